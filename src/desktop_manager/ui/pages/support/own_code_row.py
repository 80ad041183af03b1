"""One code that the user keeps: its name and kind, the code on demand, and Remove."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.support.own_codes import OwnCode
from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.code_on_demand import CodeOnDemand
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words.support import kind_word

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class OwnCodeRow(Row):
    """`remove_wanted(label)` when the user wants it gone."""

    remove_wanted = Signal(str)

    def __init__(self, context: "PageContext", own: OwnCode, parent: QWidget | None = None) -> None:
        """The code itself stays in the keyring until it is wanted."""
        super().__init__(own.label, kind_word(own.kind), parent=parent)
        self._context = context
        self._own = own
        self._generation = 0
        self.code = CodeOnDemand(own.label)
        self.code.wanted.connect(self._fetch)
        self.remove = Button(self.tr("Remove…"), kind="danger")
        self.remove.setAccessibleName(self.tr("Remove %1").replace("%1", own.label))
        self.remove.clicked.connect(self._remove)
        self.add_action(self.code)
        self.add_action(self.remove)

    def _remove(self) -> None:
        self.remove_wanted.emit(self._own.label)

    def _fetch(self) -> None:
        self._generation += 1
        key = (f"support.own.{self._own.label}", None, self._generation)
        self._context.tasks.read(self, key, self._ask, self._show_code, self._failed)

    def _ask(self, _handle: "TaskHandle") -> str:
        return self._context.workspace.support.own.code(self._own.label)

    def _show_code(self, code: str) -> None:
        self.set_secondary(kind_word(self._own.kind))
        self.code.set_code(code)

    def _failed(self, error: Exception) -> None:
        self.code.conceal()
        self.set_secondary(explain(error).sentence)
