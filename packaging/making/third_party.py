"""Reads the index of licences back that `making.licences` wrote, and finds what it does not cover."""

import sys
from collections.abc import Iterator
from pathlib import Path

from making.archives import INTERNAL, module_names
from making.components import LICENCES
from making.elf import is_elf
from making.licences import INDEX
from making.project import NAME

_OURS = "desktop_manager"


def licence_problems(folder: Path) -> Iterator[str]:
    """Each library, module or text that has no licence, in a sentence."""
    index = folder / LICENCES / INDEX
    if not index.is_file():
        yield f"{LICENCES}/{INDEX}: missing, so nothing says whose software this is"
        return
    covered = {"Text": set[str](), "Module": set[str](), "File": set[str]()}
    for line in index.read_text("utf-8").splitlines():
        key, _colon, value = line.partition(": ")
        if key in covered:
            covered[key].add(value)
    for text in sorted(covered["Text"]):
        path = folder / LICENCES / text
        if not path.is_file() or not path.read_bytes().strip():
            yield f"{LICENCES}/{text}: named in {INDEX}, but missing or empty"
    for path in sorted((folder / INTERNAL).rglob("*")):
        place = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and place not in covered["File"] and _is_library(path):
            yield f"{place}: no licence of it is in {LICENCES}/"
    for name in sorted({module.split(".")[0] for module in module_names(folder)}):
        if name not in covered["Module"] and name not in sys.stdlib_module_names and name != _OURS:
            yield f"{NAME}: module {name}: no licence of it is in {LICENCES}/"


def _is_library(path: Path) -> bool:
    with path.open("rb") as opened:
        return is_elf(opened.read(4))
