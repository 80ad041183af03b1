"""The project's own contract is valid OpenAPI, and the demo's extension answers as it says.

`api.ask` judges every call by the contract; what each call does is tested beside its area.
"""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from desktop_manager import resource_files
from desktop_manager.api.operation import Tier
from desktop_manager.api.operations import ALL_OPERATIONS
from desktop_manager.demo import DEMO_TOKEN, DEMO_TOKEN_WITHOUT_PROFILE
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.routes import ROUTES
from support.contract_judge import contract_judge

CONTRACT = json.loads(resource_files.find("openapi/desktop-extension.json").read_text(encoding="utf-8"))
CALLS = sorted(contract_judge().operations())
READS = [path for method, path in CALLS if method == "GET"]
CAPABILITIES = "capabilities.read"


def _filled(path: str) -> str:
    """The path with an id that exists nowhere for each parameter."""
    return re.sub(r"{\w+}", "999999999", path)


def test_the_contract_is_valid_openapi() -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(CONTRACT).iter_errors()] == []


def test_the_contract_describes_every_extension_call_and_no_other() -> None:
    built = {
        (route.method, re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", route.path))
        for route in ROUTES
        if route.path.startswith("/desktop/")
    }

    assert built == set(CALLS)


def test_what_is_announced_is_described_under_the_same_name(api: Any) -> None:
    offer = api.data("/desktop/1/capabilities")

    assert offer["version"] == 1
    assert sorted(offer["operations"]) == sorted(set(contract_judge().operations().values()) - {CAPABILITIES})


def test_the_client_declares_every_call_of_the_contract_as_it_is_described() -> None:
    declared = {(one.method, one.path): one.name for one in ALL_OPERATIONS if one.tier is Tier.EXTENSION}

    assert declared == contract_judge().operations()


@pytest.mark.parametrize(("method", "path"), CALLS)
@pytest.mark.parametrize("token", [DEMO_TOKEN, DEMO_TOKEN_WITHOUT_PROFILE, "nonsense", None])
def test_every_answer_is_as_the_contract_says(api: Any, method: str, path: str, token: str | None) -> None:
    api.ask(_filled(path), token, method)


@pytest.mark.parametrize(("method", "path"), CALLS)
@pytest.mark.parametrize("fault", [Fault.RATE_LIMITED, Fault.UNAVAILABLE])
def test_failures_are_as_the_contract_says(api: Any, method: str, path: str, fault: Fault) -> None:
    api.faults.inject(fault)

    assert api.ask(_filled(path), method=method).status_code in (429, 503)


@pytest.mark.parametrize("path", [path for path in READS if "{" not in path])
def test_the_contract_finds_a_wrong_answer(api: Any, path: str) -> None:
    api.faults.inject(Fault.WRONG_TYPES)
    answer = api.ask_unjudged(path)

    assert contract_judge().complaints("GET", path, answer.status_code, answer.mimetype, answer.json) != []


def test_the_support_code_is_that_of_the_mock_up(api: Any) -> None:
    assert api.data("/desktop/1/support/code") == {"code": "48219037"}
