"""Names of invoice files: what the pattern says, safe on every system, never a path, never twice the same."""

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_manager.features.billing.file_names import (
    MOST_BYTES,
    PLACEHOLDERS,
    USUAL,
    NameFields,
    PatternRefused,
    check_pattern,
    file_name,
    unique_names,
)

FIELDS = NameFields("2026-11-18", "2026-104512", "Atelier Helvétique Sàrl", "58.20", "CHF", "open")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (USUAL, "2026-11-18_Atelier Helvétique Sàrl_2026-104512.pdf"),
        ("{number}", "2026-104512.pdf"),
        ("{currency} {amount} ({status})", "CHF 58.20 (open).pdf"),
        ("Invoice", "Invoice.pdf"),
        ("{organization}/{number}", "Atelier Helvétique Sàrl_2026-104512.pdf"),
        ("..\\..\\{number}", "_.._2026-104512.pdf"),
        ("  {number} . ", "2026-104512.pdf"),
        ("...", "invoice.pdf"),
        ("???", "invoice.pdf"),
        ("CON", "_CON.pdf"),
        ("lpt1.{number}", "_lpt1.2026-104512.pdf"),
        ("-rf {number}", "rf 2026-104512.pdf"),
    ],
)
def test_a_pattern_makes_a_name(pattern: str, expected: str) -> None:
    assert file_name(pattern, FIELDS) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("", PatternRefused("empty")),
        ("  ", PatternRefused("empty")),
        ("{numbr}", PatternRefused("unknown", "numbr")),
        ("{Date}", PatternRefused("unknown", "Date")),
        ("{number", PatternRefused("brace")),
        ("number}", PatternRefused("brace")),
        ("{}", PatternRefused("brace")),
        ("{{number}}", PatternRefused("brace")),
        ("{number:>10}", PatternRefused("unknown", "number:>10")),
        ("{number.__class__}", PatternRefused("unknown", "number.__class__")),
        (USUAL, None),
        ("no placeholder", None),
    ],
)
def test_a_pattern_is_checked(pattern: str, expected: PatternRefused | None) -> None:
    assert check_pattern(pattern) == expected


PATTERNS = st.lists(st.sampled_from([f"{{{name}}}" for name in PLACEHOLDERS]) | st.text(max_size=8)).map("".join)


@given(PATTERNS)
def test_a_pattern_is_refused_or_makes_a_name(pattern: str) -> None:
    assert check_pattern(pattern) is not None or file_name(pattern, FIELDS).endswith(".pdf")


@given(st.text(max_size=300), st.sampled_from([USUAL, "{organization}", "{organization}.{organization}"]))
@example("../../etc/passwd", "{organization}")
@example("C:\\Windows\\system32", "{organization}")
@example("nul", "{organization}")
@example("a\u202egpj.exe", "{organization}")
@example("é" * 200, "{organization}")
@example("\ud800", "{organization}")
def test_whatever_the_organization_is_called_the_name_is_safe(organization: str, pattern: str) -> None:
    name = file_name(pattern, FIELDS._replace(organization=organization))
    assert PurePosixPath(name).name == name
    assert PureWindowsPath(name).name == name
    assert not PureWindowsPath(name).is_reserved()
    assert not set(name) & set('<>:"/\\|?*')
    assert all(unicodedata.category(sign)[0] != "C" for sign in name)
    assert name[0] not in " .-~"
    assert name.endswith(".pdf")
    assert not name.removesuffix(".pdf").endswith((" ", "."))
    assert len(name.encode()) <= MOST_BYTES


def test_the_second_of_a_name_gets_a_number() -> None:
    assert list(unique_names(["a.pdf", "A.pdf", "a.pdf", "b.pdf", "a (2).pdf"])) == [
        "a.pdf",
        "A (2).pdf",
        "a (3).pdf",
        "b.pdf",
        "a (2) (2).pdf",
    ]


NAMES = st.sampled_from(["a.pdf", "A.pdf", "a (2).pdf", "é.pdf", "e\u0301.pdf", "ß.pdf", "ss.pdf", "x" * 136 + ".pdf"])


@given(st.lists(NAMES, max_size=30))
def test_no_two_files_of_a_pack_can_meet_on_any_system(names: list[str]) -> None:
    found = list(unique_names(names))
    assert len(found) == len(names)
    keys = {unicodedata.normalize("NFKC", name).casefold() for name in found}
    assert len(keys) == len(found)
    assert all(len(name.encode()) <= MOST_BYTES for name in found)


def test_a_thousand_of_one_name_are_numbered_without_delay() -> None:
    assert list(unique_names(["same.pdf"] * 5000))[-1] == "same (5000).pdf"
