"""The invoices of a login: fetched into its store and read from it, in short for tables and whole for one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.billing_operations import INVOICE_OPERATIONS, INVOICES_LIST
from desktop_manager.api.decoding import decode, decoder
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.billing import BillingAddress, Invoice
from desktop_manager.features.billing.invoice_row import InvoiceRow, Same, row_records, share_texts
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.products.expiry import local_date
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.sync.listing import replace_keeping
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.api.models.billing import InvoiceOperation
    from desktop_manager.api.reply import SkippedRecord

_ROWS = decoder(list[InvoiceRow])
_ROW = decoder(InvoiceRow)
_INVOICE = decoder(Invoice)

A_PIECE = 200_000
"""Bytes of rows that are decoded in one go: 1,500 of them, 2 ms. In larger pieces all takes a sixth longer."""


class InvoicesView(NamedTuple):
    """What a table of invoices shows.

    Attributes:
        rows: in the order of the server: by organization, then as they were issued.
        organizations: names by id.
        addresses: billing addresses by id.
        today: in the user's zone; what is due before it is overdue.
        fetched_at: seconds since 1970 UTC, None if they were never fetched.
        failure: code of why the last fetch failed, "" if it did not.
    """

    rows: list[InvoiceRow]
    organizations: dict[int, str]
    addresses: dict[int, BillingAddress]
    today: date
    fetched_at: int | None
    failure: str


class InvoicesService:
    """What fetches blocks, so it belongs on a worker."""

    def __init__(
        self, store: Store, client: Callable[[], Client], products: ProductsService, *, now: Callable[[], int]
    ) -> None:
        """Work on `store`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._client = client
        self._products = products
        self._now = now

    def offers(self) -> bool:
        """Whether the server tells invoices; live it does not (manager-api.md §7)."""
        return self._client().offers(INVOICES_LIST)

    def fetch(self, account_id: int, *, force: bool = False) -> frozenset[Area]:
        """Replace the listing of one organization; the areas that changed.

        What is fresh is left as it is unless `force`. Nothing is sent where the server does not tell invoices. Those of
        all organizations come in the background (features/sync/fill.py).

        Raises:
            ApiError (AccessDenied: no accounting rights in that organization), StoreError.
        """
        from desktop_manager.api.resources import billing

        client = self._client()
        now = self._now()
        fresh = is_fresh(self._store, Area.INVOICES, now, organization=account_id)
        if not client.offers(INVOICES_LIST) or (fresh and not force):
            return frozenset()
        found: list[Invoice] = []
        skipped: list[SkippedRecord] = []
        cursor: str | None = None
        while True:
            reply = billing.list_invoices(client, account_id, cursor)
            # A server that answers with another organization's invoice must not file it under this one.
            found += (one for one in reply.data.invoices if one.account_id == account_id)
            skipped += reply.skipped
            cursor = reply.data.cursor
            if cursor is None:
                break
        differs = replace_keeping(self._store, Area.INVOICES, account_id, records(found), skipped, 0, now)
        replace_keeping(self._store, Area.INVOICE_ROWS, account_id, row_records(found), skipped, 0, now)
        return frozenset({Area.INVOICES}) if differs else frozenset()

    def read(self, account_id: int | None) -> InvoicesView:
        """What the store knows of one organization, or of all with None."""
        rows = self._rows(account_id)
        accounts = decode(self._store.read_json_array(Area.ACCOUNTS), list[Account])
        addresses = decode(self._store.read_json_array(Area.BILLING_ADDRESSES, account_id), list[BillingAddress])
        covering = (None, account_id)
        failures = (one for one in self._store.failures() if one.area == Area.INVOICES)
        return InvoicesView(
            rows,
            {one.id: one.name for one in accounts},
            {one.id: one for one in addresses},
            local_date(self._now(), self._products.zone()),
            self._store.age(Area.INVOICES, account_id),
            next((one.code for one in failures if one.organization in covering), ""),
        )

    def _rows(self, account_id: int | None) -> list[InvoiceRow]:
        pieces = self._store.read_json_arrays(Area.INVOICE_ROWS, account_id, size=A_PIECE)
        same = Same()
        rows: list[InvoiceRow] = []
        # Piece by piece: what one needs only while it is read serves the next one, and memory does not swell.
        for piece in pieces:
            part = _ROWS.decode(piece)
            share_texts(part, same)
            rows += part
        return rows

    def find(self, words: Sequence[str], most: int) -> list[InvoiceRow]:
        """The newest invoices of all organizations in whose row every one of the `words` stands, at most so many.

        300,000 rows take some 0.3 s, so that a worker does it.
        """
        if not words:
            return []
        sql = "SELECT payload FROM record WHERE area = ?" + " AND instr(lower(CAST(payload AS TEXT)), ?)" * len(words)
        values: tuple[int | str, ...] = (Area.INVOICE_ROWS, *(word.lower() for word in words), most)
        found = self._store.rows(f"{sql} ORDER BY id DESC LIMIT ?", values)
        return [_ROW.decode(payload) for (payload,) in found]

    def of_account(self, account_id: int) -> list[Invoice]:
        """The whole records of one organization."""
        return [_INVOICE.decode(payload) for payload in self._store.read(Area.INVOICES, account_id)]

    def one(self, account_id: int, invoice_id: int) -> Invoice | None:
        """The whole record of an invoice; None if it is not known."""
        payload = self._store.read_one(Area.INVOICES, account_id, invoice_id)
        return None if payload is None else _INVOICE.decode(payload)

    def operations(self, invoice_id: int) -> list[InvoiceOperation] | None:
        """What happened with an invoice, the oldest first, asked of the server; None where it does not tell.

        Raises ApiError.
        """
        from desktop_manager.api.resources import billing

        client = self._client()
        if not client.offers(INVOICE_OPERATIONS):
            return None
        return sorted(billing.list_operations(client, invoice_id).data, key=_moment)


def records(invoices: Iterable[Invoice]) -> list[Record]:
    """What is kept of them in `Area.INVOICES`, always written together with their rows."""
    return [Record(one.account_id, one.id, msgspec.json.encode(one)) for one in invoices]


def keep(store: Store, invoice: Invoice, fetched_at: int) -> None:
    """Keep one invoice that a write has made or changed, whole and as a row. Raises StoreError."""
    store.put(Area.INVOICES, records([invoice])[0], fetched_at)
    store.put(Area.INVOICE_ROWS, row_records([invoice])[0], fetched_at)


def _moment(operation: InvoiceOperation) -> tuple[int, int]:
    return operation.at, operation.id
