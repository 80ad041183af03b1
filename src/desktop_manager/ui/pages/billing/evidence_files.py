"""Files out of a drag, out of the clipboard, and out of a file dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget


def files_in(data: QMimeData | None) -> list[Path]:
    """The files on this computer in what is dragged or was copied; addresses of the web are left alone."""
    if data is None or not data.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def file_chooser(parent: QWidget, title: str, *, several: bool) -> QFileDialog:
    """A dialog that opens evidence; its kinds are a help to find it, what a file is tells its content."""
    translate = QCoreApplication.translate
    kinds = translate("Evidence", "Invoices, emails, statements (*.pdf *.eml *.txt *.html *.xml *.csv *.tsv)")
    every = translate("Evidence", "All files (*)")
    chooser = QFileDialog(parent, title, "", f"{kinds};;{every}")
    chooser.setFileMode(QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile)
    chooser.finished.connect(chooser.deleteLater)
    return chooser
