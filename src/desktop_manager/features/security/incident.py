"""What to do after a session that was not the user's, and what of it was done in this run.

The order is that of product.md ("It was not me"): first what shuts the stranger out, then what they may have left.
"""

from __future__ import annotations

import threading

STEPS = ("password", "sessions", "application_passwords", "tokens", "settings")
"""Codes of the steps, in order."""


class IncidentNotes:
    """Which steps were done since the program started; safe to use from several threads. Nothing of it is stored."""

    def __init__(self) -> None:
        """Nothing was done yet."""
        self._lock = threading.Lock()
        self._done: set[str] = set()
        self._begun = False

    @property
    def begun(self) -> bool:
        """Whether the steps were opened in this run."""
        return self._begun

    def begin(self) -> None:
        """The steps are looked at."""
        self._begun = True

    def mark(self, step: str, *, done: bool) -> None:
        """Remember whether a step was done. Raises ValueError for one that does not exist."""
        if step not in STEPS:
            raise ValueError(step)
        with self._lock:
            if done:
                self._done.add(step)
            else:
                self._done.discard(step)

    def done(self) -> tuple[str, ...]:
        """The steps that were done, in order."""
        with self._lock:
            return tuple(step for step in STEPS if step in self._done)

    def left(self) -> tuple[str, ...]:
        """The steps that are left, in order."""
        with self._lock:
            return tuple(step for step in STEPS if step not in self._done)
