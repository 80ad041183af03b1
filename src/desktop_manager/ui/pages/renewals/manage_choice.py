"""What can be changed of many renewals, one thing at a time, and the words for it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from desktop_manager.api.models.billing import PaymentMethod
from desktop_manager.features.renewals.rules import Change


class What(StrEnum):
    """One thing to change."""

    AUTO_ON = "auto_on"
    AUTO_OFF = "auto_off"
    METHOD = "method"
    WARRANTY_ON = "warranty_on"
    WARRANTY_OFF = "warranty_off"
    ADDRESS = "address"


NEEDS_METHOD = frozenset((What.AUTO_ON, What.METHOD))
NEEDS_PAYMENT = NEEDS_METHOD | {What.ADDRESS}
"""What is chosen of one organization: its means of payment and billing addresses are nobody else's."""


def what_of(change: Change) -> What:
    """The thing that `change` changes; nothing asked for means the billing address."""
    if change.auto_renew is not None:
        return What.AUTO_ON if change.auto_renew else What.AUTO_OFF
    if change.warranty is not None:
        return What.WARRANTY_ON if change.warranty else What.WARRANTY_OFF
    return What.METHOD if change.method is not None else What.ADDRESS


def change_of(what: What, method: PaymentMethod | None, address_id: int | None, account_id: int | None) -> Change:
    """The change that is chosen; `account_id` owns `method` and `address_id`."""
    if what is What.AUTO_ON:
        return Change(auto_renew=True, method=method, account_id=account_id)
    if what is What.METHOD:
        return Change(method=method, account_id=account_id)
    if what is What.ADDRESS:
        return Change(billing_address_id=address_id, account_id=account_id)
    if what is What.AUTO_OFF:
        return Change(auto_renew=False)
    return Change(warranty=what is What.WARRANTY_ON)


def what_words(what: What) -> str:
    """The thing in the list of what can be changed."""
    translate = QCoreApplication.translate
    words = {
        What.AUTO_ON: translate("ManageRenewals", "Turn auto-renew on"),
        What.AUTO_OFF: translate("ManageRenewals", "Turn auto-renew off"),
        What.METHOD: translate("ManageRenewals", "Change the means of payment of auto-renew"),
        What.WARRANTY_ON: translate("ManageRenewals", "Turn Renewal Warranty on"),
        What.WARRANTY_OFF: translate("ManageRenewals", "Turn Renewal Warranty off"),
        What.ADDRESS: translate("ManageRenewals", "Change the billing address"),
    }
    return words[what]


def explanation(what: What) -> str:
    """What it means, before it is chosen."""
    translate = QCoreApplication.translate
    if what in (What.WARRANTY_ON, What.WARRANTY_OFF):
        return translate(
            "ManageRenewals",
            "Where a product could not be renewed in time, Renewal Warranty renews it and issues an invoice, which is"
            " owed: up to 280 days to pay with yearly billing, 90 with monthly.",
        )
    if what is What.ADDRESS:
        return translate("ManageRenewals", "The next invoices of these products are made out to it.")
    return translate(
        "ManageRenewals", "Auto-renew tries to charge 14 days before the due date, and cannot be turned on later."
    )


def confirm_words(what: What, count: int) -> str:
    """The confirming button, named after what it does."""
    translate = QCoreApplication.translate
    number = count
    words = {
        What.AUTO_ON: translate("ManageRenewals", "Turn auto-renew on for %n product(s)", "", number),
        What.AUTO_OFF: translate("ManageRenewals", "Turn auto-renew off for %n product(s)", "", number),
        What.METHOD: translate("ManageRenewals", "Change the means of payment of %n product(s)", "", number),
        What.WARRANTY_ON: translate("ManageRenewals", "Turn Renewal Warranty on for %n product(s)", "", number),
        What.WARRANTY_OFF: translate("ManageRenewals", "Turn Renewal Warranty off for %n product(s)", "", number),
        What.ADDRESS: translate("ManageRenewals", "Change the billing address of %n product(s)", "", number),
    }
    return words[what]


def done_words(what: What, count: int) -> str:
    """What was done, under the page title."""
    translate = QCoreApplication.translate
    number = count
    words = {
        What.AUTO_ON: translate("ManageRenewals", "Auto-renew turned on for %n product(s).", "", number),
        What.AUTO_OFF: translate("ManageRenewals", "Auto-renew turned off for %n product(s).", "", number),
        What.METHOD: translate("ManageRenewals", "Means of payment of %n product(s) changed.", "", number),
        What.WARRANTY_ON: translate("ManageRenewals", "Renewal Warranty turned on for %n product(s).", "", number),
        What.WARRANTY_OFF: translate("ManageRenewals", "Renewal Warranty turned off for %n product(s).", "", number),
        What.ADDRESS: translate("ManageRenewals", "Billing address of %n product(s) changed.", "", number),
    }
    return words[what]
