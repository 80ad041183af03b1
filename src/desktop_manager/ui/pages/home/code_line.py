"""A code of Home, masked until it is wanted, and behind the app lock."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.errors import OperationNotOffered
from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.code_on_demand import CodeOnDemand
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from desktop_manager.api.manager_links import ManagerLink
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class CodeLine(QWidget):
    """The code is neither stored nor held longer than it shows; `link_failed(url)` when no browser could be started."""

    link_failed = Signal(str)

    def __init__(
        self,
        context: PageContext,
        name: str,
        is_offered: Callable[[], bool],
        ask: Callable[[], str],
        link: ManagerLink,
    ) -> None:
        """Ask, each time it is shown, whether the server tells the code.

        Args:
            is_offered, ask: on a worker: whether the server tells the code, and the code; `ask` raises ApiError.
            link: where it is read in the Manager otherwise.
        """
        super().__init__()
        self._context = context
        self._is_offered, self._ask = is_offered, ask
        self._link = link
        self._name = name
        self._generation = 0
        self._absent = ""
        self._offered: bool | None = None
        self.title = Label(name, "secondary")
        self.code = CodeOnDemand(name)
        self.code.wanted.connect(self._want)
        self.error = WrapLabel("", "error")
        self.error.hide()
        self.link = LinkButton(self.tr("In the Manager"), context.manager_url(link), context.opener)
        self.link.setAccessibleName(self.tr("%1 in the Manager").replace("%1", name))
        self.link.failed.connect(self.link_failed)
        self.instead = Row(name)
        self.instead.add_action(self.link)
        self._code_place = QWidget()
        layout = QVBoxLayout(self._code_place)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.setSpacing(0)
        for widget in (self.title, self.code, self.error):
            layout.addWidget(widget)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._code_place)
        outer.addWidget(self.instead)
        context.lock.locked.connect(self.code.conceal)
        context.refresh_ended.connect(self._ask_offer)
        self._show_state()

    def set_title(self, words: str) -> None:
        """Say more beside its name."""
        self.title.setText(words)

    def set_absent(self, words: str) -> None:
        """Say that there is no code, and why; "" where there is one."""
        self._absent = words
        self._show_state()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.link.set_url(self._context.manager_url(self._link))
        self._ask_offer()

    def _ask_offer(self, _error: object = None) -> None:
        if self.isVisible() and self._offered is not True:
            self._context.tasks.read(self, self._key("offer"), self._work_on_offer, self._take_offer, self._fail)

    def _key(self, what: str) -> tuple[str, None, int]:
        self._generation += 1
        return f"home.{self._link.path}.{what}", None, self._generation

    def _work_on_offer(self, _handle: TaskHandle) -> bool:
        return self._is_offered()

    def _take_offer(self, offered: bool) -> None:
        # Before the first refresh has asked what the server offers, No means "not known yet".
        self._offered = None if not offered and self._context.refreshing else offered
        self._show_state()

    def _want(self) -> None:
        self._context.lock.require(self._fetch)

    def _fetch(self) -> None:
        self.error.hide()
        self._context.tasks.read(self, self._key("code"), self._work_on_code, self.code.set_code, self._fail)

    def _work_on_code(self, _handle: TaskHandle) -> str:
        return self._ask()

    def _fail(self, error: Exception) -> None:
        self.code.conceal()
        if isinstance(error, OperationNotOffered):
            self._take_offer(False)
            return
        words = explain(error)
        self.error.setText(" ".join(part for part in (words.sentence, words.hint) if part))
        self.error.show()

    def _show_state(self) -> None:
        elsewhere = self._offered is False
        there = not elsewhere and not self._absent
        self._code_place.setVisible(there)
        self.instead.setVisible(not there)
        told = self._absent or self.tr("This server does not tell it.")
        self.instead.set_secondary(told)
        self.link.setVisible(elsewhere and not self._absent)
        for button in (self.code.show_button, self.code.copy_button):
            button.set_disabled_reason(
                "" if self._offered is True else self.tr("What this server offers is not known yet.")
            )
