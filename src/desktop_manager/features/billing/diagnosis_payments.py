"""What the account's payments have to do with an invoice.

Nothing here is compared across currencies but the bare figure of a slip ("EUR 41.00" paid as "CHF 41.00"). A payment
from before the invoice was issued cannot be for it.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from desktop_manager.api.models.billing import Invoice, Payment
from desktop_manager.api.models.money import Money
from desktop_manager.features.billing import references
from desktop_manager.features.billing.diagnosis_facts import (
    Facts,
    Subject,
    same_figure,
    same_money,
)


class Fit(StrEnum):
    """Why a payment that is linked to no invoice seems to be for this one."""

    REFERENCE = "reference"
    """It carries its reference."""
    MISTYPED = "mistyped"
    """Its reference is this one's but for a digit or two that changed places."""
    AMOUNT = "amount"
    """It is the open amount, in its currency."""
    FIGURE = "figure"
    """It has the same figure, in another currency."""
    REPEAT = "repeat"
    """It repeats a reference and the amount of an earlier payment, as a standing order does."""


class Stray(NamedTuple):
    """Money that arrived, was linked to no invoice, and seems to be for this one.

    Attributes:
        owner: the other invoice whose reference it carries, None for none.
        uses: how many payments carry that reference, this one included.
        steady: whether an earlier one of them has the same amount.
    """

    payment: Payment
    fit: Fit
    owner: Invoice | None = None
    uses: int = 0
    steady: bool = False


class Findings(NamedTuple):
    """The payments that matter for an invoice, each by (day, id).

    Attributes:
        linked: what was paid for it. declined: charges that failed. refunded: what was paid back.
        strays: what arrived and was linked to no invoice, the one that fits best first.
        doubles: further payments with its reference although it was paid already.
        rivals: how many other open invoices have the same open amount.
        balance: what lies on the prepaid account in its currency, None where that is not known.
    """

    linked: tuple[Payment, ...] = ()
    declined: tuple[Payment, ...] = ()
    refunded: tuple[Payment, ...] = ()
    strays: tuple[Stray, ...] = ()
    doubles: tuple[Payment, ...] = ()
    rivals: int = 0
    balance: Money | None = None

    @property
    def settled_by(self) -> Payment | None:
        """The payment with which it was paid in full: the last one, if it is paid."""
        return self.linked[-1] if self.linked else None

    @property
    def paid(self) -> Money | None:
        """The sum of what was paid for it, in its currency; None for nothing."""
        if not self.linked:
            return None
        currency = self.linked[-1].money.currency
        amounts = [one.money.amount for one in self.linked if one.money.currency == currency]
        return Money(sum(amounts, Decimal(0)), currency)


_FITS = tuple(Fit)


def find(facts: Facts, subject: Subject) -> Findings:
    """Sort the payments of the account by what they have to do with the invoice."""
    invoice = subject.invoice
    if invoice is None or facts.payments is None:
        return Findings(balance=_balance_for(facts, subject))
    payments = sorted(facts.payments, key=lambda one: (one.received_on, one.id))
    own = [one for one in payments if one.invoice_id == invoice.id]
    linked = tuple(one for one in own if one.state == "linked" and one.money.currency == invoice.currency)
    loose = [one for one in payments if one.state == "prepaid" and one.received_on >= invoice.issued_on]
    closing = linked[-1].received_on if linked and invoice.open_amount <= 0 else None
    doubles = tuple(one for one in loose if closing is not None and _is_double(one, invoice, closing))
    strays = [
        stray
        for one in loose
        if one not in doubles and (closing is None or one.received_on <= closing)
        for stray in (_stray(one, subject, invoice, facts, payments),)
        if stray is not None
    ]
    return Findings(
        linked,
        tuple(one for one in own if one.state == "declined"),
        tuple(one for one in own if one.state == "refunded"),
        tuple(sorted(strays, key=lambda one: (_FITS.index(one.fit), one.payment.received_on, one.payment.id))),
        doubles,
        _rivals(facts, subject, invoice),
        _balance_for(facts, subject),
    )


