"""A small folder as PyInstaller would collect it, and the environment that built it, made by hand."""

import marshal
import struct
import zlib
from collections.abc import Mapping
from importlib.util import MAGIC_NUMBER, find_spec
from pathlib import Path

PROGRAM = "desktop-manager"
COOKIE = b"MEI\014\013\012\013\016"


def pyz(modules: Mapping[str, str], compiled_from: str = "{}.py") -> bytes:
    """A PYZ archive of these modules: name and source. `compiled_from` is the file name that their code tells."""
    toc = []
    body = b""
    start = 4 + len(MAGIC_NUMBER) + 4
    for name, source in modules.items():
        packed = zlib.compress(marshal.dumps(compile(source, compiled_from.format(name), "exec")))
        toc.append((name, (0, start + len(body), len(packed))))
        body += packed
    return b"PYZ\0" + MAGIC_NUMBER + struct.pack("!i", start + len(body)) + body + marshal.dumps(toc)


def program(modules: bytes, loader: bytes = b"a loader") -> bytes:
    """A loader with an archive behind it that holds a script and a PYZ archive."""
    script = marshal.dumps(compile("import sys", "start.py", "exec"))
    toc = body = b""
    for name, kind, content, compressed in (("start", b"s", script, True), ("PYZ.pyz", b"z", modules, False)):
        packed = zlib.compress(content) if compressed else content
        entry = name.encode() + b"\0"
        head = struct.pack("!IIIIBc", 18 + len(entry), len(body), len(packed), len(content), compressed, kind)
        toc += head + entry
        body += packed
    length = len(body) + len(toc) + struct.calcsize("!8sIIII64s")
    return loader + body + toc + struct.pack("!8sIIII64s", COOKIE, length, len(body), len(toc), 311, b"libpython3.so")


def frozen(place: Path, modules: Mapping[str, str], compiled_from: str = "{}.py") -> Path:
    """A folder with a program of these modules, one of Python's in a file, and licences that cover every module."""
    folder = place / PROGRAM
    (folder / "_internal").mkdir(parents=True)
    (folder / PROGRAM).write_bytes(program(pyz(modules, compiled_from)))
    add_module(folder, "base_library.zip/codecs.pyc", "x = 1", "codecs.py")
    (folder / "licences").mkdir()
    tops = sorted({name.split(".")[0] for name in modules})
    write_index(folder, *(f"Module: {name}" for name in tops))
    return folder


def add_module(folder: Path, name: str, source: str, compiled_from: str) -> None:
    """Put a compiled module into `_internal`; `compiled_from` is the file name that its code tells."""
    path = folder / "_internal" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\0" * 16 + marshal.dumps(compile(source, compiled_from, "exec")))


def write_index(folder: Path, *lines: str) -> None:
    """Put an index of licences of these lines into a folder."""
    (folder / "licences" / "THIRD-PARTY.txt").write_text("".join(f"{line}\n" for line in lines))


def add_library(folder: Path, name: str, content: bytes) -> None:
    """Put a library into `_internal` and its line into the index of licences."""
    path = folder / "_internal" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    with (folder / "licences" / "THIRD-PARTY.txt").open("a") as index:
        index.write(f"File: _internal/{name}\n")


def stripped_library() -> bytes:
    """A real library, stripped, that looks for others beside itself."""
    return _of_package("shiboken6", "Shiboken.abi3.so")


def unstripped_library() -> bytes:
    """A real library with its symbols."""
    return _of_package("msgspec", "_core.*.so")


def _of_package(package: str, pattern: str) -> bytes:
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    return next(Path(found.origin).parent.glob(pattern)).read_bytes()


def environment(place: Path) -> Path:
    """A virtual environment with Python 3.11 and PyInstaller in it, as far as its metadata go."""
    made = place / "venv"
    made.mkdir(parents=True)
    (made / "pyvenv.cfg").write_text("home = /opt/python/bin\nversion = 3.11.2\n")
    add_distribution(made, "pyinstaller", "6.1", metadata="License-Expression: GPL-2.0-or-later\n")
    return made


def add_distribution(
    made: Path,
    name: str,
    number: str,
    *,
    files: tuple[str, ...] = (),
    metadata: str = "License-Expression: MIT\n",
    licence: str | None = "May be used.\n",
) -> None:
    """Install the metadata of a distribution and these files, empty, into an environment; `licence` is its text."""
    packages = made / "lib" / "python3.11" / "site-packages"
    for file in files:
        # importlib_metadata, which keyring puts before Python's own finder, leaves out recorded files that are missing.
        (packages / file).parent.mkdir(parents=True, exist_ok=True)
        (packages / file).touch()
    info = packages / f"{name}-{number}.dist-info"
    (info / "licenses").mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {name}\nVersion: {number}\n{metadata}\n")
    recorded = [*files, f"{info.name}/METADATA", f"{info.name}/RECORD"]
    if licence is not None:
        (info / "licenses" / "LICENSE").write_text(licence)
        recorded.append(f"{info.name}/licenses/LICENSE")
    (info / "RECORD").write_text("".join(f"{file},,\n" for file in recorded))
