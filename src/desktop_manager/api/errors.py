"""What can go wrong between this program and the Manager API.

Plain classes: the window's error words import them at start, so neither requests nor msgspec may be imported here.
No message, argument or attribute ever holds a secret; texts that came from outside were redacted before.
"""

from __future__ import annotations

from typing import NamedTuple


class BadServerAddress(ValueError):
    """The text is not an address of a server (scheme, host and perhaps a port)."""


class InsecureServer(BadServerAddress):
    """Plain http to another machine: the token would travel readable."""


class ApiError(Exception):
    """Base of everything the client raises.

    `operation` is the name of the operation ("profile.read"), `request_id` the id this client sent as X-Request-Id,
    `server_request_id` the server's own id if it answered with another one,
    `details` a short safe text for "Copy details".
    """

    def __init__(
        self,
        message: str = "",
        *,
        operation: str | None = None,
        request_id: str | None = None,
        server_request_id: str | None = None,
        details: str = "",
    ) -> None:
        super().__init__(message)
        self.operation = operation
        self.request_id = request_id
        self.server_request_id = server_request_id
        self.details = details


class NetworkError(ApiError):
    """No complete answer arrived. `reason` is one of "offline", "tls", "reset", "timeout", "proxy"; of an opened copy,
    which asks nobody, "copy"."""

    def __init__(self, message: str = "", *, reason: str, details: str = "") -> None:
        super().__init__(message, details=details)
        self.reason = reason


class DeadlineExceeded(NetworkError):
    """The whole reply did not arrive within its deadline, although single bytes may have."""

    def __init__(self, message: str = "", *, seconds: float, details: str = "") -> None:
        super().__init__(message, reason="timeout", details=details)
        self.seconds = seconds


class ReplyTooLarge(ApiError):
    """The reply, decoded, is larger than `limit` bytes; the rest was not read."""

    def __init__(self, message: str = "", *, limit: int) -> None:
        super().__init__(message)
        self.limit = limit


class Cancelled(ApiError):
    """The call was given up from this side (`Client.cancel_all` or `Client.close`)."""


class BadReply(ApiError):
    """The answer is not what the contract says: HTML, cut JSON, wrong types; `details` has a redacted excerpt."""

    def __init__(self, message: str = "", *, status: int, details: str = "") -> None:
        super().__init__(message, details=details)
        self.status = status


class OutcomeUnknown(ApiError):
    """A write may or may not have happened: its answer was lost. Read before doing it again; `__cause__` says how."""


class TaskFailed(ApiError):
    """The server's asynchronous task ended as failed. `code` is the server's, or ""."""

    def __init__(self, message: str = "", *, uuid: str, code: str = "", description: str = "") -> None:
        super().__init__(message)
        self.uuid = uuid
        self.code = code
        self.description = description


class OperationNotOffered(ApiError):
    """This server does not offer the operation; nothing was sent. `link` is the Manager page where it can be done."""

    def __init__(self, message: str = "", *, operation: str, link: str) -> None:
        super().__init__(message, operation=operation)
        self.link = link


class ServerError(ApiError):
    """The server answered with an error. `code` is stable; `description` is localised and for people only."""

    def __init__(self, message: str = "", *, status: int, code: str = "", description: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.description = description


class NotAuthorized(ServerError):
    """401 `not_authorized`: no, wrong, expired or revoked token."""


class MissingScope(ServerError):
    """403 `all_scopes`: the token lacks `scopes`. Raised without asking (`sent` False) once that is known."""

    def __init__(
        self,
        message: str = "",
        *,
        status: int = 403,
        code: str = "all_scopes",
        description: str = "",
        scopes: tuple[str, ...],
        sent: bool = True,
    ) -> None:
        super().__init__(message, status=status, code=code, description=description)
        self.scopes = scopes
        self.sent = sent


class AccessDenied(ServerError):
    """403: the user may not."""


class NotFound(ServerError):
    """404: unknown id, not accessible, or no such route."""


class Conflict(ServerError):
    """409: it exists already."""


class OperationInProgress(ServerError):
    """400 `operation_in_progress`: another write on the same hosting is under way; this one changed nothing."""


class PaymentDeclined(ServerError):
    """402: the means of payment was refused, nothing was charged. `code`: "card_declined", "prepaid_too_low", …"""


class FieldError(NamedTuple):
    """One refused field of a write: wire name, the server's code, localised text, and the values it would accept."""

    attribute: str
    code: str
    description: str
    values: tuple[str, ...] = ()


class ValidationFailed(ServerError):
    """422 `validation_failed`."""

    def __init__(
        self,
        message: str = "",
        *,
        status: int = 422,
        code: str = "validation_failed",
        description: str = "",
        fields: tuple[FieldError, ...] = (),
    ) -> None:
        super().__init__(message, status=status, code=code, description=description)
        self.fields = fields


class RateLimited(ServerError):
    """429, still after the retries the policy allows. `retry_after` in seconds, None if the server named no time."""

    def __init__(
        self,
        message: str = "",
        *,
        status: int = 429,
        code: str = "",
        description: str = "",
        retry_after: float | None = None,
    ) -> None:
        super().__init__(message, status=status, code=code, description=description)
        self.retry_after = retry_after


class TooManyAttempts(ServerError):
    """400 `too_many_attempts…`: a password or code was wrong too often; `retry_after` in seconds."""

    def __init__(
        self, message: str = "", *, status: int = 400, code: str = "", description: str = "", retry_after: float
    ) -> None:
        super().__init__(message, status=status, code=code, description=description)
        self.retry_after = retry_after


class Unavailable(ServerError):
    """502, 503, 504 or a maintenance code: the server, or the part of it that was asked, is away for now."""
