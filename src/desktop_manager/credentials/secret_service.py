"""The Secret Service of Linux desktops (GNOME Keyring, KWallet, KeePassXC), read over one D-Bus connection.

Reading goes straight to ``secretstorage``, on which the keyring library itself stands. The library's own class costs
some 115 ms to import against 40, just when the first data should be on screen, opens a connection for every secret and
answers a locked keyring with a prompt. The items are the library's: it writes and deletes them here, and both find what
the other wrote (tests/integration/test_keyring_same_items.py). Secrets cross D-Bus encrypted, as with the library.
"""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from desktop_manager.credentials import secret_service_wire as wire
from desktop_manager.credentials.errors import (
    KeyringDenied,
    KeyringError,
    KeyringLocked,
    KeyringTimeout,
    KeyringUnavailable,
)
from desktop_manager.credentials.library import LibraryBackend
from desktop_manager.credentials.names import ItemName

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]
    from secretstorage.util import DBusAddressWrapper

_ATTRIBUTES = {"KeePassXC": ("Title", "UserName")}


class SecretServiceBackend:
    """Reads items directly and writes them through the keyring library."""

    encoding = "utf-8"

    def __init__(self) -> None:
        self.label = wire.UNNAMED
        self._library = LibraryBackend("keyring.backends.SecretService.Keyring", wire.UNNAMED)
        # The library takes these two from the environment when it writes; reading must look in the same place.
        self._collection_path = os.environ.get("KEYRING_PROPERTY_PREFERRED_COLLECTION", wire.DEFAULT_COLLECTION)
        self._service, self._username = _ATTRIBUTES.get(
            os.environ.get("KEYRING_PROPERTY_SCHEME", ""), ("service", "username")
        )

    def check(self) -> None:
        """Raises KeyringLocked or KeyringUnavailable unless items can be read and written now. Never prompts."""
        with self._unlocked():
            pass

    def read(self, names: Iterable[ItemName]) -> dict[ItemName, str]:
        """The secrets that are kept, over one connection and in one answer. Never prompts."""
        with self._unlocked() as (connection, collection):
            items: dict[str, ItemName] = {}
            for name in names:
                (paths,) = collection.call("SearchItems", "a{ss}", self._attributes(name))
                items.update((path, name) for path in paths[:1])
            return {items[path]: secret for path, secret in wire.secrets_of(connection, list(items)).items()}

    def write(self, name: ItemName, value: str) -> None:
        """Create or replace an item, through the library. Call ``check`` first: the library would prompt."""
        self._library.write(name, value)

    def delete(self, name: ItemName) -> None:
        """Delete an item, through the library; none there is fine. Call ``check`` first: the library would prompt."""
        self._library.delete(name)

    def unlock(self, names: Iterable[ItemName], timeout_s: float) -> None:
        """Let the keyring ask the person, where it has to: for itself (made where there is none) and for the items."""
        from secretstorage import Collection, create_collection
        from secretstorage.exceptions import ItemNotFoundException

        with _translated(), closing(wire.connect()) as connection:
            try:
                collection = Collection(connection, self._collection_path)
            except ItemNotFoundException:
                collection = create_collection(connection, "Default", "default")
            if collection.is_locked():
                collection.unlock(timeout=timeout_s)
                collection.ensure_not_locked()
            for item in (item for name in names for item in collection.search_items(self._attributes(name))):
                if item.is_locked():
                    item.unlock(timeout=timeout_s)
                    item.ensure_not_locked()

    @contextmanager
    def _unlocked(self) -> Generator[tuple[DBusConnection, DBusAddressWrapper]]:
        from secretstorage.exceptions import ItemNotFoundException

        with _translated(), closing(wire.connect()) as connection:
            collection = wire.collection_at(connection, self._collection_path)
            try:
                locked = collection.get_property("Locked")
            except ItemNotFoundException:
                locked = None
            if self.label == wire.UNNAMED:
                self.label = wire.provider(connection)
            if locked is None:
                raise KeyringLocked("There is no default keyring yet", "not_created")
            if locked:
                raise KeyringLocked("The keyring is locked")
            yield connection, collection

    def _attributes(self, name: ItemName) -> dict[str, str]:
        return {self._service: name.service, self._username: name.username}


@contextmanager
def _translated() -> Generator[None]:
    """Turn what D-Bus and secretstorage raise into a KeyringError."""
    try:
        yield
    except KeyringError:
        raise
    except UnicodeDecodeError:
        # Its cause would carry the bytes that were read.
        raise KeyringUnavailable("The keyring holds something that is not a text", "error") from None
    except Exception as error:
        raise _in_our_words(error) from error


def _in_our_words(error: Exception) -> KeyringError:
    from jeepney.wrappers import DBusErrorResponse  # type: ignore[import-untyped]
    from secretstorage import exceptions

    # A dismissed prompt is, oddly, a kind of "item not found" there: it has to be asked for first.
    if isinstance(error, exceptions.LockedException | exceptions.PromptDismissedException):
        return KeyringLocked("The keyring is locked")
    if isinstance(error, TimeoutError):
        return KeyringTimeout("The keyring did not answer in time")
    if isinstance(error, exceptions.SecretServiceNotAvailableException | OSError):
        return KeyringUnavailable("There is no keyring service, or it went away")
    if isinstance(error, DBusErrorResponse):
        if error.name == "org.freedesktop.Secret.Error.IsLocked":
            return KeyringLocked("The keyring is locked")
        if error.name == "org.freedesktop.DBus.Error.NameHasNoOwner":
            return KeyringUnavailable("The keyring service went away")
        if error.name == "org.freedesktop.DBus.Error.AccessDenied":
            return KeyringDenied("The keyring refused access")
        return KeyringUnavailable(f"The keyring answered with an error: {error.name}", "error")
    return KeyringUnavailable(f"The keyring answered with an error: {type(error).__name__}", "error")
