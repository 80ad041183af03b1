"""One billing address of the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.models.billing import BillingAddress
from desktop_manager.features.billing.addresses import uses
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import addresses as words
from desktop_manager.ui.words.address_lines import detail_words, place_words, title_words


class AddressRow(Row):
    """Signals carry the address: edit_wanted, default_wanted, delete_wanted."""

    edit_wanted = Signal(object)
    default_wanted = Signal(object)
    delete_wanted = Signal(object)

    def __init__(self, address: BillingAddress, *, editable: bool, parent: QWidget | None = None) -> None:
        """Show `address`; `editable` gives it its buttons."""
        super().__init__(title_words(address), icon="receipt-text", parent=parent)
        self.address = address
        used = words.used_words(uses(address)) if editable else ""
        self.set_secondary("\n".join(line for line in (place_words(address), detail_words(address), used) if line))
        if address.is_default:
            self.add_action(Chip(self.tr("Default"), "neutral"))
        self.edit = self._button(self.tr("Edit…"), self.tr("Edit %1"), editable)
        self.edit.clicked.connect(self._edit)
        self.make_default = self._button(
            self.tr("Make default"), self.tr("Make %1 the default"), editable and not address.is_default
        )
        self.make_default.clicked.connect(self._make_default)
        self.delete = self._button(self.tr("Delete…"), self.tr("Delete %1"), editable)
        self.delete.clicked.connect(self._delete)
        if used:
            remedy = words.remedy_words(uses(address))
            self.delete.set_disabled_reason(f"{used} {remedy}".strip())

    def _button(self, text: str, name: str, shown: bool) -> Button:
        button = Button(text)
        button.setAccessibleName(name.replace("%1", self.title))
        self.add_action(button)
        button.setVisible(shown)
        return button

    def _edit(self) -> None:
        self.edit_wanted.emit(self.address)

    def _make_default(self) -> None:
        self.default_wanted.emit(self.address)

    def _delete(self) -> None:
        self.delete_wanted.emit(self.address)
