"""Sorts records by a key, in pieces that let the window work in between."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, compress, islice
from operator import ne
from typing import Any, NamedTuple, TypeVar

R = TypeVar("R")

PIECE = 20_000
"""Records sorted in one go. A sort holds Python for its whole length, and with it the window: some 10 ms each."""

FEW = 4
"""Records for each different key from which they are dealt out by it, which is quicker than comparing them."""

INT = "i"
"""Places are kept as C integers: 4 bytes each, one after the other, where a list of Python's takes 40, anywhere."""


class Runs(NamedTuple):
    """Places of records by a key.

    Attributes:
        places: the least key first, those without a key last.
        starts: where in `places` another key begins; None if all keys differ.
        keyed: how many have a key.
    """

    places: Sequence[int]
    starts: Sequence[int] | None
    keyed: int


def runs_of(records: Sequence[R], sort_key: Callable[[R], Any]) -> Runs:
    """Sort the places of `records`; equal ones keep order. A key of None is none; keys are hashable."""
    keys = list(map(sort_key, records))
    different = set(keys)
    if len(different) * FEW <= len(keys):
        return _dealt_out(keys, different)
    without = None in different
    keyed = [place for place, key in enumerate(keys) if key is not None] if without else range(len(keys))
    last = [place for place, key in enumerate(keys) if key is None] if without else ()
    places = array(INT, _sorted(keyed, keys.__getitem__))
    starts: array[int] | None = None
    if len(different) - without < len(places):
        ordered = list(map(keys.__getitem__, places))
        starts = array(INT, chain((0,), compress(range(1, len(ordered)), map(ne, islice(ordered, 1, None), ordered))))
    places.extend(last)
    return Runs(places, starts, len(keyed))


def turned(runs: Runs) -> Sequence[int]:
    """The places by descending keys; equal ones keep order, and those without a key stay last."""
    places, starts, keyed = runs
    if starts is None:
        return array(INT, chain(reversed(places[:keyed]), places[keyed:]))
    made = array(INT)
    end = keyed
    for start in reversed(starts):
        made.extend(places[start:end])
        end = start
    made.extend(places[keyed:])
    return made


def _dealt_out(keys: Sequence[Any], different: Iterable[Any]) -> Runs:
    hands: dict[Any, array[int]] = {key: array(INT) for key in different}
    deal = {key: hand.append for key, hand in hands.items()}
    for place, key in enumerate(keys):
        deal[key](place)
    last = hands.pop(None, array(INT))
    places, starts = array(INT), array(INT)
    for key in sorted(hands):
        starts.append(len(places))
        places.extend(hands[key])
    keyed = len(places)
    places.extend(last)
    return Runs(places, starts, keyed)


def _sorted(places: Sequence[int], key: Callable[[int], Any]) -> list[int]:
    pieces = [sorted(places[start : start + PIECE], key=key) for start in range(0, len(places), PIECE)]
    # Python's sort finds the pieces in order and only merges them.
    return pieces[0] if len(pieces) == 1 else sorted(chain.from_iterable(pieces), key=key)
