"""Quiet hours: by the clock on the wall, across midnight, and when clocks change."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.notifying.choices import DAY_MINUTES, QuietHours
from desktop_manager.features.notifying.quiet_hours import quiet_until, tomorrow_morning

ZURICH = ZoneInfo("Europe/Zurich")
ZONES = [ZURICH, ZoneInfo("America/New_York"), ZoneInfo("Australia/Lord_Howe"), ZoneInfo("Asia/Kolkata"), UTC]
MINUTES = st.integers(0, DAY_MINUTES - 1)
MOMENTS = st.integers(1_767_225_600, 1_830_297_600)  # 2026 and 2027


def at(text: str, fold: int = 0) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZURICH, fold=fold).timestamp())


def hours(start: str, end: str) -> QuietHours:
    def minutes(text: str) -> int:
        return int(text[:2]) * 60 + int(text[3:])

    return QuietHours(True, minutes(start), minutes(end))


def wall(moment: int, zone: object) -> int:
    local = datetime.fromtimestamp(moment, zone)  # type: ignore[arg-type]
    return local.hour * 60 + local.minute


@pytest.mark.parametrize(
    ("quiet", "moment", "until"),
    [
        (hours("22:00", "07:00"), "2026-11-23T21:59:59", None),
        (hours("22:00", "07:00"), "2026-11-23T22:00:00", "2026-11-24T07:00:00"),
        (hours("22:00", "07:00"), "2026-11-24T06:59:59", "2026-11-24T07:00:00"),
        (hours("22:00", "07:00"), "2026-11-24T07:00:00", None),
        (hours("12:00", "14:00"), "2026-11-24T13:00:00", "2026-11-24T14:00:00"),
        (hours("12:00", "14:00"), "2026-11-24T14:00:00", None),
        (hours("20:00", "00:00"), "2026-11-24T23:30:00", "2026-11-25T00:00:00"),
        (hours("00:00", "06:00"), "2026-11-24T00:00:00", "2026-11-24T06:00:00"),
        (hours("08:00", "08:00"), "2026-11-24T08:00:00", None),
        (QuietHours(False, 0, 1439), "2026-11-24T08:00:00", None),
    ],
)
def test_they_hold_from_the_first_minute_to_before_the_last(quiet: QuietHours, moment: str, until: str | None) -> None:
    assert quiet_until(quiet, at(moment), ZURICH) == (at(until) if until is not None else None)


def test_an_end_that_clocks_leave_out_comes_by_the_offset_of_before() -> None:
    # On 29 March 2026 clocks go from 2:00 to 3:00.
    until = quiet_until(hours("22:00", "02:30"), at("2026-03-28T23:00"), ZURICH)
    assert until == at("2026-03-29T03:30")


def test_an_end_that_occurs_twice_is_the_second_one_and_begins_no_second_night() -> None:
    # On 25 October 2026 clocks go from 3:00 back to 2:00.
    second = at("2026-10-25T02:30", fold=1)
    assert quiet_until(hours("22:00", "02:30"), at("2026-10-24T23:00"), ZURICH) == second
    assert quiet_until(hours("22:00", "02:30"), at("2026-10-25T02:45"), ZURICH) == second
    assert quiet_until(hours("22:00", "02:30"), second, ZURICH) is None


def test_a_beginning_that_occurs_twice_is_the_first_one() -> None:
    assert quiet_until(hours("02:30", "06:00"), at("2026-10-25T02:30"), ZURICH) == at("2026-10-25T06:00")


@given(MINUTES, MINUTES, MOMENTS, st.sampled_from(ZONES))
def test_the_end_is_ahead_within_a_day_and_there_it_is_no_longer_quiet(
    start: int, end: int, moment: int, zone: ZoneInfo
) -> None:
    quiet = QuietHours(True, start, end)
    until = quiet_until(quiet, moment, zone)
    if until is not None:
        assert 0 < until - moment <= 26 * 3600
        assert quiet_until(quiet, until, zone) is None
        assert quiet_until(quiet, until - 1, zone) == until
        assert abs(wall(until, zone) - end) in (0, 30, 60, DAY_MINUTES - 60, DAY_MINUTES - 30)


@given(MINUTES, MINUTES, MOMENTS)
def test_where_no_clock_changes_it_is_what_the_wall_says(start: int, end: int, moment: int) -> None:
    now = wall(moment, UTC)
    expected = start <= now < end if start <= end else now >= start or now < end
    assert (quiet_until(QuietHours(True, start, end), moment, UTC) is not None) is expected


@given(MINUTES, MINUTES, MOMENTS, st.sampled_from(ZONES))
def test_far_from_a_change_of_clocks_it_is_what_the_wall_says(
    start: int, end: int, moment: int, zone: ZoneInfo
) -> None:
    days = [datetime.fromtimestamp(moment + days * 86_400, zone).utcoffset() for days in (-2, -1, 0, 1, 2)]
    if len(set(days)) == 1:
        now = wall(moment, zone)
        expected = start <= now < end if start <= end else now >= start or now < end
        assert (quiet_until(QuietHours(True, start, end), moment, zone) is not None) is expected


@given(MOMENTS, st.sampled_from(ZONES))
def test_tomorrow_is_the_next_day_at_eight(moment: int, zone: ZoneInfo) -> None:
    morning = datetime.fromtimestamp(tomorrow_morning(moment, zone), zone)
    assert (morning.hour, morning.minute) == (8, 0)
    assert morning.date() == datetime.fromtimestamp(moment, zone).date() + timedelta(days=1)


def test_the_zone_of_this_computer_is_asked_where_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    monkeypatch.setenv("TZ", "Europe/Zurich")
    time.tzset()
    try:
        assert quiet_until(hours("22:00", "07:00"), at("2026-03-28T23:00"), None) == at("2026-03-29T07:00")
        assert quiet_until(hours("22:00", "02:30"), at("2026-10-24T23:00"), None) == at("2026-10-25T02:30", fold=1)
    finally:
        monkeypatch.undo()
        time.tzset()
