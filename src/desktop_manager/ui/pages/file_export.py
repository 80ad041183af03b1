"""From the choice to export something to the file on the disk, and the message that says where it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from desktop_manager.features.renewals.file_writing import write_whole
from desktop_manager.ui.errors import explain

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle
    from desktop_manager.ui.widgets.message_bar import MessageBar
    from desktop_manager.ui.widgets.page_frame import PageFrame

LONG = 2_000
"""Records from which writing takes so long that it is said, with a way to cancel it."""


class FileOrder(NamedTuple):
    """What is to be written; taken when the file was asked for, so that nothing that changes meanwhile gets in.

    Attributes:
        title: of the window that asks for a file; kinds: its filter ("CSV files (*.csv)"); name: the file's name
            without `suffix`.
        records: how many; counted: the same in words ("12 products").
        pieces: gives the file piece by piece; called on a worker.
    """

    title: str
    kinds: str
    name: str
    suffix: str
    records: int
    counted: str
    pieces: Callable[[], Iterator[bytes]]


class FileExport(QObject):
    """One export at a time. A file that is there is replaced only when the new one is whole."""

    def __init__(self, page: PageFrame, context: PageContext) -> None:
        """Messages go to `page`, the writing through the tasks of `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._order: FileOrder | None = None
        self._path = Path()
        self._handle: TaskHandle | None = None
        self.file_dialog: QFileDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return self._handle is not None

    def ask(self, order: FileOrder) -> None:
        """Ask for a file and write into it; ignored while another one is being written."""
        if self.busy:
            return
        self._order = order
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self._page, order.title, folder, order.kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(order.suffix)
        dialog.selectFile(f"{order.name}.{order.suffix}")
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
        if order.records >= LONG:
            words = self.tr("Writing %1 into %2…").replace("%1", order.counted).replace("%2", self._path.name)
            bar = self._page.show_message("info", words, dismissible=False)
            bar.add_action(self.tr("Cancel")).clicked.connect(self._cancel)
        key = (f"export-{order.name}", None, 0)
        self._handle = self._context.tasks.read(self, key, self._write, self._saved, self._failed)

    def _write(self, handle: TaskHandle) -> str:
        order = self._order
        assert order is not None, "set before the writing starts"
        write_whole(self._path, order.pieces(), lambda: not handle.cancelled)
        return order.counted

    def _cancel(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None
            self._page.show_message("info", self.tr("Cancelled. No file was written."))

    def _saved(self, counted: str) -> None:
        self._handle = None
        words = self.tr("%1 saved as %2.").replace("%1", counted).replace("%2", self._path.name)
        bar = self._page.show_message("good", words, str(self._path.parent))
        bar.add_action(self.tr("Open folder")).clicked.connect(self.open_folder)

    def _failed(self, error: Exception) -> None:
        self._handle = None
        words = explain(error)
        bar: MessageBar = self._page.show_message("bad", words.sentence, words.hint)
        bar.add_action(self.tr("Choose another place…")).clicked.connect(self._again)

    def _again(self) -> None:
        if self._order is not None:
            self.ask(self._order)

    def open_folder(self) -> None:
        """Show the folder of the file in the desktop's own file manager."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))):
            self._page.show_message(
                "warning", self.tr("No file manager could be started. The file is in:"), str(self._path)
            )
