"""The code under which a failed fetch is remembered; the window words it."""

from desktop_manager.api.errors import (
    AccessDenied,
    ApiError,
    BadReply,
    MissingScope,
    NetworkError,
    NotAuthorized,
    NotFound,
    RateLimited,
    ReplyTooLarge,
    ServerError,
    Unavailable,
)

UNREADABLE = "unreadable"
INCOMPLETE = "incomplete"
"""The server promised more records than it sent."""

_CODES: tuple[tuple[type[ApiError], str], ...] = (
    (NotAuthorized, "token"),
    (MissingScope, "scope"),
    (AccessDenied, "access"),
    (NotFound, "not_found"),
    (RateLimited, "rate_limit"),
    (Unavailable, "unavailable"),
    (ServerError, "server"),
    (BadReply, UNREADABLE),
    (ReplyTooLarge, "too_large"),
    (NetworkError, "network"),
)


def failure_code(error: ApiError) -> str:
    """The code of `error`: "token", "scope", "access", "not_found", "rate_limit", "unavailable", "server",
    "unreadable", "too_large", "network", or "other"."""
    return next((code for kind, code in _CODES if isinstance(error, kind)), "other")
