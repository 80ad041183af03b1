"""The query of a request in the way of PHP: `filter[name]`, `filter[name][]`, `order_for[field]`."""

from __future__ import annotations

from collections.abc import Collection

from werkzeug.datastructures import MultiDict

from desktop_manager.demo import errors

_TRUE = frozenset(("1", "true"))
_FALSE = frozenset(("0", "false", ""))


class Query:
    """Typed reading of query values; every method raises 422 for a value that breaks its rule."""

    def __init__(self, values: MultiDict[str, str]) -> None:
        self._values = values

    def text(self, name: str, choices: Collection[str] | None = None) -> str | None:
        """The value as text, None when absent."""
        value = self._values.get(name)
        if value is not None and choices is not None and value not in choices:
            raise _not_in(name, choices)
        return value

    def integer(self, name: str, *, at_least: int | None = None, choices: Collection[int] | None = None) -> int | None:
        """The value as a whole number, None when absent."""
        value = self._values.get(name)
        return None if value is None else _integer(name, value, at_least, choices)

    def boolean(self, name: str) -> bool | None:
        """The value as yes or no, None when absent."""
        value = self._values.get(name)
        if value is None:
            return None
        if value.lower() in _TRUE:
            return True
        if value.lower() in _FALSE:
            return False
        raise errors.validation_failed(errors.problem(name, "boolean", f"The {name} field must be true or false."))

    def texts(self, name: str, choices: Collection[str] | None = None) -> list[str]:
        """The values of a list, sent as `name[]=a&name[]=b`."""
        values = [value for key in (f"{name}[]", name) for value in self._values.getlist(key)]
        if choices is not None and any(value not in choices for value in values):
            raise _not_in(name, choices)
        return values

    def integers(self, name: str, choices: Collection[int] | None = None) -> list[int]:
        """The values of a list of whole numbers."""
        return [_integer(name, value, None, choices) for value in self.texts(name)]

    def has(self, name: str) -> bool:
        """Whether the query has that key."""
        return name in self._values

    def includes(self, allowed: Collection[str]) -> frozenset[str]:
        """The relations asked for by `with`: one comma-separated text, or `*` for all (manager-api.md §1.4)."""
        if "with[]" in self._values:
            raise errors.validation_failed(errors.problem("with", "string", "The with field must be a string."))
        asked = frozenset(filter(None, self._values.get("with", "").split(",")))
        if "*" in asked:
            return frozenset(allowed)
        if not asked <= frozenset(allowed):
            raise _not_in("with", allowed)
        return asked


def _integer(name: str, value: str, at_least: int | None, choices: Collection[int] | None) -> int:
    # Longer numbers are no ids, and Python refuses to read those beyond 4,300 digits.
    if len(value) > 20 or not value.removeprefix("-").isdecimal():
        raise errors.validation_failed(errors.problem(name, "integer", f"The {name} field must be an integer."))
    number = int(value)
    if at_least is not None and number < at_least:
        raise errors.validation_failed(
            errors.problem(name, "min", f"The {name} field must be at least {at_least}.", min=at_least)
        )
    if choices is not None and number not in choices:
        raise _not_in(name, choices)
    return number


def _not_in(name: str, choices: Collection[str] | Collection[int]) -> errors.DemoError:
    return errors.validation_failed(
        errors.problem(name, "in", f"The selected {name} is invalid.", values=sorted(choices, key=str))
    )
