"""Words about the user: who they are, what an edit changes, what is wrong with it."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.api.errors import BadReply, FieldError, NetworkError, Unavailable
from desktop_manager.features.profile.edit import NAME_LIMIT, Change
from desktop_manager.features.profile.view import Choice, Contact, ProfileView
from desktop_manager.features.security.two_step_view import SMS_COUNTRIES
from desktop_manager.ui.errors import explain
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.words import dates

FIELD_OF_ATTRIBUTE = {
    "firstname": "first_name",
    "lastname": "last_name",
    "language_id": "language",
    "locale": "language",
    "country_id": "country",
    "timezone_id": "timezone",
    "timezone": "timezone",
}
"""The field of the form for each attribute that `PATCH /2/profile` may refuse."""


def identity_line(view: ProfileView) -> str:
    """The line under the name: "claire@atelier.example · English · Spain · Europe/Madrid"."""
    language = view.language.name if view.language else ""
    timezone = view.timezone.name if view.timezone else ""
    return " · ".join(part for part in (view.email, language, territory_word(view.country), timezone) if part)


def territory_word(country: Choice | None) -> str:
    """A country's name in ordinary letters; the API gives "SPAIN". "" if none is known."""
    if country is None:
        return ""
    locale = QLocale()
    territory = QLocale.codeToTerritory(country.code)
    if territory != QLocale.Country.AnyTerritory and locale.language() in (
        QLocale.Language.English,
        QLocale.Language.C,
    ):
        # Qt knows the names of territories in English only.
        return QLocale.territoryToString(territory)
    if not country.name.isupper():
        return country.name
    return " ".join(word[:1] + locale.toLower(word[1:]) for word in country.name.split())


def offset_words(choice: Choice) -> str:
    """A time zone with its offset: "Europe/Madrid (UTC+01:00)"."""
    if not choice.code:
        return choice.name
    offset = choice.code if choice.code[0] in "+-" else f"+{choice.code}"
    return f"{choice.name} (UTC{offset})"


def field_word(field: str) -> str:
    """The label of a field of the edit."""
    translate = QCoreApplication.translate
    words = {
        "first_name": translate("Profile", "First name"),
        "last_name": translate("Profile", "Last name"),
        "language": translate("Profile", "Language"),
        "country": translate("Profile", "Country"),
        "timezone": translate("Profile", "Time zone"),
    }
    return words.get(field, field)


def sms_words(country: str) -> str:
    """What another country means for SMS verification, which is on (product.md, job 7); `country`: its new code."""
    translate = QCoreApplication.translate
    if country in SMS_COUNTRIES:
        return translate(
            "Profile", "SMS verification stays on. In this country it can be set up again after it was removed."
        )
    return translate(
        "Profile",
        "SMS verification stays on. Once removed, it can be set up again only by someone who lives in Switzerland, "
        "France, Belgium or Germany; elsewhere kAuth or an OTP app serves.",
    )


def change_line(change: Change) -> str:
    """What one change does: "Language: English → French"."""
    if not change.before:
        return _labelled(change.field, change.after)
    return _labelled(change.field, f"{change.before} → {change.after}")


def values_after(changes: Iterable[Change]) -> str:
    """What now holds: "Language: French, Last name: Moret"."""
    return _listed(_labelled(change.field, change.after) for change in changes)


def values_before(changes: Iterable[Change]) -> str:
    """What held before: "Language: English, Last name: Morel"."""
    return _listed(_labelled(change.field, change.before) for change in changes)


def wrong_words(field: str, code: str) -> str:
    """Why a field of the edit cannot be saved, for a code of `InvalidEdit`."""
    translate = QCoreApplication.translate
    if code == "too_long":
        return translate("Profile", "At most %n characters are allowed.", "", NAME_LIMIT)
    if code == "empty" and field == "first_name":
        return translate("Profile", "A first name is needed.")
    if code == "empty" and field == "last_name":
        return translate("Profile", "A last name is needed.")
    return translate("Profile", "This value cannot be saved.")


def refusal_words(error: FieldError) -> str:
    """Why the server refuses a field: in its own words, which come in the user's language."""
    translate = QCoreApplication.translate
    if error.description:
        return translate("Profile", "The server refuses it: %1").replace("%1", error.description)
    return translate("Profile", "The server refuses this value.")


def contact_line(contact: Contact) -> str:
    """The second line of an address or number: "Professional · added on 2 Dec 2026"."""
    translate = QCoreApplication.translate
    kinds = {
        "personal": translate("Profile", "Personal"),
        "professional": translate("Profile", "Professional"),
        "other": translate("Profile", "Other"),
    }
    added = ""
    if contact.created_at is not None:
        added = translate("Profile", "added on %1").replace("%1", dates.day_of(contact.created_at))
    kind = kinds.get(contact.kind, "")
    line = " · ".join(part for part in (kind, added) if part)
    return line[:1].upper() + line[1:]


def contact_chips(contact: Contact, login: str) -> list[tuple[str, Tone]]:
    """The chips of an address or number: what it serves for, and what is missing."""
    translate = QCoreApplication.translate
    chips: list[tuple[str, Tone]] = []
    if contact.text == login:
        chips.append((translate("Profile", "Login"), "accent"))
    if contact.recovery:
        chips.append((translate("Profile", "Recovery"), "good"))
    if contact.pending:
        chips.append((translate("Profile", "Waiting for confirmation"), "warning"))
    elif not contact.confirmed:
        chips.append((translate("Profile", "Not confirmed"), "warning"))
    return chips


def save_failure_words(error: Exception) -> tuple[str, str]:
    """Why a change was not saved, and what to do: what was typed is still there."""
    translate = QCoreApplication.translate
    explanation = explain(error)
    hint = explanation.hint
    if isinstance(error, NetworkError):
        hint = translate(
            "Profile", "Nothing was changed, and what you typed is still here. Check the connection, then save again."
        )
    elif isinstance(error, Unavailable | BadReply):
        hint = translate("Profile", "Nothing was changed, and what you typed is still here. Save again in a moment.")
    return explanation.sentence, hint


def stale_words(code: str) -> str:
    """Why the profile could not be refreshed, for the code of the failure."""
    translate = QCoreApplication.translate
    if code == "scope":
        return translate("Profile", "The token lacks the scope user_info, which reads your profile.")
    return translate("Profile", "The last refresh of your profile failed. Refresh to try again.")


def _labelled(field: str, value: str) -> str:
    translate = QCoreApplication.translate
    return translate("Profile", "%1: %2").replace("%1", field_word(field)).replace("%2", value)


def _listed(parts: Iterable[str]) -> str:
    return QCoreApplication.translate("Profile", ", ").join(parts)
