"""The one thing that must be said about the renewals as a whole: what is not known, why, and who can know it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from desktop_manager.features.organizations.service import BLOCKED, NO_ACCESS, Organization
from desktop_manager.ui.pages.renewals.reading import RenewalsData
from desktop_manager.ui.widgets.notice import NoticeTone
from desktop_manager.ui.words.dates import age
from desktop_manager.ui.words.organizations import attention_words

MOST_NAMES = 3


class Remark(NamedTuple):
    """A sentence, how grave it is, whether another refresh may help, and whether the Manager tells what is missing."""

    text: str
    tone: NoticeTone
    can_refresh: bool
    in_manager: bool = False


def remark(
    data: RenewalsData,
    current: Organization | None,
    organizations: Sequence[Organization],
    *,
    offline: bool,
    failed: bool,
    fetching: bool,
    refreshing: bool,
    now: int,
) -> Remark | None:
    """The gravest remark; None if all is well.

    Args:
        current: the organization whose renewals are shown; None where those of all are.
        organizations: all of them.
        offline: whether the last refresh found no server.
        failed: whether the last fetch of the renewals failed.
        fetching: whether they are on their way.
        refreshing: whether a refresh of the window is under way.
        now: seconds since 1970 UTC.
    """
    translate = QCoreApplication.translate
    if current is not None and current.attention in (BLOCKED, NO_ACCESS):
        return Remark(attention_words(current.attention) or "", "warning", can_refresh=False)
    if current is not None and current.id in data.view.without_rights:
        return Remark(no_rights_words(current.name, data.keepers.get(current.id, ())), "neutral", can_refresh=False)
    code = data.view.failure or ("network" if offline else "unavailable" if failed else None)
    words = attention_words(code)
    if words is not None and data.offers.telling:
        at = data.view.renewals_at
        since = age(at, now) + "." if at is not None else ""
        return Remark(f"{words} {since}".strip(), "neutral" if offline else "warning", can_refresh=True)
    if not data.offers.telling and refreshing:
        # What the server offers is asked at the start of a refresh.
        return None
    if not data.offers.telling:
        text = translate(
            "Renewals",
            "This server tells when products expire, but neither how they are renewed nor what they cost. "
            "Auto-renew, Renewal Warranty and prices are in the Manager.",
        )
        return Remark(text, "neutral", can_refresh=False, in_manager=True)
    if data.view.renewals_at is None and fetching:
        return Remark(translate("Renewals", "Prices and auto-renew are on their way."), "neutral", can_refresh=False)
    if current is None:
        return _without_rights(data, organizations)
    return None


def no_rights_words(name: str, keepers: Sequence[str]) -> str:
    """Why the prices of an organization are not shown, and who can see them."""
    translate = QCoreApplication.translate
    text = translate("Renewals", "You have no accounting rights in %1, so its prices and auto-renew are not shown.")
    return f"{text.replace('%1', name)} {who_has_them(keepers)}"


def who_has_them(keepers: Sequence[str]) -> str:
    """Who may do the accounting of an organization, by name as far as they are known."""
    translate = QCoreApplication.translate
    if not keepers:
        return translate(
            "Renewals", "Its legal representatives, its administrators and users with accounting rights can see them."
        )
    names = QLocale().createSeparatedList(list(keepers[:MOST_NAMES]))
    left = len(keepers) - MOST_NAMES
    if left > 0:
        return translate("Renewals", "%1 and %n other(s) have them.", "", left).replace("%1", names)
    count = len(keepers)
    return translate("Renewals", "%1 have them.", "", count).replace("%1", names)


def _without_rights(data: RenewalsData, organizations: Sequence[Organization]) -> Remark | None:
    names = [one.name for one in organizations if one.id in data.view.without_rights]
    if not names:
        return None
    translate = QCoreApplication.translate
    if len(names) > MOST_NAMES:
        count = len(names)
        text = translate("Renewals", "You have no accounting rights in %n organization(s).", "", count)
    else:
        listed = QLocale().createSeparatedList(names)
        text = translate("Renewals", "You have no accounting rights in %1.").replace("%1", listed)
    more = translate("Renewals", "Products there are listed without prices and auto-renew.")
    if len(names) > 1:
        return Remark(f"{text} {more}", "neutral", can_refresh=False)
    keepers = data.keepers.get(next(one.id for one in organizations if one.id in data.view.without_rights), ())
    said = who_has_them(keepers)
    # By name they have the rights; else it is said who can see the prices.
    parts = (text, said, more) if keepers else (text, more, said)
    return Remark(" ".join(parts), "neutral", can_refresh=False)
