"""Renewals and Renewal Warranty. Each raises OperationNotOffered where it is not offered."""

from __future__ import annotations

from collections.abc import Iterator

from desktop_manager.api.client import Client
from desktop_manager.api.models.renewal import (
    ChangeRenewals,
    Renewal,
    RenewalOutcome,
    RenewalPart,
    Renewed,
    RenewProducts,
)
from desktop_manager.api.renewal_operations import RENEWALS_CHANGE, RENEWALS_LIST, RENEWALS_RENEW
from desktop_manager.api.reply import Reply


def list_renewals(
    client: Client, account_id: int | None, cursor: str | None = None, limit: int = 500
) -> Reply[RenewalPart]:
    """A part of the renewals that the user may see, of one organization or of all; `limit` 1 to 1,000.

    Raises AccessDenied for an organization in which the user has no accounting rights.
    """
    query = {"account_id": account_id, "cursor": cursor, "limit": limit}
    return client.call(RENEWALS_LIST, RenewalPart, query=query)


def iter_renewals(client: Client, account_id: int | None, *, limit: int = 500) -> Iterator[list[Renewal]]:
    """All of them, part by part; raises as `list_renewals`."""
    cursor: str | None = None
    while True:
        part = list_renewals(client, account_id, cursor, limit).data
        yield part.renewals
        cursor = part.cursor
        if cursor is None:
            return


def change_renewals(client: Client, change: ChangeRenewals) -> Reply[list[RenewalOutcome]]:
    """Change renewals; one outcome for each id, in their order.

    Raises AccessDenied, ValidationFailed, OutcomeUnknown.
    """
    return client.call(RENEWALS_CHANGE, list[RenewalOutcome], body=change)


def renew(client: Client, order: RenewProducts) -> Reply[Renewed]:
    """Renew products now, all or none.

    Raises PaymentDeclined, Conflict ("price_changed" where `expected` is no longer right), AccessDenied,
    ValidationFailed, OutcomeUnknown.
    """
    return client.call(RENEWALS_RENEW, Renewed, body=order)
