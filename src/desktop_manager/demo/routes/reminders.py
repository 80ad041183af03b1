"""The payment reminders that were sent, over all organizations; of this project's own contract."""

from __future__ import annotations

from desktop_manager.demo.billing_json import reminder_json
from desktop_manager.demo.call import Answer, Call, Route


def _list(call: Call) -> Answer:
    account_ids = call.accounted(call.query.integer("account_id"))
    with call.state.lock:
        found = [reminder for account_id in account_ids for reminder in call.state.billing.reminders[account_id]]
    found.sort(key=lambda one: (one.sent_on, one.id), reverse=True)
    return Answer([reminder_json(reminder) for reminder in found])


ROUTES = (Route("GET", "/desktop/1/reminders", _list, "accounts", operation="billing.reminders.list"),)
