"""Puts files back as a backup has them: byte for byte, with their permissions; also long after, and in another run."""

from __future__ import annotations

from typing import NamedTuple

from desktop_manager.features.errors import FileRefused
from desktop_manager.features.mysql_prefix.backup import (
    Backup,
    Backups,
    Change,
    CopiedFile,
    Purpose,
    digest,
)
from desktop_manager.features.mysql_prefix.replacing import Belonging, belonging
from desktop_manager.features.mysql_prefix.walking import code_of, read_file
from desktop_manager.features.mysql_prefix.writing import Written, write

RESTORE = "restore"


class FileState(NamedTuple):
    """How a file of a backup stands now.

    Attributes:
        code: "written" (as the write left it), "as_before" (nothing to put back), "permissions" (only they differ),
            "changed" (somebody changed it since), "gone" (it was deleted), "missing_folder", "damaged" (its copy is),
            "unreadable", "denied", "special", "too_big".
        content: what it holds now; None where it does not exist or cannot be read.
        whose: permissions and owner now; None as for `content`.
    """

    file: CopiedFile
    code: str
    content: bytes | None = None
    whose: Belonging | None = None


CAN_BE_PUT_BACK = frozenset(("written", "permissions", "gone"))
"""Codes of files that are put back without a further question; "changed" ones only where the user says so."""


def look(backups: Backups, backup: Backup) -> tuple[FileState, ...]:
    """How each file of a backup stands now."""
    return tuple(_look(backups, backup, file) for file in backup.files if file.copy)


def restore(backups: Backups, backup: Backup, at: int, *, changed_too: bool = False) -> Written:
    """Put back what can be; with `changed_too` also files that somebody changed since the write.

    What is put back is copied into a backup of its own before, so this can be taken back too.
    `at`: now, in seconds since 1970 UTC.

    Raises:
        FileRefused ("busy"): another program of this user writes at this moment; nothing was changed.
        OSError: the backup could not be written; nothing was changed.
    """
    wanted = CAN_BE_PUT_BACK | {"changed"} if changed_too else CAN_BE_PUT_BACK
    changes = [
        Change(state.file.path, state.file.name, state.content, backups.content(backup, state.file), state.file.whose)
        for state in look(backups, backup)
        if state.code in wanted
    ]
    purpose = Purpose(RESTORE, backup.purpose.folder, backup.purpose.prefix, backup.purpose.site)
    return write(backups, changes, purpose, at)


def _look(backups: Backups, backup: Backup, file: CopiedFile) -> FileState:
    try:
        backups.content(backup, file)
    except FileRefused:
        return FileState(file, "damaged")
    if not file.path.parent.is_dir():
        return FileState(file, "missing_folder")
    try:
        content, whose = read_file(file.path), belonging(file.path)
    except OSError as error:
        return FileState(file, code_of(error))
    found = digest(content)
    if found == file.before:
        return FileState(file, "as_before" if whose == file.whose else "permissions", content, whose)
    return FileState(file, "written" if found == file.after else "changed", content, whose)
