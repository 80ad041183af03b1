"""What the API says about the condition of a product, as one code."""

from enum import Enum

from desktop_manager.api.models.product import Product


class Condition(Enum):
    """The one thing to say about a product's condition, the gravest first."""

    LOCKED = "locked"
    MAINTENANCE = "maintenance"
    BUSY = "busy"
    EXPIRED = "expired"
    TRIAL = "trial"
    FREE = "free"
    ACTIVE = "active"


def condition(product: Product, days: int | None) -> Condition:
    """The condition of `product`, which has `days` left (None if it does not expire)."""
    if product.is_locked:
        return Condition.LOCKED
    if product.has_maintenance:
        return Condition.MAINTENANCE
    if product.has_operation_in_progress:
        return Condition.BUSY
    if days is not None and days < 0:
        return Condition.EXPIRED
    if product.is_trial:
        return Condition.TRIAL
    if product.is_free:
        return Condition.FREE
    return Condition.ACTIVE
