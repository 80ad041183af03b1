from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.snapshot.strength import SHORTEST, Strength, bits, strength


@pytest.mark.parametrize(
    ("typed", "judged"),
    [
        ("", Strength.TOO_SHORT),
        ("Kx9#fL2q!m", Strength.TOO_SHORT),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("123456789012345", Strength.WEAK),
        ("abcdefghijklmnop", Strength.WEAK),
        ("qwertyuiopasdfghjkl", Strength.WEAK),
        ("infomaniakpassword", Strength.WEAK),
        ("abababababababab", Strength.WEAK),
        ("violon lac 3", Strength.FAIR),
        ("tulipe corbeau violon neige", Strength.STRONG),
        ("Kx9#fL2q!mW7zP", Strength.STRONG),
    ],
)
def test_a_passphrase_is_judged(typed: str, judged: Strength) -> None:
    assert strength(typed) is judged
    assert judged.is_enough == (judged in (Strength.FAIR, Strength.STRONG))


@given(st.text(max_size=40))
def test_any_text_can_be_judged_and_short_ones_never_pass(typed: str) -> None:
    assert bits(typed) >= 0
    assert strength(typed).is_enough is False or len(typed) >= SHORTEST


@given(st.text(min_size=1, max_size=30))
def test_the_same_sign_again_adds_nothing(typed: str) -> None:
    assert bits(typed + typed[-1]) <= bits(typed) * 1.2 + 1e-9
