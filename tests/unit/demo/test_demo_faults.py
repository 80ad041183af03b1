"""Faults that are switched on from code."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from desktop_manager.demo import DEMO_TOKEN, DEMO_TOKEN_WITHOUT_PROFILE, PAUSE_KEY
from desktop_manager.demo.faults import Fault, Faults, wrong_types


def test_without_faults_everything_works(api: Any) -> None:
    assert api.faults.describe() == {"latency": 0.0, "faults": [], "revoked_tokens": 0}
    assert api.ask("/1/accounts").status_code == 200


def test_too_many_requests(api: Any) -> None:
    api.faults.retry_after = 7
    api.faults.inject(Fault.RATE_LIMITED, times=1)

    answer = api.ask("/1/accounts")

    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "7")
    assert api.ask("/1/accounts").status_code == 200


def test_unavailable_answers_html(api: Any) -> None:
    api.faults.inject(Fault.UNAVAILABLE)

    answer = api.ask("/1/accounts")

    assert (answer.status_code, answer.mimetype) == (503, "text/html")
    assert answer.text.startswith("<!DOCTYPE html>")


def test_cut_json_cannot_be_read(api: Any) -> None:
    whole = api.ask("/1/accounts").data
    api.faults.inject(Fault.CUT_JSON)

    answer = api.ask("/1/accounts")

    assert answer.status_code == 200
    assert whole.startswith(answer.data)
    assert int(answer.headers["Content-Length"]) == len(answer.data) < len(whole)
    with pytest.raises(json.JSONDecodeError):
        json.loads(answer.data)


def test_wrong_types_keep_the_envelope_and_change_every_value(api: Any) -> None:
    whole = api.ask("/1/products?page=1").json
    api.faults.inject(Fault.WRONG_TYPES)

    twisted = api.ask("/1/products?page=1").json

    assert {key: value for key, value in twisted.items() if key != "data"} == {
        key: value for key, value in whole.items() if key != "data"
    }
    for before, after in zip(whole["data"], twisted["data"], strict=True):
        assert before.keys() == after.keys()
        for key, value in before.items():
            if not isinstance(value, list | dict):
                assert type(after[key]) is not type(value)


def test_wrong_types_reach_plain_data_too() -> None:
    assert json.loads(wrong_types(b'{"result": "success", "data": 27}'))["data"] == "not 27"


def test_a_token_is_revoked_meanwhile(api: Any) -> None:
    assert api.ask("/2/profile").status_code == 200
    api.faults.revoke(DEMO_TOKEN)

    assert api.error("/2/profile")[1]["code"] == "not_authorized"
    assert api.ask("/1/accounts", DEMO_TOKEN_WITHOUT_PROFILE).status_code == 200
    assert DEMO_TOKEN not in str(api.faults.describe())
    api.faults.clear()
    assert api.ask("/2/profile").status_code == 200


def test_a_call_finds_its_token_revoked(api: Any) -> None:
    api.faults.inject(Fault.REVOKED, "/1/products", times=1)

    assert api.ask("/1/accounts").status_code == 200
    assert api.error("/1/products")[0] == 401
    assert api.ask("/1/products").status_code == 200


def test_a_fault_keeps_to_its_path_and_number(api: Any) -> None:
    api.faults.inject(Fault.UNAVAILABLE, "/1/products", times=2)

    statuses = [api.ask(path).status_code for path in ("/1/accounts", "/1/products", "/1/products", "/1/products")]

    assert statuses == [200, 503, 503, 200]


def test_an_injected_fault_stays_until_it_is_cleared(api: Any) -> None:
    api.faults.inject(Fault.UNAVAILABLE, "/1/products")
    assert {api.ask("/1/products").status_code for _ in range(5)} == {503}
    api.faults.clear()
    assert api.ask("/1/products").status_code == 200


def test_a_counted_fault_is_used_up_once_by_each_of_several_threads() -> None:
    faults = Faults()
    faults.inject(Fault.UNAVAILABLE, times=50)

    with ThreadPoolExecutor(8) as pool:
        taken = list(pool.map(lambda _: faults.take("/1/products"), range(200)))

    assert taken.count(Fault.UNAVAILABLE) == 50


def test_latency_waits_by_the_function_it_is_given(api: Any) -> None:
    waited: list[float] = []
    api.faults.latency = 2.5

    answer = api.ask("/1/accounts", environ_overrides={PAUSE_KEY: waited.append})

    assert (answer.status_code, waited) == (200, [2.5])


def test_a_request_cannot_switch_faults_on_in_process(api: Any) -> None:
    answer = api._client.get("/1/accounts", headers={"Authorization": f"Bearer {DEMO_TOKEN}", "X-Demo-Fault": "503"})

    assert answer.status_code == 200
    assert api.error("/demo/faults")[1]["code"] == "method_not_found"
