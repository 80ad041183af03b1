"""Words about a password that the server asked for."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.api.errors import ValidationFailed

WRONG = "validation_rule_current_password"
DEMO_PASSWORD = "Demo-Password-1"
"""Told in the demo, where nobody could know it; it opens nothing else."""


def password_refusal(error: Exception, attribute: str = "password") -> str:
    """What to say at the field when the server refuses the password in `attribute`; "" for anything else."""
    if not isinstance(error, ValidationFailed):
        return ""
    refused = next((field for field in error.fields if field.attribute == attribute), None)
    if refused is None:
        return ""
    if refused.code == WRONG:
        return QCoreApplication.translate("Security", "Wrong password.")
    return refused.description or QCoreApplication.translate("Security", "The server refuses this password.")


def pause_words(seconds: int) -> str:
    """The pause after too many wrong passwords: "Too many tries. The server accepts the next one in 48 s."."""
    return QCoreApplication.translate(
        "Security", "Too many tries. The server accepts the next one in %n s.", "", seconds
    )
