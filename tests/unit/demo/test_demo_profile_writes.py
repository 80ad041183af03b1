"""Picture, contacts, application passwords and News: what each call changes and refuses, judged by both contracts."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from desktop_manager.demo import DEMO_TOKEN_WITHOUT_PROFILE
from support.export_bodies import export_file
from support.export_judge import ExportJudge

needs_export = pytest.mark.skipif(not export_file().is_file(), reason="Infomaniak's export is not there")
NEWS = "/desktop/1/profile/news"


def _picture(width: int, height: int) -> str:
    head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big")
    return base64.b64encode(head).decode()


def _names(api: Any) -> list[str]:
    return [one["name"] for one in api.data("/2/profile/applications/passwords")]


@needs_export
@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("POST", "/2/profile/avatar", {"avatar": _picture(64, 64), "encoding": "base64"}, 200),
        ("POST", "/2/profile/avatar", {"avatar": _picture(64, 65), "encoding": "base64"}, 422),
        ("POST", "/2/profile/avatar", {}, 422),
        ("DELETE", "/2/profile/avatar", None, 404),
        ("DELETE", "/2/profile/emails/email_request/90103", None, 200),
        ("DELETE", "/2/profile/emails/email/90101", None, 500),
        ("DELETE", "/2/profile/emails/email/90102", None, 500),
        ("DELETE", "/2/profile/emails/email/90103", None, 404),
        ("DELETE", "/2/profile/emails/other/90102", None, 404),
        ("DELETE", "/2/profile/phones/90202", None, 200),
        ("DELETE", "/2/profile/phones/90201", None, 500),
        ("DELETE", "/2/profile/phones/1", None, 404),
        ("POST", "/2/profile/applications/passwords", {"name": "Mutt"}, 201),
        ("POST", "/2/profile/applications/passwords", None, 500),
    ],
)
def test_documented_writes_answer_as_the_export_says(api: Any, method: str, path: str, body: Any, status: int) -> None:
    judge = ExportJudge(export_file())
    answer = api.ask(path, method=method, json=body)
    assert answer.status_code == status
    assert judge.complaints(method, path, answer.status_code, answer.json) == []
    assert api.ask(path, DEMO_TOKEN_WITHOUT_PROFILE, method, json=body).status_code == 403


def test_a_picture_is_told_with_the_profile_until_it_is_removed(api: Any) -> None:
    sent = {"avatar": _picture(16, 16), "encoding": "base64"}
    answer = api.ask("/2/profile/avatar", method="POST", json=sent).json["data"]
    assert api.data("/2/profile")["avatar"] == answer["avatar"] == f"data:image/png;base64,{sent['avatar']}"
    assert api.ask("/2/profile/avatar", method="DELETE").status_code == 200
    assert api.data("/2/profile")["avatar"] is None


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ({"avatar": _picture(15, 15), "encoding": "base64"}, "dimensions"),
        ({"avatar": _picture(40, 20), "encoding": "base64"}, "dimensions"),
        ({"avatar": base64.b64encode(b"BM no").decode(), "encoding": "base64"}, "mimes"),
        ({"avatar": "***", "encoding": "base64"}, "base64"),
        ({"avatar": _picture(40, 40), "encoding": "hex"}, "in"),
    ],
)
def test_a_wrong_picture_is_refused_by_its_rule(api: Any, body: Any, rule: str) -> None:
    answer = api.ask("/2/profile/avatar", method="POST", json=body)
    assert [one["code"] for one in answer.json["error"]["errors"]] == [f"validation_rule_{rule}"]
    assert api.data("/2/profile")["avatar"] is None


def test_an_application_password_is_told_once_and_can_be_deleted(api: Any) -> None:
    made = api.ask("/2/profile/applications/passwords", method="POST", json={"name": "Mutt"}).json["data"]
    assert len(made["password"]) == 16
    assert "password" not in api.data(f"/2/profile/applications/passwords/{made['id']}")
    path = f"/desktop/1/profile/applications/passwords/{made['id']}"
    assert api.ask(path, method="DELETE").status_code == 200
    assert "Mutt" not in _names(api)
    assert api.ask(path, method="DELETE").status_code == 404


def test_news_changes_what_is_named_and_nothing_else(api: Any) -> None:
    answer = api.ask(NEWS, method="PATCH", json={"topics": [{"code": "events", "subscribed": False}]})
    assert answer.json["data"] == api.data(NEWS)
    assert {one["code"]: one["subscribed"] for one in api.data(NEWS)} == {
        "products": True,
        "events": False,
        "ecology": True,
    }


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"topics": []},
        {"topics": [{"code": "events", "subscribed": False}, {"code": "horses", "subscribed": True}]},
        {"topics": [{"code": "events", "subscribed": "no"}]},
        {"topics": ["events"]},
    ],
)
def test_a_wrong_news_change_changes_nothing(api: Any, body: Any) -> None:
    assert api.ask(NEWS, method="PATCH", json=body).status_code == 422
    assert all(one["subscribed"] for one in api.data(NEWS))
