"""The seven reminders of Atelier Helvétique, and what in the account proves the cause of each."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from stdnum import iban

FORET = 41026
PATH = "/desktop/1/reminders"
TODAY = date(2026, 11, 23)
DAYS = [date(2026, 11, 23), date(2027, 1, 10), date(2028, 2, 29)]


def serials(reminders: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {one["invoice_number"].rpartition("-")[2]: one for one in reminders}


@pytest.fixture
def reminders(api: Any) -> dict[str, dict[str, Any]]:
    return serials(api.data(PATH))


@pytest.fixture
def invoices(api: Any) -> dict[str, dict[str, Any]]:
    listed = api.data("/desktop/1/invoices?account_id=41000")["invoices"]
    return {one["number"].rpartition("-")[2]: one for one in listed}


@pytest.fixture
def payments(api: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api.data("/desktop/1/accounts/41000/payments")
    return found


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_they_are_those_of_the_picture(make_api: Any, today: date) -> None:
    shown = [
        (
            one["invoice_number"].rpartition("-")[2],
            one["money"]["currency"],
            one["money"]["amount"],
            one["level"],
            (date.fromisoformat(one["sent_on"]) - today).days,
        )
        for one in make_api(today).data(PATH)
    ]

    assert shown == [
        ("104512", "CHF", "58.20", 2, -5),
        ("101877", "EUR", "41.00", 1, -12),
        ("100034", "CHF", "22.00", 1, -14),
        ("099410", "CHF", "9.00", 1, -17),
        ("098804", "CHF", "118.80", 1, -21),
        ("097215", "CHF", "36.00", 1, -25),
        ("096002", "EUR", "12.00", 1, -34),
    ]


def test_genuine_ones_come_from_infomaniak_and_ask_for_what_the_invoice_says(reminders: Any, invoices: Any) -> None:
    for serial in ("104512", "101877", "099410", "098804", "097215"):
        reminder, invoice = reminders[serial], invoices[serial]
        message = reminder["message"]
        assert reminder["invoice_id"] == invoice["id"]
        assert message["sender"].endswith("@infomaniak.com")
        assert "dkim=pass header.d=infomaniak.com" in message["authentication"]
        assert message["reference"] == invoice["reference"]
        assert message["money"] == {"amount": invoice["total"], "currency": invoice["currency"]}
        assert all("infomaniak.com" in target for _, target in message["links"])


def test_reminders_are_sent_the_days_after_the_due_date_that_the_settings_say(reminders: Any, invoices: Any) -> None:
    days = {
        serial: (date.fromisoformat(reminders[serial]["sent_on"]) - date.fromisoformat(invoices[serial]["due_on"])).days
        for serial in ("104512", "101877", "099410", "098804", "097215")
    }

    assert days == {"104512": 10, "101877": 5, "099410": 5, "098804": 5, "097215": 5}


def test_the_forged_one_names_an_invoice_nobody_has_and_looks_like_infomaniak(reminders: Any, invoices: Any) -> None:
    forged = reminders["100034"]
    message = forged["message"]

    assert "invoice_id" not in forged
    assert "100034" not in invoices
    assert "infomanlak" in message["sender"]
    assert "dkim=pass" not in message["authentication"]
    assert any("infomaniak.com" in shown and "infomaniak.com" not in target for shown, target in message["links"])
    assert message["iban"][:2] not in ("CH", "LI")
    assert iban.is_valid(message["iban"])
    assert message["attachments"][0].endswith(".pdf.exe")


def test_money_for_the_second_reminder_carried_the_reference_of_a_paid_invoice(invoices: Any, payments: Any) -> None:
    (stray,) = (one for one in payments if one["money"] == {"amount": "58.20", "currency": "CHF"})

    assert stray["state"] == "prepaid"
    assert stray["received_on"] == (TODAY - timedelta(17)).isoformat()
    assert stray["reference"] == invoices["098804"]["reference"]
    assert invoices["098804"]["status"] == "paid"
    assert invoices["104512"]["status"] == "overdue"


def test_francs_arrived_for_the_invoice_in_euros(invoices: Any, payments: Any) -> None:
    (stray,) = (one for one in payments if one["money"] == {"amount": "41.00", "currency": "CHF"})

    assert stray["reference"] == invoices["101877"]["reference"]
    assert (invoices["101877"]["currency"], invoices["101877"]["status"]) == ("EUR", "overdue")


def test_a_transfer_for_one_arrived_the_day_after_its_reminder(reminders: Any, invoices: Any, payments: Any) -> None:
    (payment,) = (one for one in payments if one.get("invoice_id") == invoices["098804"]["id"])

    assert payment["means"] == "transfer"
    sent_on = date.fromisoformat(reminders["098804"]["sent_on"])
    assert date.fromisoformat(payment["received_on"]) - sent_on == timedelta(1)


def test_a_standing_order_repeats_the_reference_of_the_first_quarter(invoices: Any, payments: Any) -> None:
    first = invoices["070118"]["reference"]
    repeated = [one for one in payments if one.get("reference") == first and one["state"] == "prepaid"]

    assert len(repeated) == 3
    assert {one["money"]["amount"] for one in repeated} == {"36.00"}
    assert invoices["097215"]["status"] == "paid"


def test_nothing_arrived_for_the_one_that_is_simply_unpaid(invoices: Any, payments: Any) -> None:
    unpaid = invoices["099410"]

    assert unpaid["status"] == "overdue"
    assert not [one for one in payments if one.get("reference") == unpaid["reference"]]
    assert not [one for one in payments if one["money"] == {"amount": "9.00", "currency": "CHF"}]


def test_of_one_neither_invoice_nor_the_head_of_its_mail_is_known(reminders: Any, invoices: Any, payments: Any) -> None:
    reminder = reminders["096002"]

    assert "invoice_id" not in reminder
    assert "096002" not in invoices
    assert set(reminder["message"]) == {"sender", "subject"}
    assert not [one for one in payments if one["money"] == reminder["money"]]


def test_reminders_of_organizations_without_accounting_rights_are_left_out(api: Any) -> None:
    assert api.state.billing.reminders[FORET]
    assert {one["account_id"] for one in api.data(PATH)} == {41000}
    assert api.error(f"{PATH}?account_id={FORET}")[0] == 403
    assert api.error(f"{PATH}?account_id=1")[0] == 404
    assert api.data(f"{PATH}?account_id=41009") == []


def test_a_user_with_accounting_rights_sees_them(api: Any) -> None:
    (login,) = api.state.logins.values()
    login.memberships[FORET] = login.memberships[FORET]._replace(billing=True)

    (reminder,) = api.data(f"{PATH}?account_id={FORET}")
    assert reminder["level"] == 1
