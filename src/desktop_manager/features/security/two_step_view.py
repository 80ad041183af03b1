"""Two-step verification as the window shows it, and the rules that are known without the server."""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop_manager.api.models.profile import Profile
from desktop_manager.api.models.two_step import MethodDates, TwoStep
from desktop_manager.features.errors import InvalidEdit

OTP, SMS, KAUTH, SECURITY_KEY = "otp", "sms", "kauth", "security_key"
SMS_COUNTRIES = ("CH", "FR", "BE", "DE")
"""Where someone must be domiciled to set SMS up (product.md, job 7)."""

_PHONE = re.compile(r"\+[0-9]{6,14}")
_SPACING = re.compile(r"[\s().\-/]")


class Method(NamedTuple):
    """A method of two-step verification; moments in Unix seconds, None where the server did not say.

    Attributes:
        kind: OTP, SMS, KAUTH or SECURITY_KEY.
        phone: the masked number of SMS, else "".
        last: whether it is the only one that is on.
    """

    kind: str
    on: bool
    added_at: int | None = None
    last_used_at: int | None = None
    phone: str = ""
    last: bool = False


class TwoStepView(NamedTuple):
    """What is known of two-step verification.

    Attributes:
        methods: in the order in which they are shown.
        country, country_name: where the user is domiciled ("ES", "SPAIN"); "" if it is not known.
        offered: whether methods can be added and removed here; elsewhere the Manager does it.
        codes_left: backup codes that are left, None if the server did not say.
    """

    methods: tuple[Method, ...]
    country: str
    country_name: str
    offered: bool
    codes_left: int | None

    @property
    def on(self) -> bool:
        """Whether any method is on."""
        return any(method.on for method in self.methods)

    @property
    def sms_allowed(self) -> bool | None:
        """Whether SMS could be set up from where the user is domiciled; None while that is not known."""
        return self.country in SMS_COUNTRIES if self.country else None

    def method(self, kind: str) -> Method:
        """The method of this kind."""
        return next(method for method in self.methods if method.kind == kind)


def view_of(profile: Profile, details: TwoStep | None, *, offered: bool) -> TwoStepView:
    """Bring profile and dates into the form of the page. What is on is what the documented profile says."""
    security = profile.security
    dates = {one.kind: one for one in details.methods} if details else {}
    on = {
        OTP: bool(security.otp),
        SMS: bool(security.sms),
        KAUTH: bool(security.infomaniak_application),
        SECURITY_KEY: bool(security.yubikey),
    }
    used = max((device.last_connexion or 0 for device in security.auth_devices or ()), default=0)
    methods = []
    for kind, is_on in on.items():
        known = dates.get(kind, MethodDates(kind)) if is_on else MethodDates(kind)
        last_used = known.last_used_at or (used or None if kind == KAUTH and is_on else None)
        phone = masked(security.sms_phone or "") if kind == SMS and is_on else ""
        last = is_on and sum(on.values()) == 1
        methods.append(Method(kind, is_on, known.added_at, last_used, phone, last))
    country = profile.preferences.country if profile.preferences else None
    return TwoStepView(
        tuple(methods),
        country.short_name if country else "",
        country.name if country else "",
        offered,
        security.remaining_rescue_code,
    )


def masked(phone: str) -> str:
    """A number of which only the ends can be read: "+41 79 ••• •• 12". One that came masked stays as it is."""
    digits = _SPACING.sub("", phone)
    if not _PHONE.fullmatch(digits):
        return phone
    return f"{digits[:3]} {digits[3:5]} ••• •• {digits[-2:]}"


def checked_phone(text: str) -> str:
    """A phone number as the API wants it: "+41790000012".

    Raises:
        InvalidEdit: "phone" is "empty", or "unknown" for what is no international number.
    """
    digits = _SPACING.sub("", text)
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    if not digits:
        raise InvalidEdit({"phone": "empty"})
    if not _PHONE.fullmatch(digits):
        raise InvalidEdit({"phone": "unknown"})
    return digits
