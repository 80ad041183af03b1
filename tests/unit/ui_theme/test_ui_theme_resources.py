import sys
from pathlib import Path

import pytest

from desktop_manager import resource_files
from desktop_manager.resource_files import find


def make(folder: Path, relative: str) -> Path:
    file = folder / relative
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("here")
    return file


def test_this_checkout_is_found() -> None:
    assert find("icons/house.svg") == Path(__file__).parents[3] / "resources/icons/house.svg"


def test_a_checkout_prefers_its_live_folder_to_the_copy_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "src/desktop_manager"
    make(tmp_path, "pyproject.toml")
    live = make(tmp_path, "resources/icons/house.svg")
    make(package, "resources/icons/house.svg")
    only_in_package = make(package, "resources/built/file.qm")
    monkeypatch.setattr(resource_files, "_PACKAGE", package)
    assert find("icons/house.svg") == live
    assert find("built/file.qm") == only_in_package


def test_an_installed_wheel_has_them_in_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "lib/site-packages/desktop_manager"
    file = make(package, "resources/icons/house.svg")
    # A folder of that name beside site-packages is not ours.
    make(tmp_path / "lib", "resources/icons/house.svg")
    monkeypatch.setattr(resource_files, "_PACKAGE", package)
    assert find("icons/house.svg") == file


def test_a_frozen_folder_has_them_where_it_was_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = make(tmp_path / "desktop_manager", "resources/icons/house.svg")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert find("icons/house.svg") == file


def test_what_is_missing_is_named_with_the_places_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    with pytest.raises(FileNotFoundError, match=r"icons/none\.svg is in none of: .*desktop_manager"):
        find("icons/none.svg")
