"""Billing records as the contract has them; what is None or empty and not required is left out."""

from __future__ import annotations

from datetime import date
from typing import Any

from desktop_manager.demo.billing_records import (
    Invoice,
    Line,
    Message,
    Movement,
    Operation,
    Payment,
    Reminder,
    Vat,
)
from desktop_manager.demo.records import Json


def invoice_json(invoice: Invoice) -> Json:
    """An invoice with its lines and its VAT."""
    return _present(
        {
            "id": invoice.id,
            "account_id": invoice.account_id,
            "number": invoice.number,
            "kind": invoice.kind,
            "status": invoice.status,
            "issued_on": invoice.issued_on.isoformat(),
            "currency": invoice.currency,
            "total": str(invoice.total),
            "open_amount": str(invoice.open_amount),
            "due_on": _day(invoice.due_on),
            "reference": invoice.reference,
            "billing_address_id": invoice.billing_address_id,
            "lines": [_line(line) for line in invoice.lines],
            "vat": [_vat(share) for share in invoice.vat],
            "corrects_id": invoice.corrects_id,
        }
    )


def operation_json(operation: Operation) -> Json:
    """Something that happened with an invoice."""
    return _present(
        {
            "id": operation.id,
            "at": operation.at,
            "kind": operation.kind,
            "money": operation.money and operation.money.json(),
            "detail": operation.detail or None,
        }
    )


def payment_json(payment: Payment) -> Json:
    """Money that arrived, or did not."""
    return _present(
        {
            "id": payment.id,
            "account_id": payment.account_id,
            "received_on": payment.received_on.isoformat(),
            "money": payment.money.json(),
            "means": payment.means,
            "state": payment.state,
            "reference": payment.reference,
            "invoice_id": payment.invoice_id,
            "payer": payment.payer or None,
        }
    )


def movement_json(movement: Movement) -> Json:
    """A movement of the prepaid account."""
    return _present(
        {
            "id": movement.id,
            "at": movement.at,
            "kind": movement.kind,
            "money": movement.money.json(),
            "balance": str(movement.balance),
            "invoice_id": movement.invoice_id,
            "payment_id": movement.payment_id,
            "detail": movement.detail or None,
        }
    )


def reminder_json(reminder: Reminder) -> Json:
    """A reminder with its e-mail."""
    return _present(
        {
            "id": reminder.id,
            "account_id": reminder.account_id,
            "invoice_number": reminder.invoice_number,
            "level": reminder.level,
            "sent_on": reminder.sent_on.isoformat(),
            "money": reminder.money.json(),
            "invoice_id": reminder.invoice_id,
            "message": reminder.message and _message(reminder.message),
        }
    )


def _line(line: Line) -> Json:
    return _present(
        {
            "label": line.label,
            "amount": str(line.amount),
            "product_id": line.product_id,
            "starts_on": _day(line.starts_on),
            "ends_on": _day(line.ends_on),
        }
    )


def _vat(share: Vat) -> Json:
    return {"rate": str(share.rate), "base": str(share.base), "vat": str(share.vat)}


def _message(message: Message) -> Json:
    return _present(
        {
            "sender": message.sender,
            "subject": message.subject or None,
            "return_path": message.return_path or None,
            "authentication": message.authentication or None,
            "links": [list(link) for link in message.links] or None,
            "attachments": list(message.attachments) or None,
            "iban": message.iban,
            "reference": message.reference,
            "money": message.money and message.money.json(),
        }
    )


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _present(values: dict[str, Any]) -> Json:
    return {key: value for key, value in values.items() if value is not None}
