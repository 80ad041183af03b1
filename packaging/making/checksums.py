"""The checksums that go beside what is handed out."""

import hashlib
from collections.abc import Iterable
from pathlib import Path


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def write_checksums(files: Iterable[Path], out: Path) -> Path:
    """Write SHA256SUMS into the folder `out`, for `sha256sum --check` run beside the files, and return its path.

    Raises ValueError where two files have one name, or a name that the format would have to escape.
    """
    sums: dict[str, str] = {}
    for file in files:
        if file.name in sums or set(file.name) & set("\\\n\r"):
            raise ValueError(f"{file.name!r} cannot stand in a list of checksums")
        sums[file.name] = sha256_of(file)
    written = out / "SHA256SUMS"
    written.write_text("".join(f"{sums[name]}  {name}\n" for name in sorted(sums)), "utf-8")
    return written
