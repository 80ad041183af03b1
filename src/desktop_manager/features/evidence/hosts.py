"""Where a link leads, read as a browser reads it: forgers write addresses that look like others."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from desktop_manager.features.evidence.records import Link

_SECOND_LEVELS = frozenset(("co", "com", "org", "net", "gov", "ac", "edu", "gouv"))
_NOT_DOMAINS = frozenset(
    ("pdf", "html", "htm", "php", "png", "jpg", "zip", "doc", "docx", "eml", "csv", "xml", "txt", "asp")
)
_DOMAIN = re.compile(r"(?:[\w-]+\.)+([^\W\d_]{2,24}|xn--[a-z0-9-]+)\.?", re.IGNORECASE)
_WEB = re.compile(r"(?:https?://|www\.)[^\s<>\"']{3,}", re.IGNORECASE)
MOST_OF_A_LINK = 2000


def host_of(target: str) -> str:
    """The host that a browser would ask for this address, lower case, ASCII; empty for what is no web address.

    As browsers do: a backslash counts as a slash, what stands before an @ is a user name, percent signs are resolved.
    """
    address = re.sub(r"[\t\r\n]", "", target.strip())[:MOST_OF_A_LINK].replace("\\", "/")
    scheme, colon, rest = address.partition(":")
    if not colon or scheme.lower() not in ("http", "https"):
        return ""
    try:
        host = urlsplit("https://" + rest.lstrip("/")).hostname or ""
    except ValueError:
        return ""
    return ascii_host(unquote(host))


def ascii_host(host: str) -> str:
    """A host name in lower case and in the form in which it is asked for ("xn--…")."""
    plain = host.strip().rstrip(".").lower()
    try:
        return plain.encode("idna").decode("ascii")
    except UnicodeError:
        return plain


def site_of(host: str) -> str:
    """The domain that somebody registered: "manager.infomaniak.com" gives "infomaniak.com"."""
    labels = host.split(".")
    if host.replace(".", "").isdigit() or ":" in host:
        return host
    count = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVELS else 2
    return ".".join(labels[-count:])


def shown_host(text: str) -> str:
    """The host that the shown text of a link names: an address, or just a domain and nothing else; else empty."""
    plain = text.strip().strip("<>()[]\"'.,;:")
    web = _WEB.search(plain)
    if web is not None:
        found = web.group()
        return host_of(found if found.lower().startswith("http") else f"https://{found}")
    domain = plain.partition("/")[0]
    match = _DOMAIN.fullmatch(domain)
    if match is None or match.group(1).lower() in _NOT_DOMAINS:
        return ""
    return ascii_host(domain)


def made_link(text: str, target: str) -> Link:
    """A link with the hosts of both its sides."""
    shown = " ".join(text.split())[:MOST_OF_A_LINK]
    return Link(shown, target.strip()[:MOST_OF_A_LINK], host_of(target), shown_host(shown))


def links_in_text(text: str) -> list[Link]:
    """The addresses that stand in a plain text."""
    return [made_link(found, found) for found in (match.rstrip(".,;:)>]") for match in _WEB.findall(text))]
