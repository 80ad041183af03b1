"""The demo's listing of invoices over all organizations, in parts, and what happened with one."""

from __future__ import annotations

import time
from typing import Any

import pytest

from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_TOKEN
from desktop_manager.demo.seed.agency_billing import AgencyBilling

PATH = "/desktop/1/invoices"
ATELIER, MAISON, RIVES, FORET = 41000, 41009, 41019, 41026


def all_of(api: Any, query: str, token: str = DEMO_TOKEN) -> list[list[dict[str, Any]]]:
    parts, cursor = [], ""
    while True:
        part = api.data(f"{PATH}?{query}{cursor}", token)
        parts.append(part["invoices"])
        if part["cursor"] is None:
            return parts
        cursor = f"&cursor={part['cursor']}"


def keys(parts: list[list[dict[str, Any]]]) -> list[tuple[int, int]]:
    return [(one["account_id"], one["id"]) for part in parts for one in part]


@pytest.mark.parametrize("limit", [1, 7, 89, 90, 91, 1000])
def test_the_parts_are_the_whole_in_order_whatever_their_size(api: Any, limit: int) -> None:
    whole = keys(all_of(api, ""))
    parts = all_of(api, f"limit={limit}")

    assert len(whole) > 80
    assert keys(parts) == whole == sorted(whole)
    assert all(len(part) == limit for part in parts[:-1])
    assert 0 < len(parts[-1]) <= limit


def test_only_organizations_with_accounting_rights_are_in_it(api: Any) -> None:
    assert {account for account, _ in keys(all_of(api, ""))} == {ATELIER, MAISON, RIVES}
    assert {account for account, _ in keys(all_of(api, f"account_id={MAISON}"))} == {MAISON}
    assert api.error(f"{PATH}?account_id={FORET}")[0] == 403
    assert api.error(f"{PATH}?account_id=700000")[0] == 404


def test_accounting_rights_of_a_plain_user_are_enough(api: Any) -> None:
    (login,) = api.state.logins.values()
    login.memberships[FORET] = login.memberships[FORET]._replace(billing=True)
    assert len(api.data(f"{PATH}?account_id={FORET}")["invoices"]) == 2
    login.memberships[FORET] = login.memberships[FORET]._replace(role="client")
    assert api.error(f"{PATH}?account_id={FORET}")[0] == 403


@pytest.mark.parametrize(
    ("query", "attribute"),
    [
        ("limit=0", "limit"),
        ("limit=1001", "limit"),
        ("limit=ten", "limit"),
        ("cursor=", "cursor"),
        ("cursor=AAAA", "cursor"),
        ("cursor=%C3%A9", "cursor"),
        ("cursor=MQ", "cursor"),
        ("account_id=x", "account_id"),
    ],
)
def test_what_cannot_be_read_is_refused(api: Any, query: str, attribute: str) -> None:
    status, error = api.error(f"{PATH}?{query}")

    assert (status, error["errors"][0]["context"]["attribute"]) == (422, attribute)


def test_a_cursor_still_holds_when_an_invoice_was_added_before_and_after_it(api: Any) -> None:
    before = keys(all_of(api, ""))
    first = api.data(f"{PATH}?limit=70")
    desk = api.state.billing
    address = desk.addresses[ATELIER][0].id
    line = desk.invoices_of(ATELIER)[0].lines[0]
    added = desk.issue(ATELIER, (line,), "CHF", 8104, address)
    later = desk.issue(RIVES, (line,), "CHF", 8301, 7301)
    rest = api.data(f"{PATH}?cursor={first['cursor']}&limit=1000")

    assert added.status == "open"
    assert keys([first["invoices"], rest["invoices"]]) == sorted([*before, (RIVES, later.id)])


def test_the_operations_of_an_invoice_are_told_in_order(api: Any) -> None:
    (invoice,) = (one for one in all_of(api, "")[0] if one["number"].endswith("-104512"))
    operations = api.data(f"{PATH}/{invoice['id']}/operations")

    assert [one["kind"] for one in operations] == ["issued", "sent", "reminder_sent", "reminder_sent"]
    assert [one.get("detail") for one in operations[2:]] == ["1", "2"]


def test_a_declined_charge_and_a_refund_are_among_the_operations(api: Any) -> None:
    desk = api.state.billing
    kinds = {one.kind for invoice in desk.invoices_of(ATELIER) for one in desk.operations_of(invoice)}

    assert kinds >= {"charge_declined", "credited", "refunded", "payment_received", "payment_linked", "reminder_sent"}


