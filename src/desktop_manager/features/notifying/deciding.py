"""What is announced now: what is serious and new since the last look, never the same line twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import tzinfo
from typing import NamedTuple

from desktop_manager.features.attention.line import Kind, Line, Severity
from desktop_manager.features.notifying.choices import NoticeChoices
from desktop_manager.features.notifying.quiet_hours import quiet_until

DAY_S = 24 * 3600
FORGET_AFTER_S = 30 * DAY_S
"""Seconds after which a line that is gone is forgotten: if its cause comes back then, such as an expiry a year later,
it is news."""

ANNOUNCED = (
    Kind.SESSIONS,
    Kind.REMINDER,
    Kind.EXPIRY,
    Kind.CARD,
    Kind.CODES,
    Kind.TOKEN,
    Kind.RECOVERY,
    Kind.ORGANIZATION,
)
"""The kinds that can be serious, and that the user can turn off, in the order of the notice."""


class Notice(NamedTuple):
    """What a notice says: how many lines are new, and of which kinds. Nothing else of them leaves the window.

    `lines`: their ids, for the program.
    """

    things: int
    kinds: tuple[Kind, ...]
    lines: frozenset[str]


class Decision(NamedTuple):
    """Attributes:
    noticed: the lines that were looked at or announced, with when they were there last (seconds since 1970 UTC).
    notice: to announce now; None for nothing.
    again_at: when to look again although nothing has changed (seconds since 1970 UTC), None for never.
    """

    noticed: Mapping[str, int]
    notice: Notice | None = None
    again_at: int | None = None


def is_serious(line: Line) -> bool:
    """Whether it is announced: what is bad, and a session at a new place, as somebody else may be at work there."""
    return line.severity is Severity.BAD or line.kind is Kind.SESSIONS


def decide(
    lines: Iterable[Line],
    hidden: Iterable[Line],
    noticed: Mapping[str, int],
    choices: NoticeChoices,
    *,
    at: int,
    zone: tzinfo | None,
    looking: bool,
) -> Decision:
    """What of `lines` is announced at `at`, and what is remembered from then on.

    What comes while it is quiet, paused or turned off is not marked: what is still there at the end is one notice.

    Args:
        hidden: lines that are snoozed; they are never announced, and not forgotten.
        at: seconds since 1970 UTC. zone: the user's time zone, None for this computer's.
        looking: whether the user has Needs attention in sight, which makes all of it old.
    """
    serious = [line for line in lines if is_serious(line)]
    there = {line.id for line in (*serious, *hidden)}
    kept = {
        one: at if one in there else seen for one, seen in noticed.items() if one in there or at - seen < FORGET_AFTER_S
    }
    if looking:
        return Decision(kept | dict.fromkeys((line.id for line in serious), at))
    fresh = [line for line in serious if line.id not in kept and line.kind not in choices.muted]
    if not fresh or not choices.on:
        return Decision(kept)
    silent = silent_until(choices, at, zone)
    if silent is not None:
        return Decision(kept, again_at=silent)
    kinds = {line.kind for line in fresh}
    ids = frozenset(line.id for line in fresh)
    notice = Notice(len(fresh), tuple(kind for kind in ANNOUNCED if kind in kinds), ids)
    return Decision(kept | dict.fromkeys(ids, at), notice)


def silent_until(choices: NoticeChoices, at: float, zone: tzinfo | None) -> int | None:
    """When the pause or the quiet hours end that hold at `at` (seconds since 1970 UTC); None where none holds."""
    ends = [quiet_until(choices.quiet, at, zone), choices.paused_until if choices.paused_until > at else None]
    return max((one for one in ends if one is not None), default=None)
