"""The project's own contract is valid OpenAPI, and the demo's extension answers as it says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from desktop_manager import resource_files
from desktop_manager.demo import DEMO_TOKEN, DEMO_TOKEN_WITHOUT_PROFILE
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.routes import ROUTES

CONTRACT = json.loads(resource_files.find("openapi/desktop-extension.json").read_text(encoding="utf-8"))
_URI = "urn:extension"
_REGISTRY: Registry[Any] = Registry().with_resource(
    _URI, Resource.from_contents(CONTRACT, default_specification=DRAFT202012)
)


def _schema(path: str, status: int, media: str) -> dict[str, Any]:
    response = CONTRACT["paths"][path]["get"]["responses"][str(status)]
    place = f"/paths/{path.replace('/', '~1')}/get/responses/{status}"
    if "$ref" in response:
        place = response["$ref"].removeprefix("#")
    return {"$ref": f"{_URI}#{place}/content/{media.replace('/', '~1')}/schema"}


def _complaints(path: str, answer: Any) -> list[str]:
    body = answer.json if answer.mimetype == "application/json" else answer.text
    validator = Draft202012Validator(_schema(path, answer.status_code, answer.mimetype), registry=_REGISTRY)
    return [error.message for error in validator.iter_errors(body)]


def test_the_contract_is_valid_openapi() -> None:
    assert [error.message for error in OpenAPIV31SpecValidator(CONTRACT).iter_errors()] == []


def test_the_contract_describes_every_extension_call_and_no_other() -> None:
    built = {(route.method.lower(), route.path) for route in ROUTES if route.path.startswith("/desktop/")}

    assert built == {(method, path) for path, operations in CONTRACT["paths"].items() for method in operations}


def test_what_is_announced_is_described_under_the_same_name(api: Any) -> None:
    offer = api.data("/desktop/1/capabilities")
    described = {operations["get"]["operationId"] for operations in CONTRACT["paths"].values()}

    assert offer == {"version": 1, "operations": ["support.code"]}
    assert set(offer["operations"]) < described


@pytest.mark.parametrize("path", list(CONTRACT["paths"]))
@pytest.mark.parametrize("token", [DEMO_TOKEN, DEMO_TOKEN_WITHOUT_PROFILE, "nonsense", None])
def test_every_answer_is_as_the_contract_says(api: Any, path: str, token: str | None) -> None:
    assert _complaints(path, api.ask(path, token)) == []


@pytest.mark.parametrize("path", list(CONTRACT["paths"]))
@pytest.mark.parametrize("fault", [Fault.RATE_LIMITED, Fault.UNAVAILABLE])
def test_failures_are_as_the_contract_says(api: Any, path: str, fault: Fault) -> None:
    api.faults.inject(fault)

    assert _complaints(path, api.ask(path)) == []


def test_the_contract_finds_a_wrong_answer(api: Any) -> None:
    api.faults.inject(Fault.WRONG_TYPES)

    for path in CONTRACT["paths"]:
        assert _complaints(path, api.ask(path)) != []


def test_the_support_code_is_that_of_the_mock_up(api: Any) -> None:
    assert api.data("/desktop/1/support/code") == {"code": "48219037"}
