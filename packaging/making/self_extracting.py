"""A shell script with a packed folder behind it, which it installs: the scripts of packaging/run and their archive.

The other side needs sh, coreutils (or busybox), sed, tar and xz.
"""

import hashlib
import io
import lzma
import os
import tarfile
from pathlib import Path

from making.library_packages import Asked, table
from making.project import NAME, PACKAGING, built_at, machine, version

SCRIPTS = PACKAGING / "run"
PROGRAM = "@PROGRAM@"
"""Stands in the menu entries for the path of the program, which is known when it is installed."""

_ENTRIES = "share/applications/"
_BIN = {f"bin/{NAME}": NAME, f"bin/{NAME}-uninstall": "uninstall"}
_XZ_PRESET = 6
"""A window of 8 MB. No filter for machine code before it: 5 % less, but busybox cannot undo it."""


def pack(folder: Path, share: Path, made: Path, asked: Asked) -> None:
    """Write the file `made` out of the program's folder and its share/ tree. The same input gives the same bytes.

    Raises ValueError where something would be installed that must not be, KeyError for a needed library of which no
    package is known.
    """
    files: dict[str, Path | bytes] = {"uninstall": script("uninstall.sh").encode()}
    links: dict[str, str] = {}
    for top, below in ((folder, ""), (share, "share/")):
        for path in sorted(top.rglob("*")):
            name = below + path.relative_to(top).as_posix()
            if path.is_symlink():
                links[name] = os.readlink(path)
            elif path.is_file():
                files[name] = path
    _refuse_what_does_not_belong(files, links)
    outside = _BIN | {name: name for name in files if name.startswith("share/")}
    lists = {
        "files": "".join(
            f"{hashlib.sha256(_content(files[name])).hexdigest()}  {name}\n"
            for name in sorted(files)
            # The uninstaller goes last, and the sums of menu entries are known when they are filled in.
            if name != "uninstall" and not name.startswith(_ENTRIES)
        ),
        "links": "".join(f"{name}\t{links[name]}\n" for name in sorted(links)),
        "folders": "".join(
            f"{name}\n" for name in sorted(_folders([*files, *links]), key=lambda name: (-name.count("/"), name))
        ),
        "outside": "".join(f"{name}\t{target}\n" for name, target in sorted(outside.items())),
    }
    files |= {f"installed/{name}": text.encode() for name, text in lists.items()}
    payload = _tar(files, links)
    size = sum(len(_content(content)) for content in files.values())
    filled = {
        "VERSION": version(),
        "MACHINE": machine(),
        "GLIBC": asked.glibc,
        "UNPACKED_KB": str(size // 1000),
        "LIBRARIES": table(asked.libraries),
        "PAYLOAD_SUM": hashlib.sha256(payload).hexdigest(),
    }
    made.parent.mkdir(parents=True, exist_ok=True)
    made.write_bytes(_with_its_own_length(script("install.sh", filled)) + payload)
    made.chmod(0o755)
    os.utime(made, (built_at(), built_at()))


def script(name: str, filled: dict[str, str] | None = None) -> str:
    """One of the two scripts as it is run: what both share, then itself, with the words between @ filled in."""
    text = "#!/bin/sh\n" + (SCRIPTS / "versions.sh").read_text("utf-8") + (SCRIPTS / name).read_text("utf-8")
    for word, value in (filled or {}).items():
        if "'" in value:
            raise ValueError(f"{word} would end the quotes around it: {value}")
        text = text.replace(f"@{word}@", value)
    return text


def _with_its_own_length(text: str) -> bytes:
    """The script with the place of the first byte after it, counted from 1 as `tail -c` does."""
    length = 0
    while True:
        filled = text.replace("@PAYLOAD_AT@", str(length + 1)).encode()
        if len(filled) == length:
            return filled
        length = len(filled)


def _refuse_what_does_not_belong(files: dict[str, Path | bytes], links: dict[str, str]) -> None:
    for name in (*files, *links):
        if name.startswith(f"share/{NAME}"):
            raise ValueError(f"{name} would be installed among what the user keeps, which lies in share/{NAME}")
        if not name.isprintable() or "\\" in name:
            raise ValueError(f"The lists of the installer have no way to write {name!r}")
    for name, content in files.items():
        lines = _content(content).decode("utf-8").splitlines() if name.startswith(_ENTRIES) else []
        if name.startswith(_ENTRIES) and not any(line.startswith(f"Exec={PROGRAM}") for line in lines):
            raise ValueError(f"{name} does not start the program as Exec={PROGRAM}")
        for line in lines:
            if PROGRAM in line and not line.startswith((f"Exec={PROGRAM}", f"TryExec={PROGRAM}")):
                raise ValueError(f"The installer fills in Exec and TryExec only, not {line}")


def _content(content: Path | bytes) -> bytes:
    return content if isinstance(content, bytes) else content.read_bytes()


def _folders(names: list[str]) -> set[str]:
    return {str(parent) for name in names for parent in Path(name).parents if str(parent) != "."}


def _tar(files: dict[str, Path | bytes], links: dict[str, str]) -> bytes:
    """The packed archive: sorted, all of root's, with the time of the build."""
    packed = io.BytesIO()
    with (
        lzma.open(packed, "wb", preset=_XZ_PRESET) as stream,
        tarfile.open(fileobj=stream, mode="w", format=tarfile.GNU_FORMAT) as archive,
    ):
        for name in sorted(_folders([*files, *links]) | {*files, *links}):
            entry = tarfile.TarInfo(name)
            entry.mtime = built_at()
            entry.mode = 0o755
            if name in links:
                entry.type, entry.linkname = tarfile.SYMTYPE, links[name]
                archive.addfile(entry)
            elif name in files:
                content = files[name]
                data = _content(content)
                entry.size = len(data)
                started = name == "uninstall" or (isinstance(content, Path) and content.stat().st_mode & 0o100)
                entry.mode = 0o755 if started else 0o644
                archive.addfile(entry, io.BytesIO(data))
            else:
                entry.type = tarfile.DIRTYPE
                archive.addfile(entry)
    return packed.getvalue()
