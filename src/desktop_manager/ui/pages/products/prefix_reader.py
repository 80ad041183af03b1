"""From the choice of a folder to what would change in its files, off the UI thread, with a way to stop."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_manager.ui.tasks import Key

if TYPE_CHECKING:
    from desktop_manager.features.mysql_prefix.review import Review
    from desktop_manager.features.mysql_prefix.rewriting import Direction
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class PrefixReader(QObject):
    """One folder at a time.

    Signals:
        chosen: a folder (str) that the user chose.
        progressed: files and folders looked at so far.
        found: the `Review`.
        failed: the exception.
    """

    chosen = Signal(str)
    progressed = Signal(int)
    found = Signal(object)
    failed = Signal(object)

    def __init__(self, context: "PageContext", place: QWidget) -> None:
        """The chooser stands over `place`."""
        super().__init__(place)
        self._context = context
        self._place = place
        self._handle: TaskHandle | None = None
        self.chooser: QFileDialog | None = None
        self.folder: Path | None = None

    @property
    def busy(self) -> bool:
        """Whether a folder is being read."""
        return self._handle is not None

    def choose(self) -> None:
        """Ask for a folder."""
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        start = str(self.folder) if self.folder is not None else home
        self.chooser = QFileDialog(self._place, self.tr("Choose the folder with the site's files"), start)
        self.chooser.setFileMode(QFileDialog.FileMode.Directory)
        self.chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        self.chooser.fileSelected.connect(self.chosen)
        self.chooser.finished.connect(self._chooser_closed)
        self.chooser.open()

    def read(self, folder: Path, prefix: str, direction: "Direction") -> None:
        """Read a folder; ignored while one is being read."""
        if self.busy:
            return
        self.folder = folder
        files = self._context.workspace.prefix_files

        def work(handle: "TaskHandle") -> "Review":
            return files.review(files.scan(folder, handle), prefix, direction)

        key = Key(f"prefix-read-{id(self)}")
        self._handle = self._context.tasks.read(self, key, work, self._done, self._stopped, self._progressed)

    def cancel(self) -> None:
        """Stop; what was found is dropped."""
        handle, self._handle = self._handle, None
        if handle is not None:
            handle.cancel()

    def _done(self, review: "Review") -> None:
        self._handle = None
        self.found.emit(review)

    def _stopped(self, error: Exception) -> None:
        self._handle = None
        self.failed.emit(error)

    def _progressed(self, done: int, _total: int, _code: str) -> None:
        if self.busy:
            self.progressed.emit(done)

    def _chooser_closed(self) -> None:
        chooser, self.chooser = self.chooser, None
        if chooser is not None:
            chooser.deleteLater()
