"""IBAN: checked as python-stdnum does, with a reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban as stdnum_iban

from desktop_manager.features.billing import iban


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("CH93 0076 2011 6238 5295 7", ""),
        ("ch9300762011623852957", ""),
        ("DE89 3704 0044 0532 0130 00", ""),
        ("CH93 0076 2011 6238 5295 8", "check_digits"),
        ("CH93 0076 2011", "check_digits"),
        ("CH93-0076?2011", "form"),
        ("", "empty"),
        ("   ", "empty"),
    ],
)
def test_an_iban_is_judged_with_a_reason(text: str, said: str) -> None:
    assert iban.problem(text) == said


@given(st.text(alphabet="CHDEFR0123456789 ", max_size=30))
def test_it_passes_just_where_stdnum_says_so(text: str) -> None:
    assert (iban.problem(text) == "") == stdnum_iban.is_valid(text)


def test_it_stands_in_groups_of_four() -> None:
    assert iban.spaced("ch9300762011623852957") == "CH93 0076 2011 6238 5295 7"
