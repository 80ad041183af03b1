from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.filters import (
    EVERYTHING,
    Filters,
    Period,
    Span,
    State,
    as_kept,
    from_kept,
    shown,
    span_of,
)
from support.renewals import TODAY, renewal


def passes(filters: Filters, entry: RenewalEntry) -> bool:
    test: Callable[[RenewalEntry], bool] | None = shown(filters, TODAY)
    return test is None or test(entry)


def test_everything_asks_nothing_of_a_product_not_even_a_date() -> None:
    assert shown(EVERYTHING, TODAY) is None


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.DAYS_30, TODAY, date(2026, 12, 23)),
        (Period.MONTHS_3, TODAY, date(2027, 2, 23)),
        (Period.MONTHS_12, TODAY, date(2027, 11, 23)),
    ],
)
def test_a_period_goes_from_today_to_its_last_day_both_included(period: Period, first: date, last: date) -> None:
    filters = Filters(period)
    for day, expected in ((first, True), (last, True), (first - timedelta(1), False), (last + timedelta(1), False)):
        assert passes(filters, renewal(days=(day - TODAY).days)) is expected, day


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2027, 1, 31), date(2027, 4, 30)),
    ],
)
def test_three_months_end_on_the_last_day_of_a_month_that_is_shorter(today: date, last: date) -> None:
    assert span_of(Period.MONTHS_3, today) == Span(today, last)


def test_twelve_months_from_a_leap_day_end_on_28_february() -> None:
    assert span_of(Period.MONTHS_12, date(2028, 2, 29)) == Span(date(2028, 2, 29), date(2029, 2, 28))


def test_expired_is_what_ended_before_today() -> None:
    filters = Filters(Period.EXPIRED)
    assert [passes(filters, renewal(days=days)) for days in (-400, -1, 0, 1)] == [True, True, False, False]


def test_what_never_expires_is_in_no_period_but_in_all() -> None:
    for period in Period:
        assert passes(Filters(period), renewal(days=None)) is (period is Period.ALL)


def test_types_are_any_of_those_chosen() -> None:
    filters = Filters(Period.ALL, frozenset(("domain", "nas")))
    assert [passes(filters, renewal(service_name=name)) for name in ("domain", "nas", "ksuite")] == [True, True, False]


@pytest.mark.parametrize(
    ("state", "facts", "expected"),
    [
        (State.AUTO_ON, {"auto_renew": True}, True),
        (State.AUTO_ON, {"auto_renew": False}, False),
        (State.AUTO_OFF, {"auto_renew": False}, True),
        (State.AUTO_OFF, {"auto_renew": None}, False),
        (State.WARRANTY_ON, {"warranty": True}, True),
        (State.WARRANTY_ON, {"warranty": None}, False),
        (State.WARRANTY_OFF, {"warranty": False}, True),
        (State.WARRANTY_OFF, {"warranty": None}, False),
        (State.AT_RISK, {"risk": "unprotected"}, True),
        (State.AT_RISK, {"risk": "charged", "auto_renew": True}, False),
    ],
)
def test_a_state_is_only_what_the_server_tells(state: State, facts: dict[str, Any], expected: bool) -> None:
    assert passes(Filters(Period.ALL, state=state), renewal(**facts)) is expected


def test_days_that_were_clicked_take_the_place_of_the_period() -> None:
    day = TODAY + timedelta(days=400)
    filters = Filters(Period.DAYS_30, span=Span(day, day))
    assert [passes(filters, renewal(days=days)) for days in (9, 399, 400, 401)] == [False, False, True, False]


def test_all_that_is_chosen_holds_together() -> None:
    filters = Filters(Period.DAYS_30, frozenset(("domain",)), State.WARRANTY_OFF)
    assert passes(filters, renewal())
    for other in (renewal(days=40), renewal(service_name="nas"), renewal(warranty=True)):
        assert not passes(filters, other)


filters_kept = st.builds(
    Filters,
    st.sampled_from(Period),
    st.frozensets(st.sampled_from(("domain", "nas", "hosting_3", "renewal_warranty"))),
    st.sampled_from(State),
    st.none(),
)


@given(filters_kept)
def test_what_the_settings_remember_is_what_was_chosen(filters: Filters) -> None:
    assert from_kept(as_kept(filters)) == filters


@given(st.dictionaries(st.sampled_from(("period", "state", "services", "other")), st.text(max_size=12)))
def test_settings_that_somebody_edited_never_break_the_page(kept: dict[str, str]) -> None:
    found = from_kept(kept)
    assert isinstance(found.period, Period)
    assert isinstance(found.state, State)


def test_the_days_of_one_visit_are_not_remembered() -> None:
    assert from_kept(as_kept(Filters(span=Span(TODAY, TODAY)))).span is None
