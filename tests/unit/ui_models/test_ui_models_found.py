"""What a filter found, worked out as far as somebody looks, against the plain list of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.ui.models import found as module
from desktop_manager.ui.models.found import Found

chosen = st.lists(st.booleans(), max_size=12).flatmap(
    lambda passed: st.tuples(st.just(passed), st.permutations(range(len(passed))))
)


@given(chosen, st.integers(1, 4), st.slices(12), st.integers(-13, 13))
def test_it_is_a_sequence_like_the_list_of_what_passed(
    given_: tuple[list[bool], list[int]], piece: int, some: slice, row: int
) -> None:
    passed, places = given_
    plain = [place for place in places if passed[place]]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "PIECE", piece)
        for look in (
            lambda one: one[some],
            list,
            len,
            lambda one: [one[number] for number in range(len(plain))],
            lambda one: [one.index(place) for place in plain],
        ):
            assert look(Found(places, bytearray(passed))) == look(plain)
        found = Found(places, bytearray(passed))
        if -len(plain) <= row < len(plain):
            assert found[row] == plain[row]
        else:
            with pytest.raises(IndexError):
                found[row]


@given(chosen, st.integers(-2, 14))
def test_what_did_not_pass_has_no_row(given_: tuple[list[bool], list[int]], place: int) -> None:
    passed, places = given_
    found = Found(places, bytearray(passed))
    if place in range(len(passed)) and passed[place]:
        assert found[found.index(place)] == place
    else:
        with pytest.raises(ValueError, match=str(place)):
            found.index(place)


def test_only_what_is_looked_at_is_worked_out() -> None:
    asked: list[int] = []

    class Noting(list[int]):
        def __iter__(self):  # type: ignore[no-untyped-def]
            for place in super().__iter__():
                asked.append(place)
                yield place

    count = 3 * module.PIECE
    found = Found(Noting(range(count)), bytearray(b"\x01") * count)

    assert len(found) == count
    assert not asked
    assert found[1] == 1
    assert len(set(asked)) <= module.PIECE + 1
