"""Who may change what of a renewal, judged before anything is sent; the server has the last word.

Sources: product.md, job 5 and "Who may"; auto-renew is not turned on with less than 14 days left (FAQ 2314).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop_manager.api.models.billing import PaymentMethod
from desktop_manager.api.models.money import Money
from desktop_manager.features.products.expiry import SOON_DAYS
from desktop_manager.features.renewals.entry import RenewalEntry

AUTOMATIC = frozenset(("card", "prepaid", "twint"))
"""Means of payment that can be charged without the user; a transfer cannot."""

UNCHANGED = "unchanged"
"""Code of what is already as it is wanted: skipped, and no refusal."""


class Change(NamedTuple):
    """What is to become of the chosen products; None is left as it is.

    Attributes:
        method: means of payment that auto-renew charges; with `auto_renew` True, or alone to change it.
        account_id: the organization that `method` and `billing_address_id` belong to, None without them.
    """

    auto_renew: bool | None = None
    method: PaymentMethod | None = None
    warranty: bool | None = None
    billing_address_id: int | None = None
    account_id: int | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing is asked for."""
        return self[:4] == (None, None, None, None)


class Note(StrEnum):
    """What to know of a change that will be made."""

    CARD_ENDS = "card_ends"
    """The card's last day lies before the next charge: it will be declined."""
    NO_WAY_BACK = "no_way_back"
    """Auto-renew is turned off with less than 14 days left: it cannot be turned on again before a renewal."""
    OWED = "owed"
    """With Renewal Warranty the product is renewed and its invoice is owed (product.md, job 5)."""


class Planned(NamedTuple):
    """A product that will change."""

    entry: RenewalEntry
    notes: tuple[Note, ...] = ()


class Skipped(NamedTuple):
    """Products that will not change, for one reason."""

    code: str
    entries: tuple[RenewalEntry, ...]


class Effect(NamedTuple):
    """What a change means in money, without VAT: a total for each currency.

    Attributes:
        kind: "charged" (auto-renew will take it), "not_charged" (it no longer will), "warranty" (more for the
            warranties at the next renewals), "no_warranty" (less).
        unknown: for how many products the server does not say the price.
    """

    kind: str
    totals: tuple[Money, ...]
    unknown: int


class Plan(NamedTuple):
    """The dry run of a change: every chosen product stands in exactly one of the two."""

    change: Change
    will_change: tuple[Planned, ...]
    skipped: tuple[Skipped, ...]
    effects: tuple[Effect, ...]


def judge(entry: RenewalEntry, change: Change, today: date) -> str:
    """Why `change` will not be made of this product, as a code; "" where it will be made.

    Codes: "unknown" (the server does not tell how it is renewed), what `entry.refused` says, "expired", "too_late",
    "no_method", "method_not_automatic", "card_expired", "auto_renew_off" (there is nothing to charge),
    "other_organization" (means of payment and address belong to another one), and `UNCHANGED`.
    """
    if entry.refused:
        return entry.refused
    if not entry.known or entry.days is None:
        return "unknown"
    if change.account_id is not None and change.account_id != entry.account_id:
        return "other_organization"
    turns_on = change.auto_renew is True and not entry.auto_renew
    if entry.days < 0 and (turns_on or (change.warranty is True and not entry.warranty)):
        return "expired"
    if turns_on and entry.days < SOON_DAYS:
        return "too_late"
    refused = _judge_method(entry, change, today, turns_on=turns_on)
    if refused:
        return refused
    return "" if _differs(entry, change) else UNCHANGED


def _judge_method(entry: RenewalEntry, change: Change, today: date, *, turns_on: bool) -> str:
    method = change.method
    if method is None:
        return "no_method" if turns_on else ""
    if not entry.auto_renew and change.auto_renew is not True:
        return "auto_renew_off"
    if method.kind not in AUTOMATIC:
        return "method_not_automatic"
    if method.valid_until is not None and method.valid_until < today:
        return "card_expired"
    return ""


def _differs(entry: RenewalEntry, change: Change) -> bool:
    wanted = (
        (change.auto_renew, entry.auto_renew),
        (change.method.id if change.method is not None else None, entry.method_id),
        (change.warranty, entry.warranty),
        (change.billing_address_id, entry.billing_address_id),
    )
    return any(asked is not None and asked != held for asked, held in wanted)


def plan(entries: Iterable[RenewalEntry], change: Change, today: date) -> Plan:
    """The dry run of `change`: nothing is sent. A product that is named twice counts once."""
    will: list[Planned] = []
    skipped: dict[str, list[RenewalEntry]] = {}
    for entry in {one.id: one for one in entries}.values():
        code = judge(entry, change, today)
        if code:
            skipped.setdefault(code, []).append(entry)
        else:
            will.append(Planned(entry, _notes(entry, change)))
    return Plan(
        change,
        tuple(will),
        tuple(Skipped(code, tuple(found)) for code, found in skipped.items()),
        tuple(_effects([one.entry for one in will], change)),
    )


def _notes(entry: RenewalEntry, change: Change) -> tuple[Note, ...]:
    notes = []
    ends_on = change.method.valid_until if change.method is not None else None
    charge_on = _next_charge(entry)
    if ends_on is not None and charge_on is not None and ends_on < charge_on:
        notes.append(Note.CARD_ENDS)
    if change.auto_renew is False and entry.auto_renew and entry.days is not None and entry.days < SOON_DAYS:
        notes.append(Note.NO_WAY_BACK)
    if change.warranty is True and not entry.warranty:
        notes.append(Note.OWED)
    return tuple(notes)


def _next_charge(entry: RenewalEntry) -> date | None:
    if entry.expires_on is None:
        return None
    return entry.next_charge_on or date.fromordinal(entry.expires_on.toordinal() - SOON_DAYS)


def _effects(entries: list[RenewalEntry], change: Change) -> Iterable[Effect]:
    if change.auto_renew is not None:
        turned = [one for one in entries if one.auto_renew is not change.auto_renew]
        if turned:
            yield _effect("charged" if change.auto_renew else "not_charged", [one.price for one in turned])
    if change.warranty is not None:
        turned = [one for one in entries if one.warranty is not change.warranty]
        if turned:
            yield _effect("warranty" if change.warranty else "no_warranty", [one.warranty_price for one in turned])


def _effect(kind: str, prices: list[Money | None]) -> Effect:
    known = [price for price in prices if price is not None]
    return Effect(kind, totals_of(known), len(prices) - len(known))


def totals_of(amounts: Iterable[Money]) -> tuple[Money, ...]:
    """A total for each currency, by currency; two currencies are never added."""
    totals: dict[str, Money] = {}
    for money in amounts:
        held = totals.get(money.currency)
        totals[money.currency] = money if held is None else held + money
    return tuple(totals[currency] for currency in sorted(totals))
