"""A PHP file as tokens with their brackets, expressions and calls."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop_manager.features.mysql_prefix.php_tokens import Token, php_tokens
from desktop_manager.features.mysql_prefix.problems import Unreadable

_OPENING = {b"(": b")", b"[": b"]", b"{": b"}"}
_CLOSING = frozenset(_OPENING.values())
_ENDS = frozenset({b",", b";", b")", b"]", b"}"})
_DEEPEST = 100
"""Of brackets in brackets; so that no file takes longer than its size explains."""
_CASTS = frozenset({b"string", b"binary", b"array", b"object"})


class Expression(NamedTuple):
    """The tokens `start` to `end` (exclusive) of a source."""

    source: PhpSource
    start: int
    end: int

    @property
    def tokens(self) -> list[Token]:
        """Its tokens."""
        return self.source.tokens[self.start : self.end]

    @property
    def offset(self) -> int:
        """Where it begins in the file; a file may end where it should."""
        tokens = self.source.tokens
        return tokens[self.start].start if self.start < len(tokens) else len(self.source.content)

    def bare(self) -> Expression:
        """Without round brackets around it, casts to a text or list, and "@" in front."""
        source, start, end = self
        while start < end:
            cast = source.text(start) == b"(" and source.word(start + 1) in _CASTS and source.text(start + 2) == b")"
            if source.text(start) == b"@":
                start += 1
            elif cast and start + 3 < end:
                start += 3
            elif source.closing.get(start) == end - 1 and source.text(start) == b"(":
                start, end = start + 1, end - 1
            else:
                break
        return Expression(source, start, end)

    def outer(self) -> Iterator[int]:
        """The indexes of its tokens, without what stands in brackets."""
        at = self.start
        while at < self.end:
            yield at
            at = self.source.closing.get(at, at) + 1


class Argument(NamedTuple):
    """An argument of a call: `name` in lower case where it is given by name (PHP 8), else empty."""

    name: bytes
    value: Expression


class PhpSource:
    """The tokens of a PHP file, or of the code in the braces of a text.

    Raises:
        Unreadable: "syntax" where brackets do not match, "too_deep".
    """

    def __init__(self, content: bytes, tokens: list[Token]) -> None:
        self.content = content
        self.tokens = tokens
        self.closing = _brackets(tokens)
        """The index of each closing bracket by that of the opening one."""

    def text(self, index: int) -> bytes:
        """A token as written; empty for a text, and beyond the ends."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else b""

    def word(self, index: int) -> bytes:
        """A name in lower case, without the backslash of the global namespace; empty for no name."""
        token = self.tokens[index] if 0 <= index < len(self.tokens) else None
        return token.text.lower().lstrip(b"\\") if token is not None and token.kind == "name" else b""

    def whole(self) -> Expression:
        """All of it."""
        return Expression(self, 0, len(self.tokens))

    def expression(self, start: int) -> Expression:
        """From a token up to the comma, semicolon or closing bracket that ends it."""
        at = start
        while at < len(self.tokens):
            token = self.tokens[at]
            if token.kind == "close" or token.text in _ENDS:
                break
            at = self.closing.get(at, at) + 1
        return Expression(self, start, min(at, len(self.tokens)))

    def listed(self, opening: int) -> Iterator[Expression]:
        """What stands between a bracket and the one that closes it, parted by commas."""
        at, end = opening + 1, self.closing[opening]
        while at < end:
            value = self.expression(at)
            yield value
            at = value.end + 1

    def arguments(self, opening: int) -> list[Argument]:
        """The arguments of a call, from its opening bracket."""
        found = list[Argument]()
        for value in self.listed(opening):
            named = bool(self.word(value.start)) and self.text(value.start + 1) == b":"
            name = self.word(value.start) if named else b""
            found.append(Argument(name, value._replace(start=value.start + 2) if named else value))
        return found


def php_source(content: bytes) -> PhpSource:
    """The source of a whole file.

    Raises:
        Unreadable: "syntax" where it could not be a PHP program, "too_deep".
    """
    return PhpSource(content, php_tokens(content))


def _brackets(tokens: list[Token]) -> dict[int, int]:
    opened, closing = list[int](), dict[int, int]()
    for index, token in enumerate(tokens):
        if token.kind != "op":
            continue
        if token.text in _OPENING:
            opened.append(index)
            if len(opened) > _DEEPEST:
                raise Unreadable("too_deep")
        elif token.text in _CLOSING:
            if not opened or _OPENING[tokens[opened[-1]].text] != token.text:
                raise Unreadable("syntax")
            closing[opened.pop()] = index
    if opened:
        raise Unreadable("syntax")
    return closing
