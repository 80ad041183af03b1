"""Receipt and payment part of a Swiss QR-bill (Swiss Implementation Guidelines QR-bill 2.3), marked as a demo.

Account and reference are right by their check digits, and nobody's: they are those of the guidelines' own specimens.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from desktop_manager.demo.billing_records import BillingAddress
from desktop_manager.demo.pdf_page import BLACK, WHITE, WIDTH_MM, Colour, Page

QR_IBAN = "CH4431999123000889012"
"""For QR references; the bank number 31999 is a QR-IID."""
IBAN = "CH5800791123000889012"
"""For all others."""
CURRENCIES = ("CHF", "EUR")
"""A QR-bill knows no others."""
MARK = "DEMO - not payable"
RED: Colour = (0.8, 0.1, 0.1)

_HEIGHT, _RECEIPT = 105.0, 62.0
_CODE, _CROSS = 46.0, 7.0


class Party(NamedTuple):
    """Who pays or is paid, in the fields of a structured address."""

    name: str
    street: str
    zip: str
    city: str
    country: str

    def lines(self) -> tuple[str, str, str]:
        """As it is printed."""
        place = f"{self.zip} {self.city}"
        return self.name, self.street, place if self.country == "CH" else f"{self.country}-{place}"


CREDITOR = Party("Demo Hosting SA", "Rue de l'Exemple 1", "1200", "Genève", "CH")


def debtor_of(address: BillingAddress) -> Party:
    """Who an address makes an invoice out to. A second line of the street has no place in a QR-bill."""
    name = address.company or f"{address.first_name} {address.last_name}"
    # The guidelines' characters have no typographic apostrophe.
    return Party(
        name.replace("’", "'")[:70],
        address.street.replace("’", "'")[:70],
        address.zip[:16],
        address.city.replace("’", "'")[:35],
        address.country,
    )


def payload(amount: Decimal, currency: str, debtor: Party, reference: str, message: str) -> str:
    """What the code says: 31 lines up to the trailer "EPD" (guidelines, 4.2.2)."""
    creditor = ["S", CREDITOR.name, CREDITOR.street, "", CREDITOR.zip, CREDITOR.city, CREDITOR.country]
    paying = ["S", debtor.name, debtor.street, "", debtor.zip, debtor.city, debtor.country]
    lines = ["SPC", "0200", "1", account_of(reference), *creditor, *[""] * 7, f"{amount:.2f}", currency, *paying]
    return "\n".join([*lines, "QRR" if reference.isdecimal() else "SCOR", reference, message, "EPD"])


def account_of(reference: str) -> str:
    """The account that goes with a reference."""
    return QR_IBAN if reference.isdecimal() else IBAN


def draw(page: Page, amount: Decimal, currency: str, debtor: Party, reference: str, number: str) -> None:
    """Draw both parts on the lowest 105 mm of a page."""
    page.line(0, _HEIGHT, WIDTH_MM, _HEIGHT)
    page.line(_RECEIPT, 0, _RECEIPT, _HEIGHT)
    _draw_receipt(page, amount, currency, debtor, reference)
    left = _RECEIPT + 5
    page.text(left, 95, "Payment part", 11, "bold")
    _draw_code(page, payload(amount, currency, debtor, reference, f"{MARK}, {number}"), left, 42)
    page.text(left, 34, "Currency", 8, "bold")
    page.text(left, 29, currency, 10)
    page.text(left + 16, 34, "Amount", 8, "bold")
    page.text(left + 16, 29, _grouped_amount(amount), 10)
    page.text(left, 12, MARK, 16, "bold", RED)
    right = _RECEIPT + 56
    blocks = (
        ("Account / Payable to", (grouped(account_of(reference), 4), *CREDITOR.lines())),
        ("Reference", (grouped_reference(reference),)),
        ("Additional information", (f"{MARK}, {number}",)),
        ("Payable by", debtor.lines()),
    )
    _draw_blocks(page, right, 97, blocks, 8, 10, 4.2)


def _draw_receipt(page: Page, amount: Decimal, currency: str, debtor: Party, reference: str) -> None:
    page.text(5, 95, "Receipt", 11, "bold")
    blocks = (
        ("Account / Payable to", (grouped(account_of(reference), 4), *CREDITOR.lines())),
        ("Reference", (grouped_reference(reference),)),
        ("Payable by", debtor.lines()),
    )
    _draw_blocks(page, 5, 90, blocks, 6, 8, 3.4)
    page.text(5, 34, "Currency", 6, "bold")
    page.text(5, 30, currency, 8)
    page.text(19, 34, "Amount", 6, "bold")
    page.text(19, 30, _grouped_amount(amount), 8)
    page.text(38, 20, "Acceptance point", 6, "bold")
    page.text(5, 12, MARK, 10, "bold", RED)


def _draw_blocks(
    page: Page,
    x: float,
    y: float,
    blocks: tuple[tuple[str, tuple[str, ...]], ...],
    title_size: float,
    size: float,
    step: float,
) -> None:
    for title, lines in blocks:
        page.text(x, y, title, title_size, "bold")
        for line in lines:
            y -= step
            page.text(x, y, line, size)
        y -= step * 1.7


def _draw_code(page: Page, text: str, x: float, y: float) -> None:
    """The code as squares of 46 mm with the Swiss cross in the middle, `x`, `y` its lower left corner."""
    rows = _modules(text)
    module = _CODE / len(rows)
    for down, row in enumerate(rows):
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end] == row[start]:
                end += 1
            if row[start]:
                page.rectangle(x + start * module, y + _CODE - (down + 1) * module, (end - start) * module, module)
            start = end
    middle = _CODE / 2
    page.rectangle(x + middle - _CROSS / 2, y + middle - _CROSS / 2, _CROSS, _CROSS, WHITE)
    black = _CROSS - 1
    page.rectangle(x + middle - black / 2, y + middle - black / 2, black, black, BLACK)
    # Arms of the cross as on the flag: one sixth longer than wide.
    for width, height in ((1.17, 3.9), (3.9, 1.17)):
        page.rectangle(x + middle - width / 2, y + middle - height / 2, width, height, WHITE)


def grouped(text: str, size: int) -> str:
    """In groups of `size` from the left."""
    return " ".join(text[at : at + size] for at in range(0, len(text), size))


def grouped_reference(reference: str) -> str:
    """A QR reference in groups of five from the right, any other in groups of four from the left."""
    return f"{reference[:2]} {grouped(reference[2:], 5)}" if reference.isdecimal() else grouped(reference, 4)


def _grouped_amount(amount: Decimal) -> str:
    return f"{amount:,.2f}".replace(",", " ")


@lru_cache(maxsize=512)
def _modules(text: str) -> tuple[bytes, ...]:
    """The rows of the code, a byte for each module, 1 for dark; kept, for they take a quarter of a second to find."""
    import segno  # Only whoever opens an invoice waits for it.

    code = segno.make_qr(text, error="m", boost_error=False, encoding="utf-8", eci=False)
    return tuple(bytes(row) for row in code.matrix)
