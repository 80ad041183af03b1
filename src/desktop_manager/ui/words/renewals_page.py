"""Words of the Renewals page: columns, filters, totals, and what stops when."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_manager.features.renewals.filters import Period, Span, State
from desktop_manager.features.renewals.risk import Risk
from desktop_manager.features.renewals.stopping import Stopping, stopping
from desktop_manager.ui.words.dates import day

if TYPE_CHECKING:
    from desktop_manager.api.models.money import Money
    from desktop_manager.features.renewals.calendar import Month
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.features.renewals.totals import Totals

JOINT = " · "


def column_word(key: str) -> str:
    """The word above a column, by its key. Raises KeyError."""
    translate = QCoreApplication.translate
    words = {
        "product": translate("Renewals", "Product"),
        "organization": translate("Renewals", "Organization"),
        "type": translate("Renewals", "Type"),
        "expires": translate("Renewals", "Expires"),
        "days": translate("Renewals", "In"),
        "auto_renew": translate("Renewals", "Auto-renew"),
        "warranty": translate("Renewals", "Warranty"),
        "price": translate("Renewals", "Price"),
        "method": translate("Renewals", "Means of payment"),
        "next_charge": translate("Renewals", "Next charge"),
        "address": translate("Renewals", "Billing address"),
        "period": translate("Renewals", "Period"),
        "warranty_price": translate("Renewals", "Warranty price"),
    }
    return words[key]


def csv_header(code: str) -> str:
    """The header of a column of the CSV, by its code. Raises KeyError."""
    translate = QCoreApplication.translate
    words = {
        "product": translate("Renewals", "Product"),
        "product_id": translate("Renewals", "Product number"),
        "organization": translate("Renewals", "Organization"),
        "organization_id": translate("Renewals", "Organization number"),
        "type": translate("Renewals", "Type"),
        "expires": translate("Renewals", "Expires"),
        "days": translate("Renewals", "Days left"),
        "auto_renew": translate("Renewals", "Auto-renew"),
        "means_of_payment": translate("Renewals", "Means of payment"),
        "next_charge": translate("Renewals", "Next charge"),
        "warranty": translate("Renewals", "Renewal Warranty"),
        "months": translate("Renewals", "Period in months"),
        "price": translate("Renewals", "Price without VAT"),
        "currency": translate("Renewals", "Currency"),
        "warranty_price": translate("Renewals", "Warranty price without VAT"),
        "warranty_currency": translate("Renewals", "Currency of the warranty price"),
        "billing_address": translate("Renewals", "Billing address"),
    }
    return words[code]


def period_word(period: Period) -> str:
    """A period in the menu."""
    translate = QCoreApplication.translate
    words = {
        Period.DAYS_30: translate("Renewals", "Next 30 days"),
        Period.MONTHS_3: translate("Renewals", "Next 3 months"),
        Period.MONTHS_12: translate("Renewals", "Next 12 months"),
        Period.EXPIRED: translate("Renewals", "Expired"),
        Period.ALL: translate("Renewals", "Any date"),
    }
    return words[period]


def state_word(state: State) -> str:
    """A state in the menu."""
    translate = QCoreApplication.translate
    words = {
        State.ALL: translate("Renewals", "Any state"),
        State.AT_RISK: translate("Renewals", "At risk"),
        State.AUTO_ON: translate("Renewals", "Auto-renew on"),
        State.AUTO_OFF: translate("Renewals", "Auto-renew off"),
        State.WARRANTY_ON: translate("Renewals", "Warranty on"),
        State.WARRANTY_OFF: translate("Renewals", "Warranty off"),
    }
    return words[state]


def span_word(span: Span) -> str:
    """The days of a calendar: "2 Dec 2026", "December 2026" for a whole month."""
    first, last = span.first, span.last
    if first is None or last is None or first == last:
        return day(first or last or date.min)
    if first.day == 1 and last == month_end(first):
        return month_of(first)
    return QCoreApplication.translate("Renewals", "%1 to %2").replace("%1", day(first)).replace("%2", day(last))


def month_end(first: date) -> date:
    """The last day of the month of `first`."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def month_of(on: date) -> str:
    """The month of a date: "December 2026"."""
    return QLocale().toString(QDate(on.year, on.month, 1), "MMMM yyyy")


def month_word(month: "Month") -> str:
    """A month: "December 2026"."""
    return month_of(month.first)


def short_month(month: "Month") -> str:
    """A month under a bar: "Dec"."""
    return QLocale().standaloneMonthName(month.month, QLocale.FormatType.ShortFormat)


def short_day(on: date) -> str:
    """A date without its year: "28 Nov"."""
    return QLocale().toString(QDate(on.year, on.month, on.day), "d MMM")


