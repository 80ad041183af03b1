"""A shared library that holds one table of data and no code: reading it, and making one with `as` and `ld`."""

import re
import struct
import subprocess
from pathlib import Path
from typing import NamedTuple

from making.common_data import NotUnderstood
from making.elf import read_elf

_SECTION = struct.Struct("<IIQQQQIIQQ")
_SYMBOL = struct.Struct("<IBBHQQ")
_DYNAMIC = struct.Struct("<qQ")
_OF_DYNAMIC_LINKING, _DYNAMIC_SYMBOLS = 6, 11
_NEEDED, _SONAME, _RELA, _VERSIONS = 1, 14, 7, 0x6FFFFFF0
_GLOBAL_OBJECT = 0x11
_NAME = re.compile(r"[A-Za-z0-9_.]+")

_ASSEMBLY = """\
    .section .rodata,"a",%progbits
    .balign 16
    .globl {symbol}
    .type {symbol}, %object
{symbol}:
    .incbin "table"
    .size {symbol}, . - {symbol}
    .section .note.GNU-stack,"",%progbits
"""


class DataLibrary(NamedTuple):
    """A library's own name, where it looks for others, the one name that it gives out, and the bytes behind that."""

    soname: str
    search_path: tuple[str, ...]
    symbol: str
    table: bytes


def read_data_library(content: bytes) -> DataLibrary:
    """Take a library apart. Raises ValueError where it is not one of 64 bits, or more than a table of data."""
    search_path = read_elf(content).search_path
    sections = _sections(content)
    tags: list[tuple[int, int]] = []
    symbols: list[tuple[str, int, bytes]] = []
    strings_at = 0
    for section in sections:
        inside = content[section[4] : section[4] + section[5]]
        if section[1] == _OF_DYNAMIC_LINKING:
            strings_at = sections[section[6]][4]
            tags += _DYNAMIC.iter_unpack(inside)
        elif section[1] == _DYNAMIC_SYMBOLS:
            names_at = sections[section[6]][4]
            for name, kind, _, holder, address, size in _SYMBOL.iter_unpack(inside[_SYMBOL.size :]):
                start = sections[holder][4] + address - sections[holder][3]
                symbols.append((_text(content, names_at + name), kind, content[start : start + size]))
    sonames = [_text(content, strings_at + value) for tag, value in tags if tag == _SONAME]
    if len(symbols) != 1 or symbols[0][1] != _GLOBAL_OBJECT or len(sonames) != 1:
        raise NotUnderstood("the library is not one table of data with one name")
    if {tag for tag, _ in tags} & {_NEEDED, _RELA, _VERSIONS}:
        raise NotUnderstood(f"{sonames[0]} wants other libraries, addresses or versions, which a new one would not")
    return DataLibrary(sonames[0], search_path, symbols[0][0], symbols[0][2])


def write_data_library(library: DataLibrary, work: Path) -> Path:
    """Make the library below `work`, without anything that differs from run to run; returns where it is.

    Raises NotUnderstood for a name that would not stay one in the tools' hands, subprocess.CalledProcessError where
    `as` or `ld` gives up; their words are on the terminal by then.
    """
    for name in (library.soname, library.symbol):
        if not _NAME.fullmatch(name):
            raise NotUnderstood(f"{name!r} is not a name of a library or a table")
    work.mkdir(parents=True, exist_ok=True)
    (work / "table").write_bytes(library.table)
    (work / "table.s").write_text(_ASSEMBLY.format(symbol=library.symbol), "ascii")
    subprocess.run(["as", "-o", "table.o", "table.s"], cwd=work, check=True)
    searching = ["--enable-new-dtags", "-rpath", ":".join(library.search_path), "-z", "origin"]
    subprocess.run(
        [
            *("ld", "-shared", "-Bsymbolic", "-soname", library.soname, *(searching if library.search_path else ())),
            *("--hash-style=gnu", "--build-id=none", "--strip-all"),
            *("-z", "noexecstack", "-z", "relro", "-z", "noseparate-code"),
            *("-o", library.soname, "table.o"),
        ],
        cwd=work,
        check=True,
    )
    return work / library.soname


def _sections(content: bytes) -> list[tuple[int, ...]]:
    (start,) = struct.unpack_from("<Q", content, 0x28)
    entry_size, count = struct.unpack_from("<HH", content, 0x3A)
    return [_SECTION.unpack_from(content, start + index * entry_size) for index in range(count)]


def _text(content: bytes, at: int) -> str:
    return content[at : content.index(b"\0", at)].decode("ascii")
