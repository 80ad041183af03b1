"""The way back in without the device that confirms sign-ins.

Source: product.md, job 7: Support never turns two-step verification off on request, there is no point in calling.
"""

from __future__ import annotations

from typing import NamedTuple


class StillHas(NamedTuple):
    """What the user still has.

    Attributes:
        password: the usual password, known by heart or kept.
        code: a backup code that was not used.
        method: another method: a security key, or kAuth or the OTP app on another device.
        here: the OTP code shown on this computer.
        recovery: the mailbox of the recovery e-mail.
    """

    password: bool = True
    code: bool = False
    method: bool = False
    here: bool = False
    recovery: bool = False


def steps(has: StillHas) -> tuple[str, ...]:
    """Codes of the steps, in order.

    "reset_password" (by the link in the recovery mailbox), "sign_in" (with the usual, correct password),
    "alternatives", then one of "enter_code", "enter_here", "use_method", and at the end "afterwards"; where nothing
    gets in: "request_help", "send_identity", "send_selfie", "wait", "no_call".
    """
    found = []
    gets_in = has.code or has.here or has.method
    if not has.password and not has.recovery:
        gets_in = False
    elif not has.password:
        found.append("reset_password")
    if has.password or has.recovery:
        found += ["sign_in", "alternatives"]
    if not gets_in:
        return (*found, "request_help", "send_identity", "send_selfie", "wait", "no_call")
    # What costs nothing comes first: a backup code works only once.
    found.append("enter_here" if has.here else "use_method" if has.method else "enter_code")
    return (*found, "afterwards")
