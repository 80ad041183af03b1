"""Reads the body of a billing request, and answers 422 with every rule that it breaks."""

from __future__ import annotations

import re
from decimal import Decimal

from desktop_manager.demo import errors
from desktop_manager.demo.billing_records import Amount
from desktop_manager.demo.billing_vat import CENT
from desktop_manager.demo.records import Json

CURRENCIES = ("CHF", "EUR", "USD")
_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,8})(\.[0-9]{1,2})?", re.ASCII)


class Body:
    """The fields of a request. Each method notes what is wrong and returns None then; `refusal` names it all."""

    def __init__(self, fields: Json) -> None:
        self._fields = fields
        self._problems: list[Json] = []

    def refuse(self, attribute: str, rule: str, description: str, **context: object) -> None:
        """Note a broken rule."""
        self._problems.append(errors.problem(attribute, rule, description, **context))

    @property
    def is_broken(self) -> bool:
        """Whether a rule was broken."""
        return bool(self._problems)

    def refusal(self) -> errors.DemoError:
        """422 with every rule that was broken."""
        return errors.validation_failed(*self._problems)

    def has_null(self, name: str) -> bool:
        """Whether a field is there and null."""
        return name in self._fields and self._fields[name] is None

    def integer(self, name: str) -> int | None:
        """A whole number that has to be there."""
        value = self._fields.get(name)
        if isinstance(value, int) and not isinstance(value, bool):
            return value
        self.refuse(name, "required", f"The {name} field is required.")
        return None

    def text(self, name: str, most: int) -> str | None:
        """A text that has to be there, of at most so many signs, without spaces around it."""
        value = self._fields.get(name)
        if not isinstance(value, str) or not value.strip():
            self.refuse(name, "required", f"The {name} field is required.")
            return None
        if len(value.strip()) > most:
            self.refuse(name, "max", f"The {name} field must not be longer than {most}.", max=most)
            return None
        return value.strip()

    def currency(self, name: str, value: object) -> str | None:
        """A currency that is invoiced here."""
        if isinstance(value, str) and value in CURRENCIES:
            return value
        self.refuse(name, "in", f"The selected {name} is invalid.", values=list(CURRENCIES))
        return None

    def amount(self, name: str, value: object) -> Decimal | None:
        """A positive decimal number in a string, with at most two decimals."""
        if not isinstance(value, str) or _AMOUNT.fullmatch(value) is None:
            self.refuse(name, "decimal", f"The {name} field must be an amount in a string.", decimals=2)
            return None
        amount = Decimal(value).quantize(CENT)
        if not amount:
            self.refuse(name, "min", f"The {name} field must be at least 0.01.", min="0.01")
            return None
        return amount

    def money(self, name: str) -> Amount | None:
        """A positive amount with its currency."""
        value = self._fields.get(name)
        if not isinstance(value, dict):
            self.refuse(name, "required", f"The {name} field is required.")
            return None
        amount, currency = self.amount(name, value.get("amount")), self.currency(name, value.get("currency"))
        return None if amount is None or currency is None else Amount(amount, currency)

    def field(self, name: str) -> object:
        """A field as it came; None where it is not there."""
        return self._fields.get(name)
