"""kSuites with their offers, and raising them; of this project's own contract."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_manager.demo import errors
from desktop_manager.demo.billing_json import invoice_json
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json, Product
from desktop_manager.demo.routes.checkout import key_problems, paying
from desktop_manager.demo.seed import services
from desktop_manager.demo.seed.ksuite import Plan

_MANAGERS = ("owner", "admin")
_NUMBERS = ("account_id", "users", "storage_tb", "method_id", "billing_address_id")


def _list(call: Call) -> Answer:
    account_id = call.query.integer("account_id")
    if account_id is not None:
        call.membership(account_id)
    asked = sorted(call.login.memberships) if account_id is None else [account_id]
    with call.state.lock:
        return Answer([_render(call, product) for product in _suites(call, asked)])


def _suites(call: Call, account_ids: Iterable[int]) -> list[Product]:
    """The kSuites that the user sees in these organizations."""
    ids = (call.state.organizations[one].ksuite_id for one in account_ids)
    return [product for one in ids if one is not None and (product := call.login.product(one)) is not None]


def _render(call: Call, product: Product) -> Json:
    membership = call.login.memberships[product.account_id]
    has_rights = membership.role in _MANAGERS
    return call.state.ksuite.render(product, has_rights=has_rights, sees_prices=has_rights or membership.billing)


def _raisable(call: Call, product_id: int) -> Product:
    """The kSuite, if the user may raise it; 404, 403 or 409 otherwise."""
    product = call.login.product(product_id)
    if product is None:
        raise errors.object_not_found()
    if product.parent is not None and product.parent.service == services.KSUITE:
        raise errors.DemoError(409, "part_of_ksuite", "It is part of a kSuite and is not changed on its own")
    if product.service != services.KSUITE:
        raise errors.object_not_found()
    call.administered(product.account_id)
    return product


def _quote(call: Call, product_id: int) -> Answer:
    product = _raisable(call, product_id)
    offer = call.query.text("offer")
    users, storage_tb = call.query.integer("users"), call.query.integer("storage_tb")
    if offer is None or users is None or storage_tb is None:
        raise errors.validation_failed(errors.problem("offer", "required", "Offer, users and storage_tb are required."))
    wanted = Plan(offer, users, storage_tb)
    with call.state.lock:
        desk = call.state.ksuite
        desk.check(product, wanted, product.account_id)
        return Answer(desk.quote(product, wanted).json(wanted))


def _raise(call: Call, product_id: int) -> Answer:
    body = call.body()
    with call.state.lock:
        product = _raisable(call, product_id)
        _check_body(body)
        desk, user_id = call.state.ksuite, call.login.profile.id
        before = desk.remembered(user_id, body)
        if before is not None:
            return Answer(before)
        wanted = Plan(body["offer"], body["users"], body["storage_tb"])
        desk.check(product, wanted, body["account_id"])
        method = paying(call, product.account_id, body)
        quote = desk.quote(product, wanted)
        if body["expected"] != quote.due_today.json():
            raise errors.DemoError(
                409, "price_changed", "The amount is another one", context={"total": quote.due_today.json()}
            )
        invoice = call.state.billing.issue(
            product.account_id, [quote.line], quote.currency, method.id, body["billing_address_id"]
        )
        raised = call.state.raise_ksuite(product, wanted)
        answer = {
            "invoice": invoice_json(invoice),
            "ksuite": _render(call, raised),
            "renewal": call.state.renewals.render(raised),
        }
        desk.remember(user_id, body, answer)
    return Answer(answer)


def _check_body(body: Json) -> None:
    problems = [
        errors.problem(name, "required", f"The {name} field must be a whole number.")
        for name in _NUMBERS
        if type(body.get(name)) is not int
    ]
    if not isinstance(body.get("offer"), str):
        problems.append(errors.problem("offer", "required", "The offer field is required."))
    if not isinstance(body.get("expected"), dict):
        problems.append(errors.problem("expected", "required", "The expected field is required."))
    problems += key_problems(body)
    if problems:
        raise errors.validation_failed(*problems)


_PATH = "/desktop/1/ksuite"

ROUTES = (
    Route("GET", _PATH, _list, "accounts", operation="ksuite.list"),
    Route("GET", f"{_PATH}/<int:product_id>/quote", _quote, "accounts", operation="ksuite.quote"),
    Route("POST", f"{_PATH}/<int:product_id>/offer", _raise, "accounts", operation="ksuite.raise"),
)
