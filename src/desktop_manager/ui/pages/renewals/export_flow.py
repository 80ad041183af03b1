"""From the Export menu to the file on the disk, and the message that says where it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Literal

from PySide6.QtCore import QLocale

from desktop_manager.features.renewals import csv_export
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.ics_export import ics_lines
from desktop_manager.ui.pages.file_export import FileExport, FileOrder
from desktop_manager.ui.pages.renewals.export_words import csv_form, csv_words, event_words
from desktop_manager.ui.words.renewals_page import csv_header, products_words

Kind = Literal["ics", "csv"]


class ExportFlow(FileExport):
    """Writes renewals."""

    def begin(self, kind: Kind, entries: Sequence[RenewalEntry], addresses: Mapping[int, str]) -> None:
        """Ask for a file and write `entries` into it; ignored while another one is being written."""
        titles = {"ics": self.tr("Save renewals as a calendar"), "csv": self.tr("Save renewals as a table")}
        kinds = {"ics": self.tr("Calendar files (*.ics)"), "csv": self.tr("CSV files (*.csv)")}
        pieces = partial(self._calendar, entries) if kind == "ics" else partial(self._table, entries, addresses)
        count = len(entries)
        name = self.tr("renewals")
        self.ask(FileOrder(titles[kind], kinds[kind], name, kind, count, products_words(count), pieces))

    def _calendar(self, entries: Sequence[RenewalEntry]) -> Iterator[bytes]:
        name = self.tr("Renewals")
        return ics_lines(entries, event_words, name=name, now=self._context.workspace.now())

    @staticmethod
    def _table(entries: Sequence[RenewalEntry], addresses: Mapping[int, str]) -> Iterator[bytes]:
        headers = [csv_header(code) for code in csv_export.COLUMNS]
        return csv_export.csv_lines(entries, headers, csv_words(addresses), csv_form(QLocale()))
