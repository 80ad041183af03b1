"""Words about application passwords."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.profile.application_passwords import NAME_LIMIT, PasswordEntry
from desktop_manager.ui.words import dates


def used_line(entry: PasswordEntry) -> str:
    """When it was last used: "Last used on 22 Nov 2026, 16:30"."""
    translate = QCoreApplication.translate
    if entry.last_used_at is None:
        return translate("ApplicationPasswords", "Never used")
    return translate("ApplicationPasswords", "Last used on %1").replace("%1", dates.moment(entry.last_used_at))


def wrong_name_words(code: str) -> str:
    """Why a name cannot be taken, for a code of `InvalidEdit`."""
    translate = QCoreApplication.translate
    limit = NAME_LIMIT
    if code == "too_long":
        return translate("ApplicationPasswords", "At most %n characters are allowed.", "", limit)
    if code == "taken":
        return translate("ApplicationPasswords", "There is one of this name already.")
    return translate("ApplicationPasswords", "A name is needed: the program that will use it.")
