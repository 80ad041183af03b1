"""The demo data tells the story of product.md, and its figures are those of the mock-ups."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop_manager.demo.seed.services import PRODUCT_LISTING_NAMES

ATELIER, MAISON, RIVES, FORET = 41000, 41009, 41019, 41026

# design/renewals.png, "Next 3 months", all organizations.
RENEWALS = [
    ("atelier-helvetique.ch", 9),
    ("Web Hosting · atelier", 19),
    ("mail.atelier-helvetique.ch", 19),
    ("kSuite Business", 41),
    ("studio-archive", 47),
    ("NAS Synology DS224+", 53),
    ("helvetique.shop", 66),
    ("*.atelier-helvetique.ch", 71),
    ("Newsletter", 80),
    ("VPS Lite · build", 83),
]


def _products(api: Any, account: int) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = api.data(f"/1/products?account_id={account}&with=*")
    return found


def _days(product: dict[str, Any], today: date, zone: str) -> int:
    return (datetime.fromtimestamp(product["expired_at"], ZoneInfo(zone)).date() - today).days


@pytest.mark.parametrize(
    "today", [date(2026, 11, 23), date(2028, 2, 29), date(2027, 3, 19), date(2026, 10, 16)], ids=str
)
@pytest.mark.parametrize("zone", ["Europe/Madrid", "Pacific/Pago_Pago", "Asia/Tokyo"])
def test_the_next_three_months_are_those_of_the_mock_up(make_api: Any, today: date, zone: str) -> None:
    products = make_api(today).data("/1/products")
    expiring = sorted(
        (_days(product, today, zone), product["customer_name"])
        for product in products
        if product["expired_at"] is not None and 0 <= _days(product, today, zone) <= 92
    )

    assert expiring == sorted((days, name) for name, days in RENEWALS)


def test_the_organizations_and_roles(api: Any) -> None:
    accounts = api.data("/1/accounts?with=*")

    assert [(one["id"], one["name"], one["type"], one["billing"], one["count_owners"]) for one in accounts] == [
        (ATELIER, "Atelier Helvétique Sàrl", "owner", True, 1),
        (MAISON, "Maison du Canal", "admin", True, 1),
        (RIVES, "Coopérative des Rives", "owner", True, 2),
        (FORET, "Réseau Forêt", "normal", False, 2),
    ]
    assert [one["is_user_has_ksuite_access"] for one in accounts] == [False, True, False, False]
    assert [one["is_user_email_account_mailbox_exist"] for one in accounts] == [False, False, True, False]
    assert [one["has_2fa_required"] for one in accounts] == [False, False, True, False]
    assert [one["nb_users"] for one in accounts] == [12, 9, 14, 6]
    assert accounts[0]["support_premium"] == {"name": "Premium Support Pro"}
    assert [one["country"]["short_name"] for one in accounts[0]["addresses"] if one["for_invoice"]] == ["CH"]


def test_each_organization_has_its_products(api: Any) -> None:
    assert [len(_products(api, account)) for account in (ATELIER, MAISON, RIVES, FORET)] == [27, 10, 13, 8]


def test_every_kind_of_the_catalogue_is_there(api: Any) -> None:
    kinds = {account: Counter(one["service_name"] for one in _products(api, account)) for account in (ATELIER, RIVES)}

    # Two kinds are no longer sold; Atelier Helvétique never had them.
    assert PRODUCT_LISTING_NAMES - set(kinds[ATELIER]) == {"backup", "cloud_hd"}
    assert set(kinds[ATELIER]) | set(kinds[RIVES]) >= PRODUCT_LISTING_NAMES
    assert kinds[ATELIER]["domain"] == 3
    assert kinds[ATELIER]["support_premium"] == 1


def test_products_show_every_state(api: Any) -> None:
    products = api.data("/1/products")
    now = datetime(2026, 11, 23, tzinfo=UTC).timestamp()

    for flag in ("has_maintenance", "is_locked", "has_operation_in_progress", "is_free", "is_zero_price", "is_trial"):
        assert any(product[flag] for product in products), flag
    assert any(product["expired_at"] is not None and product["expired_at"] < now for product in products)
    assert any(len(product["customer_name"]) > 60 for product in products)
    assert any("&" in product["customer_name"] for product in products)
    assert any("<" in product["customer_name"] for product in products)


def test_a_ksuite_has_its_drive_and_mail(api: Any) -> None:
    for account in (ATELIER, MAISON):
        products = _products(api, account)
        (ksuite,) = (product for product in products if product["service_name"] == "ksuite")
        children = [product for product in products if product.get("parent_id") == ksuite["id"]]
        assert {child["service_name"] for child in children} >= {"drive", "email_hosting"}
        assert {child["parent_service_name"] for child in children} == {"ksuite"}
        assert not any(child["is_transferable"] for child in children)
        assert api.data(f"/1/accounts/{account}")["ksuite_id"] == ksuite["id"]


def test_ids_are_unique_and_every_expiry_follows_the_order(api: Any) -> None:
    products = api.data("/1/products")

    assert len({product["id"] for product in products}) == len(products)
    assert all(one["created_at"] < one["expired_at"] for one in products if one["expired_at"] is not None)


def test_claire_lives_in_spain_with_two_backup_codes_and_a_new_place(api: Any) -> None:
    profile = api.data("/2/profile?with=*")
    security = profile["preferences"]["security"]

    assert profile["display_name"] == "Claire Moret"
    assert profile["preferences"]["country"]["short_name"] == "ES"
    assert profile["preferences"]["language"]["short_locale"] == "en"
    assert profile["preferences"]["timezone"]["name"] == "Europe/Madrid"
    assert profile["preferences"]["account"]["current_account_id"] == ATELIER
    assert [security[key] for key in ("otp", "sms", "double_auth", "remaining_rescue_code")] == [True, True, True, 2]
    assert [session["location"] for session in profile["sessions"]] == ["Carouge, CH", "Carouge, CH", "Porto, PT"]
    assert len(profile["phones"]) == 2


def test_the_recovery_address_is_on_the_domain_that_expires_first(api: Any) -> None:
    emails = api.data("/2/profile?with=emails")["emails"]
    (recovery,) = (email for email in emails if email["reminder"])
    (domain,) = api.data("/1/products?service_name=domain&fqdn=atelier-helvetique.ch")

    assert recovery["email"] == "c.moret@atelier-helvetique.ch"
    assert _days(domain, date(2026, 11, 23), "Europe/Madrid") == 9
    assert [email["checked"] for email in emails if email["type"] == "email_request"] == [False]


def test_the_login_address_lives_in_the_mail_service_of_the_cooperative(api: Any) -> None:
    domain = api.data("/2/profile")["login"].partition("@")[2]

    assert [one["account_id"] for one in api.data(f"/1/products?fqdn={domain}")] == [RIVES]


def test_three_of_fourteen_members_of_the_cooperative_have_no_second_step(api: Any) -> None:
    users = f"/2/accounts/{RIVES}/users?return=total&filter[state_in_account]=valid"

    assert [api.data(users), api.data(f"{users}&filter[has_otp]=false")] == [14, 3]


def test_the_legal_representative_of_maison_du_canal_is_paul_rey(api: Any) -> None:
    owner = api.data(f"/2/accounts/{MAISON}/users?filter[role_type]=owner")

    assert owner["display_name"] == "Paul Rey"


def test_slow_webmail_concerns_two_products_of_the_atelier(api: Any) -> None:
    (incident,) = api.data("/2/events?status=inprogress")
    services = {service["name"] for service in incident["services"]}

    assert incident["description"]["title"] == "Slow webmail for some users"
    assert sum(product["service_name"] in services for product in _products(api, ATELIER)) == 2


def test_avatars_have_the_colours_of_the_mock_ups(api: Any) -> None:
    # Eight colours chosen by id, design/README.md: Claire's is the sixth, then the first, second, fourth and third.
    ids = [api.data("/2/profile")["id"], *(one["id"] for one in api.data("/1/accounts"))]

    assert [number % 8 for number in ids] == [5, 0, 1, 3, 2]
