"""The user's own name of a login."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.folding import folded
from desktop_manager.features.logins.naming import LONGEST_NAME, checked_name

names = st.text(max_size=60)


@given(text=names, others=st.lists(names, max_size=4))
def test_a_name_is_clean_short_and_nobody_else_s_or_it_is_refused(text: str, others: list[str]) -> None:
    clean = " ".join(text.split())
    taken = bool(clean) and folded(clean) in {folded(other) for other in others}
    if len(clean) > LONGEST_NAME or taken:
        with pytest.raises(InvalidEdit) as refused:
            checked_name(text, others)
        assert refused.value.fields == {"name": "too_long" if len(clean) > LONGEST_NAME else "taken"}
    else:
        assert checked_name(text, others) == clean


@given(text=names)
def test_checking_a_checked_name_changes_nothing(text: str) -> None:
    try:
        name = checked_name(text, ())
    except InvalidEdit:
        return
    assert checked_name(name, ()) == name


def test_neither_case_nor_accents_make_another_name() -> None:
    with pytest.raises(InvalidEdit):
        checked_name("agence helvetique", ["Agence Helvétique"])


def test_no_name_is_no_name_of_another() -> None:
    assert checked_name("   ", [""]) == ""
