"""What must be said about the data as a whole: it is older than it looks, or an organization needs attention."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.organizations.service import BLOCKED, NO_ACCESS, Organization
from desktop_manager.ui.pages.products.reading import ProductsData
from desktop_manager.ui.widgets.notice import NoticeTone
from desktop_manager.ui.words.dates import age
from desktop_manager.ui.words.organizations import attention_words

REFUSED = frozenset((BLOCKED, NO_ACCESS))
"""Reasons that another refresh does not change."""


class Remark(NamedTuple):
    """A sentence, how grave it is, and whether another refresh may help."""

    text: str
    tone: NoticeTone
    can_refresh: bool


def remark(
    data: ProductsData, current: Organization | None, organizations: Sequence[Organization], *, offline: bool, now: int
) -> Remark | None:
    """The one remark to make, the gravest first; None if all is well.

    Args:
        current: the organization whose products are shown; None where those of all are.
        organizations: all of them.
        offline: whether the last refresh found no server.
        now: seconds since 1970 UTC.
    """
    if current is not None and current.attention in REFUSED:
        return Remark(attention_words(current.attention) or "", "warning", can_refresh=False)
    code = data.failure or ("network" if offline else None)
    if current is not None:
        code = code or current.attention
    words = attention_words(code)
    if words is not None:
        return Remark(f"{words} {_age(data, now)}".strip(), "neutral" if offline else "warning", can_refresh=True)
    if current is None:
        return _about_several([one for one in organizations if one.attention is not None])
    return None


def _age(data: ProductsData, now: int) -> str:
    return age(data.fetched_at, now) + "." if data.fetched_at is not None else ""


def _about_several(troubled: Sequence[Organization]) -> Remark | None:
    if not troubled:
        return None
    translate = QCoreApplication.translate
    if len(troubled) == 1:
        text = translate("Product", "%1 needs attention. %2").replace("%1", troubled[0].name)
        text = text.replace("%2", attention_words(troubled[0].attention) or "")
    else:
        names = translate("Product", ", ").join(one.name for one in troubled)
        count = len(troubled)
        text = translate("Product", "%n organization(s) need attention: %1.", "", count).replace("%1", names)
    return Remark(text, "warning", can_refresh=any(one.attention not in REFUSED for one in troubled))
