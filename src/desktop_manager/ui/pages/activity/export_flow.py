"""Writes the entries that are shown into a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.activity import exporting
from desktop_manager.features.activity.values import Value
from desktop_manager.store.journal_entry import JournalRow
from desktop_manager.ui.pages.file_export import FileExport, FileOrder
from desktop_manager.ui.pages.renewals.export_words import csv_form
from desktop_manager.ui.words.activity import UNDO, action_words, entries_words
from desktop_manager.ui.words.activity_values import field_words, value_words


class ActivityExport(FileExport):
    """The table is for reading; the JSON file holds all, so that the chain can be examined elsewhere."""

    def begin(self, kind: str, numbers: frozenset[int]) -> None:
        """Ask for a file and write the entries with these `numbers` into it, as "csv" or "json"."""
        titles = {"csv": self.tr("Save entries as a table"), "json": self.tr("Save entries as JSON")}
        kinds = {"csv": self.tr("CSV files (*.csv)"), "json": self.tr("JSON files (*.json)")}
        count = len(numbers)
        pieces = partial(self._table if kind == "csv" else self._all, numbers)
        self.ask(FileOrder(titles[kind], kinds[kind], self.tr("activity"), kind, count, entries_words(count), pieces))

    def _rows(self, numbers: frozenset[int]) -> Iterator[JournalRow]:
        return (row for row in self._context.workspace.activity.rows() if row.seq in numbers)

    def _all(self, numbers: frozenset[int]) -> Iterator[bytes]:
        return exporting.json_lines(self._rows(numbers))

    def _table(self, numbers: frozenset[int]) -> Iterator[bytes]:
        names = {one.id: one.name for one in self._context.workspace.organizations.all()}
        worded = exporting.Worded(_ActionWord(), partial(_organization, names), _value)
        headers = [_header(code) for code in exporting.COLUMNS]
        return exporting.csv_lines(self._rows(numbers), headers, worded, csv_form(QLocale()))


class _ActionWord:
    """The words for actions, asked once."""

    def __init__(self) -> None:
        self._words = action_words()
        self._back = QCoreApplication.translate("Activity", "Taken back: %1")

    def __call__(self, action: str) -> str:
        plain = action.removesuffix(UNDO)
        word = self._words.get(plain, plain)
        return word if plain == action else self._back.replace("%1", word)


def _organization(names: Mapping[int, str], number: int) -> str:
    return names.get(number, str(number) if number else "")


def _value(value: Value, before: bool) -> str:
    group = f"{value.group}: " if value.group else ""
    return f"{group}{field_words(value)}: {value_words(value.field, value.before if before else value.after)}"


def _header(code: str) -> str:
    translate = QCoreApplication.translate
    words = {
        "number": translate("Activity", "Number"),
        "at": translate("Activity", "When (UTC)"),
        "login": translate("Activity", "Login"),
        "organization": translate("Activity", "Organization"),
        "action": translate("Activity", "What"),
        "target": translate("Activity", "Target"),
        "before": translate("Activity", "Before"),
        "after": translate("Activity", "After"),
        "undoes": translate("Activity", "Takes back"),
        "hash": translate("Activity", "Hash"),
    }
    return words[code]
