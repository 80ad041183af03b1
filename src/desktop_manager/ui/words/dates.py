"""Dates and ages in words, in the form of the locale."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

MINUTE_S = 60
HOUR_S = 3600
DAY_S = 24 * 3600


def day(value: date) -> str:
    """A date such as "2 Dec 2026"."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMM yyyy")


def day_of(timestamp: int) -> str:
    """The date of a moment (seconds since 1970 UTC) in this computer's zone, such as "2 Dec 2026"."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(timestamp).date(), "d MMM yyyy")


def moment(timestamp: int) -> str:
    """A date with its time in this computer's zone, such as "2 Dec 2026, 16:00"."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(timestamp), "d MMM yyyy, HH:mm")


def age(fetched_at: int | None, now: int) -> str:
    """How old data is: "Updated just now", "Updated 2 min ago"…; "Not loaded yet" for None."""
    translate = QCoreApplication.translate
    if fetched_at is None:
        return translate("Age", "Not loaded yet")
    seconds = max(0, now - fetched_at)
    minutes, hours, days = seconds // MINUTE_S, seconds // HOUR_S, seconds // DAY_S
    if minutes == 0:
        return translate("Age", "Updated just now")
    if hours == 0:
        return translate("Age", "Updated %n min ago", "", minutes)
    if days == 0:
        return translate("Age", "Updated %n h ago", "", hours)
    return translate("Age", "Updated %n day(s) ago", "", days)


def days_left(days: int) -> str:
    """How long a product still runs: "expires in 9 days", "expires today", "expired 3 days ago"."""
    translate = QCoreApplication.translate
    if days > 0:
        return translate("Age", "expires in %n day(s)", "", days)
    if days == 0:
        return translate("Age", "expires today")
    return translate("Age", "expired %n day(s) ago", "", -days)


def days_from_now(days: int) -> str:
    """How far a date is from today: "in 9 days", "today", "3 days ago"."""
    translate = QCoreApplication.translate
    if days > 0:
        return translate("Age", "in %n day(s)", "", days)
    if days == 0:
        return translate("Age", "today")
    return translate("Age", "%n day(s) ago", "", -days)


def days_chip(days: int) -> str:
    """The same in a chip: "9 days", "today", "expired"."""
    translate = QCoreApplication.translate
    if days > 0:
        return translate("Age", "%n day(s)", "", days)
    return translate("Age", "today") if days == 0 else translate("Age", "expired")
