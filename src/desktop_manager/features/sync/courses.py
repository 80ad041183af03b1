"""The long listings that are fetched part by part in the background: how each is asked, and where it continues."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import msgspec

from desktop_manager.api.billing_operations import INVOICES_LIST
from desktop_manager.api.operations import PRODUCTS_LIST
from desktop_manager.api.renewal_operations import RENEWALS_LIST
from desktop_manager.api.reply import Reply, SkippedRecord
from desktop_manager.api.resources import billing, products, renewals
from desktop_manager.features.billing.invoice_row import row_records
from desktop_manager.features.renewals.renewal_row import record_of
from desktop_manager.features.sync.plan import PRODUCTS_PER_PAGE
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.api.operation import Operation

RECORDS_A_PART = 500
"""Renewals or invoices fetched with one request."""


class Part(NamedTuple):
    """An answered part.

    Attributes:
        records: in the order in which the server sent them.
        cursor: how to ask for the next part; None at the end.
        total: parts there are in all, 0 where the server does not say.
        rows: the same in short, kept in the course's `rows_area`.
    """

    records: list[Record]
    skipped: tuple[SkippedRecord, ...]
    cursor: str | None
    total: int = 0
    rows: list[Record] | None = None


class Course(NamedTuple):
    """A listing over all organizations. `fetch` asks for the part at a cursor, None for the first one."""

    area: Area
    operation: Operation
    rows_area: Area | None
    fetch: Callable[[Client, str | None], Part]


class _Owned(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def account_id(self) -> int: ...


_encode = msgspec.json.Encoder().encode


def _records(items: Sequence[_Owned]) -> list[Record]:
    return [Record(item.account_id, item.id, _encode(item)) for item in items]


def _products(client: Client, cursor: str | None) -> Part:
    number = int(cursor) if cursor is not None else 1
    reply: Reply[list[Any]] = products.list_products(client, number, per_page=PRODUCTS_PER_PAGE)
    pages = (reply.page.pages or 0) if reply.page is not None else 0
    following = str(number + 1) if number < pages and reply.data else None
    return Part(_records(reply.data), reply.skipped, following, pages)


def _renewals(client: Client, cursor: str | None) -> Part:
    reply = renewals.list_renewals(client, None, cursor, RECORDS_A_PART)
    return Part([record_of(one) for one in reply.data.renewals], reply.skipped, reply.data.cursor)


def _invoices(client: Client, cursor: str | None) -> Part:
    reply = billing.list_invoices(client, None, cursor, RECORDS_A_PART)
    invoices = reply.data.invoices
    return Part(_records(invoices), reply.skipped, reply.data.cursor, rows=row_records(invoices))


PRODUCTS = Course(Area.PRODUCTS, PRODUCTS_LIST, None, _products)
RENEWALS = Course(Area.RENEWALS, RENEWALS_LIST, None, _renewals)
INVOICES = Course(Area.INVOICES, INVOICES_LIST, Area.INVOICE_ROWS, _invoices)
