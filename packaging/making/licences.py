"""The licences of everything in a built folder, written into the folder: who made what, and on which terms."""

import shutil
from collections.abc import Iterable, Mapping
from importlib.metadata import Distribution
from pathlib import Path

from making import distributions, texts
from making.archives import INTERNAL
from making.components import LICENCES, Component, NotAccountedFor, components
from making.project import DISPLAY_NAME, NAME

INDEX = "THIRD-PARTY.txt"

_HEAD = f"""{DISPLAY_NAME}: whose software is in this folder, and on which terms

{DISPLAY_NAME} itself is under the MIT licence: {NAME}/LICENSE.txt. Below is everything else that this folder
holds, with its version, its licence (by its SPDX name, https://spdx.org/licenses/), where its source is, and the
files beside this one with the full text.

Qt, PySide6 and Shiboken are used under the GNU Lesser General Public License, version 3 (common/LGPL-3.txt, which
adds to common/GPL-3.txt). They are not changed, but that Shiboken's module pyi_generator, which writes files for
developers, is empty. They are separate shared libraries, which you may replace by others of the same interface: Qt's
are in {INTERNAL}/PySide6/Qt/lib and {INTERNAL}/PySide6/Qt/plugins, those of PySide6 in {INTERNAL}/PySide6, those of
Shiboken in {INTERNAL}/shiboken6. Their complete source is at the addresses below. You may change {DISPLAY_NAME} for
your own use, and take it apart to find faults in such changes.

The data library of ICU holds less than ICU's own: what was left out is listed in packaging/making/icu_data.py of the
sources of {DISPLAY_NAME}, and what stayed is unchanged.

python-stdnum is under the GNU Lesser General Public License, version 2.1 or later, and is not changed. Its modules
are the files in {INTERNAL}/stdnum, which you may replace by others of the same interface, compiled by the same Python.

PyInstaller's loader is under the GNU General Public License with an exception: what it starts may be under any terms.

This software is based in part on the work of the Independent JPEG Group. Portions of this software are copyright
The FreeType Project (https://freetype.org). All rights reserved.
"""


def write_licences(folder: Path, environment: Path) -> list[Component]:
    """Write `folder`/licences anew: an index and the text of every licence. Return what the folder holds.

    `environment` is the virtual environment that built the folder. Raises NotAccountedFor where something in the
    folder is nobody's or has no licence text.
    """
    found = components(folder, environment)
    carriers = {distributions.name_of(each): each for each in distributions.installed(environment)}
    place = folder / LICENCES
    shutil.rmtree(place, ignore_errors=True)
    stanzas = [_stanza(component, _write_texts(component, carriers, place)) for component in found[1:]]
    _write_texts(found[0], carriers, place)
    (place / INDEX).write_text("\n".join((_HEAD, *stanzas)), "utf-8")
    return found


def _write_texts(component: Component, carriers: Mapping[str, Distribution], place: Path) -> list[str]:
    if not component.texts:
        raise NotAccountedFor(f"{component.name} has no licence text")
    names = []
    for reference in component.texts:
        try:
            text = texts.find(reference, carriers)
        except FileNotFoundError as error:
            raise NotAccountedFor(f"{component.name} has no licence text: {error}") from error
        target = place / text.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.origin.read_bytes())
        target.chmod(0o644)
        names.append(text.name)
    return names


def _stanza(component: Component, names: Iterable[str]) -> str:
    lines = [f"Name: {component.name}"]
    if component.version:
        lines.append(f"Version: {component.version}")
    lines.append(f"Licence: {component.licence}")
    if component.source:
        lines.append(f"Source: {component.source}")
    if component.inside:
        lines.append(f"Part of: {component.inside}")
    lines += [f"Text: {name}" for name in names]
    lines += [f"Module: {name}" for name in sorted({module.split(".")[0] for module in component.modules})]
    lines += [f"File: {file}" for file in component.files if ".so" in file.name]
    return "\n".join(lines) + "\n"
