"""Renewals of the demo: the listing as in design/renewals.png, and its parts."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from desktop_manager.demo import DEMO_AGENCY_TOKEN
from desktop_manager.demo.seed import atelier

ATELIER = f"/desktop/1/renewals?account_id={atelier.ID}"
TODAY_AT_NOON = 1_795_435_200
DAY_S = 86_400


def of(api: Any, account_id: int) -> dict[int, Any]:
    return {one["id"]: one for one in api.data(f"/desktop/1/renewals?account_id={account_id}")["renewals"]}


def test_what_is_due_within_90_days_costs_what_the_picture_says(api: Any) -> None:
    near = [one for one in of(api, atelier.ID).values() if 0 < one["expires_at"] - TODAY_AT_NOON < 90 * DAY_S]

    assert len(near) == 10
    assert {one["price"]["currency"] for one in near} == {"CHF"}
    assert sum(Decimal(one["price"]["amount"]) for one in near) == Decimal("737.60")


def test_the_next_charge_is_14_days_before_the_due_date(api: Any) -> None:
    hosting = of(api, atelier.ID)[98301]

    assert hosting["method_label"] == "Card ·· 4421"
    assert hosting["next_charge_on"] == "2026-11-28"


def test_the_card_of_three_products_ends_before_their_next_charge(api: Any) -> None:
    short = {
        number
        for number, one in of(api, atelier.ID).items()
        if one.get("method_valid_until", "9") < one.get("next_charge_on", "") and one["expires_at"] < 1_803_300_000
    }

    assert short == {98306, 98307, 98310}


def test_products_that_never_expire_have_no_renewal(api: Any) -> None:
    assert {98311, 98312, 98316, 98317, 98323}.isdisjoint(of(api, atelier.ID))


def test_a_trial_that_is_locked_says_that_it_cannot_be_changed(api: Any) -> None:
    assert of(api, atelier.ID)[98327]["refused"] == "locked"


def test_three_currencies_occur(api: Any) -> None:
    assert {one["price"]["currency"] for one in of(api, atelier.ID).values()} == {"CHF", "EUR", "USD"}


def test_a_longer_period_costs_less_a_month_and_a_certificate_has_one_year_only(api: Any) -> None:
    listed = of(api, atelier.ID)

    prices = {one["months"]: Decimal(one["price"]["amount"]) for one in listed[98301]["periods"]}
    assert list(prices) == [12, 24, 36]
    assert prices[12] > prices[24] / 2 > prices[36] / 3
    assert [one["months"] for one in listed[98309]["periods"]] == [12]


def test_the_server_does_not_say_what_the_warranty_of_a_nas_costs(api: Any) -> None:
    assert "warranty_price" not in of(api, atelier.ID)[98306]


def test_a_listing_over_all_leaves_out_who_keeps_their_accounts_from_the_user(api: Any) -> None:
    listed = api.data("/desktop/1/renewals")["renewals"]

    assert {one["account_id"] for one in listed} == {41000, 41009, 41019}
    assert [(one["account_id"], one["id"]) for one in listed] == sorted(
        (one["account_id"], one["id"]) for one in listed
    )


def test_without_accounting_rights_one_organization_is_refused(api: Any) -> None:
    assert api.error("/desktop/1/renewals?account_id=41026")[0] == 403


def test_parts_follow_each_other_without_gap_or_repetition(api: Any) -> None:
    whole = api.data("/desktop/1/renewals")
    assert whole["cursor"] is None
    ids, cursor = [], None
    while True:
        part = api.data("/desktop/1/renewals?limit=7" + (f"&cursor={cursor}" if cursor else ""))
        assert len(part["renewals"]) <= 7
        ids += [one["id"] for one in part["renewals"]]
        cursor = part["cursor"]
        if cursor is None:
            break

    assert ids == [one["id"] for one in whole["renewals"]]


@pytest.mark.parametrize("query", ["limit=0", "limit=1001", "limit=x", "cursor=41000", "cursor=a.b", "cursor=1.²"])
def test_a_wrong_question_is_refused(api: Any, query: str) -> None:
    assert api.error(f"/desktop/1/renewals?{query}")[0] == 422


def test_the_agency_is_generated_in_parts(make_api: Any) -> None:
    api = make_api(scale=200)

    part = api.data("/desktop/1/renewals?limit=60", DEMO_AGENCY_TOKEN)

    assert [one["id"] for one in part["renewals"]] == list(range(9_000_000, 9_000_060))
    assert part["cursor"] == "700001.9000059"
