"""The bill of what is still open of an invoice, from the code on its own PDF: no account is ever guessed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_manager.features.billing.epc import EpcTransfer
from desktop_manager.features.billing.qr_bill import QrBill, parse
from desktop_manager.features.billing.qr_bill_rules import CURRENCIES, is_qr_account
from desktop_manager.features.billing.references import ReferenceKind, same
from desktop_manager.features.errors import QrBillRefused

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import Invoice


def why_no_bill(currency: str, *, is_open: bool) -> str:
    """Why there can be none: "currency", "not_open"; "" where there can be one."""
    if currency not in CURRENCIES:
        return "currency"
    return "" if is_open else "not_open"


def bill_in(texts: Iterable[str]) -> QrBill:
    """The bill among the texts of codes. Raises QrBillRefused: "no_code", or why the only one there cannot be used."""
    refused = QrBillRefused("no_code")
    for text in texts:
        try:
            return parse(text)
        except QrBillRefused as reason:
            if reason.code != "not_qr_bill":
                refused = reason
    raise refused


def open_bill(invoice: Invoice, printed: QrBill) -> QrBill:
    """The printed bill with exactly what is open now: a part may have been paid since it was printed.

    Alternative schemes (eBill) are left out: they ask for the printed amount.

    Raises:
        QrBillRefused: it is the bill of another invoice ("other_invoice": its currency or reference is another, or it
            asks for less than is open).
    """
    other = printed.currency != invoice.currency
    other = other or (invoice.reference is not None and not same(printed.reference, invoice.reference))
    other = other or (printed.amount is not None and printed.amount < invoice.open_amount)
    if other:
        raise QrBillRefused("other_invoice")
    return printed._replace(amount=invoice.open_amount, schemes=())


def sepa_transfer(bill: QrBill) -> EpcTransfer | None:
    """The same as a SEPA transfer; None in another currency than euro, and where the reference is a QR reference."""
    if bill.currency != "EUR" or is_qr_account(bill.iban):
        return None
    structured = bill.reference_kind is ReferenceKind.CREDITOR
    return EpcTransfer(
        bill.creditor.name,
        bill.iban,
        bill.amount,
        bill.reference if structured else "",
        "" if structured else bill.message,
    )
