"""What may happen to a product if nobody does anything: the risk, how grave it is, and how many products have one."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from desktop_manager.features.products.expiry import SOON_DAYS
from desktop_manager.features.renewals.entry import RenewalEntry

HORIZON_DAYS = 90
"""Days ahead within which a product without a safety net is at risk (design/renewals.png: the next 3 months)."""


class Risk(StrEnum):
    """What will become of a product, as a code."""

    NONE = "none"
    """It does not expire, is free, or is renewed with the product it is a part of."""
    UNKNOWN = "unknown"
    """It expires, and the server does not tell how it is renewed."""
    CHARGED = "charged"
    """Auto-renew will charge it: not a warning (product.md, job 5)."""
    WARRANTED = "warranted"
    """Nothing charges it, or the charge will fail; Renewal Warranty renews it and an invoice is owed."""
    CARD_ENDS = "card_ends"
    """Auto-renew is on, and the card's last day lies before the next charge."""
    DECLINED = "declined"
    """Auto-renew is on, and the last charge was declined."""
    UNPROTECTED = "unprotected"
    """Neither auto-renew nor warranty: it stops on its due date."""
    EXPIRED = "expired"
    """The due date has passed."""


_AT_RISK = frozenset((Risk.CARD_ENDS, Risk.DECLINED, Risk.UNPROTECTED))


def risk_of(
    days: int | None,
    auto_renew: bool | None,
    warranty: bool | None,
    declined: bool = False,
    card_ends: date | None = None,
    next_charge_on: date | None = None,
    *,
    out_of_reach: bool = False,
) -> Risk:
    """The risk of a product with `days` left (None: it does not expire).

    Args:
        auto_renew, warranty: whether they are on; None where the server does not tell.
        declined: whether the last automatic charge was declined.
        card_ends: last day of the card that auto-renew charges, None where it is no card.
        next_charge_on: day of the next charge attempt, None where there is none.
        out_of_reach: it is free, a trial, or renewed with another product.
    """
    if days is None or out_of_reach:
        return Risk.NONE
    if days < 0:
        return Risk.EXPIRED
    if auto_renew is None:
        return Risk.UNKNOWN
    trouble = Risk.UNPROTECTED
    if auto_renew:
        trouble = Risk.CHARGED
        if declined:
            trouble = Risk.DECLINED
        elif card_ends is not None and next_charge_on is not None and card_ends < next_charge_on:
            trouble = Risk.CARD_ENDS
    return Risk.WARRANTED if warranty and trouble is not Risk.CHARGED else trouble


def is_at_risk(entry: RenewalEntry) -> bool:
    """Whether it may stop within `HORIZON_DAYS`: no money will come, and no warranty steps in.

    What has expired already is listed, not counted: no renewal in time can help it any more.
    """
    return entry.risk in _AT_RISK and entry.days is not None and entry.days <= HORIZON_DAYS


def at_risk(entries: Iterable[RenewalEntry]) -> int:
    """How many products are at risk: the figure beside Renewals in the side bar."""
    return sum(1 for entry in entries if is_at_risk(entry))


def tone(entry: RenewalEntry) -> str:
    """How the days left are coloured: "bad", "warning" or "neutral"; a product that will be charged is no warning."""
    if entry.risk == Risk.EXPIRED:
        return "bad"
    if not is_at_risk(entry):
        return "neutral"
    soon = entry.days is not None and entry.days < SOON_DAYS
    return "bad" if soon else "warning"
