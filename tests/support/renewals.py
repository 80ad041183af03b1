"""Renewals made up for tests: what matters is named, the rest is ordinary."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from desktop_manager.api.models.money import Money
from desktop_manager.features.renewals.entry import RenewalEntry

TODAY = date(2026, 11, 23)
OWNER = 41000


def chf(amount: str) -> Money:
    return Money(Decimal(amount), "CHF")


def eur(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


def renewal(identity: int = 1, days: int | None = 9, **facts: Any) -> RenewalEntry:
    """A domain name that expires in so many days after TODAY; neither auto-renew nor warranty unless said."""
    ordinary: dict[str, Any] = {
        "id": identity,
        "account_id": OWNER,
        "organization_name": "Atelier Helvétique Sàrl",
        "name": f"product-{identity}.ch",
        "service_name": "domain",
        "expires_on": None if days is None else TODAY + timedelta(days=days),
        "days": days,
        "auto_renew": False,
        "warranty": False,
        "price": chf("12.90"),
        "months": 12,
    }
    return RenewalEntry(**(ordinary | facts))
