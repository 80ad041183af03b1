"""Words about two-step verification: its methods, the rule of SMS, the clock of an app, what a removal does."""

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from desktop_manager.api.errors import Conflict, NotFound, ValidationFailed
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.profile.view import Choice
from desktop_manager.features.security.two_step_view import KAUTH, OTP, SECURITY_KEY, SMS, Method, TwoStepView
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.words import dates
from desktop_manager.ui.words.profile import territory_word


def state_chip(view: TwoStepView) -> tuple[str, Tone]:
    """The chip of the card: "On" or "Off"."""
    translate = QCoreApplication.translate
    return (translate("TwoStep", "On"), "good") if view.on else (translate("TwoStep", "Off"), "bad")


def method_name(kind: str) -> str:
    """What a method is called."""
    translate = QCoreApplication.translate
    return {
        OTP: translate("TwoStep", "Authenticator app (OTP)"),
        SMS: translate("TwoStep", "SMS"),
        KAUTH: translate("TwoStep", "kAuth"),
        SECURITY_KEY: translate("TwoStep", "Security key"),
    }.get(kind, kind)


def method_title(method: Method) -> str:
    """The first line of a method: "SMS to +41 79 ••• •• 12"."""
    if method.kind == SMS and method.phone:
        return QCoreApplication.translate("TwoStep", "SMS to %1").replace("%1", method.phone)
    return method_name(method.kind)


def method_line(method: Method, view: TwoStepView, now: int) -> str:
    """The second line: since when and when used; for SMS its rule first, because it holds before the removal."""
    translate = QCoreApplication.translate
    if not method.on:
        return _offer_line(method, view)
    if method.kind == SMS:
        return sms_rule(view)
    parts = []
    if method.added_at is not None:
        parts.append(translate("TwoStep", "Added %1").replace("%1", _long_day(method.added_at)))
    if method.last_used_at is not None:
        parts.append(translate("TwoStep", "last used %1").replace("%1", when(method.last_used_at, now)))
    line = " · ".join(parts)
    return line[:1].upper() + line[1:] if line else translate("TwoStep", "Asked when you sign in")


def sms_rule(view: TwoStepView) -> str:
    """What a removal of SMS costs, with where the user lives."""
    translate = QCoreApplication.translate
    rule = translate("TwoStep", "Once removed, SMS can only be set up again from CH, FR, BE or DE.")
    return f"{rule} {_address(view)}".strip()


def _offer_line(method: Method, view: TwoStepView) -> str:
    translate = QCoreApplication.translate
    if method.kind == OTP:
        return translate("TwoStep", "Codes from an app on your phone or on this computer")
    if method.kind == KAUTH:
        return translate("TwoStep", "Approve sign-ins on your phone")
    if method.kind == SECURITY_KEY:
        return translate("TwoStep", "A key that you plug in or hold to your phone")
    if view.sms_allowed is False:
        return sms_refusal(view)
    return translate("TwoStep", "Codes by text message; for addresses in CH, FR, BE or DE")


def sms_refusal(view: TwoStepView) -> str:
    """Why SMS cannot be set up, and what serves instead."""
    translate = QCoreApplication.translate
    rule = translate("TwoStep", "SMS can only be set up from CH, FR, BE or DE.")
    instead = translate("TwoStep", "kAuth or an authenticator app works everywhere.")
    return " ".join(part for part in (rule, _address(view), instead) if part)


def _address(view: TwoStepView) -> str:
    if not view.country:
        return ""
    country = territory_word(Choice(0, view.country_name or view.country, view.country))
    return QCoreApplication.translate("TwoStep", "Your address is in %1.").replace("%1", country)


def when(moment: int, now: int) -> str:
    """A moment as a person tells it: "today at 08:14", "yesterday at 19:02", "on 12 Mar 2025"."""
    translate = QCoreApplication.translate
    then = QDateTime.fromSecsSinceEpoch(moment)
    days = then.date().daysTo(QDateTime.fromSecsSinceEpoch(now).date())
    clock = QLocale().toString(then.time(), "HH:mm")
    if days == 0:
        return translate("TwoStep", "today at %1").replace("%1", clock)
    if days == 1:
        return translate("TwoStep", "yesterday at %1").replace("%1", clock)
    return translate("TwoStep", "on %1").replace("%1", dates.day_of(moment))


def _long_day(moment: int) -> str:
    day: QDate = QDateTime.fromSecsSinceEpoch(moment).date()
    return QLocale().toString(day, "d MMMM yyyy")


def removal_consequences(method: Method, view: TwoStepView) -> list[str]:
    """What follows from a removal, said before it."""
    translate = QCoreApplication.translate
    lines = [translate("TwoStep", "This cannot be undone here: to have it back, you set it up anew.")]
    if method.kind == OTP:
        lines.append(translate("TwoStep", "Every app and computer that shows codes for this login shows void ones."))
    if method.kind == SMS:
        lines.append(sms_rule(view))
    if method.last:
        lines.append(
            translate("TwoStep", "It is the last method: your password alone will open your account, for anyone.")
        )
    else:
        others = [method_name(one.kind) for one in view.methods if one.on and one.kind != method.kind]
        lines.append(translate("TwoStep", "You go on signing in with: %1.").replace("%1", ", ".join(others)))
    return lines


def drift_words(seconds: int) -> str:
    """What a clock that is off looks like, and what to do."""
    translate = QCoreApplication.translate
    off = abs(seconds)
    if seconds > 0:
        text = translate("TwoStep", "Your phone is about %n s ahead; set its clock to automatic.", "", off)
    else:
        text = translate("TwoStep", "Your phone is about %n s behind; set its clock to automatic.", "", off)
    then = translate("TwoStep", "Then type the code it shows.")
    return f"{text} {then}"


def code_refusal(error: Exception) -> str:
    """What to say at the field of the first code; "" for what is not about it."""
    translate = QCoreApplication.translate
    if isinstance(error, NotFound):
        return translate("TwoStep", "This set-up is too old. Close the dialog and begin again.")
    if isinstance(error, Conflict):
        return translate("TwoStep", "This method is set up already.")
    if isinstance(error, InvalidEdit) and "code" in error.fields:
        return translate("TwoStep", "Type the code first.")
    if isinstance(error, ValidationFailed) and any(field.attribute == "code" for field in error.fields):
        return translate("TwoStep", "Wrong code. Wait for the next one and type it.")
    return ""


def phone_refusal(error: Exception, view: TwoStepView) -> str:
    """What to say at the field of the phone number; "" for what is not about it."""
    translate = QCoreApplication.translate
    fields: dict[str, str] = {}
    if isinstance(error, InvalidEdit):
        fields = error.fields
    elif isinstance(error, ValidationFailed):
        fields = {field.attribute: field.code for field in error.fields}
    if "country" in fields:
        return sms_refusal(view)
    if fields.get("phone") == "empty":
        return translate("TwoStep", "Type a phone number first.")
    if "phone" in fields:
        return translate("TwoStep", "This is no phone number. Write it with its country: +41 79 000 00 12.")
    return ""


def added_words(kind: str) -> str:
    """What is said after a method was added."""
    return QCoreApplication.translate("TwoStep", "%1 is on.").replace("%1", method_name(kind))


def removed_words(kind: str) -> str:
    """What is said after a method was removed."""
    return QCoreApplication.translate("TwoStep", "%1 was removed.").replace("%1", method_name(kind))
