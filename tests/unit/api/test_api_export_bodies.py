"""The client reads whatever Infomaniak's own export allows, and what it may allow tomorrow."""

from __future__ import annotations

import json
import re
from typing import Any, get_args, get_origin

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_manager.api import operations
from desktop_manager.api.envelope import decode
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.event import Event
from desktop_manager.api.models.member import Member, Team, TeamUser
from desktop_manager.api.models.product import Product
from desktop_manager.api.models.profile import ApplicationPassword, Profile, ProfilePatch
from desktop_manager.api.models.reference import Country, Language, Timezone
from desktop_manager.api.models.task import AsyncTask
from desktop_manager.api.operation import Operation, Tier
from desktop_manager.api.redaction import Redactor
from support.export_bodies import Export, export_file

if not export_file().is_file():
    pytest.skip(f"Infomaniak's mended export is not at {export_file()} (DM_EXPORT names it)", allow_module_level=True)

EXPORT = Export(export_file())

READS: dict[Operation, Any] = {
    operations.PROFILE_READ: Profile,
    operations.ACCOUNTS_LIST: list[Account],
    operations.ACCOUNT_READ: Account,
    operations.PRODUCTS_LIST: list[Product],
    operations.COUNTRIES_LIST: list[Country],
    operations.LANGUAGES_LIST: list[Language],
    operations.TIMEZONES_LIST: list[Timezone],
    operations.TASK_READ: AsyncTask,
    operations.EVENTS_LIST: list[Event],
    operations.APPLICATION_PASSWORDS_LIST: list[ApplicationPassword],
    operations.MEMBERS_LIST: Member,
    operations.TEAMS_LIST: list[Team],
    operations.TEAM_USERS: list[TeamUser],
}


def model_of(data_type: Any) -> type[msgspec.Struct]:
    found: type[msgspec.Struct] = get_args(data_type)[0] if get_origin(data_type) is list else data_type
    return found


def test_every_documented_operation_is_in_the_export_and_every_read_is_judged_here() -> None:
    for operation in operations.ALL_OPERATIONS:
        if operation.tier is Tier.DOCUMENTED:
            assert operation.method.lower() in EXPORT.document["paths"][operation.path]
            assert operation.changes or operation in READS


@pytest.mark.parametrize("operation", READS, ids=lambda operation: operation.name)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(chosen=st.data())
def test_an_answer_of_the_export_is_read_whole(operation: Operation, chosen: st.DataObject) -> None:
    body = chosen.draw(EXPORT.bodies(operation.method, operation.path))
    data_type = READS[operation]
    reply = decode(json.dumps(body).encode(), data_type, redactor=Redactor())
    assert reply.skipped == ()
    sent = body["data"] if isinstance(body["data"], list) else [body["data"]]
    records = reply.data if isinstance(reply.data, list) else [reply.data]
    assert len(records) == len(sent)
    for record, wire in zip(records, sent, strict=True):
        for field in msgspec.structs.fields(record):
            value = wire.get(field.encode_name)
            if isinstance(value, bool | int | str):
                assert getattr(record, field.name) == value
            elif value is None and not field.required:
                assert not getattr(record, field.name)
        assert msgspec.json.decode(msgspec.json.encode(record), type=type(record)) == record


@pytest.mark.parametrize("operation", READS, ids=lambda operation: operation.name)
def test_a_model_knows_every_key_of_the_export(operation: Operation) -> None:
    wire = {field.encode_name for field in msgspec.structs.fields(model_of(READS[operation]))}
    assert set(EXPORT.record_schema(operation.method, operation.path)["properties"]) - wire == set()


def test_a_change_of_the_profile_uses_only_keys_of_the_export() -> None:
    schema = EXPORT.document["paths"]["/2/profile"]["patch"]["requestBody"]["content"]["application/json"]["schema"]
    fields = msgspec.structs.fields(ProfilePatch)
    assert {field.encode_name for field in fields} <= schema["properties"].keys()
    assert [field.name for field in fields if field.required] == schema["required"]


def test_path_values_are_named_as_in_the_export() -> None:
    for operation in READS:
        parameters = EXPORT.document["paths"][operation.path][operation.method.lower()].get("parameters", [])
        in_path = {parameter["name"] for parameter in parameters if parameter.get("in") == "path"}
        assert set(re.findall(r"{(\w+)}", operation.path)) == in_path
