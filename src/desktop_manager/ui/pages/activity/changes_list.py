"""Changes at Infomaniak as lines, and which of them are shown."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import Enum
from operator import attrgetter
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.snapshot.records import ChangeEntry
from desktop_manager.features.workspace import Workspace
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.prepared import Column, Prepared, prepare
from desktop_manager.ui.models.record_model import RecordModel
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.words.changes import KINDS, ChangeWords
from desktop_manager.ui.words.dates import moment

_seq = attrgetter("seq")
_ICONS = {
    "organizations": "building-2",
    "products": "package",
    "renewals": "refresh-cw",
    "invoices": "receipt-text",
    "billing": "credit-card",
    "security": "shield",
    "profile": "user",
    "support": "life-buoy",
}


class Since(Enum):
    """From when on changes are shown."""

    YESTERDAY = "yesterday"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"
    DATE = "date"


_DAYS = {Since.YESTERDAY: 1, Since.WEEK: 7, Since.MONTH: 30}


def since_word(since: Since) -> str:
    """The word for it in the menu."""
    translate = QCoreApplication.translate
    words = {
        Since.YESTERDAY: translate("Changes", "Since yesterday"),
        Since.WEEK: translate("Changes", "Last 7 days"),
        Since.MONTH: translate("Changes", "Last 30 days"),
        Since.ALL: translate("Changes", "Since the beginning"),
        Since.DATE: translate("Changes", "Since a date…"),
    }
    return words[since]


def first_moment(since: Since, day: date, now: int) -> int:
    """Where it begins, in seconds since 1970 UTC; days are those of this computer's zone, and begin at midnight."""
    if since is Since.ALL:
        return 0
    if since is not Since.DATE:
        day = date.fromtimestamp(now) - timedelta(days=_DAYS[since])
    return int(datetime(day.year, day.month, day.day).timestamp())


class Only:
    """Whether a change is shown."""

    def __init__(self, kind: str, organization: int | None) -> None:
        """`kind` "" and `organization` None are any."""
        self._areas = KINDS.get(kind)
        self._organization = organization

    def __call__(self, entry: ChangeEntry) -> bool:
        """Judge one. What belongs to no organization is the user's own, and shown with each."""
        of_kind = self._areas is None or entry.area in self._areas
        return of_kind and (self._organization is None or entry.organization in (self._organization, 0))


class ChangesData(NamedTuple):
    """The changes since a moment, ready to be listed; `known_since` as `ChangesView` has it."""

    prepared: Prepared[ChangeEntry]
    known_since: int | None


def read_changes(workspace: Workspace, since: int) -> ChangesData:
    """Read them; belongs on a worker."""
    view = workspace.snapshot.changes(since)
    return ChangesData(prepare(view.entries, change_columns(ChangeWords()), _seq), view.known_since)


def change_columns(words: ChangeWords) -> tuple[Column[ChangeEntry], ...]:
    """What changes are found by."""
    translate = QCoreApplication.translate
    return (
        Column("what", translate("Changes", "What"), words.title, _seq),
        Column("fields", translate("Changes", "Before and after"), words.detail, _seq),
        Column("organization", translate("Changes", "Organization"), attrgetter("organization_name"), _seq),
        Column("when", translate("Changes", "Seen"), _when, _seq),
    )


def _when(entry: ChangeEntry) -> str:
    return moment(entry.at)


class ChangesModel(RecordModel[ChangeEntry]):
    """Newest first: what it was, each field before and after, for whom and when it was seen."""

    def __init__(self) -> None:
        """Empty."""
        self._said = ChangeWords()
        super().__init__(change_columns(self._said), self._line_of)

    def _line_of(self, entry: ChangeEntry) -> LineItem:
        translate = QCoreApplication.translate
        chips: dict[str, tuple[str, Tone]] = {
            "came": (translate("Changes", "new"), "accent"),
            "went": (translate("Changes", "gone"), "neutral"),
        }
        kind = next((kind for kind, areas in KINDS.items() if entry.area in areas), "")
        second = " · ".join(part for part in (self._said.detail(entry), entry.organization_name) if part)
        return LineItem(
            self._said.title(entry),
            second,
            chips.get(entry.what),
            icon=_ICONS.get(kind, "list"),
            trailing=moment(entry.at),
        )
