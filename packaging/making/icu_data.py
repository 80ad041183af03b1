"""Which of ICU's data the folder can do without, each with its reason, and its library made anew without that.

Of ICU, Qt 6.11 (libQt6Core alone; `nm -D --undefined` shows it) uses collation (ucol_*), upper and lower case
(u_strTo*), names of time zones (ucal_*) and converters of text (ucnv_*). All else that Qt says in a language it has
in itself. What stays, stays for every language. ICU is made to have data left out:
https://unicode-org.github.io/icu/userguide/icu_data/buildtool.html
"""

import os
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from making.common_data import CommonData, NotUnderstood, read_common_data, write_common_data
from making.data_library import DataLibrary, read_data_library, write_data_library
from making.trimming import Left

LIBRARY = "_internal/PySide6/Qt/lib/libicudata.so.*"

LEFT_OUT = (
    Left("brkitr/*", "where words and lines end: Qt has rules of its own, also for Thai"),
    Left("lang/*", "names of languages: Qt has its own"),
    Left("region/*", "names of countries: Qt has its own"),
    Left("curr/*", "names and signs of currencies: Qt has its own"),
    Left("unit/*", "kilometres and hours in words: nobody asks"),
    Left("rbnf/*", "numbers spelled out: nobody asks"),
    Left("translit/*", "other scripts in Latin letters: nobody asks"),
    Left("unames.icu", "names of characters: nobody asks"),
    Left("confusables.cfu", "letters that look alike: nobody asks"),
    Left("*.spp", "preparing names for the network: Qt has its own"),
    Left("*.cnv", "East Asian encodings, which the program's Python cannot read either, and those of mainframes"),
)
"""Patterns of names below "icudt73l/"."""

KEPT = (
    Left("ibm-912_*.cnv", "ISO-8859-2"),
    Left("ibm-913_*.cnv", "ISO-8859-3"),
    Left("ibm-914_*.cnv", "ISO-8859-4"),
    Left("ibm-915_*.cnv", "ISO-8859-5"),
    Left("ibm-1089_*.cnv", "ISO-8859-6"),
    Left("ibm-9005_*.cnv", "ISO-8859-7"),
    Left("ibm-5012_*.cnv", "ISO-8859-8"),
    Left("ibm-920_*.cnv", "ISO-8859-9"),
    Left("iso-8859_*.cnv", "ISO-8859-10, -11 and -14"),
    Left("ibm-921_*.cnv", "ISO-8859-13"),
    Left("ibm-923_*.cnv", "ISO-8859-15"),
    Left("windows-874-*.cnv", "windows-874"),
    Left("ibm-534[6-9]_*.cnv", "windows-1250 to -1253"),
    Left("ibm-5350_*.cnv", "windows-1254"),
    Left("ibm-944[789]_*.cnv", "windows-1255 to -1257"),
    Left("ibm-5354_*.cnv", "windows-1258"),
    Left("ibm-878_*.cnv", "KOI8-R"),
    Left("ibm-1168_*.cnv", "KOI8-U"),
    Left("macos-0_2-*.cnv", "macintosh"),
    Left("macos-7_3-*.cnv", "x-mac-cyrillic"),
    Left("ibm-437_*.cnv", "DOS, the United States"),
    Left("ibm-850_*.cnv", "DOS, western Europe"),
    Left("ibm-852_*.cnv", "DOS, central Europe"),
    Left("ibm-858_*.cnv", "DOS, western Europe with the euro"),
    Left("ibm-866_*.cnv", "DOS, Cyrillic"),
)
"""The encodings of one byte that a page may be in (https://encoding.spec.whatwg.org/#legacy-single-byte-encodings),
and DOS's of Europe. UTF-8, UTF-16, UTF-32, ASCII and ISO-8859-1 need no table."""


def slim_icu(folder: Path, work: Path) -> tuple[int, int]:
    """Leave out of ICU's data in `folder` what LEFT_OUT says; returns the library's bytes before and after.

    `work` is for what comes into being meanwhile. The same library gives the same bytes, also one that was slimmed
    before. Raises NotUnderstood, and leaves the library as it is, where there is not one library of ICU's data or it
    is of a kind that is not known; subprocess.CalledProcessError where `as` or `ld` gives up.
    """
    found = [path for path in folder.glob(LIBRARY) if not path.is_symlink()]
    if len(found) != 1:
        raise NotUnderstood(f"{len(found)} files are called {LIBRARY} instead of one")
    (old,) = found
    before = old.stat()
    library = read_data_library(old.read_bytes())
    slim = without_left_out(read_common_data(library.table))
    made = write_data_library(library._replace(table=write_common_data(slim)), work / "icu")
    _check(made, library, slim)
    made.chmod(before.st_mode)
    os.replace(made, old)
    return before.st_size, old.stat().st_size


def without_left_out(data: CommonData) -> CommonData:
    """The data with the items that stay."""
    return data._replace(items={name: item for name, item in data.items.items() if stays(name)})


def stays(name: str) -> bool:
    """Whether an item stays, by its whole name, "icudt73l/coll/de.res"."""
    inner = name.partition("/")[2]
    return _matches(inner, KEPT) or not _matches(inner, LEFT_OUT)


def _matches(name: str, lines: Iterable[Left]) -> bool:
    return any(fnmatchcase(name, line.pattern) for line in lines)


def _check(made: Path, old: DataLibrary, slim: CommonData) -> None:
    new = read_data_library(made.read_bytes())
    if new[:3] != old[:3] or read_common_data(new.table) != slim:
        raise NotUnderstood(f"{made.name} came out otherwise than it was meant")
