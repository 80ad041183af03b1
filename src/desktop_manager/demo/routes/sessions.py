"""Where the user is signed in, with ids and an end: of this project's own extension.

The documented profile lists sessions without an id, and only a change of password ends any. A place is new when it was
first seen within the last week; which places are, the seed says. Addresses (IP) are not told.
"""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json
from desktop_manager.demo.seed.profile import NEW_PLACES, Profile, SignedIn


def _list(call: Call) -> Answer:
    return Answer(_render(call.login.profile))


def _end(call: Call, session_id: str) -> Answer:
    with call.state.lock:
        profile = call.login.profile
        if session_id not in {session.id for session in profile.sessions}:
            raise errors.object_not_found()
        if session_id == _own(profile):
            # Ending one's own is signing out, which is not done from afar.
            raise errors.access_denied()
        call.login.profile = _without(profile, {session_id})
        return Answer(_render(call.login.profile))


def _end_others(call: Call) -> Answer:
    with call.state.lock:
        profile = call.login.profile
        own = _own(profile)
        call.login.profile = _without(profile, {session.id for session in profile.sessions if session.id != own})
        return Answer(_render(call.login.profile))


def _own(profile: Profile) -> str:
    # The first is the session of the one who asks.
    return profile.sessions[0].id if profile.sessions else ""


def _without(profile: Profile, ended: set[str]) -> Profile:
    return profile._replace(sessions=tuple(one for one in profile.sessions if one.id not in ended))


def _render(profile: Profile) -> list[Json]:
    return [_session(session, current=session.id == _own(profile)) for session in profile.sessions]


def _session(session: SignedIn, *, current: bool) -> Json:
    return {
        "id": session.id,
        "browser": session.browser,
        "device": session.device,
        "location": session.location,
        "last_accessed_at": session.last_accessed_at,
        "current": current,
        "new_place": session.location in NEW_PLACES,
    }


ROUTES = (
    Route("GET", "/desktop/1/profile/sessions", _list, "user_info", operation="profile.sessions.list"),
    Route("DELETE", "/desktop/1/profile/sessions", _end_others, "user_info", operation="profile.sessions.end_others"),
    Route("DELETE", "/desktop/1/profile/sessions/<session_id>", _end, "user_info", operation="profile.sessions.end"),
)
