"""Days left are counted between dates in the user's zone, also over leap days, year ends and clock changes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.products.expiry import Urgency, days_left, local_date, urgency

ZONES = ("UTC", "Europe/Zurich", "Europe/Madrid", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu")
instants = st.integers(min_value=946684800, max_value=4102444800)
zones = st.sampled_from(ZONES).map(ZoneInfo)


def at(text: str, zone: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp())


@pytest.mark.parametrize(
    ("now", "due", "zone", "days"),
    [
        ("2026-11-23T23:59", "2026-11-24T00:00", "Europe/Madrid", 1),
        ("2026-11-23T00:00", "2026-11-23T23:59", "Europe/Madrid", 0),
        ("2028-02-28T12:00", "2028-03-01T00:00", "Europe/Zurich", 2),
        ("2027-02-28T12:00", "2027-03-01T00:00", "Europe/Zurich", 1),
        ("2026-12-31T22:00", "2027-01-01T01:00", "Europe/Zurich", 1),
        ("2026-03-28T23:30", "2026-03-30T00:30", "Europe/Zurich", 2),
        ("2026-10-24T23:30", "2026-10-26T00:30", "Europe/Zurich", 2),
        ("2026-11-24T10:00", "2026-11-23T10:00", "Europe/Zurich", -1),
    ],
)
def test_days_left_are_whole_days_of_the_calendar(now: str, due: str, zone: str, days: int) -> None:
    assert days_left(at(due, zone), at(now, zone), ZoneInfo(zone)) == days


@given(instants, zones, st.integers(min_value=0, max_value=800))
def test_a_due_date_n_calendar_days_ahead_has_n_days_left(now: int, zone: ZoneInfo, ahead: int) -> None:
    day = local_date(now, zone) + timedelta(days=ahead)
    noon = int(datetime(day.year, day.month, day.day, 12, tzinfo=zone).timestamp())
    assert days_left(noon, now, zone) == ahead


@given(instants)
def test_without_a_zone_this_computers_calendar_counts(now: int) -> None:
    assert local_date(now, None) == datetime.fromtimestamp(now, UTC).astimezone().date()


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (None, Urgency.NONE),
        (-1, Urgency.EXPIRED),
        (0, Urgency.SOON),
        (14, Urgency.SOON),
        (15, Urgency.NEAR),
        (60, Urgency.NEAR),
        (61, Urgency.LATER),
    ],
)
def test_urgency_turns_at_the_fourteen_day_rule(days: int | None, expected: Urgency) -> None:
    assert urgency(days) is expected


def test_a_date_is_the_one_of_the_users_zone() -> None:
    instant = at("2026-12-02T23:30", "UTC")
    assert local_date(instant, ZoneInfo("Europe/Zurich")) == date(2026, 12, 3)
    assert local_date(instant, ZoneInfo("America/Los_Angeles")) == date(2026, 12, 2)
