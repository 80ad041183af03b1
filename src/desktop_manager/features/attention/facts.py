"""What the lines of Needs attention know, one type for each kind: codes and values, no words."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from desktop_manager.features.billing.diagnosis_result import Verdict
from desktop_manager.features.billing.reminder_view import ReminderState
from desktop_manager.features.security.recovery import Doubt


class ReminderFacts(NamedTuple):
    """An invoice for which reminders were sent.

    Attributes:
        state: OPEN, CHECK_SENDER or CANNOT_TELL. level, sent_on: of the last reminder.
        verdict: the most important one of the diagnosis. pays_itself: whether the prepaid account covers it.
    """

    number: str
    state: ReminderState
    level: int
    sent_on: date
    verdict: Verdict
    pays_itself: bool


class RemindersFacts(NamedTuple):
    """Reminders of an organization that were not compared with its records; how many, and the last one's day."""

    number: int
    last_on: date


class ExpiryFacts(NamedTuple):
    """A product that ends and that nothing renews.

    Attributes:
        risk: code of `renewals.risk.Risk`: "unprotected", "declined" or "unknown". declined: code of why.
        warranty: whether Renewal Warranty is on; None where that is not told.
        recovery: whether the recovery email depends on it: both would be lost together.
    """

    name: str
    service_name: str
    days: int
    expires_on: date
    risk: str
    declined: str = ""
    warranty: bool | None = None
    recovery: bool = False


class ExpiriesFacts(NamedTuple):
    """Several products of one organization that may stop: how many, and when the first one does.

    `more`: whether others of the same organization stand in lines of their own. told: whether the server tells how they
    are renewed.
    """

    number: int
    first_on: date
    days: int
    more: bool
    told: bool = True


class CardFacts(NamedTuple):
    """A card that ends before the next charge of some products.

    Attributes:
        label: "Card ·· 4421". ends: its last day. products: how many count on it. first_charge_on: the next one of
            those charges. name: of the product, where it is one.
    """

    label: str
    ends: date
    products: int
    first_charge_on: date
    name: str


class CodesFacts(NamedTuple):
    """Backup codes. code: "low", "none", "never" (none was ever made) or "unproven"; total None where not told."""

    code: str
    left: int
    total: int | None


class SessionsFacts(NamedTuple):
    """Sessions at a new place: how many; device, browser, place and last use of the latest of them."""

    number: int
    device: str
    browser: str
    place: str
    seen_at: int | None


class SupportFacts(NamedTuple):
    """Access of Support that is open: to how many products, until when (seconds since 1970 UTC), and who granted it."""

    products: int
    until: int
    by_me: bool
    granted_by: str
    granted_at: int


class MembersFacts(NamedTuple):
    """Members without two-step verification in an organization that demands it."""

    without: int
    members: int


class TokenFacts(NamedTuple):
    """The token of this login. code: "ends", "ended" or "refused"; days until it ends, negative after it."""

    code: str
    ends_on: date | None = None
    days: int = 0


class RecoveryFacts(NamedTuple):
    """The recovery email: what speaks against it; `pending`: another one waits for its confirmation."""

    doubt: Doubt
    pending: bool


class OrganizationFacts(NamedTuple):
    """Organizations that could not be refreshed or read, for one reason: its code, and how many they are."""

    code: str
    number: int


Facts = (
    ReminderFacts
    | RemindersFacts
    | ExpiryFacts
    | ExpiriesFacts
    | CardFacts
    | CodesFacts
    | SessionsFacts
    | SupportFacts
    | MembersFacts
    | TokenFacts
    | RecoveryFacts
    | OrganizationFacts
)
