"""Following the link of a confirmation message: the demo sends no mail, so this call stands for the user's click."""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.routes.profile import render_email


def _confirm(call: Call, email_id: int) -> Answer:
    with call.state.lock:
        profile = call.login.profile
        found = next((one for one in profile.emails if one.id == email_id and one.pending), None)
        if found is None:
            raise errors.object_not_found()
        confirmed = found._replace(pending=False, checked=True)
        emails = tuple(
            confirmed if one is found else one._replace(reminder=one.reminder and not found.reminder)
            for one in profile.emails
        )
        call.login.profile = profile._replace(emails=emails)
    return Answer(render_email(confirmed))


ROUTES = (
    Route(
        "POST",
        "/desktop/1/profile/emails/<int:email_id>/confirmation",
        _confirm,
        "user_info",
        operation="profile.emails.confirm",
    ),
)
