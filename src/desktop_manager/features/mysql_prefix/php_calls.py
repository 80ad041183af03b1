"""The calls of a PHP file that open a connection to MySQL, or choose its database.

Source: PHP manual, "mysqli::__construct", "mysqli::real_connect", "mysqli::select_db", "mysqli::change_user",
"PDO::__construct", "mysql_connect" (up to PHP 5); the names of the parameters are those for named arguments.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from desktop_manager.features.mysql_prefix.addresses import read_dsn
from desktop_manager.features.mysql_prefix.drafts import Answer, Draft, Spelled, Unknown, spelled
from desktop_manager.features.mysql_prefix.php_scopes import Scopes
from desktop_manager.features.mysql_prefix.php_source import Argument, Expression, PhpSource
from desktop_manager.features.mysql_prefix.php_texts import TEXTS
from desktop_manager.features.mysql_prefix.php_values import PhpValues

_CONNECT = ("hostname", "username", "password", "database")
_PDO = ("dsn", "username", "password")
_FUNCTIONS = {
    b"mysqli_connect": _CONNECT,
    b"mysqli_real_connect": ("mysql", *_CONNECT),
    b"mysqli_select_db": ("mysql", "database"),
    b"mysqli_change_user": ("mysql", "username", "password", "database"),
    b"mysql_connect": ("hostname", "username", "password"),
    b"mysql_pconnect": ("hostname", "username", "password"),
    b"mysql_select_db": ("database",),
}
_METHODS = {
    b"real_connect": _CONNECT,
    b"select_db": ("database",),
    b"change_user": ("username", "password", "database"),
}
_CLASSES = {
    b"mysqli": _CONNECT,
    b"pdo": _PDO,
    b"pdo\\mysql": _PDO,
    b"wpdb": ("username", "password", "database", "hostname"),
}


class Call(NamedTuple):
    """A call: the names of its parameters in their order, and its opening bracket."""

    parameters: tuple[str, ...]
    opening: int


def connections_called(source: PhpSource, scopes: Scopes, values: PhpValues) -> Iterator[Draft]:
    """The connections that are opened, in the order of the file. A database chosen later belongs to the one before."""
    waiting: Draft | None = None
    for index, token in enumerate(source.tokens):
        call = _call_at(source, scopes, index) if token.kind == "name" else None
        if call is None:
            continue
        draft = _draft(source.arguments(call.opening), call.parameters, values, scopes.of[index])
        if draft is None:
            continue
        if waiting is not None and not waiting.names and not draft.users:
            yield waiting._replace(names=draft.names)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = draft
    if waiting is not None:
        yield waiting


def _call_at(source: PhpSource, scopes: Scopes, index: int) -> Call | None:
    word, before = source.word(index), source.text(index - 1)
    opening = index + 1
    parameters: tuple[str, ...] | None = None
    if source.text(opening) == b"::" and source.text(opening + 2) == b"(":
        method = source.word(opening + 1)
        if method == b"connect" and word in {b"pdo", b"pdo\\mysql"}:
            parameters = _PDO
        elif method == b"__construct" and word == b"parent":
            parameters = _CLASSES.get(scopes.parents[index])
        opening += 2
    elif source.text(opening) != b"(" or source.word(index - 1) == b"function":
        return None
    elif source.word(index - 1) == b"new":
        parameters = _CLASSES.get(word)
    elif before in {b"->", b"?->"}:
        parameters = _METHODS.get(word)
    elif before != b"::":
        parameters = _FUNCTIONS.get(word)
    return None if parameters is None else Call(parameters, opening)


def _draft(arguments: list[Argument], parameters: tuple[str, ...], values: PhpValues, scope: int) -> Draft | None:
    given = dict[str, Expression]()
    spread: Unknown | None = None
    for number, argument in enumerate(arguments):
        value = argument.value
        if value.source.text(value.start) == b"..." and value.end > value.start + 1:
            answer = values.answer(value._replace(start=value.start + 1), scope)
            spread = Unknown("computed", value.offset, outside=isinstance(answer, Unknown) and answer.outside)
        elif argument.name:
            given[argument.name.decode("latin-1")] = value
        elif number < len(parameters):
            given[parameters[number]] = value
    draft = Draft(
        names=_answers(given.get("database"), values, scope),
        users=_answers(given.get("username"), values, scope),
        host=spelled(_answers(given.get("hostname"), values, scope)),
        secrets=secret_spans(given.get("password"), values, scope),
    )
    if "dsn" in given:
        joined = values.joined(given["dsn"], scope)
        if isinstance(joined, Unknown):
            return draft._replace(names=(joined,))
        named = read_dsn(joined)
        if named is None:
            return None
        draft = draft._replace(
            names=named.names, users=named.users or draft.users, host=named.host, secrets=draft.secrets + named.secrets
        )
    if spread is not None:
        missing = "username" in parameters and not draft.users
        draft = draft._replace(names=draft.names or (spread,), users=(spread,) if missing else draft.users)
    return draft if draft.names or draft.users else None


def _answers(expression: Expression | None, values: PhpValues, scope: int) -> tuple[Answer, ...]:
    answer = None if expression is None else values.answer(expression, scope)
    return () if answer is None else (answer,)


def secret_spans(expression: Expression | None, values: PhpValues, scope: int) -> tuple[tuple[int, int], ...]:
    """What spells a password: each text in its expression, and the one that it follows a variable to."""
    if expression is None:
        return ()
    spans = [(token.inner_start, token.inner_end) for token in expression.tokens if token.kind in TEXTS]
    answer = values.answer(expression, scope)
    if isinstance(answer, Spelled):
        spans.append((answer.text.start, answer.text.end))
    return tuple(spans)
