"""What is inside a built folder: which software, which version, under which licence, and in which of its files."""

import re
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from importlib.metadata import Distribution
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import quote

from making import debian, distributions
from making.archives import INTERNAL, module_names
from making.parts import PARTS
from making.project import DISPLAY_NAME, NAME, version
from making.quick_start import SUPPORT, is_of_python

LICENCES = "licences"
LOADER = "PyInstaller's loader"

_QT_VERSION = re.compile(rb"Qt (\d+\.\d+\.\d+) \(")
_LGPL = ("common:LGPL-3", "common:GPL-3")
_TEXTS_BESIDE = {"certifi": ("common:MPL-2.0",), "pyside6-essentials": _LGPL, "shiboken6": _LGPL}
"""Licence texts that the metadata of a distribution name without carrying them."""

_CRATE_TEXTS = {
    "asn1": "rust-asn1",
    "asn1_derive": "rust-asn1",
    "openssl-sys": "rust-openssl-sys",
    "pem": "rust-pem",
}


class Component(NamedTuple):
    """One piece of software in the folder."""

    name: str
    version: str
    """Empty where only its carrier knows it."""

    licence: str
    """SPDX expression."""

    purl: str
    """https://github.com/package-url/purl-spec"""

    source: str
    """Where its source is to be had."""

    texts: tuple[str, ...]
    """Its licence texts, as `making.texts` finds them."""

    modules: tuple[str, ...] = ()
    files: tuple[PurePosixPath, ...] = ()
    """Its files, relative to the folder."""

    inside: str = ""
    """Name of the component that carries it, for one that has no file of its own."""


class NotAccountedFor(ValueError):
    """Something in the folder belongs to nobody that is known: its licence would slip through."""


def components(folder: Path, environment: Path) -> list[Component]:
    """All software in `folder`, which was built by the virtual environment `environment`; the program itself first.

    Raises NotAccountedFor where a file or a module of the folder is nobody's.
    """
    internal = folder / INTERNAL
    modules = set(module_names(folder))
    files = {path.relative_to(internal) for path in internal.rglob("*") if path.is_file() and not path.is_symlink()}
    left = {
        PurePosixPath(file)
        for file in files
        if not file.parts[0].endswith(".dist-info") and (file.suffix != ".pyc" or file.is_relative_to(SUPPORT))
    }
    found = [_program(modules, left)]
    environment_has = {distributions.name_of(each): each for each in distributions.installed(environment)}
    found += _qt(folder, left)
    for name, distribution in environment_has.items():
        if name == NAME:
            continue
        own_modules, own_files = distributions.held(distribution, modules, internal)
        own_files = [file for file in own_files if file in left]
        if name == "shiboken6":
            # Compiled from what its library carries as source.
            own_files += sorted(file for file in left if f"{file}".startswith(f"{SUPPORT.as_posix()}/"))
        if own_modules or own_files:
            found.append(_distribution(distribution, own_modules, own_files))
            left.difference_update(own_files)
        for line in distributions.inner_bills(distribution) if own_files else ():
            found.append(_crate(name, line))
    found.append(_python(environment, modules, left))
    found.append(_loader(environment_has["pyinstaller"], modules))
    found += _of_debian(left)
    _check_all_taken(found, modules, left)
    found += _parts(found)
    return [found[0], *sorted(found[1:], key=lambda each: (each.name.lower(), each.inside, each.version))]


def _program(modules: set[str], left: set[PurePosixPath]) -> Component:
    files = sorted(file for file in left if file.parts[0] == "desktop_manager")
    left.difference_update(files)
    own = tuple(sorted(module for module in modules if module.split(".")[0] == "desktop_manager"))
    purl = _purl("generic", NAME, version())
    return Component(DISPLAY_NAME, version(), "MIT", purl, "", ("project:LICENSE",), own, _below(files))


def _qt(folder: Path, left: set[PurePosixPath]) -> Iterator[Component]:
    files = sorted(file for file in left if file.parts[:2] == ("PySide6", "Qt"))
    left.difference_update(files)
    icu = [file for file in files if file.name.startswith("libicu")]
    qt = [file for file in files if file not in icu]
    if qt:
        number = _version_of_qt(folder / INTERNAL / "PySide6" / "Qt" / "lib")
        source = f"https://download.qt.io/archive/qt/{number.rpartition('.')[0]}/{number}/"
        purl = _purl("generic", "qt", number)
        yield Component("Qt", number, "LGPL-3.0-only", purl, source, _LGPL, (), _below(qt))
    if icu:
        number = icu[0].name.rpartition(".so.")[2]
        source = "https://github.com/unicode-org/icu"
        purl = _purl("generic", "icu", number)
        yield Component("ICU", number, "Unicode-DFS-2016", purl, source, ("icu",), (), _below(icu))


def _version_of_qt(libraries: Path) -> str:
    for core in libraries.glob("libQt6Core.so.*"):
        said = _QT_VERSION.search(core.read_bytes())
        if said is not None:
            return said[1].decode()
    raise NotAccountedFor("there are files of Qt, but no libQt6Core that names its version")


