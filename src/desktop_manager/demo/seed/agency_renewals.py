"""How the products of the generated agency are renewed: told from the number of the product, never all at once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from desktop_manager.demo.billing_records import Method
from desktop_manager.demo.seed.renewals import Terms

_PRICES = tuple(
    map(Decimal, ("12.90", "118.80", "36.00", "12.90", "99.00", "81.00", "74.40", "36.00", "89.00", "9.00"))
)


def terms_of(product_id: int, address_id: int, methods: Sequence[Method]) -> Terms:
    """The terms of a generated product: two of three are charged, one of seven has a warranty, one of ten is in EUR."""
    chargeable = [one for one in methods if one.kind in ("card", "prepaid") and not one.is_declined]
    charged = bool(chargeable) and product_id % 3 != 0
    return Terms(
        _PRICES[product_id % len(_PRICES)],
        "EUR" if product_id % 10 == 7 else "CHF",
        address_id,
        method_id=chargeable[product_id % len(chargeable)].id if charged else None,
        warranty=product_id % 7 == 0,
    )
