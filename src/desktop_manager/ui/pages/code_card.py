"""A card with one code: fetched on request where the server tells it, in the Manager elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.api.errors import OperationNotOffered
from desktop_manager.api.manager_links import ManagerLink
from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.code_on_demand import CodeOnDemand
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class CodeCard(Card):
    """The code is a secret: it is neither stored nor held longer than it shows.

    A subclass says in `is_offered` and `ask_code`, both on a worker, whether the server tells the code and what it is.
    `link_failed(url)` when no browser could be started.
    """

    link_failed = Signal(str)

    def __init__(
        self,
        context: "PageContext",
        title: str,
        use: str,
        elsewhere: str,
        link: ManagerLink,
        *,
        tall: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Ask whether the server tells the code when the card is shown, and after each refresh.

        Args:
            use: what the code is for.
            elsewhere: what is said in place of the code where the server does not tell it; `link` leads there.
            tall: code, words and buttons one under the other, in place of code and buttons side by side.
        """
        super().__init__(title, parent=parent)
        self.context = context
        self._link = link
        self._generation = 0
        self._offered: bool | None = None
        self._absent = ""
        self._elsewhere_words = elsewhere
        self.code = CodeOnDemand(self.title, apart=tall)
        self.code.wanted.connect(self._fetch)
        self._elsewhere = WrapLabel()
        self._error = WrapLabel("", "error")
        self._use = WrapLabel(use, "secondary")
        for widget in (self.code, self._elsewhere, self._error, self._use):
            self.add_widget(widget)
        self.link = LinkButton(self.tr("In the Manager"), context.manager_url(link), context.opener)
        self.link.setAccessibleName(self.tr("%1 in the Manager").replace("%1", title))
        self.link.failed.connect(self.link_failed)
        if tall:
            # The cards beside it may be taller; the buttons of all stand on one line.
            self.add_widget(QWidget(), 1)
            self.add_buttons([self.code.show_button, self.code.copy_button, self.link])
        else:
            self.add_buttons([self.link])
        self._tall = tall
        self._show_state()
        context.refresh_ended.connect(self._ask_again)

    def is_offered(self) -> bool:
        """On a worker: whether the server tells the code."""
        raise NotImplementedError

    def ask_code(self) -> str:
        """On a worker: the code. Raises ApiError."""
        raise NotImplementedError

    @property
    def use(self) -> str:
        """What is said about the code."""
        return self._use.text()

    def set_use(self, use: str) -> None:
        """Say something else about the code."""
        self._use.setText(use)

    def set_elsewhere(self, words: str) -> None:
        """Say something else where the server does not tell the code."""
        self._elsewhere_words = words
        self._show_state()

    def set_absent(self, words: str) -> None:
        """Say that there is no code, and why; "" where there is one."""
        self._absent = words
        self._show_state()

    @property
    def elsewhere(self) -> str:
        """What is said in place of the code; "" while the code can be asked for."""
        return "" if self._elsewhere.isHidden() else self._elsewhere.text()

    @property
    def error(self) -> str:
        """Why the code could not be fetched; "" if nothing failed."""
        return self._error.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.link.set_url(self.context.manager_url(self._link))
        self._ask()

    def _ask_again(self, _error: object) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        # On a worker: the first question makes the client.
        if self._offered is not True:
            self.context.tasks.read(self, self._key("offer"), self._is_offered, self._show_offer, self._show_failure)

    def _fetch(self) -> None:
        self._error.setText("")
        self._error.hide()
        self.context.tasks.read(self, self._key("code"), self._ask_code, self.code.set_code, self._show_failure)

    def _key(self, what: str) -> tuple[str, None, int]:
        self._generation += 1
        return f"{type(self).__name__}.{what}", None, self._generation

    def _is_offered(self, _handle: "TaskHandle") -> bool:
        return self.is_offered()

    def _ask_code(self, _handle: "TaskHandle") -> str:
        return self.ask_code()

    def _show_offer(self, offered: bool) -> None:
        # Before the first refresh has asked what the server offers, No means "not known yet".
        self._offered = None if not offered and self.context.refreshing else offered
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
        elsewhere = self._offered is False
        there = not elsewhere and not self._absent
        self._elsewhere.setText(self._elsewhere_words if elsewhere else self._absent)
        self._elsewhere.setVisible(not there)
        self.code.setVisible(there)
        self.code.setEnabled(self._offered is True)
        if self._tall:
            for button in (self.code.show_button, self.code.copy_button):
                button.setVisible(there)
                button.setEnabled(self._offered is True)
        self.link.setVisible(elsewhere)
        self._error.setVisible(bool(self._error.text()))
