from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_manager.api.envelope import decode
from desktop_manager.api.errors import (
    AccessDenied,
    ApiError,
    BadReply,
    Conflict,
    FieldError,
    MissingScope,
    NotAuthorized,
    NotFound,
    RateLimited,
    ServerError,
    Unavailable,
    ValidationFailed,
)
from desktop_manager.api.models.product import Product
from desktop_manager.api.models.profile import Profile
from desktop_manager.api.models.reference import Country, Tag
from desktop_manager.api.redaction import Redactor
from desktop_manager.api.reply import Page, Reply

COUNTRY = {"id": 203, "name": "SWITZERLAND", "short_name": "CH", "is_enabled": True}
PRODUCT = {"id": 1, "account_id": 2, "service_id": 3, "service_name": "domain", "customer_name": "atelier.example"}


def read(body: Any, data_type: Any = Country, *, status: int = 200, write: bool = False) -> Reply[Any]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return decode(raw, data_type, status=status, write=write, redactor=Redactor(["known-secret"]))


def test_a_plain_success() -> None:
    reply = read({"result": "success", "data": COUNTRY})
    assert reply.data == Country(203, "SWITZERLAND", "CH", True)
    assert reply.page is None
    assert reply.task is None


def test_the_servers_time_and_the_paging_keys_are_kept() -> None:
    body = {"result": "success", "data": [], "total": 221, "page": 2, "pages": 15, "items_per_page": 15}
    reply = read(body | {"response_at": 1735556247}, list[Country])
    assert reply.page == Page(221, 2, 15, 15)
    assert reply.response_at == 1735556247


def test_paging_keys_of_a_wrong_type_do_no_harm() -> None:
    body = {"result": "success", "data": [COUNTRY], "total": "221", "page": None, "pages": [], "response_at": "soon"}
    reply = read(body, list[Country])
    assert reply.page == Page(221, None, None, None)
    assert [country.id for country in reply.data] == [203]


def test_some_paging_keys_may_be_missing() -> None:
    assert read({"result": "success", "data": [], "total": 0}, list[Country]).page == Page(0, None, None, None)


def test_return_total_is_an_integer() -> None:
    assert read({"result": "success", "data": 27}, int).data == 27


def test_a_write_answers_true() -> None:
    assert read({"result": "success", "data": True}, bool, write=True).data is True


def test_unknown_keys_of_envelope_and_record_are_ignored() -> None:
    assert read({"result": "success", "uri": "/1/x", "data": COUNTRY | {"flag": "ch"}}).data.id == 203


@pytest.mark.parametrize(
    "body",
    [
        {"result": "asynchronous", "data": {"uuid": "1f3e"}},
        {"result": "asynchronous", "data": {"uuid": "1f3e", "more": 1}},
        {"result": "asynchronous", "data": "1f3e"},
        {"result": "success", "data": {"uuid": "1f3e"}},
    ],
)
def test_an_asynchronous_write_names_its_task(body: dict[str, Any]) -> None:
    reply = read(body, object, write=True)
    assert reply.task == "1f3e"
    assert reply.data is None


def test_an_asynchronous_answer_may_name_no_task() -> None:
    assert read({"result": "asynchronous"}, object, write=True) == Reply(None)
    assert read({"result": "success", "data": {"progress_id": 3}}, object, write=True) == Reply(None)


def test_a_record_with_a_uuid_is_no_task() -> None:
    assert read({"result": "success", "data": {"uuid": "1f3e", "status": "x"}}, object, write=True).task is None


def test_an_asynchronous_read_is_against_the_contract() -> None:
    with pytest.raises(BadReply):
        read({"result": "asynchronous", "data": {"uuid": "1f3e"}}, Tag)


@pytest.mark.parametrize(
    "body",
    [
        b"<!DOCTYPE html><html>",
        b'{"result": "success", "data": {"id": 203',
        b"",
        b"[]",
        b"null",
        b"7",
        b"\xff\xfe",
        b'{"result": "success"}',
        b'{"data": {"id": 203, "name": "X"}}',
        b'{"result": "later", "data": {"id": 203, "name": "X"}}',
        b'{"result": 1, "data": {"id": 203, "name": "X"}}',
        b'{"result": "success", "data": {"id": "X", "name": "X"}}',
        b'{"result": "success", "data": [1]}',
        b'{"result": "success", "data": null}',
    ],
)
def test_anything_else_is_a_bad_reply_with_a_short_excerpt(body: bytes) -> None:
    with pytest.raises(BadReply) as caught:
        read(body)
    assert caught.value.status == 200
    assert body.decode("utf-8", "replace")[:10].strip() in caught.value.details


def test_the_excerpt_is_short_and_redacted() -> None:
    with pytest.raises(BadReply) as caught:
        read(b'<p>known-secret {"password": "hunter2"} ' + b"x" * 5000)
    assert "known-secret" not in caught.value.details
    assert "hunter2" not in caught.value.details
    assert len(caught.value.details) <= 201


def test_success_with_an_error_status_is_not_believed() -> None:
    with pytest.raises(ApiError):
        read({"result": "success", "data": COUNTRY}, status=500)


