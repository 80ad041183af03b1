"""How an organization is invoiced, reminded and charged, of this project's own extension."""

from __future__ import annotations

from typing import Any

from desktop_manager.demo import errors
from desktop_manager.demo.billing_records import Method, Settings
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.errors import problem
from desktop_manager.demo.records import Json

_MOST_REMINDERS, _LATEST_REMINDER = 3, 90
_MOST_NOTICES, _EARLIEST_NOTICE = 5, 180
_GROUPINGS = ("each", "daily", "monthly")
_EVENTS = ("invoice_issued", "payment_received", "charge_declined", "reminder", "low_balance", "renewal_notice")


def render_method(method: Method) -> Json:
    """A means of payment on the wire; that its bank will decline it is not told before."""
    valid_until = method.valid_until.isoformat() if method.valid_until is not None else None
    return {"id": method.id, "kind": method.kind, "label": method.label, "valid_until": valid_until}


def _render(call: Call, account_id: int) -> Json:
    desk = call.state.billing
    methods = [render_method(one) for one in desk.methods[account_id]]
    return {"account_id": account_id, **desk.settings[account_id]._asdict(), "methods": methods}


def _read(call: Call, account_id: int) -> Answer:
    call.accounting(account_id)
    return Answer(_render(call, account_id))


def _change(call: Call, account_id: int) -> Answer:
    call.accounting(account_id)
    body = call.body()
    desk = call.state.billing
    with call.state.lock:
        held = desk.settings[account_id]
        problems = _problems(body, held, desk.methods[account_id])
        if problems:
            raise errors.validation_failed(*problems)
        named = {name: value for name, value in body.items() if name in Settings._fields}
        changed: Json = {name: tuple(value) if isinstance(value, list) else value for name, value in named.items()}
        desk.settings[account_id] = held._replace(**changed)
        if "method_ids" in body:
            by_id = {one.id: one for one in desk.methods[account_id]}
            desk.methods[account_id] = [by_id[number] for number in body["method_ids"]]
        return Answer(_render(call, account_id))


def _problems(body: Json, held: Settings, methods: list[Method]) -> list[Json]:
    """Every rule that the body breaks, with what it leaves out as it is."""
    reminders = body.get("reminders", held.reminders)
    days = body.get("reminder_days", list(held.reminder_days))
    notices = body.get("renewal_notice_days", list(held.renewal_notice_days))
    grouping = body.get("grouping", held.grouping)
    mailed = body.get("mailed", list(held.mailed))
    found = []
    if not _is_number(reminders) or not 0 <= reminders <= _MOST_REMINDERS:
        found.append(problem("reminders", "between", f"The reminders field must be 0 to {_MOST_REMINDERS}."))
    if not _are_days(days, _LATEST_REMINDER) or days != sorted(set(days)) or len(days) != reminders:
        sentence = "The reminder_days field must have one rising number of days, 1 to 90, for each reminder."
        found.append(problem("reminder_days", "days", sentence))
    falling = _are_days(notices, _EARLIEST_NOTICE) and notices == sorted(set(notices), reverse=True)
    if not falling or len(notices) > _MOST_NOTICES:
        sentence = "The renewal_notice_days field must have at most 5 falling numbers of days, 1 to 180."
        found.append(problem("renewal_notice_days", "days", sentence))
    if grouping not in _GROUPINGS:
        found.append(problem("grouping", "in", "The selected grouping is invalid.", values=list(_GROUPINGS)))
    if not isinstance(mailed, list) or any(one not in _EVENTS for one in mailed) or len(set(mailed)) < len(mailed):
        found.append(problem("mailed", "in", "The selected mailed is invalid.", values=list(_EVENTS)))
    ids = body.get("method_ids", [one.id for one in methods])
    if not isinstance(ids, list) or any(not _is_number(one) for one in ids) or not _same(ids, methods):
        found.append(problem("method_ids", "in", "The method_ids field must name every means of payment once."))
    return found


def _are_days(value: Any, most: int) -> bool:
    return isinstance(value, list) and all(_is_number(one) and 1 <= one <= most for one in value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _same(ids: list[int], methods: list[Method]) -> bool:
    return sorted(ids) == sorted(one.id for one in methods)


_PATH = "/desktop/1/accounts/<int:account_id>/payment_settings"

ROUTES = (
    Route("GET", _PATH, _read, "accounts", operation="billing.settings.read"),
    Route("PATCH", _PATH, _change, "accounts", operation="billing.settings.change"),
)
