"""Words about Support: codes, Premium Support, temporary access, and what is going on with the services."""

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from desktop_manager.features.support.access import Access, time_left
from desktop_manager.features.support.codes import CodeKind, Match
from desktop_manager.features.support.own_codes import LONGEST_CODE, LONGEST_LABEL, MOST
from desktop_manager.features.support.service import Comparison
from desktop_manager.features.support.service_events import ServiceEvent
from desktop_manager.features.support.view import PremiumLevel
from desktop_manager.ui.words import dates


def kind_word(kind: CodeKind) -> str:
    """The name of a kind of code."""
    translate = QCoreApplication.translate
    if kind is CodeKind.SUPPORT:
        return translate("Support", "Support code")
    if kind is CodeKind.VIP:
        return translate("Support", "VIP code")
    return translate("Support", "Authorization code")


def gives_words(gives: tuple[str, ...]) -> str:
    """What a level of Premium Support gives; a code that is not known here stands as the server writes it."""
    translate = QCoreApplication.translate
    words = {
        "vip_code": translate("Support", "a VIP code"),
        "contact_ways": translate("Support", "its own ways to reach Infomaniak"),
        "technical_reference": translate("Support", "calls to your technical reference"),
    }
    return QLocale().createSeparatedList([words.get(code, code.replace("_", " ")) for code in gives])


def level_lines(levels: tuple[PremiumLevel, ...]) -> str:
    """Each level with what it gives, a line each."""
    template = QCoreApplication.translate("Support", "%1: %2.")
    return "\n".join(template.replace("%1", one.name).replace("%2", gives_words(one.gives)) for one in levels)


def match_words(match: Match) -> tuple[str, str]:
    """What a pasted code is, and what to do with it."""
    translate = QCoreApplication.translate
    if match.kind is CodeKind.SUPPORT:
        what = translate("Support", "This is your support code.")
        use = translate("Support", "Give it to Support so that they find you. It is the same in every organization.")
    elif match.kind is CodeKind.VIP:
        what = translate("Support", "This is the VIP code of %1.") if match.owner else ""
        what = what or translate("Support", "This is a VIP code.")
        use = translate("Support", "Have it ready when you call your technical reference of Premium Support.")
    else:
        what = translate("Support", "This is the authorization code of %1.") if match.owner else ""
        what = what or translate("Support", "This is an authorization code.")
        use = translate(
            "Support",
            "Give it only to the registrar to which the domain moves: whoever has it can take the domain along. "
            "Support never asks for it.",
        )
    what = what.replace("%1", match.owner)
    if match.label:
        saved = translate("Support", "You saved it here as “%1”.").replace("%1", match.label)
        what = f"{what} {saved}"
    elif match.organization:
        use = translate("Support", "The domain belongs to %1. %2").replace("%1", match.organization).replace("%2", use)
    if not match.exact:
        exact = translate(
            "Support", "Its letters or dashes are written another way here; copy it from this page when you use it."
        )
        use = f"{use} {exact}"
    return what, use


def compared_words(comparison: Comparison) -> str:
    """With what a pasted code was compared."""
    translate = QCoreApplication.translate
    parts = []
    counts = comparison.compared
    if CodeKind.SUPPORT in counts:
        parts.append(translate("Support", "your support code"))
    if CodeKind.VIP in counts:
        number = counts[CodeKind.VIP]
        parts.append(translate("Support", "%n VIP code(s)", "", number))
    if CodeKind.AUTHORIZATION in counts:
        number = counts[CodeKind.AUTHORIZATION]
        parts.append(translate("Support", "the authorization codes of %n domain(s)", "", number))
    if comparison.own:
        number = comparison.own
        parts.append(translate("Support", "%n code(s) that you saved here", "", number))
    if not parts:
        return translate(
            "Support",
            "There was nothing to compare it with: this server tells no codes, and you have saved none here. "
            "The cards above say what each kind is for and lead to it in the Manager.",
        )
    text = translate("Support", "It was compared on this computer with %1.")
    return text.replace("%1", QLocale().createSeparatedList(parts))


def failed_words(kind: CodeKind | None) -> str:
    """What could not be compared."""
    translate = QCoreApplication.translate
    if kind is CodeKind.SUPPORT:
        return translate("Support", "Your support code could not be compared.")
    if kind is CodeKind.VIP:
        return translate("Support", "The VIP codes could not be compared.")
    if kind is CodeKind.AUTHORIZATION:
        return translate("Support", "The authorization codes could not be compared.")
    return translate("Support", "The codes that you saved here could not be compared.")


