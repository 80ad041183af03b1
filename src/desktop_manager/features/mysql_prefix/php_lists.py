"""The elements of a list that a PHP file spells out: `[...]` or `array(...)`."""

from __future__ import annotations

from typing import NamedTuple

from desktop_manager.features.mysql_prefix.php_places import begins_list, key_of
from desktop_manager.features.mysql_prefix.php_source import Expression, PhpSource


class Element(NamedTuple):
    """An element; `key` None where it is worked out. Without a key it has its number, as in PHP."""

    key: bytes | None
    value: Expression


def list_opening(expression: Expression) -> int | None:
    """The bracket that opens the list which the expression is; None for anything else."""
    source, start, end = expression.bare()
    at = start + (source.word(start) == b"array")
    if source.text(at) not in {b"(" if at > start else b"["} or source.closing[at] != end - 1:
        return None
    return at


def elements(source: PhpSource, opening: int) -> list[Element]:
    """The elements of a list, from its opening bracket."""
    found, number = list[Element](), 0
    for value in source.listed(opening):
        arrow = next((at for at in value.outer() if source.text(at) == b"=>" and source.word(at - 1) != b"fn"), None)
        if arrow is not None and source.word(value.start) not in {b"fn", b"static"}:
            key = key_of(Expression(source, value.start, arrow))
            found.append(Element(key, Expression(source, arrow + 1, value.end)))
        elif value.start < value.end and source.text(value.start) != b"...":
            found.append(Element(b"%d" % number, value))
            number += 1
        else:
            found.append(Element(None, value))
    return found


def list_openings(source: PhpSource) -> list[int]:
    """The opening brackets of all lists of a file, the outer ones before those in them."""
    return [
        index
        for index, token in enumerate(source.tokens)
        if (token.text == b"[" and begins_list(source, index))
        or (token.text == b"(" and source.word(index - 1) == b"array" and source.text(index - 2) not in {b"->", b"::"})
    ]
