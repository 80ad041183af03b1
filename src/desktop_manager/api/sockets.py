"""urllib3 connections whose socket another thread can shut down at any moment, also while TLS or headers drip."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import sys
import threading
import time
from collections.abc import Iterator
from typing import Any

import requests.adapters
import requests.exceptions
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError

from desktop_manager.api.in_flight import InFlight

LONGEST_IDLE_S = 45.0
"""A connection unused for longer is not used again: what stands between may have forgotten it without a word."""


class _Current(threading.local):
    call: InFlight | None = None


_current = _Current()


@contextlib.contextmanager
def tracked(call: InFlight) -> Iterator[None]:
    """Connections that this thread opens or uses meanwhile belong to `call`."""
    _current.call = call
    try:
        yield
    finally:
        _current.call = None


class _Tracked(HTTPConnection):
    """What both kinds of connection add: telling the call about the socket, and when the first byte may leave."""

    _used_at = 0.0

    def _new_conn(self) -> socket.socket:
        call = _current.call
        try:
            addresses = _resolve(self._dns_host, self.port or self.default_port, call)
        except OSError as error:
            # urllib3 wraps only a gaierror as a name that cannot be resolved.
            raise NameResolutionError(self.host, self, socket.gaierror(str(error))) from error
        last: OSError | None = None
        for family, kind, protocol, _, address in addresses:
            try:
                sock = self._connect_to(family, kind, protocol, address, call)
            except OSError as error:
                last = error
                if call is not None:
                    call.check()
                continue
            sys.audit("http.client.connect", self, self.host, self.port)
            return sock
        if isinstance(last, TimeoutError):
            raise ConnectTimeoutError(self, "connecting took too long") from last
        raise NewConnectionError(self, f"no connection: {last}") from last

    def _connect_to(self, family: int, kind: int, protocol: int, address: Any, call: InFlight | None) -> socket.socket:
        sock = socket.socket(family, kind, protocol)
        try:
            for option in self.socket_options or ():
                sock.setsockopt(*option)
            timeout = self.timeout
            sock.settimeout(timeout if isinstance(timeout, int | float) else None)
            if call is not None:
                call.watch(sock)
            sock.connect(address)
        except BaseException:
            sock.close()
            raise
        return sock

    def endheaders(self, *arguments: Any, **options: Any) -> None:
        """Connect first, so that a connection that cannot be had is told from a request that may have left."""
        call = _current.call
        if self.sock is None:
            self.connect()
        elif call is not None:
            call.watch(self.sock)
        if call is not None:
            call.check()
            call.sent = True
        super().endheaders(*arguments, **options)

    def getresponse(self) -> urllib3.HTTPResponse:  # type: ignore[override]
        """As ever, and remember when the connection was last of use."""
        response = super().getresponse()
        self._used_at = time.monotonic()
        return response

    @property
    def is_connected(self) -> bool:
        """Whether the connection may be used again; asked by urllib3 of a pooled one."""
        if self._used_at and time.monotonic() - self._used_at > LONGEST_IDLE_S:
            return False
        return super().is_connected


class TrackedHTTPConnection(_Tracked):
    """Plain http, to this machine only."""


class TrackedHTTPSConnection(_Tracked, HTTPSConnection):
    """TLS, verified as requests sets it up."""


class _Pool(HTTPConnectionPool):
    ConnectionCls = TrackedHTTPConnection


class _TLSPool(HTTPSConnectionPool):
    ConnectionCls = TrackedHTTPSConnection


_POOLS: dict[str, type[HTTPConnectionPool]] = {"http": _Pool, "https": _TLSPool}


class TrackedAdapter(requests.adapters.HTTPAdapter):
    """The adapter of requests on tracked connections, direct or through an http(s) proxy."""

    def init_poolmanager(self, *arguments: Any, **options: Any) -> None:
        """Set the pools up with tracked connections."""
        super().init_poolmanager(*arguments, **options)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        """The pools behind a proxy; a SOCKS proxy is refused, since its connections could not be ended from here."""
        if proxy.lower().startswith("socks"):
            raise requests.exceptions.InvalidProxyURL("a SOCKS proxy is not supported")
        manager = super().proxy_manager_for(proxy, **options)
        manager.pool_classes_by_scheme = _POOLS
        return manager


def _resolve(host: str, port: int, call: InFlight | None) -> list[tuple[Any, ...]]:
    """Addresses of a host. The resolver cannot be interrupted, so it works on a thread that may be left behind."""
    bare = host.strip("[]")
    if call is None or _is_address(bare):
        return list(socket.getaddrinfo(bare, port, type=socket.SOCK_STREAM))
    found: list[tuple[Any, ...]] = []
    failed: list[OSError] = []
    done = threading.Event()

    def ask() -> None:
        try:
            found.extend(socket.getaddrinfo(bare, port, type=socket.SOCK_STREAM))
        except (OSError, UnicodeError) as error:
            failed.append(error if isinstance(error, OSError) else OSError("not a host name"))
        finally:
            done.set()

    threading.Thread(target=ask, name="api-resolver", daemon=True).start()
    call.wait(done)
    if failed:
        raise failed[0]
    return found


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
