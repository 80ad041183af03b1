"""kSuite offers. Each raises OperationNotOffered where it is not offered."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.ksuite_operations import KSUITE_LIST, KSUITE_QUOTE, KSUITE_RAISE
from desktop_manager.api.models.ksuite import KSuite, KSuiteQuote, RaisedKSuite, RaiseKSuite
from desktop_manager.api.reply import Reply
from desktop_manager.api.wire_request import QueryValue


def list_ksuites(client: Client, account_id: int | None) -> Reply[list[KSuite]]:
    """The kSuites that the user sees, of one organization or of all. Raises NotFound for an unknown organization."""
    return client.call(KSUITE_LIST, list[KSuite], query={"account_id": account_id})


def quote(client: Client, product_id: int, offer: str, users: int, storage_tb: int) -> Reply[KSuiteQuote]:
    """What raising a kSuite costs; nothing is changed. Raises as `raise_offer`."""
    query: dict[str, QueryValue] = {"offer": offer, "users": users, "storage_tb": storage_tb}
    return client.call(KSUITE_QUOTE, KSuiteQuote, path={"product_id": product_id}, query=query)


def raise_offer(client: Client, product_id: int, order: RaiseKSuite) -> Reply[RaisedKSuite]:
    """Raise a kSuite; there is no way back.

    Raises PaymentDeclined, Conflict (with the code of the rule it breaks, or "price_changed" where `expected` is no
    longer right), AccessDenied, ValidationFailed, NotFound, OutcomeUnknown.
    """
    return client.call(KSUITE_RAISE, RaisedKSuite, path={"product_id": product_id}, body=order)
