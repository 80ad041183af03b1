"""How an order is paid and who it is invoiced to, in the dialogs that ask for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QStandardItemModel

from desktop_manager.features.renewals.checkout import cannot_pay
from desktop_manager.ui.words.address_lines import place_words, title_words
from desktop_manager.ui.words.renewals import cannot_pay_words

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import BillingAddress, PaymentMethod
    from desktop_manager.ui.widgets.combo_box import ComboBox
    from desktop_manager.ui.widgets.form_field import FormField


def fill_choice(box: ComboBox, items: Sequence[tuple[str, int]], wanted: int | None) -> None:
    """Offer other (text, value) pairs without telling: what is chosen stays chosen if it can, else it is `wanted`."""
    held = box.currentData()
    box.blockSignals(True)
    box.clear()
    for text, value in items:
        box.addItem(text, value)
    places = [box.findData(value) for value in (held, wanted) if value is not None]
    box.setCurrentIndex(next((place for place in places if place >= 0), 0))
    box.setEnabled(bool(items))
    box.blockSignals(False)


def enable_choice(box: ComboBox, place: int, enabled: bool) -> None:
    """Let an item of a box be chosen or not."""
    model = box.model()
    assert isinstance(model, QStandardItemModel), "what QComboBox is made with"
    model.item(place).setEnabled(enabled)


def fill_methods(
    field: FormField, box: ComboBox, methods: Sequence[PaymentMethod], today: date, wanted: int | None = None
) -> None:
    """Offer the means of payment; what cannot be charged now is named with the reason, and cannot be chosen."""
    refusals = {one.id: cannot_pay(one, today) for one in methods}
    items = [
        (f"{one.label}: {cannot_pay_words(refusals[one.id])}" if refusals[one.id] else one.label, one.id)
        for one in methods
    ]
    first = next((one.id for one in methods if not refusals[one.id]), None)
    fill_choice(box, items, wanted if wanted is not None and not refusals.get(wanted, "gone") else first)
    for place, one in enumerate(methods):
        enable_choice(box, place, not refusals[one.id])
    none = QCoreApplication.translate("Payment", "None can be charged now: add a card first.")
    field.set_error("" if first is not None else none)


def fill_addresses(
    field: FormField, box: ComboBox, addresses: Sequence[BillingAddress], wanted: int | None = None
) -> None:
    """Offer the billing addresses."""
    fill_choice(box, [(f"{title_words(one)}, {place_words(one)}", one.id) for one in addresses], wanted)
    none = QCoreApplication.translate("Payment", "Add a billing address first.")
    field.set_error("" if addresses else none)
