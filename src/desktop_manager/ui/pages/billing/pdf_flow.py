"""Opening and saving the PDFs of invoices: fetched on a worker, with progress and Cancel."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.errors import ApiError, Cancelled, NetworkError, NotAuthorized, OperationNotOffered
from desktop_manager.ui.errors import explain
from desktop_manager.ui.tasks import Key

if TYPE_CHECKING:
    from desktop_manager.features.billing.pdf_files import Named
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.tasks import TaskHandle
    from desktop_manager.ui.widgets.message_bar import MessageBar


class _Saved(NamedTuple):
    """Files that were written, and the invoices whose PDF could not be had, each with its reason."""

    paths: tuple[Path, ...]
    failed: "tuple[tuple[Named, Exception], ...]"


class PdfFlow(QObject):
    """One at a time; says on `page` how far it is and how it ended."""

    def __init__(self, page: "DataPage") -> None:
        super().__init__(page)
        self._page = page
        self._wanted: tuple[Named, ...] = ()
        self._folder = Path()
        self._file: Path | None = None
        self._scope = CancelScope()
        self._handle: TaskHandle | None = None
        self._bar: MessageBar | None = None
        self._saved: tuple[Path, ...] = ()
        self.chooser: QFileDialog | None = None

    @property
    def busy(self) -> bool:
        """Whether PDFs are being fetched."""
        return self._handle is not None

    def open(self, invoice: "Named") -> None:
        """Fetch a PDF and open it in the program of the desktop; nothing stays on the disk at the end."""
        if self.busy:
            return
        self._wanted = (invoice,)
        self._begin(self.tr("Fetching the PDF of invoice %1…").replace("%1", invoice.number))
        key = Key("billing-pdf", invoice.account_id, invoice.id)
        self._handle = self._page.context.tasks.read(self, key, self._fetch_one, self._opened, self._failed)

    def save(self, invoices: "Sequence[Named]") -> None:
        """Ask where to, then fetch and save: one under a name, several into a folder."""
        if self.busy or not invoices:
            return
        self._wanted = tuple(invoices)
        if len(self._wanted) == 1:
            title = self.tr("Save the PDF of invoice %1").replace("%1", self._wanted[0].number)
            self.chooser = QFileDialog(self._page, title, _plain_name(self._wanted[0]), self.tr("PDF files (*.pdf)"))
            self.chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            self.chooser.setDefaultSuffix("pdf")
            self.chooser.fileSelected.connect(self._file_chosen)
        else:
            self.chooser = QFileDialog(self._page, self.tr("Choose a folder for the PDFs"))
            self.chooser.setFileMode(QFileDialog.FileMode.Directory)
            self.chooser.fileSelected.connect(self._folder_chosen)
        self.chooser.finished.connect(self._chooser_closed)
        self.chooser.open()

    def cancel(self) -> None:
        """Stop at once; what was saved before stays."""
        if self._handle is None:
            return
        self._handle.cancel()
        self._scope.cancel()
        self._handle = None
        self._page.show_message("info", self.tr("Cancelled."), self._kept_words())

    def _chooser_closed(self) -> None:
        chooser, self.chooser = self.chooser, None
        if chooser is not None:
            chooser.deleteLater()

    def _file_chosen(self, path: str) -> None:
        self._file = Path(path)
        self._save()

    def _folder_chosen(self, path: str) -> None:
        self._file, self._folder = None, Path(path)
        self._save()

    def _save(self) -> None:
        count = len(self._wanted)
        self._begin(self.tr("Saving %n PDF(s)…", "", count))
        key = Key("billing-pdf", None, self._wanted[0].id)
        self._handle = self._page.context.tasks.read(
            self, key, self._fetch_all, self._all_saved, self._failed, self._progressed
        )

    def _begin(self, text: str) -> None:
        self._scope = CancelScope()
        self._saved = ()
        bar = self._page.show_message("info", text, dismissible=False)
        bar.add_action(self.tr("Cancel")).clicked.connect(self.cancel)
        self._bar = bar

    def _fetch_one(self, _handle: "TaskHandle") -> Path:
        files = self._page.context.workspace.pdf_files
        with self._scope.entered():
            content = files.fetch(self._wanted[0].id)
        return files.keep_for_now(_plain_name(self._wanted[0]), content)

    def _fetch_all(self, handle: "TaskHandle") -> _Saved:
        from desktop_manager.features.billing.whole_file import put_whole

        files = self._page.context.workspace.pdf_files
        written: list[Path] = []
        failed: list[tuple[Named, Exception]] = []
        for number, invoice in enumerate(self._wanted):
            handle.progress(number, len(self._wanted), "")
            try:
                with self._scope.entered():
                    content = files.fetch(invoice.id)
            except (Cancelled, NetworkError, NotAuthorized, OperationNotOffered):
                raise
            except ApiError as error:
                failed.append((invoice, error))
                continue
            path = self._file or _free(self._folder / _plain_name(invoice))
            if self._scope.cancelled:
                raise Cancelled("saving was cancelled")
            put_whole(path, content)
            written.append(path)
            self._saved = tuple(written)
        return _Saved(tuple(written), tuple(failed))

    def _progressed(self, done: int, total: int, _code: str) -> None:
        if self._bar is not None and done:
            text = self.tr("Saving PDFs: %1 of %2…")
            self._bar.set_text(text.replace("%1", str(done)).replace("%2", str(total)))

    def _opened(self, path: Path) -> None:
        self._handle = None
        self._page.clear_message()
        if not self._page.context.opener.open_file(str(path)):
            bar = self._page.show_message(
                "warning",
                self.tr("No program for PDFs could be started."),
                self.tr("Save the PDF and open it yourself."),
            )
            bar.add_action(self.tr("Save PDF…")).clicked.connect(self._save_instead)

    def _save_instead(self) -> None:
        self.save(self._wanted)

    def _all_saved(self, saved: _Saved) -> None:
        self._handle = None
        if not saved.failed:
            self._page.show_message("good", self._count_words(len(saved.paths)), self._place_words(saved.paths))
            return
        invoice, error = saved.failed[0]
        words = explain(error)
        count = len(saved.failed)
        more = self.tr("%1: %2").replace("%1", invoice.number).replace("%2", f"{words.sentence} {words.hint}".strip())
        text = self.tr("%n PDF(s) could not be saved.", "", count)
        bar = self._page.show_message("bad", text, f"{more} {self._kept_words()}".strip())
        self._wanted = tuple(one for one, _ in saved.failed)
        bar.add_action(self.tr("Retry")).clicked.connect(self._save)

    def _failed(self, error: Exception) -> None:
        self._handle = None
        words = explain(error)
        self._page.show_message("bad", words.sentence, f"{words.hint} {self._kept_words()}".strip())

    def _count_words(self, count: int) -> str:
        return self.tr("%n PDF(s) saved.", "", count)

    def _kept_words(self) -> str:
        count = len(self._saved)
        return self.tr("%n PDF(s) were saved before.", "", count) if count else ""

    def _place_words(self, paths: tuple[Path, ...]) -> str:
        return str(paths[0] if len(paths) == 1 else paths[0].parent)


def _plain_name(invoice: "Named") -> str:
    from desktop_manager.features.billing.file_names import NameFields, file_name

    return file_name("{number}", NameFields("", invoice.number, "", "", "", ""))


def _free(path: Path) -> Path:
    """The path, or one with a number where a file of that name is there: nothing is overwritten unasked."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return found
