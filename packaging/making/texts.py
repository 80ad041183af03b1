"""Where the text of a licence is on the build machine, and where it goes in the folder.

A text is named by who carries it: "dist:NAME:FILE" a Python distribution's metadata, "common:NAME" Debian's
/usr/share/common-licenses, "doc:PACKAGE" a Debian package, "python:3.11" that Python, "project:PATH" this project;
anything else is a file of packaging/licences/texts.
"""

import sysconfig
from collections.abc import Mapping
from importlib.metadata import Distribution
from pathlib import Path
from typing import NamedTuple

from making.debian import DOCS
from making.distributions import licence_files
from making.project import NAME, PACKAGING, ROOT

COMMON = Path("/usr/share/common-licenses")
OURS = PACKAGING / "licences" / "texts"


class Text(NamedTuple):
    """A licence text: the file that has it, and its name below `licences/` in the folder."""

    origin: Path
    name: str


def find(reference: str, environment: Mapping[str, Distribution]) -> Text:
    """The text of that name. Raises FileNotFoundError where nobody carries it, or only an empty one."""
    text = _named(reference, environment)
    if not text.origin.is_file() or not text.origin.read_bytes().strip():
        raise FileNotFoundError(f"there is no licence text {reference}: looked for {text.origin}")
    return text


def _named(reference: str, environment: Mapping[str, Distribution]) -> Text:
    carrier, _colon, name = reference.rpartition(":")
    if carrier.startswith("dist:"):
        return _of_distribution(carrier.removeprefix("dist:"), name, environment)
    if carrier == "common":
        return Text(COMMON / name, f"common/{name}.txt")
    if carrier == "doc":
        return Text(DOCS / name / "copyright", f"debian/{name}.txt")
    if carrier == "python":
        return _of_python(name)
    if carrier == "project":
        return Text(ROOT / name, f"{NAME}/{name.replace('/', '-')}.txt")
    return Text(OURS / f"{reference}.txt", f"texts/{reference}.txt")


def _of_distribution(distribution: str, name: str, environment: Mapping[str, Distribution]) -> Text:
    carried = licence_files(environment[distribution])
    for flat, path in carried.items():
        if flat == name or flat.endswith(f"-{name}"):
            shown = flat if flat.endswith((".txt", ".md", ".rst")) else f"{flat}.txt"
            return Text(path, f"{distribution}/{shown}")
    raise FileNotFoundError(f"{distribution} carries no licence text {name}")


def _of_python(short: str) -> Text:
    # Debian's file has the licences of all that Python holds; Python's own LICENSE.txt has its own alone.
    debians = DOCS / f"libpython{short}-minimal" / "copyright"
    if debians.is_file():
        return Text(debians, "python/copyright.txt")
    return Text(Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", "python/LICENSE.txt")
