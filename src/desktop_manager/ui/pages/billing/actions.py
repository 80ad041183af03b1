"""What Ctrl+K finds of Billing."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.shell.page_registry import PageAction

INVOICES = "show-invoices"
REMINDERS = "show-reminders"
PREPAID = "show-prepaid"
ADDRESSES = "show-billing-addresses"
SETTINGS = "show-payment-settings"
ADD_ADDRESS = "add-billing-address"
TOP_UP = "top-up-prepaid"
PACK = "pack-invoices"
CHECK_REMINDER = "check-reminder"


def billing_actions() -> tuple[PageAction, ...]:
    """The actions of the page."""
    translate = QCoreApplication.translate
    return (
        PageAction(INVOICES, translate("Billing", "Show invoices"), translate("Billing", "bills PDF")),
        PageAction(
            REMINDERS, translate("Billing", "Show payment reminders"), translate("Billing", "dunning overdue why")
        ),
        PageAction(
            CHECK_REMINDER,
            translate("Billing", "Check a reminder email…"),
            translate("Billing", "phishing forged sender eml"),
        ),
        PageAction(
            PACK, translate("Billing", "Pack invoices for the accountant…"), translate("Billing", "ZIP CSV export year")
        ),
        PageAction(PREPAID, translate("Billing", "Show the prepaid account"), translate("Billing", "balance credit")),
        PageAction(
            TOP_UP, translate("Billing", "Top up the prepaid account…"), translate("Billing", "balance credit money")
        ),
        PageAction(ADDRESSES, translate("Billing", "Show billing addresses"), translate("Billing", "invoice VAT")),
        PageAction(
            ADD_ADDRESS, translate("Billing", "Add a billing address…"), translate("Billing", "invoice company VAT")
        ),
        PageAction(
            SETTINGS, translate("Billing", "Show payment settings"), translate("Billing", "reminders means of payment")
        ),
    )
