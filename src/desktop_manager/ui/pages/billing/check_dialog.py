"""Check a reminder email: its text pasted, or its file opened or dropped."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QWidget

from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.billing.evidence_files import file_chooser, files_in
from desktop_manager.ui.pages.billing.evidence_flow import EvidenceFlow, Outcome
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.label import Label

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext

MOST_CHARACTERS = 2_000_000
"""Pasted: a mail's text has some thousand, its source with a picture a million."""


class MailText(QPlainTextEdit):
    """Where the text is pasted; Tab leaves it. A file that is dropped or pasted is told, and not put in as a name.

    Signals:
        dropped: a list of paths.
    """

    dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(180)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(files_in(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = files_in(source)
        if files:
            self.dropped.emit(files)
            return
        # A link would be shown by its text alone: plain text is what is looked at.
        self.insertPlainText(source.text()[:MOST_CHARACTERS])


class CheckDialog(Dialog):
    """Reads a mail onto the shelf of the current organization, says what is wrong with it, or closes.

    Signals:
        checked: the piece on the shelf (`Shelved`), whose `evidence.mail` is to be explained.
    """

    checked = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """For the current organization."""
        super().__init__(
            self.tr("Check a reminder email"),
            confirm=self.tr("Check"),
            body=self.tr(
                "Save the email as a file (.eml) and open or drop it here: it shows who really sent it. "
                "A pasted text does not. It is read on this computer and sent nowhere."
            ),
            stays=True,
            parent=parent,
        )
        self._flow = EvidenceFlow(context, self)
        self._flow.ended.connect(self._ended)
        self._flow.failed.connect(self._failed)
        self._flow.busy_changed.connect(self._busy_changed)
        self.text = MailText()
        self.text.dropped.connect(self._read_files)
        self.text.textChanged.connect(self._typed)
        self.field = FormField(self.tr("Text of the email"), self.text)
        self.add_widget(self.field)
        self.open_button = Button(self.tr("Open a file…"))
        self.open_button.clicked.connect(self.open_file)
        self._said = Label("", "secondary")
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.open_button)
        layout.addWidget(self._said, 1)
        self.add_widget(line)
        self.chooser: QFileDialog | None = None
        self.confirmed.connect(self._check)
        self.rejected.connect(self._flow.cancel)
        self._typed()

    def open_file(self) -> None:
        """Open the file dialog."""
        self.chooser = file_chooser(self, self.tr("Open a reminder email"), several=False)
        self.chooser.fileSelected.connect(self._chosen)
        self.chooser.open()

    def _check(self) -> None:
        self.set_error("")
        self._flow.read_text(self.text.toPlainText())

    def _chosen(self, path: str) -> None:
        self._read_files([Path(path)])

    def _read_files(self, paths: list[Path]) -> None:
        self.set_error("")
        if len(paths) > 1:
            self.set_error(self.tr("One email at a time. Drop several files on the Invoices or Reminders page."))
            return
        self._flow.read_files(paths)

    def _ended(self, outcomes: tuple[Outcome, ...]) -> None:
        (outcome,) = outcomes
        if outcome.error is not None:
            self._failed(outcome.error)
            return
        assert outcome.shelved is not None, "read or refused"
        if outcome.shelved.evidence.mail is None:
            self.set_error(self.tr("%1 is no email. It was kept with the other evidence.").replace("%1", outcome.name))
            return
        self.accept()
        self.checked.emit(outcome.shelved)

    def _failed(self, error: Exception) -> None:
        why = explain(error)
        self.set_error(f"{why.sentence} {why.hint}")
        self.text.setFocus()

    def _busy_changed(self, busy: bool) -> None:
        self._said.setText(self.tr("Reading…") if busy else "")
        self.open_button.set_disabled_reason(self.tr("An email is being read.") if busy else "")
        self.text.setReadOnly(busy)
        self.set_busy(busy)

    def set_busy(self, busy: bool) -> None:
        if busy:
            self.confirm_button.set_disabled_reason(self.tr("An email is being read."))
        else:
            self._typed()

    def _typed(self) -> None:
        empty = not self.text.document().characterCount() > 1
        self.confirm_button.set_disabled_reason(self.tr("Paste the text or open a file first.") if empty else "")
