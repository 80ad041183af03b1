"""Backup codes that run low, are used up, were never made, or never proven to be kept (product.md, job 7)."""

from __future__ import annotations

from desktop_manager.features.attention.facts import CodesFacts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity
from desktop_manager.features.security.backup_codes import FEW, BackupCodesView


def codes_lines(codes: BackupCodesView | None, *, two_step: bool) -> list[Line]:
    """A line or none; without two-step verification there is nothing that a backup code would open."""
    if codes is None or codes.left is None or not two_step:
        return []
    if codes.left == 0:
        never = codes.offered and codes.generated_at is None
        code, severity = "never" if never else "none", Severity.BAD
    elif codes.left <= FEW:
        code, severity = "low", Severity.WARNING
    elif codes.offered and codes.proven_at is None:
        code, severity = "unproven", Severity.INFO
    else:
        return []
    # A new sheet is another cause: what was snoozed for the old one says nothing about it.
    sheet = codes.generated_at or 0
    facts = CodesFacts(code, codes.left, codes.total)
    return [Line(f"codes:{code}:{sheet}", Kind.CODES, severity, facts, Fix.MANAGE_CODES, urgency=codes.left)]
