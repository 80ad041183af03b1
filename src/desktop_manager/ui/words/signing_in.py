"""Words about sessions, and about the messages and the lock that watch over signing in."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.security.alerts import LEAST, MOST, AlertSettings
from desktop_manager.features.security.sessions import SessionEntry
from desktop_manager.ui.words import dates


def session_name(session: SessionEntry) -> str:
    """What it is: "iPhone · Infomaniak Mail", or "This computer · Linux" for the one that asks."""
    translate = QCoreApplication.translate
    if session.current:
        parts = [translate("Sessions", "This computer"), session.device]
    else:
        parts = [session.device, session.browser]
    return " · ".join(part for part in parts if part) or translate("Sessions", "Unknown device")


def session_line(session: SessionEntry, now: int) -> str:
    """Where and when: "Porto, PT · 3 days ago"; `now` in seconds since 1970 UTC."""
    translate = QCoreApplication.translate
    place = session.place or translate("Sessions", "place unknown")
    if session.current:
        now_word = translate("Sessions", "now")
        return f"{place} · {now_word}"
    if session.seen_at is None:
        return place
    return f"{place} · {ago(session.seen_at, now)}"


def ago(moment: int, now: int) -> str:
    """How long ago a moment is: "3 min ago", "1 hour ago", "3 days ago"."""
    translate = QCoreApplication.translate
    seconds = max(0, now - moment)
    minutes, hours, days = seconds // dates.MINUTE_S, seconds // dates.HOUR_S, seconds // dates.DAY_S
    if minutes == 0:
        return translate("Sessions", "now")
    if hours == 0:
        return translate("Sessions", "%n min ago", "", minutes)
    if days == 0:
        return translate("Sessions", "%n hour(s) ago", "", hours)
    return translate("Sessions", "%n day(s) ago", "", days)


def alert_changes(before: AlertSettings, after: AlertSettings, fields: tuple[str, ...]) -> str:
    """What Save would change, in words: "Message at each sign-in: off → on"."""
    parts = [f"{alert_word(field)}: {_value(before, field)} → {_value(after, field)}" for field in fields]
    return QCoreApplication.translate("Alerts", ", ").join(parts)


def alert_values(settings: AlertSettings, fields: tuple[str, ...]) -> str:
    """What holds, in words: "Message at each sign-in: on"."""
    parts = [f"{alert_word(field)}: {_value(settings, field)}" for field in fields]
    return QCoreApplication.translate("Alerts", ", ").join(parts)


def alert_word(field: str) -> str:
    """The name of a setting."""
    translate = QCoreApplication.translate
    words = {
        "successful": translate("Alerts", "Message at each sign-in"),
        "unsuccessful": translate("Alerts", "Message at each failed sign-in"),
        "limit": translate("Alerts", "Lock after too many failures"),
        "rate_limit": translate("Alerts", "Failures until the lock"),
    }
    return words[field]


def out_of_range() -> str:
    """Why a number of failures cannot be saved."""
    text = QCoreApplication.translate("Alerts", "Enter a number from %1 to %2.")
    return text.replace("%1", str(LEAST)).replace("%2", str(MOST))


def _value(settings: AlertSettings, field: str) -> str:
    translate = QCoreApplication.translate
    value = getattr(settings, field)
    if value is None:
        return translate("Alerts", "not known")
    if isinstance(value, bool):
        return translate("Alerts", "on") if value else translate("Alerts", "off")
    return str(value)
