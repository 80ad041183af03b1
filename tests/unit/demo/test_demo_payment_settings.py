"""The demo's payment settings: read, and changed all or nothing."""

from __future__ import annotations

from typing import Any

import pytest

PATH = "/desktop/1/accounts/41000/payment_settings"
FORETS = "/desktop/1/accounts/41026/payment_settings"


def change(api: Any, body: Any, path: str = PATH) -> tuple[int, Any]:
    answer = api.ask(path, method="PATCH", json=body)
    return answer.status_code, answer.json


def test_the_settings_come_with_the_means_of_payment_in_their_order(api: Any) -> None:
    found = api.data(PATH)
    assert (found["reminders"], found["reminder_days"], found["grouping"]) == (3, [5, 10, 20], "each")
    assert [one["label"] for one in found["methods"]][:2] == ["Card ·· 4421", "Card ·· 0017"]
    # 23 November and 8 days: the card ends with the month after.
    assert found["methods"][0]["valid_until"] == "2026-12-31"
    assert "is_declined" not in found["methods"][1]


def test_what_is_left_out_stays(api: Any) -> None:
    before = api.data(PATH)
    status, body = change(api, {"grouping": "monthly"})
    assert (status, body["data"]) == (200, {**before, "grouping": "monthly"})
    assert api.data(PATH) == body["data"]


def test_everything_can_be_changed_at_once(api: Any) -> None:
    ids = [one["id"] for one in api.data(PATH)["methods"]]
    wanted = {
        "reminders": 1,
        "reminder_days": [14],
        "renewal_notice_days": [90, 7],
        "grouping": "daily",
        "mailed": ["reminder"],
        "method_ids": ids[::-1],
    }
    assert change(api, wanted)[0] == 200
    found = api.data(PATH)
    assert (found["reminders"], found["reminder_days"], found["renewal_notice_days"]) == (1, [14], [90, 7])
    assert [one["id"] for one in found["methods"]] == ids[::-1]


@pytest.mark.parametrize(
    ("body", "attributes"),
    [
        ({"reminders": 4}, {"reminders", "reminder_days"}),
        ({"reminders": 2}, {"reminder_days"}),
        ({"reminder_days": [20, 10, 5]}, {"reminder_days"}),
        ({"reminder_days": [5, 10, 91]}, {"reminder_days"}),
        ({"renewal_notice_days": [30, 60]}, {"renewal_notice_days"}),
        ({"renewal_notice_days": [181]}, {"renewal_notice_days"}),
        ({"renewal_notice_days": "60"}, {"renewal_notice_days"}),
        ({"grouping": "weekly", "mailed": ["birthday"]}, {"grouping", "mailed"}),
        ({"method_ids": [8101]}, {"method_ids"}),
    ],
)
def test_what_breaks_a_rule_is_refused_whole(api: Any, body: Any, attributes: set[str]) -> None:
    before = api.data(PATH)
    status, answer = change(api, {"grouping": "daily", **body})
    assert status == 422
    assert {one["context"]["attribute"] for one in answer["error"]["errors"]} == attributes
    assert api.data(PATH) == before


def test_without_accounting_rights_nothing_is_told_or_taken(api: Any) -> None:
    assert api.error(FORETS)[0] == 403
    assert change(api, {"grouping": "daily"}, FORETS)[0] == 403