def types_word(count: int, only: str) -> str:
    """Which types are shown: all, the name of the `only` one, or how many."""
    translate = QCoreApplication.translate
    if not count:
        return translate("Renewals", "All types")
    return only if count == 1 else translate("Renewals", "%n type(s)", "", count)


def switch_word(on: bool | None) -> str:
    """On, off, or "" where the server does not tell."""
    if on is None:
        return ""
    return QCoreApplication.translate("Renewals", "On") if on else QCoreApplication.translate("Renewals", "Off")


def untold_word() -> str:
    """What stands in a cell where the server does not tell something; what is said above tells where it is known."""
    return QCoreApplication.translate("Renewals", "Not told")


def months_word(months: int) -> str:
    """A period of so many months: "1 year", "6 months"."""
    translate = QCoreApplication.translate
    years, left = divmod(months, 12)
    return translate("Renewals", "%n month(s)", "", months) if left else translate("Renewals", "%n year(s)", "", years)


def auto_words(entry: "RenewalEntry", today: date) -> str:
    """The chip of auto-renew: off, or what is charged, with the day where that is near or the trouble there is."""
    translate = QCoreApplication.translate
    if not entry.auto_renew:
        return switch_word(entry.auto_renew)
    if entry.risk == Risk.DECLINED or entry.declined:
        return translate("Renewals", "Declined")
    if entry.risk == Risk.CARD_ENDS and entry.card_ends is not None:
        return translate("Renewals", "Card to %1").replace("%1", short_day(entry.card_ends))
    if entry.next_charge_on is not None and 0 <= (entry.next_charge_on - today).days <= NEAR_DAYS:
        near = translate("Renewals", "%1, %2").replace("%2", short_day(entry.next_charge_on))
        return near.replace("%1", method_word(entry.method_kind) or entry.method_label)
    label = entry.method_label if entry.method_kind == "card" else method_word(entry.method_kind)
    return label or entry.method_label or switch_word(True)


NEAR_DAYS = 14
"""Days before a charge from which its date stands in the table in place of the card's number."""


def method_word(kind: str) -> str:
    """A means of payment in one word, "" for one this program does not know."""
    translate = QCoreApplication.translate
    words = {
        "card": translate("Renewals", "Card"),
        "prepaid": translate("Renewals", "Prepaid"),
        "transfer": translate("Renewals", "Transfer"),
    }
    return words.get(kind, "")


def auto_spoken(entry: "RenewalEntry") -> str:
    """Auto-renew in a sentence, for a screen reader and the detail."""
    translate = QCoreApplication.translate
    if entry.auto_renew is None:
        return translate("Renewals", "Auto-renew is not told by this server")
    if not entry.auto_renew:
        return translate("Renewals", "Auto-renew is off")
    method = entry.method_label or method_word(entry.method_kind)
    if entry.next_charge_on is None:
        return translate("Renewals", "Auto-renew charges %1").replace("%1", method)
    text = translate("Renewals", "Auto-renew charges %1 on %2").replace("%2", day(entry.next_charge_on))
    return text.replace("%1", method)


def warranty_spoken(entry: "RenewalEntry") -> str:
    """Renewal Warranty in a sentence."""
    translate = QCoreApplication.translate
    if entry.warranty is None:
        return translate("Renewals", "Renewal Warranty is not told by this server")
    if entry.warranty:
        return translate("Renewals", "Renewal Warranty is on")
    return translate("Renewals", "Renewal Warranty is off")


def sums_words(sums: Sequence["Money"]) -> str:
    """Amounts side by side, one for each currency, never added: "CHF 131.70 · EUR 41.00"."""
    from desktop_manager.ui.words.money import money_text

    return JOINT.join(money_text(one) for one in sums)


def totals_words(totals: "Totals") -> str:
    """What some renewals cost: "CHF 737.60 without VAT", and how many are in no sum; "" for nothing."""
    translate = QCoreApplication.translate
    parts = []
    if totals.sums:
        parts.append(translate("Renewals", "%1 without VAT").replace("%1", sums_words(totals.sums)))
    if totals.unpriced and totals.sums:
        unpriced = totals.unpriced
        parts.append(translate("Renewals", "%n without a known price", "", unpriced))
    return JOINT.join(parts)


def products_words(count: int) -> str:
    """How many products."""
    return QCoreApplication.translate("Renewals", "%n product(s)", "", count)


