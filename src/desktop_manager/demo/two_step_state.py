"""What the demo remembers of two-step verification beyond the documented profile: dates, set-ups, the sheet of codes.

Which methods are on, the masked number and the count of codes stand in the profile, as the documented API tells them.
"""

from __future__ import annotations

import random
from typing import NamedTuple

from desktop_manager.demo.password_check import PasswordTries
from desktop_manager.demo.seed.profile import Profile

_DAY = 86_400
CODES = 10
SET_UP_S = 15 * 60
"""How long a set-up that was begun can be ended."""
SMS_CODE = "246810"
"""What the demo sends by SMS."""
SMS_COUNTRIES = ("BE", "CH", "DE", "FR")
"""Where someone must be domiciled to set SMS up (product.md, job 7)."""

# Without what is misread: 0 o, 1 i l, and no vowels that make words.
_SIGNS = "23456789bcdfghjkmnpqrstvwxz"


class Dates(NamedTuple):
    """When a method was added and when it was used the last time (Unix seconds)."""

    added_at: int
    last_used_at: int | None


class SetUp(NamedTuple):
    """A method that was begun and not proven: the OTP secret, or the number that got an SMS."""

    id: str
    kind: str
    value: str
    expires_at: float


class TwoStep:
    """Two-step verification of one login."""

    def __init__(self, seed: str, dates: dict[str, Dates], generated_at: int, left: int) -> None:
        self.dates = dates
        self.set_ups: dict[str, SetUp] = {}
        self.sheet = 0
        self.generated_at = generated_at
        self.proven_at: int | None = None
        self.code_tries = PasswordTries()
        self._chance = random.Random(seed)
        self.unused = set(self.new_sheet(generated_at)[CODES - left :])

    def new_sheet(self, now: int) -> tuple[str, ...]:
        """Ten codes, "k7mq-3xpd"; the sheet before is void."""
        codes: dict[str, None] = {}
        while len(codes) < CODES:
            signs = "".join(self._chance.choices(_SIGNS, k=8))
            codes[f"{signs[:4]}-{signs[4:]}"] = None
        self.unused = set(codes)
        self.sheet += 1
        self.generated_at, self.proven_at = now, None
        return tuple(codes)

    def new_secret(self) -> str:
        """An OTP secret of 160 bits (RFC 4226, 4), in base 32."""
        return "".join(self._chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", k=32))

    def begin(self, kind: str, value: str, now: float) -> SetUp:
        """Note a set-up; one of the same kind before it is void."""
        self.set_ups = {number: one for number, one in self.set_ups.items() if one.kind != kind}
        set_up = SetUp(f"{kind}-{self._chance.randrange(10**8):08d}", kind, value, now + SET_UP_S)
        self.set_ups[set_up.id] = set_up
        return set_up

    def pending(self, kind: str, number: object, now: float) -> SetUp | None:
        """The set-up of this id, while it can be ended."""
        found = self.set_ups.get(number) if isinstance(number, str) else None
        return found if found is not None and found.kind == kind and now < found.expires_at else None

    def use_code(self, typed: str) -> bool:
        """Use up a code of the sheet, however it is spaced; False for one that is not on it or was used."""
        signs = "".join(sign for sign in typed.lower() if sign.isalnum())
        code = f"{signs[:4]}-{signs[4:]}"
        if code not in self.unused:
            return False
        self.unused.remove(code)
        return True


def of_profile(profile: Profile) -> TwoStep:
    """That of a user of the demo: the app since 621 days, used at the last sign-in; SMS long before it."""
    security = profile.security
    last = security.last_login_at
    dates = {}
    if security.otp:
        dates["otp"] = Dates(last - 621 * _DAY, last)
    if security.sms:
        dates["sms"] = Dates(last - 1415 * _DAY, last - 97 * _DAY)
    generated_at = last - 621 * _DAY + 180
    return TwoStep(f"two-step {profile.id} {last // _DAY}", dates, generated_at, security.remaining_rescue_code)
