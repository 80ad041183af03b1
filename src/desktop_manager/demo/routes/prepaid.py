"""The prepaid account of an organization: read, top up, recover, alert; of this project's own contract."""

from __future__ import annotations

from decimal import Decimal

from desktop_manager.demo.billing_body import Body
from desktop_manager.demo.billing_json import movement_json
from desktop_manager.demo.billing_records import Amount
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Json

LEAST, MOST = Decimal("1.00"), Decimal("10000.00")
"""Of one top-up."""
_SOURCES = ("card", "twint")


def _read(call: Call, account_id: int) -> Answer:
    call.accounting(account_id)
    with call.state.lock:
        return Answer(_account(call, account_id))


def _account(call: Call, account_id: int) -> Json:
    desk = call.state.billing
    movements = desk.movements[account_id]
    currencies = sorted({one.money.currency for one in movements})
    return {
        "account_id": account_id,
        "balances": [Amount(desk.balance(account_id, currency), currency).json() for currency in currencies],
        "movements": [movement_json(movement) for movement in movements],
        "thresholds": [
            Amount(amount, currency).json() for currency, amount in sorted(desk.thresholds[account_id].items())
        ],
    }


def _top_up(call: Call, account_id: int) -> Answer:
    call.accounting(account_id)
    desk, body = call.state.billing, Body(call.body())
    with call.state.lock:
        sources = [one for one in desk.methods[account_id] if one.kind in _SOURCES]
        method_id, money = body.integer("method_id"), body.money("money")
        method = next((one for one in sources if one.id == method_id), None)
        if method_id is not None and method is None:
            body.refuse("method_id", "in", "The selected method_id is invalid.", values=[one.id for one in sources])
        if money is not None and not LEAST <= money.amount <= MOST:
            body.refuse("money", "between", "The amount is out of range.", min=str(LEAST), max=str(MOST))
        if method is None or money is None or body.is_broken:
            raise body.refusal()
        desk.top_up(account_id, method, money)
        return Answer(_account(call, account_id))


def _recover(call: Call, account_id: int) -> Answer:
    from stdnum import iban as ibans  # Only whoever recovers money waits for its tables.

    call.accounting(account_id)
    desk, body = call.state.billing, Body(call.body())
    with call.state.lock:
        money, holder, iban = body.money("money"), body.text("holder", 70), body.text("iban", 42)
        if iban is not None and not ibans.is_valid(iban):
            body.refuse("iban", "iban", "The iban field is no valid IBAN.")
        balance = desk.balance(account_id, money.currency) if money is not None else Decimal(0)
        if money is not None and money.amount > balance:
            body.refuse("money", "max", f"The amount must be at most {balance}.", max=str(balance))
        if money is None or iban is None or holder is None or body.is_broken:
            raise body.refusal()
        desk.recover(account_id, money, ibans.compact(iban))
        return Answer(_account(call, account_id))


def _set_threshold(call: Call, account_id: int) -> Answer:
    call.accounting(account_id)
    desk, body = call.state.billing, Body(call.body())
    with call.state.lock:
        currency = body.currency("currency", body.field("currency"))
        amount = None if body.has_null("amount") else body.amount("amount", body.field("amount"))
        if currency is None or body.is_broken:
            raise body.refusal()
        if amount is None:
            desk.thresholds[account_id].pop(currency, None)
        else:
            desk.thresholds[account_id][currency] = amount
        return Answer(_account(call, account_id))


_PATH = "/desktop/1/accounts/<int:account_id>/prepaid"

ROUTES = (
    Route("GET", _PATH, _read, "accounts", operation="billing.prepaid.read"),
    Route("POST", f"{_PATH}/top_ups", _top_up, "accounts", operation="billing.prepaid.top_up"),
    Route("POST", f"{_PATH}/recoveries", _recover, "accounts", operation="billing.prepaid.recover"),
    Route("PUT", f"{_PATH}/threshold", _set_threshold, "accounts", operation="billing.prepaid.threshold"),
)
