"""Words of Home: what is due on a day, and how old all of it is."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from desktop_manager.features.attention.upcoming import DueDay, Upcoming
from desktop_manager.ui.words.dates import day, moment
from desktop_manager.ui.words.renewals import totals_text

if TYPE_CHECKING:
    from desktop_manager.api.models.money import Money

JOINT = " · "


def as_of(fetched_at: int | None, now: int) -> str:
    """Whose data it is and of when: "All organizations · as of 10:42"; seconds since 1970 UTC."""
    translate = QCoreApplication.translate
    everybody = translate("Home", "All organizations")
    if fetched_at is None:
        return everybody
    when, today = QDateTime.fromSecsSinceEpoch(fetched_at), QDateTime.fromSecsSinceEpoch(now)
    words = QLocale().toString(when, "HH:mm") if when.date() == today.date() else moment(fetched_at)
    as_of = translate("Home", "as of %1").replace("%1", words)
    return f"{everybody}{JOINT}{as_of}"


def upcoming_note(found: Upcoming) -> str:
    """What all of it comes to: "· 10 renewals · CHF 737.60 without VAT"."""
    translate = QCoreApplication.translate
    count = found.totals.products
    if not count:
        return ""
    parts = [translate("Home", "%n renewal(s)", "", count), *_money(found.totals.sums)]
    unpriced = found.totals.unpriced
    if unpriced:
        parts.append(translate("Home", "%n without a known price", "", unpriced))
    return f"· {JOINT.join(parts)}"


def due_words(due: DueDay) -> str:
    """A day in a sentence: "2 Dec 2026: 1 renewal · CHF 12.90 without VAT · may stop"."""
    translate = QCoreApplication.translate
    count = due.totals.products
    parts = [translate("Home", "%n renewal(s)", "", count), *_money(due.totals.sums)]
    if due.tone != "neutral":
        parts.append(translate("Home", "may stop"))
    return f"{day(due.day)}: {JOINT.join(parts)}"


def short_day(value: date) -> str:
    """A day without its year: "2 Dec"."""
    return QLocale().toString(QDate(value.year, value.month, value.day), "d MMM")


def _money(sums: "Sequence[Money]") -> list[str]:
    if not sums:
        return []
    words = QCoreApplication.translate("Home", "%1 without VAT")
    return [words.replace("%1", totals_text(sums))]