def test_a_record_that_cannot_be_read_is_reported_and_the_rest_lives() -> None:
    broken = [PRODUCT | {"id": "abc"}, PRODUCT | {"id": 7, "expired_at": "soon"}, "text", None]
    reply = read({"result": "success", "data": [PRODUCT, *broken, PRODUCT | {"id": 9}]}, list[Product])
    assert [product.id for product in reply.data] == [1, 9]
    assert [(record.position, record.id) for record in reply.skipped] == [(1, None), (2, 7), (3, None), (4, None)]
    assert "expired_at" in reply.skipped[1].reason


def test_a_profile_lives_without_the_e_mail_that_cannot_be_read() -> None:
    emails = [{"id": 1, "email": "a@b.example"}, {"id": 2, "email": 7}, {"id": 3, "email": "c@d.example"}]
    reply = read({"result": "success", "data": {"id": 26502, "emails": emails, "phones": [], "newer": [1]}}, Profile)
    assert reply.data.id == 26502
    assert [email.id for email in reply.data.emails] == [1, 3]
    assert [(record.position, record.id) for record in reply.skipped] == [(1, 2)]


def test_a_profile_that_is_wrong_at_its_heart_is_a_bad_reply() -> None:
    with pytest.raises(BadReply):
        read({"result": "success", "data": {"id": "x", "emails": [{"id": 2, "email": 7}]}}, Profile)


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "not_authorized", NotAuthorized),
        (200, "not_authorized", NotAuthorized),
        (403, "access_denied", AccessDenied),
        (403, "forbidden", AccessDenied),
        (404, "object_not_found", NotFound),
        (404, "method_not_found", NotFound),
        (409, "object_already_exists", Conflict),
        (422, "something_new", ValidationFailed),
        (429, "too_many_request", RateLimited),
        (503, "something_new", Unavailable),
        (400, "product_maintenance", Unavailable),
        (403, "drive_is_in_maintenance_error", Unavailable),
        (500, "unexpected_error", ServerError),
        (418, "", ServerError),
    ],
)
def test_code_then_status_decide_the_error(status: int, code: str, kind: type[ServerError]) -> None:
    with pytest.raises(ServerError) as caught:
        read({"result": "error", "error": {"code": code, "description": "Non"}}, status=status)
    assert type(caught.value) is kind
    assert (caught.value.status, caught.value.code, caught.value.description) == (status, code, "Non")


@pytest.mark.parametrize(
    "error", [{}, {"error": None}, {"error": "text"}, {"error": {"code": {"a": 1}}}, {"error": []}]
)
def test_an_error_without_an_error_object_still_is_one(error: dict[str, Any]) -> None:
    with pytest.raises(NotAuthorized):
        read({"result": "error"} | error, status=401)


def test_missing_scopes_are_named() -> None:
    error = {"code": "all_scopes", "description": "…", "context": {"scopes": ["user_info", "accounts"]}}
    with pytest.raises(MissingScope) as caught:
        read({"result": "error", "error": error}, status=403)
    assert caught.value.scopes == ("user_info", "accounts")


def test_refused_fields_are_named_with_their_values() -> None:
    entry = {
        "code": "validation_rule_in",
        "description": "…",
        "context": {"attribute": "with", "values": ["emails", 3]},
    }
    error = {"code": "validation_failed", "errors": [entry, {"code": "x"}, "text", {"context": []}]}
    with pytest.raises(ValidationFailed) as caught:
        read({"result": "error", "error": error}, status=422)
    assert caught.value.fields[0] == FieldError("with", "validation_rule_in", "…", ("emails", "3"))
    assert caught.value.fields[1].code == "x"
    assert len(caught.value.fields) == 3


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
KEYS = ["result", "data", "error", "total", "page", "pages", "items_per_page", "response_at"]


@settings(max_examples=200, deadline=None)
@given(
    body=st.dictionaries(st.sampled_from(KEYS), JSON | st.sampled_from(["success", "error", "asynchronous"])),
    status=st.sampled_from([200, 201, 204, 400, 401, 403, 404, 409, 422, 429, 500, 503]),
    write=st.booleans(),
    data_type=st.sampled_from([Country, list[Country], int, bool, object]),
)
def test_no_envelope_whatever_raises_anything_but_a_typed_error(
    body: dict[str, Any], status: int, write: bool, data_type: Any
) -> None:
    try:
        reply = read(body, data_type, status=status, write=write)
    except ApiError:
        return
    assert body["result"] in ("success", "asynchronous")
    assert status < 300
    assert reply.task is None or write


@settings(max_examples=200, deadline=None)
@given(body=st.binary(max_size=200))
def test_no_bytes_whatever_raise_anything_but_a_typed_error(body: bytes) -> None:
    with pytest.raises(ApiError):
        read(body)


@settings(max_examples=50, deadline=None)
@given(good=st.lists(st.booleans(), max_size=20))
def test_of_a_list_every_readable_record_lives_in_order(good: list[bool]) -> None:
    records = [COUNTRY | {"id": number if fine else "?"} for number, fine in enumerate(good)]
    reply = read({"result": "success", "data": records}, list[Country])
    assert [country.id for country in reply.data] == [number for number, fine in enumerate(good) if fine]
    assert [record.position for record in reply.skipped] == [number for number, fine in enumerate(good) if not fine]
