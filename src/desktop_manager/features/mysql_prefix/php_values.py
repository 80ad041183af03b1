"""What an expression of a PHP file comes to, as far as the file itself tells."""

from __future__ import annotations

from desktop_manager.features.mysql_prefix.drafts import Answer, Spelled, Unknown
from desktop_manager.features.mysql_prefix.joined import Joined
from desktop_manager.features.mysql_prefix.php_lists import elements, list_opening
from desktop_manager.features.mysql_prefix.php_places import Place, Places, Write, place_at
from desktop_manager.features.mysql_prefix.php_source import Argument, Expression, PhpSource
from desktop_manager.features.mysql_prefix.php_texts import TEXTS, Inserted, text_of, text_parts

_DEFAULTING = frozenset({b"env", b"getenv_docker", b"env::get", b"config::env"})
"""Functions that take an environment variable and its default: Laravel, CakePHP, the WordPress image, …"""
_ENVIRONMENT = frozenset({b"$_ENV", b"$_SERVER"})
_NOTHING = frozenset({b"null", b"false", b"true"})
_FARTHEST = 8
"""How many variables are followed, one to the next."""


class PhpValues:
    """Answers for the expressions of one file."""

    def __init__(self, source: PhpSource, places: Places) -> None:
        self._source, self._places = source, places
        self._targets = dict[tuple[Place, int], Expression | str]()

    def answer(self, expression: Expression, scope: int, far: int = 0) -> Answer | None:
        """What the expression comes to in a scope; None for nothing at all (no tokens, null)."""
        bare = expression.bare()
        source, start, end = bare
        if start >= end:
            return None
        if parts := _alternatives(bare):
            return self._default(parts, scope, far)
        signs = {source.text(at) for at in bare.outer()}
        if b"." in signs:
            return self._unknown("concatenated", bare)
        token = source.tokens[start]
        if end - start == 1 and token.kind in TEXTS:
            return self._text(bare, scope, far)
        if end - start == 1 and source.word(start) in _NOTHING:
            return None
        name, opening = _called(bare)
        if name:
            return self._call(bare, name, source.arguments(opening), scope, far)
        found = place_at(source, start)
        if found is None or found[1] != end:
            return self._unknown("computed", bare)
        return self._follow(found[0], bare, scope, far)

    def joined(self, expression: Expression, scope: int, far: int = 0) -> Joined | Unknown:
        """The pieces that a text is put together of."""
        bare = expression.bare()
        signs = [at for at in bare.outer() if bare.source.text(at) == b"."]
        joined = Joined("concatenated" if signs else "interpolated")
        source, start, end = bare
        if start >= end:
            return Unknown("computed", self._offset(bare))
        if not signs and source.tokens[start].kind not in TEXTS:
            found = place_at(source, start)
            if found is not None and found[1] == end and far < _FARTHEST:
                target = self._target(found[0], scope)
                if isinstance(target, Expression):
                    return self.joined(target, self._scope(target, scope), far + 1)
            value = self.answer(bare, scope, far)
            if isinstance(value, Spelled):
                joined.add_text(value)
                return joined
            return value or self._unknown("computed", bare)
        for first, last in zip([start, *(at + 1 for at in signs)], [*signs, end], strict=True):
            self._add(joined, Expression(source, first, last).bare(), scope, far)
        return joined

    def _add(self, joined: Joined, piece: Expression, scope: int, far: int) -> None:
        source, start, end = piece
        if end - start != 1 or source.tokens[start].kind not in TEXTS:
            joined.add_value(self.answer(piece, scope, far + 1), self._offset(piece))
            return
        token = source.tokens[start]
        for part in text_parts(source.content, token):
            if isinstance(part, Inserted):
                joined.add_value(self._inserted(part, token.start, scope, far + 1), token.start)
            else:
                joined.add_text(Spelled(part, token.kind))

    def _inserted(self, part: Inserted, offset: int, scope: int, far: int) -> Answer | None:
        if not part.tokens:
            return Unknown("interpolated", offset)
        return self.answer(PhpSource(self._source.content, list(part.tokens)).whole(), scope, far)

    def _text(self, bare: Expression, scope: int, far: int) -> Answer | None:
        token = bare.source.tokens[bare.start]
        text = text_of(bare.source.content, token)
        if text is not None:
            return Spelled(text, token.kind)
        parts = text_parts(bare.source.content, token)
        if len(parts) == 1 and isinstance(parts[0], Inserted):
            return self._inserted(parts[0], token.start, scope, far)
        return Unknown("interpolated" if parts else "computed", token.start)

    def _default(self, parts: list[Expression], scope: int, far: int) -> Answer | None:
        names = [self._environment(part.bare()) for part in parts[:-1]]
        if not all(names):
            return self._unknown("computed", Expression(parts[0].source, parts[0].start, parts[-1].end))
        return self._from_environment(names[0], self.answer(parts[-1], scope, far), parts[0])

    def _from_environment(self, name: str, default: Answer | None, place: Expression) -> Answer:
        if default is None:
            return Unknown("environment", self._offset(place), name)
        return default._replace(via="environment", via_name=name) if isinstance(default, Spelled) else default

    def _environment(self, bare: Expression) -> str:
        # The environment variable that an expression reads, or "".
        name, opening = _called(bare)
        if name in {b"getenv", *_DEFAULTING}:
            arguments = bare.source.arguments(opening)
            variable = self.answer(arguments[0].value, 0, _FARTHEST) if arguments else None
            return variable.text.shown if isinstance(variable, Spelled) else ""
        found = place_at(bare.source, bare.start) if bare.start < bare.end else None
        if found is None or found[1] != bare.end or found[0].base not in _ENVIRONMENT or len(found[0].keys) != 1:
            return ""
        return (found[0].keys[0] or b"").decode("utf-8", "replace")

    def _call(self, bare: Expression, name: bytes, arguments: list[Argument], scope: int, far: int) -> Answer | None:
        variable = self._environment(bare)
        if not variable:
            return self._unknown("call", bare, name.decode("utf-8", "replace"))
        named = {argument.name: argument.value for argument in arguments}
        default = named.get(b"default", arguments[1].value if len(arguments) > 1 and name in _DEFAULTING else None)
        return self._from_environment(variable, self.answer(default, scope, far) if default else None, bare)

    def _follow(self, place: Place, bare: Expression, scope: int, far: int) -> Answer | None:
        if place.base in _ENVIRONMENT:
            return self._from_environment(self._environment(bare), None, bare)
        target = self._target(place, scope)
        if isinstance(target, str):
            return self._unknown(target, bare, place.shown, self._is_outside(place, scope))
        if far >= _FARTHEST:
            return self._unknown("several", bare, place.shown)
        answer = self.answer(target, self._scope(target, scope), far + 1)
        if not isinstance(answer, Spelled) or answer.via == "environment":
            return answer
        return answer._replace(
            via="variable" if "$" in place.base.decode("latin-1") else "constant", via_name=place.shown
        )

    def _target(self, place: Place, scope: int) -> Expression | str:
        # Looked for once: a file may ask ten thousand times for what it writes ten thousand times.
        if (place, scope) not in self._targets:
            self._targets[place, scope] = self._find_target(place, scope)
        return self._targets[place, scope]

    def _find_target(self, place: Place, scope: int) -> Expression | str:
        # The one value that is put into a place, or the reason why there is none.
        writes = self._places.of(scope, place)
        candidates = list[Expression]()
        for write in writes:
            reached = _reached(write, place)
            if isinstance(reached, str):
                return reached
            candidates += reached
            if len(candidates) > 1:
                return "several"
        if candidates:
            return candidates[0]
        return "variable" if "$" in place.base.decode("latin-1") else "constant"

    def _is_outside(self, place: Place, scope: int) -> bool:
        # Handed in by whoever calls the function, or set by another file's code.
        if not place.local:
            return "$" in place.base.decode("latin-1")
        return scope != 0 and (scope, place.base) not in self._places.linked

    def _scope(self, target: Expression, scope: int) -> int:
        return self._places.scope_of(target) if target.source is self._source else scope

    def _unknown(self, reason: str, bare: Expression, name: str = "", outside: bool | None = None) -> Unknown:
        if outside is None:
            # What is worked out of nothing that this file says is not for this file to change.
            outside = not any(token.kind in TEXTS and token.inner_end > token.inner_start for token in bare.tokens)
            outside = outside and reason != "concatenated"
        return Unknown(reason, self._offset(bare), name, outside)

    def _offset(self, expression: Expression) -> int:
        tokens = expression.source.tokens
        return tokens[min(expression.start, len(tokens) - 1)].start if tokens else 0


