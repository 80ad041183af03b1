"""The dry run: every chosen product will change or is skipped for one reason, and the price effect is told."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.billing import PaymentMethod
from desktop_manager.api.models.money import Money
from desktop_manager.features.renewals.bulk_report import State, is_made
from desktop_manager.features.renewals.bulk_undo import way_back
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.rules import UNCHANGED, Change, Note, judge, plan

DAY = date(2026, 11, 23)
CARD = PaymentMethod(11, "card", "Card ·· 1111", date(2027, 12, 31))
SHORT = PaymentMethod(12, "card", "Card ·· 2222", date(2026, 11, 30))
EXPIRED = PaymentMethod(13, "card", "Card ·· 3333", date(2026, 10, 31))
PREPAID = PaymentMethod(14, "prepaid", "Prepaid account")
TRANSFER = PaymentMethod(15, "transfer", "Bank transfer")


def entry(days: int | None = 100, number: int = 1, currency: str = "CHF", **more: Any) -> RenewalEntry:
    """A product that can be changed: nothing is on."""
    facts: dict[str, Any] = {
        "auto_renew": False,
        "warranty": False,
        "price": Money(Decimal("12.90"), currency),
        "warranty_price": Money(Decimal("1.20"), currency),
        "months": 12,
        "billing_address_id": 7101,
        **more,
    }
    due = None if days is None else DAY + timedelta(days)
    return RenewalEntry(number, 1, "A", f"p{number}", "domain", None, due, days, **facts)


ON = Change(auto_renew=True, method=CARD, account_id=1)
OFF = Change(auto_renew=False)
WARRANTY = Change(warranty=True)
CHARGED: dict[str, Any] = {"auto_renew": True, "method_id": 11}


@pytest.mark.parametrize(
    ("found", "change", "code"),
    [
        (entry(), WARRANTY, ""),
        (entry(warranty=True), WARRANTY, UNCHANGED),
        (entry(warranty=True), Change(warranty=False), ""),
        (entry(), Change(warranty=False), UNCHANGED),
        (entry(), ON, ""),
        (entry(14), ON, ""),
        (entry(13), ON, "too_late"),
        (entry(0), ON, "too_late"),
        (entry(-1), ON, "expired"),
        (entry(-1), WARRANTY, "expired"),
        (entry(-1, warranty=True), Change(warranty=False), ""),
        (entry(3, **CHARGED), OFF, ""),
        (entry(3, **CHARGED), ON, UNCHANGED),
        (entry(), OFF, UNCHANGED),
        (entry(), Change(auto_renew=True), "no_method"),
        (entry(), Change(auto_renew=True, method=EXPIRED), "card_expired"),
        (entry(), Change(auto_renew=True, method=TRANSFER), "method_not_automatic"),
        (entry(), Change(auto_renew=True, method=PREPAID), ""),
        (entry(), Change(method=PREPAID), "auto_renew_off"),
        (entry(**CHARGED), Change(method=PREPAID), ""),
        (entry(3, **CHARGED), Change(method=PREPAID), ""),
        (entry(**CHARGED), Change(method=CARD), UNCHANGED),
        (entry(), Change(billing_address_id=7102), ""),
        (entry(), Change(billing_address_id=7101), UNCHANGED),
        (entry(), Change(billing_address_id=7102, account_id=2), "other_organization"),
        (entry(), Change(), UNCHANGED),
        (entry(refused="part_of_ksuite"), WARRANTY, "part_of_ksuite"),
        (entry(refused="locked"), OFF, "locked"),
        (entry(refused="no_rights"), WARRANTY, "no_rights"),
        (entry(auto_renew=None, warranty=None), WARRANTY, "unknown"),
        (entry(None), WARRANTY, "unknown"),
    ],
)
def test_a_product_is_judged(found: RenewalEntry, change: Change, code: str) -> None:
    assert judge(found, change, DAY) == code


def test_the_dry_run_groups_by_reason() -> None:
    found = plan([entry(), entry(number=2, refused="free"), entry(number=3, warranty=True)], WARRANTY, DAY)

    assert [one.entry.id for one in found.will_change] == [1]
    assert {group.code: [one.id for one in group.entries] for group in found.skipped} == {"free": [2], UNCHANGED: [3]}


def test_the_price_effect_is_told_for_each_currency_and_what_is_not_known_is_counted() -> None:
    found = plan(
        [entry(), entry(number=2), entry(number=3, currency="EUR"), entry(number=4, warranty_price=None)],
        WARRANTY,
        DAY,
    )

    (effect,) = found.effects
    assert effect.kind == "warranty"
    assert effect.totals == (Money(Decimal("2.40"), "CHF"), Money(Decimal("1.20"), "EUR"))
    assert effect.unknown == 1


def test_turning_off_tells_what_is_no_longer_charged() -> None:
    (effect,) = plan([entry(**CHARGED)], OFF, DAY).effects

    assert (effect.kind, effect.totals) == ("not_charged", (Money(Decimal("12.90"), "CHF"),))


def test_a_card_that_ends_before_the_charge_is_noted() -> None:
    (planned,) = plan([entry(100)], Change(auto_renew=True, method=SHORT), DAY).will_change

    assert planned.notes == (Note.CARD_ENDS,)


def test_what_cannot_be_turned_on_again_is_noted() -> None:
    assert plan([entry(13, **CHARGED)], OFF, DAY).will_change[0].notes == (Note.NO_WAY_BACK,)
    assert plan([entry(14, **CHARGED)], OFF, DAY).will_change[0].notes == ()


def test_a_product_named_twice_counts_once() -> None:
    assert len(plan([entry(), entry()], WARRANTY, DAY).will_change) == 1


METHODS = st.sampled_from([None, CARD, SHORT, EXPIRED, PREPAID, TRANSFER])
CHANGES = st.builds(
    Change,
    auto_renew=st.none() | st.booleans(),
    method=METHODS,
    warranty=st.none() | st.booleans(),
    billing_address_id=st.sampled_from([None, 7101, 7102]),
)
ENTRIES = st.builds(
    lambda days, number, currency, auto_renew, warranty, refused: entry(
        days,
        number,
        currency,
        auto_renew=auto_renew,
        method_id=11 if auto_renew else None,
        warranty=warranty,
        refused=refused,
    ),
    days=st.integers(-30, 400),
    number=st.integers(1, 50),
    currency=st.sampled_from(["CHF", "EUR", "USD"]),
    auto_renew=st.booleans(),
    warranty=st.booleans(),
    refused=st.sampled_from(["", "", "", "locked", "free"]),
)


@given(st.lists(ENTRIES, max_size=30), CHANGES)
def test_every_product_stands_in_exactly_one_group(entries: list[RenewalEntry], change: Change) -> None:
    found = plan(entries, change, DAY)

    named = [one.entry.id for one in found.will_change]
    named += [one.id for group in found.skipped for one in group.entries]
    assert sorted(named) == sorted({one.id for one in entries})
    for effect in found.effects:
        assert len({money.currency for money in effect.totals}) == len(effect.totals)


@given(ENTRIES, CHANGES)
def test_the_way_back_of_a_change_leads_back(found: RenewalEntry, change: Change) -> None:
    if judge(found, change, DAY):
        return
    before = State(found.auto_renew is True, found.method_id, found.warranty is True, found.billing_address_id)

    back = way_back(change, before)

    assert is_made(before, back)
    assert (back.warranty is None) == (change.warranty is None)
    assert (back.billing_address_id is None) == (change.billing_address_id is None)
