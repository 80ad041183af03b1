"""Which raise of a kSuite is allowed; pure.

Source: product.md, job 9: users and storage can be raised at any time; there is no way back to a lower offer, nor to
another organization; its products are not moved or cancelled on their own.
"""

from __future__ import annotations

from typing import NamedTuple

from desktop_manager.api.models.ksuite import KSuite, KSuiteOffer

CURRENT = "current"


class Choice(NamedTuple):
    """What a kSuite is to have: code of the offer, number of users, terabytes; and whose it is thought to be."""

    account_id: int
    offer: str
    users: int
    storage_tb: int


def choice_of(suite: KSuite) -> Choice:
    """What a kSuite has now."""
    return Choice(suite.account_id, suite.offer, suite.users, suite.storage_tb)


def offer_of(suite: KSuite, code: str) -> KSuiteOffer | None:
    """The offer of that code, None where there is none."""
    return next((one for one in suite.offers if one.code == code), None)


def judge_offer(suite: KSuite, code: str) -> str:
    """Why an offer cannot be chosen: "current" (it is there already), "lower_offer"; "" where it can.

    An offer is lower where it stands before the current one. Where the current one is not listed, none can be told to
    be higher: "unknown_offer".
    """
    codes = [one.code for one in suite.offers]
    if code not in codes or suite.offer not in codes:
        return "unknown_offer"
    if code == suite.offer:
        return CURRENT
    return "lower_offer" if codes.index(code) < codes.index(suite.offer) else ""


def judge(suite: KSuite, choice: Choice) -> str:
    """Why a raise is refused, as a code; "" where it is not.

    Codes: what `suite.refused` says, "other_organization", "unknown_offer", "lower_offer", "fewer_users",
    "less_storage", "users_not_offered", "storage_not_offered", "unchanged".
    """
    if suite.refused:
        return suite.refused
    if choice.account_id != suite.account_id:
        return "other_organization"
    refused = judge_offer(suite, choice.offer)
    if refused not in ("", CURRENT):
        return refused
    if choice.users < suite.users:
        return "fewer_users"
    if choice.storage_tb < suite.storage_tb:
        return "less_storage"
    offer = offer_of(suite, choice.offer)
    assert offer is not None, "judged above"
    if not offer.users_min <= choice.users <= offer.users_max:
        return "users_not_offered"
    if not offer.storage_min <= choice.storage_tb <= offer.storage_max:
        return "storage_not_offered"
    return "unchanged" if choice == choice_of(suite) else ""


def least(suite: KSuite, offer: KSuiteOffer) -> Choice:
    """The least that an offer can be taken with: never below what there is."""
    users, storage = max(suite.users, offer.users_min), max(suite.storage_tb, offer.storage_min)
    return Choice(suite.account_id, offer.code, users, storage)


def can_raise(suite: KSuite) -> bool:
    """Whether there is anything above what a kSuite has: a higher offer, or more in its own."""
    own = offer_of(suite, suite.offer)
    more = own is not None and (suite.users < own.users_max or suite.storage_tb < own.storage_max)
    return more or any(judge_offer(suite, one.code) == "" for one in suite.offers)
