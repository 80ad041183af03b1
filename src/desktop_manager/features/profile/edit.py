"""The edit of names, language, country and time zone: its own checks and what it changes."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from desktop_manager.api.models.profile import Preferences, Profile, ProfilePatch
from desktop_manager.api.models.reference import Country, Language, Timezone
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.profile.view import ProfileView

NAME_LIMIT = 128
"""Longest first or last name in characters (`PATCH /2/profile` of Infomaniak's export)."""


class ProfileEdit(NamedTuple):
    """What the form holds; the ids are those of `/1/languages`, `/1/timezones`, `/1/countries`; None: "as it is"."""

    first_name: str
    last_name: str
    language_id: int | None = None
    timezone_id: int | None = None
    country_id: int | None = None


class Change(NamedTuple):
    """One field that an edit changes, with the values as the user reads them."""

    field: str
    before: str
    after: str


def check(edit: ProfileEdit, view: ProfileView | None = None) -> None:
    """Check what can be known without the server. A name that `view` already shows is not judged: it is not sent.

    Raises:
        InvalidEdit: with "empty" or "too_long" for each wrong field.
    """
    wrong = {}
    for field, value, held in (
        ("first_name", edit.first_name, view.first_name if view else None),
        ("last_name", edit.last_name, view.last_name if view else None),
    ):
        if value.strip() == held:
            continue
        if not value.strip():
            wrong[field] = "empty"
        elif len(value.strip()) > NAME_LIMIT:
            wrong[field] = "too_long"
    if wrong:
        raise InvalidEdit(wrong)


def changes(
    view: ProfileView,
    edit: ProfileEdit,
    languages: Mapping[int, str],
    timezones: Mapping[int, str],
    countries: Mapping[int, str] | None = None,
) -> list[Change]:
    """The fields of `view` that `edit` changes, in the order of the form.

    Args:
        languages: name of each language by id.
        timezones: name of each time zone by id.
        countries: name of each country by id.
    """
    found = []
    for field, before, after in (
        ("first_name", view.first_name, edit.first_name.strip()),
        ("last_name", view.last_name, edit.last_name.strip()),
    ):
        if before != after:
            found.append(Change(field, before, after))
    for field, choice, chosen, names in (
        ("language", view.language, edit.language_id, languages),
        ("country", view.country, edit.country_id, countries or {}),
        ("timezone", view.timezone, edit.timezone_id, timezones),
    ):
        if chosen is not None and (choice is None or choice.id != chosen):
            held = names.get(choice.id, choice.name) if choice else ""
            found.append(Change(field, held, names.get(chosen, str(chosen))))
    return found


def patch(view: ProfileView, edit: ProfileEdit) -> ProfilePatch:
    """The body that changes just what differs; `email` goes along: the API demands it in a partial update too."""
    first, last = edit.first_name.strip(), edit.last_name.strip()
    language, timezone, country = edit.language_id, edit.timezone_id, edit.country_id
    return ProfilePatch(
        email=view.email,
        firstname=first if first != view.first_name else None,
        lastname=last if last != view.last_name else None,
        language_id=language if language and (view.language is None or view.language.id != language) else None,
        timezone_id=timezone if timezone and (view.timezone is None or view.timezone.id != timezone) else None,
        country_id=country if country and (view.country is None or view.country.id != country) else None,
    )


def edit_of(view: ProfileView) -> ProfileEdit:
    """The edit that would bring back what `view` shows: the start of the form."""
    return ProfileEdit(
        view.first_name,
        view.last_name,
        view.language.id if view.language else None,
        view.timezone.id if view.timezone else None,
        view.country.id if view.country else None,
    )


def holds(view: ProfileView, edit: ProfileEdit) -> bool:
    """Whether `view` shows what `edit` asked for."""
    return not changes(view, edit, {}, {})


def put_back(now: ProfileView, before: ProfileView, described: list[Change]) -> ProfileEdit:
    """The way back of a write: brings back the fields in `described`, and leaves what changed since as it is `now`."""
    fields = {change.field for change in described}
    held, earlier = edit_of(now), edit_of(before)
    return ProfileEdit(
        earlier.first_name if "first_name" in fields else held.first_name,
        earlier.last_name if "last_name" in fields else held.last_name,
        earlier.language_id if "language" in fields else held.language_id,
        earlier.timezone_id if "timezone" in fields else held.timezone_id,
        earlier.country_id if "country" in fields else held.country_id,
    )


def apply_to(
    profile: Profile,
    edit: ProfileEdit,
    languages: Sequence[Language],
    timezones: Sequence[Timezone],
    countries: Sequence[Country] = (),
) -> None:
    """Bring a change that the server confirmed into the local record, where it could not be read again."""
    profile.first_name, profile.last_name = edit.first_name.strip(), edit.last_name.strip()
    profile.display_name = f"{profile.first_name} {profile.last_name}".strip()
    if profile.preferences is None:
        profile.preferences = Preferences()
    preferences = profile.preferences
    preferences.language = next((one for one in languages if one.id == edit.language_id), preferences.language)
    preferences.timezone = next((one for one in timezones if one.id == edit.timezone_id), preferences.timezone)
    preferences.country = next((one for one in countries if one.id == edit.country_id), preferences.country)
