"""Every word of the window is in the shipped translation, and the shipped files are those of the source."""

import ast
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.source_rules import ROOT, SOURCE, modules, nodes

SOURCES = modules(SOURCE)
CALLED = re.compile(r"\b(?:tr|translate)\b")


def words_in(source: str) -> Iterator[str]:
    """The texts that a module hands to `tr` and `translate`."""
    # Without one of these names, read as Python reads names, a module is not worth a syntax tree.
    if not CALLED.search(unicodedata.normalize("NFKC", source)):
        return
    for node in nodes(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        place = {"tr": 0, "translate": 1}.get(name)
        if place is None or len(node.args) <= place:
            continue
        text = node.args[place]
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value


def test_the_words_of_a_module_are_found() -> None:
    source = 'self.tr("One")\ntranslate("Context", "Two" " words")\nother("Three")\n'
    assert list(words_in(source)) == ["One", "Two words"]


@pytest.fixture(scope="module")
def shipped() -> set[str]:
    tree = ET.parse(ROOT / "resources" / "i18n" / "desktop_manager_en.ts")
    return {source.text or "" for source in tree.iter("source")}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_every_word_of_the_window_can_be_translated(path: Path, shipped: set[str]) -> None:
    missing = sorted(set(words_in(path.read_text(encoding="utf-8"))) - shipped)
    assert missing == [], "run make translations; a text that stays missing is one lupdate cannot read"


def test_the_shipped_translation_is_that_of_the_source() -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "scripts" / "translations.py", "--check"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr


def test_a_text_with_a_number_has_both_forms() -> None:
    tree = ET.parse(ROOT / "resources" / "i18n" / "desktop_manager_en.ts")
    for message in tree.iter("message"):
        if "%n" in (message.findtext("source") or ""):
            assert len(message.findall("translation/numerusform")) == 2
            assert all("(s)" not in (form.text or "") for form in message.iter("numerusform"))
