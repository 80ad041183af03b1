"""How the products of Claire's organizations are renewed, with the prices of design/renewals.png.

Every price is the demo's, without VAT, and not Infomaniak's offer.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from desktop_manager.demo.seed import services
from desktop_manager.demo.seed.billing_accounts import (
    BESANCON,
    BIEL,
    CARD,
    CAROUGE,
    EXPIRED_CARD,
    LAUSANNE,
    MADRID,
    PREPAID,
    RENENS,
)

NOTHING = Decimal("0.00")

_FIVE_CENTS = Decimal("0.05")
_WARRANTY_SHARE = Decimal("0.05")
_LONGER = {1: Decimal("1.2"), 12: Decimal(1), 24: Decimal("0.95"), 36: Decimal("0.9")}
"""What a month costs in a period, against a month of twelve."""

_PERIODS: dict[str, tuple[int, ...]] = {
    services.CERTIFICATE.name: (12,),
    services.HOUSING.name: (12,),
    services.NAS.name: (1, 12),
    services.CLOUD.name: (1, 12, 24),
    services.DEDICATED_SERVER.name: (1, 12),
    services.MAILING.name: (1, 12),
    services.SUPPORT_PREMIUM.name: (1, 12),
    services.CUSTOM_URL.name: (12,),
}
_USUAL_PERIODS = (12, 24, 36)


class Attempt(NamedTuple):
    """An automatic renewal: `days` from today; "paid" or "declined" with the reason."""

    days: int
    outcome: str
    reason: str = ""


class Terms(NamedTuple):
    """How a product is renewed. `price`: for `months`, without VAT; `method_id` None where auto-renew is off."""

    price: Decimal
    currency: str
    billing_address_id: int
    months: int = 12
    method_id: int | None = None
    warranty: bool = False
    last_attempt: Attempt | None = None

    @property
    def auto_renew(self) -> bool:
        """Whether it is charged by itself."""
        return self.method_id is not None


def periods_of(service: str, terms: Terms) -> tuple[tuple[int, Decimal], ...]:
    """The periods that a product of this service can be renewed for, each with its price."""
    periods = _PERIODS.get(service, _USUAL_PERIODS)
    return tuple((months, _price(terms, months)) for months in sorted({*periods, terms.months}))


def warranty_price_of(service: str, price: Decimal) -> Decimal | None:
    """What Renewal Warranty costs for a period of that price; None where the server does not say: for a NAS."""
    if service == services.NAS.name:
        return None
    return max(Decimal("0.50"), rounded(price * _WARRANTY_SHARE))


def _price(terms: Terms, months: int) -> Decimal:
    if months == terms.months:
        return terms.price
    a_month = terms.price / terms.months / _LONGER[terms.months]
    return rounded(a_month * months * _LONGER[months])


def rounded(amount: Decimal) -> Decimal:
    """The amount to five cents, as every price here."""
    return ((amount / _FIVE_CENTS).quantize(Decimal(1), ROUND_HALF_UP) * _FIVE_CENTS).quantize(Decimal("0.01"))


def _chf(
    price: str, months: int = 12, method: int | None = None, *, warranty: bool = False, to: int = CAROUGE
) -> Terms:
    return Terms(Decimal(price), "CHF", to, months, method, warranty)


def _eur(price: str, method: int | None = None, *, warranty: bool = False, to: int = BESANCON) -> Terms:
    return Terms(Decimal(price), "EUR", to, 12, method, warranty)


TERMS: dict[int, Terms] = {
    # Atelier Helvétique; the first ten are those of the picture.
    98301: _chf("118.80", method=CARD)._replace(last_attempt=Attempt(-360, "paid")),
    98302: _chf("228.00", method=PREPAID, warranty=True)._replace(last_attempt=Attempt(-338, "paid")),
    98303: _chf("12.90"),
    98304: _chf("36.00", method=CARD, warranty=True),
    98305: _chf("74.40", to=LAUSANNE),
    98306: _chf("89.00", method=CARD),
    98307: _chf("36.00", method=CARD, to=LAUSANNE),
    98308: _chf("34.50", warranty=True, to=MADRID)._replace(last_attempt=Attempt(-313, "declined", "card_declined")),
    98309: _chf("99.00"),
    98310: _chf("9.00", 1, CARD),
    98313: _chf("490.00", method=CARD, warranty=True),
    98314: _chf("129.00", method=PREPAID),
    98315: _chf("96.00", method=CARD),
    98318: _chf("189.00", 1, PREPAID, warranty=True),
    98319: _chf("4680.00", warranty=True),
    98320: _eur("58.80", PREPAID, to=MADRID),
    98321: Terms(Decimal("72.00"), "USD", CAROUGE),
    98322: _eur("41.00", to=CAROUGE),
    98326: _chf("12.00", method=PREPAID),
    98327: _chf("0.00"),
    # Maison du Canal
    98401: _eur("118.80", warranty=True),
    98402: _eur("149.00", 8203, warranty=True),
    98403: _eur("11.50", EXPIRED_CARD),
    98408: _eur("9.00", EXPIRED_CARD),
    # Coopérative des Rives
    98501: _chf("118.80", method=8301, warranty=True, to=RENENS),
    98502: _chf("12.90", method=8301, to=RENENS),
}
_OTHERS: dict[int, Terms] = {
    41000: _chf("60.00"),
    41009: _eur("24.00"),
    41019: _chf("48.00", method=8301, to=RENENS),
    41026: _chf("48.00", to=BIEL),
}


def terms_of(account_id: int, product_id: int) -> Terms:
    """The terms of a product of Claire's organizations."""
    return TERMS.get(product_id, _OTHERS[account_id])
