"""Add or edit a billing address: every error at its field, all at once, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop_manager.api.errors import ValidationFailed
from desktop_manager.api.models.reference import Country
from desktop_manager.features.billing.address_rules import ZIPS, AddressEdit, check
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.words import addresses as words
from desktop_manager.ui.words.address_lines import country_word

FORM_WIDTH = 600
_TEXTS = ("company", "first_name", "last_name", "street", "street2", "zip", "city", "vat_number", "email")
_GRID = (
    ("company", "email"),
    ("first_name", "last_name"),
    ("street", "street2"),
    ("zip", "city"),
    ("country", "vat_number"),
)


class AddressDialog(Dialog):
    """Emits `confirmed` and stays until the page accepts it."""

    def __init__(
        self, start: AddressEdit, countries: Sequence[Country], *, is_new: bool, parent: QWidget | None = None
    ) -> None:
        """Begin with `start`; offer `countries`, as the server names them."""
        translate = QCoreApplication.translate
        if is_new:
            title = translate("AddressDialog", "Add a billing address")
            body = translate("AddressDialog", "It serves future invoices: choose it for renewals, or make it default.")
        else:
            title = translate("AddressDialog", "Edit the billing address")
            body = translate("AddressDialog", "Invoices that were issued before keep the address they have.")
        confirm = translate("AddressDialog", "Confirm") if is_new else translate("AddressDialog", "Save")
        super().__init__(title, confirm=confirm, body=body, stays=True, parent=parent)
        self._start = start
        self._countries = {one.short_name: country_word(one.short_name, one.name) for one in countries}
        if start.country:
            self._countries.setdefault(start.country, country_word(start.country))
        self.entries = {name: QLineEdit(getattr(start, name)) for name in _TEXTS}
        self.country = ComboBox(searchable=True)
        self._fill_countries(start.country)
        editors: dict[str, QWidget] = {**self.entries, "country": self.country}
        self.fields = {name: FormField(words.field_word(name), editor) for name, editor in editors.items()}
        self.add_widget(self._make_form())
        self.default = CheckBox(self.tr("Use as the default address"))
        self.default.setChecked(start.is_default)
        if start.is_default and not is_new:
            self.default.setEnabled(False)
            self.default.setToolTip(self.tr("To change the default, make another address it."))
            self.default.setAccessibleDescription(self.default.toolTip())
        self.add_widget(self.default)
        self.country.currentIndexChanged.connect(self._hint)
        self._hint()

    def edit(self) -> AddressEdit:
        """What the form holds, as typed."""
        typed = {name: entry.text() for name, entry in self.entries.items()}
        return AddressEdit(**typed, country=str(self.country.currentData() or ""), is_default=self.default.isChecked())

    def problems(self) -> InvalidEdit | None:
        """What breaks a rule that is known here, None if nothing does."""
        try:
            check(self.edit(), self._countries)
        except InvalidEdit as wrong:
            return wrong
        return None

    def wrong(self, field: str) -> str:
        """What is said at a field; "" if nothing is wrong."""
        return self.fields[field].error

    def show_failure(self, error: Exception) -> None:
        """Say what is wrong at each field, anything else above the buttons; what was typed stays."""
        rest = ""
        said: dict[str, str] = {}
        if isinstance(error, InvalidEdit):
            said = {name: self._wrong_words(name, code) for name, code in error.fields.items()}
        elif isinstance(error, ValidationFailed) and error.fields:
            said = {one.attribute: one.description for one in error.fields if one.attribute in self.fields}
            rest = " ".join(one.description for one in error.fields if one.attribute not in self.fields)
        for name, field in self.fields.items():
            field.set_error(said.get(name, ""))
        if not said and not rest:
            super().show_failure(error)
            return
        self.set_error(rest)
        first = next((name for row in _GRID for name in row if name in said), "")
        if first:
            self.fields[first].editor.setFocus()

    def _make_form(self) -> QWidget:
        form = QWidget()
        form.setMinimumWidth(FORM_WIDTH)
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        for row, names in enumerate(_GRID):
            for column, name in enumerate(names):
                # What is said under a field must not move the one beside it.
                grid.addWidget(self.fields[name], row, column, Qt.AlignmentFlag.AlignTop)
                grid.setColumnStretch(column, 1)
        form.setFocusProxy(self.entries["company"])
        return form

    def _fill_countries(self, chosen: str) -> None:
        self.country.addItem("", "")
        for code, name in sorted(self._countries.items(), key=lambda item: item[1].casefold()):
            self.country.addItem(name, code)
        self.country.setCurrentIndex(max(0, self.country.findData(chosen)))

    def _hint(self) -> None:
        """Zip code and VAT number depend on the country."""
        code = str(self.country.currentData() or "")
        known = ZIPS.get(code)
        example = self.tr("Such as %1").replace("%1", known.example) if known else ""
        self.fields["zip"].set_hint(example)
        swiss = self.tr("With MWST, TVA or IVA at the end.") if code == "CH" else ""
        self.fields["vat_number"].set_hint(swiss or self.tr("Where there is one."))
        self._fit()

    def _wrong_words(self, field: str, code: str) -> str:
        country = str(self.country.currentData() or "")
        known = ZIPS.get(country)
        name = self._countries.get(country, country)
        return words.wrong_words(field, code, name, known.example if known else "")
