"""Backup codes on screen: copied, printed, saved, kept in the keyring, and asked after when nothing was done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QGridLayout, QHBoxLayout, QWidget

from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.security.code_sheet import CodeSheet, page_layout, paint, save_pdf
from desktop_manager.ui.theme import fonts
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import backup_codes as words

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

COLUMNS = 2


class CodesDialog(Dialog):
    """`keep_wanted`: they are to go into the keyring; answer with `kept` or `show_failure`.

    Closing a new sheet with which nothing was done asks first: it is not shown again.
    """

    keep_wanted = Signal()

    def __init__(
        self, codes: tuple[str, ...], owner: str, context: PageContext, *, new: bool, parent: QWidget | None = None
    ) -> None:
        """`owner` stands on the paper; `new` codes are shown this once, others come from the keyring."""
        title = self.tr("Your new backup codes") if new else self.tr("Your kept backup codes")
        once = self.tr("They are shown this once. Each signs you in once when no other method works.")
        again = self.tr("They are kept on this computer. A code used elsewhere may still be among them.")
        super().__init__(title, confirm=self.tr("Done"), body=once if new else again, stays=True, parent=parent)
        self._context = context
        self._codes = codes
        self._sheet = CodeSheet(
            self.tr("Infomaniak backup codes"),
            owner,
            self.tr(
                "Each code signs you in once, after your password, when no other method works. Keep this sheet apart "
                "from your phone and your computer. A newer sheet makes this one void."
            ),
            codes,
            fonts.body(),
            fonts.fixed(),
        )
        self._path = Path()
        self.handled = not new
        self.question: Dialog | None = None
        self.file_dialog: QFileDialog | None = None
        self.printer: QPrinter | None = None
        self.print_dialog: QPrintDialog | None = None
        self.add_widget(self._make_codes())
        self.add_widget(self._make_buttons())
        self.keep_button = Button(self.tr("Keep in this computer's keyring"), icon="key-round")
        self.keep_button.clicked.connect(self.keep_wanted)
        self._statement = WrapLabel(words.keep_statement(), "secondary")
        line = QWidget()
        beside = QHBoxLayout(line)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.keep_button)
        beside.addStretch(1)
        for widget in (line, self._statement):
            self.add_widget(widget)
            widget.setVisible(new)
        self.said = WrapLabel("", "secondary")
        self.add_widget(self.said)
        self.said.hide()
        self.cancel_button.hide()
        self.confirmed.connect(self._leave)
        self._first = self.copy_button

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes on screen."""
        return self._codes

    def kept(self, lasting: bool) -> None:
        """They are in the keyring; without a keyring (`lasting` False) only until the program ends."""
        self.keep_button.set_disabled_reason(self.tr("They are kept already."))
        if lasting:
            self._note(self.tr("Kept in this computer's keyring."))
        elif self._context.workspace.demo:
            self._note(self.tr("Kept until the demo ends. With your own login they go into this computer's keyring."))
        else:
            self._note(self.tr("Kept until the program ends: there is no keyring. Print or save them too."))
        if not lasting:
            self.handled = False

    def show_failure(self, error: Exception) -> None:
        words_of = explain(error)
        still = self.tr("The codes are still on screen: print or save them.")
        self.set_error(f"{words_of.sentence} {words_of.hint} {still}")

    def reject(self) -> None:
        self._leave()

    def _make_codes(self) -> QWidget:
        panel = QFrame()
        panel.setObjectName("panel")
        panel.setAccessibleName(self.tr("Backup codes"))
        grid = QGridLayout(panel)
        grid.setContentsMargins(16, 12, 16, 12)
        grid.setVerticalSpacing(6)
        half = (len(self._codes) + 1) // COLUMNS
        for position, code in enumerate(self._codes):
            label = Label(code, "code")
            grid.addWidget(label, position % half, position // half)
        return panel

    def _make_buttons(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.copy_button = CopyButton(self._text, secret=True, what=self.tr("all codes"))
        self.copy_button.copied.connect(self._copied)
        self.print_button = Button(self.tr("Print…"))
        self.print_button.clicked.connect(self._print)
        self.pdf_button = Button(self.tr("Save as PDF…"))
        self.pdf_button.clicked.connect(self._choose_file)
        for button in (self.copy_button, self.print_button, self.pdf_button):
            line.addWidget(button)
        line.addStretch(1)
        return holder

    def _text(self) -> str:
        return "\n".join(self._codes)

    def _copied(self) -> None:
        self._note(self.tr("Copied. They leave the clipboard after 30 s: paste them where you keep them."))

    def _note(self, text: str) -> None:
        self.handled = True
        self.set_error("")
        self.said.setText(text)
        self.said.show()
        self._fit()

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        self.printer = QPrinter()
        self.printer.setPageLayout(page_layout())
        self.print_dialog = QPrintDialog(self.printer, self)
        self.print_dialog.accepted.connect(self._send_to_printer)
        self.print_dialog.setModal(True)
        self.print_dialog.show()

    def _send_to_printer(self) -> None:
        if self.printer is None:
            return
        try:
            paint(self._sheet, self.printer)
        except OSError as error:
            self.show_failure(error)
        else:
            self._note(self.tr("Sent to the printer. Look at the paper before you close this."))
        finally:
            self.printer = None

    def _choose_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("Infomaniak backup codes") + ".pdf"
        self.file_dialog = QFileDialog(self, self.tr("Save backup codes as PDF"), folder, self.tr("PDF files (*.pdf)"))
        self.file_dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.file_dialog.setDefaultSuffix("pdf")
        self.file_dialog.selectFile(name)
        self.file_dialog.fileSelected.connect(self._save)
        self.file_dialog.open()

    def _save(self, path: str) -> None:
        self._path = Path(path)
        key = ("backup-codes-pdf", None, 0)
        self._context.tasks.read(self, key, self._write_file, self._saved, self.show_failure)

    def _write_file(self, _handle: TaskHandle) -> str:
        save_pdf(self._sheet, self._path)
        return str(self._path)

    def _saved(self, path: str) -> None:
        text = self.tr("Saved as %1. Move it off this computer, or print it and delete it.")
        self._note(text.replace("%1", path))

    def _leave(self) -> None:
        if self.handled:
            self.accept()
            return
        self.question = Dialog(
            self.tr("Have you kept them?"),
            confirm=self.tr("Close without them"),
            body=self.tr(
                "These codes are not shown again, and the old sheet is void. Without them a lost phone can "
                "lock you out; Support never turns verification off on request."
            ),
            danger=True,
            parent=self,
        )
        self.question.cancel_button.setText(self.tr("Back to the codes"))
        self.question.confirmed.connect(self.accept)
        self.question.open()
