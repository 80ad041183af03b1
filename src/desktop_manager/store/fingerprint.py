"""The fingerprint of the key: tells a wrong key from a damaged file, and tells nobody the key."""

from __future__ import annotations

from hashlib import sha256

from desktop_manager.store.files import StoreFiles, create_private, sync_folder

_DOMAIN = b"desktop-manager store key id v1\0"


def fingerprint(key: bytes) -> str:
    """The first 16 bytes of SHA-256 over domain and key, in hex. The key is random, so nothing can be guessed."""
    return sha256(_DOMAIN + key).hexdigest()[:32]


def read_fingerprint(files: StoreFiles) -> str | None:
    """What lies beside the file, or None where nothing legible does. Raises OSError."""
    if not files.key_id.is_file():
        return None
    content = files.key_id.read_bytes().strip()
    legible = len(content) == 32 and all(byte in b"0123456789abcdef" for byte in content)
    return content.decode("ascii") if legible else None


def write_fingerprint(files: StoreFiles, key: bytes) -> None:
    """Lay the fingerprint beside the file, in one rename. Raises OSError."""
    draft = files.key_id.with_name(files.key_id.name + ".new")
    create_private(draft, fingerprint(key).encode("ascii") + b"\n")
    draft.replace(files.key_id)
    sync_folder(files.folder)
