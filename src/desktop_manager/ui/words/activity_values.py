"""Words for the values of an entry before and after."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.activity.values import Plain, Value
from desktop_manager.ui.words.dates import moment

_MOMENTS = frozenset(("ends_at", "due"))
"""Fields that hold seconds since 1970 UTC."""


def field_words(value: Value) -> str:
    """What a field is called; one that this version does not know by its code."""
    return _fields().get(value.field) or value.field.replace("_", " ").capitalize()


def value_words(field: str, value: Plain | tuple[Plain, ...]) -> str:
    """A value; a dash for none."""
    translate = QCoreApplication.translate
    if isinstance(value, tuple):
        return ", ".join(value_words(field, one) for one in value) or "–"
    if value is None or value == "":
        return "–"
    if isinstance(value, bool):
        return translate("Activity", "on") if value else translate("Activity", "off")
    if field in _MOMENTS and isinstance(value, int):
        return moment(value)
    return _codes().get(str(value), str(value)) if isinstance(value, str) else str(value)


def _codes() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "granted": translate("Activity", "granted"),
        "revoked": translate("Activity", "revoked"),
        "none": translate("Activity", "none"),
        "unknown": translate("Activity", "not known"),
        "each": translate("Activity", "one invoice for each order"),
        "daily": translate("Activity", "one invoice a day"),
        "monthly": translate("Activity", "one invoice a month"),
    }


def _fields() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "first_name": translate("Activity", "First name"),
        "last_name": translate("Activity", "Last name"),
        "language": translate("Activity", "Language"),
        "country": translate("Activity", "Country"),
        "timezone": translate("Activity", "Time zone"),
        "picture": translate("Activity", "Picture (fingerprint)"),
        "email": translate("Activity", "E-mail"),
        "phone": translate("Activity", "Phone"),
        "name": translate("Activity", "Name"),
        "role": translate("Activity", "Role"),
        "products": translate("Activity", "Products"),
        "successful": translate("Activity", "Message at each sign-in"),
        "unsuccessful": translate("Activity", "Message at each failed sign-in"),
        "limit": translate("Activity", "Lock after failures"),
        "rate_limit": translate("Activity", "Failures until the lock"),
        "recovery_email": translate("Activity", "Recovery email"),
        "pending": translate("Activity", "Waits for confirmation"),
        "signed_in": translate("Activity", "Signed in"),
        "kept": translate("Activity", "Kept in the keyring"),
        "left": translate("Activity", "Codes left"),
        "access": translate("Activity", "Access"),
        "ends_at": translate("Activity", "Ends"),
        "company": translate("Activity", "Company"),
        "street": translate("Activity", "Street"),
        "street2": translate("Activity", "Street, second line"),
        "zip": translate("Activity", "Zip"),
        "city": translate("Activity", "City"),
        "vat_number": translate("Activity", "VAT number"),
        "is_default": translate("Activity", "Default"),
        "reminder_days": translate("Activity", "Reminders after so many days"),
        "renewal_notice_days": translate("Activity", "Notices so many days before"),
        "grouping": translate("Activity", "Number of invoices"),
        "mailed": translate("Activity", "Mailed events"),
        "methods": translate("Activity", "Means of payment"),
        "threshold": translate("Activity", "Alert threshold"),
        "balance": translate("Activity", "Balance"),
        "amount": translate("Activity", "Amount"),
        "from": translate("Activity", "Paid from"),
        "to": translate("Activity", "Paid to"),
        "open": translate("Activity", "Open amount"),
        "paid": translate("Activity", "Paid"),
        "means": translate("Activity", "Means of payment"),
        "currency": translate("Activity", "Currency"),
        "status": translate("Activity", "Status"),
        "phishing": translate("Activity", "Phishing"),
        "auto_renew": translate("Activity", "Auto-renew"),
        "method_id": translate("Activity", "Means of payment (number)"),
        "warranty": translate("Activity", "Renewal Warranty"),
        "billing_address_id": translate("Activity", "Billing address (number)"),
        "due": translate("Activity", "Expires"),
        "months": translate("Activity", "Months"),
        "total": translate("Activity", "Total without VAT"),
        "method": translate("Activity", "Means of payment"),
        "invoice": translate("Activity", "Invoice"),
        "outcome": translate("Activity", "Outcome"),
        "offer": translate("Activity", "Offer"),
        "users": translate("Activity", "Users"),
        "storage_tb": translate("Activity", "Storage (TB)"),
        "due_today": translate("Activity", "Due today without VAT"),
        "next": translate("Activity", "Next invoice without VAT"),
        "mysql_prefix": translate("Activity", "MySQL prefix"),
        "otp": translate("Activity", "OTP app"),
        "sms": translate("Activity", "SMS"),
        "kauth": translate("Activity", "kAuth"),
    }
