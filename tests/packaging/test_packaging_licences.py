"""Everything in a folder has its licence beside it, and nothing slips through."""

import re
import shutil
from pathlib import Path

import pytest

from making import debian, parts, texts
from making.archives import code_of, modules
from making.components import Component, NotAccountedFor, components
from making.licences import write_licences
from making.project import PACKAGING
from making.third_party import licence_problems
from support.frozen_folder import add_distribution, add_library, add_module, environment, frozen, pyz, stripped_library

MODULES = {"desktop_manager.app": "x = 1", "thing": "x = 1", "thing.core": "x = 1", "json": "x = 1"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return frozen(tmp_path, MODULES)


@pytest.fixture
def built_by(tmp_path: Path) -> Path:
    made = environment(tmp_path)
    add_distribution(made, "thing", "2.0", files=("thing/__init__.py", "thing/core.py", "thing/_fast.so"))
    add_distribution(made, "unused", "1.0", files=("unused.py",))
    return made


def index(folder: Path) -> str:
    return (folder / "licences" / "THIRD-PARTY.txt").read_text("utf-8")


def named(found: list[Component], name: str) -> Component:
    return next(component for component in found if component.name == name)


def test_the_text_of_a_distribution_stands_beside_the_program(folder: Path, built_by: Path) -> None:
    write_licences(folder, built_by)
    assert (folder / "licences" / "thing" / "LICENSE.txt").read_text() == "May be used.\n"
    assert "Name: thing\nVersion: 2.0\nLicence: MIT\nText: thing/LICENSE.txt\nModule: thing\n" in index(folder)


def test_a_distribution_that_only_the_build_needs_is_not_named(folder: Path, built_by: Path) -> None:
    assert "unused" not in [component.name for component in write_licences(folder, built_by)]
    assert not (folder / "licences" / "unused").exists()


def test_the_written_licences_cover_the_folder(folder: Path, built_by: Path) -> None:
    (folder / "_internal" / "thing").mkdir()
    (folder / "_internal" / "thing" / "_fast.so").write_bytes(stripped_library())
    write_licences(folder, built_by)
    assert list(licence_problems(folder)) == []
    assert "File: _internal/thing/_fast.so\n" in index(folder)


def test_written_twice_they_are_the_same(folder: Path, built_by: Path) -> None:
    def content() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in (folder / "licences").rglob("*") if path.is_file()}

    write_licences(folder, built_by)
    once = content()
    (folder / "licences" / "stale.txt").write_text("of a library that is gone")
    write_licences(folder, built_by)
    assert content() == once


def test_the_program_and_python_are_named_with_their_versions(folder: Path, built_by: Path) -> None:
    found = components(folder, built_by)
    assert found[0].modules == ("desktop_manager.app",)
    python = named(found, "Python")
    assert (python.version, python.licence, python.modules) == ("3.11.2", "PSF-2.0", ("codecs", "json"))


def test_a_distribution_without_a_text_is_refused(folder: Path, tmp_path: Path) -> None:
    made = environment(tmp_path / "other")
    add_distribution(made, "thing", "2.0", files=("thing/__init__.py", "thing/core.py"), licence=None)
    with pytest.raises(NotAccountedFor, match="thing has no licence text"):
        write_licences(folder, made)


def test_an_empty_text_is_no_text(folder: Path, tmp_path: Path) -> None:
    made = environment(tmp_path / "other")
    add_distribution(made, "thing", "2.0", files=("thing/__init__.py", "thing/core.py"), licence="\n")
    with pytest.raises(NotAccountedFor, match="thing has no licence text"):
        write_licences(folder, made)


def test_a_distribution_that_names_no_licence_is_refused(folder: Path, tmp_path: Path) -> None:
    made = environment(tmp_path / "other")
    add_distribution(made, "thing", "2.0", files=("thing/__init__.py",), metadata="License: see the file\n")
    with pytest.raises(ValueError, match="thing does not name its licence"):
        components(folder, made)


def test_a_module_of_nobody_is_refused(tmp_path: Path, built_by: Path) -> None:
    folder = frozen(tmp_path / "other", MODULES | {"stray": "x = 1"})
    with pytest.raises(NotAccountedFor, match="these modules: stray"):
        components(folder, built_by)


@pytest.mark.parametrize("name", ["stray.pyc", "stray/__init__.pyc"])
def test_a_module_of_nobody_in_a_file_of_its_own_is_refused(folder: Path, built_by: Path, name: str) -> None:
    add_module(folder, name, "x = 1", "stray.py")
    with pytest.raises(NotAccountedFor, match=r"these modules: stray$"):
        components(folder, built_by)


