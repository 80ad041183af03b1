"""Sends one request and reads one whole reply, within a deadline and a size, and only to the one server."""

from __future__ import annotations

import http.client
import http.cookiejar
import logging
import platform
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any, NamedTuple
from urllib.parse import SplitResult, urljoin, urlsplit

import requests
import requests.adapters
import requests.auth
import requests.exceptions
import urllib3.exceptions
import urllib3.response

from desktop_manager import __version__
from desktop_manager.api import servers
from desktop_manager.api.cancel_scope import in_scope
from desktop_manager.api.errors import ApiError, BadReply, Cancelled, ReplyTooLarge
from desktop_manager.api.in_flight import InFlight
from desktop_manager.api.network_faults import network_error
from desktop_manager.api.policy import Limits
from desktop_manager.api.redaction import MASK, Redactor
from desktop_manager.api.sockets import TrackedAdapter, tracked
from desktop_manager.api.wire_request import Request

_log = logging.getLogger(__name__)

_CHUNK = 16 * 1024
_MOST_REDIRECTS = 3
_REDIRECTS = frozenset((301, 302, 303, 307, 308))

USER_AGENT = (
    f"DesktopManager/{__version__} ({platform.system()} {platform.release()}; {platform.machine()};"
    f" python {platform.python_version()})"
)


class RawReply(NamedTuple):
    """A whole reply, its body decoded; `server_request_id` only if the server gave another id than ours."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    server_request_id: str | None


class _Bearer(requests.auth.AuthBase):
    """Sets the token on each request. As the session's own auth it also keeps a .netrc from replacing it."""

    __slots__ = ("_token",)

    def __init__(self, token: str) -> None:
        self._token = token

    def __repr__(self) -> str:
        return f"<Bearer {MASK}>"

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class _Nobody(requests.auth.AuthBase):
    """Sets nothing. As the session's own auth it keeps a .netrc from adding something."""

    __slots__ = ()

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        return request


class _Session(requests.Session):
    """A session that leaves redirects alone: the transport follows those it allows, with its own bounds."""

    def get_redirect_target(self, resp: requests.Response) -> str | None:
        return None


