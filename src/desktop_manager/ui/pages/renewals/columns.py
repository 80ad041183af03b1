"""The columns of the renewals: what each shows, is found by and is sorted by."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import cast

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.folding import folded
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import Risk, tone
from desktop_manager.ui.models.prepared import Column
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.words.dates import day, days_chip, days_left
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.products import service_word, service_words
from desktop_manager.ui.words.renewals_page import (
    auto_spoken,
    auto_words,
    column_word,
    months_word,
    switch_word,
    untold_word,
    warranty_spoken,
)

PRODUCT, ORGANIZATION, TYPE, EXPIRES, DAYS = "product", "organization", "type", "expires", "days"
AUTO_RENEW, WARRANTY, PRICE = "auto_renew", "warranty", "price"
METHOD, NEXT_CHARGE, ADDRESS, PERIOD, WARRANTY_PRICE = "method", "next_charge", "address", "period", "warranty_price"

FIRST_COLUMNS = (PRODUCT, ORGANIZATION, TYPE, EXPIRES, DAYS, AUTO_RENEW, WARRANTY, PRICE)
"""Those of the first visit (design/renewals.png)."""
ALL_COLUMNS = (*FIRST_COLUMNS, METHOD, NEXT_CHARGE, ADDRESS, PERIOD, WARRANTY_PRICE)

Chip = tuple[str, Tone]


class TypeWords:
    """The words for types, asked once: 100,000 products have some thirty types."""

    def __init__(self) -> None:
        """Ask for the types this program knows."""
        self._words = service_words()

    def of(self, entry: RenewalEntry) -> str:
        """The word for a product's type."""
        word = self._words.get(entry.service_name)
        if word is None:
            word = self._words[entry.service_name] = service_word(entry.service_name)
        return word


def renewal_columns(
    today: date,
    addresses: Mapping[int, str],
    *,
    of_all: bool,
    telling: bool,
    without_rights: Collection[int] = (),
) -> tuple[Column[RenewalEntry], ...]:
    """All columns, in the order of `ALL_COLUMNS`.

    Args:
        today: the date from which charges are near.
        addresses: a line for each billing address, by its id.
        of_all: whether products are found by their organization, which says nothing where only one is shown.
        telling: whether the server tells renewals; where not, what it leaves out is in the Manager.
        without_rights: ids of organizations whose accounting the user may not see.
    """
    words = _Words(today, addresses, telling, without_rights)
    header = column_word
    return (
        Column(PRODUCT, header(PRODUCT), lambda entry: entry.name, lambda entry: folded(entry.name)),
        Column(
            ORGANIZATION,
            header(ORGANIZATION),
            lambda entry: entry.organization_name,
            lambda entry: folded(entry.organization_name),
            searched=of_all,
        ),
        Column(TYPE, header(TYPE), words.types.of, words.types.of),
        Column(EXPIRES, header(EXPIRES), _expires, lambda entry: entry.expires_on, searched=False),
        Column(DAYS, header(DAYS), _days, lambda entry: entry.days, searched=False, accessible=_days_spoken),
        Column(AUTO_RENEW, header(AUTO_RENEW), words.auto, _auto_key, searched=False, accessible=auto_spoken),
        Column(
            WARRANTY,
            header(WARRANTY),
            words.warranty,
            lambda entry: entry.warranty,
            searched=False,
            accessible=warranty_spoken,
        ),
        Column(
            PRICE, header(PRICE), words.price, _price_key, searched=False, right=True, accessible=words.price_spoken
        ),
        Column(METHOD, header(METHOD), words.method, lambda entry: folded(entry.method_label) or None),
        Column(NEXT_CHARGE, header(NEXT_CHARGE), words.charge, lambda entry: entry.next_charge_on, searched=False),
        Column(ADDRESS, header(ADDRESS), words.address, lambda entry: folded(words.address(entry)) or None),
        Column(PERIOD, header(PERIOD), _period, lambda entry: entry.months, searched=False),
        Column(
            WARRANTY_PRICE,
            header(WARRANTY_PRICE),
            words.warranty_price,
            _warranty_price_key,
            searched=False,
            right=True,
            accessible=words.warranty_price_spoken,
        ),
    )


