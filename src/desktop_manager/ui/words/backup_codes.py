"""Words about backup codes: how many are left, what a new sheet does, why one is refused."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.api.errors import OutcomeUnknown, ValidationFailed
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.security.backup_codes import FEW, BackupCodesView
from desktop_manager.ui.errors import explain
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.words import dates


def left_chip(view: BackupCodesView) -> tuple[str, Tone]:
    """The chip of the card: "2 of 10 left"; a warning from three on, bad at none."""
    translate = QCoreApplication.translate
    left = view.left
    if left is None:
        return "", "neutral"
    tone: Tone = "bad" if left == 0 else "warning" if left <= FEW else "good"
    if left == 0:
        return translate("BackupCodes", "None left"), tone
    if view.total is None:
        return translate("BackupCodes", "%n left", "", left), tone
    words = translate("BackupCodes", "%1 of %2 left")
    return words.replace("%1", str(left)).replace("%2", str(view.total)), tone


def facts_line(view: BackupCodesView, *, demo: bool = False) -> str:
    """When the sheet was made and proven, and whether it is kept here; "" if nothing of it is known."""
    translate = QCoreApplication.translate
    parts = []
    if view.generated_at is not None:
        parts.append(translate("BackupCodes", "Made on %1").replace("%1", dates.day_of(view.generated_at)))
    if view.proven_at is not None:
        parts.append(translate("BackupCodes", "proven on %1").replace("%1", dates.day_of(view.proven_at)))
    elif view.generated_at is not None:
        parts.append(translate("BackupCodes", "not proven yet"))
    if view.kept_void:
        parts.append(translate("BackupCodes", "those in your keyring are of an older sheet and void"))
    elif view.kept and demo:
        parts.append(translate("BackupCodes", "kept until the demo ends"))
    elif view.kept:
        parts.append(translate("BackupCodes", "kept in your keyring"))
    return " · ".join(parts)


def generate_consequences(view: BackupCodesView) -> list[str]:
    """What a new sheet does, said before it is made."""
    translate = QCoreApplication.translate
    lines = [translate("BackupCodes", "The sheet you have now is void from that moment, wherever it is kept.")]
    if view.kept:
        lines.append(translate("BackupCodes", "Its codes that are kept here are removed."))
    lines.append(translate("BackupCodes", "The new codes are shown once. Each signs you in once."))
    return lines


def keep_statement() -> str:
    """What keeping codes here costs (product.md, job 7)."""
    return QCoreApplication.translate(
        "BackupCodes",
        "Your token, an OTP secret and backup codes in one place are one factor less: whoever opens this computer's "
        "keyring has them all. A printed sheet is apart.",
    )


def code_refusal(error: Exception) -> str:
    """What to say at the field of a backup code; "" for what is not about it."""
    translate = QCoreApplication.translate
    if isinstance(error, InvalidEdit) and "backup_code" in error.fields:
        return translate("BackupCodes", "Type a code first.")
    if isinstance(error, ValidationFailed) and any(field.attribute == "rescue_code" for field in error.fields):
        return translate("BackupCodes", "This code is not on your current sheet, or it was used.")
    return ""


def generate_failure(error: Exception) -> str:
    """Why no codes are shown; after a lost answer, what that means for the old sheet."""
    words = explain(error)
    hint = words.hint
    if isinstance(error, OutcomeUnknown):
        hint = QCoreApplication.translate(
            "BackupCodes", "The old sheet may be void. Generate the codes again as soon as the server answers."
        )
    return f"{words.sentence} {hint}"
