"""Changing renewals in the demo: every rule of product.md, job 5, and each request once."""

from __future__ import annotations

from typing import Any

import pytest

CHANGES = "/desktop/1/renewals/changes"
CARD, DECLINED, PREPAID, TRANSFER = 8101, 8102, 8103, 8104


def change(api: Any, *ids: int, key: str = "k1", **more: Any) -> Any:
    answer = api.ask(CHANGES, method="POST", json={"key": key, "ids": list(ids), **more})
    assert answer.status_code == 200, answer.text
    return answer.json["data"]


def status(api: Any, **body: Any) -> int:
    return int(api.ask(CHANGES, method="POST", json=body).status_code)


def told(api: Any, product_id: int, account_id: int = 41000) -> Any:
    listed = api.data(f"/desktop/1/renewals?account_id={account_id}")["renewals"]
    return next(one for one in listed if one["id"] == product_id)


def test_warranty_is_turned_on_and_the_listing_tells_it(api: Any) -> None:
    (outcome,) = change(api, 98305, warranty=True)

    assert (outcome["outcome"], outcome["renewal"]["warranty"]) == ("changed", True)
    assert told(api, 98305)["warranty"] is True


def test_what_is_so_already_is_unchanged(api: Any) -> None:
    assert change(api, 98304, warranty=True)[0]["outcome"] == "unchanged"


def test_each_product_has_one_outcome_in_the_order_asked(api: Any) -> None:
    outcomes = change(api, 98312, 98305, 98304, warranty=True)

    assert [(one["id"], one["outcome"]) for one in outcomes] == [
        (98312, "refused"),
        (98305, "changed"),
        (98304, "unchanged"),
    ]


def test_a_nas_gets_its_warranty_after_purchase(api: Any) -> None:
    assert change(api, 98306, warranty=True)[0]["outcome"] == "changed"


def test_auto_renew_is_turned_on_with_its_means_of_payment(api: Any) -> None:
    change(api, 98305, auto_renew=True, method_id=PREPAID)

    found = told(api, 98305)
    assert (found["auto_renew"], found["method_kind"], found["next_charge_on"]) == (True, "prepaid", "2026-12-26")


def test_turning_auto_renew_off_forgets_the_means_of_payment(api: Any) -> None:
    change(api, 98301, auto_renew=False)

    found = told(api, 98301)
    assert found["auto_renew"] is False
    assert "method_id" not in found
    assert "next_charge_on" not in found


REFUSALS = [
    (98303, {"auto_renew": True, "method_id": CARD}, "too_late"),
    (98312, {"warranty": True}, "part_of_ksuite"),
    (98311, {"billing_address_id": 7102}, "part_of_ksuite"),
    (98316, {"warranty": True}, "never_expires"),
    (98323, {"warranty": True}, "free"),
    (98327, {"warranty": True}, "locked"),
    (98512, {"warranty": True}, "trial"),
    (98601, {"warranty": True}, "no_rights"),
    (4_711, {"warranty": True}, "not_found"),
    (98305, {"auto_renew": True}, "no_method"),
    (98305, {"auto_renew": True, "method_id": 8301}, "unknown_method"),
    (98305, {"auto_renew": True, "method_id": TRANSFER}, "method_not_automatic"),
    (98405, {"auto_renew": True, "method_id": 8202}, "part_of_ksuite"),
    (98401, {"auto_renew": True, "method_id": 8202}, "card_expired"),
    (98305, {"method_id": CARD}, "auto_renew_off"),
    (98305, {"billing_address_id": 7201}, "unknown_address"),
]


@pytest.mark.parametrize(("product_id", "asked", "code"), REFUSALS)
def test_a_refusal_says_why_and_changes_nothing(api: Any, product_id: int, asked: dict[str, Any], code: str) -> None:
    before = api.data("/desktop/1/renewals")

    (outcome,) = change(api, product_id, **asked)

    assert outcome == {"id": product_id, "outcome": "refused", "code": code}
    assert api.data("/desktop/1/renewals") == before


def test_turning_on_is_possible_exactly_14_days_before(make_api: Any) -> None:
    from datetime import date

    on_the_day = make_api(date(2026, 11, 23))
    # Due dates move with the demo's date: 14 days are reached by moving the due date itself.
    product = on_the_day.state.products_of(41000)[0]
    for days, expected in ((14, "changed"), (13, "refused")):
        api = make_api(date(2026, 11, 23))
        moved = product._replace(expired_at=api.state.timeline.at(days))
        api.state.logins[next(iter(api.state.logins))].put(moved)
        change(api, 98301, key="off", auto_renew=False)
        assert change(api, 98301, key="on", auto_renew=True, method_id=CARD)[0]["outcome"] == expected


def test_what_has_expired_gets_neither_auto_renew_nor_warranty(api: Any) -> None:
    login = next(iter(api.state.logins.values()))
    login.put(login.product(98305)._replace(expired_at=api.state.timeline.at(-1)))

    assert change(api, 98305, key="a", warranty=True)[0]["code"] == "expired"
    assert change(api, 98305, key="b", auto_renew=True, method_id=CARD)[0]["code"] == "expired"
    assert change(api, 98305, key="c", billing_address_id=7102)[0]["outcome"] == "changed"


def test_the_same_request_again_is_answered_as_before_and_changes_nothing(api: Any) -> None:
    first = change(api, 98305, warranty=True)
    change(api, 98305, key="other", warranty=False)

    assert change(api, 98305, warranty=True) == first
    assert told(api, 98305)["warranty"] is False


def test_a_key_serves_one_request_only(api: Any) -> None:
    change(api, 98305, warranty=True)

    assert status(api, key="k1", ids=[98305], warranty=False) == 409


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"key": "k", "ids": [98305]},
        {"key": "", "ids": [98305], "warranty": True},
        {"key": "k" * 101, "ids": [98305], "warranty": True},
        {"key": "k", "ids": [], "warranty": True},
        {"key": "k", "ids": list(range(26)), "warranty": True},
        {"key": "k", "ids": [98305, 98305], "warranty": True},
        {"key": "k", "ids": ["98305"], "warranty": True},
        {"key": "k", "ids": [98305], "warranty": 1},
        {"key": "k", "ids": [98305], "method_id": True},
    ],
)
def test_a_request_that_is_no_change_is_refused_as_a_whole(api: Any, body: dict[str, Any]) -> None:
    assert status(api, **body) == 422
