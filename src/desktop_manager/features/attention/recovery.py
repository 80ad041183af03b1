"""A recovery email that is missing, or that would be lost together with the login (product.md, job 10)."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_manager.features.attention.facts import RecoveryFacts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity
from desktop_manager.features.security.recovery import SERIOUS, Doubt, RecoveryState

_DOMAIN = frozenset(("domain_expired", "domain_expires"))


def recovery_lines(state: RecoveryState, doubts: Sequence[Doubt], *, said: bool) -> list[Line]:
    """A line or none, for the gravest doubt, as the Security page shows it.

    `said`: a line about the domain itself says already that the recovery email depends on it.
    """
    grave = [one for one in doubts if one.code in SERIOUS and not (said and one.code in _DOMAIN)]
    if not grave:
        return []
    doubt = grave[0]
    # A pending address may be the remedy: it only waits for its confirmation.
    severity = Severity.WARNING if doubt.code == "none" or state.pending else Severity.BAD
    facts = RecoveryFacts(doubt, bool(state.pending))
    return [
        Line(f"recovery:{doubt.code}", Kind.RECOVERY, severity, facts, Fix.EDIT_RECOVERY, urgency=max(0, doubt.days))
    ]
