"""Renew now: for how long, paid how, invoiced to whom, and what it costs before anything is charged."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.api.errors import Conflict
from desktop_manager.features.renewals.checkout import cannot_pay, common_periods, may_take_warranty, quote
from desktop_manager.features.renewals.renewing import Order
from desktop_manager.ui.models.line_model import LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.pages.payment_choice import fill_addresses, fill_choice, fill_methods
from desktop_manager.ui.pages.renewals.renew_lines import order_lines, stop_words
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.renewals import period_words

if TYPE_CHECKING:
    from desktop_manager.features.renewals.checkout import Left, Quote
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.features.renewals.renewing import Options

ROW_HEIGHT = 44
MOST_ROWS = 4
FORM_WIDTH = 560
PRICE_CHANGED = "price_changed"
"""Code of a 409 whose total is another one than the one that was shown."""


class RenewForm(Dialog):
    """Emits `confirmed` and stays until the order is done; what was chosen outlasts a refusal.

    `prices_wanted` when prices are to be asked for again, which ends in `set_options` or `show_no_prices`.
    """

    prices_wanted = Signal()

    def __init__(self, entries: Sequence[RenewalEntry], left: Sequence[Left], parent: QWidget | None = None) -> None:
        """For `entries` of one organization and currency; `left` could not be taken along."""
        super().__init__(self.tr("Renew now"), confirm=self.tr("Renew"), stays=True, parent=parent)
        self._entries = tuple(entries)
        self._today: date | None = None
        self._options: Options | None = None
        self._quote: Quote | None = None
        self._keys: dict[object, str] = {}
        self.period, self.method, self.address = ComboBox(), ComboBox(), ComboBox()
        self.period_field = FormField(self.tr("Period"), self.period)
        self.method_field = FormField(self.tr("Means of payment"), self.method)
        self.address_field = FormField(self.tr("Billing address"), self.address)
        self.warranty = CheckBox(self.tr("Add Renewal Warranty"))
        self.warranty_note = WrapLabel("", "secondary")
        self.lines: LineModel[RenewalEntry] = LineModel()
        self.list = LineView(self.tr("What is renewed"), ROW_HEIGHT, parent=self)
        self.list.setModel(self.lines)
        self.list.setMinimumWidth(FORM_WIDTH)
        self.list.setFixedHeight(ROW_HEIGHT * min(MOST_ROWS, len(self._entries) + len(left)) + 2)
        self.total = WrapLabel("", "strong")
        self.facts = WrapLabel(f"{stop_words(self._entries)} {self._no_way_back()}", "secondary")
        self._left = tuple(left)
        self.again = Button(self.tr("Retry"))
        self.again.clicked.connect(self.prices_wanted)
        content = (self.address_field, self.warranty, self.warranty_note, self.list, self.total, self.facts, self.again)
        for widget in (self._beside(), *content):
            self.add_widget(widget)
        self.again.hide()
        for box in (self.period, self.method, self.address):
            box.setEnabled(False)
            box.currentIndexChanged.connect(self._look)
        self.warranty.setEnabled(False)
        self.warranty.toggled.connect(self._look)
        self.confirm_button.set_disabled_reason(self.tr("The prices are being asked for."))
        self.total.setText(self.tr("Asking for the prices…"))
        self.lines.set_lines(order_lines(self._entries, None, self._left))

    def set_options(self, options: Options, today: date) -> None:
        """Offer what the server told; what was chosen before stays chosen where it still can be."""
        self._options = options
        self._today = today
        if not self.again.isHidden():
            self.again.hide()
            self.set_error("")
        months = common_periods(options.renewals.values()) if len(options.renewals) == len(self._entries) else ()
        usual = self._entries[0].months
        fill_choice(self.period, [(period_words(one), one) for one in months], usual)
        first = self._entries[0]
        fill_methods(self.method_field, self.method, options.methods, today, first.method_id)
        fill_addresses(self.address_field, self.address, options.addresses, first.billing_address_id)
        self.period_field.set_error("" if months else self._no_period())
        if self.focusWidget() in (None, self.cancel_button, self.again):
            # It could not take the keyboard while nothing was there to choose.
            self.period.setFocus()
        self._look()

    def show_no_prices(self, error: Exception) -> None:
        """The prices cannot be had; Retry asks again."""
        super().show_failure(error)
        self.total.setText(self.tr("The prices are not known."))
        self.confirm_button.set_disabled_reason(self.tr("The prices are not known."))
        self.again.show()
        self._fit()

    def show_failure(self, error: Exception) -> None:
        """Say what went wrong; where the price is another one by now, it is asked for again."""
        super().show_failure(error)
        if isinstance(error, Conflict) and error.code == PRICE_CHANGED:
            self.set_error(self.tr("The price has changed, and nothing was charged. Look at the new total."))
            self.prices_wanted.emit()

    @property
    def order(self) -> Order | None:
        """What is ordered; None while something is missing."""
        options, found = self._options, self._quote
        if options is None or found is None or self._today is None:
            return None
        method = next((one for one in options.methods if one.id == self.method.currentData()), None)
        address_id = self.address.currentData()
        if method is None or address_id is None or cannot_pay(method, self._today):
            return None
        # The same order keeps its key: sent again after a pause it is charged once.
        content = (found.months, found.total, self.warranty.isChecked(), method.id, address_id)
        key = self._keys.setdefault(content, uuid.uuid4().hex)
        return Order(key, self._entries, found, method, address_id)

    def set_busy(self, busy: bool) -> None:
        """What was chosen stays as it is while the server is asked."""
        super().set_busy(busy)
        for widget in (self.period_field, self.method_field, self.address_field, self.warranty):
            widget.setEnabled(not busy)
        if busy:
            self.confirm_button.setText(self.tr("Renewing…"))
        elif self._options is not None:
            self._look()

    def _beside(self) -> QWidget:
        """Period and means of payment side by side: the dialog fits a window of 600 pixels."""
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.period_field, 1)
        line.addWidget(self.method_field, 2)
        holder.setFocusProxy(self.period)
        return holder

    def _look(self) -> None:
        options = self._options
        if options is None:
            return
        months = self.period.currentData()
        takers = self._takers(options, months)
        self.warranty.setEnabled(bool(takers))
        if not takers:
            self.warranty.blockSignals(True)
            self.warranty.setChecked(False)
            self.warranty.blockSignals(False)
        self.warranty_note.setText(self._note(len(takers)))
        self.warranty.setAccessibleDescription(self.warranty_note.text())
        wanted = self.warranty.isChecked() and bool(takers)
        self._quote = quote(self._entries, options.renewals, months, warranty=wanted) if months else None
        self.lines.set_lines(order_lines(self._entries, self._quote, self._left))
        found = self._quote
        if found is None:
            self.total.setText(self.tr("There is no price."))
        else:
            self.total.setText(self.tr("Total %1 without VAT").replace("%1", money_text(found.total)))
        count = len(self._entries)
        text = self.tr("Renew %n product(s) for %1", "", count)
        self.confirm_button.setText(
            text.replace("%1", money_text(found.total)) if found is not None else self.tr("Renew")
        )
        ready = self.order is not None
        self.confirm_button.set_disabled_reason("" if ready else self.tr("Choose period, payment and address first."))
        self._fit()

    def _takers(self, options: Options, months: int | None) -> list[RenewalEntry]:
        renewals = options.renewals
        return [
            entry
            for entry in self._entries
            if months and entry.id in renewals and may_take_warranty(entry, renewals[entry.id], months)
        ]

    def _note(self, takers: int) -> str:
        """Who gets the warranty with it, and why others do not."""
        others = len(self._entries) - takers
        nas = any(entry.service_name == "nas" for entry in self._entries)
        parts = []
        if takers:
            count = takers
            parts.append(
                self.tr(
                    "For %n product(s): what it renews is owed, with up to 280 days to pay yearly billing.", "", count
                )
            )
        if nas:
            parts.append(self.tr("A NAS Synology gets it after purchase only: turn it on when it is renewed."))
        elif others:
            parts.append(self.tr("Where it is on already, it stays on."))
        return " ".join(parts)

    def _no_way_back(self) -> str:
        return self.tr("A renewal cannot be undone.")

    def _no_period(self) -> str:
        return self.tr("These products have no period in common: renew them one by one.")
