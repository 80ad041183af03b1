"""The rules of two-step verification that are known without the server: clocks, numbers, countries, the last method."""

from __future__ import annotations

import string
from base64 import b32encode

import pyotp
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.profile import Preferences, Profile, Security
from desktop_manager.api.models.reference import Country
from desktop_manager.api.models.two_step import MethodDates, NewBackupCodes, OtpSetUp, Password, Removal, TwoStep
from desktop_manager.api.redaction import Redactor
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.security.backup_codes import NewCodes
from desktop_manager.features.security.learning import learner
from desktop_manager.features.security.otp_drift import FARTHEST_S, STEP_S, drift_of, key_groups
from desktop_manager.features.security.two_step_view import checked_phone, masked, view_of

SECRETS = st.binary(min_size=16, max_size=32).map(lambda key: b32encode(key).decode().rstrip("="))
MOMENTS = st.integers(1_600_000_000, 2_000_000_000)


def profile(country: str = "ES", **security: bool) -> Profile:
    preferences = Preferences(
        security=Security(**security),  # type: ignore[arg-type]
        country=Country(id=1, name="A COUNTRY", short_name=country),
    )
    return Profile(id=1, preferences=preferences)


@given(SECRETS, MOMENTS, st.integers(-FARTHEST_S // STEP_S, FARTHEST_S // STEP_S))
def test_a_clock_within_five_minutes_is_measured(secret: str, now: int, steps: int) -> None:
    code = pyotp.TOTP(secret).at(now + steps * STEP_S)
    found = drift_of(secret, f"{code[:3]} {code[3:]}", now)
    assert found is not None
    # Two steps may give one code by chance: then the nearer one is told.
    assert found == steps * STEP_S or abs(found) <= abs(steps * STEP_S)
    assert pyotp.TOTP(secret).at(now + found) == code


@given(SECRETS, MOMENTS, st.text(max_size=5))
def test_what_is_no_code_has_no_clock(secret: str, now: int, typed: str) -> None:
    assert drift_of(secret, typed, now) is None


def test_a_key_that_is_none_has_no_clock() -> None:
    assert drift_of("not base 32!", "123456", 1_700_000_000) is None


@given(SECRETS)
def test_the_typed_key_is_the_key(secret: str) -> None:
    groups = key_groups(secret).split(" ")
    assert "".join(groups) == secret
    assert all(len(group) == 4 for group in groups[:-1])


@given(st.text(string.digits, min_size=6, max_size=14))
def test_of_a_number_only_the_ends_can_be_read(digits: str) -> None:
    shown = masked(f"+{digits}")
    assert sum(sign.isdigit() for sign in shown) <= 6
    assert shown.startswith(f"+{digits[:2]}")
    assert shown.endswith(digits[-2:])
    assert masked(shown) == shown


@given(st.text(string.digits, min_size=6, max_size=14), st.sampled_from(["", " ", "-", ".", "/"]))
def test_a_number_is_understood_however_it_is_spaced(digits: str, space: str) -> None:
    if digits.startswith("00"):
        return
    assert checked_phone(f"+{digits[:3]}{space}{digits[3:]}") == f"+{digits}"
    assert checked_phone(f"00{digits}") == f"+{digits}"


@pytest.mark.parametrize(
    ("typed", "code"), [("", "empty"), ("  ", "empty"), ("0790000012", "unknown"), ("+41 79 CALL ME", "unknown")]
)
def test_what_is_no_international_number_is_refused(typed: str, code: str) -> None:
    with pytest.raises(InvalidEdit) as refused:
        checked_phone(typed)
    assert refused.value.fields == {"phone": code}


@pytest.mark.parametrize(
    ("country", "allowed"), [("CH", True), ("FR", True), ("BE", True), ("DE", True), ("ES", False), ("AT", False)]
)
def test_sms_is_for_four_countries(country: str, allowed: bool) -> None:
    assert view_of(profile(country), None, offered=True).sms_allowed is allowed


def test_where_no_country_is_known_nothing_is_forbidden_in_advance() -> None:
    assert view_of(Profile(id=1), None, offered=True).sms_allowed is None


@pytest.mark.parametrize(
    ("security", "last"),
    [
        ({"otp": True}, {"otp"}),
        ({"otp": True, "sms": True}, set()),
        ({"otp": True, "infomaniak_application": True}, set()),
        ({"yubikey": True}, {"security_key"}),
        ({}, set()),
    ],
)
def test_the_last_method_is_the_only_one_that_is_on(security: dict[str, bool], last: set[str]) -> None:
    view = view_of(profile("ES", **security), None, offered=True)
    assert {method.kind for method in view.methods if method.last} == last
    assert view.on is bool(security)


def test_what_is_on_is_what_the_documented_profile_says() -> None:
    details = TwoStep([MethodDates("otp", True, 5, 6), MethodDates("sms", True, 7, 8)])
    view = view_of(profile(otp=True, sms=False), details, offered=True)
    assert view.method("otp").added_at == 5
    assert (view.method("sms").on, view.method("sms").added_at) == (False, None)


@pytest.mark.parametrize(
    "record",
    [
        OtpSetUp("otp-1", "HUSHHUSH", "otpauth://totp/a?secret=HUSHHUSH", 1, 1),
        NewBackupCodes(1, 10, 10, ["HUSHHUSH"]),
        NewCodes(frozenset(), ("HUSHHUSH",), 1, None),
        Password("HUSHHUSH"),
        Removal("HUSHHUSH", "HUSHHUSH"),
    ],
    ids=lambda record: type(record).__name__,
)
def test_no_secret_is_in_the_text_of_a_record(record: object) -> None:
    assert "HUSHHUSH" not in repr(record)
    assert "HUSHHUSH" not in str(record)


def test_the_redactor_learns_secrets_with_and_without_blanks_but_nothing_short() -> None:
    redactor = Redactor()
    learn = learner(redactor)
    for secret in ("k7mq 3xpd", "no"):
        learn(secret)
    assert redactor.redact("k7mq 3xpd, k7mq3xpd, no") == "***, ***, no"


@pytest.mark.parametrize("text", ['{"rescue_codes": ["k7mq-3xpd", "abcd-2345"]}', '{"rescue_codes":["k7mq-3xpd","ab'])
def test_codes_are_hidden_in_an_answer_that_cannot_be_read(text: str) -> None:
    assert "k7mq" not in Redactor().redact(text)
    assert "ab" not in Redactor().redact(text)
