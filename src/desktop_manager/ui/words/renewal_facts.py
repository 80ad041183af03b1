"""How a product is renewed, fact by fact, in the words of the Renewals page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.products.expiry import SOON_DAYS
from desktop_manager.features.renewals.rules import Change, judge
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.renewals_page import (
    JOINT,
    auto_words,
    method_word,
    months_word,
    stops_words,
    switch_word,
)

if TYPE_CHECKING:
    from datetime import date

    from desktop_manager.api.models.money import Money
    from desktop_manager.features.renewals.entry import RenewalEntry

_TOO_LATE = "too_late"


def auto_fact(entry: RenewalEntry, today: date) -> str:
    """Auto-renew with its means of payment: "On · Card ·· 4421", "Off"; "" where the server does not tell."""
    if not entry.auto_renew:
        return switch_word(entry.auto_renew)
    state = auto_words(entry, today) if entry.declined else switch_word(True)
    return JOINT.join(part for part in (state, entry.method_label or method_word(entry.method_kind)) if part)


def price_fact(entry: RenewalEntry) -> str:
    """The price and what it is for: "CHF 118.80 without VAT · 1 year"; "" where the server does not tell."""
    if entry.price is None:
        return ""
    return JOINT.join(
        part for part in (untaxed(entry.price), months_word(entry.months) if entry.months else "") if part
    )


def untaxed(money: Money) -> str:
    """An amount: "CHF 118.80 without VAT"."""
    return QCoreApplication.translate("Renewals", "%1 without VAT").replace("%1", money_text(money))


def trouble_words(entry: RenewalEntry, today: date) -> str:
    """What becomes of a product that may stop, and whether it is too late for auto-renew to prevent it."""
    said = stops_words(entry)
    if judge(entry, Change(auto_renew=True), today) != _TOO_LATE:
        return said
    late = QCoreApplication.translate(
        "ProductRenewal",
        "Auto-renew tries %n day(s) before the due date and can no longer be turned on: renew it now.",
        "",
        SOON_DAYS,
    )
    return f"{said} {late}"
