"""Members without two-step verification where their organization demands it (product.md, "Beyond the ten")."""

from __future__ import annotations

from desktop_manager.features.attention.facts import MembersFacts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity
from desktop_manager.features.organizations.people import People
from desktop_manager.features.organizations.service import Organization


def members_lines(organization: Organization, people: People) -> list[Line]:
    """A line or none; of members who are only invited nothing is known yet."""
    without = people.without_two_step
    if not people.demands_two_step or not without:
        return []
    facts = MembersFacts(without, len(people.members))
    return [
        Line(
            f"members:{organization.id}",
            Kind.MEMBERS,
            Severity.WARNING,
            facts,
            Fix.SHOW_MEMBERS,
            organization.id,
            organization.name,
        )
    ]
