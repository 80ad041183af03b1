"""Passwords for single programs: created with a password shown once (documented), deleted by the extension."""

from __future__ import annotations

import hashlib

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.errors import DemoError
from desktop_manager.demo.seed.profile import ApplicationPassword

NAME_LIMIT = 64
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
_LENGTH = 16


def _create(call: Call) -> Answer:
    name = call.body().get("name")
    if not isinstance(name, str) or not name.strip() or len(name) > NAME_LIMIT:
        # The export documents neither the body nor a 422 for it.
        raise DemoError(500, "cannot_create_object", "The password needs a name of at most 64 characters")
    with call.state.lock:
        profile = call.login.profile
        number = max((one.id for one in profile.application_passwords), default=90_300) + 1
        made = ApplicationPassword(number, name.strip(), None)
        call.login.profile = profile._replace(application_passwords=(*profile.application_passwords, made))
    return Answer(made._asdict() | {"password": _password(number)}, status=201)


def _password(number: int) -> str:
    """A password that is the same at each start of the demo; it opens nothing."""
    digest = hashlib.sha256(f"demo application password {number}".encode()).digest()
    return "".join(_LETTERS[byte % len(_LETTERS)] for byte in digest[:_LENGTH])


def _delete(call: Call, password_id: int) -> Answer:
    with call.state.lock:
        profile = call.login.profile
        left = tuple(one for one in profile.application_passwords if one.id != password_id)
        if len(left) == len(profile.application_passwords):
            raise errors.object_not_found()
        call.login.profile = profile._replace(application_passwords=left)
    return Answer(True)


ROUTES = (
    Route("POST", "/2/profile/applications/passwords", _create, "user_info"),
    Route(
        "DELETE",
        "/desktop/1/profile/applications/passwords/<int:password_id>",
        _delete,
        "user_info",
        operation="profile.application_passwords.delete",
    ),
)
