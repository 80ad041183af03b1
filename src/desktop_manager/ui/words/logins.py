"""Words about logins: under which name one is shown, and why it needs attention."""

from urllib.parse import urlsplit

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.errors import NothingKnown
from desktop_manager.ui.errors import Explanation, explain


def unnamed_login(server: str, profile_id: int) -> str:
    """The name of a login whose user is not known here: "User 26502 at api.infomaniak.com"."""
    words = QCoreApplication.translate("Logins", "User %1 at %2")
    return words.replace("%1", str(profile_id)).replace("%2", urlsplit(server).netloc or server)


def token_refused_words() -> str:
    """Why a login needs attention whose token the server no longer accepts."""
    return QCoreApplication.translate("Logins", "The server no longer accepts its token.")


def failed_opening(error: Exception) -> Explanation:
    """Why a login could not be opened, and what to do."""
    words = explain(error)
    if not isinstance(error, NothingKnown):
        return words
    translate = QCoreApplication.translate
    return words._replace(
        sentence=translate("Logins", "Your keyring no longer holds the token of this login."),
        hint=translate("Logins", "Paste it again, or another one of the same user."),
    )
