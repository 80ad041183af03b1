"""The columns of the invoices: what each shows, is found by and is sorted by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.billing.invoice_row import InvoiceRow
from desktop_manager.features.folding import folded
from desktop_manager.ui.models.cell_look import Look
from desktop_manager.ui.models.prepared import Column
from desktop_manager.ui.words.invoices import iso_day, status_mark
from desktop_manager.ui.words.money import number_text

if TYPE_CHECKING:
    from desktop_manager.features.billing.invoices import InvoicesView
    from desktop_manager.ui.theme.tone import Tone

NUMBER, ORGANIZATION, ISSUED, DUE, STATUS = "number", "organization", "issued", "due", "status"
TOTAL, OPEN, CURRENCY, PRODUCT, ADDRESS = "total", "open", "currency", "product", "address"

ALL_COLUMNS = (NUMBER, ORGANIZATION, ISSUED, DUE, STATUS, PRODUCT, ADDRESS, CURRENCY, TOTAL, OPEN)
_FIRST_COLUMNS = (NUMBER, ISSUED, DUE, STATUS, PRODUCT, CURRENCY, TOTAL, OPEN)
_GIVE_WAY = (DUE, OPEN)
"""What the status says as well."""
_PRODUCT_WIDTH = 130
_DECIMALS = 6
_CENT = 10_000
_APART = 10**24
"""Between two currencies: more than any amount in millionths."""
_ENDS = 100
"""Pixels of the box, the menu and the scroll bar."""


def first_columns(room: int, *, of_all: bool) -> tuple[str, ...]:
    """Those of the first visit that fit into so many pixels; the organization joins them where all are shown."""
    looks = invoice_looks(InvoiceLooks())
    shown = [key for key in ALL_COLUMNS if key in _FIRST_COLUMNS or (of_all and key == ORGANIZATION)]
    for key in _GIVE_WAY:
        if sum(looks[one].width for one in shown if one != PRODUCT) + _PRODUCT_WIDTH + _ENDS > room:
            shown.remove(key)
    return tuple(shown)


def column_words() -> dict[str, str]:
    """The words above the columns."""
    translate = QCoreApplication.translate
    return {
        NUMBER: translate("Invoices", "Number"),
        ORGANIZATION: translate("Invoices", "Organization"),
        ISSUED: translate("Invoices", "Date"),
        DUE: translate("Invoices", "Due"),
        STATUS: translate("Invoices", "Status"),
        PRODUCT: translate("Invoices", "Product"),
        ADDRESS: translate("Invoices", "Billing address"),
        CURRENCY: translate("Invoices", "Currency"),
        TOTAL: translate("Invoices", "Amount"),
        OPEN: translate("Invoices", "Open"),
    }


def invoice_columns(view: InvoicesView) -> tuple[Column[InvoiceRow], ...]:
    """All columns, in the order of `ALL_COLUMNS`."""
    words, names, today = column_words(), view.organizations, view.today
    folded_names = {number: folded(name) for number, name in names.items()}
    addresses = {number: one.company or f"{one.first_name} {one.last_name}" for number, one in view.addresses.items()}
    marks = _Marks(today)
    amounts = _AmountKeys(view.rows)

    def organization(row: InvoiceRow) -> str:
        return names.get(row.account_id, str(row.account_id))

    def address(row: InvoiceRow) -> str:
        return _address(row, addresses)

    return (
        Column(NUMBER, words[NUMBER], attrgetter("number"), attrgetter("number")),
        Column(ORGANIZATION, words[ORGANIZATION], organization, lambda row: folded_names.get(row.account_id)),
        Column(ISSUED, words[ISSUED], lambda row: iso_day(row.issued_on), attrgetter("issued_on"), searched=False),
        Column(DUE, words[DUE], lambda row: iso_day(row.due_on), attrgetter("due_on"), searched=False),
        Column(STATUS, words[STATUS], marks.word, marks.word),
        Column(PRODUCT, words[PRODUCT], product_text, lambda row: row.label or None),
        Column(ADDRESS, words[ADDRESS], address, lambda row: folded(address(row)) or None, searched=False),
        Column(CURRENCY, words[CURRENCY], attrgetter("currency"), attrgetter("currency")),
        Column(
            TOTAL,
            words[TOTAL],
            lambda row: number_text(Decimal(row.total)),
            lambda row: amounts.key(row.currency, row.total),
            searched=False,
            right=True,
            accessible=lambda row: f"{row.currency} {number_text(Decimal(row.total))}",
        ),
        Column(
            OPEN,
            words[OPEN],
            _open_text,
            lambda row: amounts.key(row.currency, row.open_amount),
            searched=False,
            right=True,
            accessible=lambda row: f"{row.currency} {number_text(Decimal(row.open_amount))}",
        ),
    )


def invoice_looks(view_of: InvoiceLooks) -> dict[str, Look[InvoiceRow]]:
    """How the columns look; `view_of` knows what is shown now."""
    return {
        NUMBER: Look(112, "strong"),
        ORGANIZATION: Look(90, "avatar", avatar=view_of.avatar),
        ISSUED: Look(112),
        DUE: Look(112),
        STATUS: Look(112, "chip", chip=view_of.chip),
        PRODUCT: Look(180, "muted", stretch=True),
        ADDRESS: Look(150, "muted"),
        CURRENCY: Look(72, "muted"),
        TOTAL: Look(88),
        OPEN: Look(84),
    }


class InvoiceLooks:
    """What the looks of the cells are asked from; the table gives it another view at each reading."""

    def __init__(self) -> None:
        """Nothing is shown yet."""
        self.names: Mapping[int, str] = {}
        self.today = date.min

    def avatar(self, row: InvoiceRow) -> tuple[str, int]:
        """The organization."""
        return self.names.get(row.account_id, str(row.account_id)), row.account_id

    def chip(self, row: InvoiceRow) -> tuple[str, Tone]:
        """The status."""
        return status_mark(row, self.today)


class _AmountKeys:
    """Numbers that sort as currency and amount do, compared ten times as fast."""

    def __init__(self, rows: Iterable[InvoiceRow]) -> None:
        self._rows = rows
        self._ranks: dict[str, int] = {}

    def key(self, currency: str, amount: str) -> int:
        """The place of an amount among those of all currencies, in their alphabetical order."""
        if not self._ranks:
            self._ranks = {one: rank * _APART for rank, one in enumerate(sorted({row.currency for row in self._rows}))}
        if amount[-3:-2] == ".":
            return self._ranks[currency] + int(amount[:-3] + amount[-2:]) * _CENT
        return self._ranks[currency] + int(Decimal(amount).scaleb(_DECIMALS))


class _Marks:
    """The words of statuses, made once for each: 300,000 invoices have a dozen."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._iso = today.isoformat()
        self._known: dict[tuple[str, str, bool], str] = {}

    def word(self, row: InvoiceRow) -> str:
        """The word of an invoice's status."""
        key = (row.kind, row.status, row.due_on is not None and row.due_on < self._iso)
        word = self._known.get(key)
        if word is None:
            word = self._known[key] = status_mark(row, self._today)[0]
        return word


def product_text(row: InvoiceRow) -> str:
    """The product of an invoice, and how many more lines there are."""
    others = row.lines - 1
    if others < 1:
        return row.label or "–"
    more = QCoreApplication.translate("Invoices", "%1 and %n more", "", others)
    return more.replace("%1", row.label)


def _address(row: InvoiceRow, addresses: Mapping[int, str]) -> str:
    return addresses.get(row.billing_address_id or 0, "")


def _open_text(row: InvoiceRow) -> str:
    amount = Decimal(row.open_amount)
    return number_text(amount) if amount else "–"
