"""Two-step verification and backup codes on the demo: every rule is enforced there too, whatever the window allows."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable
from typing import Any

import pyotp
import pytest

from desktop_manager.demo.password_check import MOST_WRONG, PAUSE_S
from desktop_manager.demo.seed.countries import COUNTRIES
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import DEMO_PASSWORD
from desktop_manager.demo.two_step_state import SET_UP_S, SMS_CODE

BASE = "/desktop/1/security/two_step"
CODES = "/desktop/1/security/backup_codes"
GOOD = {"password": DEMO_PASSWORD}


class Clock:
    """The server's wall clock, which tests move."""

    def __init__(self) -> None:
        self.now = float(int(time.time()))

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def api(make_api: Callable[..., Any], clock: Clock) -> Any:
    return make_api(wall=clock)


def post(api: Any, path: str, body: Any = None) -> tuple[int, Any]:
    answer = api.ask(path, method="POST", json=body) if body is not None else api.ask(path, method="POST")
    said = answer.json
    return answer.status_code, said.get("data", said.get("error"))


def rule(error: Any) -> tuple[str, str]:
    (only,) = error["errors"]
    return only["context"]["attribute"], only["code"]


def on(api: Any) -> set[str]:
    security = api.data("/2/profile?with=security")["preferences"]["security"]
    return {kind for kind in ("otp", "sms") if security[kind]}


def left(api: Any) -> int:
    found: int = api.data("/2/profile?with=security")["preferences"]["security"]["remaining_rescue_code"]
    assert api.data(CODES)["left"] == found
    return found


def move_to(api: Any, country: str) -> None:
    login = api.state.logins[CLAIRE_ID]
    number = next(one.id for one in COUNTRIES if one.short_name == country)
    login.profile = login.profile._replace(country_id=number)


def new_codes(api: Any) -> list[str]:
    status, made = post(api, CODES, GOOD)
    assert status == 200
    codes: list[str] = made["rescue_codes"]
    return codes


def test_the_methods_of_claire_are_those_of_the_mock_up(api: Any) -> None:
    found = api.data(BASE)
    assert [(one["kind"], one["enabled"]) for one in found["methods"]] == [("otp", True), ("sms", True)]
    assert found["country"] == "ES"
    added = time.gmtime(found["methods"][0]["added_at"])
    used = time.gmtime(found["methods"][0]["last_used_at"])
    assert (added.tm_year, added.tm_mon, added.tm_mday) == (2025, 3, 12)
    assert (used.tm_year, used.tm_mon, used.tm_mday, used.tm_hour, used.tm_min) == (2026, 11, 23, 7, 14)


def test_removing_asks_for_the_password(api: Any) -> None:
    status, error = post(api, f"{BASE}/sms/remove", {"password": "wrong"})
    assert (status, rule(error)) == (422, ("password", "validation_rule_current_password"))
    assert rule(post(api, f"{BASE}/sms/remove", {})[1]) == ("password", "validation_rule_required")
    assert on(api) == {"otp", "sms"}
    assert post(api, f"{BASE}/sms/remove", GOOD)[0] == 200
    assert on(api) == {"otp"}
    assert post(api, f"{BASE}/sms/remove", GOOD)[0] == 404


def test_too_many_wrong_passwords_begin_a_pause_that_the_right_one_does_not_end(api: Any, clock: Clock) -> None:
    for _ in range(MOST_WRONG):
        assert post(api, f"{BASE}/sms/remove", {"password": "wrong"})[0] == 422
    clock.now += 12
    answer = api.ask(f"{BASE}/sms/remove", method="POST", json=GOOD)
    assert answer.status_code == 400
    assert answer.headers["Retry-After"] == str(PAUSE_S - 12)
    assert answer.json["error"]["code"] == "too_many_attempts_try_again_in_1_minute"
    assert answer.json["error"]["context"] == {"retry_after": PAUSE_S - 12}
    clock.now += PAUSE_S - 12
    assert post(api, f"{BASE}/sms/remove", GOOD)[0] == 200


def test_a_right_password_in_between_starts_the_count_again(api: Any) -> None:
    for _ in range(MOST_WRONG - 1):
        post(api, CODES, {"password": "wrong"})
    assert post(api, CODES, GOOD)[0] == 200
    for _ in range(MOST_WRONG - 1):
        post(api, CODES, {"password": "wrong"})
    assert post(api, CODES, GOOD)[0] == 200


def test_the_last_method_asks_for_a_backup_code_and_uses_it_up(api: Any) -> None:
    codes = new_codes(api)
    assert post(api, f"{BASE}/sms/remove", GOOD)[0] == 200
    assert rule(post(api, f"{BASE}/otp/remove", GOOD)[1]) == ("rescue_code", "validation_rule_required")
    wrong = post(api, f"{BASE}/otp/remove", GOOD | {"rescue_code": "2222-2222"})[1]
    assert rule(wrong) == ("rescue_code", "validation_rule_rescue_code")
    assert (on(api), left(api)) == ({"otp"}, 10)
    assert post(api, f"{BASE}/otp/remove", GOOD | {"rescue_code": codes[0]})[0] == 200
    assert (on(api), left(api)) == (set(), 9)


def test_a_wrong_password_for_the_last_method_uses_no_code_up(api: Any) -> None:
    codes = new_codes(api)
    post(api, f"{BASE}/sms/remove", GOOD)
    assert post(api, f"{BASE}/otp/remove", {"password": "wrong", "rescue_code": codes[0]})[0] == 422
    assert left(api) == 10


