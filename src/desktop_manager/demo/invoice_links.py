"""Pre-signed links to invoice PDFs: whoever has one reads the PDF without a token, for ten minutes."""

from __future__ import annotations

import hmac
import secrets

LASTS_S = 600


class InvoiceLinks:
    """Makes and checks the tokens of links; those of another start of the demo are worth nothing."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def token(self, invoice_id: int, ends_at: int) -> str:
        """The token for an invoice until a moment (Unix seconds)."""
        return f"{invoice_id}-{ends_at}-{self._signature(invoice_id, ends_at)}"

    def read(self, token: str) -> tuple[int, int] | None:
        """Invoice and end of a token that was made here; None for any other."""
        numbers = token.split("-")[:2]
        if len(token) > 120 or len(numbers) < 2 or not all(part.isascii() and part.isdecimal() for part in numbers):
            return None
        invoice_id, ends_at = int(numbers[0]), int(numbers[1])
        return (
            (invoice_id, ends_at)
            if hmac.compare_digest(token.encode(), self.token(invoice_id, ends_at).encode())
            else None
        )

    def _signature(self, invoice_id: int, ends_at: int) -> str:
        return hmac.new(self._key, f"{invoice_id} {ends_at}".encode(), "sha256").hexdigest()[:48]
