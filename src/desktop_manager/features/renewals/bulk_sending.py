"""Sends one request of a bulk change, and waits where the server asks for it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Protocol

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.api.client import Client
from desktop_manager.api.errors import Cancelled, RateLimited, Unavailable
from desktop_manager.api.models.renewal import ChangeRenewals, RenewalOutcome
from desktop_manager.api.policy import RetryPolicy
from desktop_manager.api.resources import renewals

_log = logging.getLogger(__name__)

TRIES = 6
"""Times a request is sent that the server refuses unread; then the run ends and says so."""

Wait = Callable[[float], None]
"""Waits so many seconds, or returns at once when the run is cancelled."""


class Watch(Protocol):
    """Who watches a run; `ui.tasks.TaskHandle` is one."""

    def progress(self, done: int, total: int, code: str) -> None:
        """So many products are dealt with."""

    def waiting(self, seconds: float) -> None:
        """The run stands still for so many seconds."""


def send(
    client: Client, body: ChangeRenewals, cancel: CancelScope, watch: Watch, *, policy: RetryPolicy, wait: Wait
) -> list[RenewalOutcome]:
    """Send `body` until the server takes it.

    The client never repeats a write. Here a 429 and a 503 are followed by the very same request, because the server
    has refused them before doing anything, and would recognise `body.key` even if it had not.

    Raises:
        Cancelled: nothing was sent, or the server had refused it.
        OutcomeUnknown: the answer was lost; it is not sent again.
        ApiError: the server refuses it, or cannot be reached; RateLimited and Unavailable after `TRIES`.
    """
    tried = 0
    while True:
        if cancel.cancelled:
            raise Cancelled("the run was cancelled")
        try:
            return renewals.change_renewals(client, body).data
        except (RateLimited, Unavailable) as refusal:
            tried += 1
            if tried >= TRIES:
                raise
            seconds = _pause(refusal, tried, policy)
            _log.info("%s refused before it was done: again in %.1f s", body.key, seconds)
            watch.waiting(seconds)
            wait(seconds)


def _pause(refusal: RateLimited | Unavailable, tried: int, policy: RetryPolicy) -> float:
    if isinstance(refusal, Unavailable):
        return policy.backoff(tried)
    return policy.unnamed_wait_s if refusal.retry_after is None else max(refusal.retry_after, 1.0)
