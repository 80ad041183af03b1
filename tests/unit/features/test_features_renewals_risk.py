"""The risk of a product: what will be charged is no warning, and what stops is counted."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import HORIZON_DAYS, Risk, at_risk, is_at_risk, risk_of, tone
from desktop_manager.features.renewals.stopping import first_to_stop, held_days, stopping

DAY = date(2026, 11, 23)


def entry(days: int | None = 30, risk: Risk = Risk.UNPROTECTED, months: int = 12, number: int = 1) -> RenewalEntry:
    due = None if days is None else DAY + timedelta(days)
    charge = DAY + timedelta(16)
    return RenewalEntry(
        number, 1, "A", f"p{number}", "domain", None, due, days, next_charge_on=charge, months=months, risk=risk
    )


@pytest.mark.parametrize(
    ("days", "auto_renew", "warranty", "expected"),
    [
        (None, None, None, Risk.NONE),
        (30, None, None, Risk.UNKNOWN),
        (30, True, False, Risk.CHARGED),
        (30, True, True, Risk.CHARGED),
        (30, False, True, Risk.WARRANTED),
        (30, False, False, Risk.UNPROTECTED),
        (0, False, False, Risk.UNPROTECTED),
        (-1, True, True, Risk.EXPIRED),
    ],
)
def test_the_risk_follows_from_auto_renew_and_warranty(
    days: int | None, auto_renew: bool | None, warranty: bool | None, expected: Risk
) -> None:
    assert risk_of(days, auto_renew, warranty) is expected


@pytest.mark.parametrize(("ends_in", "expected"), [(15, Risk.CARD_ENDS), (16, Risk.CHARGED), (17, Risk.CHARGED)])
def test_a_card_serves_up_to_its_last_day(ends_in: int, expected: Risk) -> None:
    charge = DAY + timedelta(16)

    assert risk_of(30, True, False, False, DAY + timedelta(ends_in), charge) is expected


def test_the_warranty_catches_a_charge_that_will_fail() -> None:
    assert risk_of(30, True, True, declined=True) is Risk.WARRANTED
    assert risk_of(30, True, True, False, DAY, DAY + timedelta(16)) is Risk.WARRANTED
    assert risk_of(30, True, False, declined=True) is Risk.DECLINED


def test_what_is_free_or_part_of_another_has_no_risk() -> None:
    assert risk_of(-20, False, False, out_of_reach=True) is Risk.NONE


@pytest.mark.parametrize(
    ("risk", "days", "counted", "colour"),
    [
        (Risk.UNPROTECTED, 9, True, "bad"),
        (Risk.UNPROTECTED, 13, True, "bad"),
        (Risk.UNPROTECTED, 14, True, "warning"),
        (Risk.UNPROTECTED, HORIZON_DAYS, True, "warning"),
        (Risk.UNPROTECTED, HORIZON_DAYS + 1, False, "neutral"),
        (Risk.CARD_ENDS, 53, True, "warning"),
        (Risk.DECLINED, 5, True, "bad"),
        (Risk.CHARGED, 2, False, "neutral"),
        (Risk.WARRANTED, 2, False, "neutral"),
        (Risk.UNKNOWN, 2, False, "neutral"),
        (Risk.EXPIRED, -1, False, "bad"),
        (Risk.NONE, None, False, "neutral"),
    ],
)
def test_what_is_counted_and_coloured(risk: Risk, days: int | None, counted: bool, colour: str) -> None:
    found = entry(days, risk)

    assert (is_at_risk(found), tone(found)) == (counted, colour)
    assert at_risk([found, found]) == 2 * counted


@given(
    days=st.integers(-400, 400),
    auto_renew=st.booleans(),
    warranty=st.booleans(),
    declined=st.booleans(),
    ends=st.dates() | st.none(),
    charge=st.dates() | st.none(),
)
def test_who_has_a_warranty_is_never_at_risk(
    days: int, auto_renew: bool, warranty: bool, declined: bool, ends: date | None, charge: date | None
) -> None:
    found = risk_of(days, auto_renew, warranty, declined, ends, charge)

    assert not (warranty and is_at_risk(entry(days, found)))
    assert (found is Risk.EXPIRED) == (days < 0)


def test_the_warranty_holds_up_to_280_days_yearly_and_90_monthly() -> None:
    yearly, monthly = stopping(entry(30, Risk.WARRANTED, 12)), stopping(entry(30, Risk.WARRANTED, 1))

    assert (yearly.holds_days, yearly.holds_until) == (280, DAY + timedelta(310))
    assert (monthly.holds_days, monthly.holds_until) == (90, DAY + timedelta(120))
    assert held_days(36) == 280


def test_a_charge_is_told_with_its_day_and_a_stop_with_the_due_date() -> None:
    assert stopping(entry(30, Risk.CHARGED)).on == DAY + timedelta(16)
    assert stopping(entry(30, Risk.UNPROTECTED)).on == DAY + timedelta(30)
    assert stopping(entry(30, Risk.UNPROTECTED)).holds_days is None


def test_the_first_to_stop_comes_first_and_what_goes_on_is_left_out() -> None:
    found = first_to_stop(
        [
            entry(50, Risk.CARD_ENDS, number=1),
            entry(9, Risk.UNPROTECTED, number=2),
            entry(3, Risk.CHARGED, number=3),
            entry(20, Risk.WARRANTED, number=4),
        ]
    )

    assert [one.entry.id for one in found] == [2, 1]