def _distribution(distribution: Distribution, modules: list[str], files: list[PurePosixPath]) -> Component:
    name = distributions.name_of(distribution)
    number = distributions.version_of(distribution)
    own = distributions.licence_texts(distribution)
    return Component(
        name,
        number,
        distributions.licence_of(distribution),
        _purl("pypi", name, number),
        distributions.home_of(distribution),
        own + _TEXTS_BESIDE.get(name, ()),
        tuple(modules),
        _below(files),
    )


def _crate(carrier: str, line: dict[str, str]) -> Component:
    name, number, licence = line["name"], line["version"], line["licence"] or "Apache-2.0"
    kind, source = "cargo", f"https://crates.io/crates/{name}/{number}"
    if name == "openssl" and not line["licence"]:
        kind, source = "generic", "https://www.openssl.org/source/"
    text = "common:Apache-2.0" if "Apache-2.0" in licence else _CRATE_TEXTS.get(name)
    if text is None:
        raise NotAccountedFor(f"{carrier} holds {name}, and nobody carries the text of its licence ({licence})")
    shown = "OpenSSL" if kind == "generic" else name
    texts = (text, "unicode-3.0") if "Unicode-3.0" in licence else (text,)
    return Component(shown, number, licence, _purl(kind, name, number), source, texts, inside=carrier)


def _python(environment: Path, modules: set[str], left: set[PurePosixPath]) -> Component:
    settings = {
        line.partition("=")[0].strip(): line.partition("=")[2].strip()
        for line in (environment / "pyvenv.cfg").read_text("utf-8").splitlines()
    }
    number = settings["version"]
    short = ".".join(number.split(".")[:2])
    files = sorted(file for file in left if file.parts[0] == f"python{short}" or fnmatchcase(str(file), "libpython3.*"))
    left.difference_update(files)
    own = sorted(module for module in modules if is_of_python(module))
    purl = _purl("generic", "python", number)
    if settings["home"] == "/usr/bin":
        built = debian.installed(f"python{short}")
        number, purl = built.version, _purl("deb/debian", built.source, built.version)
    return Component(
        "Python",
        number,
        "PSF-2.0",
        purl,
        "https://www.python.org/downloads/source/",
        (f"python:{short}",),
        tuple(own),
        _below(files),
    )


def _loader(pyinstaller: Distribution, modules: set[str]) -> Component:
    number = distributions.version_of(pyinstaller)
    return Component(
        LOADER,
        number,
        "GPL-2.0-or-later WITH Bootloader-exception",
        _purl("pypi", "pyinstaller", number),
        distributions.home_of(pyinstaller),
        distributions.licence_texts(pyinstaller),
        tuple(sorted(module for module in modules if module.startswith("_pyi_rth"))),
        (PurePosixPath(NAME),),
    )


def _of_debian(left: set[PurePosixPath]) -> Iterator[Component]:
    libraries = {file.name: file for file in left if len(file.parts) == 1 and ".so" in file.name}
    packages: dict[debian.Package, list[PurePosixPath]] = {}
    for library, package in debian.owners(libraries).items():
        packages.setdefault(package, []).append(libraries[library])
    for package, files in sorted(packages.items()):
        if package.source not in debian.LICENCES:
            raise NotAccountedFor(
                f"{files[0].name} is Debian's {package.source}, whose licence nobody has read: leave it out, or read "
                "it and say it in making/debian.py"
            )
        left.difference_update(files)
        yield Component(
            package.name,
            package.version,
            debian.LICENCES[package.source],
            _purl("deb/debian", package.source, package.version),
            f"Debian's source package {package.source}, version {package.version}",
            (f"doc:{package.name}",),
            (),
            _below(files),
        )


def _parts(carriers: Iterable[Component]) -> Iterator[Component]:
    holders = {
        str(file.relative_to(INTERNAL)): each.name
        for each in carriers
        for file in each.files
        if file.parts[0] == INTERNAL
    }
    for part in PARTS:
        carrier = next((name for file, name in holders.items() if fnmatchcase(file, part.inside)), None)
        if carrier is not None:
            slug = re.sub(r"[^a-z0-9]+", "-", part.name.lower()).strip("-")
            purl = f"pkg:generic/{slug}"
            yield Component(part.name, "", part.licence, purl, part.source, part.texts, inside=carrier)


def _check_all_taken(found: list[Component], modules: set[str], left: set[PurePosixPath]) -> None:
    if left:
        raise NotAccountedFor(f"nobody is known to own these files: {', '.join(sorted(map(str, left)))}")
    taken = {module for component in found for module in component.modules}
    if modules - taken:
        raise NotAccountedFor(f"nobody is known to own these modules: {', '.join(sorted(modules - taken))}")


def _purl(kind: str, name: str, number: str) -> str:
    return f"pkg:{kind}/{name}@{quote(number, safe='~')}"


def _below(files: Iterable[PurePosixPath]) -> tuple[PurePosixPath, ...]:
    return tuple(PurePosixPath(INTERNAL) / file for file in files)
