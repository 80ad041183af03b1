"""What each listing can be filtered by, in both forms of the products too."""

from __future__ import annotations

import json
from typing import Any

import pytest


def _names(records: list[dict[str, Any]]) -> list[str]:
    return [record["customer_name"] for record in records]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("service_name=nas&account_id=41000", ["NAS Synology DS224+"]),
        ("service_id=23&account_id=41000", ["mail.atelier-helvetique.ch", "Mail · kSuite Business"]),
        ("product_id=98305", ["studio-archive"]),
        ("customer_name=helvetique.shop", ["helvetique.shop"]),
        ("internal_name=xn--fte-du-canal-shb.fr", ["fête-du-canal.fr"]),
        ("fqdn=ahel.ch", ["ahel.ch"]),
        ("product_id=98305&service_name=nas", []),
        ("product_id=98604", []),
    ],
)
def test_products_of_all_organizations_are_filtered_by_plain_parameters(api: Any, query: str, names: list[str]) -> None:
    assert _names(api.data(f"/1/products?{query}")) == names


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("filter[service_names][]=nas&filter[service_names][]=vps", ["NAS Synology DS224+", "VPS Lite · build"]),
        ("filter[service_ids][]=48", ["ahel.ch"]),
        ("filter[service_id]=18", ["NAS Synology DS224+"]),
        ("filter[customer_name]=Newsletter", ["Newsletter"]),
        ("filter[internal_name]=nas-ah-01", ["NAS Synology DS224+"]),
        ("filter[name]=KSUITE", ["kSuite Business", "Mail · kSuite Business"]),
        ("filter[expirations][]=expired", ["Site Creator · essai vitrine"]),
        ("filter[expirations][]=9", ["atelier-helvetique.ch"]),
        ("filter[expirations][]=8", []),
        ("filter[tags][]=303", ["Web Hosting · atelier", "atelier-helvetique.ch", "Premium Support Pro"]),
        ("filter[tags][]=Critical&filter[service_names][]=domain_name", ["atelier-helvetique.ch"]),
    ],
)
def test_products_of_one_organization_are_filtered_with_other_words(api: Any, query: str, names: list[str]) -> None:
    for path in ("/1/accounts/41000/products", "/1/accounts/current/products"):
        if path.endswith("current/products") and "[service_id]" in query:
            # The export has this filter in the first form only.
            assert len(api.data(f"{path}?{query}")) == 27
        else:
            assert _names(api.data(f"{path}?{query}")) == names


def test_excluded_kinds_are_left_out(api: Any) -> None:
    found = api.data("/1/accounts/41000/products?filter[excluded_service_ids][]=14&filter[excluded_service_ids][]=23")

    assert len(found) == 27 - 3 - 2
    assert {product["service_id"] for product in found}.isdisjoint({14, 23})


def test_products_that_never_expire(api: Any) -> None:
    found = api.data("/1/accounts/41000/products?filter[expirations][]=never")

    assert {product["expired_at"] for product in found} == {None}


@pytest.mark.parametrize(
    "query", ["filter[service_names][]=domain", "filter[service_ids][]=10", "filter[expirations][]=soon"]
)
def test_the_words_of_the_other_form_are_refused(api: Any, query: str) -> None:
    assert api.error(f"/1/accounts/41000/products?{query}")[0] == 422


def test_both_forms_tell_the_same_of_a_product(api: Any) -> None:
    for account in (41000, 41009, 41019, 41026):
        assert api.data(f"/1/accounts/{account}/products?with=*") == api.data(
            f"/1/products?account_id={account}&with=*"
        )


def test_the_current_organization_follows_the_profile(api: Any) -> None:
    assert {one["account_id"] for one in api.data("/1/accounts/current/products")} == {41000}
    api.patch_profile({"email": "claire@atelier.example", "current_account_id": 41009})
    assert {one["account_id"] for one in api.data("/1/accounts/current/products")} == {41009}


def test_services_count_the_products(api: Any) -> None:
    services = api.data("/1/accounts/41000/services")

    assert sum(service["count"] for service in services) == 27
    assert {"id": 14, "name": "domain", "count": 3} in services


def test_tags_are_a_text_that_holds_the_list(api: Any) -> None:
    tags = json.loads(api.data("/1/accounts/41000/tags?with=product_count&order_by=name&order=desc"))

    assert [(tag["name"], tag["product_count"]) for tag in tags] == [("Interne", 5), ("Critical", 3), ("Clients", 2)]
    assert "product_count" not in json.loads(api.data("/1/accounts/41000/tags"))[0]


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", [5101, 5102]),
        ("search=studio", [5101]),
        ("filter[team_ids][]=5102", [5102]),
        ("filter[user_ids][]=51003", []),
        ("filter[user_ids][]=51002", [5101]),
        ("filter[owned_by_ids][]=1", []),
        ("filter[created_by_ids][]=26501&order_by=id&order=desc", [5102, 5101]),
    ],
)
def test_teams_are_filtered(api: Any, query: str, ids: list[int]) -> None:
    assert [team["id"] for team in api.data(f"/1/accounts/41000/teams?{query}")] == ids