def test_operations_of_others_are_not_told(api: Any) -> None:
    (unseen, _) = api.state.billing.invoices_of(FORET)
    assert api.error(f"{PATH}/{unseen.id}/operations")[0] == 403
    assert api.error(f"{PATH}/1/operations")[0] == 404
    assert api.error(f"{PATH}/30000000/operations", DEMO_TOKEN)[0] == 404


def test_the_agency_has_three_invoices_a_product(make_api: Any) -> None:
    api = make_api(scale=230)
    parts = all_of(api, "limit=100", DEMO_AGENCY_TOKEN)
    found = keys(parts)

    assert len(found) == len(set(found)) == 690
    assert found == sorted(found)
    assert len(api.data(f"{PATH}?account_id=700003&limit=1000", DEMO_AGENCY_TOKEN)["invoices"]) == 240
    assert {one["currency"] for part in parts for one in part} == {"CHF", "EUR"}
    assert {one["status"] for part in parts for one in part} == {"paid", "open", "overdue"}


def test_an_agency_product_is_invoiced_for_three_years_without_a_gap(make_api: Any) -> None:
    found = make_api(scale=50).data(f"{PATH}?limit=3", DEMO_AGENCY_TOKEN)["invoices"]
    periods = [(line["starts_on"], line["ends_on"]) for one in found for line in one["lines"]]

    assert len({line["product_id"] for one in found for line in one["lines"]}) == 1
    assert periods == sorted(periods)
    assert len(set(periods)) == 3


def test_a_part_makes_only_its_own_invoices(make_api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    api = make_api(scale=100_000)
    made: list[int] = []
    make = AgencyBilling.invoice

    def counted(self: AgencyBilling, invoice_id: int) -> Any:
        made.append(invoice_id)
        return make(self, invoice_id)

    monkeypatch.setattr(AgencyBilling, "invoice", counted)
    cursor = api.data(f"{PATH}?account_id=701500&limit=1", DEMO_AGENCY_TOKEN)["cursor"]
    made.clear()

    assert len(api.data(f"{PATH}?cursor={cursor}&limit=500", DEMO_AGENCY_TOKEN)["invoices"]) == 500
    assert len(made) == 501


def test_three_hundred_thousand_invoices_are_there_at_once(make_api: Any) -> None:
    started = time.perf_counter()
    api = make_api(scale=100_000)

    assert len(api.data(f"{PATH}?limit=100", DEMO_AGENCY_TOKEN)["invoices"]) == 100
    assert time.perf_counter() - started < 2


def test_reminders_payments_and_prepaid_of_the_agency_agree_with_its_invoices(make_api: Any) -> None:
    api = make_api(scale=150)
    invoices = {one["id"]: one for part in all_of(api, "", DEMO_AGENCY_TOKEN) for one in part}
    reminders = api.data("/desktop/1/reminders", DEMO_AGENCY_TOKEN)
    payments = api.data("/desktop/1/accounts/700002/payments", DEMO_AGENCY_TOKEN)
    of_one = [one for one in invoices.values() if one["account_id"] == 700_002]

    assert reminders
    assert all(invoices[one["invoice_id"]]["status"] == "overdue" for one in reminders)
    assert {one["invoice_id"] for one in payments} == {one["id"] for one in of_one if one["status"] == "paid"}
    assert api.data("/desktop/1/accounts/700002/prepaid", DEMO_AGENCY_TOKEN)["balances"] == [
        {"amount": "250.00", "currency": "CHF"}
    ]


def test_the_agency_pays_an_invoice_and_it_stays_paid(make_api: Any) -> None:
    api = make_api(scale=60)
    (unpaid, *_) = (one for part in all_of(api, "", DEMO_AGENCY_TOKEN) for one in part if one["open_amount"] != "0.00")
    card = api.state.billing.methods[unpaid["account_id"]][0]
    body = {"method_id": card.id, "money": {"amount": unpaid["open_amount"], "currency": unpaid["currency"]}}
    answer = api.ask(f"{PATH}/{unpaid['id']}/payments", DEMO_AGENCY_TOKEN, "POST", json=body)

    assert answer.json["data"]["invoice"]["status"] == "paid"
    again = {one["id"]: one for part in all_of(api, "", DEMO_AGENCY_TOKEN) for one in part}
    assert again[unpaid["id"]]["status"] == "paid"
    kinds = [one["kind"] for one in api.data(f"{PATH}/{unpaid['id']}/operations", DEMO_AGENCY_TOKEN)]
    assert kinds == ["issued", "sent", "payment_received", "payment_linked"]
