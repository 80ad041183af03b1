"""ICU's common data file: a header, a table of contents, and the items, each a file of its own kind.

The format stands in ICU's sources, icu4c/source/common/ucmndata.h and unicode/udata.h, and at
https://unicode-org.github.io/icu/userguide/icu_data/#icu-data-file-formats.
"""

import struct
from collections.abc import Mapping
from itertools import pairwise
from typing import NamedTuple

_HEADER = struct.Struct("<HBBHHBBBB4s4B4B")
_COUNT = struct.Struct("<I")
_ENTRY = struct.Struct("<II")
_MAGIC = (0xDA, 0x27)
_FORMAT, _FORMAT_VERSION = b"CmnD", 1
_LITTLE_ENDIAN_ASCII_UTF16 = (0, 0, 2)
_ALIGNMENT = 16
_PADDING = b"\xaa"
"""What ICU itself fills its gaps with."""


class NotUnderstood(ValueError):
    """The bytes are not what this knows how to read; nothing may be written from them."""


class CommonData(NamedTuple):
    """What a common data file holds."""

    header: bytes
    """As it was: magic, format, versions and copyright."""

    items: Mapping[str, bytes]
    """By name, "icudt73l/coll/de.res", in the order of the names' bytes, by which ICU looks them up.

    The padding behind an item belongs to it, for its length is written nowhere.
    """


def read_common_data(content: bytes) -> CommonData:
    """Take a common data file apart. Raises NotUnderstood where it is of another kind or version, or not whole."""
    size = _header_size(content)
    try:
        return CommonData(content[:size], _items(content[size:]))
    except (struct.error, UnicodeDecodeError) as error:
        raise NotUnderstood(f"the table of contents of ICU's data is not whole ({error})") from error


def write_common_data(data: CommonData) -> bytes:
    """Put a common data file together. Raises NotUnderstood for items that ICU would not find by their names."""
    names = [name.encode("ascii") for name in data.items]
    _check_sorted(names)
    names_at = _COUNT.size + len(names) * _ENTRY.size
    items_at = _aligned(names_at + sum(len(name) + 1 for name in names))
    toc, told, body = [_COUNT.pack(len(names))], bytearray(), bytearray()
    for name, item in zip(names, data.items.values(), strict=True):
        toc.append(_ENTRY.pack(names_at + len(told), items_at + len(body)))
        told += name + b"\0"
        body += item.ljust(_aligned(len(item)), _PADDING)
    return data.header + (b"".join(toc) + told).ljust(items_at, _PADDING) + body


def _header_size(content: bytes) -> int:
    if len(content) < _HEADER.size:
        raise NotUnderstood("there is no header of ICU's data")
    size, *fields = _HEADER.unpack_from(content)
    magic, encoding, kind, version = tuple(fields[0:2]), tuple(fields[4:7]), fields[8], fields[9]
    if magic != _MAGIC:
        raise NotUnderstood(f"the mark {bytes(magic).hex()} at the top is not the one of ICU's data")
    if encoding != _LITTLE_ENDIAN_ASCII_UTF16:
        raise NotUnderstood("ICU's data is for another kind of computer: not little end first, ASCII and UTF-16")
    if kind != _FORMAT or version != _FORMAT_VERSION:
        said = kind.decode("ascii", "replace")
        raise NotUnderstood(f"ICU's data is of the format {said} {version}, only CmnD 1 is known")
    if not _HEADER.size <= size <= len(content) or size % _ALIGNMENT:
        raise NotUnderstood(f"the header of ICU's data claims {size} bytes")
    return int(size)


def _items(content: bytes) -> dict[str, bytes]:
    (count,) = _COUNT.unpack_from(content)
    entries = [_ENTRY.unpack_from(content, _COUNT.size + index * _ENTRY.size) for index in range(count)]
    ends = [*(at for _, at in entries), len(content)]
    top = _COUNT.size + count * _ENTRY.size
    if any(before >= after for before, after in pairwise(ends)) or (entries and entries[0][1] < top):
        raise NotUnderstood("the items of ICU's data do not follow each other as its table of contents says")
    names = [content[at : content.find(b"\0", at, entries[0][1])] for at, _ in entries]
    _check_sorted(names)
    return {name.decode("ascii"): content[start:end] for name, (start, end) in zip(names, pairwise(ends), strict=True)}


def _check_sorted(names: list[bytes]) -> None:
    if any(before >= after for before, after in pairwise(names)):
        raise NotUnderstood("the names in ICU's data are not sorted, by which ICU finds them")


def _aligned(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT
