"""Connections that a PHP file sets without opening them: constants, lists, properties, variables and addresses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from desktop_manager.features.mysql_prefix.addresses import is_address, read_address, read_dsn
from desktop_manager.features.mysql_prefix.drafts import Answer, Draft, Spelled, Unknown, spelled
from desktop_manager.features.mysql_prefix.php_calls import secret_spans
from desktop_manager.features.mysql_prefix.php_lists import elements, list_openings
from desktop_manager.features.mysql_prefix.php_places import Places
from desktop_manager.features.mysql_prefix.php_source import Expression, PhpSource
from desktop_manager.features.mysql_prefix.php_texts import TEXTS
from desktop_manager.features.mysql_prefix.php_values import PhpValues
from desktop_manager.features.mysql_prefix.setting_names import (
    is_about_databases,
    is_other_database,
    key_role,
    setting_of,
)

Bag = dict[str, list[Expression]]
"""What belongs to one connection, by role (see `setting_names`)."""


class PhpSettings:
    """The settings of one file."""

    def __init__(self, source: PhpSource, places: Places, values: PhpValues) -> None:
        self._source, self._places, self._values = source, places, values

    def named(self) -> Iterator[Draft]:
        """From constants, and variables outside of functions, with telling names (DB_NAME, $dbuser).

        Only where both the database and the user are named: one alone is a setting of something else.
        """
        for is_variable in (False, True):
            bags: defaultdict[str, Bag] = defaultdict(dict)
            for (scope, base), writes in self._places.writes.items():
                text = base.decode("latin-1")
                setting = setting_of(text.lstrip("$:"))
                if setting is None or scope or "->" in text or text.startswith("$") != is_variable:
                    continue
                found = [write.value for write in writes if write.value is not None and not write.keys]
                bags[setting.label].setdefault(setting.role, []).extend(found)
            for label, bag in bags.items():
                if bag.get("name") and bag.get("user"):
                    yield from self._drafts(bag, label)

    def written(self, roles: dict[str, str]) -> Iterator[Draft]:
        """From the places that a framework gives, with the role of each ("DB_USER", "$this->user")."""
        bag: Bag = {}
        for base, role in roles.items():
            writes = self._places.writes.get((0, base.encode()), [])
            bag.setdefault(role, []).extend(write.value for write in writes if write.value is not None)
        yield from self._drafts(bag, "")

    def lists(self) -> Iterator[Draft]:
        """From lists with telling keys, spelled at once or one element at a time."""
        apart: defaultdict[str, Bag] = defaultdict(dict)
        labels = dict[int, str]()
        for (_, base), writes in self._places.writes.items():
            for write in writes:
                if write.value is None:
                    continue
                labels[write.value.start] = _label(write.keys)
                if write.keys and write.keys[-1] is not None:
                    role = key_role(write.keys[-1].decode("utf-8", "replace").removeprefix("->"))
                    named = f"{base.decode('utf-8', 'replace')} {_label(write.keys[:-1])}"
                    apart[named].setdefault(role, []).append(write.value)
        for opening in list_openings(self._source):
            start = opening - (self._source.text(opening) == b"(")
            label, bag = labels.get(start, ""), Bag()
            for element in elements(self._source, opening):
                key = "" if element.key is None else element.key.decode("utf-8", "replace")
                labels[element.value.start] = f"{label}/{key}".strip("/")
                bag.setdefault(key_role(key), []).append(element.value)
            yield from self._list(bag, label)
        for named, bag in apart.items():
            yield from self._list(bag, named.partition(" ")[2])

    def addresses(self) -> Iterator[Draft]:
        """From texts anywhere that are an address ("mysql://…")."""
        for index, token in enumerate(self._source.tokens):
            if token.kind in TEXTS and is_address(self._source.content[token.inner_start : token.inner_end]):
                expression = self._source.expression(index)
                signs = {self._source.text(at) for at in expression.outer()} - {b""}
                if b"." not in signs:
                    expression = expression._replace(end=index + 1)
                joined = self._values.joined(expression, self._places.scope_of(expression))
                draft = read_address(joined) if not isinstance(joined, Unknown) else None
                if draft is not None:
                    yield draft

    def _list(self, bag: Bag, label: str) -> Iterator[Draft]:
        if is_other_database(label):
            return
        if "weak_name" in bag and "name" not in bag:
            around = " ".join([label, *(self._words(value) for value in bag.get("driver", ()))])
            if is_about_databases(around):
                bag = bag | {"name": bag["weak_name"]}
        if "name" not in bag and "address" in bag:
            for expression in bag["address"]:
                joined = self._values.joined(expression, self._places.scope_of(expression))
                draft = None if isinstance(joined, Unknown) else read_dsn(joined)
                if draft is not None:
                    rest = next(self._drafts(bag, label), Draft())
                    users = draft.users or rest.users
                    yield draft._replace(label=label, users=users, secrets=draft.secrets + rest.secrets)
        elif "name" in bag and "user" in bag and bag.keys() & {"host", "password", "driver"}:
            names = self._answers(bag, "name")
            # Redis counts its databases.
            if not all(isinstance(name, Spelled) and name.text.data.isdigit() for name in names) or not names:
                yield from self._drafts(bag, label)

    def _drafts(self, bag: Bag, label: str) -> Iterator[Draft]:
        if any(is_other_database(self._words(value)) for value in bag.get("driver", ())):
            return
        names, users = self._answers(bag, "name"), self._answers(bag, "user")
        if not names and not users:
            return
        secrets = [
            span
            for value in bag.get("password", ())
            for span in secret_spans(value, self._values, self._places.scope_of(value))
        ]
        yield Draft(label, names, users, spelled(self._answers(bag, "host")), tuple(secrets))

    def _answers(self, bag: Bag, role: str) -> tuple[Answer, ...]:
        answers = (self._values.answer(value, self._places.scope_of(value)) for value in bag.get(role, ()))
        return tuple(answer for answer in answers if answer is not None)

    def _words(self, value: Expression) -> str:
        # What names a driver: a text, or a class (Mysql::class).
        answer = self._values.answer(value, self._places.scope_of(value))
        if isinstance(answer, Spelled):
            return answer.text.shown
        return b"".join(token.text for token in value.tokens).decode("utf-8", "replace")


def _label(keys: Iterable[bytes | None]) -> str:
    return "/".join(key.decode("utf-8", "replace").removeprefix("->") for key in keys if key is not None)
