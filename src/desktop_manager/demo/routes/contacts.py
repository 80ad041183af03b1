"""Deleting e-mail addresses and telephone numbers of the user.

Not public, so decided here, after what Infomaniak's help says of them: the address that signs in and what recovers the
account stay, with the one error of the export that fits (500 `cannot_delete_object`).
"""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.errors import DemoError


def _delete_email(call: Call, email_type: str, email_id: int) -> Answer:
    pending = {"email": False, "email_request": True}.get(email_type)
    with call.state.lock:
        profile = call.login.profile
        email = next((one for one in profile.emails if one.id == email_id and one.pending is pending), None)
        if email is None:
            raise errors.object_not_found()
        if not email.pending and (email.reminder or email.email == profile.email):
            raise _cannot_delete("This address is in use")
        call.login.profile = profile._replace(emails=tuple(one for one in profile.emails if one.id != email_id))
    return Answer(True)


def _delete_phone(call: Call, phone_id: int) -> Answer:
    with call.state.lock:
        profile = call.login.profile
        phone = next((one for one in profile.phones if one.id == phone_id), None)
        if phone is None:
            raise errors.object_not_found()
        if phone.reminder:
            raise _cannot_delete("This number recovers the account")
        call.login.profile = profile._replace(phones=tuple(one for one in profile.phones if one.id != phone_id))
    return Answer(True)


def _cannot_delete(description: str) -> DemoError:
    return DemoError(500, "cannot_delete_object", description)


ROUTES = (
    Route("DELETE", "/2/profile/emails/<email_type>/<int:email_id>", _delete_email, "user_info"),
    Route("DELETE", "/2/profile/phones/<int:phone_id>", _delete_phone, "user_info"),
)
