"""Codes that the user keeps in the keyring."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.support.own_codes import OwnCode
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.support.own_code_row import OwnCodeRow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class OwnCodesCard(Card):
    """Seen where the server does not tell every code, and where something was saved.

    Signals:
        save_wanted: the user wants to save a code.
        remove_wanted: label of the code to remove.
    """

    save_wanted = Signal()
    remove_wanted = Signal(str)

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Hidden until something is read."""
        super().__init__(self.tr("Saved codes"), parent=parent)
        self._context = context
        self._generation = 0
        self._needed = False
        self._codes: tuple[OwnCode, ...] = ()
        self._error = ""
        self.rows: list[OwnCodeRow] = []
        self.save = Button(self.tr("Save a code…"))
        self.save.clicked.connect(self.save_wanted)
        self.add_action(self.save)
        self.hide()

    @property
    def error(self) -> str:
        """Why the keyring did not tell what it holds; "" if nothing failed."""
        return self._error

    def set_needed(self, needed: bool) -> None:
        """Whether the server tells less than all codes, so that saving one is worth offering."""
        self._needed = needed
        self._refresh()

    def read(self) -> None:
        """Ask the keyring what it holds."""
        self._generation += 1
        key = ("support.own", None, self._generation)
        self._context.tasks.read(self, key, self._work, self._show, self._show_failure)

    def _work(self, _handle: "TaskHandle") -> tuple[OwnCode, ...]:
        return self._context.workspace.support.own.all()

    def _show(self, codes: tuple[OwnCode, ...]) -> None:
        self._codes, self._error = codes, ""
        self._refresh()

    def _show_failure(self, error: Exception) -> None:
        said = explain(error)
        self._codes, self._error = (), f"{said.sentence} {said.hint}".strip()
        self._refresh()

    def _refresh(self) -> None:
        self.clear_rows()
        self.rows = []
        if self._context.workspace.support.own.survives():
            self.set_note(self.tr("in your system keyring"))
        elif self._context.workspace.demo:
            self.set_note(self.tr("until the demo ends"))
        else:
            self.set_note(self.tr("in memory, for this run only: there is no keyring"))
        for one in self._codes:
            row = OwnCodeRow(self._context, one)
            row.remove_wanted.connect(self.remove_wanted)
            self.rows.append(row)
            self.add_row(row)
        if self._error:
            self.add_row(Row(self._error, icon="triangle-alert", tone="warning"))
        elif not self._codes:
            hint = self.tr("Save your own codes here and they count for “Which code is this?”.")
            self.add_row(Row("", hint))
        self.setVisible(self._needed or bool(self._codes) or bool(self._error))
