"""Paying an open invoice: with which means, how much, and what becomes of it (product.md, job 2 and "Prepaid account").

A means of payment pays all that is open; only the prepaid account may pay a part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.billing_operations import INVOICE_PAY
from desktop_manager.api.errors import Conflict, OutcomeUnknown
from desktop_manager.api.models.billing import Invoice, PayInvoice
from desktop_manager.api.models.money import Money
from desktop_manager.features.billing.invoices import keep
from desktop_manager.features.billing.prepaid import PrepaidService, balance
from desktop_manager.features.billing.settings import PaymentSettingsService
from desktop_manager.features.billing.settings_rules import Method
from desktop_manager.features.billing.settling import look_again, read_again
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import InvalidEdit, NotApplied
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.store import Store


PAY = "billing.invoice.pay"
PAYABLE = frozenset(("open", "overdue", "partly_paid"))
_CHANGED = frozenset({Area.INVOICES, Area.PAYMENTS})


class Means(NamedTuple):
    """A means of payment for one invoice.

    Attributes:
        at_most: what it can pay of the invoice; 0 where it cannot.
        held: the prepaid balance in the invoice's currency, None for other means.
        refused: why it cannot be used: "transfer" (paid at the bank, not here), "card_ended", "no_balance", or "".
    """

    method: Method
    at_most: Decimal
    held: Decimal | None = None
    refused: str = ""


class ToPay(NamedTuple):
    """All that the dialog asks for: the means of payment, whether the server takes payments."""

    means: tuple[Means, ...]
    offered: bool


class Paid(NamedTuple):
    """What a payment has made: a write result, and the invoice as it is now.

    `changed`, `journal_seq`: as in `WriteResult`. There is no Undo.
    """

    changed: frozenset[Area]
    invoice: Invoice
    journal_seq: int | None = None


def means_for(methods: Iterable[Method], prepaid: Decimal, invoice: Invoice, today: date) -> tuple[Means, ...]:
    """What can pay `invoice`, in the order of `methods`; `prepaid` is the balance in its currency."""
    return tuple(_means(method, prepaid, invoice.open_amount, today) for method in methods)


def check(invoice: Invoice, means: Means, amount: Decimal) -> None:
    """Check a payment.

    Raises:
        InvalidEdit: "invoice": "not_open"; "means": a code of `Means.refused`; "amount": "not_positive", "above_open",
            "above_balance", or "not_all" (only the prepaid account may pay a part).
    """
    if invoice.status not in PAYABLE or invoice.open_amount <= 0:
        raise InvalidEdit({"invoice": "not_open"})
    if means.refused:
        raise InvalidEdit({"means": means.refused})
    code = ""
    if amount <= 0:
        code = "not_positive"
    elif amount > invoice.open_amount:
        code = "above_open"
    elif means.held is not None and amount > means.held:
        code = "above_balance"
    elif means.held is None and amount != invoice.open_amount:
        code = "not_all"
    if code:
        raise InvalidEdit({"amount": code})


class PayingService:
    """What asks the server blocks, so it belongs on a worker."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: Callable[[], Client],
        settings: PaymentSettingsService,
        prepaid: PrepaidService,
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`, and enter payments with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._settings = settings
        self._prepaid = prepaid
        self._now = now

    def offered(self) -> bool:
        """Whether the server takes payments."""
        return self._client().offers(INVOICE_PAY)

    def prepare(self, invoice: Invoice, today: date) -> ToPay:
        """Fetch the means of payment and the balance anew: a payment is decided on what is true now.

        Raises ApiError.
        """
        if not self.offered():
            return ToPay((), offered=False)
        self._settings.fetch(invoice.account_id, True)
        self._prepaid.fetch(invoice.account_id, True)
        held = balance(self._prepaid.known(invoice.account_id), invoice.currency)
        return ToPay(means_for(self._settings.methods(invoice.account_id), held, invoice, today), offered=True)

    def pay(self, invoice: Invoice, means: Means, amount: Decimal) -> Paid:
        """Pay `amount` of an invoice, in its currency. There is no Undo.

        Raises:
            InvalidEdit: it breaks a rule known here; nothing was sent.
            Conflict: it is paid already. PaymentDeclined: nothing was charged.
            ValidationFailed, AccessDenied: the server refuses; nothing was charged.
            NotApplied: the answer was lost and the server had not taken the payment.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was charged.
        """
        from desktop_manager.api.resources import billing

        check(invoice, means, amount)
        body = PayInvoice(means.method.id, Money(amount, invoice.currency))
        try:
            answer = billing.pay_invoice(self._client(), invoice.id, body).data
        except OutcomeUnknown as unknown:
            paid = self._settle(invoice, amount, unknown)
        except Conflict:
            look_again(lambda: self._refetch(invoice), "the invoice")
            raise
        else:
            paid = answer.invoice
            payment = Record(invoice.account_id, answer.payment.id, msgspec.json.encode(answer.payment))
            with full_disk_forgiven("a payment"):
                self._store.put(Area.PAYMENTS, payment, self._now())
            self._keep(paid)
        changed = _CHANGED
        if means.held is not None:
            changed |= {Area.PREPAID}
            look_again(lambda: self._prepaid.refetch(invoice.account_id), "the prepaid account")
        seq = self._recorder.enter(
            PAY,
            Area.INVOICES,
            invoice.number,
            before={"open": str(invoice.open_amount), "currency": invoice.currency, "status": invoice.status},
            after={
                "open": str(paid.open_amount),
                "currency": paid.currency,
                "status": paid.status,
                "paid": str(amount),
                "means": means.method.label,
            },
            organization=invoice.account_id,
        )
        return Paid(changed, paid, seq)

    def _settle(self, invoice: Invoice, amount: Decimal, unknown: OutcomeUnknown) -> Invoice:
        """A payment whose answer was lost is never sent again: read the invoice, then say."""
        found = read_again(lambda: self._refetch(invoice), unknown)
        if found is not None and found.open_amount == invoice.open_amount - amount:
            return found
        if found is not None and found.open_amount == invoice.open_amount:
            raise NotApplied from unknown
        raise unknown from unknown.__cause__

    def _refetch(self, invoice: Invoice) -> Invoice | None:
        from desktop_manager.api.resources import billing

        for part in billing.iter_invoices(self._client(), invoice.account_id, limit=1000):
            for one in part:
                if one.id == invoice.id:
                    self._keep(one)
                    return one
        return None

    def _keep(self, invoice: Invoice) -> None:
        with full_disk_forgiven("an invoice"):
            keep(self._store, invoice, self._now())


def _means(method: Method, prepaid: Decimal, open_amount: Decimal, today: date) -> Means:
    nothing = Decimal(0)
    if method.kind == "transfer":
        return Means(method, nothing, refused="transfer")
    if method.kind == "prepaid":
        if prepaid <= 0:
            return Means(method, nothing, nothing, "no_balance")
        return Means(method, min(prepaid, open_amount), prepaid)
    if method.valid_until is not None and method.valid_until < today:
        return Means(method, nothing, refused="card_ended")
    return Means(method, open_amount)


def as_write(paid: Paid) -> WriteResult:
    """The payment as the write that a page broadcasts."""
    return WriteResult(paid.changed, paid.journal_seq)