class Transport:
    """The connection to one server. Safe to use from several threads."""

    def __init__(
        self,
        server: str,
        token: str | None,
        *,
        limits: Limits,
        redactor: Redactor,
        adapter: requests.adapters.BaseAdapter | None = None,
    ) -> None:
        """Speak to `server` only; through `adapter` where one is given (the demo), else over the network.

        `token` None: nothing that tells who asks is sent, for a link that needs no more.

        Raises BadServerAddress, or InsecureServer for http to another machine.
        """
        self.server = servers.normalise(server)
        self._limits = limits
        self._redactor = redactor
        self._own_adapter = adapter
        self._session = _Session()
        self._session.auth = _Bearer(token) if token is not None else _Nobody()
        self._session.headers.update({"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate"})
        self._session.cookies.set_policy(http.cookiejar.DefaultCookiePolicy(allowed_domains=[]))
        # A proxy must not see what is meant for this machine, and the demo has no network at all.
        loopback = servers.is_loopback(urlsplit(self.server).hostname or "")
        self._session.trust_env = adapter is None
        self._bypass_proxies = loopback
        # Nothing but this server is mounted: requests itself cannot send the token elsewhere.
        self._session.adapters.clear()
        self._session.mount(f"{self.server}/", adapter or TrackedAdapter(max_retries=0))
        self._running: set[InFlight] = set()
        self._closed = False
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"<Transport to {self.server}>"

    @property
    def own_adapter(self) -> requests.adapters.BaseAdapter | None:
        """What it speaks through instead of the network."""
        return self._own_adapter

    @contextmanager
    def call(self) -> Iterator[InFlight]:
        """A call that `cancel_all` reaches from its first moment, waits included."""
        call = InFlight()
        with self._lock:
            if self._closed:
                raise Cancelled("the client is closed")
            self._running.add(call)
        try:
            with in_scope(partial(self._cancel, call)):
                yield call
        finally:
            with self._lock:
                self._running.discard(call)

    def cancel_all(self) -> None:
        """End every call at once from any thread; each waiting thread gets Cancelled. Later calls work again."""
        with self._lock:
            running = list(self._running)
        for call in running:
            call.cancel()
        if self._own_adapter is not None and running:
            self._own_adapter.close()

    def _cancel(self, call: InFlight) -> None:
        """End one call at once from any thread; its own thread gets Cancelled."""
        call.cancel()
        if self._own_adapter is not None:
            self._own_adapter.close()

    def close(self) -> None:
        """End every call and let no further one begin."""
        with self._lock:
            self._closed = True
        self.cancel_all()
        self._session.close()

    def send(self, request: Request, call: InFlight) -> RawReply:
        """Send and read the whole reply; redirects of a read to the same server are followed, no other.

        Raises NetworkError, DeadlineExceeded, ReplyTooLarge, BadReply (a redirect that is not followed) or Cancelled.
        `call.sent` says whether the request may have left.
        """
        failure: ApiError
        with call.one_reply(self._limits.deadline_s), tracked(call):
            try:
                return self._exchange(request, call)
            except ApiError as error:
                failure = error
            except (
                requests.exceptions.RequestException,
                urllib3.exceptions.HTTPError,
                http.client.HTTPException,
                OSError,
            ) as error:
                failure = self._translate(error, call)
        # Raised out here: the original holds the prepared request, and with it the token.
        raise failure

    def _translate(self, error: Exception, call: InFlight) -> ApiError:
        # Of an adapter that is not ours nothing more is known.
        if self._own_adapter is not None and not isinstance(error, requests.exceptions.ConnectTimeout):
            call.sent = True
        try:
            call.check()
        except ApiError as ended:
            return ended
        return network_error(error, self._redactor)

    def _exchange(self, request: Request, call: InFlight) -> RawReply:
        url = self.server + request.target
        for _ in range(_MOST_REDIRECTS + 1):
            reply = self._send_once(url, request, call)
            if reply.status not in _REDIRECTS:
                return reply
            url = self._redirect(url, reply, request.method)
        raise BadReply("redirected too often", status=reply.status)

    def _redirect(self, url: str, reply: RawReply, method: str) -> str:
        """Where to go on; BadReply for a write, another host, scheme or port, and for what is no address."""
        try:
            parts = urlsplit(urljoin(url, reply.headers.get("location", "")))
            there, here = _origin(parts), _origin(urlsplit(self.server))
        except ValueError:
            raise BadReply("a redirect to what is no address", status=reply.status) from None
        if method != "GET" or there != here or "@" in parts.netloc:
            details = self._redactor.redact(f"redirected to {parts.scheme}://{parts.hostname}")
            raise BadReply("a redirect that is not followed", status=reply.status, details=details)
        return f"{self.server}{parts.path or '/'}" + (f"?{parts.query}" if parts.query else "")

    def _send_once(self, url: str, request: Request, call: InFlight) -> RawReply:
        call.check()
        prepared = self._session.prepare_request(
            requests.Request(request.method, url, headers=dict(request.headers), data=request.body)
        )
        settings: dict[str, Any] = dict(self._session.merge_environment_settings(prepared.url, {}, None, None, None))
        if self._bypass_proxies:
            settings["proxies"] = {}
        settings["stream"] = True
        response = self._session.send(
            prepared, timeout=(self._limits.connect_s, self._limits.read_s), allow_redirects=False, **settings
        )
        call.sent = True
        try:
            body = self._read(response, call)
        finally:
            response.close()
        theirs = response.headers.get("X-Request-Id") or response.headers.get("X-Correlation-Id")
        server_id = self._redactor.redact(theirs)[:80] if theirs and theirs != request.request_id else None
        headers = {name.lower(): value for name, value in response.headers.items()}
        _log.debug("%s: status %d, %d bytes", request.request_id, response.status_code, len(body))
        return RawReply(response.status_code, headers, body, server_id)

    def _read(self, response: requests.Response, call: InFlight) -> bytes:
        """The whole decoded body. `read1` gives what is there, so that a drip cannot hide inside one read."""
        raw = response.raw
        of_urllib3 = isinstance(raw, urllib3.response.BaseHTTPResponse)
        chunks: list[bytes] = []
        size = 0
        while True:
            try:
                chunk = raw.read1(_CHUNK, decode_content=True) if of_urllib3 else raw.read1(_CHUNK)
            except urllib3.exceptions.DecodeError:
                call.check()
                raise BadReply("a body that cannot be unpacked", status=response.status_code) from None
            # A connection that was shut down from here may look like an end.
            call.check()
            if not chunk:
                return b"".join(chunks)
            size += len(chunk)
            if size > self._limits.size_bytes:
                limit = self._limits.size_bytes
                raise ReplyTooLarge(f"the reply is larger than {limit} bytes", limit=limit)
            chunks.append(chunk)


def _origin(parts: SplitResult) -> tuple[str, str | None, int]:
    """Scheme, host and port; raises ValueError for a port that is none."""
    return parts.scheme, parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)
