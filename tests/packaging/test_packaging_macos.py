"""The macOS recipe, as far as Linux can judge it: the property list, the icon, and the script's own rules."""

import os
import plistlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from making.macos import BUNDLE_NAME, IDENTIFIER, info_plist, write_icns
from making.project import NAME, PACKAGING, version

SCRIPT = PACKAGING / "macos" / "build.sh"


def test_the_property_list_can_be_written_and_names_this_version() -> None:
    read = plistlib.loads(plistlib.dumps(info_plist()))
    assert read == info_plist()
    assert read["CFBundleShortVersionString"] == read["CFBundleVersion"] == version()
    assert read["CFBundleExecutable"] == NAME
    assert read["NSHighResolutionCapable"] is True


def test_the_identifier_has_only_what_apple_allows() -> None:
    assert re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", IDENTIFIER)


def test_the_icon_is_apples_container(tmp_path: Path) -> None:
    content = write_icns(tmp_path / "made").read_bytes()
    assert content[:4] == b"icns"
    assert int.from_bytes(content[4:8], "big") == len(content)


def test_the_script_builds_through_the_same_recipe_and_packs_its_bundle() -> None:
    text = SCRIPT.read_text("utf-8")
    assert "from making.folder import build_folder; build_folder()" in text
    assert f'app="$work/folder/{BUNDLE_NAME}"' in text
    assert f"Contents/MacOS/{NAME}" in text


def test_the_script_can_be_started_and_says_that_nobody_ran_it() -> None:
    assert os.access(SCRIPT, os.X_OK)
    assert "Not run by its authors: no Mac was at hand." in SCRIPT.read_text("utf-8")


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
def test_the_script_is_clean() -> None:
    judged = subprocess.run(["shellcheck", SCRIPT], capture_output=True, text=True, check=False)
    assert judged.stdout == ""
