"""The user's own profile: reading. What can be changed is in `profile_update`."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json
from desktop_manager.demo.routes.reference import render as render_reference
from desktop_manager.demo.seed.countries import BY_ID as COUNTRY_BY_ID
from desktop_manager.demo.seed.languages import BY_ID as LANGUAGE_BY_ID
from desktop_manager.demo.seed.profile import ApplicationPassword, Email, Phone, Profile
from desktop_manager.demo.seed.timezones import BY_ID as TIMEZONE_BY_ID

INCLUDES = ("emails", "phones", "security")
"""What `with` loads for a profile."""


def render(profile: Profile, includes: frozenset[str]) -> Json:
    """The profile; its avatar is None until one was set."""
    record: Json = {
        "id": profile.id,
        "display_name": f"{profile.first_name} {profile.last_name}",
        "first_name": profile.first_name,
        "last_name": profile.last_name,
        "email": profile.email,
        "login": profile.email,
        "type": "user",
        "is_sso": False,
        "avatar": profile.avatar,
        "sessions": [
            {key: value for key, value in session._asdict().items() if key != "id"} for session in profile.sessions
        ],
        "preferences": {
            "account": {
                "current_account_id": profile.current_account_id,
                "last_login_at": profile.security.last_login_at,
            },
            "connection": {
                "unsuccessful_limit": profile.unsuccessful_limit,
                "unsuccessful_rate_limit": profile.unsuccessful_rate_limit,
                "unsuccessful_notification": profile.unsuccessful_notification,
                "successful_notification": profile.successful_notification,
            },
            "language": render_reference(LANGUAGE_BY_ID[profile.language_id]),
            "country": render_reference(COUNTRY_BY_ID[profile.country_id]),
            "timezone": render_reference(TIMEZONE_BY_ID[profile.timezone_id]),
        },
    }
    if "security" in includes:
        record["preferences"]["security"] = _security(profile)
    if "emails" in includes:
        record["emails"] = [render_email(email) for email in profile.emails]
    if "phones" in includes:
        record["phones"] = [_phone(phone) for phone in profile.phones]
    return record


def _security(profile: Profile) -> Json:
    security = profile.security
    return {
        "otp": security.otp,
        "sms": security.sms,
        "sms_phone": security.sms_phone,
        "yubikey": False,
        "infomaniak_application": False,
        "double_auth": security.otp or security.sms,
        "double_auth_method": security.method,
        "remaining_rescue_code": security.remaining_rescue_code,
        "last_login_at": security.last_login_at,
        "date_last_changed_password": security.date_last_changed_password,
        "auth_devices": [
            {
                "id": device.id,
                "name": device.name,
                "last_connexion": device.last_connexion,
                "user_agent": device.user_agent,
                "user_ip": "192.0.2.17",
                "device": device.device,
                "created_at": device.created_at,
                "updated_at": device.last_connexion,
                "deleted_at": 0,
            }
            for device in security.devices
        ],
    }


def render_email(email: Email) -> Json:
    """An address within the profile, where one that is not confirmed yet is called `email_request`."""
    return _address(email) | {"type": "email_request" if email.pending else email.kind}


def _address(email: Email) -> Json:
    return {
        "id": email.id,
        "email": email.email,
        "created_at": email.created_at,
        "reminder": email.reminder,
        "checked": email.checked,
        "type": email.kind,
    }


def _phone(phone: Phone) -> Json:
    return {
        "id": phone.id,
        "phone": phone.phone,
        "created_at": phone.created_at,
        "reminder": phone.reminder,
        "checked": phone.checked,
        "type": phone.kind,
    }


def _show(call: Call) -> Answer:
    return Answer(render(call.login.profile, call.query.includes(INCLUDES)))


def _emails(call: Call) -> Answer:
    return Answer([_address(email) for email in call.login.profile.emails if not email.pending])


def _email(call: Call, email_type: str, email_id: int) -> Answer:
    pending = {"email": False, "email_request": True}.get(email_type)
    return _first(
        _address(email) for email in call.login.profile.emails if email.id == email_id and email.pending is pending
    )


def _phones(call: Call) -> Answer:
    return Answer([_phone(phone) for phone in call.login.profile.phones])


def _phone_by_id(call: Call, phone_id: int) -> Answer:
    return _first(_phone(phone) for phone in call.login.profile.phones if phone.id == phone_id)


def _passwords(call: Call) -> Answer:
    return Answer([_password(password) for password in call.login.profile.application_passwords])


def _password_by_id(call: Call, password_id: int) -> Answer:
    return _first(_password(one) for one in call.login.profile.application_passwords if one.id == password_id)


def _password(password: ApplicationPassword) -> Json:
    return password._asdict()


def _first(records: Iterable[Json]) -> Answer:
    for record in records:
        return Answer(record)
    raise errors.object_not_found()


_SCOPE = "user_info"

ROUTES = (
    Route("GET", "/2/profile", _show, _SCOPE),
    Route("GET", "/2/profile/emails", _emails, _SCOPE),
    Route("GET", "/2/profile/emails/<email_type>/<int:email_id>", _email, _SCOPE),
    Route("GET", "/2/profile/phones", _phones, _SCOPE),
    Route("GET", "/2/profile/phones/<int:phone_id>", _phone_by_id, _SCOPE),
    Route("GET", "/2/profile/applications/passwords", _passwords, _SCOPE),
    Route("GET", "/2/profile/applications/passwords/<int:password_id>", _password_by_id, _SCOPE),
)
