"""Lets a `requests` session reach a WSGI application in process, without a port. Needs `requests` and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from io import BytesIO
from threading import Event, Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import requests
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict
from requests.utils import get_encoding_from_headers
from urllib3 import HTTPHeaderDict, HTTPResponse

from desktop_manager.demo import PAUSE_KEY

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication, WSGIEnvironment

_Timeout = float | tuple[float | None, float | None] | None


class DemoAdapter(BaseAdapter):
    """Answers every request from `wsgi_app`.

    Where the application pauses (a demo of a slow server) the time-out of the request counts as it would on a
    socket, and `close` ends the waiting of every thread at once. An adapter that was closed can be used again, like
    the one of `requests`.
    """

    def __init__(self, wsgi_app: WSGIApplication) -> None:
        super().__init__()
        self._app = wsgi_app
        self._lock = Lock()
        self._waiting: set[Event] = set()

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,
        timeout: _Timeout = None,
        verify: bool | str = True,
        cert: Any = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """The application's answer. Raises ReadTimeout when it pauses too long, ConnectionError when closed meanwhile.

        `stream` false reads the body at once, as `requests` does itself. Certificates and proxies have no meaning.
        """
        closed = Event()
        with self._lock:
            self._waiting.add(closed)
        try:
            environ = _environ(request)
            environ[PAUSE_KEY] = _pause(request, closed, timeout)
            answer = _run(self._app, environ)
        finally:
            with self._lock:
                self._waiting.discard(closed)
        return self._response(request, *answer)

    def close(self) -> None:
        """Ends every wait that is under way."""
        with self._lock:
            for closed in self._waiting:
                closed.set()

    def _response(
        self, request: requests.PreparedRequest, status: str, headers: list[tuple[str, str]], body: bytes
    ) -> requests.Response:
        code, _, reason = status.partition(" ")
        response = requests.Response()
        response.status_code = int(code)
        response.reason = reason
        response.raw = HTTPResponse(
            BytesIO(body),
            HTTPHeaderDict(headers),
            int(code),
            reason=reason,
            preload_content=False,
            request_method=request.method,
        )
        response.headers = CaseInsensitiveDict(response.raw.headers)
        response.encoding = get_encoding_from_headers(response.headers)
        response.url = request.url or ""
        response.request = request
        return response


def _pause(request: requests.PreparedRequest, closed: Event, timeout: _Timeout) -> Any:
    read_timeout = timeout[1] if isinstance(timeout, tuple) else timeout

    def pause(seconds: float) -> None:
        too_long = read_timeout is not None and seconds > read_timeout
        if closed.wait(read_timeout if too_long else seconds):
            raise requests.exceptions.ConnectionError("The demo connection was closed.", request=request)
        if too_long:
            raise requests.exceptions.ReadTimeout(f"No answer within {read_timeout} s.", request=request)

    return pause


def _environ(request: requests.PreparedRequest) -> WSGIEnvironment:
    url = urlsplit(request.url or "")
    body = request.body or b""
    content = body.encode() if isinstance(body, str) else body
    port = url.port or (443 if url.scheme == "https" else 80)
    environ: WSGIEnvironment = {
        "REQUEST_METHOD": request.method or "GET",
        "SCRIPT_NAME": "",
        # WSGI hands decoded bytes over as Latin-1 (PEP 3333).
        "PATH_INFO": unquote(url.path, "latin-1"),
        "QUERY_STRING": url.query,
        "SERVER_NAME": url.hostname or "",
        "SERVER_PORT": str(port),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_LENGTH": str(len(content)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": url.scheme,
        "wsgi.input": BytesIO(content),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in request.headers.items():
        key = name.upper().replace("-", "_")
        if key == "CONTENT_LENGTH":
            continue
        environ["CONTENT_TYPE" if key == "CONTENT_TYPE" else f"HTTP_{key}"] = value
    return environ


def _run(app: WSGIApplication, environ: WSGIEnvironment) -> tuple[str, list[tuple[str, str]], bytes]:
    started: list[tuple[str, list[tuple[str, str]]]] = []
    written: list[bytes] = []

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: Any = None, /) -> Any:
        started.append((status, headers))
        return written.append

    chunks: Iterable[bytes] = app(environ, start_response)
    try:
        written.extend(chunks)
    finally:
        close = getattr(chunks, "close", None)
        if close is not None:
            close()
    status, headers = started[-1]
    return status, headers, b"".join(written)
