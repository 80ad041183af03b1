"""The variables, properties and constants of a PHP file, and what is written into them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from desktop_manager.features.mysql_prefix.php_scopes import Scopes
from desktop_manager.features.mysql_prefix.php_source import Expression, PhpSource
from desktop_manager.features.mysql_prefix.php_texts import TEXTS, text_of

_CHANGING = frozenset(
    {b"+=", b"-=", b"*=", b"/=", b".=", b"%=", b"&=", b"|=", b"^=", b"??=", b"**=", b"<<=", b">>=", b"++", b"--"}
)
_NO_VALUES = frozenset(
    {b"return", b"as", b"echo", b"print", b"yield", b"and", b"or", b"xor", b"case", b"in", b"else", b"do", b"throw"}
)
_MODIFIERS = frozenset({b"public", b"private", b"protected", b"var", b"static", b"readonly"})


class Place(NamedTuple):
    """Something that holds a value.

    `base`: "$name", "$this->name", "::$name" (static), "NAME" or "::NAME" (constant of a class). `keys`: of what is
    in it, "->name" for a property, None where the key is worked out.
    """

    base: bytes
    keys: tuple[bytes | None, ...] = ()

    @property
    def local(self) -> bool:
        """Whether it is known in its function only."""
        return self.base.startswith(b"$") and not self.base.startswith(b"$this->")

    @property
    def shown(self) -> str:
        """As it is written, for a person."""
        keys = "".join(_shown_key(key) for key in self.keys)
        return self.base.decode("utf-8", "replace").removeprefix("::") + keys


class Write(NamedTuple):
    """A value put into a place; `value` None where what is put there is not told by the file.

    `parameter`: it is handed to a function.
    """

    keys: tuple[bytes | None, ...]
    value: Expression | None
    parameter: bool = False


class Places:
    """What a file writes where.

    Attributes:
        writes: by scope (0 for what is not local) and base.
        linked: the scope that a function shares a variable with, by its scope and the variable.
    """

    def __init__(self, source: PhpSource, scopes: Scopes) -> None:
        self._source, self._scopes = source, scopes
        self.writes: defaultdict[tuple[int, bytes], list[Write]] = defaultdict(list)
        self.linked = dict[tuple[int, bytes], int]()
        self._unsure = set(self._unsure_variables())
        for index, token in enumerate(source.tokens):
            if token.kind == "variable":
                self._read_variable(index)
            elif token.kind == "name":
                self._read_name(index)

    def of(self, scope: int, place: Place) -> list[Write]:
        """What is written to the base of a place, seen from a scope."""
        if not place.local:
            return self.writes.get((0, place.base), [])
        while (scope, place.base) in self.linked:
            scope = self.linked[scope, place.base]
        return self.writes.get((scope, place.base), [])

    def scope_of(self, expression: Expression) -> int:
        """The scope in which an expression of the file stands; a file may end where one should begin."""
        return self._scopes.of[expression.start] if expression.start < len(self._scopes.of) else 0

    def _read_variable(self, index: int) -> None:
        source, scope = self._source, self._scopes.of[index]
        if source.text(index - 1) == b"::":
            return  # read with the name in front
        if self._scopes.members[index]:
            self._read_property(index)
            return
        found = place_at(source, index)
        if found is None:
            return
        place, after = found
        where = (scope if place.local else 0, place.base)
        sign = source.text(after)
        if index in self._unsure or sign in _CHANGING or source.text(index - 1) in {b"&", b"++", b"--"}:
            self.writes[where].append(Write(place.keys, None, index in self._parameters))
        elif sign == b"=":
            aliased = source.text(after + 1) == b"&"
            self.writes[where].append(Write(place.keys, None if aliased else source.expression(after + 1)))

    def _read_property(self, index: int) -> None:
        source = self._source
        at = index - 1
        while source.text(at) in {b"?", b"|"} or (source.word(at) and source.word(at) not in _MODIFIERS):
            at -= 1  # its type
        listed = source.text(at) in {b",", b")"} or source.word(at) in _MODIFIERS
        if listed and source.text(index + 1) == b"=":
            name, value = source.text(index)[1:], source.expression(index + 2)
            self.writes[0, b"$this->" + name].append(Write((), value))
            self.writes[0, b"::$" + name].append(Write((), value))

    def _read_name(self, index: int) -> None:
        source = self._source
        word = source.word(index)
        before = source.text(index - 1)
        if word == b"define" and source.text(index + 1) == b"(" and before not in {b"->", b"?->"}:
            if source.word(index - 1) not in {b"function", b"new"}:
                self._read_define(index + 1)
        elif word == b"const" and before not in {b"->", b"?->", b"::"}:
            self._read_constants(index)
        elif word == b"global" and self._scopes.of[index]:
            for variable in self._statement_variables(index + 1):
                self.linked[self._scopes.of[index], source.text(variable)] = 0
        elif before != b"::" and source.text(index + 1) == b"::" and source.text(index + 2)[:1] == b"$":
            found = place_at(source, index)
            if found is not None and source.text(found[1]) == b"=":
                self.writes[0, found[0].base].append(Write(found[0].keys, source.expression(found[1] + 1)))
            elif found is not None and source.text(found[1]) in _CHANGING:
                self.writes[0, found[0].base].append(Write(found[0].keys, None))

    def _read_define(self, opening: int) -> None:
        arguments = self._source.arguments(opening)
        named = {argument.name: argument.value for argument in arguments if argument.name}
        listed = [argument.value for argument in arguments if not argument.name]
        name = named.get(b"constant_name", listed[0] if listed else None)
        value = named.get(b"value", listed[1] if len(listed) > 1 else None)
        if name is not None and value is not None and value.start < value.end:
            key = key_of(name)
            if key is not None:
                self.writes[0, key.lstrip(b"\\")].append(Write((), value))

    def _read_constants(self, index: int) -> None:
        source = self._source
        owner = b"::" if self._scopes.members[index] else b""
        at = index + 1
        while at < len(source.tokens) and source.word(at):
            while source.word(at + 1) or source.text(at) in {b"?", b"|"}:
                at += 1  # its type
            if source.text(at + 1) != b"=":
                return
            value = source.expression(at + 2)
            self.writes[0, owner + source.text(at)].append(Write((), value))
            if source.text(value.end) != b",":
                return
            at = value.end + 1

    def _unsure_variables(self) -> Iterator[int]:
        # Variables that something else than an assignment writes: parameters, foreach, catch, list(), [...] =.
        source, closing = self._source, self._source.closing
        self._parameters = set[int]()
        for function in self._scopes.functions:
            self._parameters.update(self._variables(function.parameters))
            if function.captured:
                for index in self._variables(function.captured):
                    scope = function.scope
                    self.linked[scope, source.text(index)] = self._scopes.outer[scope]
        yield from self._parameters
        for index, token in enumerate(source.tokens):
            word = source.word(index)
            if word in {b"foreach", b"catch"} and source.text(index + 1) == b"(":
                start = index + 1
                while word == b"foreach" and start < closing[index + 1] and source.word(start) != b"as":
                    start = closing.get(start, start) + 1 if start > index + 1 else start + 1
                yield from self._variables(index + 1, start)
            elif token.text == b"[" and source.text(closing[index] + 1) == b"=" and begins_list(source, index):
                yield from self._variables(index)
            elif word in {b"list", b"unset"} and source.text(index + 1) == b"(":
                yield from self._variables(index + 1)

    def _variables(self, opening: int, start: int | None = None) -> Iterator[int]:
        first = opening if start is None else start
        for index in range(first, self._source.closing[opening]):
            if self._source.tokens[index].kind == "variable":
                yield index

    def _statement_variables(self, start: int) -> Iterator[int]:
        index = start
        while self._source.text(index)[:1] == b"$":
            yield index
            index += 2


def place_at(source: PhpSource, index: int) -> tuple[Place, int] | None:
    """The place that is written at a token, and the index after it."""
    at = index + 1
    if source.tokens[index].kind == "variable":
        base = source.text(index)
        if base == b"$this" and source.text(at) in {b"->", b"?->"} and source.word(at + 1):
            base, at = b"$this->" + source.text(at + 1), at + 2
    elif not source.word(index):
        return None
    elif source.text(at) == b"::" and source.text(at + 1):
        base, at = b"::" + source.text(at + 1), at + 2
    else:
        base = source.text(index).lstrip(b"\\")
    keys = list[bytes | None]()
    while sign := source.text(at):
        if sign == b"[":
            keys.append(key_of(Expression(source, at + 1, source.closing[at])))
            at = source.closing[at] + 1
        elif sign in {b"->", b"?->"} and source.word(at + 1) and source.text(at + 2) != b"(":
            keys.append(b"->" + source.text(at + 1))
            at += 2
        else:
            break
    return Place(base, tuple(keys)), at


def key_of(expression: Expression) -> bytes | None:
    """The key that an expression spells: a plain text or a number; None where it is worked out."""
    if expression.end - expression.start != 1:
        return None
    token = expression.source.tokens[expression.start]
    if token.kind == "number":
        return token.text
    if token.kind in TEXTS:
        text = text_of(expression.source.content, token)
        return None if text is None else text.data
    return None


def begins_list(source: PhpSource, opening: int) -> bool:
    """Whether a square bracket begins a list, and does not take an element of what stands in front of it."""
    token = source.tokens[opening - 1] if opening else None
    if token is None or token.text in {b"]", b")"} or token.kind in {"variable", *TEXTS}:
        return token is None
    return token.kind != "name" or token.text.lower() in _NO_VALUES


def _shown_key(key: bytes | None) -> str:
    if key is None:
        return "[…]"
    text = key.decode("utf-8", "replace")
    return text if text.startswith("->") else f"[{text}]"