def days_mark(entry: RenewalEntry) -> Chip | None:
    """The chip of the days left, coloured by risk: a product that will be charged is not a warning."""
    return None if entry.days is None else (days_chip(entry.days), cast("Tone", tone(entry)))


def auto_mark(entry: RenewalEntry, today: date) -> Chip | None:
    """The chip of auto-renew; None where the server does not tell."""
    if entry.auto_renew is None:
        return None
    if not entry.auto_renew:
        found: Tone = "neutral"
    elif entry.declined:
        found = "bad"
    else:
        found = "warning" if entry.risk == Risk.CARD_ENDS else "good"
    return auto_words(entry, today), found


def warranty_mark(entry: RenewalEntry) -> Chip | None:
    """The chip of Renewal Warranty; None where the server does not tell."""
    return None if entry.warranty is None else (switch_word(entry.warranty), "good" if entry.warranty else "neutral")


class _Words:
    """Texts that need more than the entry."""

    def __init__(
        self, today: date, addresses: Mapping[int, str], telling: bool, without_rights: Collection[int]
    ) -> None:
        self.types = TypeWords()
        self._today = today
        self._addresses = addresses
        self._without_rights = without_rights
        translate = QCoreApplication.translate
        self._no_rights = translate("Renewals", "No rights")
        self._untold = "" if telling else untold_word()
        self._without_vat = translate("Renewals", "%1 without VAT")

    def auto(self, entry: RenewalEntry) -> str:
        return auto_words(entry, self._today) or self._missing(entry)

    def warranty(self, entry: RenewalEntry) -> str:
        return switch_word(entry.warranty) or self._missing(entry)

    def price(self, entry: RenewalEntry) -> str:
        return money_text(entry.price) if entry.price is not None else self._missing(entry)

    def price_spoken(self, entry: RenewalEntry) -> str:
        words = self.price(entry)
        return self._without_vat.replace("%1", words) if entry.price is not None else words

    def warranty_price(self, entry: RenewalEntry) -> str:
        return money_text(entry.warranty_price) if entry.warranty_price is not None else self._missing(entry)

    def warranty_price_spoken(self, entry: RenewalEntry) -> str:
        words = self.warranty_price(entry)
        return self._without_vat.replace("%1", words) if entry.warranty_price is not None else words

    def method(self, entry: RenewalEntry) -> str:
        return entry.method_label or self._missing(entry)

    def charge(self, entry: RenewalEntry) -> str:
        return day(entry.next_charge_on) if entry.next_charge_on is not None else self._missing(entry)

    def address(self, entry: RenewalEntry) -> str:
        known = entry.billing_address_id
        return self._missing(entry) if known is None else self._addresses.get(known, "")

    def _missing(self, entry: RenewalEntry) -> str:
        """What stands where the server tells nothing: that there is nothing, or who could see it."""
        if entry.known or entry.risk == Risk.NONE:
            return ""
        return self._no_rights if entry.account_id in self._without_rights else self._untold


def _expires(entry: RenewalEntry) -> str:
    return day(entry.expires_on) if entry.expires_on is not None else ""


def _days(entry: RenewalEntry) -> str:
    return days_chip(entry.days) if entry.days is not None else ""


def _days_spoken(entry: RenewalEntry) -> str:
    return days_left(entry.days) if entry.days is not None else ""


def _period(entry: RenewalEntry) -> str:
    return months_word(entry.months) if entry.months else ""


def _auto_key(entry: RenewalEntry) -> tuple[bool, str] | None:
    return None if entry.auto_renew is None else (entry.auto_renew, entry.method_label)


def _price_key(entry: RenewalEntry) -> tuple[str, Decimal] | None:
    return None if entry.price is None else (entry.price.currency, entry.price.amount)


def _warranty_price_key(entry: RenewalEntry) -> tuple[str, Decimal] | None:
    money = entry.warranty_price
    return None if money is None else (money.currency, money.amount)
