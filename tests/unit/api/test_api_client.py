from __future__ import annotations

import io
import json
import logging
import traceback
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
import requests
import requests.adapters

from desktop_manager.api import (
    billing_operations,
    hosting_operations,
    ksuite_operations,
    manager_links,
    operations,
    renewal_operations,
)
from desktop_manager.api.client import Client
from desktop_manager.api.errors import (
    ApiError,
    BadServerAddress,
    InsecureServer,
    MissingScope,
    NetworkError,
    OperationNotOffered,
    OutcomeUnknown,
    ServerError,
    TaskFailed,
)
from desktop_manager.api.models.capability import SupportCode
from desktop_manager.api.models.product import Product
from desktop_manager.api.models.profile import ProfilePatch
from desktop_manager.api.operation import Operation, Tier
from desktop_manager.api.operations import ALL_OPERATIONS, PROFILE_READ
from desktop_manager.api.policy import Policy, RetryPolicy
from desktop_manager.api.resources.accounts import get_account, list_accounts
from desktop_manager.api.resources.capabilities import get_capabilities
from desktop_manager.api.resources.products import iter_products
from desktop_manager.api.resources.profile import get_profile, update_profile
from desktop_manager.api.resources.reference import list_countries, list_languages, list_timezones
from desktop_manager.api.resources.support import get_support_code
from desktop_manager.api.resources.tasks import get_task

TOKEN = "kT9-secret-token-of-this-test"
ELSEWHERE = "https://manager.example"


class Raw:
    """The stream of a reply, as the demo's adapter gives it."""

    def __init__(self, body: bytes) -> None:
        self._stream = io.BytesIO(body)

    def read1(self, size: int) -> bytes:
        return self._stream.read(min(size, 7))

    def close(self) -> None:
        self._stream.close()


class Server(requests.adapters.BaseAdapter):
    """A server in the same process: a function from the request to (status, body)."""

    def __init__(self, answer: Callable[[requests.PreparedRequest], tuple[int, Any]]) -> None:
        super().__init__()
        self.requests: list[requests.PreparedRequest] = []
        self._answer = answer

    def send(self, request: requests.PreparedRequest, *arguments: Any, **options: Any) -> requests.Response:
        self.requests.append(request)
        status, body = self._answer(request)
        response = requests.Response()
        response.status_code = status
        response.url = request.url or ""
        response.request = request
        response.raw = Raw(body if isinstance(body, bytes) else json.dumps(body).encode())
        return response

    def close(self) -> None:
        """Nothing is open."""


def success(data: Any, **more: Any) -> tuple[int, Any]:
    return 200, {"result": "success", "data": data, **more}


def refusal(status: int, code: str, **more: Any) -> tuple[int, Any]:
    return status, {"result": "error", "error": {"code": code, "description": "", **more}}


def client_of(server: Server, address: str = ELSEWHERE, **more: Any) -> Client:
    return Client(address, TOKEN, adapter=server, sleep=lambda seconds: None, **more)


def test_the_capabilities_are_never_asked_of_infomaniak() -> None:
    server = Server(lambda request: success({"version": 1, "operations": []}))
    for address in ("https://api.infomaniak.com", "https://API.Infomaniak.com:443/", "https://api.infomaniak.com."):
        with pytest.raises(OperationNotOffered) as caught:
            get_capabilities(client_of(server, address, offered=frozenset(("capabilities.read", "support.code"))))
        assert caught.value.link.startswith("https://manager.infomaniak.com/")
        with pytest.raises(OperationNotOffered):
            get_support_code(client_of(server, address, offered=frozenset(("support.code",))))
    assert server.requests == []


def test_any_other_server_is_asked_and_its_word_is_kept() -> None:
    def answer(request: requests.PreparedRequest) -> tuple[int, Any]:
        if request.path_url == "/desktop/1/capabilities":
            return success({"version": 1, "operations": ["support.code", "something.newer"]})
        return success({"code": "48219037"})

    server = Server(answer)
    client = client_of(server)
    with pytest.raises(OperationNotOffered) as caught:
        get_support_code(client)
    assert caught.value.operation == "support.code"
    assert server.requests == []
    client.offer(get_capabilities(client).data.operations)
    code = get_support_code(client).data
    assert code == SupportCode("48219037")
    assert "48219037" not in repr(code)


def test_a_server_without_the_extension_offers_nothing() -> None:
    reply = get_capabilities(client_of(Server(lambda request: refusal(404, "method_not_found"))))
    assert (reply.data.version, reply.data.operations) == (0, [])


