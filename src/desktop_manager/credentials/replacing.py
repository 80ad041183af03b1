"""Writing and removing so that no secret is lost and nothing is believed that was not seen."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop_manager.credentials.errors import KeyringDenied, SecretTooLong
from desktop_manager.credentials.names import ItemName, rehearsal_name

if TYPE_CHECKING:
    from desktop_manager.credentials.backends import Backend

LONGEST = 2_500
"""Bytes of the longest value. The Windows Credential Manager keeps 2,560 and counts UTF-16; asked of every system."""


def replace(backend: Backend, name: ItemName, value: str, ensure_wanted: Callable[[], None]) -> None:
    """Write a secret and read it back.

    Where there is an older one, a worthless value is written, read and removed first (kDrive's habit): a keyring that
    does not keep what it is given shows it before the old secret is touched. ``ensure_wanted`` is called before each
    step that changes something, and may raise. Raises SecretTooLong, KeyringDenied.
    """
    length = len(value.encode(backend.encoding))
    if length > LONGEST:
        raise SecretTooLong(f"A secret of {length} bytes is too long: a keyring keeps {LONGEST}")
    old = backend.read([name]).get(name)
    if old == value:
        return
    if old is not None:
        ensure_wanted()
        _rehearse(backend, rehearsal_name(name), len(value))
    ensure_wanted()
    backend.write(name, value)
    if backend.read([name]).get(name) == value:
        return
    if old is not None:
        backend.write(name, old)
    raise KeyringDenied("The keyring did not keep the secret")


def _rehearse(backend: Backend, name: ItemName, length: int) -> None:
    worthless = os.urandom((length + 1) // 2).hex()
    backend.write(name, worthless)
    kept = backend.read([name]).get(name)
    backend.delete(name)
    if kept != worthless:
        raise KeyringDenied("The keyring does not keep what it is given; the old secret was left alone")


def remove(backend: Backend, names: Sequence[ItemName], ensure_wanted: Callable[[], None]) -> None:
    """Delete secrets, and what a broken-off rehearsal left; see that they are gone. Raises KeyringDenied.

    ``ensure_wanted`` is called before each deletion, and may raise.
    """
    everything = [*names, *map(rehearsal_name, names)]
    for name in backend.read(everything):
        ensure_wanted()
        backend.delete(name)
    if backend.read(everything):
        raise KeyringDenied("The keyring did not remove the secret")
