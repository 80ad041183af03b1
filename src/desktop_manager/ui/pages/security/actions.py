"""What Ctrl+K finds of the Security page, also before it was visited."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.shell.page_registry import PageAction

EDIT_RECOVERY = "edit-recovery"
NEW_CODES = "new-backup-codes"
PROVE_CODES = "prove-backup-codes"
ADD_OTP = "add-otp"
END_OTHERS = "end-other-sessions"
NOT_ME = "it-was-not-me"
LOST_DEVICE = "lost-device"
SESSIONS = "show-sessions"


def security_actions() -> tuple[PageAction, ...]:
    """The page's own actions, in the order of the page."""
    translate = QCoreApplication.translate
    return (
        PageAction(
            LOST_DEVICE,
            translate("SecurityActions", "I lost my phone…"),
            also=translate("SecurityActions", "lost device locked out two-step guide"),
        ),
        PageAction(EDIT_RECOVERY, translate("SecurityActions", "Edit recovery email…")),
        PageAction(NEW_CODES, translate("SecurityActions", "New backup codes…")),
        PageAction(PROVE_CODES, translate("SecurityActions", "Prove that I kept my backup codes…")),
        PageAction(
            ADD_OTP,
            translate("SecurityActions", "Add to the authenticator on this computer…"),
            also=translate("SecurityActions", "OTP code QR otpauth"),
        ),
        PageAction(
            SESSIONS,
            translate("SecurityActions", "Show where you are signed in"),
            also=translate("SecurityActions", "sessions devices places"),
        ),
        PageAction(
            END_OTHERS,
            translate("SecurityActions", "End all other sessions…"),
            also=translate("SecurityActions", "sign out elsewhere"),
        ),
        PageAction(
            NOT_ME,
            translate("SecurityActions", "It was not me…"),
            also=translate("SecurityActions", "suspect session stranger hacked"),
        ),
    )
