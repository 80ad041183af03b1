"""From the Export menu to the file on the disk, and the message that says where it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QLocale, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from desktop_manager.features.renewals import csv_export
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.file_writing import write_whole
from desktop_manager.features.renewals.ics_export import ics_lines
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.renewals.export_words import csv_form, csv_words, event_words
from desktop_manager.ui.words.renewals_page import csv_header, products_words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle
    from desktop_manager.ui.widgets.message_bar import MessageBar
    from desktop_manager.ui.widgets.page_frame import PageFrame

Kind = Literal["ics", "csv"]
LONG = 2_000
"""Products from which writing takes so long that it is said, with a way to cancel it."""


class _Order(NamedTuple):
    """What is to be written; taken when the file was asked for, so that nothing that changes meanwhile gets in."""

    kind: Kind
    entries: Sequence[RenewalEntry]
    addresses: Mapping[int, str]


class ExportFlow(QObject):
    """One export at a time. A file that is there is replaced only when the new one is whole."""

    def __init__(self, page: PageFrame, context: PageContext) -> None:
        """Messages go to `page`, the writing through the tasks of `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._order: _Order | None = None
        self._path = Path()
        self._handle: TaskHandle | None = None
        self.file_dialog: QFileDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._handle is not None

    def begin(self, kind: Kind, entries: Sequence[RenewalEntry], addresses: Mapping[int, str]) -> None:
        """Ask for a file and write `entries` into it; ignored while another one is being written."""
        if self.busy:
            return
        self._order = _Order(kind, entries, addresses)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        titles = {"ics": self.tr("Save renewals as a calendar"), "csv": self.tr("Save renewals as a table")}
        kinds = {"ics": self.tr("Calendar files (*.ics)"), "csv": self.tr("CSV files (*.csv)")}
        dialog = QFileDialog(self._page, titles[kind], folder, kinds[kind])
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        name = self.tr("renewals")
        dialog.selectFile(f"{name}.{kind}")
        dialog.fileSelected.connect(self.save)
        dialog.finished.connect(dialog.deleteLater)
        self.file_dialog = dialog
        dialog.open()

    def save(self, path: str) -> None:
        """Write the file that was chosen."""
        order = self._order
        if order is None or self.busy:
            return
        self._path = Path(path)
        if len(order.entries) >= LONG:
            bar = self._page.show_message("info", self._writing_words(), dismissible=False)
            bar.add_action(self.tr("Cancel")).clicked.connect(self._cancel)
        key = ("renewals-export", None, 0)
        self._handle = self._context.tasks.read(self, key, self._write, self._saved, self._failed)

    def _write(self, handle: TaskHandle) -> int:
        order = self._order
        assert order is not None, "set before the writing starts"

        write_whole(self._path, self._pieces(order), lambda: not handle.cancelled)
        return len(order.entries)

    def _pieces(self, order: _Order) -> Iterator[bytes]:
        if order.kind == "ics":
            name = self.tr("Renewals")
            return ics_lines(order.entries, event_words, name=name, now=self._context.workspace.now())
        headers = [csv_header(code) for code in csv_export.COLUMNS]
        return csv_export.csv_lines(order.entries, headers, csv_words(order.addresses), csv_form(QLocale()))

    def _writing_words(self) -> str:
        assert self._order is not None, "set before the writing starts"
        words = self.tr("Writing %1 into %2…").replace("%1", products_words(len(self._order.entries)))
        return words.replace("%2", self._path.name)

    def _cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
            self._page.show_message("info", self.tr("Cancelled. No file was written."))

    def _saved(self, count: int) -> None:
        self._handle = None
        words = self.tr("%1 saved as %2.").replace("%1", products_words(count)).replace("%2", self._path.name)
        bar = self._page.show_message("good", words, str(self._path.parent))
        bar.add_action(self.tr("Open folder")).clicked.connect(self.open_folder)

    def _failed(self, error: Exception) -> None:
        self._handle = None
        words = explain(error)
        bar: MessageBar = self._page.show_message("bad", words.sentence, words.hint)
        bar.add_action(self.tr("Choose another place…")).clicked.connect(self._again)

    def _again(self) -> None:
        if self._order is not None:
            self.begin(*self._order)

    def open_folder(self) -> None:
        """Show the folder of the file in the desktop's own file manager."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))):
            self._page.show_message(
                "warning", self.tr("No file manager could be started. The file is in:"), str(self._path)
            )
