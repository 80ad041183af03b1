"""The facts of how a product is renewed, as rows of its first card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.ui.widgets.fact_row import FactRow
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.renewal_facts import auto_fact, price_fact, untaxed
from desktop_manager.ui.words.renewals_page import column_word, csv_header, switch_word

if TYPE_CHECKING:
    from datetime import date

    from desktop_manager.features.renewals.entry import RenewalEntry


class RenewalRows(QWidget):
    """What the server does not tell has no row."""

    def __init__(self) -> None:
        """Empty until one of the `show_` methods."""
        super().__init__()
        self.auto = FactRow(column_word("auto_renew"))
        self.charge = FactRow(column_word("next_charge"))
        self.warranty = FactRow(csv_header("warranty"))
        self.warranty_price = FactRow(column_word("warranty_price"))
        self.price = FactRow(column_word("price"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in (self.auto, self.charge, self.warranty, self.warranty_price, self.price):
            column.addWidget(row)

    def show_reading(self) -> None:
        """Those that nearly every product has, before their facts are read."""
        words = self.tr("Reading…")
        for row in (self.auto, self.charge, self.warranty, self.warranty_price, self.price):
            row.show_fact(words)
        self.show()

    def show_entry(self, entry: RenewalEntry | None, today: date, note: str) -> None:
        """Show a product's; `note` is why they stay as they are, "" if they can be changed."""
        if entry is None or not entry.known or entry.expires_on is None:
            self.hide()
            return
        self.auto.show_fact(auto_fact(entry, today), note)
        self.charge.show_fact(day(entry.next_charge_on) if entry.next_charge_on is not None else "")
        self.warranty.show_fact(switch_word(entry.warranty))
        self.warranty_price.show_fact(untaxed(entry.warranty_price) if entry.warranty_price is not None else "")
        self.price.show_fact(price_fact(entry))
        self.show()
