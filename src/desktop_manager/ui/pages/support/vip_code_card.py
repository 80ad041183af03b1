"""The VIP code of the current organization, which exists with Premium Support only."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import VIP_CODE
from desktop_manager.features.support.view import Premium, PremiumLevel
from desktop_manager.ui.pages.code_card import CodeCard
from desktop_manager.ui.words.clicks import clicks_words
from desktop_manager.ui.words.support import level_lines

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext


class VipCodeCard(CodeCard):
    """Shows the code, or says what is missing for one."""

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Nothing is known before `show_premium`."""
        super().__init__(context, self.tr("VIP code"), "", "", VIP_CODE, tall=True, parent=parent)
        self._organization = 0
        self._purpose = self.tr("For calls to your technical reference.")

    def is_offered(self) -> bool:
        """Whether the server tells VIP codes."""
        return self.context.workspace.support.offers().vip_codes

    def ask_code(self) -> str:
        """The code of the current organization."""
        return self.context.workspace.support.vip_code(self._organization)

    def show_premium(self, premium: tuple[Premium, ...], levels: tuple[PremiumLevel, ...]) -> None:
        """Show what is so in the current organization; `premium` are all that have Premium Support."""
        current = self.context.organization
        organization = current.id if current is not None else 0
        if organization != self._organization:
            # What was asked for belongs to the organization of before.
            self._organization = organization
            self.code.conceal()
        here = next((one for one in premium if one.organization_id == organization), None)
        if here is None:
            self._show_none(premium, levels)
            return
        name = here.name or self.tr("Premium Support")
        comes = self.tr("Comes with %1 of %2.").replace("%1", name).replace("%2", here.organization_name)
        self.set_use(f"{self._purpose} {comes}")
        told = self.tr("This server does not tell the code. It is on the page of %1 in the Manager. %2")
        clicks = clicks_words(VIP_CODE.clicks, here.organization_name)
        self.set_elsewhere(told.replace("%1", name).replace("%2", clicks))
        unreadable = self.tr("Your role does not let you read it. A legal representative or an administrator can.")
        self.set_absent(unreadable if here.readable is False else "")

    def _show_none(self, premium: tuple[Premium, ...], levels: tuple[PremiumLevel, ...]) -> None:
        current = self.context.organization
        needs = self.tr("Needs Premium Support.")
        self.set_absent(needs)
        if current is not None:
            needs = self.tr("Needs Premium Support, which %1 does not have.").replace("%1", current.name)
        self.set_elsewhere(needs)
        elsewhere = ""
        if premium:
            elsewhere = self.tr("%1 has it: choose that organization at the top left.")
            elsewhere = elsewhere.replace("%1", premium[0].organization_name)
        gives = level_lines(levels) or self.tr("What each level gives stands on its page in the Manager.")
        self.set_use("\n".join(part for part in (self._purpose, gives, elsewhere) if part))
