"""Dates of many moments: the same as asking the zone for each."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.products.expiry import local_date
from desktop_manager.features.renewals.local_dates import LocalDates

NOW = 1_795_435_200
ZONES = (
    "Europe/Zurich",
    "UTC",
    "Asia/Kathmandu",
    "America/St_Johns",
    "Pacific/Kiritimati",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "Asia/Beirut",
)
moments = st.integers(0, 2_200_000_000)


@given(st.lists(moments, min_size=1, max_size=20), st.sampled_from(ZONES))
def test_each_moment_has_its_local_date_and_the_days_until_it(asked: list[int], name: str) -> None:
    zone = ZoneInfo(name)
    dates = LocalDates(NOW, zone)
    today = local_date(NOW, zone)
    for moment in asked:
        expected = local_date(moment, zone)
        # Twice: as it is made, and as it is known then.
        assert dates.due(moment) == dates.due(moment) == (expected, (expected - today).days)


@pytest.mark.parametrize("name", ZONES)
@given(number=st.integers(3_000, 25_000))
def test_the_second_before_and_at_each_change_of_date_are_told_apart(name: str, number: int) -> None:
    zone = ZoneInfo(name)
    dates = LocalDates(NOW, zone)
    for quarter in range(96):
        moment = number * 86_400 + quarter * 900
        for asked in (moment - 1, moment, moment + 1):
            assert dates.due(asked)[0] == local_date(asked, zone)


def test_a_date_that_a_zone_has_left_out_is_nobodys() -> None:
    samoa = ZoneInfo("Pacific/Apia")
    dates = LocalDates(1_325_239_200 - 600, samoa)
    assert [dates.due(1_325_239_200 + seconds)[0] for seconds in (-1, 0)] == [date(2011, 12, 29), date(2011, 12, 31)]


def test_a_date_that_comes_a_second_time_is_told_so() -> None:
    """At one minute past midnight of 25 October 1998 the clocks of St. John's went back into the 24th."""
    zone = ZoneInfo("America/St_Johns")
    dates = LocalDates(NOW, zone)
    found = [dates.due(909_282_600 + seconds)[0] for seconds in (-1, 0, 59, 60, 3_599, 3_600)]
    assert [day.day for day in found] == [24, 25, 25, 24, 24, 25]
