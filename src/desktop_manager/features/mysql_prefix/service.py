"""The MySQL prefix in the files of a folder: look, write with a way back, put back, and remember it in the journal."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import FileRefused, UndoRefused
from desktop_manager.features.mysql_prefix.backup import Backup, Backups, Purpose
from desktop_manager.features.mysql_prefix.reading import read_config
from desktop_manager.features.mysql_prefix.restoring import CAN_BE_PUT_BACK, FileState, look, restore
from desktop_manager.features.mysql_prefix.review import Review, review
from desktop_manager.features.mysql_prefix.rewriting import Direction
from desktop_manager.features.mysql_prefix.scanning import Scan, scan
from desktop_manager.features.mysql_prefix.walking import Watcher
from desktop_manager.features.mysql_prefix.writing import Written, write
from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.journal_entry import JournalRow

WRITE = "prefix.write"
PUT_BACK = "prefix.restore"
_CHANGED = frozenset({Area.SITES})


class PrefixWritten(NamedTuple):
    """What a write or a restore did to the files.

    Attributes:
        changed: areas to read again, as of every write.
        written: file by file.
        journal_seq: number of the entry; None where nothing was changed or the journal could not be written.
        undo: puts the files back; None after a restore, or where nothing was changed.
    """

    changed: frozenset[Area]
    written: Written
    journal_seq: int | None = None
    undo: Undo | None = None


class KeptBackup(NamedTuple):
    """A backup, and how its files stand now."""

    backup: Backup
    states: tuple[FileState, ...]

    @property
    def can_be_put_back(self) -> int:
        """How many files would be put back without a further question."""
        return sum(state.code in CAN_BE_PUT_BACK for state in self.states)

    @property
    def changed_since(self) -> int:
        """How many files somebody changed after the write."""
        return sum(state.code == "changed" for state in self.states)


class PrefixFiles:
    """Touches files of the user only; asks no server. Everything here blocks, so it belongs on a worker."""

    def __init__(self, recorder: Recorder, folder: Path, *, now: Callable[[], int]) -> None:
        """Keep backups in `folder`; `now` gives seconds since 1970 UTC."""
        self._recorder = recorder
        self.backups = Backups(folder)
        self._now = now

    def scan(self, folder: Path, watcher: Watcher) -> Scan:
        """The configuration files of a folder. Raises FileRefused where it cannot be read."""
        return scan(folder, watcher)

    def review(self, found: Scan, prefix: str, direction: Direction) -> Review:
        """What would be changed. Raises ValueError for a prefix with a fault."""
        return review(found, prefix, direction)

    def write(
        self, reviewed: Review, chosen: Collection[PurePath], *, site: str = "", organization: int = 0
    ) -> PrefixWritten:
        """Write the chosen files, after a backup of them all; enter it in the journal.

        A file that is another than the one reviewed is left alone, and said in the result.

        Args:
            site: its name, "" where the folder belongs to none that is known here.
            organization: id of the organization whose site it is, 0 for none.

        Raises:
            FileRefused: "nothing", "busy", or a file vanished while it was copied; nothing was changed.
            OSError: the backup could not be written; nothing was changed.
        """
        changes = reviewed.changes(chosen)
        if not changes:
            raise FileRefused("nothing")
        purpose = Purpose(reviewed.direction, reviewed.scan.folder, reviewed.prefix, site)
        done = write(self.backups, changes, purpose, self._now())
        names = {change.name for change in done.written}
        if done.backup is None or not names:
            return PrefixWritten(frozenset(), done)
        edits = {str(file.found.name): file.plan.edits for file in reviewed.ready if str(file.found.name) in names}
        backup = done.backup
        seq = self._recorder.enter(
            WRITE,
            Area.SITES,
            site or printable(reviewed.scan.folder),
            before={printable(name): [edit.before for edit in edits[name]] for name in sorted(names)},
            after={printable(name): [edit.after for edit in edits[name]] for name in sorted(names)},
            organization=organization,
            undo={"backup": backup.id},
        )
        return PrefixWritten(_CHANGED, done, seq, Undo(WRITE, lambda: self._undo(backup.id, organization, seq)))

    def check(self, reviewed: Review, chosen: Collection[PurePath]) -> tuple[PurePath, ...]:
        """Read the chosen files again after the write: those that are not as they were meant to be."""
        wrong = []
        for file in reviewed.ready:
            name = file.found.name
            if name in chosen:
                wanted = {change.path: change.new for change in reviewed.changes({name})}
                try:
                    found = file.found.path.read_bytes()
                except OSError:
                    # It cannot be read, so it is not as it was meant to be: that is what is said.
                    found = None
                if found != wanted[file.found.path]:
                    wrong.append(name)
        return tuple(wrong)

    def kept(self) -> tuple[tuple[KeptBackup, ...], tuple[str, ...]]:
        """Every backup with the state of its files, newest first, and the names of damaged ones. Raises OSError."""
        backups, damaged = self.backups.all()
        return tuple(KeptBackup(one, look(self.backups, one)) for one in backups), tuple(damaged)

    def restore(self, identity: str, *, changed_too: bool = False, organization: int = 0) -> PrefixWritten:
        """Put the files of a backup back; what was edited since only with `changed_too`.

        Raises:
            FileRefused: "no_backup", "damaged", "nothing", "busy"; nothing was changed.
            OSError: the backup of what stands there now could not be written; nothing was changed.
        """
        return self._restore(identity, organization, None, changed_too=changed_too)

    def remove(self, identity: str) -> None:
        """Delete a backup for good. Raises FileRefused ("no_backup", "damaged"), OSError."""
        self.backups.remove(self._find(identity))

    def take_back(self, row: JournalRow) -> WriteResult:
        """Put the files of a write in the journal back, where nobody changed them since.

        Raises:
            UndoRefused: "gone" (the backup was deleted), "changed_since", "unreadable".
            FileRefused, OSError: as `restore`.
        """
        from desktop_manager.features.way_back import way_of

        identity = way_of(row, dict[str, str]).get("backup", "")
        backup = self.backups.find(identity)
        if backup is None:
            raise UndoRefused("gone")
        states = look(self.backups, backup)
        edited = tuple(printable(state.file.name) for state in states if state.code == "changed")
        if edited:
            raise UndoRefused("changed_since", edited)
        return self._undo(identity, row.entry.organization, row.seq)

    def _undo(self, identity: str, organization: int, undoes: int | None) -> WriteResult:
        done = self._restore(identity, organization, undoes, changed_too=False)
        return WriteResult(done.changed, done.journal_seq)

    def _restore(self, identity: str, organization: int, undoes: int | None, *, changed_too: bool) -> PrefixWritten:
        backup = self._find(identity)
        done = restore(self.backups, backup, self._now(), changed_too=changed_too)
        if not done.outcomes:
            raise FileRefused("nothing")
        if not done.written:
            return PrefixWritten(frozenset(), done)
        seq = self._recorder.enter(
            PUT_BACK,
            Area.SITES,
            backup.purpose.site or printable(backup.purpose.folder),
            before={printable(change.name): _values(change.name, change.old) for change in done.written},
            after={printable(change.name): _values(change.name, change.new) for change in done.written},
            organization=organization,
            undoes=undoes,
        )
        return PrefixWritten(_CHANGED, done, seq)

    def _find(self, identity: str) -> Backup:
        backup = self.backups.find(identity)
        if backup is None:
            raise FileRefused("no_backup")
        return backup


def _values(name: str, content: bytes | None) -> list[str]:
    """The names of databases and users that a file spells out, as the journal keeps them."""
    config = read_config(PurePath(name), content) if content is not None else None
    return [value.value for value in config.values] if config is not None else []


def printable(name: str | PurePath) -> str:
    """A name of a file as text; bytes that are no UTF-8 become "�"."""
    return str(name).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