def test_an_observed_operation_needs_the_opt_in() -> None:
    observed = Operation("bills.list", "GET", "/2/bills", Tier.OBSERVED, None, manager_links.BILLS)
    server = Server(lambda request: success([]))
    client = client_of(server)
    with pytest.raises(OperationNotOffered):
        client.call(observed, list[int])
    assert server.requests == []
    client.allow_observed = True
    assert client.call(observed, list[int]).data == []


def test_a_missing_scope_is_learnt_from_the_403_and_remembered() -> None:
    server = Server(lambda request: refusal(403, "all_scopes", context={"scopes": ["accounts"]}))
    client = client_of(server)
    with pytest.raises(MissingScope):
        list_accounts(client)
    assert client.missing_scopes == {"accounts"}
    for call in (lambda: list_accounts(client), lambda: get_account(client, 7)):
        with pytest.raises(MissingScope) as caught:
            call()
        assert caught.value.scopes == ("accounts",)
    assert len(server.requests) == 1
    client.forget_missing_scopes()
    with pytest.raises(MissingScope):
        get_account(client, 7)
    assert len(server.requests) == 2


def test_a_write_whose_scope_is_not_public_is_remembered_by_what_was_refused() -> None:
    def answer(request: requests.PreparedRequest) -> tuple[int, Any]:
        if request.method == "PATCH":
            return refusal(403, "all_scopes", context={"scopes": ["profile_update"]})
        return success({"id": 1})

    server = Server(answer)
    client = client_of(server)
    for _ in range(2):
        with pytest.raises(MissingScope):
            update_profile(client, ProfilePatch(email="claire@atelier.example"))
    assert get_profile(client).data.id == 1
    assert [request.method for request in server.requests] == ["PATCH", "GET"]


def test_a_refusal_that_names_no_scope_counts_for_the_one_that_is_known() -> None:
    client = client_of(Server(lambda request: refusal(403, "all_scopes")))
    with pytest.raises(MissingScope):
        get_profile(client)
    assert client.missing_scopes == {"user_info"}


def test_a_change_sends_only_what_changes_with_the_email() -> None:
    server = Server(lambda request: success({}))
    update_profile(client_of(server), ProfilePatch(email="claire@atelier.example", firstname="Claire"))
    sent = server.requests[0]
    assert json.loads(sent.body or b"") == {"email": "claire@atelier.example", "firstname": "Claire"}
    assert sent.headers["Content-Type"] == "application/json"
    assert sent.path_url == "/2/profile"


def product(number: int) -> dict[str, Any]:
    named = {"service_id": 1, "service_name": "domain", "customer_name": f"site{number}.example"}
    return {"id": number, "account_id": 7, **named}


