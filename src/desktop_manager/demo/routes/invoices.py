"""Invoices over all organizations in parts, what happened with one, its PDF, and paying it; of our own contract."""

from __future__ import annotations

import binascii
from base64 import urlsafe_b64decode, urlsafe_b64encode
from bisect import bisect_left, bisect_right

from desktop_manager.demo import errors
from desktop_manager.demo.billing_body import Body
from desktop_manager.demo.billing_json import invoice_json, operation_json, payment_json
from desktop_manager.demo.billing_records import Amount, Invoice
from desktop_manager.demo.billing_state import CHARGED
from desktop_manager.demo.call import Answer, Call, Route

_MOST = 1000
_USUAL = 500
_START = (0, 0)
_CLOSED = ("paid", "refunded", "cancelled")


def _list(call: Call) -> Answer:
    limit = call.query.integer("limit", at_least=1)
    limit = _USUAL if limit is None else limit
    if limit > _MOST:
        raise errors.validation_failed(
            errors.problem("limit", "max", f"The limit field must be at most {_MOST}.", max=_MOST)
        )
    account_ids = call.accounted(call.query.integer("account_id"))
    after = _read_cursor(call.query.text("cursor"))
    with call.state.lock:
        found, is_end = _part(call, account_ids, after, limit)
    cursor = None if is_end or not found else _write_cursor(found[-1])
    return Answer({"invoices": [invoice_json(one) for one in found], "cursor": cursor})


def _part(call: Call, account_ids: list[int], after: tuple[int, int], limit: int) -> tuple[list[Invoice], bool]:
    """Up to `limit` invoices after the place `after`, and whether there are no more."""
    desk = call.state.billing
    found: list[Invoice] = []
    last_account, last_id = after
    for account_id in account_ids[bisect_left(account_ids, last_account) :]:
        ids = desk.ids_of(account_id)
        start = bisect_right(ids, last_id) if account_id == last_account else 0
        wanted = ids[start : start + limit - len(found) + 1]
        for number in wanted:
            invoice = desk.find(number)
            if invoice is None:
                continue
            if len(found) == limit:
                return found, False
            found.append(invoice)
    return found, True


def _write_cursor(last: Invoice) -> str:
    return urlsafe_b64encode(f"{last.account_id}.{last.id}".encode()).decode().rstrip("=")


def _read_cursor(cursor: str | None) -> tuple[int, int]:
    if cursor is None:
        return _START
    try:
        place = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode("ascii")
        account_id, _, invoice_id = place.partition(".")
        if len(place) <= 40 and account_id.isdecimal() and invoice_id.isdecimal():
            return int(account_id), int(invoice_id)
    except (binascii.Error, ValueError):
        pass
    raise errors.validation_failed(errors.problem("cursor", "cursor", "The cursor field is not one that was given."))


def seen_invoice(call: Call, invoice_id: int) -> Invoice:
    """The invoice, if the user has accounting rights where it is; 404 for one of another's organization."""
    invoice = call.state.billing.find(invoice_id)
    if invoice is None:
        raise errors.object_not_found()
    call.accounting(invoice.account_id)
    return invoice


def _operations(call: Call, invoice_id: int) -> Answer:
    with call.state.lock:
        invoice = seen_invoice(call, invoice_id)
        listed = call.state.billing.operations_of(invoice)
    return Answer([operation_json(one) for one in listed])


def _pay(call: Call, invoice_id: int) -> Answer:
    desk, body = call.state.billing, Body(call.body())
    with call.state.lock:
        invoice = seen_invoice(call, invoice_id)
        if not invoice.open_amount or invoice.status in _CLOSED:
            raise errors.DemoError(409, "invoice_paid", "The invoice is not open")
        method_id, money = body.integer("method_id"), body.money("money")
        methods = [one for one in desk.methods[invoice.account_id] if one.kind in CHARGED]
        method = next((one for one in methods if one.id == method_id), None)
        if method_id is not None and method is None:
            body.refuse("method_id", "in", "The selected method_id is invalid.", values=[one.id for one in methods])
        if money is not None:
            _check_amount(body, invoice, money, is_prepaid=method is not None and method.kind == "prepaid")
        if method is None or money is None or body.is_broken:
            raise body.refusal()
        paid, payment = desk.pay(invoice, method, money.amount)
    return Answer({"invoice": invoice_json(paid), "payment": payment_json(payment)})


def _check_amount(body: Body, invoice: Invoice, money: Amount, *, is_prepaid: bool) -> None:
    still_open = str(invoice.open_amount)
    if money.currency != invoice.currency:
        body.refuse("money", "currency", f"The invoice is in {invoice.currency}.", values=[invoice.currency])
    elif money.amount > invoice.open_amount:
        body.refuse("money", "max", f"The amount must be at most {still_open}.", max=still_open)
    elif money.amount < invoice.open_amount and not is_prepaid:
        body.refuse("money", "size", f"The amount must be {still_open}.", size=still_open)


_PATH = "/desktop/1/invoices"

ROUTES = (
    Route("GET", _PATH, _list, "accounts", operation="invoices.list"),
    Route("GET", f"{_PATH}/<int:invoice_id>/operations", _operations, "accounts", operation="invoices.operations"),
    Route("POST", f"{_PATH}/<int:invoice_id>/payments", _pay, "accounts", operation="invoices.pay"),
)