def access_line(access: Access, now: int) -> str:
    """The second line of an access: "Maison du Canal · granted by you on 20 Nov 2026, 16:00"."""
    translate = QCoreApplication.translate
    if access.runs(now):
        if access.by_me:
            text = translate("Support", "%1 · granted by you on %2")
        else:
            text = translate("Support", "%1 · granted by %3 on %2").replace("%3", access.granted_by)
        return text.replace("%1", access.organization_name).replace("%2", dates.moment(access.granted_at))
    text = translate("Support", "%1 · %2 to %3").replace("%1", access.organization_name)
    end = access.revoked_at if access.revoked_at is not None else access.ends_at
    return text.replace("%2", dates.day_of(access.granted_at)).replace("%3", dates.day_of(end))


def ends_in(ends_at: int, now: int) -> str:
    """The countdown: "ends in 4 d 5 h", "ends in 5 h 12 min", "ends in less than a minute"."""
    translate = QCoreApplication.translate
    left = time_left(ends_at, now)
    if left.days:
        text = translate("Support", "ends in %1 d %2 h")
        return text.replace("%1", str(left.days)).replace("%2", str(left.hours))
    if left.hours:
        text = translate("Support", "ends in %1 h %2 min")
        return text.replace("%1", str(left.hours)).replace("%2", str(left.minutes))
    if left.minutes:
        return translate("Support", "ends in %1 min").replace("%1", str(left.minutes))
    return translate("Support", "ends in less than a minute")


def ended_word(access: Access) -> str:
    """The chip of an access that runs no more."""
    translate = QCoreApplication.translate
    return translate("Support", "ended") if access.revoked_at is None else translate("Support", "revoked")


def wrong_words(field: str, code: str) -> str:
    """Why something entered cannot be used, for a code of `InvalidEdit`."""
    translate = QCoreApplication.translate
    words = {
        ("products", "empty"): translate("Support", "Choose at least one product."),
        ("products", "unknown"): translate("Support", "One of these products is no longer there. Refresh to see."),
        ("products", "not_allowed"): translate("Support", "Your role does not let you grant access to one of these."),
        ("products", "granted"): translate("Support", "Support has access to one of these already."),
        ("end", "past"): translate("Support", "The end lies in the past."),
        ("end", "too_far"): translate("Support", "The end is too far away: access ends after 7 days at the latest."),
        ("label", "empty"): translate("Support", "Give it a name."),
        ("label", "taken"): translate("Support", "You have saved a code under this name already."),
        ("label", "too_long"): translate("Support", "At most %n characters are allowed.", "", LONGEST_LABEL),
        ("code", "empty"): translate("Support", "Paste the code."),
        ("code", "too_long"): translate("Support", "At most %n characters are allowed.", "", LONGEST_CODE),
        ("code", "too_many"): translate("Support", "At most %n codes can be saved. Remove one first.", "", MOST),
    }
    return words.get((field, code)) or translate("Support", "This value cannot be used.")


def event_line(event: ServiceEvent, now: int) -> str:
    """The second line of an event: "In progress since 09:20 · concerns 2 of your products"."""
    translate = QCoreApplication.translate
    number = len(event.concerned)
    concerns = translate("Support", "concerns %n of your products", "", number)
    parts = [_when(event, now), concerns if number else translate("Support", "concerns none of your products")]
    return " · ".join(part for part in parts if part)


def _when(event: ServiceEvent, now: int) -> str:
    translate = QCoreApplication.translate
    if event.started_at is None:
        return translate("Support", "Planned") if event.planned else translate("Support", "In progress")
    start = _short_moment(event.started_at, now)
    if not event.planned:
        return translate("Support", "In progress since %1").replace("%1", start)
    if event.ends_at is None:
        return translate("Support", "Planned for %1").replace("%1", start)
    text = translate("Support", "Planned from %1 to %2")
    return text.replace("%1", start).replace("%2", _short_moment(event.ends_at, now))


def _short_moment(timestamp: int, now: int) -> str:
    """The time of a moment of today, else its date too."""
    when = QDateTime.fromSecsSinceEpoch(timestamp)
    if when.date() == QDateTime.fromSecsSinceEpoch(now).date():
        return QLocale().toString(when, "HH:mm")
    return dates.moment(timestamp)


def stale_words(code: str, fetched_at: int | None, now: int) -> str:
    """Why something could not be fetched, and how old what is shown is."""
    translate = QCoreApplication.translate
    reasons = {
        "network": translate("Support", "The server could not be reached."),
        "scope": translate("Support", "The token lacks a scope for it."),
        "access": translate("Support", "You have no right to read it."),
        "rate_limit": translate("Support", "The server asked to wait."),
    }
    reason = reasons.get(code) or translate("Support", "The last refresh of it failed.")
    if fetched_at is None:
        return reason
    return translate("Support", "%1 %2.").replace("%1", reason).replace("%2", dates.age(fetched_at, now))
