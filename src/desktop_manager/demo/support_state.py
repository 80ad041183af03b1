"""What the demo knows of Support: codes, Premium Support, and the temporary access that was granted."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import NamedTuple

from desktop_manager.demo.records import Product
from desktop_manager.demo.seed import atelier, maison
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.timeline import Timeline

LONGEST_S = 7 * 86_400
"""An access ends after 7 days at the latest (FAQ 913)."""
CLOCKS_DIFFER_S = 300
"""Seconds by which the end may lie beyond that."""

LEVELS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Premium Support Starter", ("vip_code", "contact_ways")),
    ("Premium Support Pro", ("vip_code", "contact_ways", "technical_reference")),
)
"""Names of Premium Support from the lowest level, and codes of what each gives. Of the demo, not Infomaniak's offer."""

_DAY_S = 86_400
_ATELIERS_VIP_CODE = "73506184"
# Letters and digits that are hard to mistake for one another.
_SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789"


class Access(NamedTuple):
    """An access granted to Support. Moments in Unix seconds; `revoked_at` None if it was not revoked."""

    id: int
    product_id: int
    account_id: int
    product_name: str
    granted_at: int
    ends_at: int
    granted_by_id: int
    granted_by: str
    revoked_at: int | None = None

    def runs(self, now: float) -> bool:
        """Whether Support can use it at `now`."""
        return self.revoked_at is None and now < self.ends_at


class SupportDesk:
    """The accesses of all organizations, and the clock they run by.

    Attributes:
        clock: seconds since 1970 UTC at the demo's date: it goes with the wall clock, moved by whole days.
    """

    def __init__(self, timeline: Timeline, wall: Callable[[], float]) -> None:
        shift = timeline.at(0, 0) - int(wall()) // _DAY_S * _DAY_S
        self.clock: Callable[[], float] = lambda: wall() + shift
        self.accesses = [
            Access(
                7102,
                98401,
                maison.ID,
                "Web Hosting · canal",
                timeline.at(-3, 15),
                timeline.at(4, 15),
                CLAIRE_ID,
                "Claire Moret",
            ),
            Access(
                7101,
                98304,
                atelier.ID,
                "mail.atelier-helvetique.ch",
                timeline.at(-52, 8),
                timeline.at(-45, 8),
                CLAIRE_ID,
                "Claire Moret",
            ),
        ]

    def running(self, product_id: int) -> Access | None:
        """The access that runs on a product."""
        now = self.clock()
        return next((one for one in self.accesses if one.product_id == product_id and one.runs(now)), None)

    def add(self, product: Product, ends_at: int, user_id: int, user: str) -> Access:
        """Grant access to a product."""
        number = max((one.id for one in self.accesses), default=7_100) + 1
        granted_at = int(self.clock())
        access = Access(
            number, product.id, product.account_id, product.customer_name, granted_at, ends_at, user_id, user
        )
        self.accesses.insert(0, access)
        return access

    def revoke(self, access: Access) -> Access:
        """End an access now."""
        revoked = access._replace(revoked_at=int(self.clock()))
        self.accesses[self.accesses.index(access)] = revoked
        return revoked


def vip_code(account_id: int) -> str:
    """The VIP code of an organization with Premium Support: eight digits, always the same."""
    if account_id == atelier.ID:
        return _ATELIERS_VIP_CODE
    return str(int(_digest(f"vip {account_id}")[:12], 16) % 90_000_000 + 10_000_000)


def authorization_code(product: Product) -> str:
    """The authorization code of a domain: twelve signs in groups, always the same."""
    number = int(_digest(f"domain {product.id}"), 16)
    signs = []
    for _ in range(12):
        number, rest = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[rest])
    return "-".join("".join(signs[at : at + 4]) for at in (0, 4, 8))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