def listing(numbers: list[int], page_size: int) -> Callable[[requests.PreparedRequest], tuple[int, Any]]:
    def answer(request: requests.PreparedRequest) -> tuple[int, Any]:
        page = int((request.path_url.split("page=")[1]).split("&")[0])
        chosen = numbers[(page - 1) * page_size : page * page_size]
        pages = -(-len(numbers) // page_size)
        return success(
            [product(n) for n in chosen], total=len(numbers), page=page, pages=pages, items_per_page=page_size
        )

    return answer


def test_a_listing_is_read_page_by_page() -> None:
    server = Server(listing(list(range(250)), 100))
    replies = list(iter_products(client_of(server), 7))
    assert [len(reply.data) for reply in replies] == [100, 100, 50]
    assert [request.path_url for request in server.requests] == [
        f"/1/products?account_id=7&page={page}&per_page=100" for page in (1, 2, 3)
    ]
    assert replies[-1].missing == 0


def test_an_answer_without_paging_keys_is_complete() -> None:
    server = Server(lambda request: success([product(1), product(2)]))
    assert [len(reply.data) for reply in iter_products(client_of(server))] == [2]
    assert len(server.requests) == 1


def test_an_empty_listing_is_one_request() -> None:
    server = Server(listing([], 100))
    assert [reply.data for reply in iter_products(client_of(server))] == [[]]
    assert len(server.requests) == 1


def test_a_record_that_comes_twice_is_given_once() -> None:
    server = Server(listing([1, 2, 2, 3], 2))
    replies = list(iter_products(client_of(server)))
    assert [one.id for reply in replies for one in reply.data] == [1, 2, 3]
    assert replies[-1].missing == 1


def test_a_server_that_ignores_the_page_does_not_keep_the_client_for_ever() -> None:
    server = Server(lambda request: success([product(1)], total=5, page=1, pages=5, items_per_page=1))
    replies = list(iter_products(client_of(server)))
    assert len(server.requests) == 2
    assert replies[-1].missing == 4


def test_a_wrong_number_of_pages_does_not_cut_the_listing() -> None:
    def answer(request: requests.PreparedRequest) -> tuple[int, Any]:
        status, body = listing(list(range(5)), 2)(request)
        return status, body | {"pages": 1}

    replies = list(iter_products(client_of(Server(answer))))
    assert sum(len(reply.data) for reply in replies) == 5


def test_an_unreadable_product_is_reported_and_the_listing_goes_on() -> None:
    def answer(request: requests.PreparedRequest) -> tuple[int, Any]:
        return success([product(1), product(2) | {"account_id": "?"}], total=2, page=1, pages=1, items_per_page=100)

    (reply,) = iter_products(client_of(Server(answer)))
    assert [one.id for one in reply.data] == [1]
    assert [record.id for record in reply.skipped] == [2]
    assert reply.missing == 0


def test_a_hundred_products_are_one_decode(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*arguments: Any) -> None:
        raise AssertionError("taken apart although it can be read")

    monkeypatch.setattr("desktop_manager.api.envelope._decode_slowly", never)
    (reply,) = iter_products(client_of(Server(listing(list(range(100)), 100))))
    assert len(reply.data) == 100
    assert isinstance(reply.data[0], Product)


def test_reference_lists_are_read() -> None:
    records = [{"id": 1, "name": "x", "short_name": "X", "is_enabled": True, "gmt": "01:00", "locale": "fr_FR"}]
    client = client_of(Server(lambda request: success(records)))
    assert list_countries(client).data[0].short_name == "X"
    assert list_languages(client).data[0].locale == "fr_FR"
    assert list_timezones(client).data[0].gmt == "01:00"


def task_server(*states: dict[str, Any]) -> Server:
    waiting = list(states)
    return Server(lambda request: success({"uuid": "1f3e"} | (waiting.pop(0) if len(waiting) > 1 else waiting[0])))


def test_a_task_is_polled_until_it_is_done() -> None:
    server = task_server({"status": "spooled"}, {"status": "running"}, {"status": "executed", "response": {"id": 3}})
    assert client_of(server).wait_task("1f3e").response == {"id": 3}
    assert [request.path_url for request in server.requests] == ["/1/async/tasks/1f3e"] * 3


def test_a_failed_task_says_why() -> None:
    server = task_server({"status": "failed", "error": {"code": "cannot_update_object", "description": "Non"}})
    with pytest.raises(TaskFailed) as caught:
        client_of(server).wait_task("1f3e")
    assert (caught.value.code, caught.value.description) == ("cannot_update_object", "Non")


def test_a_task_that_never_ends_has_an_unknown_outcome() -> None:
    now = [0.0]
    server = task_server({"status": "a state of tomorrow"})
    client = Client(
        ELSEWHERE, TOKEN, adapter=server, clock=lambda: now[0], sleep=lambda s: now.__setitem__(0, now[0] + s)
    )
    with pytest.raises(OutcomeUnknown):
        client.wait_task("1f3e", poll_s=2, timeout_s=10)
    assert len(server.requests) == 6


def test_path_values_cannot_leave_their_place() -> None:
    server = Server(lambda request: success({"uuid": "x", "status": "executed"}))
    get_task(client_of(server), "../../2/profile?x#y")
    assert server.requests[0].path_url == "/1/async/tasks/..%2F..%2F2%2Fprofile%3Fx%23y"


def test_only_the_one_server_can_be_spoken_to() -> None:
    client = client_of(Server(lambda request: success({"id": 1})))
    with pytest.raises(requests.exceptions.InvalidSchema):
        client._transport._session.get("https://elsewhere.example/2/profile")


@pytest.mark.parametrize(
    "answer",
    [
        refusal(401, "not_authorized", context={"token": TOKEN}),
        (200, f"<html>you sent {TOKEN}</html>".encode()),
        (500, {"result": "error", "error": {"code": TOKEN, "description": f"Bearer {TOKEN} is bad"}}),
        (422, {"result": "error", "error": {"code": "validation_failed", "errors": [{"description": TOKEN}]}}),
        (200, {"result": "success", "data": {"id": TOKEN}}),
    ],
)
def test_no_error_and_no_log_shows_the_token(answer: tuple[int, Any], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client = client_of(Server(lambda request: answer))
    with pytest.raises(ApiError) as caught:
        get_profile(client)
    assert_clean(caught.value)
    assert TOKEN not in caplog.text
    assert "profile.read failed" in caplog.text
    assert TOKEN not in f"{client!r} {client._transport!r} {client._transport._session.auth!r} {client.redactor!r}"


def assert_clean(error: BaseException | None) -> None:
    """Neither the error nor anything it leads to shows the token or keeps the request that carried it."""
    while error is not None:
        shown = [repr(error), str(error), *map(repr, error.args), *map(repr, vars(error).values())]
        shown += traceback.format_exception(error)
        assert not any(TOKEN in text for text in shown)
        assert not isinstance(error, requests.RequestException)
        error = error.__cause__ or error.__context__


def test_a_broken_connection_keeps_nothing_of_the_request() -> None:
    def broken(request: requests.PreparedRequest) -> tuple[int, Any]:
        raise requests.ConnectionError(f"cannot send {TOKEN}", request=request)

    client = client_of(Server(broken), policy=Policy(retry=RetryPolicy(attempts=1)))
    with pytest.raises(NetworkError) as caught:
        get_profile(client)
    assert_clean(caught.value)
    with pytest.raises(OutcomeUnknown) as lost:
        update_profile(client, ProfilePatch(email="claire@atelier.example"))
    assert isinstance(lost.value.__cause__, NetworkError)
    assert_clean(lost.value)


@pytest.mark.parametrize(
    "address", ["http://api.example", "http://192.0.2.1", "http://localhost.example", "http://[fe80::1]"]
)
def test_plain_http_is_for_this_machine_only(address: str) -> None:
    with pytest.raises(InsecureServer):
        Client(address, TOKEN)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "x",
        "ftp://a.example",
        "https://",
        "https://a.example/x",
        "https://u:p@a.example",
        "https://a.example?x",
        "https://a:b",
    ],
)
def test_what_is_no_address_of_a_server_is_refused(address: str) -> None:
    with pytest.raises(BadServerAddress) as caught:
        Client(address, TOKEN)
    assert not isinstance(caught.value, InsecureServer)


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://API.infomaniak.com/", "https://api.infomaniak.com"),
        ("https://a.example:443", "https://a.example"),
        ("http://localhost:5000", "http://localhost:5000"),
        ("http://127.1.2.3", "http://127.1.2.3"),
        ("http://[::1]:81/", "http://[::1]:81"),
    ],
)
def test_an_address_has_one_form(address: str, kept: str) -> None:
    assert Client(address, TOKEN).server == kept


