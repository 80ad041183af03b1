"""Addresses of servers: what is accepted, and which one is Infomaniak's own."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from desktop_manager.api.errors import BadServerAddress, InsecureServer

INFOMANIAK = "https://api.infomaniak.com"


def normalise(text: str) -> str:
    """Return "scheme://host[:port]", lower case, without a default port or a trailing slash.

    Raises BadServerAddress for anything that is not such an address (a path, a user name, a query, another scheme), and
    InsecureServer for http to anything but this machine: the token would travel readable.
    """
    parts = urlsplit(text.strip())
    try:
        port = parts.port
    except ValueError:
        raise BadServerAddress("the port is not a number") from None
    host = (parts.hostname or "").rstrip(".")
    if parts.scheme not in ("http", "https") or not host or any(c.isspace() or c in "\\%" for c in host):
        raise BadServerAddress("an address looks like https://host or https://host:port")
    if "@" in parts.netloc or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise BadServerAddress("an address has no user name, path or query")
    if parts.scheme == "http" and not is_loopback(host):
        raise InsecureServer("plain http only to this machine")
    shown = f"[{host}]" if ":" in host else host
    default = 443 if parts.scheme == "https" else 80
    return f"{parts.scheme}://{shown}" if port in (None, default) else f"{parts.scheme}://{shown}:{port}"


def is_loopback(host: str) -> bool:
    """Whether the host is this machine: localhost, 127.0.0.0/8 or ::1 (a name that merely resolves there is not)."""
    if host.lower() == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback and (address.version == 4 or address == ipaddress.IPv6Address("::1"))


def is_infomaniak(server: str) -> bool:
    """Whether the server is Infomaniak's: it is never asked for anything of this project's own contract."""
    host = (urlsplit(server).hostname or "").rstrip(".").lower()
    return host == "infomaniak.com" or host.endswith(".infomaniak.com")
