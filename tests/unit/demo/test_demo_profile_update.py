"""PATCH /2/profile: what it changes, what it refuses, and that a dry run changes nothing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.demo.seed.profile import DEMO_PASSWORD

EMAIL = "claire@atelier.example"


def _problems(answer: Any) -> list[tuple[str, str]]:
    assert answer.status_code == 422, answer.text
    error = answer.json["error"]
    assert error["code"] == "validation_failed"
    return [(one["context"]["attribute"], one["code"].removeprefix("validation_rule_")) for one in error["errors"]]


def test_names_language_country_and_time_zone_change(api: Any) -> None:
    body = {
        "email": EMAIL,
        "firstname": "Clara",
        "lastname": "Moret-Gómez",
        "language_id": 5,
        "country_id": 203,
        "timezone_id": 414,
    }

    answer = api.patch_profile(body).json["data"]
    profile = api.data("/2/profile?with=*")

    assert answer == profile
    assert profile["display_name"] == "Clara Moret-Gómez"
    assert profile["preferences"]["language"]["locale"] == "es_ES"
    assert profile["preferences"]["country"]["short_name"] == "CH"
    assert profile["preferences"]["timezone"]["name"] == "Europe/Zurich"


def test_language_and_time_zone_can_be_named(api: Any) -> None:
    api.patch_profile({"email": EMAIL, "locale": "it_IT", "timezone": "America/Sao_Paulo"})

    preferences = api.data("/2/profile")["preferences"]
    assert (preferences["language"]["id"], preferences["timezone"]["name"]) == (4, "America/Sao_Paulo")


def test_alerts_change(api: Any) -> None:
    api.patch_profile(
        {
            "email": EMAIL,
            "successful_connexion_notification": True,
            "unsuccessful_connexion_limit": False,
            "unsuccessful_connexion_notification": False,
            "unsuccessful_connexion_rate_limit": 100,
        }
    )

    assert api.data("/2/profile")["preferences"]["connection"] == {
        "unsuccessful_limit": False,
        "unsuccessful_rate_limit": 100,
        "unsuccessful_notification": False,
        "successful_notification": True,
    }


def test_a_dry_run_answers_what_would_be_and_changes_nothing(api: Any) -> None:
    before = api.data("/2/profile?with=*")

    answer = api.patch_profile({"email": EMAIL, "firstname": "Clara"}, "?dry_run=true")

    assert answer.json["data"]["first_name"] == "Clara"
    assert api.data("/2/profile?with=*") == before
    assert _problems(api.patch_profile({"firstname": "Clara"}, "?dry_run=1")) == [("email", "required")]


def test_a_refused_change_changes_nothing(api: Any) -> None:
    before = api.data("/2/profile?with=*")

    api.patch_profile({"email": EMAIL, "firstname": "Clara", "language_id": 99})

    assert api.data("/2/profile?with=*") == before


@pytest.mark.parametrize("body", [b"", b"no json", b"[1]", b"{}", b'{"email": ""}', b'{"email": null}'])
def test_the_email_is_demanded_even_where_it_does_not_change(api: Any, body: bytes) -> None:
    assert _problems(api.ask("/2/profile", method="PATCH", data=body)) == [("email", "required")]


@pytest.mark.parametrize(
    ("key", "value", "rule"),
    [
        ("email", "not an address", "email"),
        ("email", f"{'x' * 120}@mail.example", "max"),
        ("email", 7, "string"),
        ("firstname", "x" * 129, "max"),
        ("firstname", "  ", "required"),
        ("lastname", ["Moret"], "string"),
        ("language_id", "2", "integer"),
        ("language_id", True, "integer"),
        ("language_id", 6, "exists"),
        # Antarctica exists, but nobody can live there.
        ("country_id", 8, "exists"),
        ("country_id", 9999, "exists"),
        ("timezone_id", 1, "exists"),
        ("timezone", "Mars/Olympus", "exists"),
        ("locale", "rm_CH", "in"),
        ("current_account_id", 700_000, "in"),
        ("reminder_email", "nobody", "email"),
        ("reminder_email", f"{'x' * 199}@b.ch", "max"),
        ("reminder_phone", "0790000000", "phone"),
        ("reminder_phone", "+417900000000000", "max"),
        ("birth_at", "1984-13-01", "date"),
        ("birth_at", 1984, "date"),
        ("keep_session_ids", "all", "array"),
        ("successful_connexion_notification", 1, "boolean"),
        ("unsuccessful_connexion_rate_limit", 0, "between"),
        ("unsuccessful_connexion_rate_limit", 101, "between"),
    ],
)
def test_a_value_that_breaks_a_rule_is_refused_at_its_field(api: Any, key: str, value: object, rule: str) -> None:
    assert _problems(api.patch_profile({"email": EMAIL, key: value})) == [(key, rule)]


def test_every_broken_rule_is_told_at_once(api: Any) -> None:
    problems = _problems(api.patch_profile({"firstname": 1, "language_id": 99, "country_id": None}))

    assert [attribute for attribute, _ in problems] == ["email", "country_id", "firstname", "language_id"]


def test_values_that_contradict_each_other_are_refused(api: Any) -> None:
    body = {"email": EMAIL, "timezone": "Europe/Paris", "timezone_id": 414, "locale": "fr_FR", "language_id": 2}

    assert _problems(api.patch_profile(body)) == [("timezone_id", "same"), ("language_id", "same")]


def test_only_an_own_organization_can_be_the_current_one(api: Any) -> None:
    refused = api.patch_profile({"email": EMAIL, "current_account_id": 1}).json["error"]["errors"][0]
    api.patch_profile({"email": EMAIL, "current_account_id": 41026})

    assert refused["context"]["values"] == [41000, 41009, 41019, 41026]
    assert api.data("/2/profile")["preferences"]["account"]["current_account_id"] == 41026


def test_a_new_recovery_address_waits_for_its_confirmation(api: Any) -> None:
    api.patch_profile({"email": EMAIL, "reminder_email": "claire@rives.coop"})
    api.patch_profile({"email": EMAIL, "reminder_email": "claire@helvetique.shop"})

    emails = api.data("/2/profile?with=emails")["emails"]
    pending = [one for one in emails if one["type"] == "email_request" and one["reminder"]]
    assert [(one["email"], one["checked"]) for one in pending] == [("claire@helvetique.shop", False)]
    assert [one["email"] for one in emails if one["reminder"] and one["checked"]] == ["c.moret@atelier-helvetique.ch"]
    assert api.data(f"/2/profile/emails/email_request/{pending[0]['id']}")["email"] == "claire@helvetique.shop"
    assert api.error(f"/2/profile/emails/email/{pending[0]['id']}")[0] == 404


def test_a_confirmed_address_becomes_the_recovery_address_at_once_and_none_removes_it(api: Any) -> None:
    api.patch_profile({"email": EMAIL, "reminder_email": EMAIL})
    assert [one["email"] for one in api.data("/2/profile/emails") if one["reminder"]] == [EMAIL]

    api.patch_profile({"email": EMAIL, "reminder_email": ""})
    assert not any(one["reminder"] for one in api.data("/2/profile/emails"))


def test_a_new_login_address_waits_too(api: Any) -> None:
    api.patch_profile({"email": "claire@rives.coop"})

    profile = api.data("/2/profile?with=emails")
    assert profile["email"] == EMAIL
    assert [one["email"] for one in profile["emails"] if one["type"] == "email_request"] == ["claire@rives.coop"]


def test_the_recovery_phone_changes(api: Any) -> None:
    api.patch_profile({"email": EMAIL, "reminder_phone": "+34600000034"})
    assert [one["phone"] for one in api.data("/2/profile/phones") if one["reminder"]] == ["+34600000034"]

    api.patch_profile({"email": EMAIL, "reminder_phone": "+41790000099"})
    phones = api.data("/2/profile/phones")
    assert [(one["phone"], one["checked"]) for one in phones if one["reminder"]] == [("+41790000099", False)]
    assert len({one["id"] for one in phones}) == 3


@pytest.mark.parametrize(
    ("body", "attribute", "code"),
    [
        ({"password": "New-Password-9"}, "current_password", "validation_rule_required"),
        (
            {"password": "New-Password-9", "current_password": "wrong"},
            "current_password",
            "validation_rule_current_password",
        ),
        ({"password": "Ab1", "current_password": DEMO_PASSWORD}, "password", "validation.password_unified_min"),
        ({"password": "abcdefgh1", "current_password": DEMO_PASSWORD}, "password", "validation.password_unified_upper"),
        (
            {"password": "Abcdefghi", "current_password": DEMO_PASSWORD},
            "password",
            "validation.password_unified_numeric",
        ),
    ],
)
def test_a_password_is_changed_by_its_rules(api: Any, body: dict[str, str], attribute: str, code: str) -> None:
    answer = api.patch_profile({"email": EMAIL, **body})

    (problem,) = answer.json["error"]["errors"]
    assert (problem["context"]["attribute"], problem["code"]) == (attribute, code)
    assert body["password"] not in answer.text


def test_a_new_password_ends_the_sessions_that_are_not_kept(api: Any) -> None:
    change = {"email": EMAIL, "current_password": DEMO_PASSWORD, "password": "New-Password-9"}

    api.patch_profile(change | {"keep_session_ids": ["s-iphone"]})

    profile = api.data("/2/profile?with=security")
    assert [session["device"] for session in profile["sessions"]] == ["Linux", "iPhone"]
    assert profile["preferences"]["security"]["date_last_changed_password"] == api.state.timeline.at(0, 9, 42)
    assert "password" not in str(profile).replace("date_last_changed_password", "")
    assert _problems(api.patch_profile(change)) == [("current_password", "current_password")]


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
_KEYS = (
    "birth_at country_id current_account_id current_password email firstname keep_session_ids language_id lastname "
    "locale password reminder_email reminder_phone successful_connexion_notification timezone timezone_id "
    "unsuccessful_connexion_limit unsuccessful_connexion_notification unsuccessful_connexion_rate_limit"
)


@given(body=st.dictionaries(st.sampled_from(_KEYS.split()), _JSON))
def test_whatever_is_sent_is_applied_or_refused(make_api: Any, body: dict[str, Any]) -> None:
    api = make_api()

    answer = api.patch_profile({"email": EMAIL} | body)

    assert answer.status_code in (200, 422)
    assert api.ask("/2/profile?with=*").status_code == 200
