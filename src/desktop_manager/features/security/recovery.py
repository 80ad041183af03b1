"""The recovery e-mail: what is set, what waits for confirmation, and what would make it useless when it is needed.

Source: product.md, job 10. The reset link of a forgotten password goes to this address.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol, TypeVar

from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.products.expiry import LATER_DAYS
from desktop_manager.features.profile.view import Contact

ADDRESS_LIMIT = 200
"""Longest recovery address in characters (`PATCH /2/profile` of Infomaniak's export)."""

DOMAIN_SERVICES = frozenset(("domain", "domain_name"))
MAIL_SERVICES = frozenset(("email_hosting", "mail"))

_ADDRESS = re.compile(r"[^@\s]{1,64}@(?!-)[\w-]+(\.(?!-)[\w-]+)+", re.ASCII | re.IGNORECASE)
# A domain in other letters ("exämple.ch") is left to the server to judge.
_FOREIGN_ADDRESS = re.compile(r"[^@\s]{1,64}@[^@\s.]+(\.[^@\s.]+)+")


class Hosted(Protocol):
    """What is asked of a product: what it is called, its service, and when it ends (`ProductEntry`)."""

    @property
    def organization_name(self) -> str:
        """Name of the organization it belongs to."""

    @property
    def name(self) -> str:
        """What the customer calls it."""

    @property
    def internal_name(self) -> str:
        """What the server calls it, "" for nothing."""

    @property
    def fqdn(self) -> str:
        """Its domain, "" for none."""

    @property
    def service(self) -> str:
        """The API's `service_name`."""

    @property
    def days_left(self) -> int | None:
        """Whole days until it ends, None if it does not."""


H = TypeVar("H", bound=Hosted)


class RecoveryState(NamedTuple):
    """What the profile says of the recovery address.

    Attributes:
        address: the address that is in force, "" for none.
        confirmed: whether that one was confirmed.
        pending: an address that waits for its confirmation, "" for none.
        pending_id: its id, with which the request can be withdrawn.
        login: the address that signs in.
    """

    address: str
    confirmed: bool
    pending: str
    pending_id: int | None
    login: str


class Doubt(NamedTuple):
    """A reason why the address may fail when it is needed.

    Attributes:
        code: "none", "is_login", "domain_expired", "domain_expires", "mail_here", "domain_here", "not_confirmed".
        days: days until the domain expires, negative after it; 0 for other codes.
        organization: name of the organization that holds the domain or the Mail Service, "" for other codes.
    """

    code: str
    days: int = 0
    organization: str = ""


SERIOUS = frozenset(("none", "is_login", "domain_expired", "domain_expires"))
"""Codes of doubts that would leave the reset link without a reader."""


def recovery_of(emails: Iterable[Contact], login: str) -> RecoveryState:
    """The state of the recovery address among the addresses of a profile."""
    address, confirmed, pending, pending_id = "", False, "", None
    for contact in emails:
        if not contact.recovery:
            continue
        if contact.pending:
            pending, pending_id = contact.text, contact.id
        else:
            address, confirmed = contact.text, contact.confirmed
    return RecoveryState(address, confirmed, pending, pending_id, login)


def check(address: str, state: RecoveryState) -> None:
    """Check what can be known without the server.

    Raises:
        InvalidEdit: "reminder_email" with "empty", "too_long", "not_an_address" or "unchanged".
    """
    typed = address.strip()
    code = ""
    if not typed:
        code = "empty"
    elif len(typed) > ADDRESS_LIMIT:
        code = "too_long"
    elif not (_ADDRESS if typed.isascii() else _FOREIGN_ADDRESS).fullmatch(typed):
        code = "not_an_address"
    elif typed.casefold() in (state.address.casefold(), state.pending.casefold()):
        code = "unchanged"
    if code:
        raise InvalidEdit({"reminder_email": code})


def doubts(address: str, login: str, products: Sequence[Hosted], *, confirmed: bool = True) -> list[Doubt]:
    """What speaks against `address`, the gravest first.

    Args:
        address: an address, "" for none set.
        products: every product of this login, of all its organizations.
    """
    if not address:
        return [Doubt("none")]
    found = []
    if address.casefold() == login.casefold():
        found.append(Doubt("is_login"))
    name = address.rpartition("@")[2].casefold()
    for product in domains_of(address, products):
        days = product.days_left
        if days is not None and days < 0:
            found.append(Doubt("domain_expired", days, product.organization_name))
        elif days is not None and days <= LATER_DAYS:
            found.append(Doubt("domain_expires", days, product.organization_name))
        else:
            found.append(Doubt("domain_here", 0, product.organization_name))
    mail = next((one for one in products if _receives(name, one)), None)
    if mail is not None:
        found.append(Doubt("mail_here", 0, mail.organization_name))
    if not confirmed:
        found.append(Doubt("not_confirmed"))
    order = ("is_login", "domain_expired", "domain_expires", "mail_here", "domain_here", "not_confirmed")
    return sorted(found, key=lambda doubt: order.index(doubt.code))


def domains_of(address: str, products: Iterable[H]) -> list[H]:
    """The domains among `products` without which nothing reaches `address`."""
    name = address.rpartition("@")[2].casefold()
    return [one for one in products if one.service in DOMAIN_SERVICES and name and _belongs(name, one)]


def is_loop(found: Iterable[Doubt]) -> bool:
    """Whether the reset link would come to a place that is lost together with this login."""
    return any(doubt.code in SERIOUS and doubt.code != "none" for doubt in found)


def _belongs(domain: str, product: Hosted) -> bool:
    """Whether a product is of `domain` or of a domain above it ("mail.example.ch" is of "example.ch")."""
    names = {name.casefold() for name in (product.fqdn, product.name, product.internal_name) if "." in name}
    return any(domain == name or domain.endswith(f".{name}") for name in names)


def _receives(domain: str, product: Hosted) -> bool:
    """Whether a product is the Mail Service of `domain`; the Manager often names it after its server, "mail.…"."""
    names = {product.fqdn.casefold(), product.name.casefold()}
    return product.service in MAIL_SERVICES and bool(names & {domain, f"mail.{domain}"})