def test_members_of_a_team_are_found_by_name_or_address(api: Any) -> None:
    path = "/1/accounts/41000/teams/5101/users"

    assert [one["id"] for one in api.data(f"{path}?order_by=first_name")] == [26501, 51002, 51005]
    assert [one["id"] for one in api.data(f"{path}?search=CARVALHO@")] == [51002]
    assert api.data(f"{path}?return=total") == 3


def test_users_come_one_record_at_a_time(api: Any) -> None:
    first = api.ask("/2/accounts/41000/users?page=1&order_by=display_name").json
    names = [
        api.data(f"/2/accounts/41000/users?page={number}&order_by=display_name")["display_name"]
        for number in range(1, first["pages"] + 1)
    ]

    assert (first["total"], first["items_per_page"], first["pages"]) == (13, 1, 13)
    assert names == sorted(names, key=str.casefold)
    assert api.error("/2/accounts/41000/users?page=14")[0] == 404


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("filter[state_in_account]=pending", 1),
        ("filter[invitation_status]=pending", 1),
        ("filter[invitation_status]=accepted", 0),
        ("filter[role_type]=admin", 1),
        ("filter[has_billing_access]=true", 2),
        ("filter[has_ksuite]=true", 12),
        ("filter[has_kchat]=1", 11),
        ("filter[has_no_app_access]=true", 1),
        ("filter[has_empty_access]=true", 0),
        ("filter[has_otp]=false", 1),
        ("filter[drive_id]=98311", 11),
        ("filter[mail_ids][]=1", 0),
        ("filter[team_ids][]=5101", 4),
        ("filter[user_ids][]=26501&filter[user_ids][]=51001", 2),
        ("search=moret", 1),
    ],
)
def test_users_are_filtered(api: Any, query: str, count: int) -> None:
    assert api.data(f"/2/accounts/41000/users?return=total&{query}") == count


def test_someone_invited_is_pending_with_the_invitation(api: Any) -> None:
    person = api.data("/2/accounts/41000/users?filter[state_in_account]=pending&with=invitation_details")
    (details,) = json.loads(person["invitation_details"])

    assert (person["user_id"], person["invitation_id"]) == (None, 61001)
    assert details == api.data("/1/accounts/41000/invitations/61001")
    assert details["status"] == "pending"


def test_invitations_of_a_member_by_role(api: Any) -> None:
    path = "/1/accounts/41009/invitations/users/52008"

    assert [one["status"] for one in api.data(path)] == ["accepted"]
    assert api.data(f"{path}?type=owner") == []
    assert api.error(f"{path}?type=client")[0] == 422
    assert api.error("/1/accounts/41009/invitations/users/1")[0] == 404


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("", 4),
        ("status=planned", 1),
        ("event_type=server", 1),
        ("event_types[]=server&event_types[]=streaming", 2),
        ("show_auto=false", 3),
        ("is_cyberattack=true", 0),
        ("date_from=1795348800", 2),
        ("date_to=1795348800", 2),
    ],
)
def test_events_are_filtered(api: Any, query: str, count: int) -> None:
    assert len(api.data(f"/2/events?{query}")) == count


def test_events_speak_the_language_asked_for(api: Any) -> None:
    for locale in ("de", "en", "es", "fr", "it"):
        for event in api.data(f"/2/events?locale={locale}"):
            assert event["description"]["title"] in [
                one["title"] for one in event["description"]["translations"] if one["language"] == locale
            ]


def test_countries_are_found_by_name_and_by_being_enabled(api: Any) -> None:
    enabled = api.data("/1/countries?only_enabled=true")

    assert [one["short_name"] for one in api.data("/1/countries?search=SwItZ")] == ["CH"]
    assert len(enabled) < 250
    assert all(country["is_enabled"] for country in enabled)
    (antarctica,) = api.data("/1/countries?search=antarctica")
    assert antarctica not in enabled
    assert antarctica in api.data(f"/1/countries?only_enabled=true&only_enabled_exception[]={antarctica['id']}")


def test_my_ksuite_has_objects_as_the_current_one_and_texts_by_id(api: Any) -> None:
    current = api.data("/1/my_ksuite/current?with=drive,mail")
    by_id = api.data(f"/1/my_ksuite/{current['id']}?with=drive,mail")

    assert json.loads(by_id["drive"]) == current["drive"]
    assert json.loads(by_id["mail"]) == current["mail"]
    assert "children" not in current
