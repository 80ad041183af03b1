"""Organizations that could not be refreshed, or that are blocked; those with one cause are one line."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_manager.features.attention.facts import OrganizationFacts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity
from desktop_manager.features.organizations.service import BLOCKED, NO_ACCESS, Organization

TOKEN = "token"
"""The code of a refused token, which has a line of its own."""
NETWORK = "network"
_PASSING = frozenset((NETWORK, "rate_limit", "unavailable"))
"""What the next refresh may settle by itself; the foot of the window says so too."""


def organization_lines(organizations: Iterable[Organization]) -> list[Line]:
    """A blocked organization has a line of its own; what failed for one reason is one line."""
    lines: list[Line] = []
    by_code: dict[str, list[Organization]] = {}
    for one in organizations:
        if one.attention == BLOCKED:
            lines.append(_line([one], one.attention))
        elif one.attention is not None and one.attention != TOKEN:
            by_code.setdefault(one.attention, []).append(one)
    return lines + [_line(found, code) for code, found in by_code.items()]


def _line(organizations: list[Organization], code: str) -> Line:
    first = organizations[0]
    alone = len(organizations) == 1
    severity = Severity.BAD if code == BLOCKED else Severity.WARNING
    if code == NO_ACCESS or code in _PASSING:
        severity = Severity.INFO
    return Line(
        f"organization:{code}:{first.id}" if alone else f"organizations:{code}",
        Kind.ORGANIZATION,
        severity,
        OrganizationFacts(code, len(organizations)),
        Fix.OPEN_MANAGER if code in (BLOCKED, NO_ACCESS) else Fix.REFRESH,
        first.id if alone else None,
        first.name if alone else "",
    )
