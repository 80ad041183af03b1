"""Rules of temporary access for Support: who may grant it, until when, and how long it still runs."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.organizations.roles import NO_MANAGER_ACCESS, Role

MINUTE_S, HOUR_S, DAY_S = 60, 3600, 86_400
LONGEST_S = 7 * DAY_S
"""An access ends after 7 days at the latest (FAQ 913)."""

_GRANT_EVERYTHING = frozenset({Role.OWNER, Role.ADMIN})


class Access(NamedTuple):
    """An access granted to Support. Moments in seconds since 1970 UTC.

    Attributes:
        by_me: whether the user of this login granted it.
        revoked_at: None if it was not revoked.
    """

    id: int
    product_id: int
    product_name: str
    organization_id: int
    organization_name: str
    granted_by: str
    by_me: bool
    granted_at: int
    ends_at: int
    revoked_at: int | None

    def runs(self, now: int) -> bool:
        """Whether Support can use it at `now`."""
        return self.revoked_at is None and now < self.ends_at


class TimeLeft(NamedTuple):
    """Time that is left, in whole minutes; all 0 for less than one."""

    days: int
    hours: int
    minutes: int


def time_left(ends_at: int, now: int) -> TimeLeft:
    """What is left at `now`; nothing once it is over."""
    left = max(0, ends_at - now)
    return TimeLeft(left // DAY_S, left % DAY_S // HOUR_S, left % HOUR_S // MINUTE_S)


class Grantable(NamedTuple):
    """A product for which access could be granted.

    Attributes:
        allowed: whether the user's role lets them (product.md, "Who may").
        granted_until: end of an access that runs on it, None if none does.
    """

    id: int
    name: str
    service: str
    organization_id: int
    organization_name: str
    allowed: bool
    granted_until: int | None

    @property
    def open(self) -> bool:
        """Whether it can be chosen."""
        return self.allowed and self.granted_until is None


class Grant(NamedTuple):
    """What is to be granted: ids of products, and the end in seconds since 1970 UTC."""

    products: tuple[int, ...]
    ends_at: int


def may_grant(role: Role, technical: bool) -> bool:
    """Whether a role lets its user grant access to a product on which they have the `technical` right or not.

    Owners and administrators grant any product, users those granted to them (product.md, "Who may"). Of roles that
    this program does not know the server decides.
    """
    if role in NO_MANAGER_ACCESS:
        return False
    return role in _GRANT_EVERYTHING or technical


def check(grant: Grant, products: Sequence[Grantable], now: int) -> None:
    """Raise InvalidEdit for what cannot be granted.

    "products": "empty", "unknown", "not_allowed" or "granted" (an access runs already); "end": "past" or "too_far".
    """
    wrong = {}
    known = {product.id: product for product in products}
    chosen = [known.get(number) for number in grant.products]
    if not chosen:
        wrong["products"] = "empty"
    elif any(product is None for product in chosen):
        wrong["products"] = "unknown"
    elif any(product is not None and not product.allowed for product in chosen):
        wrong["products"] = "not_allowed"
    elif any(product is not None and product.granted_until is not None for product in chosen):
        wrong["products"] = "granted"
    if grant.ends_at <= now:
        wrong["end"] = "past"
    elif grant.ends_at > now + LONGEST_S:
        wrong["end"] = "too_far"
    if wrong:
        raise InvalidEdit(wrong)
