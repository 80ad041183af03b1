"""kSuite offers of the demo: what there is, what a raise costs, which one is refused, and what it makes of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from desktop_manager.demo.billing_records import Amount
from desktop_manager.demo.records import Membership
from desktop_manager.demo.seed import ksuite, renewals
from desktop_manager.demo.seed.people import CLAIRE_ID

ATELIER, MAISON = 41000, 41009
BUSINESS, STANDARD, DRIVE, MAIL = 98302, 98402, 98311, 98312
CARD, DECLINED, PREPAID, TRANSFER = 8101, 8102, 8103, 8104
PATH = "/desktop/1/ksuite"


def suite(api: Any, product_id: int = BUSINESS) -> Any:
    return next(one for one in api.data(PATH) if one["id"] == product_id)


def quote(api: Any, offer: str, users: int, storage_tb: int, product_id: int = BUSINESS) -> Any:
    return api.ask(f"{PATH}/{product_id}/quote?offer={offer}&users={users}&storage_tb={storage_tb}")


def order(api: Any, offer: str, users: int, storage_tb: int, expected: str, **more: Any) -> Any:
    product_id = more.pop("product_id", BUSINESS)
    body = {
        "key": "k",
        "account_id": ATELIER,
        "offer": offer,
        "users": users,
        "storage_tb": storage_tb,
        "method_id": CARD,
        "billing_address_id": 7101,
        "expected": {"amount": expected, "currency": "CHF"},
    }
    return api.ask(f"{PATH}/{product_id}/offer", method="POST", json=body | more)


def code(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json["error"]["code"]


def rules(answer: Any) -> set[tuple[str, str]]:
    return {(one["context"]["attribute"], one["code"]) for one in answer.json["error"]["errors"]}


def test_each_organization_tells_its_ksuite_with_every_offer(api: Any) -> None:
    listed = api.data(PATH)

    assert [(one["id"], one["name"], one["offer"], one["users"], one["storage_tb"]) for one in listed] == [
        (BUSINESS, "kSuite Business", "business", 12, 3),
        (STANDARD, "kSuite Standard", "standard", 9, 1),
    ]
    assert [one["code"] for one in listed[0]["offers"]] == ["free", "standard", "business", "enterprise"]
    assert {part["id"] for part in listed[0]["parts"]} == {DRIVE, MAIL}
    assert api.data(f"{PATH}?account_id={MAISON}") == listed[1:]
    assert api.data(f"{PATH}?account_id=41019") == []


@pytest.mark.parametrize("product_id", sorted(ksuite.PLANS))
def test_plan_product_and_renewal_say_the_same(api: Any, product_id: int) -> None:
    plan = ksuite.PLANS[product_id]
    product = api.data(f"/1/products?product_id={product_id}")[0]

    assert (product["customer_name"], product["description"]) == (plan.name, plan.description)
    terms = renewals.TERMS[product_id]
    assert ksuite.a_year(plan, terms.currency) == terms.price
    assert suite(api, product_id)["price"] == Amount(terms.price, terms.currency).json()


def test_a_raise_costs_the_difference_for_the_rest_of_the_period(api: Any) -> None:
    told = quote(api, "enterprise", 12, 6).json["data"]

    # 12 × 25.00 + 6 × 12.00 = 372.00 against 228.00 a year, for the 41 days until 3 Jan 2027 of 365.
    assert told["next_price"] == {"amount": "372.00", "currency": "CHF"}
    assert told["due_today"] == {"amount": "16.20", "currency": "CHF"}
    assert (told["starts_on"], told["ends_on"], told["next_on"]) == ("2026-11-23", "2027-01-02", "2027-01-03")


def test_a_quote_changes_nothing(api: Any) -> None:
    before = api.data(PATH), api.data("/desktop/1/renewals")

    quote(api, "enterprise", 20, 10)

    assert (api.data(PATH), api.data("/desktop/1/renewals")) == before


def test_after_a_raise_product_renewal_parts_and_invoice_agree(api: Any) -> None:
    answer = order(api, "enterprise", 15, 6, "24.60")

    assert answer.status_code == 200, answer.text
    invoice = answer.json["data"]["invoice"]
    assert [(one["label"], one["amount"], one["product_id"]) for one in invoice["lines"]] == [
        ("kSuite Enterprise · 15 users · 6 TB", "24.60", BUSINESS)
    ]
    assert invoice in api.data(f"/desktop/1/invoices?account_id={ATELIER}&limit=1000")["invoices"]
    product = api.data(f"/1/products?product_id={BUSINESS}")[0]
    assert (product["customer_name"], product["description"]) == ("kSuite Enterprise", "15 users · 6 TB")
    drive, mail = (api.data(f"/1/products?product_id={part}")[0] for part in (DRIVE, MAIL))
    assert drive["description"] == "1.8 of 6 TB used"
    assert mail["customer_name"] == "Mail · kSuite Enterprise"
    assert drive["parent_id"] == mail["parent_id"] == BUSINESS
    renewal = next(one for one in api.data("/desktop/1/renewals")["renewals"] if one["id"] == BUSINESS)
    assert renewal == answer.json["data"]["renewal"]
    assert renewal["price"] == {"amount": "447.00", "currency": "CHF"}
    assert answer.json["data"]["ksuite"] == suite(api)
    assert suite(api)["price"] == renewal["price"]


REFUSED = [
    ("free", 12, 3, (409, "lower_offer")),
    ("standard", 50, 10, (409, "lower_offer")),
    ("business", 11, 3, (409, "fewer_users")),
    ("enterprise", 12, 2, (409, "less_storage")),
    ("business", 12, 3, (409, "unchanged")),
    ("business", 301, 3, (422, "validation_failed")),
    ("enterprise", 12, 3, (422, "validation_failed")),
    ("premium", 12, 3, (422, "validation_failed")),
]


@pytest.mark.parametrize(("offer", "users", "storage_tb", "refusal"), REFUSED)
def test_what_is_refused_is_refused_by_quote_and_order_alike(
    api: Any, offer: str, users: int, storage_tb: int, refusal: tuple[int, str]
) -> None:
    before = api.data(PATH)

    assert code(quote(api, offer, users, storage_tb)) == refusal
    assert code(order(api, offer, users, storage_tb, "0.00")) == refusal
    assert api.data(PATH) == before


def test_it_is_not_moved_to_another_organization(api: Any) -> None:
    assert code(order(api, "enterprise", 12, 6, "16.20", account_id=MAISON)) == (409, "other_organization")
    for part in (BUSINESS, DRIVE, MAIL):
        assert api.data(f"/1/products?product_id={part}")[0]["is_transferable"] is False


@pytest.mark.parametrize("part", [DRIVE, MAIL])
def test_its_products_are_not_changed_on_their_own(api: Any, part: int) -> None:
    assert code(order(api, "enterprise", 12, 6, "16.20", product_id=part)) == (409, "part_of_ksuite")
    told = next(one for one in suite(api)["parts"] if one["id"] == part)
    assert (told["movable"], told["cancellable"]) == (False, False)


@pytest.mark.parametrize("product_id", [98301, 4_711, 98602])
def test_what_is_no_ksuite_of_the_user_is_not_found(api: Any, product_id: int) -> None:
    assert code(order(api, "enterprise", 12, 6, "16.20", product_id=product_id))[0] == 404


def test_a_user_reads_it_and_may_not_raise_it(api: Any) -> None:
    login = api.state.logins[CLAIRE_ID]
    login.memberships[ATELIER] = Membership("normal", billing=False)

    told = suite(api)
    assert told["refused"] == "no_rights"
    assert "price" not in told
    assert code(quote(api, "enterprise", 12, 6)) == (403, "access_denied")
    assert code(order(api, "enterprise", 12, 6, "16.20")) == (403, "access_denied")


@pytest.mark.parametrize(("fact", "refusal"), [("is_locked", "locked"), ("in_operation", "busy")])
def test_a_ksuite_that_is_held_up_is_not_raised(api: Any, fact: str, refusal: str) -> None:
    login = api.state.logins[CLAIRE_ID]
    login.put(login.product(BUSINESS)._replace(**{fact: True}))

    assert suite(api)["refused"] == refusal
    assert code(order(api, "enterprise", 12, 6, "16.20")) == (409, refusal)


def test_an_expired_ksuite_is_renewed_first(api: Any) -> None:
    login = api.state.logins[CLAIRE_ID]
    product = login.product(BUSINESS)
    login.put(product._replace(expired_at=product.expired_at - 42 * 86_400))

    assert suite(api)["refused"] == "expired"
    assert code(quote(api, "enterprise", 12, 6)) == (409, "expired")


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        ({"method_id": DECLINED}, (402, "card_declined")),
        ({"method_id": TRANSFER}, (422, "validation_failed")),
        ({"method_id": 8301}, (422, "validation_failed")),
        ({"billing_address_id": 7201}, (422, "validation_failed")),
        ({"billing_address_id": "7101"}, (422, "validation_failed")),
        ({"key": ""}, (422, "validation_failed")),
    ],
)
def test_a_refused_payment_or_a_bad_order_changes_nothing(api: Any, more: Any, refusal: tuple[int, str]) -> None:
    before = api.data(PATH)

    assert code(order(api, "enterprise", 12, 6, "16.20", **more)) == refusal
    assert api.data(PATH) == before


def test_another_amount_than_the_one_shown_is_told_with_the_right_one(api: Any) -> None:
    answer = order(api, "enterprise", 12, 6, "16.00")

    assert code(answer) == (409, "price_changed")
    assert answer.json["error"]["context"]["total"] == {"amount": "16.20", "currency": "CHF"}


def test_the_same_order_again_is_charged_once_and_another_one_needs_a_key_of_its_own(api: Any) -> None:
    first = order(api, "enterprise", 12, 6, "16.20").json
    invoices = len(api.state.billing.invoices_of(ATELIER))

    assert order(api, "enterprise", 12, 6, "16.20").json == first
    assert len(api.state.billing.invoices_of(ATELIER)) == invoices
    assert code(order(api, "enterprise", 13, 6, "2.80")) == (409, "key_reused")


def test_on_the_last_day_one_day_is_paid(api: Any) -> None:
    login = api.state.logins[CLAIRE_ID]
    product = login.product(BUSINESS)
    login.put(product._replace(expired_at=product.expired_at - 41 * 86_400))

    told = quote(api, "enterprise", 12, 6).json["data"]

    assert (told["starts_on"], told["ends_on"]) == ("2026-11-23", "2026-11-23")
    assert Decimal(told["due_today"]["amount"]) == Decimal("0.40")


def test_prices_of_another_period_follow_the_plan(api: Any) -> None:
    product = api.state.logins[CLAIRE_ID].product(BUSINESS)
    api.state.renew(product, 24)

    answer = order(api, "enterprise", 12, 6, quote(api, "enterprise", 12, 6).json["data"]["due_today"]["amount"])

    assert answer.status_code == 200, answer.text
    renewal = answer.json["data"]["renewal"]
    assert {one["months"]: one["price"]["amount"] for one in renewal["periods"]}[12] == "372.00"
    assert (renewal["months"], renewal["price"]["amount"]) == (24, "706.80")
