"""PATCH /2/profile: validation of the documented body, and what each key changes.

Not public, so decided here: a new address, for signing in or for recovery, stays a pending request until it is
confirmed (`confirmations`); a new password demands the current one and ends the sessions not kept.
"""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json
from desktop_manager.demo.routes.profile import INCLUDES, render
from desktop_manager.demo.routes.profile_rules import check
from desktop_manager.demo.seed import languages, timezones
from desktop_manager.demo.seed.profile import Email, Phone, Profile, SignedIn

_PLAIN = {
    "firstname": "first_name",
    "lastname": "last_name",
    "birth_at": "birth_at",
    "country_id": "country_id",
    "language_id": "language_id",
    "timezone_id": "timezone_id",
    "current_account_id": "current_account_id",
    "successful_connexion_notification": "successful_notification",
    "unsuccessful_connexion_limit": "unsuccessful_limit",
    "unsuccessful_connexion_notification": "unsuccessful_notification",
    "unsuccessful_connexion_rate_limit": "unsuccessful_rate_limit",
}


def _update(call: Call) -> Answer:
    dry_run = call.query.boolean("dry_run") or False
    body = call.body()
    with call.state.lock:
        login = call.login
        problems = check(body, login.profile, login.memberships)
        if problems:
            raise errors.validation_failed(*problems)
        changed = _changed(login.profile, body, call.state.timeline.at(0, 9, 42))
        if not dry_run:
            login.profile = changed
    return Answer(render(changed, frozenset(INCLUDES)))


def _changed(profile: Profile, body: Json, now: int) -> Profile:
    """The profile after a body that was checked. `now`: Unix seconds."""
    values: Json = {field: body[key] for key, field in _PLAIN.items() if key in body}
    if "locale" in body:
        values["language_id"] = languages.BY_LOCALE[body["locale"]].id
    if "timezone" in body:
        values["timezone_id"] = timezones.BY_NAME[body["timezone"]].id
    profile = profile._replace(**values)
    if body["email"] != profile.email:
        profile = _with_request(profile, body["email"], now, reminder=False)
    if "reminder_email" in body:
        profile = _with_recovery_email(profile, body["reminder_email"], now)
    if "reminder_phone" in body:
        profile = _with_recovery_phone(profile, body["reminder_phone"], now)
    if "password" in body:
        profile = _with_password(profile, body, now)
    return profile


def _with_request(profile: Profile, address: str, now: int, *, reminder: bool) -> Profile:
    others = tuple(one for one in profile.emails if not (one.pending and one.reminder is reminder))
    number = max((one.id for one in profile.emails), default=90_000) + 1
    request = Email(number, address, now, reminder=reminder, checked=False, kind="other", pending=True)
    return profile._replace(emails=(*others, request))


def _with_recovery_email(profile: Profile, address: str, now: int) -> Profile:
    if not address:
        emails = tuple(one._replace(reminder=False) for one in profile.emails if not (one.pending and one.reminder))
        return profile._replace(emails=emails)
    if any(one.email == address and one.checked for one in profile.emails):
        # An address of this user that is confirmed already takes over at once.
        return profile._replace(emails=tuple(one._replace(reminder=one.email == address) for one in profile.emails))
    return _with_request(profile, address, now, reminder=True)


def _with_recovery_phone(profile: Profile, number: str, now: int) -> Profile:
    phones = tuple(one._replace(reminder=one.phone == number) for one in profile.phones)
    if number and all(one.phone != number for one in phones):
        new_id = max((one.id for one in phones), default=90_200) + 1
        phones = (*phones, Phone(new_id, number, now, reminder=True, checked=False, kind="phone"))
    return profile._replace(phones=phones)


def _with_password(profile: Profile, body: Json, now: int) -> Profile:
    kept = body.get("keep_session_ids", [])
    sessions: tuple[SignedIn, ...] = tuple(
        # The first is the session of the one who changes it.
        session
        for position, session in enumerate(profile.sessions)
        if position == 0 or session.id in kept
    )
    security = profile.security._replace(date_last_changed_password=now)
    return profile._replace(password=body["password"], sessions=sessions, security=security)


# Which scope a token needs to change the profile is not public; the demo asks for the one that reads it.
ROUTES = (Route("PATCH", "/2/profile", _update, "user_info"),)
