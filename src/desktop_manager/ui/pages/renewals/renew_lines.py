"""The lists and sentences of Renew now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.renewals.checkout import Left, Quote
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.stopping import first_to_stop
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line
from desktop_manager.ui.words.dates import day
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.renewals import capital, refusal_words
from desktop_manager.ui.words.renewals_page import stops_words


def order_lines(entries: Sequence[RenewalEntry], quote: Quote | None, left: Sequence[Left]) -> list[Line[RenewalEntry]]:
    """Each product with its price without VAT, then what could not be taken along and why."""
    translate = QCoreApplication.translate
    prices = {line.entry.id: line for line in quote.lines} if quote is not None else {}
    lines = []
    for entry in entries:
        due = day(entry.expires_on) if entry.expires_on is not None else ""
        facts = translate("RenewNow", "Expires on %1").replace("%1", due)
        trailing = ""
        if entry.id in prices:
            line = prices[entry.id]
            trailing = money_text(line.price)
            if line.warranty_price is not None:
                extra = translate("RenewNow", "Renewal Warranty %1").replace("%1", money_text(line.warranty_price))
                facts = f"{facts} · {extra}"
        lines.append(Line(LineItem(entry.name, facts, trailing=trailing), entry))
    for group in left:
        why = translate("RenewNow", "Left out: %1").replace("%1", refusal_words(group.code))
        lines += [Line(LineItem(entry.name, why, enabled=False), entry) for entry in group.entries]
    return lines


def stop_words(entries: Sequence[RenewalEntry]) -> str:
    """What happens if nothing is done."""
    if len(entries) == 1:
        return stops_words(entries[0])
    stops = first_to_stop(entries)
    if not stops or stops[0].on is None:
        return ""
    translate = QCoreApplication.translate
    count = len(stops)
    text = translate("RenewNow", "If nothing is done, %n product(s) stop, the first on %1: %2.", "", count)
    return text.replace("%1", day(stops[0].on)).replace("%2", stops[0].entry.name)


def left_words(left: Sequence[Left]) -> str:
    """Why none of the chosen products can be renewed here."""
    return " ".join(capital(refusal_words(group.code)) for group in left)
