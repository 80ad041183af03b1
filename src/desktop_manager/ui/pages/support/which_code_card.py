"""Which code is this: what is pasted is compared with what is known, and the answer says what to do with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.features.support.service import Comparison
from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.secret_field import SecretField
from desktop_manager.ui.words import support as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class WhichCodeCard(Card):
    """What is pasted stays in the field, masked, and goes nowhere.

    `save_wanted`: the user wants to keep what is pasted.
    """

    save_wanted = Signal()

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent=parent)
        self._context = context
        self._generation = 0
        self._pasted = ""
        question = Label(self.tr("Which code is this?"), "strong")
        self.setAccessibleName(question.text())
        self.field = SecretField(accessible_name=question.text(), placeholder=self.tr("Paste a code"))
        self.field.returnPressed.connect(self._tell)
        self.field.textChanged.connect(self._changed)
        self.tell = Button(self.tr("Tell me"))
        self.tell.clicked.connect(self._tell)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(question)
        line.addWidget(self.field, 1)
        line.addWidget(self.tell)
        self.add_widget(holder)
        self.answers: list[Row] = []

    def _changed(self) -> None:
        self._generation += 1
        self._clear()

    def _clear(self) -> None:
        self.clear_rows()
        self.answers = []

    def _tell(self) -> None:
        self._clear()
        self._generation += 1
        self._pasted = self.field.text()
        if not self._pasted.strip():
            self._answer("info", self.tr("Paste a code first."), "")
            self.field.setFocus()
            return
        key = ("support.which", None, self._generation)
        self._context.tasks.read(self, key, self._compare, self._show, self._show_failure)

    def _compare(self, _handle: "TaskHandle") -> Comparison:
        pasted, self._pasted = self._pasted, ""
        return self._context.workspace.support.compare(pasted)

    def _show(self, comparison: Comparison) -> None:
        self._clear()
        for match in comparison.matches:
            self._answer("circle-check", *words.match_words(match))
        if not comparison.matches:
            row = self._answer("circle-help", self.tr("Not known here."), words.compared_words(comparison))
            save = Button(self.tr("Save it here…"))
            save.clicked.connect(self.save_wanted)
            row.add_action(save)
        for kind, error in comparison.failed.items():
            said = explain(error)
            self._answer("triangle-alert", words.failed_words(kind), f"{said.sentence} {said.hint}".strip())

    def _show_failure(self, error: Exception) -> None:
        said = explain(error)
        self._answer("triangle-alert", said.sentence, said.hint)

    def _answer(self, icon: str, title: str, more: str) -> Row:
        row = Row(title, more, icon=icon)
        self.add_row(row)
        self.answers.append(row)
        return row
