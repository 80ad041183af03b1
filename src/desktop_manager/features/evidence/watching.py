"""Stopping a reading that the user no longer wants."""

from __future__ import annotations

from typing import Protocol

from desktop_manager.api.errors import Cancelled


class Watcher(Protocol):
    """Who watches a reading; `ui.tasks.TaskHandle` is one."""

    @property
    def cancelled(self) -> bool:
        """Whether the reading should stop."""

    def progress(self, done: int, total: int, code: str) -> None:
        """How far it is, in bytes."""


class Nobody:
    """Nobody watches, nobody cancels."""

    cancelled = False

    def progress(self, done: int, total: int, code: str) -> None:
        """Of no interest."""


def check(watcher: Watcher) -> None:
    """Stop here if that is wished. Raises Cancelled."""
    if watcher.cancelled:
        raise Cancelled
