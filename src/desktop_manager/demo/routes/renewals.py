"""Renewals over all organizations in parts, changing many alike, and renewing now; of this project's own contract."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

from desktop_manager.demo import errors
from desktop_manager.demo.billing_json import invoice_json
from desktop_manager.demo.billing_records import Line
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json, Product
from desktop_manager.demo.renewal_state import Change
from desktop_manager.demo.routes.checkout import key_problems, paying
from desktop_manager.demo.seed import services

_MOST = 1000
_USUAL = 500
_AT_ONCE = 25
_FIELDS = {"auto_renew": bool, "method_id": int, "warranty": bool, "billing_address_id": int}
_ID = attrgetter("id")


def _list(call: Call) -> Answer:
    limit = call.query.integer("limit", at_least=1) or _USUAL
    if limit > _MOST:
        raise errors.validation_failed(
            errors.problem("limit", "max", f"The limit field must be at most {_MOST}.", max=_MOST)
        )
    account_ids = call.accounted(call.query.integer("account_id"))
    after = _read_cursor(call.query.text("cursor"))
    with call.state.lock:
        found = _part(call, account_ids, after, limit + 1)
        rendered = [call.state.renewals.render(one) for one in found[:limit]]
    cursor = f"{found[limit - 1].account_id}.{found[limit - 1].id}" if len(found) > limit else None
    return Answer({"renewals": rendered, "cursor": cursor})


def _part(call: Call, account_ids: list[int], after: tuple[int, int], wanted: int) -> list[Product]:
    """Up to `wanted` products with a due date after the place `after`."""
    found: list[Product] = []
    for account_id in account_ids[bisect_left(account_ids, after[0]) :]:
        products = call.login.products_of(account_id)
        start = bisect_right(products, after[1], key=_ID) if account_id == after[0] else 0
        for place in range(start, len(products)):
            product = products[place]
            if product.expired_at is None:
                continue
            found.append(product)
            if len(found) == wanted:
                return found
    return found


def _read_cursor(cursor: str | None) -> tuple[int, int]:
    if cursor is None:
        return 0, 0
    place = re.fullmatch(r"(\d{1,12})\.(\d{1,12})", cursor, re.ASCII)
    if place is None:
        raise errors.validation_failed(
            errors.problem("cursor", "cursor", "The cursor field is not one that was given.")
        )
    return int(place[1]), int(place[2])


def _change(call: Call) -> Answer:
    body = call.body()
    problems = [*key_problems(body), *_id_problems(body)]
    for name, kind in _FIELDS.items():
        if name in body and type(body[name]) is not kind:
            problems.append(errors.problem(name, kind.__name__, f"The {name} field is of a wrong type."))
    if not problems and not body.keys() & _FIELDS.keys():
        problems.append(errors.problem("auto_renew", "required", "Nothing to change is named."))
    if problems:
        raise errors.validation_failed(*problems)
    change = Change(**{name: body[name] for name in _FIELDS if name in body})
    with call.state.lock:
        before = _answered_before(call, body)
        if before is not None:
            return Answer(before)
        accounted = frozenset(call.accounted(None))
        outcomes = [_outcome(call, accounted, product_id, change) for product_id in body["ids"]]
        call.state.renewals.remember(call.login.profile.id, body["key"], body, outcomes)
    return Answer(outcomes)


def _outcome(call: Call, accounted: frozenset[int], product_id: int, change: Change) -> Json:
    desk = call.state.renewals
    product = call.login.product(product_id)
    if product is None:
        return {"id": product_id, "outcome": "refused", "code": "not_found"}
    code = desk.refused(product, has_rights=product.account_id in accounted) or desk.judge(product, change)
    if code:
        return {"id": product_id, "outcome": "refused", "code": code}
    changed = desk.apply(product, change)
    return {"id": product_id, "outcome": "changed" if changed else "unchanged", "renewal": desk.render(product)}


def _answered_before(call: Call, body: Json) -> object | None:
    try:
        return call.state.renewals.remembered(call.login.profile.id, body["key"], body)
    except KeyError as other:
        raise errors.DemoError(409, "key_reused", "This key came with another request before") from other


def _renew(call: Call) -> Answer:
    body = call.body()
    with call.state.lock:
        _check_order(body)
        before = _answered_before(call, body)
        if before is not None:
            return Answer(before)
        products = _ordered(call, body)
        method = paying(call, products[0].account_id, body)
        lines = _order_lines(call, products, body)
        desk, billing = call.state.renewals, call.state.billing
        currency = desk.terms(products[0]).currency
        total = desk.total(lines, currency)
        if body["expected"] != total.json():
            raise errors.DemoError(409, "price_changed", "The price is another one", context={"total": total.json()})
        invoice = billing.issue(products[0].account_id, lines, currency, method.id, body["billing_address_id"])
        renewed = [call.state.renew(product, body["months"]) for product in products]
        for product in renewed:
            if product.id in body.get("warranty_ids", ()):
                desk.apply(product, Change(warranty=True))
        answer = {"invoice": invoice_json(invoice), "renewals": [desk.render(one) for one in renewed]}
        desk.remember(call.login.profile.id, body["key"], body, answer)
    return Answer(answer)


def _check_order(body: Json) -> None:
    missing = [name for name in ("months", "method_id", "billing_address_id") if type(body.get(name)) is not int]
    problems = [*key_problems(body), *_id_problems(body)]
    problems += [errors.problem(name, "required", f"The {name} field is required.") for name in missing]
    if not isinstance(body.get("expected"), dict):
        problems.append(errors.problem("expected", "required", "The expected field is required."))
    warranted = body.get("warranty_ids", [])
    if not isinstance(warranted, list) or any(one not in (body.get("ids") or ()) for one in warranted):
        problems.append(errors.problem("warranty_ids", "in", "Only what is renewed can get a warranty with it."))
    if problems:
        raise errors.validation_failed(*problems)


def _ordered(call: Call, body: Json) -> list[Product]:
    """The products of the order, all of one organization and currency; 404, 403 or 422 otherwise."""
    found = [product for product_id in body["ids"] if (product := call.login.product(product_id)) is not None]
    if len(found) < len(body["ids"]):
        raise errors.object_not_found()
    for product in found:
        call.accounting(product.account_id)
    desk = call.state.renewals
    refused = {product.id: code for product in found if (code := desk.refused(product, has_rights=True))}
    if refused:
        raise errors.validation_failed(
            *(errors.problem("ids", code, "It cannot be renewed.", values=[number]) for number, code in refused.items())
        )
    if len({(product.account_id, desk.terms(product).currency) for product in found}) > 1:
        raise errors.validation_failed(
            errors.problem("ids", "same", "An order is for one organization and one currency.")
        )
    nas = [one.id for one in found if one.service == services.NAS and one.id in body.get("warranty_ids", ())]
    if nas:
        raise errors.validation_failed(
            errors.problem("warranty_ids", "not_at_checkout", "A NAS gets its warranty after purchase.", values=nas)
        )
    return found


def _order_lines(call: Call, products: list[Product], body: Json) -> list[Line]:
    lines: list[Line] = []
    for product in products:
        warranty = product.id in body.get("warranty_ids", ())
        made = call.state.renewals.lines(product, body["months"], warranty=warranty)
        if made is None:
            raise errors.validation_failed(errors.problem("months", "in", "Not every product has this period."))
        lines += made
    return lines


def _id_problems(body: Json) -> list[Json]:
    ids = body.get("ids")
    if not isinstance(ids, list) or not ids or any(type(one) is not int for one in ids):
        return [errors.problem("ids", "required", "The ids field is required.")]
    if len(ids) > _AT_ONCE:
        return [errors.problem("ids", "max", f"The ids field may hold {_AT_ONCE}.", max=_AT_ONCE)]
    if len(set(ids)) < len(ids):
        return [errors.problem("ids", "distinct", "The ids field has a duplicate value.")]
    return []


_PATH = "/desktop/1/renewals"

ROUTES = (
    Route("GET", _PATH, _list, "accounts", operation="renewals.list"),
    Route("POST", f"{_PATH}/changes", _change, "accounts", operation="renewals.change"),
    Route("POST", f"{_PATH}/orders", _renew, "accounts", operation="renewals.renew"),
)
