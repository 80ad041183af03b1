"""The calendar file, read by another library than the one that writes it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.ics_export import EventWords, ics_lines
from support.renewals import TODAY, renewal

NOW = int(datetime(2026, 11, 23, 12, tzinfo=ZoneInfo("UTC")).timestamp())
ZONES = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Zurich", "America/St_Johns", "Asia/Kathmandu")


def worded(entry: RenewalEntry) -> EventWords:
    return EventWords(f"{entry.name} expires", f"{entry.organization_name}, {entry.id}", "Domain name")


def written(entries: Sequence[RenewalEntry], now: int = NOW) -> bytes:
    return b"".join(ics_lines(entries, worded, name="Renewals", now=now))


def events(entries: Sequence[RenewalEntry], now: int = NOW) -> list[Any]:
    calendar = vobject.readOne(written(entries, now).decode())
    return list(calendar.contents.get("vevent", ()))


def test_one_event_for_each_product_that_expires() -> None:
    found = events([renewal(1, 9), renewal(2, None), renewal(3, 19)])
    assert [event.summary.value for event in found] == ["product-1.ch expires", "product-3.ch expires"]


def test_nothing_to_write_is_still_a_calendar() -> None:
    assert written([]).startswith(b"BEGIN:VCALENDAR\r\n")
    assert written([]).endswith(b"END:VCALENDAR\r\n")
    assert events([]) == []


def test_an_event_lasts_the_whole_day_and_has_no_time() -> None:
    (event,) = events([renewal(1, 9)])
    assert (type(event.dtstart.value), event.dtstart.value) == (date, date(2026, 12, 2))
    assert event.dtend.value == date(2026, 12, 3)
    assert event.dtstart.params["VALUE"] == ["DATE"]


@pytest.mark.parametrize("zone", ZONES)
def test_the_day_is_the_same_in_every_zone(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", zone)
    (event,) = events([renewal(1, 9)])
    assert event.dtstart.value == date(2026, 12, 2)
    assert b"TZID" not in written([renewal(1, 9)])
    assert b"DTSTART;VALUE=DATE:20261202\r\n" in written([renewal(1, 9)])


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2028, 2, 29), date(2028, 3, 1)),
        (date(2027, 2, 28), date(2027, 3, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
        # The clocks change in this night: a day of 23 hours is still one day.
        (date(2027, 3, 28), date(2027, 3, 29)),
    ],
)
def test_the_day_after_is_right_at_the_end_of_a_month_and_on_a_leap_day(day: date, after: date) -> None:
    (event,) = events([renewal(1, expires_on=day)])
    assert (event.dtstart.value, event.dtend.value) == (day, after)


def test_it_reminds_14_days_and_1_day_before() -> None:
    (event,) = events([renewal(1, 9)])
    alarms = event.contents["valarm"]
    assert [alarm.trigger.value for alarm in alarms] == [timedelta(days=-14), timedelta(days=-1)]
    assert {alarm.action.value for alarm in alarms} == {"DISPLAY"}


def test_a_second_import_finds_the_same_events_even_after_a_rename() -> None:
    first = events([renewal(1, 9), renewal(2, 9)])
    second = events([renewal(2, 9, name="renamed"), renewal(1, 9)], NOW + 60)
    assert {event.uid.value for event in first} == {event.uid.value for event in second}
    assert len({event.uid.value for event in first}) == 2


def test_a_date_that_moved_is_a_later_revision_of_the_same_event() -> None:
    (before,) = events([renewal(1, 9)])
    (after,) = events([renewal(1, 374)], NOW + 1)
    assert before.uid.value == after.uid.value
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.dtstamp.value > before.dtstamp.value
    assert int(after.sequence.value) < 2**31


def test_products_of_two_organizations_with_one_id_are_two_events() -> None:
    found = events([renewal(1, 9, account_id=41000), renewal(1, 9, account_id=41001)])
    assert len({event.uid.value for event in found}) == 2


def test_the_stamp_is_the_time_of_the_export_in_utc() -> None:
    assert b"DTSTAMP:20261123T120000Z\r\n" in written([renewal(1, 9)])


def test_a_due_date_makes_nobody_busy() -> None:
    (event,) = events([renewal(1, 9)])
    assert event.transp.value == "TRANSPARENT"


def test_no_line_is_longer_than_75_bytes() -> None:
    name = "atelier-helvétique-de-graphisme-et-d-impression-à-la-main-carouge.swiss" * 2
    assert max(len(line) for line in written([renewal(1, 9, name=name)]).split(b"\r\n")) <= 75
    assert events([renewal(1, 9, name=name)])[0].summary.value == f"{name} expires"


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
def test_no_name_breaks_out_of_its_event(name: str) -> None:
    data = written([renewal(1, 9, name=name), renewal(2, 19)])
    assert data.count(b"BEGIN:VEVENT\r\n") == data.count(b"END:VEVENT\r\n") == 2
    assert data.count(b"UID:") >= 2
    assert b"DTSTART;VALUE=DATE:20261202\r\n" in data


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("one; two, three \\ four", "one; two, three \\ four"),
        ("first\nEND:VEVENT", "first\nEND:VEVENT"),
        ("first\r\nsecond", "first\nsecond"),
        ("bell\x07 and \x00", "bell and "),
        ("Noël <VIP> & «½»", "Noël <VIP> & «½»"),
    ],
)
def test_a_name_is_read_again_as_it_was_written(name: str, read: str) -> None:
    assert events([renewal(1, 9, name=name)])[0].summary.value == f"{read} expires"


def test_what_expired_has_an_event_too() -> None:
    (event,) = events([renewal(1, -20)])
    assert event.dtstart.value == TODAY - timedelta(days=20)