def _alternatives(bare: Expression) -> list[Expression]:
    # The parts of "a ?: b", "a ?? b" and, as [a, b], of "x ? a : b"; none for anything else.
    source, start, end = bare
    bounds, signs = [start], [at for at in bare.outer() if source.text(at) in {b"?", b":", b"??"}]
    parts = list[Expression]()
    while signs:
        at = signs.pop(0)
        short = source.text(at) == b"?" and source.text(at + 1) == b":"
        if short:
            signs.pop(0)
        elif source.text(at) == b"?" and len(signs) == 1 and source.text(signs[0]) == b":" and not parts:
            colon = signs.pop()
            return [Expression(source, at + 1, colon), Expression(source, colon + 1, end)]
        elif source.text(at) != b"??":
            return []
        parts.append(Expression(source, bounds[-1], at))
        bounds.append(at + 2 if short else at + 1)
    return [*parts, Expression(source, bounds[-1], end)] if parts else []


def _called(bare: Expression) -> tuple[bytes, int]:
    # The function that an expression calls, in lower case ("env", "env::get", "->method"), and its opening bracket.
    source, start, end = bare
    opening = next((at for at in bare.outer() if source.text(at) == b"(" and source.closing[at] == end - 1), None)
    if opening is None or opening == start:
        return b"", 0
    name = b"".join(source.text(at) for at in range(start, opening)).lower().lstrip(b"\\")
    return (name, opening) if source.word(opening - 1) else (b"", 0)


def _reached(write: Write, place: Place) -> list[Expression] | str:
    # What a write puts into a place: one value, none, or the reason why that cannot be told.
    for key, other in zip(write.keys, place.keys, strict=False):
        if key is None or other is None:
            return "several"
        if key != other:
            return []
    if write.value is None:
        return "variable" if write.parameter else "several"
    if len(write.keys) > len(place.keys):
        return "several"
    values = [write.value]
    for key in place.keys[len(write.keys) :]:
        opening = list_opening(values[0])
        if opening is None or key is None:
            return "computed"
        found = elements(values[0].source, opening)
        if any(element.key is None for element in found):
            return "computed"
        values = [element.value for element in found if element.key == key]
        if len(values) != 1:
            return "several" if values else []
    return values
