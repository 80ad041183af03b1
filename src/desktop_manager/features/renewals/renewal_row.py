"""A renewal as it is kept: in short, so that 100,000 of them are read within a second.

Measured (100,000 renewals): as the server tells them they are 30 MB, and decoding takes 0.15 s; the rows are 11 MB and
take half as long. The page shows nothing else of them, and the periods' prices are asked for anew when something is
ordered.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, cast

import msgspec

from desktop_manager.api.decoding import convert, decoder
from desktop_manager.api.models.money import Money
from desktop_manager.api.models.renewal import Renewal
from desktop_manager.store.records import Record

_encode = msgspec.json.Encoder().encode

DECLINED = "declined"
"""The outcome of a charge that failed; nothing else of the last one is told."""


class RenewalRow(msgspec.Struct, array_like=True, gc=False):
    """A row. Amounts, dates and means of payment are texts that hundreds of rows share: `Values` makes each once.

    Attributes:
        expires_at: Unix seconds, UTC.
        price, warranty_price: currency and amount ("CHF 58.20").
        method: JSON of `Method`, "" for none.
        next_charge_on: an ISO 8601 date.
        declined: JSON of `Declined`, "" where the last charge was not declined.
    """

    id: int
    account_id: int
    expires_at: int
    months: int
    price: str
    auto_renew: bool
    warranty: bool
    method: str = ""
    next_charge_on: str | None = None
    billing_address_id: int | None = None
    warranty_price: str | None = None
    declined: str = ""
    refused: str = ""


class Method(NamedTuple):
    """The means of payment that auto-renew charges: its id, kind and name, and the last day a card can be charged."""

    id: int | None = None
    kind: str = ""
    label: str = ""
    card_ends: date | None = None


class Declined(NamedTuple):
    """When the last charge was declined, and why, as a code."""

    on: date
    reason: str


NO_METHOD = Method()
_METHOD = decoder(Method)
_DECLINED = decoder(Declined)


def row_of(renewal: Renewal) -> RenewalRow:
    """The row of a renewal."""
    one, attempt = renewal, renewal.last_attempt
    method = Method(one.method_id, one.method_kind, one.method_label, one.method_valid_until)
    declined = attempt is not None and attempt.outcome == DECLINED
    return RenewalRow(
        one.id,
        one.account_id,
        one.expires_at,
        one.months,
        _money_text(one.price),
        one.auto_renew,
        one.warranty,
        "" if method == NO_METHOD else _encode(method).decode(),
        None if one.next_charge_on is None else one.next_charge_on.isoformat(),
        one.billing_address_id,
        None if one.warranty_price is None else _money_text(one.warranty_price),
        _encode(Declined(attempt.on, attempt.reason or DECLINED)).decode() if attempt is not None and declined else "",
        one.refused,
    )


def record_of(renewal: Renewal) -> Record:
    """What is kept of a renewal in `Area.RENEWALS`."""
    return Record(renewal.account_id, renewal.id, _encode(row_of(renewal)))


_ROWS = decoder(list[RenewalRow | dict[str, Any]])


def decoded(piece: bytes) -> list[RenewalRow]:
    """The rows of a JSON array of payloads; older stores have renewals as the server tells them."""
    found = _ROWS.decode(piece)
    if dict in set(map(type, found)):
        return [row_of(convert(one, Renewal)) if isinstance(one, dict) else one for one in found]
    return cast("list[RenewalRow]", found)


class Monies(dict[str | None, Money | None]):
    """Amounts by their texts."""

    def __missing__(self, text: str | None) -> Money | None:
        """Make the amount."""
        made = None
        if text is not None:
            currency, amount = text.rsplit(" ", 1)
            made = Money(Decimal(amount), currency)
        self[text] = made
        return made


class Dates(dict[str | None, date | None]):
    """Dates by their ISO 8601 texts."""

    def __missing__(self, text: str | None) -> date | None:
        """Make the date."""
        made = self[text] = None if text is None else date.fromisoformat(text)
        return made


class Methods(dict[str, Method]):
    """Means of payment by their JSON."""

    def __missing__(self, text: str) -> Method:
        """Make the means of payment."""
        made = self[text] = _METHOD.decode(text) if text else NO_METHOD
        return made


class Refusals(dict[str, Declined | None]):
    """Declined charges by their JSON."""

    def __missing__(self, text: str) -> Declined | None:
        """Make the charge."""
        made = self[text] = _DECLINED.decode(text) if text else None
        return made


def _money_text(money: Money) -> str:
    return f"{money.currency} {money.amount}"
