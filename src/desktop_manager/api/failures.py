"""Turns the server's error object and the HTTP status into one typed error (manager-api.md §1.7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop_manager.api.errors import (
    AccessDenied,
    Conflict,
    FieldError,
    MissingScope,
    NotAuthorized,
    NotFound,
    OperationInProgress,
    PaymentDeclined,
    RateLimited,
    ServerError,
    TooManyAttempts,
    Unavailable,
    ValidationFailed,
)
from desktop_manager.api.redaction import Redactor

_BY_CODE: Mapping[str, type[ServerError]] = {
    "not_authorized": NotAuthorized,
    "access_denied": AccessDenied,
    "forbidden": AccessDenied,
    "forbidden_error": AccessDenied,
    "object_not_found": NotFound,
    "method_not_found": NotFound,
    "object_already_exists": Conflict,
    "operation_in_progress": OperationInProgress,
    "too_many_request": RateLimited,
    "product_maintenance": Unavailable,
    "drive_is_in_maintenance_error": Unavailable,
}
_BY_STATUS: Mapping[int, type[ServerError]] = {
    401: NotAuthorized,
    402: PaymentDeclined,
    403: AccessDenied,
    404: NotFound,
    409: Conflict,
    429: RateLimited,
    502: Unavailable,
    503: Unavailable,
    504: Unavailable,
}
_LONGEST_TEXT = 500
_TOO_MANY_ATTEMPTS = "too_many_attempts"
"""The code goes on with the time ("…_try_again_in_1_minute")."""
_PAUSE_S = 60.0


def failure_of(status: int, error: object, redactor: Redactor, *, retry_after: float | None = None) -> ServerError:
    """The error for an answer with `result: "error"`, or for a status that speaks without a body.

    Every key may be absent or of a wrong type. The code decides, then the status.
    """
    found: Mapping[str, Any] = error if isinstance(error, dict) else {}
    code = _text(found.get("code"), redactor)
    description = _text(found.get("description"), redactor)
    context = found.get("context")
    message = f"the server answered {status} {code}".rstrip()
    if code == "all_scopes":
        return MissingScope(message, status=status, description=description, scopes=_scopes(context, redactor))
    if code == "validation_failed" or (status == 422 and code not in _BY_CODE):
        fields = _fields(found, redactor)
        return ValidationFailed(message, status=status, code=code, description=description, fields=fields)
    if code.startswith(_TOO_MANY_ATTEMPTS):
        pause = _pause(context) or retry_after or _PAUSE_S
        return TooManyAttempts(message, status=status, code=code, description=description, retry_after=pause)
    kind = _BY_CODE.get(code) or _BY_STATUS.get(status, ServerError)
    if kind is RateLimited:
        return RateLimited(message, status=status, code=code, description=description, retry_after=retry_after)
    return kind(message, status=status, code=code, description=description)


def _pause(context: object) -> float | None:
    """Seconds that the context names; None where it names none."""
    named = context.get("retry_after") if isinstance(context, dict) else None
    return float(named) if isinstance(named, int | float) and named > 0 else None


def _scopes(context: object, redactor: Redactor) -> tuple[str, ...]:
    scopes = context.get("scopes") if isinstance(context, dict) else None
    return _texts(scopes, redactor)


def _fields(error: Mapping[str, Any], redactor: Redactor) -> tuple[FieldError, ...]:
    entries = error.get("errors")
    fields = []
    for entry in entries if isinstance(entries, list) else []:
        if not isinstance(entry, dict):
            continue
        context = entry.get("context")
        known: Mapping[str, Any] = context if isinstance(context, dict) else {}
        fields.append(
            FieldError(
                _text(known.get("attribute"), redactor),
                _text(entry.get("code"), redactor),
                _text(entry.get("description"), redactor),
                _texts(known.get("values"), redactor),
            )
        )
    return tuple(fields)


def _texts(value: object, redactor: Redactor) -> tuple[str, ...]:
    if isinstance(value, str):
        return (_text(value, redactor),)
    if isinstance(value, dict):
        value = list(value.values())
    return tuple(_text(one, redactor) for one in value if one is not None) if isinstance(value, list) else ()


def _text(value: object, redactor: Redactor) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return redactor.redact(str(value))[:_LONGEST_TEXT]
