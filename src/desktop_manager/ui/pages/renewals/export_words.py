"""Words that go into exported files; made on the worker that writes them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.renewals.csv_export import Form, Worded
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.ics_export import EventWords
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.products import service_word
from desktop_manager.ui.words.renewals_page import auto_spoken, stops_words, switch_word, warranty_spoken

_SEMICOLON_LANDS = frozenset((QLocale.Country.Switzerland, QLocale.Country.Liechtenstein))
"""Lands with a decimal point whose spreadsheets part cells by a semicolon all the same."""


def event_words(entry: RenewalEntry) -> EventWords:
    """The event of a product: that it expires, whose it is, what it costs, and what happens if nobody does anything."""
    translate = QCoreApplication.translate
    lines = [stops_words(entry), auto_spoken(entry) + ".", warranty_spoken(entry) + "."]
    if entry.price is not None:
        lines.insert(1, translate("Renewals", "Price: %1 without VAT.").replace("%1", money_text(entry.price)))
    category = service_word(entry.service_name)
    lines.append(f"{entry.organization_name} · {category}")
    title = translate("Renewals", "%1 expires").replace("%1", entry.name)
    return EventWords(title, "\n".join(lines), category)


def csv_words(addresses: Mapping[int, str]) -> Worded:
    """Words for the cells that hold a code; `addresses` names billing addresses by their id."""
    return Worded(
        service_word, switch_word, lambda address: "" if address is None else addresses.get(address, str(address))
    )


def csv_form(locale: QLocale) -> Form:
    """How a spreadsheet in that locale reads a file: its decimal mark, and what parts the cells."""
    decimal = locale.decimalPoint()
    by_semicolon = decimal == "," or locale.territory() in _SEMICOLON_LANDS
    return Form(";" if by_semicolon else ",", "," if decimal == "," else ".")
