"""Which reminders the user marked as phishing: kept on this computer, entered in the journal, taken back by Undo."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import UndoRefused
from desktop_manager.features.evidence.records import MailEvidence
from desktop_manager.features.recording import Recorder
from desktop_manager.features.way_back import way_of
from desktop_manager.store.areas import Area
from desktop_manager.store.journal_entry import JournalRow
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

MARK = "billing.reminder.mark_phishing"
UNMARK = "billing.reminder.unmark_phishing"
_CHANGED = frozenset({Area.REMINDER_MARKS, Area.REMINDERS})
"""A mark changes what a reminder is, for every page that shows or counts reminders."""
_MAILS_FROM = 1 << 40
"""Keys of mails that the user brought lie above every id of the server."""


class _Mark(msgspec.Struct, frozen=True):
    """`at`: seconds since 1970 UTC. `phishing` False: taken back."""

    key: int
    phishing: bool
    at: int


class _Way(msgspec.Struct, frozen=True):
    """`phishing`: as it was before."""

    key: int
    phishing: bool


def mail_key(mail: MailEvidence) -> int:
    """The key of a mail that the user brought: the same mail has the same key the next time."""
    facts = (mail.sender, mail.subject, str(mail.sent_on), *mail.numbers, *mail.ibans, *mail.references)
    digest = hashlib.sha256("\n".join(facts).encode()).digest()
    return _MAILS_FROM + int.from_bytes(digest[:5], "big")


class ReminderMarks:
    """The marks of one login; methods read or write the store, so they belong on a worker."""

    def __init__(self, store: Store, recorder: Recorder, *, now: Callable[[], int]) -> None:
        """Keep marks in `store` and enter them with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._now = now

    def all(self) -> frozenset[int]:
        """The keys that are marked."""
        kept = decode(self._store.read_json_array(Area.REMINDER_MARKS), list[_Mark])
        return frozenset(one.key for one in kept if one.phishing)

    def set(self, key: int, number: str, account_id: int | None, *, phishing: bool) -> WriteResult:
        """Mark a reminder as phishing, or take the mark away. Nothing is sent. Raises StoreError.

        `number` of the invoice names it in the journal.
        """
        return self._write(key, number, account_id or 0, phishing, undoes=None)

    def take_back(self, row: JournalRow) -> WriteResult:
        """Take an entry of an earlier mark back. Raises UndoRefused where it is another since, StoreError."""
        way = way_of(row, _Way)
        if (way.key in self.all()) is way.phishing:
            raise UndoRefused("changed_since")
        return self._write(way.key, row.entry.target, row.entry.organization, way.phishing, undoes=row.seq)

    def _write(self, key: int, number: str, organization: int, phishing: bool, undoes: int | None) -> WriteResult:
        now = self._now()
        record = Record(0, key, msgspec.json.encode(_Mark(key, phishing, now)))
        self._store.put(Area.REMINDER_MARKS, record, now)
        seq = self._recorder.enter(
            MARK if phishing else UNMARK,
            Area.REMINDER_MARKS,
            number,
            before={"phishing": not phishing},
            after={"phishing": phishing},
            organization=organization,
            undo={"key": key, "phishing": not phishing} if undoes is None else None,
            undoes=undoes,
        )
        undo = Undo(
            MARK if phishing else UNMARK,
            lambda: self._write(key, number, organization, not phishing, undoes=seq),
        )
        return WriteResult(_CHANGED, seq, undo if undoes is None else None)
