"""Words about the app lock."""

import math

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.errors import PinRefused


def refusal(error: PinRefused) -> str:
    """Why a PIN was not taken."""
    translate = QCoreApplication.translate
    seconds = math.ceil(error.wait_s)
    if error.code == "digits":
        return translate("AppLock", "A PIN has 4 to 12 digits.")
    if error.code == "unavailable":
        return unavailable_words()
    if error.code == "wait":
        return translate("AppLock", "Too many wrong PINs. The next one is looked at in %n s.", "", seconds)
    if seconds:
        return translate("AppLock", "Wrong PIN. The next one is looked at in %n s.", "", seconds)
    return translate("AppLock", "Wrong PIN.")


def unavailable_words() -> str:
    """Why there can be no lock."""
    return QCoreApplication.translate(
        "AppLock", "There is no keyring to keep a PIN in, so the next start would not know of it. Nothing is locked."
    )


def forgotten_words() -> str:
    """The way out."""
    return QCoreApplication.translate(
        "AppLock",
        "Forgotten? The way out is signing out of this computer, in Preferences. That removes the PIN, and every code "
        "and token that is kept here for this login.",
    )