def foot_words(shown: int, total: int, totals: "Totals | None") -> str:
    """Under the table: "10 of 27 products shown · CHF 737.60 without VAT"."""
    translate = QCoreApplication.translate
    words = translate("Renewals", "%1 of %2 shown").replace("%2", products_words(total))
    words = words.replace("%1", QLocale().toString(shown))
    sums = totals_words(totals) if totals is not None else ""
    return JOINT.join(part for part in (words, sums) if part)


def due_words(totals: "Totals", first: date | None, last: date | None, *, years: bool = False) -> str:
    """What a selection costs and when: "CHF 242.10 due between 2 Dec and 9 Jan, without VAT".

    `years` names them too, where a day and a month alone could be those of another year.
    """
    translate = QCoreApplication.translate
    written = day if years else short_day
    sums = sums_words(totals.sums)
    if first is None or last is None:
        when = translate("Renewals", "without a due date")
        return JOINT.join(part for part in (sums, when) if part)
    if first == last:
        text = translate("Renewals", "%1 due on %2") if sums else translate("Renewals", "due on %2")
        text = text.replace("%2", written(first))
    else:
        text = (
            translate("Renewals", "%1 due between %2 and %3")
            if sums
            else translate("Renewals", "due between %2 and %3")
        )
        text = text.replace("%2", written(first)).replace("%3", written(last))
    text = text.replace("%1", sums)
    return translate("Renewals", "%1, without VAT").replace("%1", text) if sums else text


def day_spoken(on: date, totals: "Totals") -> str:
    """A day of the calendar for a screen reader: "2 Dec 2026: 1 product, CHF 12.90 without VAT"."""
    translate = QCoreApplication.translate
    if not totals.products:
        return translate("Renewals", "%1: nothing expires").replace("%1", day(on))
    parts = ", ".join(part for part in (products_words(totals.products), totals_words(totals)) if part)
    return translate("Renewals", "%1: %2").replace("%1", day(on)).replace("%2", parts)


def month_spoken(month: "Month", totals: "Totals") -> str:
    """A bar of the strip for a screen reader: "December 2026: 3 products, CHF 167.70 without VAT"."""
    translate = QCoreApplication.translate
    if not totals.products:
        return translate("Renewals", "%1: nothing expires").replace("%1", month_word(month))
    parts = ", ".join(part for part in (products_words(totals.products), totals_words(totals)) if part)
    return translate("Renewals", "%1: %2").replace("%1", month_word(month)).replace("%2", parts)


def stops_words(entry: "RenewalEntry") -> str:
    """What becomes of a product if nobody does anything, and until when the warranty holds it."""
    translate = QCoreApplication.translate
    found = stopping(entry)
    if entry.expires_on is None:
        return translate("Renewals", "It has no due date of its own.")
    if found.kind == Risk.NONE:
        return translate("Renewals", "It is free, a trial, or renewed with the product it is a part of.")
    if found.kind == Risk.CHARGED:
        text = translate("Renewals", "It goes on after %1. %2.").replace("%2", auto_spoken(entry))
    elif found.kind == Risk.WARRANTED:
        text = _warranted_words(found)
    elif found.kind == Risk.CARD_ENDS and entry.card_ends is not None:
        text = translate("Renewals", "It stops on %1 if nothing is done: the card ends on %2, before it is charged.")
        text = text.replace("%2", day(entry.card_ends))
    else:
        text = _stopping_words()[found.kind]
    return text.replace("%1", day(entry.expires_on))


def _stopping_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    declined = translate("Renewals", "It stops on %1 if nothing is done: the last charge was declined.")
    return {
        Risk.UNKNOWN: translate("Renewals", "It expires on %1. Whether it is renewed then, only the Manager tells."),
        Risk.EXPIRED: translate("Renewals", "It expired on %1. Renew it to use it again."),
        Risk.DECLINED: declined,
        Risk.CARD_ENDS: translate("Renewals", "It stops on %1 if nothing is done: the card ends before it is charged."),
        Risk.UNPROTECTED: translate(
            "Renewals", "It stops on %1 if nothing is done: neither auto-renew nor Renewal Warranty is on."
        ),
    }


def _warranted_words(found: Stopping) -> str:
    translate = QCoreApplication.translate
    text = translate(
        "Renewals",
        "If nothing is paid by %1, Renewal Warranty renews it, and the invoice found in the account is owed.",
    )
    if found.holds_days is None or found.holds_until is None:
        return text
    days = found.holds_days
    more = translate("Renewals", "There are up to %n day(s) to pay, so until %1 at most.", "", days)
    return f"{text} {more.replace('%1', day(found.holds_until))}"


def place_words(organization: str | None, organizations: int) -> str:
    """Where the products are: the name of the organization, or how many there are."""
    if organization is not None:
        return organization
    return QCoreApplication.translate("Renewals", "%n organization(s)", "", organizations)
