"""Raising a kSuite: what it costs, and ordering it. There is no way back (product.md, job 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import OutcomeUnknown
from desktop_manager.api.ksuite_operations import KSUITE_RAISE
from desktop_manager.api.models.billing import BillingAddress, Invoice, PaymentMethod
from desktop_manager.api.models.ksuite import KSuite, KSuiteQuote, RaiseKSuite
from desktop_manager.api.models.product import Product
from desktop_manager.api.models.renewal import Renewal
from desktop_manager.features.billing.invoices import keep
from desktop_manager.features.billing.settling import look_again, read_again
from desktop_manager.features.errors import InvalidEdit, NotApplied
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.ksuite.rules import Choice, choice_of, judge
from desktop_manager.features.offers import sure_client
from desktop_manager.features.recording import Recorder
from desktop_manager.features.renewals.keeping import Keeper
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client

RAISE = "ksuite.raise"
_PREPAID = "prepaid"
_CHANGED = frozenset({Area.KSUITE_OFFERS, Area.PRODUCTS, Area.RENEWALS, Area.INVOICES})


class Options(NamedTuple):
    """The kSuite as the server tells it now, and how a raise can be paid and invoiced.

    Attributes:
        methods: means of payment, the one that is charged first in front.
        addresses: billing addresses, the default one first.
    """

    suite: KSuite
    methods: tuple[PaymentMethod, ...]
    addresses: tuple[BillingAddress, ...]


class Order(NamedTuple):
    """What is ordered. `key` is the same as long as the order is: sent again it is not charged again."""

    key: str
    suite: KSuite
    choice: Choice
    quote: KSuiteQuote
    method: PaymentMethod
    billing_address_id: int


class RaiseResult(NamedTuple):
    """A confirmed raise. There is no way back from it.

    Attributes:
        suite: as it is now.
        invoice: None where the answer was lost and reading again showed that it was done; it is among the invoices.
    """

    changed: frozenset[Area]
    journal_seq: int | None
    suite: KSuite
    invoice: Invoice | None


class Raising:
    """Every method asks the server and blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: Callable[[], Client],
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
        self._read_prepaid = read_prepaid
        self._keeper = Keeper(store, recorder, now=now)
        self._now = now

    def options(self, suite: KSuite) -> Options:
        """Ask what there is to raise `suite` to now, how it can be paid, and who can be invoiced.

        Raises ApiError; NotFound where the kSuite is no longer there.
        """
        from desktop_manager.api.errors import NotFound
        from desktop_manager.api.resources import billing

        client = sure_client(self._client(), KSUITE_RAISE)
        found = self._told(suite)
        if found is None:
            raise NotFound("the kSuite is no longer there", status=404)
        self._keep_suite(found)
        return Options(
            found,
            billing.get_settings(client, suite.account_id).data.methods,
            tuple(billing.list_addresses(client, suite.account_id).data),
        )

    def quote(self, suite: KSuite, choice: Choice) -> KSuiteQuote:
        """Ask what a raise costs; nothing is changed.

        Raises:
            InvalidEdit: it breaks a rule known here ("choice" with the code of `rules.judge`); nothing was sent.
            ApiError: as `order`.
        """
        from desktop_manager.api.resources import ksuite

        _check(suite, choice)
        return ksuite.quote(self._client(), suite.id, choice.offer, choice.users, choice.storage_tb).data

    def order(self, order: Order) -> RaiseResult:
        """Raise a kSuite; no Undo.

        Raises:
            InvalidEdit: it breaks a rule known here ("choice" with the code of `rules.judge`); nothing was sent.
            PaymentDeclined: nothing was charged and nothing raised.
            Conflict: the code of the rule it breaks, or "price_changed": the amount due today is another one by now.
            AccessDenied, ValidationFailed, NotFound: the server refuses; nothing was raised.
            NotApplied: the answer was lost and the server had not taken it.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was raised.
        """
        from desktop_manager.api.resources import ksuite

        _check(order.suite, order.choice)
        body = RaiseKSuite(
            key=order.key,
            account_id=order.choice.account_id,
            offer=order.choice.offer,
            users=order.choice.users,
            storage_tb=order.choice.storage_tb,
            method_id=order.method.id,
            billing_address_id=order.billing_address_id,
            expected=order.quote.due_today,
        )
        invoice: Invoice | None = None
        renewals: tuple[Renewal, ...] = ()
        try:
            raised = ksuite.raise_offer(self._client(), order.suite.id, body).data
            suite, invoice, renewals = raised.ksuite, raised.invoice, (raised.renewal,)
        except OutcomeUnknown as unknown:
            suite = self._settle(order, unknown)
        self._keep(suite, invoice, renewals)
        changed = _CHANGED
        if order.method.kind == _PREPAID:
            changed |= {Area.PREPAID}
            look_again(lambda: self._read_prepaid(suite.account_id), "the prepaid account")
        return RaiseResult(changed, self._enter(order, suite, invoice), suite, invoice)

    def _told(self, suite: KSuite) -> KSuite | None:
        from desktop_manager.api.resources import ksuite

        listed = ksuite.list_ksuites(self._client(), suite.account_id).data
        return next((one for one in listed if one.id == suite.id), None)

    def _settle(self, order: Order, unknown: OutcomeUnknown) -> KSuite:
        """What reading shows: it has what was ordered, or what it had before."""
        found = read_again(lambda: self._told(order.suite), unknown)
        if found is not None and choice_of(found) == order.choice:
            return found
        if found is not None and choice_of(found) == choice_of(order.suite):
            raise NotApplied from unknown
        raise unknown from unknown.__cause__

    def _keep(self, suite: KSuite, invoice: Invoice | None, renewals: Iterable[Renewal]) -> None:
        self._keep_suite(suite)
        self._keeper.keep(renewals)
        fetched_at = self._now()
        told = {part.id: (part.name, part.description) for part in suite.parts}
        told[suite.id] = (suite.name, suite.description)
        with full_disk_forgiven("a kSuite that was raised"):
            for product_id, (name, description) in told.items():
                payload = self._store.read_one(Area.PRODUCTS, suite.account_id, product_id)
                if payload is not None:
                    product = decode(payload, Product)
                    product.customer_name, product.description = name, description
                    record = Record(suite.account_id, product_id, msgspec.json.encode(product))
                    self._store.put(Area.PRODUCTS, record, fetched_at)
            if invoice is not None:
                keep(self._store, invoice, fetched_at)

    def _keep_suite(self, suite: KSuite) -> None:
        with full_disk_forgiven("a kSuite"):
            self._store.put(
                Area.KSUITE_OFFERS, Record(suite.account_id, suite.id, msgspec.json.encode(suite)), self._now()
            )

    def _enter(self, order: Order, suite: KSuite, invoice: Invoice | None) -> int | None:
        quote = order.quote
        return self._recorder.enter(
            RAISE,
            Area.KSUITE_OFFERS,
            order.suite.name,
            before=_values(order.suite),
            after={
                **_values(suite),
                "due_today": f"{quote.due_today.currency} {quote.due_today.amount}",
                "next": f"{quote.next_price.currency} {quote.next_price.amount}",
                "method": order.method.label,
                "invoice": invoice.number if invoice is not None else "",
            },
            organization=suite.account_id,
        )


def _check(suite: KSuite, choice: Choice) -> None:
    code = judge(suite, choice)
    if code:
        raise InvalidEdit({"choice": code})


def _values(suite: KSuite) -> dict[str, str | int]:
    return {"name": suite.name, "offer": suite.offer, "users": suite.users, "storage_tb": suite.storage_tb}
