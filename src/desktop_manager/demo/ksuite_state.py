"""What the demo knows of kSuite: the plan of each, which raise is refused, what it costs, and what it makes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from desktop_manager.demo import errors
from desktop_manager.demo.billing_books import date_at
from desktop_manager.demo.billing_records import Amount, Line
from desktop_manager.demo.records import Json, Product
from desktop_manager.demo.renewal_state import RenewalDesk, add_months
from desktop_manager.demo.seed import ksuite, renewals, services
from desktop_manager.demo.seed.ksuite import OFFERS, Plan

_REFUSALS = {
    "locked": "The kSuite is locked",
    "busy": "Another change of this kSuite is under way",
    "expired": "The kSuite has expired: renew it first",
    "other_organization": "A kSuite is not moved to another organization",
    "lower_offer": "There is no way back to a lower offer",
    "fewer_users": "The number of users can only be raised",
    "less_storage": "The storage can only be raised",
    "unchanged": "Nothing would change",
}


class Quote(NamedTuple):
    """What raising a kSuite costs, without VAT: today for the days from `starts_on` to `ends_on`, then `months`."""

    line: Line
    months: int
    next_price: Decimal
    next_on: date
    currency: str

    @property
    def due_today(self) -> Amount:
        """The difference for the rest of the period."""
        return Amount(self.line.amount, self.currency)

    def json(self, plan: Plan) -> Json:
        """The KSuiteQuote of the contract."""
        assert self.line.starts_on is not None, "a raise pays for days"
        assert self.line.ends_on is not None, "a raise pays for days"
        return {
            **plan._asdict(),
            "due_today": self.due_today.json(),
            "starts_on": self.line.starts_on.isoformat(),
            "ends_on": self.line.ends_on.isoformat(),
            "next_on": self.next_on.isoformat(),
            "months": self.months,
            "next_price": Amount(self.next_price, self.currency).json(),
        }


class KSuiteDesk:
    """The plans. What changes something wants the lock of the state."""

    def __init__(self, terms: RenewalDesk, products_of: Callable[[int], Sequence[Product]], today: date) -> None:
        """`products_of` gives the products of an organization."""
        self._terms = terms
        self._products_of = products_of
        self._today = today
        self._plans = dict(ksuite.PLANS)
        self._answers: dict[tuple[int, str], tuple[Json, Json]] = {}

    def plan(self, product: Product) -> Plan:
        """What a kSuite has now."""
        return self._plans[product.id]

    def put(self, product: Product, plan: Plan) -> None:
        """Have another plan from now on, renewed at its price."""
        terms = self._terms.terms(product)
        self._plans[product.id] = plan
        self._terms.put(product, terms._replace(price=self._price(plan, terms)))

    def parts(self, product: Product) -> list[Product]:
        """The products that are tied to a kSuite."""
        listed = self._products_of(product.account_id)
        return [one for one in listed if one.parent is not None and one.parent.id == product.id]

    def refused(self, product: Product, *, has_rights: bool) -> str:
        """Why a kSuite cannot be raised at all, as a code; "" where it can."""
        if not has_rights:
            return "no_rights"
        if product.is_locked:
            return "locked"
        if product.in_operation:
            return "busy"
        days = self._terms.days_left(product)
        return "expired" if days is None or days < 0 else ""

    def check(self, product: Product, wanted: Plan, account_id: int) -> None:
        """Raise DemoError 403, 409 or 422 where the rules forbid it; rights are checked by the caller."""
        now = self.plan(product)
        ranks = [one.code for one in OFFERS]
        code = self.refused(product, has_rights=True)
        if not code and account_id != product.account_id:
            code = "other_organization"
        if code:
            raise _refusal(code)
        if wanted.offer not in ranks:
            raise errors.validation_failed(errors.problem("offer", "in", "The offer is invalid.", values=ranks))
        if ranks.index(wanted.offer) < ranks.index(now.offer):
            raise _refusal("lower_offer")
        if wanted.users < now.users:
            raise _refusal("fewer_users")
        if wanted.storage_tb < now.storage_tb:
            raise _refusal("less_storage")
        offer = OFFERS[ranks.index(wanted.offer)]
        problems = [
            errors.problem(name, "between", f"{name} must be from {least} to {most}.", min=least, max=most)
            for name, number, (least, most) in (
                ("users", wanted.users, offer.users),
                ("storage_tb", wanted.storage_tb, offer.storage),
            )
            if not least <= number <= most
        ]
        if problems:
            raise errors.validation_failed(*problems)
        if wanted == now:
            raise _refusal("unchanged")

    def quote(self, product: Product, wanted: Plan) -> Quote:
        """What a raise that `check` allows costs today, and what the next invoice will be."""
        assert product.expired_at is not None, "what never expires was refused"
        terms = self._terms.terms(product)
        due = date_at(product.expired_at)
        days = max(1, (due - self._today).days)
        period = (due - add_months(due, -terms.months)).days
        price = self._price(wanted, terms)
        amount = renewals.rounded((price - terms.price) * days / period)
        ends_on = self._today + timedelta(days - 1)
        line = Line(f"{wanted.name} · {wanted.description}", amount, product.id, self._today, ends_on)
        return Quote(line, terms.months, price, due, terms.currency)

    def render(self, product: Product, *, has_rights: bool, sees_prices: bool) -> Json:
        """The KSuite of the contract."""
        terms, plan = self._terms.terms(product), self.plan(product)
        record: Json = {
            "id": product.id,
            "account_id": product.account_id,
            "name": product.customer_name,
            "description": product.description,
            **plan._asdict(),
            "movable": False,
            "offers": [_offer(one, terms.currency) for one in OFFERS],
            "parts": [
                {
                    "id": part.id,
                    "service_name": part.service.name,
                    "name": part.customer_name,
                    "description": part.description,
                    "movable": False,
                    "cancellable": False,
                }
                for part in self.parts(product)
            ],
            "refused": self.refused(product, has_rights=has_rights),
        }
        if product.expired_at is not None:
            record["expires_at"] = product.expired_at
        if sees_prices:
            record.update(months=terms.months, price=Amount(terms.price, terms.currency).json())
        return record

    def remembered(self, user_id: int, body: Json) -> Json | None:
        """What was answered to the same request before; None to a new one. Raises DemoError 409 for another one."""
        found = self._answers.get((user_id, body["key"]))
        if found is not None and found[0] != body:
            raise errors.DemoError(409, "key_reused", "This key came with another request before")
        return None if found is None else found[1]

    def remember(self, user_id: int, body: Json, answer: Json) -> None:
        """Answer the same way when the request comes again."""
        self._answers[(user_id, body["key"])] = (body, answer)

    def _price(self, plan: Plan, terms: renewals.Terms) -> Decimal:
        yearly = terms._replace(price=ksuite.a_year(plan, terms.currency), months=12)
        if terms.months == 12:
            return yearly.price
        return dict(renewals.periods_of(services.KSUITE.name, yearly))[terms.months]


def renamed(product: Product, before: Plan, after: Plan) -> Product:
    """A kSuite, or a product that is tied to it, as it names and describes itself after a raise."""
    name = product.customer_name.replace(before.name, after.name)
    if product.service == services.KSUITE:
        return product._replace(customer_name=name, description=after.description)
    description = product.description.replace(f"of {before.storage_tb} TB", f"of {after.storage_tb} TB")
    return product._replace(customer_name=name, description=description)


def _offer(offer: ksuite.Offer, currency: str) -> Json:
    user, storage = ksuite.prices_of(offer.code, currency)
    return {
        "code": offer.code,
        "users_min": offer.users[0],
        "users_max": offer.users[1],
        "storage_min": offer.storage[0],
        "storage_max": offer.storage[1],
        "user_price": Amount(user, currency).json(),
        "storage_price": Amount(storage, currency).json(),
    }


def _refusal(code: str) -> errors.DemoError:
    return errors.DemoError(409, code, _REFUSALS[code])
