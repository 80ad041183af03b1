"""Payment references of the demo's invoices: a Swiss QR reference, or an ISO 11649 one for buyers elsewhere."""

from __future__ import annotations

_CARRY = (0, 9, 4, 6, 8, 2, 7, 1, 3, 5)
_SWISS_CURRENCIES = ("CHF", "EUR")


def reference_of(account_id: int, serial: int, currency: str, country: str) -> str:
    """The reference of the invoice with that serial number, made out to an address in `country`.

    QR-bills know francs and euros only, and in France one pays by SEPA transfer, whose references are ISO 11649.
    """
    if currency in _SWISS_CURRENCIES and country != "FR":
        return qr_reference(f"{account_id:019d}{serial:07d}")
    return creditor_reference(f"{account_id}{serial:07d}")


def qr_reference(digits: str) -> str:
    """26 digits and their check digit, modulo 10 recursive (Swiss Implementation Guidelines QR-bill 2.3, annex B)."""
    carry = 0
    for digit in digits:
        carry = _CARRY[(carry + int(digit)) % 10]
    return f"{digits}{(10 - carry) % 10}"


def creditor_reference(digits: str) -> str:
    """ "RF", two check digits modulo 97 and the digits (ISO 11649)."""
    # "RF00" as numbers: R is 27, F is 15.
    return f"RF{98 - int(f'{digits}271500') % 97:02d}{digits}"
