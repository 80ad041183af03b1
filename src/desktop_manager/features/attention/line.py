"""A line of Needs attention: what it is about, how grave it is, and its fix. The page words it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from desktop_manager.features.attention.facts import Facts


class Kind(StrEnum):
    """What a line is about; the user chooses by it what is announced."""

    REMINDER = "reminder"
    EXPIRY = "expiry"
    CARD = "card"
    CODES = "codes"
    SESSIONS = "sessions"
    SUPPORT = "support"
    MEMBERS = "members"
    TOKEN = "token"
    RECOVERY = "recovery"
    ORGANIZATION = "organization"


class Severity(StrEnum):
    """How grave it is; the first two are counted."""

    BAD = "bad"
    WARNING = "warning"
    INFO = "info"


GRAVEST_FIRST = tuple(Severity)
SERIOUS = frozenset((Severity.BAD, Severity.WARNING))


class Fix(StrEnum):
    """What the button of a line does; the page knows where that is."""

    EXPLAIN_REMINDER = "explain_reminder"
    SHOW_REMINDERS = "show_reminders"
    RENEW = "renew"
    SHOW_PRODUCT = "show_product"
    SHOW_RISKS = "show_risks"
    CHANGE_CARD = "change_card"
    MANAGE_CODES = "manage_codes"
    REVIEW_SESSIONS = "review_sessions"
    REVIEW_ACCESS = "review_access"
    SHOW_MEMBERS = "show_members"
    REPLACE_TOKEN = "replace_token"
    EDIT_RECOVERY = "edit_recovery"
    REFRESH = "refresh"
    OPEN_MANAGER = "open_manager"


class Line(NamedTuple):
    """One thing that needs attention.

    Attributes:
        id: the same as long as the cause is the same, also after a restart; it holds nothing of a customer but numbers.
        facts: codes and values; their type belongs to the kind.
        organization: id of the organization it is about; None where it is about the user, or about several.
        organization_name: its name, "" where there is none.
        fix: what helps. record: id of the reminder or product that the fix is about, None for none.
        urgency: what comes first among lines of one severity, the smallest first: days until something happens.
    """

    id: str
    kind: Kind
    severity: Severity
    facts: Facts
    fix: Fix
    organization: int | None = None
    organization_name: str = ""
    record: int | None = None
    urgency: int = 0


class Snoozed(NamedTuple):
    """A line that is hidden up to a day: from `until` on it is shown again."""

    line: Line
    until: date


def sorted_lines(lines: Collection[Line]) -> tuple[Line, ...]:
    """The gravest first, then the most urgent."""
    grave = {severity: at for at, severity in enumerate(GRAVEST_FIRST)}
    return tuple(
        sorted(lines, key=lambda one: (grave[one.severity], one.urgency, one.organization_name.casefold(), one.id))
    )
