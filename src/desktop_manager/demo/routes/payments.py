"""The payments of an organization, of this project's own contract."""

from __future__ import annotations

from desktop_manager.demo.billing_json import payment_json
from desktop_manager.demo.call import Answer, Call, Route


def _list(call: Call, account_id: int) -> Answer:
    call.accounting(account_id)
    with call.state.lock:
        return Answer([payment_json(payment) for payment in call.state.billing.payments[account_id]])


ROUTES = (
    Route(
        "GET",
        "/desktop/1/accounts/<int:account_id>/payments",
        _list,
        "accounts",
        operation="billing.payments.list",
    ),
)