def test_an_app_is_on_once_its_first_code_proves_it(api: Any, clock: Clock) -> None:
    post(api, f"{BASE}/otp/remove", GOOD)
    status, set_up = post(api, f"{BASE}/otp")
    assert status == 200
    assert on(api) == {"sms"}
    assert set_up["now"] == int(clock.now)
    told = pyotp.parse_uri(set_up["uri"])
    assert (told.secret, told.issuer, told.name) == (set_up["secret"], "Infomaniak", "claire@atelier.example")
    moment = f"@{int(clock.now)}"
    command = ["oathtool", "--totp", "--base32", set_up["secret"], "--now", moment]
    code = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    assert post(api, f"{BASE}/otp/confirm", {"id": set_up["id"], "code": f"{code[:3]} {code[3:]}"})[0] == 200
    assert on(api) == {"otp", "sms"}


@pytest.mark.parametrize(("seconds", "status"), [(-60, 422), (-30, 200), (0, 200), (30, 200), (60, 422)], ids=str)
def test_codes_one_step_off_are_accepted_and_no_others(api: Any, clock: Clock, seconds: int, status: int) -> None:
    post(api, f"{BASE}/otp/remove", GOOD)
    set_up = post(api, f"{BASE}/otp")[1]
    code = pyotp.TOTP(set_up["secret"]).at(int(clock.now) + seconds)
    answered, said = post(api, f"{BASE}/otp/confirm", {"id": set_up["id"], "code": code})
    assert answered == status
    if status == 422:
        assert rule(said) == ("code", "validation_rule_otp")


def test_a_set_up_is_void_after_a_while_and_when_another_one_is_begun(api: Any, clock: Clock) -> None:
    post(api, f"{BASE}/otp/remove", GOOD)
    first, second = post(api, f"{BASE}/otp")[1], post(api, f"{BASE}/otp")[1]
    assert first["secret"] != second["secret"]
    for set_up, waited in ((first, 0), (second, SET_UP_S)):
        clock.now += waited
        code = pyotp.TOTP(set_up["secret"]).at(int(clock.now))
        assert post(api, f"{BASE}/otp/confirm", {"id": set_up["id"], "code": code})[0] == 404


def test_what_is_set_up_already_is_not_set_up_twice(api: Any) -> None:
    assert post(api, f"{BASE}/otp")[0] == 409
    assert post(api, f"{BASE}/sms", {"phone": "+41790000012"})[0] == 409


@pytest.mark.parametrize("country", ["CH", "FR", "BE", "DE"])
def test_sms_can_be_set_up_from_four_countries(api: Any, country: str) -> None:
    post(api, f"{BASE}/sms/remove", GOOD)
    move_to(api, country)
    status, set_up = post(api, f"{BASE}/sms", {"phone": "+41790000034"})
    assert (status, set_up["sms_phone"]) == (200, "+41 79 ••• •• 34")
    body = {"id": set_up["id"], "code": "000000"}
    assert rule(post(api, f"{BASE}/sms/confirm", body)[1]) == ("code", "validation_rule_sms")
    assert post(api, f"{BASE}/sms/confirm", body | {"code": SMS_CODE})[0] == 200
    assert api.data("/2/profile?with=security")["preferences"]["security"]["sms_phone"] == "+41 79 ••• •• 34"


def test_sms_can_not_be_set_up_from_elsewhere(api: Any) -> None:
    post(api, f"{BASE}/sms/remove", GOOD)
    status, error = post(api, f"{BASE}/sms", {"phone": "+34600000034"})
    assert (status, rule(error)) == (422, ("country", "validation_rule_country"))
    assert error["errors"][0]["context"]["values"] == ["BE", "CH", "DE", "FR"]


def test_a_new_sheet_has_ten_codes_and_makes_the_old_one_void(api: Any) -> None:
    assert left(api) == 2
    old, new = new_codes(api), new_codes(api)
    assert (len(set(new)), left(api)) == (10, 10)
    assert set(old).isdisjoint(new)
    assert rule(post(api, f"{CODES}/prove", {"rescue_code": old[0]})[1]) == (
        "rescue_code",
        "validation_rule_rescue_code",
    )


def test_each_code_works_once_however_it_is_spaced(api: Any) -> None:
    code = new_codes(api)[3]
    status, said = post(api, f"{CODES}/prove", {"rescue_code": code.upper().replace("-", " ")})
    assert (status, said["left"]) == (200, 9)
    assert said["proven_at"] is not None
    assert post(api, f"{CODES}/prove", {"rescue_code": code})[0] == 422
    assert left(api) == 9


def test_guessing_backup_codes_meets_the_pause(api: Any, clock: Clock) -> None:
    code = new_codes(api)[0]
    for _ in range(MOST_WRONG):
        assert post(api, f"{CODES}/prove", {"rescue_code": "2222-2222"})[0] == 422
    assert post(api, f"{CODES}/prove", {"rescue_code": code})[0] == 400
    clock.now += PAUSE_S
    assert post(api, f"{CODES}/prove", {"rescue_code": code})[0] == 200


def test_codes_are_told_only_when_they_are_made(api: Any) -> None:
    codes = new_codes(api)
    for path in (BASE, CODES, "/2/profile?with=security"):
        assert not any(code in api.ask(path).text for code in codes)


def test_the_same_demo_date_gives_the_same_sheet(make_api: Callable[..., Any]) -> None:
    assert new_codes(make_api()) == new_codes(make_api())
