"""The support code on the Profile page."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import SUPPORT_CODE
from desktop_manager.ui.pages.code_card import CodeCard

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext


class SupportCodeCard(CodeCard):
    """The support code belongs to the user and is the same in every organization."""

    def __init__(self, context: "PageContext", *, tall: bool = False, parent: QWidget | None = None) -> None:
        """`tall` as `CodeCard` has it."""
        super().__init__(
            context,
            self.tr("Support code"),
            self.tr(
                "Give it to Support on the phone so that they find you at once. "
                "It is not the authorization code of a domain transfer."
            ),
            self.tr("This server does not tell the code. It is on your profile in the Manager."),
            SUPPORT_CODE,
            tall=tall,
            parent=parent,
        )

    def is_offered(self) -> bool:
        """Whether the server tells it."""
        return self.context.workspace.support.offers().support_code

    def ask_code(self) -> str:
        """The code."""
        return self.context.workspace.support.support_code()
