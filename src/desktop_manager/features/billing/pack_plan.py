"""What belongs into a pack for the accountant: the invoices of a period and of some organizations, and their totals."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from desktop_manager.api.decoding import decode, decoder
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.billing import Invoice
from desktop_manager.features.billing.invoice_row import InvoiceRow
from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from desktop_manager.store.store import Store

NOTHING = Decimal(0)


class PackScope(NamedTuple):
    """Issued from `first` to `last`, both included; `account_ids` None for all organizations."""

    first: date
    last: date
    account_ids: frozenset[int] | None


class VatTotal(NamedTuple):
    """What has one VAT rate in one currency. `rate` in percent, None where invoices do not state any.

    `base` is without VAT; where no rate is stated both are zero and `total` alone counts.
    """

    currency: str
    rate: Decimal | None
    base: Decimal
    vat: Decimal
    total: Decimal


class CurrencyTotal(NamedTuple):
    """All invoices in one currency: credit notes count negative, what was cancelled without one does not count."""

    currency: str
    invoices: int
    base: Decimal
    vat: Decimal
    total: Decimal
    open_amount: Decimal
    rates: tuple[VatTotal, ...]

    @property
    def stated(self) -> bool:
        """Whether any invoice states its VAT."""
        return any(one.rate is not None for one in self.rates)


class PackPlan(NamedTuple):
    """The invoices of a scope in their order: by date, then number.

    Attributes:
        organizations: their names by id. totals: by currency. void: how many are cancelled and in no total.
    """

    scope: PackScope
    invoices: tuple[Invoice, ...]
    organizations: dict[int, str]
    totals: tuple[CurrencyTotal, ...]
    void: int


def read_plan(store: Store, scope: PackScope) -> PackPlan:
    """The plan of what the store knows; blocks, so it belongs on a worker."""
    accounts = decode(store.read_json_array(Area.ACCOUNTS), list[Account])
    names = {account.id: account.name for account in accounts}
    first, last = scope.first.isoformat(), scope.last.isoformat()
    decode_row = decoder(InvoiceRow).decode
    decode_invoice = decoder(Invoice).decode
    wanted = scope.account_ids
    chosen: list[Invoice] = []
    corrected: set[int] = set()
    # One by one: a single call for 300,000 of them would hold Python, and with it the window, for its whole length.
    for payload in store.read(Area.INVOICE_ROWS, next(iter(wanted)) if wanted and len(wanted) == 1 else None):
        row = decode_row(payload)
        inside = first <= row.issued_on <= last and (wanted is None or row.account_id in wanted)
        if not inside and row.kind != "credit_note":
            continue
        whole = store.read_one(Area.INVOICES, row.account_id, row.id)
        if whole is None:
            continue
        invoice = decode_invoice(whole)
        if invoice.corrects_id is not None:
            corrected.add(invoice.corrects_id)
        if inside:
            chosen.append(invoice)
    chosen.sort(key=lambda one: (one.issued_on, one.number, one.id))
    counted = [one for one in chosen if not is_void(one, corrected)]
    return PackPlan(scope, tuple(chosen), names, totals_of(counted), len(chosen) - len(counted))


def is_void(invoice: Invoice, corrected: Set[int]) -> bool:
    """Whether it counts in no total: cancelled, and no credit note takes it back (then both count)."""
    return invoice.status == "cancelled" and invoice.id not in corrected


def totals_of(invoices: Sequence[Invoice]) -> tuple[CurrencyTotal, ...]:
    """Totals for each currency, which are never added to one another; the rates of a currency from low to high."""
    found: dict[str, list[Invoice]] = {}
    for invoice in invoices:
        found.setdefault(invoice.currency, []).append(invoice)
    return tuple(_currency_total(currency, found[currency]) for currency in sorted(found))


def _currency_total(currency: str, invoices: list[Invoice]) -> CurrencyTotal:
    by_rate: dict[Decimal | None, VatTotal] = {}
    for invoice in invoices:
        for rate, base, vat, total in _shares(invoice):
            known = by_rate.get(rate, VatTotal(currency, rate, NOTHING, NOTHING, NOTHING))
            by_rate[rate] = known._replace(base=known.base + base, vat=known.vat + vat, total=known.total + total)
    rates = tuple(by_rate[rate] for rate in sorted(by_rate, key=lambda rate: (rate is None, rate or NOTHING)))
    return CurrencyTotal(
        currency,
        len(invoices),
        sum((one.base for one in rates), NOTHING),
        sum((one.vat for one in rates), NOTHING),
        sum((invoice.total for invoice in invoices), NOTHING),
        sum((invoice.open_amount for invoice in invoices), NOTHING),
        rates,
    )


def _shares(invoice: Invoice) -> list[tuple[Decimal | None, Decimal, Decimal, Decimal]]:
    """Rate, base, VAT and their sum; what no rate explains (a rounding, no rates at all) has the rate None."""
    shares: list[tuple[Decimal | None, Decimal, Decimal, Decimal]] = [
        (share.rate.normalize(), share.base, share.vat, share.base + share.vat) for share in invoice.vat
    ]
    rest = invoice.total - sum((total for _, _, _, total in shares), NOTHING)
    if rest or not shares:
        shares.append((None, NOTHING, NOTHING, rest))
    return shares
