"""What the Support page shows."""

from typing import NamedTuple

from desktop_manager.features.support.access import Access
from desktop_manager.features.support.service_events import ServiceEvent
from desktop_manager.store.areas import Area


class Offers(NamedTuple):
    """What the server offers beyond the documented API."""

    support_code: bool = False
    vip_codes: bool = False
    authorization_codes: bool = False
    access: bool = False
    granting: bool = False


class PremiumLevel(NamedTuple):
    """A level of Premium Support, and codes of what it gives."""

    name: str
    gives: tuple[str, ...]


class Premium(NamedTuple):
    """Premium Support of one organization.

    Attributes:
        name: of the level ("Premium Support Pro"), "" where only its number is known.
        readable: whether the user may read its VIP code; None where the server has not said.
    """

    organization_id: int
    organization_name: str
    name: str
    readable: bool | None


class Domain(NamedTuple):
    """A domain of the user: id of its product, its name and its organization."""

    id: int
    name: str
    organization_name: str


class SupportData(NamedTuple):
    """All that the page shows, from the store.

    Attributes:
        premium: organizations with Premium Support, by name.
        levels: from the lowest; empty where the server does not list them.
        accesses: the newest first.
        accesses_at, events_at: when they were fetched (seconds since 1970 UTC), None if never.
        may_grant: whether there is a product for which the user may grant access.
        failures: code of why the last fetch failed, by area.
    """

    premium: tuple[Premium, ...]
    levels: tuple[PremiumLevel, ...]
    domains: tuple[Domain, ...]
    accesses: tuple[Access, ...]
    accesses_at: int | None
    may_grant: bool
    events: tuple[ServiceEvent, ...]
    events_at: int | None
    failures: dict[Area, str]
