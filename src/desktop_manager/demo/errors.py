"""Errors of the API, as manager-api.md §1.3 and §1.7 report them."""

from __future__ import annotations

from desktop_manager.demo.records import Json


class DemoError(Exception):
    """An error answer: HTTP status, code, a sentence, and what else the client may want to know."""

    def __init__(
        self,
        status: int,
        code: str,
        description: str,
        *,
        context: Json | None = None,
        errors: list[Json] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(code)
        self.status = status
        self.headers = headers or {}
        self.error: Json = {"code": code, "description": description}
        if context is not None:
            self.error["context"] = context
        if errors is not None:
            self.error["errors"] = errors


def not_authorized() -> DemoError:
    """No token, or one that is wrong, expired or revoked."""
    return DemoError(401, "not_authorized", "Authorization required", headers={"WWW-Authenticate": "Bearer"})


def missing_scope(scope: str, code: str = "all_scopes") -> DemoError:
    """A good token without the scope the call needs."""
    return DemoError(403, code, f"The token lacks the scope {scope}", context={"scopes": [scope]})


def access_denied() -> DemoError:
    """The user's role does not allow it."""
    return DemoError(403, "access_denied", "You do not have access to this resource")


def object_not_found() -> DemoError:
    """The id is unknown, or not for this user."""
    return DemoError(404, "object_not_found", "Object not found")


def method_not_found() -> DemoError:
    """There is no such call."""
    return DemoError(404, "method_not_found", "Method not found")


def too_many_requests(seconds: int, reset_at: int) -> DemoError:
    """More requests than a minute allows; try again after `seconds`."""
    return DemoError(
        429,
        "too_many_request",
        "Too many request",
        headers={"Retry-After": str(seconds), "X-RateLimit-Reset": str(reset_at)},
    )


def problem(attribute: str, rule: str, description: str, **context: object) -> Json:
    """One entry of `errors[]`: which attribute broke which rule."""
    return {
        "code": f"validation_rule_{rule}",
        "description": description,
        "context": {"attribute": attribute, **context},
    }


def validation_failed(*problems: Json) -> DemoError:
    """What was sent breaks a rule."""
    return DemoError(422, "validation_failed", "Validation failed", errors=list(problems))
