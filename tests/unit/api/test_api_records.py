from __future__ import annotations

import subprocess
import sys

import msgspec
import pytest

from desktop_manager.api.manager_links import BILLS, PROFILE, RENEWALS, product_link, url
from desktop_manager.api.models.profile import Phone, Preferences, Profile
from desktop_manager.api.models.timestamps import epoch_seconds
from desktop_manager.api.wire_request import accept_language


@pytest.mark.parametrize(
    ("wire", "seconds"),
    [
        (None, None),
        (1735556247, 1735556247),
        ("1735556247", 1735556247),
        ("2024-12-30T10:57:27+00:00", 1735556247),
        ("2024-12-30T11:57:27+01:00", 1735556247),
        ("2024-12-30T10:57:27Z", 1735556247),
        ("2024-12-30 10:57:27", 1735556247),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_moment_is_seconds_or_a_date_text(wire: int | str | None, seconds: int | None) -> None:
    assert epoch_seconds(wire) == seconds


def test_the_last_sign_in_may_be_written_as_a_date() -> None:
    body = b'{"id": 1, "preferences": {"security": {"last_login_at": "2024-12-30T10:57:27Z"}}}'
    profile = msgspec.json.decode(body, type=Profile)
    assert profile.security.last_login_at == 1735556247
    assert msgspec.json.decode(msgspec.json.encode(profile), type=Profile) == profile


def test_the_security_keys_are_found_in_both_places() -> None:
    assert msgspec.json.decode(b'{"id": 1, "otp": true}', type=Profile).security.otp is True
    nested = b'{"id": 1, "otp": true, "preferences": {"security": {"otp": false}}}'
    assert msgspec.json.decode(nested, type=Profile).security.otp is False


def test_the_current_organization_may_be_an_object_or_a_text() -> None:
    read = msgspec.json.Decoder(Preferences).decode
    assert read(b'{"account": {"current_account_id": 7, "last_login_at": 3}}').current_account_id == 7
    assert read(b'{"account": "7"}').current_account_id is None
    assert read(b"{}").current_account_id is None


@pytest.mark.parametrize(
    ("wire", "is_recovery"),
    [("true", True), ("false", False), ('"1"', True), ('"0"', False), ('"true"', True), ('""', False), ("null", False)],
)
def test_a_recovery_phone_is_marked_by_text_or_boolean(wire: str, is_recovery: bool) -> None:
    phone = msgspec.json.decode(f'{{"id": 2, "phone": "+41", "reminder": {wire}}}', type=Phone)
    assert phone.is_recovery is is_recovery


def test_a_link_names_the_organization_where_its_page_has_one() -> None:
    assert url(RENEWALS, 26502) == "https://manager.infomaniak.com/v3/26502/accounts/accounting/renewal"
    assert url(BILLS, 7) == "https://manager.infomaniak.com/v3/invoicing/7/bills"
    assert url(BILLS) == "https://manager.infomaniak.com/v3/ng/home"
    assert url(PROFILE, 7) == "https://manager.infomaniak.com/v3/ng/profile/user/dashboard"


def test_a_product_leads_to_the_nearest_known_page() -> None:
    assert url(product_link("web_hosting", 98530), 7).endswith("/v3/hosting/7/hosting/98530/dashboard")
    assert url(product_link("domain", 1), 7).endswith("/v3/ng/products/web/domains")
    assert url(product_link("a service of tomorrow", 1), 7).endswith("/v3/7/ng/home")


@pytest.mark.parametrize(
    ("language", "header"),
    [
        ("fr_CH", "fr-CH, fr;q=0.9, en;q=0.8"),
        ("de", "de, en;q=0.9"),
        ("en", "en"),
        ("en_GB.UTF-8", "en-GB, en;q=0.9"),
        ("C", "en"),
        ("", "en"),
        ("\r\nX: y", "en"),
    ],
)
def test_the_wished_languages_are_weighted(language: str, header: str) -> None:
    assert accept_language(language) == header


def test_what_the_first_frame_needs_of_this_room_loads_nothing_heavy() -> None:
    heavy = "requests msgspec urllib3 dataclasses logging ssl"
    code = (
        "import sys, desktop_manager.api.errors, desktop_manager.api.operations, desktop_manager.api.manager_links;"
        f"print(*[name for name in {heavy!r}.split() if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
