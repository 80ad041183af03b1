"""Sorts what requests, urllib3 and the socket raise into the reasons the window can explain."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Iterator

import requests.exceptions
import urllib3.exceptions

from desktop_manager.api.errors import NetworkError
from desktop_manager.api.redaction import Redactor

_LONGEST_DETAILS = 300

# In this order: to urllib3 a connection that was refused is a kind of connect time-out.
_REASONS: tuple[tuple[str, tuple[type[BaseException], ...]], ...] = (
    (
        "proxy",
        (
            requests.exceptions.ProxyError,
            requests.exceptions.InvalidProxyURL,
            urllib3.exceptions.ProxyError,
            urllib3.exceptions.ProxySchemeUnknown,
        ),
    ),
    ("offline", (urllib3.exceptions.NewConnectionError, socket.gaierror, ConnectionRefusedError)),
    (
        "timeout",
        (
            requests.exceptions.Timeout,
            urllib3.exceptions.ConnectTimeoutError,
            urllib3.exceptions.ReadTimeoutError,
            TimeoutError,
        ),
    ),
    ("tls", (requests.exceptions.SSLError, urllib3.exceptions.SSLError, ssl.SSLError)),
)


def network_error(error: BaseException, redactor: Redactor) -> NetworkError:
    """The NetworkError for an exception of the libraries below; what fits nowhere is a connection that broke ("reset").

    The original is not kept: it holds the request with its token. Its redacted text goes into `details`.
    """
    chain = list(_chain(error))
    reason = next(
        (name for name, kinds in _REASONS if any(isinstance(one, kinds) for one in chain)),
        "reset",
    )
    innermost = chain[-1]
    details = redactor.redact(f"{type(error).__name__}: {type(innermost).__name__}: {innermost}")
    return NetworkError(f"no complete answer ({reason})", reason=reason, details=details[:_LONGEST_DETAILS])


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception and everything wrapped in it, outermost first: causes, contexts, `reason` and arguments."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop(0)
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        yield one
        waiting += [one.__cause__, one.__context__, getattr(one, "reason", None)]
        waiting += [argument for argument in one.args if isinstance(argument, BaseException)]
        waiting = [each for each in waiting if isinstance(each, BaseException)]
