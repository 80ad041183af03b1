"""The password that a change of security asks for, and the pause after too many wrong ones.

How Infomaniak's server counts is not public; the code of the pause is one that its export knows for mailboxes
(manager-api.md §1.7), and the numbers are this project's.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from desktop_manager.demo.errors import DemoError, problem, validation_failed

if TYPE_CHECKING:
    from desktop_manager.demo.call import Call

MOST_WRONG = 5
PAUSE_S = 60


class PasswordTries:
    """The wrong passwords (or backup codes) of one login in a row, and until when no further one is looked at.

    Moments are Unix seconds.
    """

    def __init__(self) -> None:
        self.wrong = 0
        self.paused_until = 0.0

    def refuse_during_pause(self, now: float) -> None:
        """End the call while the pause lasts, whatever it brings."""
        if now < self.paused_until:
            raise _too_many(math.ceil(self.paused_until - now))

    def note_wrong(self, now: float) -> None:
        """Count a wrong one at `now` (Unix seconds); the last that is allowed begins the pause."""
        self.wrong += 1
        if self.wrong >= MOST_WRONG:
            self.wrong = 0
            self.paused_until = now + PAUSE_S


def prove_password(call: Call, attribute: str = "password") -> None:
    """Let the call go on only with the user's password in `attribute` of its body.

    A missing one is refused and not counted. Wrong ones are counted; during the pause the right one does not help.
    """
    with call.state.lock:
        login, now = call.login, call.state.wall()
        tries = login.password_tries
        tries.refuse_during_pause(now)
        given = call.body().get(attribute)
        if not isinstance(given, str) or not given:
            raise validation_failed(problem(attribute, "required", f"The {attribute} field is required."))
        if given != login.profile.password:
            tries.note_wrong(now)
            raise validation_failed(problem(attribute, "current_password", "The password is wrong."))
        tries.wrong = 0


def _too_many(seconds: int) -> DemoError:
    return DemoError(
        400,
        "too_many_attempts_try_again_in_1_minute",
        "Too many attempts, try again in 1 minute",
        context={"retry_after": seconds},
        headers={"Retry-After": str(seconds)},
    )
