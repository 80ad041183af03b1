"""What orders have in common: the key of the request, and what pays at once."""

from __future__ import annotations

from desktop_manager.demo import errors
from desktop_manager.demo.billing_records import Method
from desktop_manager.demo.call import Call
from desktop_manager.demo.records import Json

_LONGEST_KEY = 100
_AT_ONCE_PAID = frozenset(("card", "prepaid"))


def key_problems(body: Json) -> list[Json]:
    """What is wrong with the key of a request."""
    key = body.get("key")
    if isinstance(key, str) and 0 < len(key) <= _LONGEST_KEY:
        return []
    return [errors.problem("key", "required", f"The key field must be a text of 1 to {_LONGEST_KEY} characters.")]


def paying(call: Call, account_id: int, body: Json) -> Method:
    """The means of payment of an order, which is charged at once; 422 for it or for a wrong billing address."""
    billing = call.state.billing
    method = billing.method(account_id, body["method_id"])
    problems = []
    if method is None:
        problems.append(errors.problem("method_id", "exists", "The selected method_id is invalid."))
    elif method.kind not in _AT_ONCE_PAID:
        problems.append(errors.problem("method_id", "not_immediate", "This means of payment is not charged at once."))
    if not billing.country_of(account_id, body["billing_address_id"]):
        problems.append(errors.problem("billing_address_id", "exists", "The selected billing_address_id is invalid."))
    if problems or method is None:
        raise errors.validation_failed(*problems)
    return method
