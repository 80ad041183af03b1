"""Paying an invoice in the demo, and issuing one that is charged at once: what is entered, and what is refused."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from desktop_manager.demo.billing_records import Line
from desktop_manager.demo.errors import DemoError
from desktop_manager.demo.seed.billing_accounts import (
    BESANCON,
    CARD,
    CAROUGE,
    DECLINED_CARD,
    EXPIRED_CARD,
    PREPAID,
    TRANSFER,
)

ATELIER, MAISON, FORET = 41000, 41009, 41026
OPEN = 5_104_512
"""CHF 58.20, overdue."""
IN_EURO = 5_101_877
UNPAID = 5_099_410
"""CHF 9.00."""


def pay(api: Any, invoice_id: int, method_id: Any, amount: Any, currency: Any = "CHF") -> tuple[int, dict[str, Any]]:
    money = {"amount": amount, "currency": currency}
    answer = api.ask(
        f"/desktop/1/invoices/{invoice_id}/payments", method="POST", json={"method_id": method_id, "money": money}
    )
    return answer.status_code, answer.json


def invoice(api: Any, invoice_id: int) -> dict[str, Any]:
    listed = api.data("/desktop/1/invoices?limit=1000")["invoices"]
    return next(one for one in listed if one["id"] == invoice_id)


def prepaid(api: Any, account_id: int = ATELIER) -> Any:
    return api.data(f"/desktop/1/accounts/{account_id}/prepaid")


def test_paid_from_the_prepaid_account_the_balance_movement_payment_and_operations_are_entered(api: Any) -> None:
    status, body = pay(api, OPEN, PREPAID, "58.20")
    paid, payment = body["data"]["invoice"], body["data"]["payment"]

    assert status == 200
    assert (paid["status"], paid["open_amount"]) == ("paid", "0.00")
    assert invoice(api, OPEN) == paid
    assert prepaid(api)["balances"] == [{"amount": "13.30", "currency": "CHF"}]
    newest = prepaid(api)["movements"][0]
    assert (newest["kind"], newest["money"]["amount"], newest["balance"]) == ("invoice_paid", "-58.20", "13.30")
    assert (newest["invoice_id"], newest["payment_id"]) == (OPEN, payment["id"])
    assert api.data(f"/desktop/1/accounts/{ATELIER}/payments")[0] == payment
    assert payment["received_on"] == "2026-11-23"
    kinds = [one["kind"] for one in api.data(f"/desktop/1/invoices/{OPEN}/operations")]
    assert kinds[-2:] == ["payment_received", "payment_linked"]


def test_a_part_can_be_paid_from_the_prepaid_account_and_then_the_rest_by_card(api: Any) -> None:
    status, body = pay(api, OPEN, PREPAID, "8.20")
    assert (status, body["data"]["invoice"]["status"]) == (200, "partly_paid")
    assert body["data"]["invoice"]["open_amount"] == "50.00"

    status, body = pay(api, OPEN, CARD, "50.00")
    assert (status, body["data"]["invoice"]["status"]) == (200, "paid")
    assert prepaid(api)["balances"] == [{"amount": "63.30", "currency": "CHF"}]


def test_a_card_pays_all_or_nothing(api: Any) -> None:
    status, body = pay(api, OPEN, CARD, "58.19")

    assert status == 422
    (problem,) = body["error"]["errors"]
    assert problem["code"] == "validation_rule_size"
    assert invoice(api, OPEN)["open_amount"] == "58.20"


def test_an_invoice_that_is_paid_refunded_or_a_credit_note_is_not_paid_again(api: Any) -> None:
    assert pay(api, OPEN, CARD, "58.20")[0] == 200
    status, body = pay(api, OPEN, CARD, "58.20")
    assert (status, body["error"]["code"]) == (409, "invoice_paid")
    listed = api.data(f"/desktop/1/invoices?account_id={ATELIER}")["invoices"]
    for one in listed:
        if one["status"] == "refunded" or one["kind"] == "credit_note":
            assert pay(api, one["id"], CARD, "1.00", one["currency"])[0] == 409
    payments = api.data(f"/desktop/1/accounts/{ATELIER}/payments")
    assert len([one for one in payments if one.get("invoice_id") == OPEN]) == 1


def test_a_card_that_the_bank_declines_charges_nothing_and_is_entered_as_declined(api: Any) -> None:
    status, body = pay(api, OPEN, DECLINED_CARD, "58.20")

    assert (status, body["error"]["code"]) == (402, "card_declined")
    assert invoice(api, OPEN)["open_amount"] == "58.20"
    newest = api.data(f"/desktop/1/accounts/{ATELIER}/payments")[0]
    assert (newest["state"], newest["invoice_id"]) == ("declined", OPEN)
    operation = api.data(f"/desktop/1/invoices/{OPEN}/operations")[-1]
    assert (operation["kind"], operation["detail"]) == ("charge_declined", "Card ·· 0017")


def test_a_card_whose_month_is_over_is_refused(api: Any) -> None:
    unpaid = next(one for one in api.state.billing.invoices_of(MAISON) if one.open_amount)
    status, body = pay(api, unpaid.id, EXPIRED_CARD, str(unpaid.open_amount), "EUR")

    assert (status, body["error"]["code"]) == (402, "card_expired")


def test_a_card_is_good_to_the_last_day_of_its_month(api: Any) -> None:
    desk = api.state.billing
    card = desk.method(ATELIER, CARD)
    desk.methods[ATELIER] = [card._replace(valid_until=desk.today)]
    assert pay(api, UNPAID, CARD, "9.00")[0] == 200


def test_prepaid_money_of_another_currency_does_not_pay(api: Any) -> None:
    status, body = pay(api, IN_EURO, PREPAID, "41.00", "EUR")

    assert (status, body["error"]["code"]) == (402, "prepaid_too_low")
    assert body["error"]["context"] == {"balance": {"amount": "0.00", "currency": "EUR"}}


def test_a_prepaid_account_that_lacks_five_cents_pays_nothing(api: Any) -> None:
    desk = api.state.billing
    short = desk.balance(ATELIER, "CHF") - Decimal("58.15")
    desk.recover(ATELIER, desk.movements[ATELIER][0].money._replace(amount=short), "CH9300762011623852957")
    before = prepaid(api)
    status, body = pay(api, OPEN, PREPAID, "58.20")

    assert (status, body["error"]["code"]) == (402, "prepaid_too_low")
    assert prepaid(api) == before
    assert pay(api, OPEN, PREPAID, "58.15")[0] == 200


@pytest.mark.parametrize(
    ("method_id", "amount", "currency", "attribute", "rule"),
    [
        (PREPAID, "58.21", "CHF", "money", "max"),
        (PREPAID, "58.20", "EUR", "money", "currency"),
        (PREPAID, "58.20", "JPY", "money", "in"),
        (PREPAID, "0.00", "CHF", "money", "min"),
        (PREPAID, "-1.00", "CHF", "money", "decimal"),
        (PREPAID, "1.001", "CHF", "money", "decimal"),
        (PREPAID, "1e1", "CHF", "money", "decimal"),
        (PREPAID, "١.٠٠", "CHF", "money", "decimal"),
        (PREPAID, 58.20, "CHF", "money", "decimal"),
        (PREPAID, None, None, "money", "decimal"),
        (TRANSFER, "58.20", "CHF", "method_id", "in"),
        (EXPIRED_CARD, "58.20", "CHF", "method_id", "in"),
        ("8103", "58.20", "CHF", "method_id", "required"),
        (True, "58.20", "CHF", "method_id", "required"),
    ],
)
def test_what_breaks_a_rule_is_refused_and_changes_nothing(
    api: Any, method_id: Any, amount: Any, currency: Any, attribute: str, rule: str
) -> None:
    before = [prepaid(api), invoice(api, OPEN)]
    status, body = pay(api, OPEN, method_id, amount, currency)

    assert (status, body["error"]["code"]) == (422, "validation_failed")
    problem = body["error"]["errors"][0]
    assert (problem["context"]["attribute"], problem["code"]) == (attribute, f"validation_rule_{rule}")
    assert [prepaid(api), invoice(api, OPEN)] == before


def test_without_a_body_every_missing_field_is_named(api: Any) -> None:
    answer = api.ask(f"/desktop/1/invoices/{OPEN}/payments", method="POST", data=b"nonsense")

    named = [one["context"]["attribute"] for one in answer.json["error"]["errors"]]
    assert (answer.status_code, named) == (422, ["method_id", "money"])


def test_others_invoices_are_not_paid(api: Any) -> None:
    unpaid = next(one for one in api.state.billing.invoices_of(FORET) if one.open_amount)

    assert pay(api, unpaid.id, 8401, "1.00")[0] == 403
    assert pay(api, 1, CARD, "1.00")[0] == 404


LINES = (Line("atelier-helvetique.ch", Decimal("12.90"), 98303), Line("Newsletter", Decimal("9.00"), 98310))


def test_an_issued_invoice_is_charged_at_once_with_its_vat(api: Any) -> None:
    desk = api.state.billing
    made = desk.issue(ATELIER, LINES, "CHF", CARD, CAROUGE)

    assert (made.total, made.status, made.open_amount) == (Decimal("23.67"), "paid", 0)
    assert [(share.rate, share.base, share.vat) for share in made.vat] == [
        (Decimal("8.1"), Decimal("21.90"), Decimal("1.77"))
    ]
    assert invoice(api, made.id)["number"] == made.number
    assert desk.payments[ATELIER][0].invoice_id == made.id
    kinds = [one.kind for one in desk.operations_of(made)]
    assert kinds == ["issued", "sent", "payment_received", "payment_linked"]


def test_an_issued_invoice_for_a_transfer_stays_open_for_thirty_days(api: Any) -> None:
    desk = api.state.billing
    made = desk.issue(ATELIER, LINES, "CHF", TRANSFER, CAROUGE)

    assert (made.status, made.open_amount) == ("open", Decimal("23.67"))
    assert (made.due_on - made.issued_on).days == 30
    assert made.number != desk.issue(ATELIER, LINES, "CHF", TRANSFER, CAROUGE).number


@pytest.mark.parametrize(
    ("account_id", "method_id", "address_id", "currency", "code"),
    [
        (ATELIER, DECLINED_CARD, CAROUGE, "CHF", "card_declined"),
        (ATELIER, PREPAID, CAROUGE, "EUR", "prepaid_too_low"),
        (MAISON, EXPIRED_CARD, BESANCON, "EUR", "card_expired"),
    ],
)
def test_a_refused_charge_issues_no_invoice(
    api: Any, account_id: int, method_id: int, address_id: int, currency: str, code: str
) -> None:
    desk = api.state.billing
    before = desk.invoices_of(account_id), list(desk.payments[account_id])
    with pytest.raises(DemoError) as refused:
        desk.issue(account_id, LINES, currency, method_id, address_id)

    assert (refused.value.status, refused.value.error["code"]) == (402, code)
    assert (desk.invoices_of(account_id), desk.payments[account_id]) == before


@pytest.mark.parametrize(("method_id", "address_id"), [(1, CAROUGE), (CARD, 1), (CARD, BESANCON)])
def test_means_and_address_are_the_organizations_own(api: Any, method_id: int, address_id: int) -> None:
    with pytest.raises(KeyError):
        api.state.billing.issue(ATELIER, LINES, "CHF", method_id, address_id)
