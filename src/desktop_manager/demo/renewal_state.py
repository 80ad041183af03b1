"""What the demo knows of renewals: terms of each product, what may be changed, and what a renewal makes of it."""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from desktop_manager.demo.billing_books import date_at
from desktop_manager.demo.billing_records import Amount, Line, Method
from desktop_manager.demo.billing_state import BillingDesk
from desktop_manager.demo.records import Json, Product
from desktop_manager.demo.seed import agency, agency_renewals, renewals, services
from desktop_manager.demo.seed.renewals import Terms

DAYS_BEFORE = 14
"""Auto-renew tries so many days before the due date, and cannot be turned on later (FAQ 2314)."""
AUTOMATIC = frozenset(("card", "prepaid", "twint"))
"""Means of payment that can be charged without the user."""


class Change(NamedTuple):
    """What is asked for; None is left as it is."""

    auto_renew: bool | None = None
    method_id: int | None = None
    warranty: bool | None = None
    billing_address_id: int | None = None


class RenewalDesk:
    """The terms of every product. What changes something wants the lock of the state.

    Attributes:
        expiries: due dates that a renewal has moved, by product, in Unix seconds.
    """

    def __init__(self, billing: BillingDesk, products_of: Callable[[int], Sequence[Product]]) -> None:
        """`products_of` gives the products of an organization."""
        self._billing = billing
        self._products_of = products_of
        self._changed: dict[int, Terms] = {}
        self.expiries: dict[int, int] = {}
        self._answers: dict[tuple[int, str], tuple[Json, object]] = {}

    def terms(self, product: Product) -> Terms:
        """How a product is renewed."""
        changed = self._changed.get(product.id)
        if changed is not None:
            return changed
        if product.account_id >= agency.FIRST_ACCOUNT_ID:
            addresses = self._billing.addresses[product.account_id]
            address_id = addresses[0].id if addresses else 0
            return agency_renewals.terms_of(product.id, address_id, self._billing.methods[product.account_id])
        return renewals.terms_of(product.account_id, product.id)

    def of_address(self, account_id: int, address_id: int) -> list[int]:
        """The products of an organization whose renewal is invoiced to a billing address."""
        dated = (one for one in self._products_of(account_id) if one.expired_at is not None)
        return [one.id for one in dated if self.terms(one).billing_address_id == address_id]

    def put(self, product: Product, terms: Terms) -> None:
        """Renew a product so from now on."""
        self._changed[product.id] = terms

    def method(self, product: Product, method_id: int | None) -> Method | None:
        """A means of payment of the organization that the product belongs to."""
        return None if method_id is None else self._billing.method(product.account_id, method_id)

    def days_left(self, product: Product) -> int | None:
        """Whole days until the due date, None for a product without one."""
        return None if product.expired_at is None else (date_at(product.expired_at) - self._billing.today).days

    def refused(self, product: Product, *, has_rights: bool) -> str:
        """Why nothing of this product can be changed, as a code; "" where it can."""
        if not has_rights:
            return "no_rights"
        if product.parent is not None and product.parent.service == services.KSUITE:
            return "part_of_ksuite"
        if product.is_locked:
            return "locked"
        if product.is_trial:
            return "trial"
        if product.is_free:
            return "free"
        return "never_expires" if product.expired_at is None else ""

    def judge(self, product: Product, change: Change) -> str:
        """Why this change of a product that can be changed is refused, as a code; "" where it is not."""
        days = self.days_left(product)
        terms = self.terms(product)
        assert days is not None, "what never expires was refused before"
        turns_on = change.auto_renew is True and not terms.auto_renew
        if days < 0 and (turns_on or (change.warranty is True and not terms.warranty)):
            return "expired"
        if turns_on and days < DAYS_BEFORE:
            return "too_late"
        if change.method_id is not None or turns_on:
            refused = self._judge_method(product, change, terms)
            if refused:
                return refused
        address_id = change.billing_address_id
        if address_id is not None and not self._billing.country_of(product.account_id, address_id):
            return "unknown_address"
        return ""

    def _judge_method(self, product: Product, change: Change, terms: Terms) -> str:
        if change.method_id is None:
            return "no_method"
        method = self.method(product, change.method_id)
        if method is None:
            return "unknown_method"
        if not terms.auto_renew and change.auto_renew is not True:
            return "auto_renew_off"
        if method.kind not in AUTOMATIC:
            return "method_not_automatic"
        if method.valid_until is not None and method.valid_until < self._billing.today:
            return "card_expired"
        return ""

    def apply(self, product: Product, change: Change) -> bool:
        """Make a change that `judge` allows; False where everything was so already."""
        terms = self.terms(product)
        method_id = terms.method_id
        if change.auto_renew is False:
            method_id = None
        elif change.method_id is not None:
            method_id = change.method_id
        changed = terms._replace(
            method_id=method_id,
            warranty=terms.warranty if change.warranty is None else change.warranty,
            billing_address_id=terms.billing_address_id
            if change.billing_address_id is None
            else change.billing_address_id,
        )
        if changed == terms:
            return False
        self.put(product, changed)
        return True

    def extended(self, product: Product, months: int) -> Product:
        """The product with its due date moved by so many months."""
        assert product.expired_at is not None, "only what expires is renewed"
        due = date_at(product.expired_at)
        later = add_months(due, months)
        expired_at = product.expired_at + (later - due).days * 86_400
        self.expiries[product.id] = expired_at
        terms = self.terms(product)
        price = dict(renewals.periods_of(product.service.name, terms))[months]
        self.put(product, terms._replace(months=months, price=price, last_attempt=None))
        return product._replace(expired_at=expired_at)

    def lines(self, product: Product, months: int, *, warranty: bool) -> list[Line] | None:
        """What renewing a product costs, without VAT; None where it has no such period."""
        terms = self.terms(product)
        price = dict(renewals.periods_of(product.service.name, terms)).get(months)
        if price is None or product.expired_at is None:
            return None
        due = date_at(product.expired_at)
        period = (due, add_months(due, months) - timedelta(1))
        lines = [Line(product.customer_name, price, product.id, *period)]
        if warranty:
            extra = renewals.warranty_price_of(product.service.name, price)
            assert extra is not None, "a NAS was refused before"
            lines.append(Line(f"Renewal Warranty · {product.customer_name}", extra, product.id, *period))
        return lines

    def render(self, product: Product, *, has_rights: bool = True) -> Json:
        """The Renewal of the contract; for products with a due date."""
        assert product.expired_at is not None, "what never expires is not renewed"
        terms = self.terms(product)
        due = date_at(product.expired_at)
        method = self.method(product, terms.method_id)
        service = product.service.name

        def money(amount: object) -> Json:
            return {"amount": str(amount), "currency": terms.currency}

        record: Json = {
            "id": product.id,
            "account_id": product.account_id,
            "expires_at": product.expired_at,
            "months": terms.months,
            "price": money(terms.price),
            "auto_renew": terms.auto_renew,
            "warranty": terms.warranty,
            "billing_address_id": terms.billing_address_id,
            "periods": [],
            "refused": self.refused(product, has_rights=has_rights),
        }
        for months, price in renewals.periods_of(service, terms):
            period: Json = {"months": months, "price": money(price)}
            extra = renewals.warranty_price_of(service, price)
            if extra is not None:
                period["warranty_price"] = money(extra)
            record["periods"].append(period)
            if months == terms.months and extra is not None:
                record["warranty_price"] = money(extra)
        if method is not None:
            record.update(method_id=method.id, method_kind=method.kind, method_label=method.label)
            if method.valid_until is not None:
                record["method_valid_until"] = method.valid_until.isoformat()
            next_charge_on = due - timedelta(DAYS_BEFORE)
            if next_charge_on >= self._billing.today:
                record["next_charge_on"] = next_charge_on.isoformat()
        if terms.last_attempt is not None:
            on = self._billing.day(terms.last_attempt.days)
            record["last_attempt"] = {
                "on": on.isoformat(),
                "outcome": terms.last_attempt.outcome,
                "reason": terms.last_attempt.reason,
            }
        return record

    def total(self, lines: list[Line], currency: str) -> Amount:
        """What lines cost together, without VAT."""
        return Amount(sum((line.amount for line in lines), start=renewals.NOTHING), currency)

    def remembered(self, user_id: int, key: str, body: Json) -> object | None:
        """What was answered to the same request before; None to a new one. Raises KeyError for another request."""
        found = self._answers.get((user_id, key))
        if found is None:
            return None
        if found[0] != body:
            raise KeyError(key)
        return found[1]

    def remember(self, user_id: int, key: str, body: Json, answer: object) -> None:
        """Answer the same way when the request comes again."""
        self._answers[(user_id, key)] = (body, answer)


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
