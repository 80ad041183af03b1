"""The values of an entry before and after, side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

Plain = str | int | float | bool | None


class Value(NamedTuple):
    """One value of an entry.

    Attributes:
        group: name of the product or file it belongs to, where the entry is about several; else "".
        field: code of the field ("auto_renew"); before, after: a list stands as its parts; None where there was none.
    """

    group: str
    field: str
    before: Plain | tuple[Plain, ...]
    after: Plain | tuple[Plain, ...]

    @property
    def differs(self) -> bool:
        """Whether the write changed it."""
        return self.before != self.after


def side_by_side(before: bytes | None, after: bytes | None) -> tuple[Value, ...]:
    """Every value of the two JSON objects, in the order of the first and then of the second.

    A value that is an object itself (a product of many) gives its values under its "name", else under its key.
    """
    return tuple(_pairs(_object(before), _object(after)))


def _pairs(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Value]:
    for field in dict.fromkeys((*before, *after)):
        held, made = before.get(field), after.get(field)
        if isinstance(held, dict) or isinstance(made, dict):
            held, made = _as_object(held), _as_object(made)
            name = str(held.get("name") or made.get("name") or field)
            for inner in dict.fromkeys((*held, *made)):
                if inner != "name":
                    yield Value(name, inner, _plain(held.get(inner)), _plain(made.get(inner)))
        else:
            yield Value("", field, _plain(held), _plain(made))


def _object(payload: bytes | None) -> Mapping[str, Any]:
    return _as_object(msgspec.json.decode(payload)) if payload is not None else {}


def _as_object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _plain(value: Any) -> Plain | tuple[Plain, ...]:
    if isinstance(value, list):
        return tuple(one if isinstance(one, Plain) else str(one) for one in value)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    return msgspec.json.encode(value).decode()
