"""Telling the redactor the secrets that pass."""

from __future__ import annotations

from collections.abc import Callable

from desktop_manager.api.redaction import Redactor

Learn = Callable[[str], None]
"""Told every secret that passes, so that no log and no error can show it."""

SHORTEST = 6
"""A shorter text is no password and no code of this server; to hide it everywhere would only make logs unreadable."""


def learner(redactor: Redactor) -> Learn:
    """Tells `redactor` secrets as they came and without the blanks that people type in them."""

    def learn(secret: str) -> None:
        for form in {secret, "".join(secret.split())}:
            if len(form) >= SHORTEST:
                redactor.add(form)

    return learn
