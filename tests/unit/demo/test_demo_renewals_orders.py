"""Renewing now in the demo: all or none, paid at once, with an invoice."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_manager.demo import DEMO_AGENCY_TOKEN

ORDERS = "/desktop/1/renewals/orders"
CARD, DECLINED, PREPAID, TRANSFER = 8101, 8102, 8103, 8104


def order(api: Any, *ids: int, total: str, key: str = "k1", currency: str = "CHF", **more: Any) -> Any:
    body = {
        "key": key,
        "ids": list(ids),
        "months": 12,
        "method_id": CARD,
        "billing_address_id": 7101,
        "expected": {"amount": total, "currency": currency},
        **more,
    }
    return api.ask(ORDERS, method="POST", json=body)


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json["error"]["code"]


def rules(answer: Any) -> list[tuple[str, str]]:
    assert answer.status_code == 422, answer.text
    return [(one["context"]["attribute"], one["code"]) for one in answer.json["error"]["errors"]]


def due(api: Any, product_id: int) -> int:
    return int(api.data(f"/1/products?product_id={product_id}")[0]["expired_at"])


def test_the_due_date_moves_by_the_period_and_an_invoice_is_issued(api: Any) -> None:
    before = due(api, 98303)

    data = order(api, 98303, total="12.90").json["data"]

    assert due(api, 98303) == before + 365 * 86_400 == data["renewals"][0]["expires_at"]
    assert data["invoice"]["status"] == "paid"
    assert data["invoice"]["lines"] == [
        {
            "label": "atelier-helvetique.ch",
            "amount": "12.90",
            "product_id": 98303,
            "starts_on": "2026-12-02",
            "ends_on": "2027-12-01",
        }
    ]
    assert data["invoice"]["id"] in [
        one["id"] for one in api.data("/desktop/1/invoices?account_id=41000&limit=1000")["invoices"]
    ]


def test_several_products_are_one_invoice_with_the_warranties_taken(api: Any) -> None:
    answer = order(api, 98303, 98305, total="91.00", warranty_ids=[98305])

    assert answer.status_code == 200, answer.text
    data = answer.json["data"]
    assert [line["amount"] for line in data["invoice"]["lines"]] == ["12.90", "74.40", "3.70"]
    assert {one["id"]: one["warranty"] for one in data["renewals"]} == {98303: False, 98305: True}


def test_the_same_order_again_is_not_charged_twice(api: Any) -> None:
    first = order(api, 98303, total="12.90").json
    at = due(api, 98303)

    assert order(api, 98303, total="12.90").json == first
    assert due(api, 98303) == at


def test_another_order_under_the_same_key_is_refused(api: Any) -> None:
    order(api, 98303, total="12.90")

    assert code(order(api, 98305, total="74.40")) == (409, "key_reused")


@pytest.mark.parametrize(("method_id", "refusal"), [(DECLINED, "card_declined"), (PREPAID, "prepaid_too_low")])
def test_a_declined_payment_renews_nothing(api: Any, method_id: int, refusal: str) -> None:
    before = due(api, 98301)

    assert code(order(api, 98301, total="118.80", method_id=method_id)) == (402, refusal)
    assert due(api, 98301) == before


def test_a_card_whose_month_is_over_is_refused(api: Any) -> None:
    answer = order(api, 98401, total="118.80", currency="EUR", method_id=8202, billing_address_id=7201)

    assert code(answer) == (402, "card_expired")


def test_another_total_than_the_one_shown_is_told_with_the_right_one(api: Any) -> None:
    answer = order(api, 98303, total="11.90")

    assert code(answer) == (409, "price_changed")
    assert answer.json["error"]["context"]["total"] == {"amount": "12.90", "currency": "CHF"}


REFUSED: list[tuple[tuple[int, ...], dict[str, Any], tuple[str, str]]] = [
    ((98306,), {"total": "89.00", "warranty_ids": [98306]}, ("warranty_ids", "validation_rule_not_at_checkout")),
    ((98303,), {"total": "12.90", "warranty_ids": [98305]}, ("warranty_ids", "validation_rule_in")),
    ((98312,), {"total": "0.00"}, ("ids", "validation_rule_part_of_ksuite")),
    ((98316,), {"total": "0.00"}, ("ids", "validation_rule_never_expires")),
    ((98323,), {"total": "0.00"}, ("ids", "validation_rule_free")),
    ((98327,), {"total": "0.00"}, ("ids", "validation_rule_locked")),
    ((98303, 98320), {"total": "71.70"}, ("ids", "validation_rule_same")),
    ((98303, 98501), {"total": "131.70"}, ("ids", "validation_rule_same")),
    ((98303,), {"total": "12.90", "months": 5}, ("months", "validation_rule_in")),
    ((98303,), {"total": "12.90", "method_id": 8301}, ("method_id", "validation_rule_exists")),
    ((98303,), {"total": "12.90", "method_id": TRANSFER}, ("method_id", "validation_rule_not_immediate")),
    ((98303,), {"total": "12.90", "billing_address_id": 7201}, ("billing_address_id", "validation_rule_exists")),
    ((98303,), {"total": "12.90", "months": "12"}, ("months", "validation_rule_required")),
    ((98303, 98303), {"total": "12.90"}, ("ids", "validation_rule_distinct")),
]


@pytest.mark.parametrize(("ids", "more", "rule"), REFUSED)
def test_an_order_that_breaks_a_rule_is_refused_whole(
    api: Any, ids: tuple[int, ...], more: dict[str, Any], rule: tuple[str, str]
) -> None:
    before = api.data("/desktop/1/renewals")

    assert rule in rules(order(api, *ids, **more))
    assert api.data("/desktop/1/renewals") == before


def test_without_accounting_rights_nothing_is_renewed(api: Any) -> None:
    answer = order(api, 98601, total="48.00", method_id=8401, billing_address_id=7401)

    assert code(answer) == (403, "access_denied")


def test_what_the_user_does_not_see_is_not_found(api: Any) -> None:
    assert code(order(api, 4_711, total="1.00"))[0] == 404


def test_the_end_of_a_month_stays_within_the_month() -> None:
    from datetime import date

    from desktop_manager.demo.renewal_state import add_months

    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert add_months(date(2026, 12, 15), 1) == date(2027, 1, 15)
    assert add_months(date(2026, 11, 30), 36) == date(2029, 11, 30)


def test_a_generated_product_is_renewed_for_everyone_who_reads_it(make_api: Any) -> None:
    api = make_api(scale=50)
    listed = api.data("/desktop/1/renewals", DEMO_AGENCY_TOKEN)["renewals"]
    one = next(renewal for renewal in listed if renewal["price"]["currency"] == "CHF")
    method_id = api.state.billing.methods[one["account_id"]][0].id

    answer = api.ask(
        ORDERS,
        DEMO_AGENCY_TOKEN,
        method="POST",
        json={
            "key": "k",
            "ids": [one["id"]],
            "months": 12,
            "method_id": method_id,
            "billing_address_id": one["billing_address_id"],
            "expected": one["price"],
        },
    )

    assert answer.status_code == 200, answer.text
    product = api.data(f"/1/products?product_id={one['id']}", DEMO_AGENCY_TOKEN)[0]
    assert product["expired_at"] == answer.json["data"]["renewals"][0]["expires_at"] > one["expires_at"]
