"""What is going on with Infomaniak's services, and whom of the user's products it concerns."""

from collections.abc import Iterable
from typing import NamedTuple

from desktop_manager.api.models.event import Event

_OTHER_NAMES = {"webmail": "email_hosting", "mail": "email_hosting", "vps": "cloud", "hosting_3": "hosting"}
"""Words for services that events use and products do not (manager-api.md §6 lists both)."""


class ServiceEvent(NamedTuple):
    """An incident or a maintenance that runs or is announced. Moments in seconds since 1970 UTC, None if unknown.

    Attributes:
        news: the newest comment, "" for none.
        address: where it is described, "" where the server gives no address.
        concerned: names of the user's products of its services.
    """

    id: int
    title: str
    text: str
    news: str
    maintenance: bool
    planned: bool
    started_at: int | None
    ends_at: int | None
    address: str
    concerned: tuple[str, ...]


def events_for(events: Iterable[Event], products: Iterable[tuple[str, str]], now: int) -> tuple[ServiceEvent, ...]:
    """The events that are not over at `now`: those that run first, the newest before the others.

    Args:
        products: `service_name` and name of each of the user's products.
    """
    names: dict[str, list[str]] = {}
    for service, name in products:
        names.setdefault(service, []).append(name)
    found = [_event(event, names) for event in events if event.ended_at is None or event.ended_at > now]
    return tuple(sorted(found, key=lambda one: (one.planned, -(one.started_at or 0) if not one.planned else 0, one.id)))


def _event(event: Event, names: dict[str, list[str]]) -> ServiceEvent:
    services = {_OTHER_NAMES.get(service.name, service.name) for service in event.services}
    address = event.url or ""
    return ServiceEvent(
        event.id,
        event.description.title,
        event.description.description or "",
        max(event.comments, key=lambda one: one.started_at or 0).body if event.comments else "",
        event.type == "maintenance",
        event.status == "planned",
        event.started_at,
        event.ended_at,
        address if address.startswith("https://") else "",
        tuple(name for service in sorted(services) for name in names.get(service, ())),
    )
