"""The few messages of the Secret Service that reading secrets takes.

``secretstorage`` speaks D-Bus, agrees on the key of the session and words the errors. Its own reading is not used: it
asks three questions about every item, and decrypts by a way that loads 10 ms of ``cryptography`` which nothing needs.
Source: https://specifications.freedesktop.org/secret-service/latest/ (Transfer of Secrets, GetSecrets).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_manager.credentials.errors import KeyringLocked, KeyringUnavailable

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]
    from secretstorage.dhcrypto import Session
    from secretstorage.util import DBusAddressWrapper

DEFAULT_COLLECTION = "/org/freedesktop/secrets/aliases/default"
UNNAMED = "Secret Service"
_PROVIDERS = {
    "gnome-keyring-d": "GNOME Keyring",  # the kernel cuts process names at 15 signs
    "ksecretd": "KWallet",
    "kwalletd5": "KWallet",
    "kwalletd6": "KWallet",
    "keepassxc": "KeePassXC",
}


def connect() -> DBusConnection:
    """A connection to the session bus; the caller closes it. Raises what secretstorage does, and OSError."""
    from secretstorage import dbus_init

    try:
        return dbus_init()
    except RuntimeError as error:
        raise KeyringUnavailable("The session bus cannot be reached in the way its address asks for") from error


def collection_at(connection: DBusConnection, path: str) -> DBusAddressWrapper:
    """A collection to be asked. Nothing is sent yet."""
    from secretstorage.util import DBusAddressWrapper

    return DBusAddressWrapper(path, "org.freedesktop.Secret.Collection", connection)


def secrets_of(connection: DBusConnection, paths: Sequence[str]) -> dict[str, str]:
    """The texts of items in an unlocked collection, in one answer, encrypted on their way where the service can.

    Raises KeyringLocked where the service leaves one out: it would ask the person first (KeePassXC's habit).
    """
    if not paths:
        return {}
    from secretstorage.util import DBusAddressWrapper, open_session

    session = open_session(connection)
    service = DBusAddressWrapper("/org/freedesktop/secrets", "org.freedesktop.Secret.Service", connection)
    (secrets,) = service.call("GetSecrets", "aoo", paths, session.object_path)
    if len(secrets) < len(paths):
        raise KeyringLocked("The keyring wants to ask before it gives this secret")
    return {path: _decrypted(session, secret).decode("utf-8") for path, secret in secrets.items()}


def _decrypted(session: Session, secret: tuple[Any, ...]) -> bytes:
    _session_path, start, value, _content_type = secret
    if not session.encrypted or session.aes_key is None:
        return bytes(value)
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    decryptor = Cipher(algorithms.AES(session.aes_key), modes.CBC(bytes(start))).decryptor()
    padded = decryptor.update(bytes(value)) + decryptor.finalize()
    return padded[: -padded[-1]]


def provider(connection: DBusConnection) -> str:
    """The name of the program behind the service, as people know it."""
    from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
    from jeepney.io.blocking import Proxy

    (process,) = Proxy(message_bus, connection).GetConnectionUnixProcessID("org.freedesktop.secrets")
    try:
        program = Path(f"/proc/{process}/comm").read_text(encoding="utf-8").strip()
    except OSError:  # no /proc, or the process is another user's: the name is a nicety
        return UNNAMED
    return _PROVIDERS.get(program, UNNAMED)
