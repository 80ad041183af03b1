"""The profile as the window shows it, and the choices of its edit."""

from typing import NamedTuple

from desktop_manager.api.models.profile import Profile


class Choice(NamedTuple):
    """One language, country or time zone: the id that the API wants, and its own name for it."""

    id: int
    name: str
    code: str


class Contact(NamedTuple):
    """An e-mail address or phone number of the user.

    Attributes:
        recovery: whether it serves to recover the account (`reminder` on the wire).
        confirmed: whether it was confirmed (`checked`).
        pending: whether it is only a request that waits for its confirmation (`email_request`).
        kind: the API's `type`: "personal", "professional", "other"…
        created_at: seconds since 1970 UTC, None if unknown.
    """

    id: int
    text: str
    recovery: bool
    confirmed: bool
    pending: bool
    kind: str
    created_at: int | None


class ProfileView(NamedTuple):
    """The signed-in user.

    Attributes:
        fetched_at: in seconds since 1970 UTC.
        sms: whether a text message is a second step of the sign-in.
        avatar: the picture as the server tells it: an address, or a `data:` URL; None where none was set.
    """

    id: int
    display_name: str
    first_name: str
    last_name: str
    email: str
    login: str
    is_sso: bool
    language: Choice | None
    country: Choice | None
    timezone: Choice | None
    emails: tuple[Contact, ...]
    phones: tuple[Contact, ...]
    fetched_at: int | None
    sms: bool = False
    avatar: str | None = None


def view_of(profile: Profile, fetched_at: int | None) -> ProfileView:
    """Bring a profile of the API into the form of the page."""
    preferences = profile.preferences
    language = preferences.language if preferences else None
    country = preferences.country if preferences else None
    timezone = preferences.timezone if preferences else None
    return ProfileView(
        id=profile.id,
        display_name=profile.display_name,
        first_name=profile.first_name,
        last_name=profile.last_name,
        email=profile.email,
        login=profile.login,
        is_sso=profile.is_sso,
        language=Choice(language.id, language.name, language.short_locale) if language else None,
        country=Choice(country.id, country.name, country.short_name) if country else None,
        timezone=Choice(timezone.id, timezone.name, timezone.gmt) if timezone else None,
        emails=tuple(
            Contact(
                item.id,
                item.email,
                item.reminder,
                item.checked,
                item.type == "email_request",
                item.type or "",
                item.created_at,
            )
            for item in profile.emails or ()
        ),
        phones=tuple(
            Contact(item.id, item.phone, item.is_recovery, item.checked, False, item.type or "", item.created_at)
            for item in profile.phones or ()
        ),
        fetched_at=fetched_at,
        sms=bool(profile.security.sms),
        avatar=profile.avatar,
    )
