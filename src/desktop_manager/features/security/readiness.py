"""Would losing the phone today lock the user out? Said only as far as it is known.

Source: product.md, job 7. The recovery e-mail resets a forgotten password; it does not stand in for the second step.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Verdict(Enum):
    """The answer."""

    READY = "ready"
    """There is a way in that does not need the phone."""
    UNSURE = "unsure"
    """There may be one, but that is not known here."""
    LOCKED_OUT = "locked_out"
    """Nothing known here gets in without the phone."""


class ReadinessFacts(NamedTuple):
    """What is known; None is "not known".

    Attributes:
        two_step: whether a second step is asked for at all.
        otp, sms, app, key: methods that are set up: OTP app, SMS, kAuth on the phone, security key.
        otp_here: whether this computer shows the OTP code of this login.
        codes_left: backup codes that still work.
        codes_proven: whether the user has shown, with one of them, that they were kept.
        codes_here: whether they are kept in this computer's keyring.
        recovery: "set", "pending", "none" or "loop".
    """

    two_step: bool | None
    otp: bool | None = None
    sms: bool | None = None
    app: bool | None = None
    key: bool | None = None
    otp_here: bool | None = None
    codes_left: int | None = None
    codes_proven: bool | None = None
    codes_here: bool | None = None
    recovery: str | None = None


class Reason(NamedTuple):
    """One fact behind the verdict: its code, whether it helps (None: not known), and a number where it has one."""

    code: str
    helps: bool | None
    number: int = 0


class Readiness(NamedTuple):
    """The verdict with its reasons, those that decide it first."""

    verdict: Verdict
    reasons: tuple[Reason, ...]


def judge(facts: ReadinessFacts) -> Readiness:
    """Judge what is known."""
    if facts.two_step is None:
        ways = [Reason("two_step_unknown", None)]
    elif not facts.two_step:
        ways = [Reason("two_step_off", True)]
    else:
        ways = [*_methods(facts), _codes(facts)]
    helps = [way.helps for way in ways]
    if True in helps:
        verdict = Verdict.READY
    elif None in helps:
        verdict = Verdict.UNSURE
    else:
        verdict = Verdict.LOCKED_OUT
    deciding = {Verdict.READY: True, Verdict.UNSURE: None, Verdict.LOCKED_OUT: False}[verdict]
    ways.sort(key=lambda way: way.helps is not deciding)
    return Readiness(verdict, (*ways, *_recovery(facts)))


def _methods(facts: ReadinessFacts) -> list[Reason]:
    found = []
    if facts.key:
        found.append(Reason("key", True))
    if facts.otp and facts.otp_here:
        found.append(Reason("otp_here", True))
    elif facts.otp and facts.otp_here is None:
        found.append(Reason("otp_unknown", None))
    elif facts.otp:
        # Where it is not here, the phone is the place for it.
        found.append(Reason("otp_on_phone", False))
    if facts.sms:
        found.append(Reason("sms_on_phone", False))
    if facts.app:
        found.append(Reason("app_on_phone", False))
    return found


def _codes(facts: ReadinessFacts) -> Reason:
    left = facts.codes_left
    if left is None:
        return Reason("codes_unknown", None)
    if left == 0:
        return Reason("codes_none", False)
    if facts.codes_here:
        return Reason("codes_here", True, left)
    if facts.codes_proven:
        return Reason("codes_proven", True, left)
    return Reason("codes_not_proven", None, left)


def _recovery(facts: ReadinessFacts) -> list[Reason]:
    codes = {"set": True, "pending": None, "none": False, "loop": False}
    if facts.recovery not in codes:
        return []
    return [Reason(f"recovery_{facts.recovery}", codes[facts.recovery])]
