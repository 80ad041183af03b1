"""The demo's prepaid account: top up, recover, alert; and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_manager.demo.seed.billing_accounts import CARD, DECLINED_CARD, EXPIRED_CARD, PREPAID, TRANSFER

ATELIER, MAISON, RIVES, FORET = 41000, 41009, 41019, 41026
PATH = f"/desktop/1/accounts/{ATELIER}/prepaid"
IBAN = "CH93 0076 2011 6238 5295 7"
"""The specimen of the SWIFT IBAN registry."""


def chf(amount: Any, currency: Any = "CHF") -> dict[str, Any]:
    return {"amount": amount, "currency": currency}


def send(api: Any, tail: str, body: Any, method: str = "POST") -> tuple[int, dict[str, Any]]:
    answer = api.ask(f"{PATH}/{tail}", method=method, json=body)
    return answer.status_code, answer.json


def top_up(api: Any, method_id: Any, money: Any) -> tuple[int, dict[str, Any]]:
    return send(api, "top_ups", {"method_id": method_id, "money": money})


def recover(api: Any, money: Any, iban: Any = IBAN, holder: Any = "Claire Moret") -> tuple[int, dict[str, Any]]:
    return send(api, "recoveries", {"money": money, "iban": iban, "holder": holder})


def rules(body: dict[str, Any]) -> list[tuple[str, str]]:
    assert body["error"]["code"] == "validation_failed"
    return [
        (one["context"]["attribute"], one["code"].removeprefix("validation_rule_")) for one in body["error"]["errors"]
    ]


def test_it_is_that_of_the_picture_with_an_alert_below_fifty_francs(api: Any) -> None:
    account = api.data(PATH)

    assert account["balances"] == [chf("71.50")]
    assert account["thresholds"] == [chf("50.00")]
    assert [one["at"] for one in account["movements"]] == sorted(
        (one["at"] for one in account["movements"]), reverse=True
    )
    kinds = {one["kind"] for one in account["movements"]}
    assert kinds == {"top_up", "payment_received", "invoice_paid", "refund"}


def test_a_top_up_by_card_is_there_at_once(api: Any) -> None:
    status, body = top_up(api, CARD, chf("100.00"))

    assert status == 200
    assert body["data"] == api.data(PATH)
    assert body["data"]["balances"] == [chf("171.50")]
    newest = body["data"]["movements"][0]
    assert (newest["kind"], newest["detail"], newest["balance"]) == ("top_up", "Card ·· 4421", "171.50")


def test_another_currency_is_another_balance(api: Any) -> None:
    _, body = top_up(api, CARD, chf("30.00", "EUR"))

    assert body["data"]["balances"] == [chf("71.50"), chf("30.00", "EUR")]
    assert body["data"]["movements"][0]["balance"] == "30.00"


@pytest.mark.parametrize(("method_id", "code"), [(DECLINED_CARD, "card_declined")])
def test_a_declined_card_tops_nothing_up(api: Any, method_id: int, code: str) -> None:
    status, body = top_up(api, method_id, chf("100.00"))

    assert (status, body["error"]["code"]) == (402, code)
    assert api.data(PATH)["balances"] == [chf("71.50")]


def test_an_expired_card_tops_nothing_up(api: Any) -> None:
    answer = api.ask(
        f"/desktop/1/accounts/{MAISON}/prepaid/top_ups",
        method="POST",
        json={"method_id": EXPIRED_CARD, "money": chf("20.00", "EUR")},
    )

    assert (answer.status_code, answer.json["error"]["code"]) == (402, "card_expired")


@pytest.mark.parametrize(
    ("method_id", "money", "broken"),
    [
        (CARD, chf("0.99"), ("money", "between")),
        (CARD, chf("10000.01"), ("money", "between")),
        (CARD, chf("10", "GBP"), ("money", "in")),
        (CARD, "10.00", ("money", "required")),
        (PREPAID, chf("10.00"), ("method_id", "in")),
        (TRANSFER, chf("10.00"), ("method_id", "in")),
        (None, chf("10.00"), ("method_id", "required")),
    ],
)
def test_a_top_up_that_breaks_a_rule_is_refused(api: Any, method_id: Any, money: Any, broken: tuple[str, str]) -> None:
    status, body = top_up(api, method_id, money)

    assert (status, rules(body)) == (422, [broken])
    assert api.data(PATH)["balances"] == [chf("71.50")]


def test_twint_tops_up_too(api: Any) -> None:
    path = f"/desktop/1/accounts/{RIVES}/prepaid"
    answer = api.ask(f"{path}/top_ups", method="POST", json={"method_id": 8303, "money": chf("1")})

    assert answer.json["data"]["balances"] == [chf("21.00")]


def test_recovered_money_leaves_the_account_and_only_the_end_of_the_iban_is_kept(api: Any) -> None:
    status, body = recover(api, chf("41.00"))

    assert status == 200
    assert body["data"]["balances"] == [chf("30.50")]
    newest = body["data"]["movements"][0]
    assert (newest["kind"], newest["money"], newest["detail"]) == ("recovered", chf("-41.00"), "CH93 … 2957")
    assert "0076" not in str(body)


def test_all_of_the_balance_can_be_recovered_and_not_a_cent_more(api: Any) -> None:
    status, body = recover(api, chf("71.51"))
    assert (status, rules(body)) == (422, [("money", "max")])
    assert body["error"]["errors"][0]["context"]["max"] == "71.50"

    assert recover(api, chf("71.50"))[1]["data"]["balances"] == [chf("0.00")]
    assert recover(api, chf("0.01"))[0] == 422


@pytest.mark.parametrize(
    "iban",
    [
        "CH93 0076 2011 6238 5295 8",
        "CH39 0076 2011 6238 5295 7",
        "CH93 0076 2011 6238 5295",
        "XX82 WEST 1234 5698 7654 32",
        "7",
        "IBAN",
    ],
)
def test_an_iban_with_wrong_check_digits_or_length_is_refused(api: Any, iban: str) -> None:
    status, body = recover(api, chf("1.00"), iban)

    assert (status, rules(body)) == (422, [("iban", "iban")])


def test_everything_that_is_wrong_is_named_at_once(api: Any) -> None:
    status, body = recover(api, chf("500.00", "EUR"), "", " ")

    assert status == 422
    assert rules(body) == [("holder", "required"), ("iban", "required"), ("money", "max")]
    assert rules(recover(api, chf("1.00"), IBAN, "x" * 71)[1]) == [("holder", "max")]


def test_the_alert_is_set_for_one_currency_and_cleared_again(api: Any) -> None:
    status, body = send(api, "threshold", {"currency": "EUR", "amount": "12.5"}, "PUT")
    assert (status, body["data"]["thresholds"]) == (200, [chf("50.00"), chf("12.50", "EUR")])

    _, body = send(api, "threshold", {"currency": "CHF", "amount": None}, "PUT")
    assert body["data"]["thresholds"] == [chf("12.50", "EUR")]
    _, body = send(api, "threshold", {"currency": "CHF", "amount": None}, "PUT")
    assert body["data"]["thresholds"] == [chf("12.50", "EUR")]


@pytest.mark.parametrize(
    ("body", "broken"),
    [
        ({"currency": "CHF"}, ("amount", "decimal")),
        ({"currency": "CHF", "amount": "0"}, ("amount", "min")),
        ({"currency": "CHF", "amount": 50}, ("amount", "decimal")),
        ({"amount": "50"}, ("currency", "in")),
        ({"currency": "XXX", "amount": None}, ("currency", "in")),
    ],
)
def test_an_alert_that_breaks_a_rule_is_refused(api: Any, body: Any, broken: tuple[str, str]) -> None:
    status, answer = send(api, "threshold", body, "PUT")

    assert (status, rules(answer)) == (422, [broken])
    assert api.data(PATH)["thresholds"] == [chf("50.00")]


@pytest.mark.parametrize(
    ("method", "tail"), [("GET", ""), ("POST", "/top_ups"), ("POST", "/recoveries"), ("PUT", "/threshold")]
)
def test_it_needs_accounting_rights(api: Any, method: str, tail: str) -> None:
    assert api.ask(f"/desktop/1/accounts/{FORET}/prepaid{tail}", method=method).status_code == 403
    assert api.ask(f"/desktop/1/accounts/1/prepaid{tail}", method=method).status_code == 404
    assert api.ask(f"/desktop/1/accounts/{FORET}/payments").status_code == 403
