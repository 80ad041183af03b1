"""The Windows recipe, as far as Linux can judge it: the script compiles, and the result holds the right files."""

import ast
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from making.project import PACKAGING, version
from making.windows_version import version_resource, write_windows_files

RECIPE = PACKAGING / "windows" / "desktop-manager.nsi"
BUILD = (PACKAGING / "windows" / "build.ps1").read_text("utf-8")

needs_makensis = pytest.mark.skipif(shutil.which("makensis") is None, reason="makensis (nsis) is not installed")
SEVEN_ZIP = shutil.which("7z")


@pytest.fixture(scope="module")
def installer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installer of two made-up files, with the icon that is handed out."""
    place = tmp_path_factory.mktemp("windows")
    inside = place / "folder" / "_internal"
    inside.mkdir(parents=True)
    (inside / "library.dll").write_text("library")
    (place / "folder" / "desktop-manager.exe").write_text("program")
    _, icon = write_windows_files(place / "files")
    made = place / "installer.exe"
    values = {"VERSION": version(), "FOLDER": place / "folder", "ICON": icon, "OUT": made}
    defined = [f"-D{name}={value}" for name, value in values.items()]
    # A path of a locale with letters beyond ASCII would fail without UTF-8; -WX makes a warning an error.
    told = subprocess.run(
        ["makensis", "-WX", "-V2", "-INPUTCHARSET", "UTF8", *defined, str(RECIPE)],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout + told.stderr
    return made


@needs_makensis
def test_the_installer_is_a_unicode_program_for_windows_that_needs_no_administrator(installer: Path) -> None:
    content = installer.read_bytes()
    assert content.startswith(b"MZ")
    assert b'level="asInvoker"' in content
    assert b"dpiAware" in content
    assert version().encode("utf-16-le") in content


@needs_makensis
@pytest.mark.skipif(SEVEN_ZIP is None, reason="7z (p7zip-full) is not installed")
def test_the_installer_holds_the_folder_and_an_uninstaller(installer: Path) -> None:
    listed = subprocess.run([SEVEN_ZIP or "", "l", "-ba", installer], capture_output=True, text=True, check=True).stdout
    names = {line.split()[-1] for line in listed.splitlines()}
    assert names >= {"program.new/desktop-manager.exe", "program.new/_internal/library.dll", "uninstall.exe"}


def test_the_data_folder_is_never_removed() -> None:
    removed = re.findall(r"^ *(?:RMDir|Delete)(?: /r)? (.*)$", RECIPE.read_text("utf-8"), re.MULTILINE)
    assert removed
    assert not [path for path in removed if "DATA" in path or "LOCALAPPDATA" in path]
    recursively = re.findall(r"RMDir /r (.*)", RECIPE.read_text("utf-8"))
    assert set(recursively) == {'"$INSTDIR\\program.old"', '"$INSTDIR\\program.new"'}


def test_both_start_menu_entries_go_again() -> None:
    text = RECIPE.read_text("utf-8")
    made = set(re.findall(r'CreateShortcut ("\S.*?\.lnk")', text))
    assert made == set(re.findall(r'Delete ("\S.*?\.lnk")', text))
    assert len(made) == 2


def test_windows_shows_the_version_of_the_program() -> None:
    resource = version_resource()
    numbers = f"({version().replace('.', ', ')}, 0)"
    assert f"filevers={numbers}, prodvers={numbers}" in resource
    assert f"StringStruct('ProductVersion', '{version()}')" in resource
    assert "StringStruct('OriginalFilename', 'desktop-manager.exe')" in resource


def test_the_version_resource_is_an_expression_of_pyinstallers_own_names() -> None:
    names = {node.id for node in ast.walk(ast.parse(version_resource(), mode="eval")) if isinstance(node, ast.Name)}
    classes = {"VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct", "VarFileInfo"}
    assert names == classes | {"VarStruct"}


def test_the_build_script_hands_over_all_that_the_recipe_asks_for() -> None:
    asked = set(re.findall(r"\$\{(VERSION|FOLDER|ICON|OUT)\}", RECIPE.read_text("utf-8")))
    assert asked == set(re.findall(r'"/D([A-Z]+)=', BUILD)) == {"VERSION", "FOLDER", "ICON", "OUT"}
    assert r"windows\desktop-manager.ico" in BUILD
    assert "from making.folder import build_folder; build_folder()" in BUILD


@pytest.mark.parametrize("text", [RECIPE.read_text("utf-8"), BUILD], ids=["desktop-manager.nsi", "build.ps1"])
def test_the_recipe_says_that_nobody_ran_it(text: str) -> None:
    assert "Not run by its authors: no Windows was at hand." in " ".join(text.split())
