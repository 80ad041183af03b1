"""The Python distributions of the build environment, and which of them went into the folder."""

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePosixPath

SAID_ELSEWHERE = {
    "apsw-sqlite3mc": "any-OSI",
    "backports-tarfile": "MIT",
    "defusedxml": "PSF-2.0",
    "jaraco-classes": "MIT",
    "pypdfium2": "Apache-2.0 OR BSD-3-Clause",
    "python-stdnum": "LGPL-2.1-or-later",
    "segno": "BSD-3-Clause",
}
"""Licence of those whose metadata do not name it by an SPDX expression, read in their own texts."""

_EXPRESSION = re.compile(r"[A-Za-z0-9.+()-]+( (AND|OR|WITH) [A-Za-z0-9.+()-]+)*")
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LICENCE_FILE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
_HOMES = ("source", "source code", "repository", "code", "github", "homepage", "home")


def installed(environment: Path) -> list[Distribution]:
    """The distributions of a virtual environment, by name."""
    found = distributions(path=[str(path) for path in sorted(environment.glob("lib/python3.*/site-packages"))])
    return sorted(found, key=name_of)


def name_of(distribution: Distribution) -> str:
    """The name as everybody spells it in the end: https://packaging.python.org/specifications/name-normalization/"""
    return _normal(distribution.metadata["Name"])


def version_of(distribution: Distribution) -> str:
    """The version, as its metadata have it."""
    return distribution.version


def licence_of(distribution: Distribution) -> str:
    """Its licence as an SPDX expression. Raises ValueError where neither it nor we name one."""
    name = name_of(distribution)
    if name in SAID_ELSEWHERE:
        return SAID_ELSEWHERE[name]
    for field in ("License-Expression", "License"):
        said = str((distribution.metadata.get_all(field) or [""])[0]).strip()
        if _EXPRESSION.fullmatch(said):
            return said
    raise ValueError(f"{name} does not name its licence: read its texts, then say it in making/distributions.py")


def home_of(distribution: Distribution) -> str:
    """Where its source is, as its metadata have it; empty where they do not."""
    urls: dict[str, str] = {
        label.strip().lower(): url.strip()
        for label, _comma, url in (line.partition(",") for line in distribution.metadata.get_all("Project-URL") or ())
    }
    for label in _HOMES:
        if label in urls:
            return urls[label]
    return str((distribution.metadata.get_all("Home-page") or [""])[0])


def licence_files(distribution: Distribution) -> dict[str, Path]:
    """The files with licences in its metadata folder, by a flat name ("BUILD_LICENSES-zlib.txt")."""
    return {
        "-".join(file.parts[2:] if file.parts[1] == "licenses" else file.parts[1:]): Path(
            str(distribution.locate_file(file))
        )
        for file in sorted(_metadata_files(distribution))
        if file.parts[1] == "licenses" or _LICENCE_FILE.search(file.name)
    }


def licence_texts(distribution: Distribution) -> tuple[str, ...]:
    """Its licences as `making.texts` finds them."""
    return tuple(f"dist:{name_of(distribution)}:{name}" for name in licence_files(distribution))


def requirements(distribution: Distribution) -> list[str]:
    """The names of what it asks for, for whatever system, without what its extras ask for."""
    lines = [line for line in distribution.requires or () if "extra ==" not in line]
    return sorted({_normal(found[0]) for line in lines if (found := _NAME.match(line))})


def inner_bills(distribution: Distribution) -> Iterator[dict[str, str]]:
    """Name, version and licence ("" where it is not said) of what it says it holds: https://peps.python.org/pep-0770/"""
    for file in sorted(_metadata_files(distribution)):
        if "sboms" not in file.parts:
            continue
        bill = json.loads(Path(str(distribution.locate_file(file))).read_text("utf-8"))
        for component in bill["components"]:
            said = [licence.get("expression", "") for licence in component.get("licenses", ())]
            yield {"name": component["name"], "version": component["version"], "licence": "".join(said)}


def held(distribution: Distribution, modules: set[str], internal: Path) -> tuple[list[str], list[PurePosixPath]]:
    """The modules and files of a distribution that are in the folder `internal` or in the program's archive."""
    own_modules = []
    own_files = []
    for file in distribution.files or ():
        if ".." in file.parts or file.parts[0].endswith(".dist-info") or "__pycache__" in file.parts:
            continue
        if file.suffix == ".py":
            parts = file.with_suffix("").parts
            module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            if module in modules:
                own_modules.append(module)
        if (internal / file).is_file():
            own_files.append(PurePosixPath(file))
    return sorted(own_modules), sorted(own_files)


def _metadata_files(distribution: Distribution) -> list[PurePosixPath]:
    return [PurePosixPath(file) for file in distribution.files or () if file.parts[0].endswith(".dist-info")]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
