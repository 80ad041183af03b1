"""Sessions at a place that is new for the user (product.md, job 7 and "It was not me")."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from desktop_manager.features.attention.facts import SessionsFacts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity
from desktop_manager.features.security.sessions import SessionEntry


def session_lines(sessions: Iterable[SessionEntry]) -> list[Line]:
    """One line for all of them, as one look settles them; another session that joins them is another cause."""
    strange = [one for one in sessions if one.new_place and one.current is not True]
    if not strange:
        return []
    latest = max(strange, key=lambda one: one.seen_at or 0)
    facts = SessionsFacts(len(strange), latest.device, latest.browser, latest.place, latest.seen_at)
    named = "\n".join(sorted(one.id or f"{one.device} {one.browser} {one.place}" for one in strange))
    digest = hashlib.sha256(named.encode()).hexdigest()[:12]
    return [Line(f"sessions:{digest}", Kind.SESSIONS, Severity.WARNING, facts, Fix.REVIEW_SESSIONS)]
