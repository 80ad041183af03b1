"""Payment settings: rules, what an edit changes, and keeping an edit over a new reading."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.billing.settings_rules import (
    Method,
    Settings,
    card_ends_before,
    changes,
    check,
    moved,
    next_charge,
    parse_days,
    rebased,
)
from desktop_manager.features.errors import InvalidEdit

CARD = Method(1, "card", "Card ·· 4421", date(2026, 11, 30))
PREPAID = Method(2, "prepaid", "Prepaid account")
TRANSFER = Method(3, "transfer", "Bank transfer")
HELD = Settings((5, 10, 20), (60, 30, 10), "each", ("reminder", "invoice_issued"), (CARD, PREPAID, TRANSFER))


def wrong(settings: Settings) -> dict[str, str]:
    try:
        check(settings)
    except InvalidEdit as problem:
        return problem.fields
    return {}


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (HELD, {}),
        (HELD._replace(reminder_days=(), renewal_notice_days=()), {}),
        (HELD._replace(reminder_days=(5, 5)), {"reminder_days": "not_rising"}),
        (HELD._replace(reminder_days=(20, 10)), {"reminder_days": "not_rising"}),
        (HELD._replace(reminder_days=(0,)), {"reminder_days": "range"}),
        (HELD._replace(reminder_days=(91,)), {"reminder_days": "range"}),
        (HELD._replace(reminder_days=(1, 2, 3, 4)), {"reminder_days": "too_many"}),
        (HELD._replace(renewal_notice_days=(30, 30)), {"renewal_notice_days": "repeated"}),
        (HELD._replace(renewal_notice_days=(181,)), {"renewal_notice_days": "range"}),
        (HELD._replace(renewal_notice_days=(6, 5, 4, 3, 2, 1)), {"renewal_notice_days": "too_many"}),
        (HELD._replace(grouping="weekly"), {"grouping": "unknown"}),
    ],
)
def test_each_rule_is_named(settings: Settings, said: dict[str, str]) -> None:
    assert wrong(settings) == said


@pytest.mark.parametrize(
    ("text", "days"),
    [("60, 30,10", (60, 30, 10)), ("10 30 60", (60, 30, 10)), ("", ()), ("7;14", (14, 7)), ("30, 30", (30, 30))],
)
def test_days_are_read_as_typed_the_longest_first(text: str, days: tuple[int, ...]) -> None:
    assert parse_days(text) == days


@pytest.mark.parametrize("text", ["a month", "30.5", "-3", "١٤", "99999"])
def test_what_is_no_number_of_days_is_said(text: str) -> None:
    with pytest.raises(InvalidEdit) as problem:
        parse_days(text)
    assert problem.value.fields == {"renewal_notice_days": "unreadable"}


def test_what_an_edit_changes_comes_in_the_order_of_the_page() -> None:
    edit = HELD._replace(methods=(PREPAID, CARD, TRANSFER), mailed=("reminder",), reminder_days=(14,))
    assert [one.field for one in changes(HELD, edit)] == ["reminder_days", "mailed", "methods"]


def test_the_order_of_what_is_mailed_is_no_change() -> None:
    assert changes(HELD, HELD._replace(mailed=HELD.mailed[::-1])) == []


def test_an_edit_is_kept_over_what_the_server_says_now() -> None:
    edit = HELD._replace(grouping="monthly", methods=(TRANSFER, CARD, PREPAID))
    fresh = Method(4, "card", "Card ·· 9000", date(2030, 1, 31))
    now = HELD._replace(reminder_days=(7,), methods=(CARD, TRANSFER, fresh))
    merged = rebased(edit, HELD, now)
    assert (merged.grouping, merged.reminder_days) == ("monthly", (7,))
    assert merged.methods == (TRANSFER, CARD, fresh)


def test_what_was_not_edited_follows_the_server() -> None:
    now = HELD._replace(grouping="daily", methods=(TRANSFER, PREPAID, CARD))
    assert rebased(HELD, HELD, now) == now


def test_a_means_of_payment_moves_one_place_and_not_beyond_the_ends() -> None:
    assert moved(HELD.methods, 0, 1) == (PREPAID, CARD, TRANSFER)
    assert moved(HELD.methods, 2, -1) == (CARD, TRANSFER, PREPAID)
    assert moved(HELD.methods, 0, -1) == HELD.methods
    assert moved(HELD.methods, 2, 1) == HELD.methods


@given(st.permutations(HELD.methods), st.integers(0, 2), st.sampled_from([-1, 1]))
def test_moving_loses_none(methods: list[Method], place: int, by: int) -> None:
    assert sorted(moved(tuple(methods), place, by)) == sorted(methods)


@pytest.mark.parametrize(
    ("methods", "charged", "warned"),
    [
        ((CARD, PREPAID), date(2026, 12, 1), CARD),
        ((CARD, PREPAID), date(2026, 11, 30), None),
        ((PREPAID, CARD), date(2026, 12, 1), None),
        ((CARD,), None, None),
        ((), date(2026, 12, 1), None),
    ],
)
def test_the_first_card_that_ends_before_the_next_charge_is_warned_of(
    methods: tuple[Method, ...], charged: date | None, warned: Method | None
) -> None:
    assert card_ends_before(methods, charged) == warned


def test_the_next_charge_is_the_first_from_today_on() -> None:
    days = [date(2026, 12, 9), None, date(2026, 11, 2), date(2026, 12, 1)]
    assert next_charge(days, date(2026, 11, 23)) == date(2026, 12, 1)
    assert next_charge([None], date(2026, 11, 23)) is None
