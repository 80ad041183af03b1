"""The token of the login: refused by the server, or near the end that the user entered (the API tells none)."""

from __future__ import annotations

from datetime import date

from desktop_manager.features.attention.facts import TokenFacts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity

WARN_DAYS = 30
"""Days before its end from which a token is a warning: time enough to make another one."""
URGENT_DAYS = 7


def token_lines(ends_on: date | None, today: date, *, refused: bool) -> list[Line]:
    """A line or none. A refused token is the cause, whatever its date."""
    if refused:
        return [Line("token:refused", Kind.TOKEN, Severity.BAD, TokenFacts("refused"), Fix.REPLACE_TOKEN, urgency=-1)]
    if ends_on is None:
        return []
    days = (ends_on - today).days
    if days > WARN_DAYS:
        return []
    severity = Severity.WARNING if days > URGENT_DAYS else Severity.BAD
    facts = TokenFacts("ends" if days >= 0 else "ended", ends_on, days)
    return [Line(f"token:{ends_on}", Kind.TOKEN, severity, facts, Fix.REPLACE_TOKEN, urgency=days)]
