"""Access of Support that is still open, one line for each organization (product.md, job 1)."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_manager.features.attention.facts import SupportFacts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity
from desktop_manager.features.support.access import DAY_S, Access


def access_lines(accesses: Iterable[Access], now: int) -> list[Line]:
    """What Support can use at `now` (seconds since 1970 UTC)."""
    by_organization: dict[int, list[Access]] = {}
    for access in accesses:
        if access.runs(now):
            by_organization.setdefault(access.organization_id, []).append(access)
    return [_line(found, now) for found in by_organization.values()]


def _line(accesses: list[Access], now: int) -> Line:
    last = max(accesses, key=lambda one: (one.ends_at, one.id))
    newest = max(accesses, key=lambda one: (one.granted_at, one.id))
    products = len({one.product_id for one in accesses})
    facts = SupportFacts(products, last.ends_at, newest.by_me, newest.granted_by, newest.granted_at)
    return Line(
        f"support:{last.organization_id}:{newest.id}",
        Kind.SUPPORT,
        Severity.INFO,
        facts,
        Fix.REVIEW_ACCESS,
        last.organization_id,
        last.organization_name,
        urgency=(last.ends_at - now) // DAY_S,
    )
