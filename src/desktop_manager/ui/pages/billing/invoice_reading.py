"""What the Invoices tab reads from the store, in one go and off the UI thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import NamedTuple

from desktop_manager.api.decoding import decoder
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.product import Product
from desktop_manager.features.billing.accounting import accountants
from desktop_manager.features.billing.gaps import Gap, gaps
from desktop_manager.features.billing.invoice_row import InvoiceRow
from desktop_manager.features.billing.invoices import InvoicesView
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.ui.models.prepared import LazyTexts, Prepared, prepare_lazily, warm
from desktop_manager.ui.pages.billing.invoice_columns import invoice_columns

_identity = attrgetter("id")
_ACCOUNT = decoder(Account)
_PRODUCT = decoder(Product)


class InvoicesData(NamedTuple):
    """Everything the tab shows.

    Attributes:
        organization: whose invoices they are; None for those of all.
        offered: whether the server tells invoices.
        account: the record of the current organization, for what the API tells without invoices.
        missing: invoices that should be there; only for one organization, of which all is known.
        keepers: who has accounting rights there, where the user may have none.
    """

    organization: int | None
    view: InvoicesView
    prepared: Prepared[InvoiceRow]
    offered: bool
    account: Account | None
    missing: list[Gap]
    keepers: tuple[str, ...]


def read_invoices(
    workspace: Workspace,
    organization: int | None,
    wanted: Callable[[], bool],
    *,
    facts_of: int | None,
    may: bool,
    order: tuple[str, bool],
    typed: bool,
) -> InvoicesData | None:
    """Read the invoices of one organization, or of all with None; None if they are no longer `wanted`.

    Args:
        facts_of: whose account is read with them.
        may: whether the user has accounting rights.
        order: the column they are sorted by, and whether descending: they are made ready for it.
        typed: whether a filter will look into them at once.

    Raises StoreError.
    """
    service = workspace.invoices
    offered = service.offers()
    payload = None if facts_of is None else workspace.store.read_one(Area.ACCOUNTS, facts_of, facts_of)
    account = None if payload is None else _ACCOUNT.decode(payload)
    keepers = () if may or organization is None else accountants(workspace.people.read(organization))
    with workspace.products.turn:
        if not wanted():
            return None
        view = service.read(organization)
    prepared = prepare_lazily(view.rows, invoice_columns(view), _identity)
    # What the first look needs, so that the window makes nothing.
    sort, descending = order
    sorted_by = prepared.orders.get(sort)
    if sorted_by is not None:
        sorted_by.make(descending=descending)
    if typed:
        warm_texts(prepared)
    missing = []
    if organization is not None and view.fetched_at is not None and not view.failure:
        products = [_PRODUCT.decode(one) for one in workspace.store.read(Area.PRODUCTS, organization)]
        missing = gaps(service.of_account(organization), products, view.today, workspace.products.zone())
    return InvoicesData(organization, view, prepared, offered, account, missing, keepers)


def warm_texts(prepared: Prepared[InvoiceRow]) -> None:
    """Make what the first filter needs, on a worker."""
    if isinstance(prepared.searched, LazyTexts):
        prepared.searched.make()


def warm_orders(prepared: Prepared[InvoiceRow], columns: Sequence[str], wanted: Callable[[], bool]) -> None:
    """Make the orders by `columns`, on a worker; stops once they are not `wanted`."""
    warm(prepared, columns, wanted)
