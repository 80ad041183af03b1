"""Incidents and maintenance."""

from __future__ import annotations

from typing import Literal

from desktop_manager.api.client import Client
from desktop_manager.api.models.event import Event
from desktop_manager.api.operations import EVENTS_LIST
from desktop_manager.api.reply import Reply

LANGUAGES = frozenset(("de", "en", "es", "fr", "it"))
"""What the export allows as `locale`."""


def list_events(client: Client, status: Literal["inprogress", "planned"]) -> Reply[list[Event]]:
    """Events of one status, with texts in the client's language where the server knows it, else in English."""
    language = client.language[:2].lower()
    locale = language if language in LANGUAGES else "en"
    return client.call(EVENTS_LIST, list[Event], query={"status": status, "locale": locale})
