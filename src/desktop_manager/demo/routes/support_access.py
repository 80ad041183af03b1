"""Temporary access for Support (FAQ 913): list, grant, revoke; of this project's own extension."""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json
from desktop_manager.demo.support_state import CLOCKS_DIFFER_S, LONGEST_S, Access

_GRANTERS = ("owner", "admin", "normal")


def _render(access: Access) -> Json:
    return {
        "id": access.id,
        "product_id": access.product_id,
        "account_id": access.account_id,
        "product_name": access.product_name,
        "granted_at": access.granted_at,
        "ends_at": access.ends_at,
        "revoked_at": access.revoked_at,
        "granted_by": {"id": access.granted_by_id, "display_name": access.granted_by},
    }


def _list(call: Call) -> Answer:
    return Answer([_render(access) for access in call.state.support.accesses if _sees(call, access)])


def _sees(call: Call, access: Access) -> bool:
    membership = call.login.memberships.get(access.account_id)
    return membership is not None and (membership.granted is None or access.product_id in membership.granted)


def _grant(call: Call) -> Answer:
    desk = call.state.support
    product_ids, ends_at = _asked(call)
    with call.state.lock:
        seen = {product.id: product for product in call.login.products if product.id in product_ids}
        if len(seen) < len(product_ids):
            raise errors.object_not_found()
        for product in seen.values():
            if call.login.memberships[product.account_id].role not in _GRANTERS:
                raise errors.access_denied()
        taken = [number for number in product_ids if desk.running(number)]
        if taken:
            raise errors.DemoError(
                409, "object_already_exists", "Support has access already", context={"product_ids": taken}
            )
        profile = call.login.profile
        name = f"{profile.first_name} {profile.last_name}"
        return Answer([_render(desk.add(seen[number], ends_at, profile.id, name)) for number in product_ids])


def _asked(call: Call) -> tuple[list[int], int]:
    """The body, checked; 422 with every rule that it breaks."""
    body = call.body()
    product_ids, ends_at = body.get("product_ids"), body.get("ends_at")
    problems = []
    listed = isinstance(product_ids, list) and all(_is_number(one) for one in product_ids)
    if not listed or not product_ids:
        problems.append(errors.problem("product_ids", "required", "The product_ids field is required."))
    elif len(set(product_ids)) < len(product_ids):
        problems.append(errors.problem("product_ids", "distinct", "The product_ids field has a duplicate value."))
    now = call.state.support.clock()
    if not isinstance(ends_at, int) or isinstance(ends_at, bool):
        problems.append(errors.problem("ends_at", "required", "The ends_at field is required."))
    elif ends_at <= now:
        problems.append(errors.problem("ends_at", "after", "The end must lie in the future."))
    elif ends_at > now + LONGEST_S + CLOCKS_DIFFER_S:
        problems.append(errors.problem("ends_at", "before", "The end must be at most 7 days ahead."))
    if problems:
        raise errors.validation_failed(*problems)
    return body["product_ids"], body["ends_at"]


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _revoke(call: Call, access_id: int) -> Answer:
    desk = call.state.support
    with call.state.lock:
        found = next((one for one in desk.accesses if one.id == access_id and _sees(call, one)), None)
        if found is None:
            raise errors.object_not_found()
        if call.login.memberships[found.account_id].role not in _GRANTERS:
            raise errors.access_denied()
        if not found.runs(desk.clock()):
            raise errors.DemoError(409, "support_access_ended", "This access has ended already")
        return Answer(_render(desk.revoke(found)))


_PATH = "/desktop/1/support/accesses"

ROUTES = (
    Route("GET", _PATH, _list, "accounts", operation="support.access.list"),
    Route("POST", _PATH, _grant, "accounts", operation="support.access.grant"),
    Route("DELETE", f"{_PATH}/<int:access_id>", _revoke, "accounts", operation="support.access.revoke"),
)
