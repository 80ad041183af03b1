"""Invoices made up for tests: what matters is named, the rest is ordinary."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from desktop_manager.api.models.billing import Invoice, InvoiceLine
from desktop_manager.features.billing.invoice_row import InvoiceRow, row_of

TODAY = date(2026, 11, 23)
OWNER = 41000


def invoice(identity: int = 1, total: str = "58.20", **facts: Any) -> Invoice:
    """An open invoice in CHF over `total`, issued on 9 Oct 2026 and due on 8 Nov, without lines unless said."""
    ordinary: dict[str, Any] = {
        "account_id": OWNER,
        "number": f"2026-{identity:06d}",
        "kind": "invoice",
        "status": "open",
        "issued_on": date(2026, 10, 9),
        "due_on": date(2026, 11, 8),
        "currency": "CHF",
        "total": Decimal(total),
        "open_amount": Decimal(facts.pop("open", total)),
        "reference": "000000000000041000100000001",
    }
    return Invoice(id=identity, **(ordinary | facts))


def row(identity: int = 1, total: str = "58.20", **facts: Any) -> InvoiceRow:
    """The row of such an invoice."""
    return row_of(invoice(identity, total, **facts))


def line(product: int, first: date, last: date) -> InvoiceLine:
    """A line for a product and a period."""
    return InvoiceLine(f"product {product}", Decimal("12.90"), product, first, last)
