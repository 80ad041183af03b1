"""Reads renewals whose change was asked for and whose answer was lost, and tells what became of each."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from desktop_manager.api.client import Client
from desktop_manager.api.errors import ApiError
from desktop_manager.api.models.renewal import Renewal
from desktop_manager.api.resources import renewals
from desktop_manager.features.renewals.bulk_report import Outcome, Result, is_made, state_of
from desktop_manager.features.renewals.rules import Change

_log = logging.getLogger(__name__)

NOT_APPLIED = "not_applied"
"""Code of what the server had not taken when it was read again."""


def settle(client: Client, lost: Iterable[Result], asked: dict[int, Change]) -> tuple[list[Result], dict[int, Renewal]]:
    """The results that reading gives in place of `lost`, and the renewals that were read.

    What cannot be read, or is not listed any more, stays as it is. Each organization is read once. What is not changed
    yet stays in doubt: whoever hangs up is not waited for, and the server may do it after it was read.
    """
    by_account: dict[int, list[Result]] = {}
    for one in lost:
        by_account.setdefault(one.entry.account_id, []).append(one)
    settled: list[Result] = []
    read: dict[int, Renewal] = {}
    for account_id, results in by_account.items():
        found = _read(client, account_id)
        for one in results:
            renewal = found.get(one.entry.id)
            if renewal is None:
                settled.append(one)
                continue
            read[renewal.id] = renewal
            after = state_of(renewal)
            if is_made(after, asked[renewal.id]):
                settled.append(one._replace(outcome=Outcome.CHANGED, after=after, code="", in_doubt=False))
            elif one.outcome is Outcome.UNKNOWN:
                settled.append(one._replace(outcome=Outcome.FAILED, code=NOT_APPLIED))
            else:
                settled.append(one)
    return settled, read


def _read(client: Client, account_id: int) -> dict[int, Renewal]:
    try:
        return {one.id: one for part in renewals.iter_renewals(client, account_id, limit=1_000) for one in part}
    except ApiError as error:
        _log.info("reading again did not settle it: %s", type(error).__name__)
        return {}
