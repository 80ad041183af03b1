"""The offers of kSuite and what the organizations have of them; prices are the demo's, without VAT, not Infomaniak's.

The plans are those that the products say, and cost what their renewals cost (seed/renewals.py).
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Offer(NamedTuple):
    """An offer: least and most users and terabytes."""

    code: str
    users: tuple[int, int]
    storage: tuple[int, int]


class Plan(NamedTuple):
    """What an organization has, or wants to have."""

    offer: str
    users: int
    storage_tb: int

    @property
    def name(self) -> str:
        """What the product is called by itself."""
        return f"kSuite {self.offer.capitalize()}"

    @property
    def description(self) -> str:
        """What the product says of itself."""
        return f"{self.users} users · {self.storage_tb} TB"


OFFERS = (
    Offer("free", (1, 5), (1, 1)),
    Offer("standard", (1, 50), (1, 10)),
    Offer("business", (1, 300), (2, 60)),
    Offer("enterprise", (10, 1000), (6, 200)),
)
"""The lowest first."""

PLANS = {
    98302: Plan("business", 12, 3),
    98402: Plan("standard", 9, 1),
}
"""By id of the product."""

_A_YEAR: dict[str, dict[str, tuple[str, str]]] = {
    "CHF": {
        "free": ("0.00", "0.00"),
        "standard": ("13.00", "12.00"),
        "business": ("16.00", "12.00"),
        "enterprise": ("25.00", "12.00"),
    },
    "EUR": {
        "free": ("0.00", "0.00"),
        "standard": ("15.00", "14.00"),
        "business": ("18.50", "14.00"),
        "enterprise": ("29.00", "14.00"),
    },
}


def prices_of(offer: str, currency: str) -> tuple[Decimal, Decimal]:
    """What a user and a terabyte cost for twelve months."""
    user, storage = _A_YEAR[currency][offer]
    return Decimal(user), Decimal(storage)


def a_year(plan: Plan, currency: str) -> Decimal:
    """What a plan costs for twelve months."""
    user, storage = prices_of(plan.offer, currency)
    return user * plan.users + storage * plan.storage_tb
