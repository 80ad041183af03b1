"""Words of notices. They may stand on a locked screen: no name, amount, code or address is ever put into them."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.attention.line import Kind
from desktop_manager.features.notifying.deciding import ANNOUNCED, Notice


def title(notice: Notice, *, plain: bool) -> str:
    """How many things are new; with `plain` not even that."""
    return QCoreApplication.translate("Notices", "Desktop Manager") if plain else count_words(notice.things)


def body(notice: Notice, *, plain: bool, demo: bool) -> str:
    """Of which kinds they are, in general words; with `plain` nothing about them."""
    translate = QCoreApplication.translate
    if plain:
        words = translate("Notices", "Open the window to see what is new.")
    else:
        named = kind_words()
        words = ", ".join(named[kind] for kind in notice.kinds)
    return translate("Notices", "Demo: %1").replace("%1", words) if demo else words


def kind_words() -> dict[Kind, str]:
    """The kinds that can be announced, in their order."""
    translate = QCoreApplication.translate
    words = {
        Kind.SESSIONS: translate("Notices", "Sessions at a new place"),
        Kind.REMINDER: translate("Notices", "Payment reminders"),
        Kind.EXPIRY: translate("Notices", "Products that expire"),
        Kind.CARD: translate("Notices", "Means of payment"),
        Kind.CODES: translate("Notices", "Backup codes"),
        Kind.TOKEN: translate("Notices", "API token"),
        Kind.RECOVERY: translate("Notices", "Recovery email"),
        Kind.ORGANIZATION: translate("Notices", "Access to organizations"),
    }
    return {kind: words[kind] for kind in ANNOUNCED}


def count_words(count: int) -> str:
    """How many things need attention, as the menu in the tray says it."""
    if count == 0:
        return QCoreApplication.translate("Notices", "Nothing needs attention")
    if count == 1:
        return QCoreApplication.translate("Notices", "One thing needs attention")
    return QCoreApplication.translate("Notices", "%n thing(s) need attention", "", count)
