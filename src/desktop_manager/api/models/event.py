"""Incidents and maintenance: GET /2/events (manager-api.md §10). All moments are Unix seconds, UTC."""

from __future__ import annotations

import msgspec


class EventText(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """What an event is about, in the language asked for."""

    title: str = ""
    description: str | None = None


class EventService(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A service that an event concerns, by the `service_name` of products where there is one."""

    name: str = ""
    id: int | None = None


class EventComment(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """News of an event."""

    title: str = ""
    body: str = ""
    started_at: int | None = None


class Event(msgspec.Struct, frozen=True, omit_defaults=True):
    """`url` is a short text in the export's example, not an address; `ended_at` None: not over yet."""

    id: int
    status: str
    type: str = ""
    url: str | None = None
    description: EventText = EventText()
    comments: list[EventComment] = []
    services: list[EventService] = []
    started_at: int | None = None
    ended_at: int | None = None
