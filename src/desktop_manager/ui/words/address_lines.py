"""A billing address in lines, as it stands in lists and dialogs."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.api.models.billing import BillingAddress
from desktop_manager.features.profile.view import Choice
from desktop_manager.ui.words.profile import territory_word


def country_word(code: str, name: str = "") -> str:
    """The name of a country in the language of the window; `name` is the server's own."""
    return territory_word(Choice(0, name or code, code)) if code else ""


def title_words(address: BillingAddress) -> str:
    """The name it is made out to, with the person behind a company: "Atelier Sàrl · Claire Moret"."""
    person = f"{address.first_name} {address.last_name}".strip()
    return " · ".join(part for part in (address.company, person) if part)


def place_words(address: BillingAddress) -> str:
    """Street to country on one line: "Rue Saint-Joseph 14, 1227 Carouge, Switzerland"."""
    town = f"{address.zip} {address.city}".strip()
    parts = (address.street, address.street2, town, country_word(address.country))
    return ", ".join(part for part in parts if part)


def detail_words(address: BillingAddress) -> str:
    """VAT number and e-mail: "VAT CHE-… · compta@…"."""
    vat = ""
    if address.vat_number:
        vat = QCoreApplication.translate("Addresses", "VAT %1").replace("%1", address.vat_number)
    return " · ".join(part for part in (vat, address.email) if part)
