"""The demo's sessions and the confirmation of an address, as the extension describes them."""

from __future__ import annotations

from typing import Any

SESSIONS = "/desktop/1/profile/sessions"
EMAIL = "claire@atelier.example"


def _ids(api: Any) -> list[str]:
    return [one["id"] for one in api.data(SESSIONS)]


def test_sessions_have_ids_and_marks_and_no_address(api: Any) -> None:
    sessions = api.data(SESSIONS)

    assert [(one["device"], one["current"], one["new_place"]) for one in sessions] == [
        ("Linux", True, False),
        ("iPhone", False, False),
        ("Windows", False, True),
    ]
    assert not any("192.0.2" in str(one) or "198.51" in str(one) for one in sessions)


def test_one_session_ends_and_the_documented_profile_says_so(api: Any) -> None:
    answer = api.ask(f"{SESSIONS}/s-windows", method="DELETE")

    assert [one["id"] for one in answer.json["data"]] == ["s-linux", "s-iphone"]
    assert [one["device"] for one in api.data("/2/profile")["sessions"]] == ["Linux", "iPhone"]
    assert api.ask(f"{SESSIONS}/s-windows", method="DELETE").status_code == 404


def test_the_session_that_asks_cannot_end_itself(api: Any) -> None:
    answer = api.ask(f"{SESSIONS}/s-linux", method="DELETE")

    assert (answer.status_code, answer.json["error"]["code"]) == (403, "access_denied")
    assert _ids(api) == ["s-linux", "s-iphone", "s-windows"]


def test_all_others_end_at_once_and_a_second_time_changes_nothing(api: Any) -> None:
    assert api.ask(SESSIONS, method="DELETE").status_code == 200
    assert _ids(api) == ["s-linux"]
    assert api.ask(SESSIONS, method="DELETE").status_code == 200
    assert _ids(api) == ["s-linux"]


def _pending(api: Any) -> Any:
    emails = api.data("/2/profile?with=emails")["emails"]
    return next((one for one in emails if one["type"] == "email_request" and one["reminder"]), None)


def test_a_confirmed_request_takes_the_place_of_the_recovery_address(api: Any) -> None:
    api.patch_profile({"email": EMAIL, "reminder_email": "claire@else.example"})
    answer = api.ask(f"/desktop/1/profile/emails/{_pending(api)['id']}/confirmation", method="POST")

    assert answer.json["data"]["checked"] is True
    assert _pending(api) is None
    recovery = [one["email"] for one in api.data("/2/profile/emails") if one["reminder"]]
    assert recovery == ["claire@else.example"]


def test_what_does_not_wait_cannot_be_confirmed(api: Any) -> None:
    assert api.ask("/desktop/1/profile/emails/90101/confirmation", method="POST").status_code == 404
    assert api.ask("/desktop/1/profile/emails/1/confirmation", method="POST").status_code == 404
