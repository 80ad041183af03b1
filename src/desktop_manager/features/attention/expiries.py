"""Products that may stop: without a safety net, or charged to a card that ends before (product.md, job 5)."""

from __future__ import annotations

from collections.abc import Iterable

from desktop_manager.features.attention.facts import CardFacts, ExpiriesFacts, ExpiryFacts
from desktop_manager.features.attention.line import Fix, Kind, Line, Severity
from desktop_manager.features.products.expiry import SOON_DAYS
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import Risk, is_at_risk, tone

MOST_ALONE = 3
"""So many products of an organization have a line each; more share one, as one look at Renewals settles them."""


def expiry_lines(entries: Iterable[RenewalEntry], recovery: frozenset[int]) -> list[Line]:
    """Lines for all products; `recovery`: ids of those on which the recovery email depends; they stand alone."""
    at_risk: dict[int, list[RenewalEntry]] = {}
    untold: dict[int, list[RenewalEntry]] = {}
    cards: dict[tuple[int, int | None], list[RenewalEntry]] = {}
    for entry in entries:
        if is_at_risk(entry) and entry.risk == Risk.CARD_ENDS:
            cards.setdefault((entry.account_id, entry.method_id), []).append(entry)
        elif is_at_risk(entry):
            at_risk.setdefault(entry.account_id, []).append(entry)
        elif entry.risk == Risk.UNKNOWN and entry.days is not None and entry.days < SOON_DAYS:
            untold.setdefault(entry.account_id, []).append(entry)
    lines: list[Line] = []
    for found in at_risk.values():
        lines += _of_organization(found, recovery, told=True)
    for found in untold.values():
        lines += _of_organization(found, recovery, told=False)
    return lines + [_card_line(found) for found in cards.values()]


def _of_organization(entries: list[RenewalEntry], recovery: frozenset[int], *, told: bool) -> list[Line]:
    ordered = sorted(entries, key=lambda one: (one.id not in recovery, one.days or 0, one.name.casefold(), one.id))
    if len(ordered) <= MOST_ALONE:
        return [_expiry_line(one, one.id in recovery) for one in ordered]
    alone = [one for one in ordered if one.id in recovery]
    together = [one for one in ordered if one.id not in recovery]
    if len(together) == 1:
        alone, together = ordered, []
    lines = [_expiry_line(one, one.id in recovery) for one in alone]
    return [*lines, _together(together, more=bool(alone), told=told)] if together else lines


def _severity(entry: RenewalEntry) -> Severity:
    """As grave as the Renewals page colours it."""
    return {"bad": Severity.BAD, "warning": Severity.WARNING}.get(tone(entry), Severity.INFO)


def _expiry_line(entry: RenewalEntry, recovery: bool) -> Line:
    assert entry.days is not None, "only what expires comes here"
    assert entry.expires_on is not None, "only what expires comes here"
    facts = ExpiryFacts(
        entry.name,
        entry.service_name,
        entry.days,
        entry.expires_on,
        entry.risk,
        entry.declined,
        entry.warranty,
        recovery,
    )
    return Line(
        f"expiry:{entry.account_id}:{entry.id}",
        Kind.EXPIRY,
        Severity.BAD if recovery else _severity(entry),
        facts,
        Fix.SHOW_PRODUCT if entry.refused or not entry.known else Fix.RENEW,
        entry.account_id,
        entry.organization_name,
        entry.id,
        entry.days,
    )


def _together(entries: list[RenewalEntry], *, more: bool, told: bool) -> Line:
    first = entries[0]
    assert first.days is not None, "only what expires comes here"
    assert first.expires_on is not None, "only what expires comes here"
    return Line(
        f"{'expiries' if told else 'expiries-untold'}:{first.account_id}",
        Kind.EXPIRY,
        _severity(first),
        ExpiriesFacts(len(entries), first.expires_on, first.days, more, told),
        Fix.SHOW_RISKS if told else Fix.SHOW_PRODUCT,
        first.account_id,
        first.organization_name,
        None if told else first.id,
        first.days,
    )


def _card_line(entries: list[RenewalEntry]) -> Line:
    first = min(entries, key=lambda one: (one.days or 0, one.id))
    charges = [one.next_charge_on for one in entries if one.next_charge_on is not None]
    assert first.card_ends is not None, "the risk says so"
    assert first.days is not None, "the risk says so"
    return Line(
        f"card:{first.account_id}:{first.method_id}:{first.card_ends}",
        Kind.CARD,
        _severity(first),
        CardFacts(first.method_label, first.card_ends, len(entries), min(charges), first.name),
        Fix.CHANGE_CARD,
        first.account_id,
        first.organization_name,
        first.id,
        first.days,
    )
