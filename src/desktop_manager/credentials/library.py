"""A back end class of the keyring library, with its errors in our words."""

from __future__ import annotations

import importlib
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from desktop_manager.credentials.errors import KeyringDenied, KeyringError, KeyringLocked, KeyringUnavailable
from desktop_manager.credentials.names import ItemName

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

# An entry can be there twice (made by another program with the same words); more than that is not ours to clean up.
_COPIES = 4


class LibraryBackend:
    """Uses one class directly: the library's own search loads every plugin there is, those with plain text included."""

    def __init__(self, class_path: str, label: str, encoding: str = "utf-8") -> None:
        self._class_path = class_path
        self._instance: KeyringBackend | None = None
        self.label = label
        self.encoding = encoding

    def check(self) -> None:
        """Raises KeyringUnavailable where this back end cannot work here. Does not prompt."""
        with translated():
            self._backend()

    def read(self, names: Iterable[ItemName]) -> dict[ItemName, str]:
        """The secrets that are kept. The system may prompt where it is locked: the class has no way to ask before."""
        with translated():
            backend = self._backend()
            values = {name: backend.get_password(*name) for name in names}
        return {name: value for name, value in values.items() if value is not None}

    def write(self, name: ItemName, value: str) -> None:
        """Create or replace an entry."""
        with translated():
            self._backend().set_password(*name, value)

    def delete(self, name: ItemName) -> None:
        """Remove an entry, and its copies; none there is fine."""
        with translated():
            backend = self._backend()
            for _copy in range(_COPIES):
                if backend.get_password(*name) is None:
                    return
                backend.delete_password(*name)

    def unlock(self, names: Iterable[ItemName], timeout_s: float) -> None:
        """Let the system prompt, which it does by itself when an entry is read."""
        self.read(names)

    def _backend(self) -> KeyringBackend:
        if self._instance is None:
            module, _dot, name = self._class_path.rpartition(".")
            backend_class = cast("type[KeyringBackend]", getattr(importlib.import_module(module), name))
            # Asking for the priority is the library's own test whether a class works here; RuntimeError says no.
            if not backend_class.priority:
                raise KeyringUnavailable(f"{self.label} does not work here")
            self._instance = backend_class()
        return self._instance


@contextmanager
def translated() -> Generator[None]:
    """Turn whatever a back end raises into a KeyringError. KWallet and Windows raise errors of their own families."""
    try:
        yield
    except KeyringError:
        raise
    except (ImportError, RuntimeError) as error:
        raise KeyringUnavailable("This keyring does not work here") from error
    except UnicodeDecodeError:
        # Its cause would carry the bytes that were read.
        raise KeyringUnavailable("The keyring holds something that is not a text", "error") from None
    except Exception as error:
        raise _in_our_words(error) from error


def _in_our_words(error: Exception) -> KeyringError:
    from keyring import errors

    if isinstance(error, errors.KeyringLocked):
        return KeyringLocked("The keyring is locked")
    if isinstance(error, errors.PasswordSetError | errors.PasswordDeleteError):
        return KeyringDenied("The keyring refused the change")
    if isinstance(error, errors.InitError | errors.NoKeyringError):
        return KeyringUnavailable("The keyring could not be opened")
    return KeyringUnavailable(f"The keyring answered with an error: {type(error).__name__}", "error")
