"""Words about getting back in without the phone: the verdict, its reasons, and the steps of the guide."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.security.readiness import Readiness, Reason, Verdict
from desktop_manager.ui.theme.tone import Tone


def verdict_words(readiness: Readiness) -> tuple[str, str, Tone]:
    """The verdict as a sentence, with the icon and tone that go with it."""
    translate = QCoreApplication.translate
    if readiness.verdict is Verdict.READY:
        return translate("WayBack", "You would still get in without your phone"), "shield-check", "good"
    if readiness.verdict is Verdict.LOCKED_OUT:
        return translate("WayBack", "Losing your phone today would lock you out"), "triangle-alert", "bad"
    text = translate("WayBack", "It cannot be told whether losing your phone today would lock you out")
    return text, "circle-alert", "warning"


def reasons_words(readiness: Readiness) -> str:
    """The reasons, one sentence each, those that decide first."""
    return " ".join(_reason(reason) for reason in readiness.reasons)


def _reason(reason: Reason) -> str:
    translate = QCoreApplication.translate
    left = reason.number
    words = {
        "two_step_unknown": translate("WayBack", "The server does not say which methods are on."),
        "two_step_off": translate("WayBack", "Two-step verification is off: the password alone signs in."),
        "key": translate("WayBack", "Your security key works without the phone."),
        "otp_here": translate("WayBack", "This computer shows the OTP code."),
        "otp_unknown": translate("WayBack", "Where your OTP app runs is not known."),
        "otp_on_phone": translate("WayBack", "The OTP app counts as on your phone: its code is not on this computer."),
        "sms_on_phone": translate("WayBack", "SMS needs your phone, or a new SIM card of the same number."),
        "app_on_phone": translate("WayBack", "kAuth is on your phone."),
        "codes_unknown": translate("WayBack", "How many backup codes are left is not known."),
        "codes_none": translate("WayBack", "No backup code is left."),
        "codes_here": translate("WayBack", "%n backup code(s) kept on this computer.", "", left),
        "codes_proven": translate("WayBack", "%n backup code(s) left, and you have proven to have them.", "", left),
        "codes_not_proven": translate("WayBack", "%n backup code(s) left; nothing proves you have them.", "", left),
        "recovery_set": translate("WayBack", "A forgotten password can be reset through the recovery email."),
        "recovery_pending": translate("WayBack", "The recovery email waits for its confirmation."),
        "recovery_none": translate("WayBack", "There is no recovery email for a forgotten password."),
        "recovery_loop": translate("WayBack", "The recovery email may not be reachable when you need it."),
    }
    return words[reason.code]


def step_words(step: str) -> str:
    """A step of the lost-device guide, for a code of `lost_device.steps`."""
    translate = QCoreApplication.translate
    words = {
        "reset_password": translate(
            "WayBack", "On the sign-in page choose to reset the password, and follow the link in the recovery mailbox."
        ),
        "sign_in": translate("WayBack", "Sign in with your usual, correct password."),
        "alternatives": translate("WayBack", "When the second step is asked for, choose the alternative methods."),
        "enter_code": translate("WayBack", "Enter a backup code from the sheet. Each works once; cross it out."),
        "enter_here": translate("WayBack", "Enter the OTP code that this computer shows on the Security page."),
        "use_method": translate("WayBack", "Use the method that you still have."),
        "afterwards": translate(
            "WayBack", "Then remove the lost device's method, set up a new one and make new backup codes."
        ),
        "request_help": translate("WayBack", "As the last option, request help on the sign-in page: a form opens."),
        "send_identity": translate("WayBack", "Send pictures of your identity documents with it."),
        "send_selfie": translate("WayBack", "Take the recognition selfie, by hand or in the kCheck app."),
        "wait": translate("WayBack", "Wait for the answer; the documents are checked by people."),
        "no_call": translate(
            "WayBack", "Support never turns verification off on request: there is no point in calling."
        ),
    }
    return words[step]


def incident_words(step: str) -> tuple[str, str]:
    """A step after a suspect session: what to do, and why."""
    translate = QCoreApplication.translate
    words = {
        "password": (
            translate("WayBack", "Change your password"),
            translate("WayBack", "It shuts out whoever knows it. Choose one that you use nowhere else."),
        ),
        "sessions": (
            translate("WayBack", "End all other sessions"),
            translate("WayBack", "Whoever is signed in stays so until their session ends."),
        ),
        "application_passwords": (
            translate("WayBack", "Delete application passwords you do not know"),
            translate("WayBack", "They open mail and calendars without a second step."),
        ),
        "tokens": (
            translate("WayBack", "Delete API tokens you do not know"),
            translate("WayBack", "They outlast a change of password. Keep the one that this program uses."),
        ),
        "settings": (
            translate("WayBack", "Check what may have been changed"),
            translate("WayBack", "Recovery email, phone numbers, two-step methods and mail forwarding."),
        ),
    }
    return words[step]
