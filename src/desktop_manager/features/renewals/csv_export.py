"""Renewals as a table for a spreadsheet (CSV, RFC 4180). Prices are without VAT, and the headers say so."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from desktop_manager.api.models.money import Money
from desktop_manager.features.renewals.entry import RenewalEntry

BYTE_ORDER_MARK = "\ufeff"
"""Tells spreadsheets that the file is UTF-8; without it Excel takes another encoding."""

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Signs with which a spreadsheet may begin to calculate (OWASP, CSV injection), their full-width forms included."""

COLUMNS = (
    "product",
    "product_id",
    "organization",
    "organization_id",
    "type",
    "expires",
    "days",
    "auto_renew",
    "means_of_payment",
    "next_charge",
    "warranty",
    "months",
    "price",
    "currency",
    "warranty_price",
    "warranty_currency",
    "billing_address",
)
"""Codes of the columns, in their order; the page words the headers."""


class Form(NamedTuple):
    """The form of the user's locale: what stands between cells, and the decimal mark of a number."""

    separator: str = ","
    decimal: str = "."


class Worded(NamedTuple):
    """Words of what is a code or an id in an entry; called on the worker that writes the file.

    Attributes:
        service: for a service name. switch: for on (True), off (False) and not told (None). address: for the id of a
            billing address.
    """

    service: Callable[[str], str]
    switch: Callable[[bool | None], str]
    address: Callable[[int | None], str]


def csv_lines(entries: Iterable[RenewalEntry], headers: Sequence[str], worded: Worded, form: Form) -> Iterator[bytes]:
    """The file in pieces of a line: headers first. Dates are ISO 8601; an amount is a number, its currency beside it.

    A text that a spreadsheet would calculate gets an apostrophe in front.
    """
    sheet = Sheet(form)
    yield (BYTE_ORDER_MARK + sheet.line(headers)).encode()
    for entry in entries:
        cells = (
            safe(entry.name),
            str(entry.id),
            safe(entry.organization_name),
            str(entry.account_id),
            safe(worded.service(entry.service_name)),
            _day(entry.expires_on),
            _number(entry.days),
            safe(worded.switch(entry.auto_renew)),
            safe(entry.method_label),
            _day(entry.next_charge_on),
            safe(worded.switch(entry.warranty)),
            _number(entry.months),
            _amount(entry.price, form),
            _currency(entry.price),
            _amount(entry.warranty_price, form),
            _currency(entry.warranty_price),
            safe(worded.address(entry.billing_address_id)),
        )
        yield sheet.line(cells).encode(errors="replace")


def safe(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.lstrip(" \u00a0").startswith(_STARTS_FORMULA) else text


class Sheet:
    """Writes the lines of a table one by one."""

    def __init__(self, form: Form) -> None:
        """Part the cells as `form` says."""
        self._buffer = io.StringIO(newline="")
        self._writer = csv.writer(self._buffer, delimiter=form.separator, lineterminator="\r\n")

    def line(self, cells: Iterable[str]) -> str:
        """One line with its end."""
        self._buffer.seek(0)
        self._buffer.truncate()
        self._writer.writerow(cells)
        return self._buffer.getvalue()


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""


def _number(number: int | None) -> str:
    return str(number) if number is not None else ""


def _amount(money: Money | None, form: Form) -> str:
    """All its digits, neither grouped nor rounded."""
    return f"{money.amount:f}".replace(".", form.decimal) if money is not None else ""


def _currency(money: Money | None) -> str:
    return money.currency if money is not None else ""
