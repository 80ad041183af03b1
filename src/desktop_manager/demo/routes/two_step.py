"""Two-step verification, of this project's own extension: what is on since when, adding a method, removing one.

Nothing of this is public but the facts of product.md, job 7; the rule of the last method is this project's.
"""

from __future__ import annotations

import re

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.password_check import prove_password
from desktop_manager.demo.records import Json
from desktop_manager.demo.routes.backup_codes import use_code
from desktop_manager.demo.seed.countries import BY_ID as COUNTRY_BY_ID
from desktop_manager.demo.two_step_state import SMS_CODE, SMS_COUNTRIES, Dates, SetUp

_KINDS = ("otp", "sms")
_PHONE = re.compile(r"\+[0-9]{6,14}")
_STEP_S = 30


def _show(call: Call) -> Answer:
    return Answer(_render(call))


def _render(call: Call) -> Json:
    profile, dates = call.login.profile, call.login.two_step.dates
    return {
        "methods": [
            {
                "kind": kind,
                "enabled": getattr(profile.security, kind),
                "added_at": dates[kind].added_at if kind in dates else None,
                "last_used_at": dates[kind].last_used_at if kind in dates else None,
            }
            for kind in _KINDS
        ],
        "country": COUNTRY_BY_ID[profile.country_id].short_name,
        "sms_countries": list(SMS_COUNTRIES),
    }


def _begin_otp(call: Call) -> Answer:
    with call.state.lock:
        login, now = call.login, call.state.wall()
        if login.profile.security.otp:
            raise errors.DemoError(409, "object_already_exists", "An authenticator app is set up already")
        set_up = login.two_step.begin("otp", login.two_step.new_secret(), now)
        import pyotp

        uri = pyotp.TOTP(set_up.value).provisioning_uri(name=login.profile.email, issuer_name="Infomaniak")
    return Answer(
        {"id": set_up.id, "secret": set_up.value, "uri": uri, "expires_at": int(set_up.expires_at), "now": int(now)}
    )


def _confirm_otp(call: Call) -> Answer:
    with call.state.lock:
        set_up, code = _pending(call, "otp"), _code(call)
        import pyotp

        # One step before and after is accepted, as RFC 6238 (5.2) recommends at most.
        if not pyotp.TOTP(set_up.value, interval=_STEP_S).verify(code, for_time=int(call.state.wall()), valid_window=1):
            raise _wrong_code("otp")
        _turn_on(call, set_up, "")
        return Answer(_render(call))


def _begin_sms(call: Call) -> Answer:
    with call.state.lock:
        login, now = call.login, call.state.wall()
        if login.profile.security.sms:
            raise errors.DemoError(409, "object_already_exists", "SMS is set up already")
        if COUNTRY_BY_ID[login.profile.country_id].short_name not in SMS_COUNTRIES:
            sentence = "SMS can be set up only from BE, CH, DE or FR."
            raise errors.validation_failed(errors.problem("country", "country", sentence, values=list(SMS_COUNTRIES)))
        phone = call.body().get("phone")
        if not isinstance(phone, str) or not _PHONE.fullmatch(phone):
            raise errors.validation_failed(
                errors.problem("phone", "phone", "The phone field must be a valid phone number.")
            )
        set_up = login.two_step.begin("sms", phone, now)
    return Answer({"id": set_up.id, "sms_phone": masked(phone), "expires_at": int(set_up.expires_at)})


def _confirm_sms(call: Call) -> Answer:
    with call.state.lock:
        set_up, code = _pending(call, "sms"), _code(call)
        if code != SMS_CODE:
            raise _wrong_code("sms")
        _turn_on(call, set_up, masked(set_up.value))
        return Answer(_render(call))


def _remove(call: Call, kind: str) -> Answer:
    with call.state.lock:
        login = call.login
        security = login.profile.security
        if kind not in _KINDS or not getattr(security, kind):
            raise errors.object_not_found()
        prove_password(call)
        if sum(getattr(security, one) for one in _KINDS) == 1:
            use_code(call)
        login.two_step.dates.pop(kind, None)
        changed: Json = {kind: False} | ({"sms_phone": ""} if kind == "sms" else {})
        login.profile = login.profile._replace(security=login.profile.security._replace(**changed))
        return Answer(_render(call))


def masked(phone: str) -> str:
    """A number of which only the ends can be read: "+41 79 ••• •• 12"."""
    return f"{phone[:3]} {phone[3:5]} ••• •• {phone[-2:]}"


def _pending(call: Call, kind: str) -> SetUp:
    found = call.login.two_step.pending(kind, call.body().get("id"), call.state.wall())
    if found is None:
        raise errors.object_not_found()
    return found


def _code(call: Call) -> str:
    """The code of the body, without the blanks that people type in it."""
    code = call.body().get("code")
    if not isinstance(code, str) or not code.strip():
        raise errors.validation_failed(errors.problem("code", "required", "The code field is required."))
    return "".join(code.split())


def _wrong_code(rule: str) -> errors.DemoError:
    return errors.validation_failed(errors.problem("code", rule, "The code is wrong."))


def _turn_on(call: Call, set_up: SetUp, sms_phone: str) -> None:
    login, now = call.login, call.state.timeline.at(0, 9, 42)
    del login.two_step.set_ups[set_up.id]
    login.two_step.dates[set_up.kind] = Dates(now, None)
    changed: Json = {set_up.kind: True} | ({"sms_phone": sms_phone} if sms_phone else {})
    login.profile = login.profile._replace(security=login.profile.security._replace(**changed))


_SCOPE = "user_info"
_BASE = "/desktop/1/security/two_step"

ROUTES = (
    Route("GET", _BASE, _show, _SCOPE, operation="security.two_step.read"),
    Route("POST", f"{_BASE}/otp", _begin_otp, _SCOPE, operation="security.otp.begin"),
    Route("POST", f"{_BASE}/otp/confirm", _confirm_otp, _SCOPE, operation="security.otp.confirm"),
    Route("POST", f"{_BASE}/sms", _begin_sms, _SCOPE, operation="security.sms.begin"),
    Route("POST", f"{_BASE}/sms/confirm", _confirm_sms, _SCOPE, operation="security.sms.confirm"),
    Route("POST", f"{_BASE}/<kind>/remove", _remove, _SCOPE, operation="security.two_step.remove"),
)
