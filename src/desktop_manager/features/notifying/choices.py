"""What the user chose about notices: plain values only, as the settings file is read before the first frame."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

DAY_MINUTES = 24 * 60


class QuietHours(NamedTuple):
    """From `start` to before `end`, in minutes since midnight of the local time; the same twice is no time at all."""

    on: bool = False
    start: int = 22 * 60
    end: int = 7 * 60


class NoticeChoices(NamedTuple):
    """Attributes:
    on: whether anything is announced. muted: kinds (`attention.line.Kind`) that are not.
    paused_until: nothing is announced before, in seconds since 1970 UTC; 0 for no pause.
    close_to_tray: whether closing the window leaves the program at work in the tray.
    """

    on: bool = True
    muted: tuple[str, ...] = ()
    quiet: QuietHours = QuietHours()
    paused_until: int = 0
    close_to_tray: bool = False

    def as_json(self) -> dict[str, object]:
        """For the settings file."""
        return self._asdict() | {"quiet": list(self.quiet)}


def choices_of(raw: object) -> NoticeChoices:
    """As `as_json` gave them; what is missing or wrong is as at the first start."""
    usual = NoticeChoices()
    if not isinstance(raw, Mapping):
        return usual
    muted, until = raw.get("muted"), raw.get("paused_until")
    return NoticeChoices(
        raw.get("on") is not False,
        tuple(kind for kind in muted if isinstance(kind, str)) if isinstance(muted, list) else usual.muted,
        _quiet(raw.get("quiet")),
        until if type(until) is int and until > 0 else usual.paused_until,
        raw.get("close_to_tray") is True,
    )


def _quiet(raw: object) -> QuietHours:
    if isinstance(raw, list) and len(raw) == 3 and all(type(one) is int for one in raw[1:]):
        on, start, end = raw
        if 0 <= start < DAY_MINUTES and 0 <= end < DAY_MINUTES:
            return QuietHours(on is True, start, end)
    return QuietHours()
