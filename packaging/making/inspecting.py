"""Looks into every byte of a built folder for what must not be handed out; `python -m making.inspecting FOLDER`."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from making import archives, unwanted
from making.archives import INTERNAL
from making.components import LICENCES
from making.elf import is_elf, read_elf
from making.project import NAME
from making.third_party import licence_problems
from making.traces import Words, file_names, of_this_machine
from making.trimming import OF_PYTHON

_OWN_FOLDER = "$ORIGIN"


def problems(folder: Path, *, words: Sequence[str] | None = None) -> list[str]:
    """What is wrong with `folder`, each in a sentence with its place and its reason; empty where all is well.

    `words` are those that would tell of the build machine; without them, those of this machine. Raises
    FileNotFoundError where `folder` has no program, ValueError for an empty word.
    """
    looked_for = Words(of_this_machine() if words is None else words)
    found: list[str] = []
    for path in sorted(folder.rglob("*")):
        place = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found += _link(folder, path, place)
        elif path.is_file():
            content = path.read_bytes()
            found += [_tells(place, word) for word in looked_for.within(content)]
            if not place.startswith(f"{LICENCES}/"):
                found += _file(place, content)
    found += _modules(folder, looked_for)
    found += licence_problems(folder)
    return found


def _tells(place: str, word: str) -> str:
    return f"{place}: holds {word!r}, which tells of the machine that built it"


def _link(folder: Path, path: Path, place: str) -> Iterator[str]:
    if path.readlink().is_absolute() or not path.resolve().is_relative_to(folder.resolve()):
        yield f"{place}: a link that leads out of the folder"
    elif not path.exists():
        yield f"{place}: a link to nothing"


def _file(place: str, content: bytes) -> Iterator[str]:
    inner = place.removeprefix(f"{INTERNAL}/")
    # A pattern that begins with a folder of any name has to fit at the top as well. A module is judged by its name.
    is_module = inner.endswith(".pyc") and "__pycache__" not in inner
    reason = None if is_module else unwanted.refused(f"/{inner}", unwanted.FILES)
    if reason is not None:
        yield f"{place}: {reason}"
    if not is_elf(content):
        return
    library = place.rpartition("/")[2]
    reason = unwanted.refused(library, unwanted.SYSTEM_LIBRARIES)
    if reason is None and "/" not in inner and inner.startswith("lib") and not unwanted.refused(library, _KNOWN):
        reason = "a library of the build system that trimming.OF_PYTHON does not name"
    if reason is not None:
        yield f"{place}: {reason}"
    yield from _library(place, content)


def _library(place: str, content: bytes) -> Iterator[str]:
    said = read_elf(content)
    if not said.is_stripped:
        yield f"{place}: not stripped"
    for part in said.search_path:
        if part and part.split("/")[0] != _OWN_FOLDER:
            yield f"{place}: looks for libraries in {part}, which is no folder of its own"


def _modules(folder: Path, looked_for: Words) -> Iterator[str]:
    program = folder / NAME
    for name, code in archives.packed_code(program):
        yield from _module(f"{NAME}: module {name}", name, code, looked_for)
    for name, path, code in archives.loose_code(folder):
        yield from _module(path.relative_to(folder).as_posix(), name, code, looked_for)


def _module(place: str, name: str, code: bytes, looked_for: Words) -> Iterator[str]:
    reason = unwanted.refused(name, unwanted.MODULES)
    if reason is not None:
        yield f"{place}: {reason}"
    if not code:
        return
    # Marshalled code holds its texts as they are: constants, names, docstrings and file names alike.
    yield from (_tells(place, word) for word in looked_for.within(code))
    for source in sorted(file_names(archives.code_of(code))):
        if source.startswith("/") or source[1:3] in (":\\", ":/"):
            yield f"{place}: compiled from {source}, a path of the machine that built it"


_KNOWN = tuple(unwanted.Rule(line.pattern, line.reason) for line in OF_PYTHON)


def main(arguments: Sequence[str]) -> int:
    """Print what is wrong with the folder that is named; 1 where anything is, 2 where it is not named."""
    if len(arguments) != 1:
        print("python -m making.inspecting FOLDER", file=sys.stderr)
        return 2
    found = problems(Path(arguments[0]))
    for problem in found:
        print(problem)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
