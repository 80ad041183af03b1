"""What a Linux library or program says of itself in its ELF headers: https://refspecs.linuxfoundation.org/elf/gabi4+/"""

import struct
from typing import NamedTuple

_MAGIC = b"\x7fELF"
_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SECTION = struct.Struct("<IIQQQQIIQQ")
_DYNAMIC = struct.Struct("<qQ")
_OF_DYNAMIC_LINKING = 6
_RPATH = 15
_RUNPATH = 29


class Elf(NamedTuple):
    """Names of the sections, and the folders in which a library looks for others."""

    sections: tuple[str, ...]
    search_path: tuple[str, ...]

    @property
    def is_stripped(self) -> bool:
        """Whether the symbols for debuggers and linkers are gone."""
        return not any(name == ".symtab" or name.startswith(".debug_") for name in self.sections)


def is_elf(content: bytes) -> bool:
    """Whether these are the bytes of an ELF file."""
    return content.startswith(_MAGIC)


def read_elf(content: bytes) -> Elf:
    """Read the headers. Raises ValueError where they are not of 64 bits, little end first, as all our targets are."""
    if not is_elf(content) or content[4:6] != b"\x02\x01":
        raise ValueError("not an ELF file of 64 bits, little end first")
    header = _HEADER.unpack_from(content)
    sections_at, entry_size, count, names_index = header[6], header[11], header[12], header[13]
    sections = [_SECTION.unpack_from(content, sections_at + index * entry_size) for index in range(count)]
    if not sections:
        return Elf((), ())
    names_at = sections[names_index][4]
    names = tuple(_text(content, names_at + section[0]) for section in sections)
    search_path: list[str] = []
    for section in sections:
        if section[1] != _OF_DYNAMIC_LINKING:
            continue
        strings_at = sections[section[6]][4]
        for tag, value in _DYNAMIC.iter_unpack(content[section[4] : section[4] + section[5]]):
            if tag in (_RPATH, _RUNPATH):
                search_path += _text(content, strings_at + value).split(":")
    return Elf(names, tuple(search_path))


def _text(content: bytes, at: int) -> str:
    return content[at : content.index(b"\0", at)].decode("utf-8", "replace")
