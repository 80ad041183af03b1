"""Renewing products now: what it costs, and ordering it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import OutcomeUnknown
from desktop_manager.api.models.billing import BillingAddress, Invoice, PaymentMethod
from desktop_manager.api.models.product import Product
from desktop_manager.api.models.renewal import RENEWALS_AT_ONCE, Renewal, RenewProducts
from desktop_manager.features.billing.invoices import keep
from desktop_manager.features.billing.settling import look_again, read_again
from desktop_manager.features.errors import InvalidEdit, NotApplied
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.recording import Recorder
from desktop_manager.features.renewals.checkout import Quote
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.keeping import Keeper, target_of
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

RENEW = "renewals.renew"
_PREPAID = "prepaid"


class Options(NamedTuple):
    """What an order of one organization can be made of, as the server tells it now.

    Attributes:
        renewals: the chosen products with their periods and prices, by id.
        methods: means of payment, the one that is charged first in front.
        addresses: billing addresses, the default one first.
    """

    renewals: dict[int, Renewal]
    methods: tuple[PaymentMethod, ...]
    addresses: tuple[BillingAddress, ...]


class Order(NamedTuple):
    """What is ordered. `key` is the same as long as the order is: sent again it is not charged again."""

    key: str
    entries: tuple[RenewalEntry, ...]
    quote: Quote
    method: PaymentMethod
    billing_address_id: int


class RenewResult(NamedTuple):
    """A confirmed order. There is no way back from it.

    Attributes:
        invoice: None where the answer was lost and reading again showed that it was done; it is among the invoices.
        due: the new due dates, in seconds since 1970 UTC, by product.
    """

    changed: frozenset[Area]
    journal_seq: int | None
    invoice: Invoice | None
    due: dict[int, int]


class Renewing:
    """Every method asks the server and blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: Callable[[], Client],
        keeper: Keeper,
        read_prepaid: Callable[[int], object],
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`, and enter writes with `recorder`; `now` gives seconds since 1970 UTC.

        `read_prepaid` fetches the prepaid account of an organization into the store.
        """
        self._store = store
        self._recorder = recorder
        self._client = client
        self._keeper = keeper
        self._read_prepaid = read_prepaid
        self._now = now

    def options(self, entries: Sequence[RenewalEntry]) -> Options:
        """Ask what the products of one organization cost now, how they can be paid, and who can be invoiced.

        Raises ApiError; AccessDenied without accounting rights.
        """
        from desktop_manager.api.resources import billing

        client = self._client()
        account_id = entries[0].account_id
        wanted = {entry.id for entry in entries}
        listed = self._listed(account_id)
        self._keeper.keep(listed.values())
        return Options(
            {number: one for number, one in listed.items() if number in wanted},
            billing.get_settings(client, account_id).data.methods,
            tuple(billing.list_addresses(client, account_id).data),
        )

    def payment(self, account_id: int) -> tuple[tuple[PaymentMethod, ...], tuple[BillingAddress, ...]]:
        """Means of payment and billing addresses of an organization. Raises as `options`."""
        from desktop_manager.api.resources import billing

        client = self._client()
        methods = billing.get_settings(client, account_id).data.methods
        return methods, tuple(billing.list_addresses(client, account_id).data)

    def order(self, order: Order) -> RenewResult:
        """Renew the products of `order`, all or none; no Undo.

        Raises:
            InvalidEdit: it breaks a rule known here ("too_many"); nothing was sent.
            PaymentDeclined: nothing was charged and nothing renewed.
            Conflict: "price_changed": the total is another one by now.
            AccessDenied, ValidationFailed, NotFound: the server refuses; nothing was renewed.
            NotApplied: the answer was lost and the server had not taken it.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was renewed.
        """
        from desktop_manager.api.resources import renewals

        if len(order.entries) > RENEWALS_AT_ONCE:
            raise InvalidEdit({"products": "too_many"})
        quote = order.quote
        body = RenewProducts(
            key=order.key,
            ids=tuple(one.id for one in order.entries),
            months=quote.months,
            method_id=order.method.id,
            billing_address_id=order.billing_address_id,
            expected=quote.total,
            warranty_ids=tuple(line.entry.id for line in quote.lines if line.warranty_price is not None),
        )
        invoice: Invoice | None = None
        try:
            renewed = renewals.renew(self._client(), body).data
            invoice, told = renewed.invoice, renewed.renewals
        except OutcomeUnknown as unknown:
            told = self._settle(order, unknown)
        self._keep(order, invoice, told)
        changed = frozenset((Area.RENEWALS, Area.PRODUCTS, Area.INVOICES))
        if order.method.kind == _PREPAID:
            changed |= {Area.PREPAID}
            look_again(lambda: self._read_prepaid(order.entries[0].account_id), "the prepaid account")
        return RenewResult(
            changed, self._enter(order, told, invoice), invoice, {one.id: one.expires_at for one in told}
        )

    def _listed(self, account_id: int) -> dict[int, Renewal]:
        from desktop_manager.api.resources import renewals

        parts = renewals.iter_renewals(self._client(), account_id, limit=1_000)
        return {one.id: one for part in parts for one in part}

    def _settle(self, order: Order, unknown: OutcomeUnknown) -> list[Renewal]:
        """What reading shows: a due date that has moved was renewed, all of them or none."""
        listed = read_again(lambda: self._listed(order.entries[0].account_id), unknown)
        before = {line.entry.id: line.expires_at for line in order.quote.lines}
        found = [listed[number] for number in before if number in listed]
        moved = [one for one in found if one.expires_at > before[one.id]]
        if len(moved) == len(before):
            return moved
        if not moved and len(found) == len(before):
            raise NotApplied from unknown
        raise unknown from unknown.__cause__

    def _keep(self, order: Order, invoice: Invoice | None, told: list[Renewal]) -> None:
        fetched_at = self._now()
        self._keeper.keep(told)
        due = {one.id: one.expires_at for one in told}
        with full_disk_forgiven("what was renewed"):
            for entry in order.entries:
                payload = self._store.read_one(Area.PRODUCTS, entry.account_id, entry.id)
                if payload is not None and entry.id in due:
                    product = decode(payload, Product)
                    product.expired_at = due[entry.id]
                    record = Record(entry.account_id, entry.id, msgspec.json.encode(product))
                    self._store.put(Area.PRODUCTS, record, fetched_at)
            if invoice is not None:
                keep(self._store, invoice, fetched_at)

    def _enter(self, order: Order, told: list[Renewal], invoice: Invoice | None) -> int | None:
        quote = order.quote
        due = {one.id: one.expires_at for one in told}
        names = [line.entry.name for line in quote.lines]
        return self._recorder.enter(
            RENEW,
            Area.RENEWALS,
            target_of(names),
            before={str(line.entry.id): {"name": line.entry.name, "due": line.expires_at} for line in quote.lines},
            after={
                **{str(one.entry.id): {"name": one.entry.name, "due": due.get(one.entry.id)} for one in quote.lines},
                "months": quote.months,
                "total": f"{quote.total.currency} {quote.total.amount}",
                "method": order.method.label,
                "invoice": invoice.number if invoice is not None else "",
            },
            organization=order.entries[0].account_id,
        )
