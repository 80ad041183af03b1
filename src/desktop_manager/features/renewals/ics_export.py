"""Renewals as a calendar file (iCalendar, RFC 5545), one all-day event for each product that expires."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.features.renewals.calendar import moved
from desktop_manager.features.renewals.entry import RenewalEntry

if TYPE_CHECKING:
    from icalendar import Calendar, Event

ALARM_DAYS = (14, 1)
"""Days before the due date on which a calendar reminds: when auto-renew tries for the first time (product.md, job 5),
and the day before."""

PRODUCT = "-//Desktop Manager//Renewals//EN"
SEQUENCE_FROM = int(datetime(2020, 1, 1, tzinfo=UTC).timestamp())
"""Seconds since 1970 from which the revision of an event counts: it fits the 32 bits of RFC 5545, 3.3.8 until 2088."""


class EventWords(NamedTuple):
    """What an event says: its title, the text below it, and its category ("Domain name")."""

    title: str
    text: str
    category: str


Worded = Callable[[RenewalEntry], EventWords]
"""Words an event; called on the worker that writes the file."""


def uid(entry: RenewalEntry) -> str:
    """The name of a product's event, the same in every export: whoever imports again replaces, and doubles nothing."""
    return f"renewal-{entry.account_id}-{entry.id}@desktop-manager"


def ics_lines(entries: Iterable[RenewalEntry], worded: Worded, *, name: str, now: int) -> Iterator[bytes]:
    """The calendar in pieces, one for each product and one around them; what does not expire is left out.

    Dates have no time and no zone, so that no zone can shift them (RFC 5545, 3.3.4). Each export is a later revision
    (SEQUENCE): a calendar that has an event already moves it when the due date has moved.

    Args:
        name: what a calendar calls the whole.
        now: seconds since 1970 UTC.
    """
    around = _calendar(name).to_ical()
    head, end, _ = around.partition(b"END:VCALENDAR")
    yield head
    stamp = datetime.fromtimestamp(now, UTC)
    for entry in entries:
        if entry.expires_on is not None:
            yield _event(entry, worded(entry), stamp).to_ical()
    yield end + b"\r\n"


def _calendar(name: str) -> Calendar:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", _clean(name))
    return calendar


def _event(entry: RenewalEntry, words: EventWords, stamp: datetime) -> Event:
    from icalendar import Alarm, Event

    assert entry.expires_on is not None, "only what expires has an event"
    event = Event()
    event.add("uid", uid(entry))
    event.add("dtstamp", stamp)
    event.add("sequence", max(0, int(stamp.timestamp()) - SEQUENCE_FROM))
    event.add("dtstart", entry.expires_on)
    event.add("dtend", moved(entry.expires_on, 1))
    event.add("summary", _clean(words.title))
    event.add("description", _clean(words.text))
    event.add("categories", [_clean(words.category)])
    # A due date is no appointment: nobody is busy on it.
    event.add("transp", "TRANSPARENT")
    for days in ALARM_DAYS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _clean(words.title))
        alarm.add("trigger", timedelta(days=-days))
        event.add_component(alarm)
    return event


def _clean(text: str) -> str:
    """`text` without the signs that RFC 5545, 3.1 forbids: all controls but tab and line feed."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in lines if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs"))
