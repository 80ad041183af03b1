"""Which packages of the system a folder of programs and libraries needs, read from the files themselves."""

import re
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from making.debian import owners

_ELF = b"\x7fELF"
_PACKAGE_INFO = Path("/var/lib/dpkg/info")
_DIGITS = re.compile(r"[0-9]+")

RENAMED = "t64"
"""Debian 13 and Ubuntu 24.04 gave many libraries a name with this ending when time_t grew, which it did not on 64 bit:
there the packages under both names are the same."""

_RENAMED_PACKAGES = {"libcups2", "libglib2.0-0", "libssl3"}


class Needs(NamedTuple):
    """Libraries that are not in a folder, and the versions of their symbols that are used, GLIBC_2.35 of libc.so.6."""

    libraries: frozenset[str]
    versions: Mapping[str, frozenset[str]]


def elf_files(folder: Path) -> list[Path]:
    """Every program and library below `folder`, sorted; links are left out."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path))


def needs(folder: Path) -> Needs:
    """What the files below `folder` want from the system, as `readelf` of binutils tells it.

    Raises subprocess.CalledProcessError where readelf cannot read one of them, FileNotFoundError without readelf.
    """
    files = elf_files(folder)
    if not files:
        return Needs(frozenset(), {})
    told = subprocess.run(
        ["readelf", "--wide", "--dynamic", "--version-info", *map(str, files)],
        capture_output=True,
        text=True,
        check=True,
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"},
    )
    return outside(told.stdout, inside={path.name for path in folder.rglob("*")})


def outside(readelf: str, inside: Iterable[str]) -> Needs:
    """What `readelf --dynamic --version-info` says is needed, less the files that are `inside`."""
    own = set(inside)
    libraries = set(re.findall(r"\(NEEDED\)\s+Shared library: \[([^]]+)\]", readelf)) - own
    versions = defaultdict(set)
    library = ""
    for line in readelf.splitlines():
        if named := re.search(r"Version: [0-9]+  File: (\S+)  Cnt:", line):
            library = named[1]
        elif used := re.search(r"Name: (\S+)  Flags: .*Version: [0-9]+$", line):
            versions[library].add(used[1])
    return Needs(
        frozenset(libraries), {name: frozenset(versions[name]) for name in sorted(libraries) if name in versions}
    )


def depends(needed: Needs) -> list[str]:
    """The packages with those libraries, in the form of Debian's Depends, sorted.

    A package gets the least version that has the symbols, where its symbols file knows it (deb-symbols(5)). Raises
    ValueError where no installed package has one of the libraries: they must be there where the package is built.
    """
    found = owners(needed.libraries)
    missing = sorted(needed.libraries - set(found))
    if missing:
        raise ValueError(f"no installed package has {', '.join(missing)}; install what `make setup-app` names")
    least: dict[str, str] = {}
    for library, package in found.items():
        version = least_version(_symbols(package.name), needed.versions.get(library, frozenset()))
        least[package.name] = max(least.get(package.name, ""), version, key=version_order)
    return [_relation(name, least[name]) for name in sorted(least)]


def least_version(symbols: str, used: Iterable[str]) -> str:
    """The least version of a package that has the symbol versions, by its symbols file; empty where it does not say."""
    since = dict(re.findall(r"^ (\S+)@\1 (\S+)", symbols, flags=re.MULTILINE))
    return max((since[name] for name in used if name in since), key=version_order, default="")


def version_order(version: str) -> list[int]:
    """A key by which the versions that stand in symbols files are in order; the empty one comes first."""
    return [int(number) for number in _DIGITS.findall(version)]


def _symbols(package: str) -> str:
    found = sorted({*_PACKAGE_INFO.glob(f"{package}:*.symbols"), *_PACKAGE_INFO.glob(f"{package}.symbols")})
    return found[0].read_text("utf-8") if found else ""


def _relation(package: str, version: str) -> str:
    bound = f" (>= {version})" if version else ""
    plain = package.removesuffix(RENAMED)
    if plain not in _RENAMED_PACKAGES:
        return f"{package}{bound}"
    return f"{plain}{bound} | {plain}{RENAMED}{bound}"


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_ELF)) == _ELF
