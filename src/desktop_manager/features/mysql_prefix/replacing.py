"""Puts new content in the place of a file: afterwards it is the old one or the new one, never half of each."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from desktop_manager.features.errors import FileRefused
from desktop_manager.features.mysql_prefix.walking import code_of, read_file


class Belonging(NamedTuple):
    """Whose a file is and who may use it: permission bits, user and group id."""

    mode: int
    owner: int
    group: int


def belonging(path: Path) -> Belonging:
    """Of the file at `path`, or of the link itself. Raises OSError."""
    facts = path.lstat()
    return Belonging(stat.S_IMODE(facts.st_mode), facts.st_uid, facts.st_gid)


def holds(path: Path, content: bytes | None) -> bool:
    """Whether a regular file with exactly this content stands there; None: whether nothing does.

    Raises FileRefused where it cannot be told.
    """
    try:
        return read_file(path) == content
    except OSError as error:
        if error.errno == errno.ENOENT:
            return content is None
        raise FileRefused(_code(error)) from error


def replace_file(path: Path, draft: Path, old: bytes | None, new: bytes, whose: Belonging | None = None) -> None:
    """Put `new` in the place of `old`, which the file must hold to the last moment; None: there is no file.

    The content is written to `draft`, a name in the same folder, down to the disk, and takes the file's place in one
    step. Permissions, owner, group and access list are those of before, or `whose`. The time of change is new: PHP's
    opcode cache and programs that upload tell by it that there is something new.

    Raises:
        FileRefused: nothing was changed.
    """
    try:
        _replace(path, draft, old, new, whose)
    except OSError as error:
        raise FileRefused(_code(error)) from error


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder down to the disk. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _replace(path: Path, draft: Path, old: bytes | None, new: bytes, whose: Belonging | None) -> None:
    if not holds(path, old):
        raise FileRefused("changed")
    if path.parent.resolve(strict=True) != path.parent:
        # A folder on the way became a link since: it may lead out of the folder that the user chose.
        raise FileRefused("link")
    wanted = whose if whose is not None else belonging(path)
    # Nobody else can read it until it has the permissions of the file.
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(new)
            file.flush()
            _give(descriptor, wanted)
            if old is not None:
                _copy_access_list(path, descriptor)
            os.fsync(descriptor)
        if not holds(path, old):
            raise FileRefused("changed")
        os.replace(draft, path)
    finally:
        # After the last step there is no such file any more.
        draft.unlink(missing_ok=True)
    sync_folder(path.parent)


def _give(descriptor: int, wanted: Belonging) -> None:
    facts = os.fstat(descriptor)
    if (facts.st_uid, facts.st_gid) != (wanted.owner, wanted.group):
        try:
            os.fchown(descriptor, wanted.owner, wanted.group)
        except PermissionError as error:
            raise FileRefused("owner") from error
    # After the owner: giving a file away takes some permissions off it.
    os.fchmod(descriptor, wanted.mode)


def _copy_access_list(path: Path, descriptor: int) -> None:
    """Extended attributes, among them the access list (acl(5)). What only the system may set, it sets itself."""
    try:
        for name in os.listxattr(path, follow_symlinks=False):
            if name.startswith("user.") or name == "system.posix_acl_access":
                os.setxattr(descriptor, name, os.getxattr(path, name, follow_symlinks=False))
    except OSError as error:
        # A file system without them.
        if error.errno != errno.ENOTSUP:
            raise


def _code(error: OSError) -> str:
    known = {
        errno.ENOSPC: "full",
        errno.EDQUOT: "full",
        errno.EROFS: "read_only",
        errno.ELOOP: "link",
        errno.EINVAL: "link",
        errno.ENXIO: "link",
        errno.EFBIG: "changed",
    }
    return known.get(error.errno or 0) or code_of(error)