def near_miss(one: str, other: str) -> bool:
    """Whether a reference is another one with one digit wrong, or two neighbours that changed places."""
    first, second = references.normalised(one), references.normalised(other)
    if not first or len(first) != len(second) or first == second:
        return False
    wrong = [at for at, (mine, its) in enumerate(zip(first, second, strict=True)) if mine != its]
    if len(wrong) == 1:
        return True
    swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1
    return swapped and (first[wrong[0]], first[wrong[1]]) == (second[wrong[1]], second[wrong[0]])


def owner_of(reference: str | None, facts: Facts) -> Invoice | None:
    """The invoice of the account that has this reference, None for none."""
    if not reference:
        return None
    owners = [one for one in facts.invoices or () if one.reference and references.same(one.reference, reference)]
    return min(owners, key=lambda one: one.id, default=None)


def _stray(payment: Payment, subject: Subject, invoice: Invoice, facts: Facts, payments: list[Payment]) -> Stray | None:
    carried = payment.reference or ""
    if invoice.reference and references.same(invoice.reference, carried):
        return Stray(payment, Fit.REFERENCE)
    owner = owner_of(carried, facts)
    if owner is not None and owner.open_amount > 0 and owner.id != invoice.id:
        # It names another invoice that waits for money too.
        return None
    if owner is None and invoice.reference and near_miss(carried, invoice.reference):
        return Stray(payment, Fit.MISTYPED)
    uses, steady = _uses(payment, payments)
    # Of a paid invoice the open amount is gone; what it asked for is what a payment had to be.
    wanted = subject.wanted
    if wanted is not None and same_money(payment.money, wanted):
        return Stray(payment, Fit.AMOUNT, owner, uses, steady)
    if wanted is not None and same_figure(payment.money, wanted):
        return Stray(payment, Fit.FIGURE, owner, uses, steady)
    repeats = owner is not None and steady and owner.issued_on < invoice.issued_on
    if repeats and not _explained(payment, owner, invoice, facts):
        return Stray(payment, Fit.REPEAT, owner, uses, steady)
    return None


def _explained(payment: Payment, owner: Invoice | None, invoice: Invoice, facts: Facts) -> bool:
    """Whether another invoice than these two, which was there when it came, asked for just this amount."""
    return any(
        one.id != invoice.id
        and (owner is None or one.id != owner.id)
        and one.kind != "credit_note"
        and one.issued_on <= payment.received_on
        and same_money(Money(one.total, one.currency), payment.money)
        for one in facts.invoices or ()
    )


def _uses(payment: Payment, payments: list[Payment]) -> tuple[int, bool]:
    if not payment.reference:
        return 0, False
    others = [
        one
        for one in payments
        if one.id != payment.id
        and one.state in ("linked", "prepaid")
        and one.reference
        and references.same(one.reference, payment.reference)
    ]
    steady = any(same_money(one.money, payment.money) and one.received_on < payment.received_on for one in others)
    return len(others) + 1, steady


def _is_double(payment: Payment, invoice: Invoice, closing: date) -> bool:
    carries = bool(invoice.reference and payment.reference) and references.same(
        invoice.reference or "", payment.reference or ""
    )
    whole = same_money(payment.money, Money(invoice.total, invoice.currency))
    return carries and whole and payment.received_on >= closing


def _rivals(facts: Facts, subject: Subject, invoice: Invoice) -> int:
    wanted = subject.wanted
    return sum(
        1
        for one in facts.invoices or ()
        if one.id != invoice.id
        and one.open_amount > 0
        and wanted is not None
        and same_money(Money(one.open_amount, one.currency), wanted)
    )


def balance_in(facts: Facts, currency: str) -> Money | None:
    """What lies on the prepaid account in a currency, None where that is not known."""
    if facts.prepaid is None:
        return None
    found = next((one for one in facts.prepaid.balances if one.currency == currency), None)
    return found if found is not None else Money(Decimal(0), currency)


def _balance_for(facts: Facts, subject: Subject) -> Money | None:
    return balance_in(facts, subject.wanted.currency) if subject.wanted is not None else None
