"""Reads what PyInstaller packs into the program, the archive behind the loader, and the modules in it and beside it.

The build environment has PyInstaller, the one that runs the tests has not, so its two formats are read here:
https://pyinstaller.org/en/stable/advanced-topics.html#pyinstaller-archives
"""

import marshal
import struct
import zlib
from collections.abc import Iterator
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType
from typing import NamedTuple

from making.project import NAME
from making.quick_start import BASE, SUPPORT

INTERNAL = "_internal"
_COOKIE_MAGIC = b"MEI\014\013\012\013\016"
_COOKIE = struct.Struct("!8sIIII64s")
_ENTRY = struct.Struct("!IIIIBc")
_MODULE_KINDS = frozenset("mMs")
_ARCHIVE_KINDS = frozenset("zZ")
_NAMESPACE = 3
"""A folder of modules without an __init__: it has no bytes."""


class Member(NamedTuple):
    """One entry of the program's archive: its name, PyInstaller's letter for its kind, and its bytes, unpacked."""

    name: str
    kind: str
    content: bytes


def members(program: Path) -> Iterator[Member]:
    """What is packed behind the loader. Raises ValueError where there is nothing."""
    content = program.read_bytes()
    at = content.rfind(_COOKIE_MAGIC)
    if at < 0:
        raise ValueError(f"{program.name} is no program of PyInstaller's")
    _magic, length, toc_at, toc_length, _version, _library = _COOKIE.unpack_from(content, at)
    start = at + _COOKIE.size - length
    toc = content[start + toc_at : start + toc_at + toc_length]
    position = 0
    while position < len(toc):
        size, offset, packed, _unpacked, compressed, kind = _ENTRY.unpack_from(toc, position)
        name = toc[position + _ENTRY.size : position + size].rstrip(b"\0").decode()
        body = content[start + offset : start + offset + packed]
        yield Member(name, kind.decode(), zlib.decompress(body) if compressed else body)
        position += size


def modules(pyz: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and marshalled code of every module of a PYZ archive; the code of a namespace package is empty.

    Raises ValueError where the archive is damaged or belongs to another version of Python.
    """
    if pyz[:4] != b"PYZ\0":
        raise ValueError("not a PYZ archive")
    if pyz[4:8] != MAGIC_NUMBER:
        raise ValueError("the modules were compiled by another version of Python than this one")
    (toc_at,) = struct.unpack_from("!i", pyz, 8)
    for name, (kind, offset, length) in marshal.loads(pyz[toc_at:]):
        yield name, b"" if kind == _NAMESPACE else zlib.decompress(pyz[offset : offset + length])


def code_of(marshalled: bytes) -> CodeType:
    """A module's code. Raises ValueError where the bytes are something else."""
    code = marshal.loads(marshalled)
    if not isinstance(code, CodeType):
        raise ValueError("no code")
    return code


def packed_code(program: Path) -> Iterator[tuple[str, bytes]]:
    """Name and marshalled code of every script and module behind the loader."""
    for member in members(program):
        if member.kind in _MODULE_KINDS:
            yield member.name, member.content
        elif member.kind in _ARCHIVE_KINDS:
            yield from modules(member.content)


def loose_code(folder: Path) -> Iterator[tuple[str, Path, bytes]]:
    """Name, file and marshalled code of every compiled module of the folder that lies in a file of its own."""
    header = 16  # of a .pyc: https://peps.python.org/pep-0552/
    inside = folder / INTERNAL
    for path in sorted(inside.rglob("*.pyc")):
        yield _name_of(path.relative_to(inside)), path, path.read_bytes()[header:]


def module_names(folder: Path) -> list[str]:
    """The modules of the folder, sorted. PyInstaller's own scripts, namespace packages and the Python part of shiboken,
    which is files of its library, are not among them.
    """
    packed = (modules(member.content) for member in members(folder / NAME) if member.kind in _ARCHIVE_KINDS)
    named = [name for archive in packed for name, code in archive if code]
    support = folder / INTERNAL / SUPPORT
    return sorted(named + [name for name, path, _code in loose_code(folder) if not path.is_relative_to(support)])


def _name_of(file: Path) -> str:
    for place in (Path(BASE), SUPPORT):
        if file.is_relative_to(place):
            file = file.relative_to(place)
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
