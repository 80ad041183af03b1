"""What is known about the keyring, in three honest states. Imports nothing heavy."""

from __future__ import annotations

from enum import Enum
from typing import Literal, NamedTuple

Reason = Literal[
    "ok",  # secrets are read and written
    "not_asked",  # nothing has been asked of the keyring yet in this run
    "no_service",  # no keyring on this system; or, with LOCKED, it went away during this run
    "disabled",  # PYTHON_KEYRING_BACKEND or keyringrc.cfg turns keyrings off
    "backend_not_allowed",  # they name a back end that this program does not trust
    "locked",  # a person has to unlock it
    "not_created",  # the service runs, but the person has no default keyring yet
    "denied",  # it refused to read or to keep a value
    "timeout",  # it does not answer
    "error",  # it answered something that is not understood
]


class KeyringState(Enum):
    """Where secrets are kept."""

    KEYRING = "keyring"
    """In the system's keyring, and it answers."""

    THIS_RUN_ONLY = "this run only"
    """In memory until the program ends: there is no keyring, or none that may be used."""

    LOCKED = "locked"
    """There is a keyring, but it cannot be used now. What it holds is still there; nothing may be concluded from it."""


class KeyringStatus(NamedTuple):
    """The state, why it is so, and the keyring's own name ("GNOME Keyring"; "" where it is not known)."""

    state: KeyringState
    reason: Reason
    backend: str = ""