def test_every_operation_has_its_own_name_and_a_page_in_the_manager() -> None:
    assert len({operation.name for operation in ALL_OPERATIONS}) == len(ALL_OPERATIONS)
    modules = (operations, billing_operations, hosting_operations, ksuite_operations, renewal_operations)
    declared = {value for module in modules for value in vars(module).values() if isinstance(value, Operation)}
    assert set(ALL_OPERATIONS) == declared
    for operation in ALL_OPERATIONS:
        assert manager_links.url(operation.manager_link, 7).startswith("https://manager.infomaniak.com/v3/")
        assert operation.path.startswith("/desktop/1/") == (operation.tier is Tier.EXTENSION)


def test_a_server_error_carries_operation_and_request_id() -> None:
    server = Server(lambda request: refusal(404, "object_not_found"))
    with pytest.raises(ServerError) as caught:
        get_account(client_of(server), 7)
    assert caught.value.operation == "accounts.read"
    assert caught.value.request_id == server.requests[0].headers["X-Request-Id"]


def test_a_total_is_a_number() -> None:
    server = Server(lambda request: success(27))
    reply = client_of(server).call(PROFILE_READ, int, query={"return": "total", "filter[x][]": [1, 2], "none": None})
    assert reply.data == 27
    assert server.requests[0].path_url == "/2/profile?return=total&filter%5Bx%5D%5B%5D=1&filter%5Bx%5D%5B%5D=2"


def test_a_record_is_stored_and_read_again_unchanged() -> None:
    (reply,) = iter_products(client_of(Server(lambda request: success([product(4) | {"tags": [], "flags": ["x"]}]))))
    stored = msgspec.json.encode(reply.data[0])
    assert msgspec.json.decode(stored, type=Product) == reply.data[0]
