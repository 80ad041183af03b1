"""Billing addresses of an organization (product.md, job 4), of this project's own extension."""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.billing_records import BillingAddress
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.errors import DemoError
from desktop_manager.demo.records import Json
from desktop_manager.demo.routes import billing_address_rules as rules

FIRST_ID = 7_500
"""Ids of the addresses that are added begin after it."""


def uses_of(call: Call, address: BillingAddress) -> list[Json]:
    """What uses an address: renewals that will be invoiced to it, open invoices, and the default itself."""
    state = call.state
    renewals = [
        {"kind": "renewal", "id": product.id, "name": product.customer_name}
        for product in call.login.products_of(address.account_id)
        if product.expired_at is not None and state.renewals.terms(product).billing_address_id == address.id
    ]
    invoices = [
        {"kind": "invoice", "id": one.id, "name": one.number}
        for one in state.billing.invoices_of(address.account_id)
        if one.billing_address_id == address.id and one.open_amount > 0
    ]
    default = [{"kind": "default", "id": address.id, "name": ""}] if address.is_default else []
    return [*renewals, *invoices, *default]


def _render(call: Call, address: BillingAddress) -> Json:
    return {**address._asdict(), "used_by": uses_of(call, address)}


def _list(call: Call, account_id: int) -> Answer:
    call.accounting(account_id)
    found = sorted(call.state.billing.addresses[account_id], key=lambda one: (not one.is_default, one.id))
    return Answer([_render(call, one) for one in found])


def _add(call: Call, account_id: int) -> Answer:
    call.accounting(account_id)
    body = _checked(call)
    with call.state.lock:
        listed = call.state.billing.addresses[account_id]
        number = max([FIRST_ID, *(one.id for every in call.state.billing.addresses.values() for one in every)]) + 1
        made = rules.applied(body, number, account_id)
        # There is always a default: the first one is it, whatever was asked.
        made = made._replace(is_default=made.is_default or not listed)
        listed.append(made)
        _only_default(listed, made)
        return Answer(_render(call, made))


def _replace(call: Call, account_id: int, address_id: int) -> Answer:
    call.accounting(account_id)
    body = _checked(call)
    with call.state.lock:
        listed = call.state.billing.addresses[account_id]
        held = _find(listed, address_id)
        made = rules.applied(body, address_id, account_id)
        if held.is_default and not made.is_default:
            raise errors.validation_failed(
                errors.problem("is_default", "default", "Choose another default address instead.")
            )
        listed[listed.index(held)] = made
        _only_default(listed, made)
        return Answer(_render(call, made))


def _delete(call: Call, account_id: int, address_id: int) -> Answer:
    call.accounting(account_id)
    with call.state.lock:
        listed = call.state.billing.addresses[account_id]
        held = _find(listed, address_id)
        used_by = uses_of(call, held)
        if used_by:
            raise DemoError(409, "billing_address_in_use", "This address is in use", context={"used_by": used_by})
        listed.remove(held)
    return Answer(True)


def _checked(call: Call) -> Json:
    body = call.body()
    problems = rules.check(body)
    if problems:
        raise errors.validation_failed(*problems)
    return body


def _find(listed: list[BillingAddress], address_id: int) -> BillingAddress:
    found = next((one for one in listed if one.id == address_id), None)
    if found is None:
        raise errors.object_not_found()
    return found


def _only_default(listed: list[BillingAddress], made: BillingAddress) -> None:
    if made.is_default:
        listed[:] = [one._replace(is_default=one.id == made.id) for one in listed]


_PATH = "/desktop/1/accounts/<int:account_id>/billing_addresses"

ROUTES = (
    Route("GET", _PATH, _list, "accounts", operation="billing.addresses.list"),
    Route("POST", _PATH, _add, "accounts", operation="billing.addresses.add"),
    Route("PUT", f"{_PATH}/<int:address_id>", _replace, "accounts", operation="billing.addresses.replace"),
    Route("DELETE", f"{_PATH}/<int:address_id>", _delete, "accounts", operation="billing.addresses.delete"),
)