def test_a_module_in_a_file_of_its_own_belongs_to_its_distribution(folder: Path, built_by: Path) -> None:
    add_distribution(built_by, "more", "1.0", files=("more/__init__.py", "more/core.py"))
    for name in ("more/__init__", "more/core"):
        add_module(folder, f"{name}.pyc", "x = 1", f"{name}.py")
    assert named(components(folder, built_by), "more").modules == ("more", "more.core")


def test_a_file_of_nobody_is_refused(folder: Path, built_by: Path) -> None:
    add_library(folder, "stray/core.so", stripped_library())
    with pytest.raises(NotAccountedFor, match=r"these files: stray/core\.so"):
        components(folder, built_by)


def test_what_a_library_holds_is_named_with_its_own_text(folder: Path, built_by: Path) -> None:
    add_library(folder, "apsw/core.so", stripped_library())
    add_distribution(built_by, "apsw_sqlite3mc", "3.5", files=("apsw/core.so",))
    found = write_licences(folder, built_by)
    assert named(found, "SQLite3 Multiple Ciphers").inside == "apsw-sqlite3mc"
    assert "Ulrich Telle" in (folder / "licences" / "texts" / "sqlite3mc.txt").read_text()
    assert list(licence_problems(folder)) == []


def test_a_distribution_says_by_its_own_bill_what_it_holds(folder: Path, built_by: Path) -> None:
    add_library(folder, "crypto/core.so", stripped_library())
    add_distribution(built_by, "crypto", "1", files=("crypto/core.so", "crypto-1.dist-info/sboms/rust.json"))
    bills = built_by / "lib" / "python3.11" / "site-packages" / "crypto-1.dist-info" / "sboms"
    bill = bills / "rust.json"
    bill.write_text('{"components": [{"name": "pem", "version": "4", "licenses": [{"expression": "MIT"}]}]}')
    assert named(components(folder, built_by), "pem").texts == ("rust-pem",)
    bill.write_text('{"components": [{"name": "new", "version": "1", "licenses": [{"expression": "MIT"}]}]}')
    with pytest.raises(NotAccountedFor, match="crypto holds new"):
        components(folder, built_by)


def test_how_qt_may_be_replaced_is_said(folder: Path, built_by: Path) -> None:
    add_library(folder, "PySide6/Qt/lib/libQt6Core.so.6", stripped_library() + b"Qt 6.11.3 (x86_64)\0")
    found = write_licences(folder, built_by)
    assert named(found, "Qt").version == "6.11.3"
    said = index(folder)
    assert "_internal/PySide6/Qt/lib" in said
    assert "Source: https://download.qt.io/archive/qt/6.11/6.11.3/" in said
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "licences" / "common" / "LGPL-3.txt").read_text()
    assert "GNU GENERAL PUBLIC LICENSE" in (folder / "licences" / "common" / "GPL-3.txt").read_text()


def test_files_of_qt_without_its_version_are_refused(folder: Path, built_by: Path) -> None:
    add_library(folder, "PySide6/Qt/lib/libQt6Gui.so.6", stripped_library())
    with pytest.raises(NotAccountedFor, match="names its version"):
        components(folder, built_by)


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="only Debian knows whose its libraries are")
def test_debian_says_whose_its_libraries_are() -> None:
    found = debian.owners(["libc.so.6", "libnobody.so.1"])
    assert set(found) == {"libc.so.6"}
    assert found["libc.so.6"].source == "glibc"
    assert found["libc.so.6"].copyright_file.is_file()


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="only Debian knows whose its libraries are")
def test_a_library_of_debian_whose_licence_nobody_read_is_refused(folder: Path, built_by: Path) -> None:
    add_library(folder, "libc.so.6", stripped_library())
    with pytest.raises(NotAccountedFor, match="glibc, whose licence nobody has read"):
        components(folder, built_by)


@pytest.mark.parametrize("part", parts.PARTS, ids=lambda part: f"{part.inside} {part.name}")
def test_the_text_of_each_part_is_carried(part: parts.Part) -> None:
    assert part.texts
    for reference in part.texts:
        if not reference.startswith(("dist:", "doc:", "common:")):
            assert texts.find(reference, {}).origin.is_file()


def test_every_text_that_we_carry_belongs_to_something() -> None:
    source = (PACKAGING / "making" / "components.py").read_text("utf-8")
    used = {text for part in parts.PARTS for text in part.texts} | set(re.findall(r'"([a-z0-9.-]+)"', source))
    assert sorted(path.stem for path in texts.OURS.iterdir() if path.stem not in used) == []


def test_modules_of_another_python_are_not_taken_for_ours() -> None:
    packed = pyz({"a": "x = 1"})
    assert [name for name, code in modules(packed) if code_of(code)] == ["a"]
    with pytest.raises(ValueError, match="another version of Python"):
        list(modules(packed[:4] + b"\1\2\3\4" + packed[8:]))
