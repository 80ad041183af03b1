"""Fetches what a pre-signed link points to: without the token, and without the link ever being written anywhere.

manager-api.md §7: a link "downloads without any credentials", and whoever has it may read the file.
"""

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_manager.api.client import Client
from desktop_manager.api.errors import BadReply, BadServerAddress, NotFound
from desktop_manager.api.failures import failure_of
from desktop_manager.api.policy import Limits
from desktop_manager.api.redaction import Redactor
from desktop_manager.api.wire_request import Request, accept_language

if TYPE_CHECKING:
    import requests.adapters

    from desktop_manager.api.transport import Transport

PDF_LIMITS = Limits(size_bytes=20 * 1024 * 1024)
"""An invoice has some 100 KB; what is larger than this is none."""

REMEMBERED = 64
"""Links, whole and without their server, that are hidden in every text."""

_PDF = b"%PDF-"
_LOOKED_AT = 1024
"""Readers accept a PDF whose mark stands anywhere in so many first bytes (ISO 32000-1, annex H.3.4.1)."""
_GONE = frozenset((401, 403, 404, 410))
"""What a server answers to a pre-signed link that is no longer valid."""


def download_pdf(client: Client, url: str) -> bytes:
    """The PDF behind a pre-signed link. Blocks; rate limit, retry and cancel are those of the client's reads.

    Raises:
        NotFound: the link is no longer valid; ask for another one.
        BadReply: it points to no PDF, or it is no https address (to this machine also http).
        ReplyTooLarge, NetworkError, DeadlineExceeded, Cancelled, RateLimited, Unavailable, ServerError.
    """
    raw = client.fetch_link(url, PDF_LIMITS)
    if raw.status in _GONE:
        raise NotFound("the link is no longer valid", status=raw.status)
    if raw.status != 200:
        raise failure_of(raw.status, None, client.redactor)
    if _PDF not in raw.body[:_LOOKED_AT]:
        raise BadReply("not a PDF", status=raw.status)
    return raw.body


class LinkServers:
    """Connections to the servers that links point to, kept for the next link; none of them knows the token."""

    def __init__(self, own_server: str, adapter: requests.adapters.BaseAdapter | None, redactor: Redactor) -> None:
        """With `adapter` (the demo) only `own_server` is reached, through it."""
        self._own_server = own_server
        self._adapter = adapter
        self._redactor = redactor
        self._transports: dict[tuple[str, Limits], Transport] = {}
        self._learnt: deque[str] = deque()
        self._lock = threading.Lock()

    def parts(self, url: str) -> tuple[str, str]:
        """The server of a link and what to ask there; the link is hidden in every text from now on.

        Those of long ago are forgotten: each makes every redaction slower, and they have expired.
        Raises BadReply where it is no address.
        """
        try:
            parts = urlsplit(url)
        except ValueError:
            self._learn(url)
            raise BadReply("a link that is no address", status=200) from None
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        self._learn(url)
        if len(target) > len("/"):
            # Libraries log what they ask without the server.
            self._learn(target)
        return f"{parts.scheme}://{parts.netloc}", target

    def _learn(self, secret: str) -> None:
        self._redactor.add(secret)
        with self._lock:
            self._learnt.append(secret)
            old = self._learnt.popleft() if len(self._learnt) > REMEMBERED else ""
        if old:
            self._redactor.forget(old)

    def of(self, server: str, limits: Limits) -> Transport:
        """The connection to a server, whose replies keep `limits`. Raises BadReply where none may be made."""
        from desktop_manager.api.transport import Transport

        with self._lock:
            found = self._transports.get((server, limits))
            if found is None:
                try:
                    found = Transport(server, None, limits=limits, redactor=self._redactor, adapter=self._adapter)
                except BadServerAddress:
                    raise BadReply("a link that is not followed", status=200) from None
                if self._adapter is not None and found.server != self._own_server:
                    raise BadReply("a link out of the demo", status=200)
                self._transports[server, limits] = found
            return found

    def close(self) -> None:
        """Let the connections go."""
        with self._lock:
            transports = list(self._transports.values())
            self._transports.clear()
        for one in transports:
            one.close()


def link_request(target: str, language: str) -> Request:
    """What is sent for a link: nothing that tells who asks."""
    return Request("GET", target, {"Accept": "application/pdf", "Accept-Language": accept_language(language)}, None, "")
