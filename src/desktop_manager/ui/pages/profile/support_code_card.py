"""The support code: fetched on request where the server tells it, in the Manager elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.api.errors import OperationNotOffered
from desktop_manager.api.manager_links import SUPPORT_CODE
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.profile.code_on_demand import CodeOnDemand
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class SupportCodeCard(Card):
    """The code is a secret: it is neither stored nor held longer than it shows.

    `link_failed(url)` when no browser could be started.
    """

    link_failed = Signal(str)

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Asks whether the server tells the code when it is shown, and after each refresh."""
        super().__init__(self.tr("Support code"), parent=parent)
        self._context = context
        self._generation = 0
        self._offered: bool | None = None
        self.code = CodeOnDemand(self.title)
        self.code.wanted.connect(self._fetch)
        self._elsewhere = WrapLabel(
            self.tr("This server does not tell the code. It is on your profile in the Manager.")
        )
        self._error = WrapLabel("", "error")
        use = WrapLabel(
            self.tr(
                "Give it to Support on the phone so that they find you at once. "
                "It is not the authorization code of a domain transfer."
            ),
            "secondary",
        )
        for widget in (self.code, self._elsewhere, self._error, use):
            self.add_widget(widget)
        self.link = LinkButton(self.tr("In the Manager"), context.manager_url(SUPPORT_CODE), context.opener)
        self.link.setAccessibleName(self.tr("Support code in the Manager"))
        self.link.failed.connect(self.link_failed)
        self.add_buttons([self.link])
        self._show_state()
        context.refresh_ended.connect(self._ask_again)

    @property
    def error(self) -> str:
        """Why the code could not be fetched; "" if nothing failed."""
        return self._error.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ask()

    def _ask_again(self, _error: object) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        # On a worker: the first question makes the client.
        if self._offered is not True:
            self._context.tasks.read(self, self._key("offer"), self._is_offered, self._show_offer, self._show_failure)

    def _fetch(self) -> None:
        self._error.setText("")
        self._error.hide()
        self._context.tasks.read(self, self._key("code"), self._ask_code, self.code.set_code, self._show_failure)

    def _key(self, what: str) -> tuple[str, None, int]:
        self._generation += 1
        return f"profile.{what}", None, self._generation

    def _is_offered(self, _handle: "TaskHandle") -> bool:
        return self._context.workspace.profile.offers_support_code()

    def _ask_code(self, _handle: "TaskHandle") -> str:
        return self._context.workspace.profile.support_code()

    def _show_offer(self, offered: bool) -> None:
        # Before the first refresh has asked what the server offers, No means "not known yet".
        self._offered = None if not offered and self._context.refreshing else offered
        self._show_state()

    def _show_failure(self, error: Exception) -> None:
        self.code.conceal()
        if isinstance(error, OperationNotOffered):
            self._show_offer(False)
            return
        explanation = explain(error)
        self._error.setText(" ".join(part for part in (explanation.sentence, explanation.hint) if part))
        self._error.show()

    def _show_state(self) -> None:
        self.code.setVisible(self._offered is not False)
        self.code.setEnabled(self._offered is True)
        self._elsewhere.setVisible(self._offered is False)
        self.link.setVisible(self._offered is False)
        self._error.setVisible(bool(self._error.text()))
