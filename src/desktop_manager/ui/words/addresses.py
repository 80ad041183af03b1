"""Words about billing addresses. Light to import: the error words of the window use them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

MOST_NAMED = 2
"""Products or invoices that are named; of more, the number is said."""


def field_word(field: str) -> str:
    """The label of a field of the form."""
    translate = QCoreApplication.translate
    words = {
        "company": translate("Addresses", "Company"),
        "first_name": translate("Addresses", "First name"),
        "last_name": translate("Addresses", "Last name"),
        "street": translate("Addresses", "Street and number"),
        "street2": translate("Addresses", "Second line"),
        "zip": translate("Addresses", "Zip code"),
        "city": translate("Addresses", "City"),
        "country": translate("Addresses", "Country"),
        "vat_number": translate("Addresses", "VAT number"),
        "email": translate("Addresses", "Billing email"),
        "is_default": translate("Addresses", "Default address"),
    }
    return words.get(field, field)


def wrong_words(field: str, code: str, country: str = "", example: str = "") -> str:
    """What is wrong with a field, for a code of `address_rules.check`.

    Args:
        country: name of the country that is chosen.
        example: one of its zip codes.
    """
    translate = QCoreApplication.translate
    empty = {
        "first_name": translate("Addresses", "Type the first name too, or a company."),
        "last_name": translate("Addresses", "Type the last name too, or a company."),
        "street": translate("Addresses", "An invoice needs a street."),
        "zip": translate("Addresses", "Type the zip code, such as %1.").replace("%1", example),
        "city": translate("Addresses", "An invoice needs a city."),
        "country": translate("Addresses", "Choose a country."),
        "email": translate("Addresses", "Type the address where invoices are mailed."),
    }
    words = {
        "name_or_company": translate("Addresses", "Type a company, or a first and a last name."),
        "too_long": translate("Addresses", "This is too long for an invoice."),
        "unknown": translate("Addresses", "The server does not know this country."),
        "zip_form": translate("Addresses", "This is no zip code of %1. One is %2."),
        "zip_letters": translate("Addresses", "A zip code has letters, digits, blanks and dashes only."),
        "email_form": translate("Addresses", "This is no email address."),
        "vat_form": translate("Addresses", "This is no VAT number of %1: its form or its check digits are wrong."),
        "vat_suffix": translate("Addresses", "Add MWST, TVA or IVA at the end."),
        "vat_other_country": translate("Addresses", "This is the VAT number of another country than %1."),
    }
    found = empty.get(field, "") if code == "empty" else words.get(code, "")
    found = found or translate("Addresses", "This value cannot be used.")
    return found.replace("%1", country).replace("%2", example)


def used_words(used_by: Sequence[tuple[str, str]]) -> str:
    """What uses an address: "Used by the renewal of X and 2 open invoices."; "" if nothing does."""
    translate = QCoreApplication.translate
    renewals = [name for kind, name in used_by if kind == "renewal"]
    invoices = [name for kind, name in used_by if kind == "invoice"]
    parts = []
    if any(kind == "default" for kind, _name in used_by):
        parts.append(translate("Addresses", "new invoices, as the default"))
    if 0 < len(renewals) <= MOST_NAMED:
        named = QLocale().createSeparatedList(renewals)
        parts.append(translate("Addresses", "the renewal of %1").replace("%1", named))
    elif renewals:
        count = len(renewals)
        parts.append(translate("Addresses", "the renewal of %n products", "", count))
    if len(invoices) == 1:
        parts.append(translate("Addresses", "the open invoice %1").replace("%1", invoices[0]))
    elif invoices:
        number = len(invoices)
        parts.append(translate("Addresses", "%n open invoices", "", number))
    others = len(used_by) - len(renewals) - len(invoices) - sum(kind == "default" for kind, _name in used_by)
    if others:
        parts.append(translate("Addresses", "something else"))
    if not parts:
        return ""
    return translate("Addresses", "Used by %1.").replace("%1", QLocale().createSeparatedList(parts))


def remedy_words(used_by: Sequence[tuple[str, str]]) -> str:
    """What to do so that the address can be deleted."""
    translate = QCoreApplication.translate
    kinds = {kind for kind, _name in used_by}
    parts = []
    if "default" in kinds:
        parts.append(translate("Addresses", "Make another address the default."))
    if "renewal" in kinds:
        parts.append(translate("Addresses", "Choose another address for these renewals."))
    if "invoice" in kinds:
        parts.append(translate("Addresses", "Pay the open invoices first."))
    return " ".join(parts)
