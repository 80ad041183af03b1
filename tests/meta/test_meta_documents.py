"""The documents say what the program does: version, commands, options."""

import re
import subprocess
import sys

import pytest

from desktop_manager import __version__
from support.source_rules import ROOT

README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
PICTURES = ROOT / "docs" / "pictures"
PNG = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 150_000
"""Of a picture: the page is read over slow lines too."""
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def targets(makefile: str) -> set[str]:
    """The commands that a makefile offers."""
    return set(re.findall(r"^([a-z][a-z-]*):", makefile, re.MULTILINE))


def make_commands(document: str) -> set[str]:
    """The make commands that a document names."""
    return set(re.findall(r"(?:`|^)make ([a-z][a-z-]*)", document, re.MULTILINE))


def pictures(document: str) -> set[str]:
    """The pictures that a document shows out of docs/pictures."""
    return set(re.findall(r"!\[[^\]]+\]\(docs/pictures/([^)]+)\)", document))


def options(help_text: str) -> set[str]:
    """The long options that a help text lists."""
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", help_text))


def test_the_newest_entry_of_the_changelog_is_this_version() -> None:
    entries = re.findall(r"^## \[([^\]]+)\]", CHANGELOG, re.MULTILINE)
    assert next(entry for entry in entries if entry != "Unreleased") == __version__


def test_the_two_commands_of_the_readme_stand_first() -> None:
    assert re.search(r"```sh\nmake demo\b.*\nmake test\b.*\n```", README)


def test_every_make_command_in_the_readme_exists() -> None:
    named = make_commands(README)
    assert named >= {"demo", "test", "check", "screenshots", "bench", "package", "package-test"}
    assert named - targets(MAKEFILE) == set()


def test_the_readme_names_every_make_command() -> None:
    assert targets(MAKEFILE) - make_commands(README) == set()


def test_the_readme_shows_every_picture_that_lies_there() -> None:
    assert pictures(README) == {path.name for path in PICTURES.iterdir()}


@pytest.mark.parametrize("name", sorted(pictures(README)))
def test_a_picture_of_the_readme_is_a_small_png(name: str) -> None:
    content = (PICTURES / name).read_bytes()
    assert content.startswith(PNG)
    assert len(content) <= MOST_BYTES


def test_every_section_that_the_readme_leads_to_is_there() -> None:
    headings = re.findall(r"^##+ (.+)$", README, re.MULTILINE)
    there = {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}
    wanted = set(re.findall(r"\]\(#([^)]+)\)", README))
    assert wanted
    assert wanted - there == set()


def test_the_files_to_install_are_named_with_this_version() -> None:
    named = set(re.findall(r"desktop-manager[_-](\d+\.\d+\.\d+)", README))
    assert named == {__version__}


def test_the_readme_names_every_option() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "desktop_manager", "--help"], capture_output=True, text=True, timeout=60, check=True
    )
    offered = options(shown.stdout)
    assert {"--demo", "--self-test", "--serve-demo"} <= offered
    assert offered - options(README) - {"--help"} == set()


@pytest.mark.parametrize("script", sorted(path.name for path in (ROOT / "scripts").glob("*.sh")))
def test_a_script_of_ours_is_named_where_a_person_looks(script: str) -> None:
    assert script in README


def test_what_is_missing_is_seen() -> None:
    assert options("usage: x [--theme T] [-h] --demo-date D") == {"--theme", "--demo-date"}
    assert make_commands("run `make fly ARGS=1` to make money\nmake run # now") == {"fly", "run"}
    assert pictures("![a b](docs/pictures/x.png) ![](docs/pictures/nameless.png) docs/pictures/y.png") == {"x.png"}
    assert targets("fly: wings\n\t@echo x\n.PHONY: fly\n") == {"fly"}
