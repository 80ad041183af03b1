"""Which function or class each token of a PHP file belongs to: a variable is known in its function only."""

from __future__ import annotations

from typing import NamedTuple

from desktop_manager.features.mysql_prefix.php_source import PhpSource

_MEMBER = frozenset({b"->", b"?->", b"::"})
_CLASSES = frozenset({b"class", b"trait", b"enum", b"interface"})


class _Range(NamedTuple):
    # From `start` to `end` of the tokens; `scope` 0 is outside of functions, None for a class body.
    start: int
    end: int
    scope: int | None
    parent: bytes = b""


class Function(NamedTuple):
    """A function: `scope` of its own, and the opening brackets of its parameters and of its `use` (0 for none)."""

    scope: int
    parameters: int
    captured: int


class Scopes:
    """The functions and classes of a file.

    Attributes:
        of: the scope of each token; 0 outside of functions. An arrow function shares that around it.
        members: whether each token stands directly in the body of a class.
        parents: what the class around each token extends, lower case; empty for nothing.
        functions: in order.
        outer: the scope around each function's.
    """

    def __init__(self, source: PhpSource) -> None:
        self.functions = list[Function]()
        self._source = source
        self._ranges = dict[int, _Range]()
        for index, token in enumerate(source.tokens):
            if token.kind == "name" and source.text(index - 1) not in _MEMBER:
                word = token.text.lower()
                if word in {b"function", b"fn"}:
                    self._read_function(index, word)
                elif word in _CLASSES:
                    self._read_class(index)
        self.of = list[int]()
        self.members = list[bool]()
        self.parents = list[bytes]()
        self.outer = dict[int, int]()
        self._sweep()

    def _read_function(self, index: int, word: bytes) -> None:
        source = self._source
        at = index + 1
        at += source.text(at) == b"&"
        at += bool(source.word(at))
        if source.text(at) != b"(":
            return
        parameters, captured = at, 0
        at = source.closing[at] + 1
        if word == b"fn":
            self.functions.append(Function(-1, parameters, 0))
            return
        if source.word(at) == b"use" and source.text(at + 1) == b"(":
            captured = at + 1
            at = source.closing[captured] + 1
        while at < len(source.tokens) and source.text(at) not in {b"{", b";"}:
            at = source.closing.get(at, at) + 1
        if source.text(at) == b"{":
            self._ranges[parameters] = _Range(parameters, source.closing[at], len(self.functions) + 1)
            self.functions.append(Function(len(self.functions) + 1, parameters, captured))

    def _read_class(self, index: int) -> None:
        source = self._source
        at, parent = index + 1, b""
        while at < len(source.tokens) and source.text(at) not in {b"{", b";", b")", b"=>", b"=", b","}:
            if source.word(at) == b"extends":
                parent = source.word(at + 1)
            at = source.closing.get(at, at) + 1
            # Interfaces are listed with commas, which end nothing here.
            at += source.text(at) == b"," and bool(source.word(at - 1))
        if source.text(at) == b"{":
            self._ranges[at] = _Range(at, source.closing[at], None, parent)

    def _sweep(self) -> None:
        around = [_Range(0, len(self._source.tokens), 0)]
        scopes, parents = [0], [b""]
        for index in range(len(self._source.tokens)):
            while around[-1].end < index:
                around.pop()
                scopes.pop()
                parents.pop()
            if entered := self._ranges.get(index):
                around.append(entered)
                if entered.scope is None:
                    scopes.append(scopes[-1])
                    parents.append(entered.parent)
                else:
                    self.outer[entered.scope] = scopes[-1]
                    scopes.append(entered.scope)
                    parents.append(parents[-1])
            self.of.append(scopes[-1])
            self.members.append(around[-1].scope is None)
            self.parents.append(parents[-1])
