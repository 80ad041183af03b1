"""Where the user is signed in, and ending it: extension calls, refused where the server does not offer them."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.models.session import OpenSession
from desktop_manager.api.operations import EMAIL_CONFIRM, SESSION_END, SESSIONS_END_OTHERS, SESSIONS_LIST
from desktop_manager.api.reply import Reply


def list_sessions(client: Client) -> Reply[list[OpenSession]]:
    """Every session of the user."""
    return client.call(SESSIONS_LIST, list[OpenSession])


def end_session(client: Client, session_id: str) -> Reply[list[OpenSession]]:
    """End one session; the answer lists those left. NotFound where it has ended already."""
    return client.call(SESSION_END, list[OpenSession], path={"session_id": session_id})


def end_other_sessions(client: Client) -> Reply[list[OpenSession]]:
    """End every session but the one that asks; the answer lists those left."""
    return client.call(SESSIONS_END_OTHERS, list[OpenSession])


def confirm_email(client: Client, email_id: int) -> Reply[object]:
    """Confirm a pending address in the user's stead; only the demo offers it."""
    return client.call(EMAIL_CONFIRM, object, path={"email_id": email_id})
