"""The server a login signs in to, as the user may type it."""

from urllib.parse import urlsplit

from desktop_manager.api import servers
from desktop_manager.api.errors import BadServerAddress, InsecureServer
from desktop_manager.api.servers import INFOMANIAK

__all__ = ["INFOMANIAK", "BadServer", "normalise"]


class BadServer(ValueError):
    """An address that cannot be used.

    Attributes:
        code: "empty", "not_an_address", "has_path" or "needs_https".
    """

    def __init__(self, code: str) -> None:
        """Name what is wrong."""
        super().__init__(code)
        self.code = code


def normalise(text: str) -> str:
    """The address in its one form; https where no scheme was typed.

    Raises:
        BadServer: with the code of the reason.
    """
    typed = text.strip()
    if not typed:
        raise BadServer("empty")
    if "://" not in typed:
        typed = f"https://{typed}"
    try:
        return servers.normalise(typed)
    except InsecureServer as error:
        raise BadServer("needs_https") from error
    except (BadServerAddress, ValueError) as error:
        raise BadServer("has_path" if _has_more_than_a_host(typed) else "not_an_address") from error


def _has_more_than_a_host(typed: str) -> bool:
    try:
        parts = urlsplit(typed)
    except ValueError:
        return False
    usual = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    return usual and bool(parts.path.strip("/") or parts.query or parts.fragment)
