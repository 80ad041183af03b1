"""Bank statements in XML: camt.053 (statement), camt.054 (notification) and camt.052 (report), versions .02 to .08.

Sources: ISO 20022 message definitions; Swiss Payment Standards 2.x for where the QR and creditor references stand.
The elements are found by their names, so that the namespace of any version does.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from xml.etree.ElementTree import Element, ParseError

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing import references
from desktop_manager.features.errors import UnreadableEvidence
from desktop_manager.features.evidence import text_facts, watching
from desktop_manager.features.evidence.newest import Newest
from desktop_manager.features.evidence.records import Statement, StatementEntry

MOST_BYTES = 50_000_000
MOST_DEPTH = 60
_CONTAINERS = frozenset(("BkToCstmrStmt", "BkToCstmrDbtCdtNtfctn", "BkToCstmrAcctRpt"))
_CHECK_EVERY = 2_000
_LONGEST_TEXT = 1_000


def read_camt(raw: bytes, watcher: watching.Watcher | None = None) -> Statement:
    """The bookings of a statement in XML. What is only pending is not among them, but counted as skipped.

    Raises:
        UnreadableEvidence: "empty", "too_big", "entities", "damaged", "not_statement".
        Cancelled: `watcher` asked for it.
    """
    from defusedxml.common import DefusedXmlException

    if len(raw) > MOST_BYTES:
        raise UnreadableEvidence("too_big", MOST_BYTES)
    if not raw.strip():
        raise UnreadableEvidence("empty")
    try:
        return _read(raw, watcher or watching.Nobody())
    except DefusedXmlException as error:
        raise UnreadableEvidence("entities") from error
    except (ParseError, LookupError, ValueError) as error:
        # Not well-formed, or in an encoding that there is not.
        raise UnreadableEvidence("damaged") from error


def _read(raw: bytes, watcher: watching.Watcher) -> Statement:
    from defusedxml.ElementTree import iterparse

    kept = Newest()
    path: list[Element] = []
    names: list[str] = []
    inside = 0
    known = False
    skipped = 0
    account = ""
    source = io.BytesIO(raw)
    for count, (event, element) in enumerate(iterparse(source, events=("start", "end"), forbid_dtd=True)):
        if count % _CHECK_EVERY == 0:
            watching.check(watcher)
            watcher.progress(source.tell(), len(raw), "reading")
        if event == "start":
            name = _name(element)
            path.append(element)
            names.append(name)
            inside += name == "Ntry"
            known = known or name in _CONTAINERS
            if len(path) > MOST_DEPTH:
                raise UnreadableEvidence("not_statement")
            continue
        path.pop()
        name = names.pop()
        if name == "IBAN" and names[-2:] == ["Acct", "Id"] and not account:
            account = references.normalised(element.text or "")
        if name == "Ntry":
            inside -= 1
            entries = list(_entries(element))
            skipped += 0 if entries else 1
            for entry in entries:
                kept.add(entry)
        if path and not inside:
            # A booking is read as a whole; all else is let go at once, so that a long file does not pile up.
            path[-1].remove(element)
    if not known:
        raise UnreadableEvidence("not_statement")
    return Statement("camt", kept.entries(), account, skipped, kept.left_out)


def _entries(entry: Element) -> Iterator[StatementEntry]:
    """The booking, or what a collective booking is made of where the bank tells each amount."""
    status = _text(entry, "Sts", "Cd") or _text(entry, "Sts")
    booked_on = _day(entry, "BookgDt") or _day(entry, "ValDt")
    whole = _money(_child(entry, "Amt"))
    if status in ("PDNG", "INFO") or booked_on is None or whole is None:
        return
    outgoing = _text(entry, "CdtDbtInd") == "DBIT"
    note = _text(entry, "AddtlNtryInf")
    details = [part for group in _children(entry, "NtryDtls") for part in _children(group, "TxDtls")]
    amounts = [_money(_child(part, "Amt")) or _money(_child(part, "AmtDtls", "TxAmt", "Amt")) for part in details]
    if len(details) < 2 or None in amounts:
        yield _entry(booked_on, whole, outgoing, details[0] if len(details) == 1 else None, entry, note)
        return
    for part, money in zip(details, amounts, strict=True):
        direction = _text(part, "CdtDbtInd")
        assert money is not None
        yield _entry(booked_on, money, direction == "DBIT" if direction else outgoing, part, entry, note)


def _entry(
    booked_on: date, money: Money, outgoing: bool, part: Element | None, entry: Element, note: str
) -> StatementEntry:
    source = part if part is not None else entry
    said = [element.text or "" for element in source.iter() if _name(element) in ("Ustrd", "AddtlTxInf", "AddtlRmtInf")]
    side = "Cdtr" if outgoing else "Dbtr"
    parties = _child(source, "RltdPties")
    text = " ".join(" ".join([*said, note]).split())[:_LONGEST_TEXT]
    ordered = _money(_child(source, "AmtDtls", "InstdAmt", "Amt"))
    return StatementEntry(
        booked_on=booked_on,
        money=money,
        outgoing=outgoing,
        reference=_reference(source, text),
        counterparty=_text(parties, side, "Nm") or _text(parties, side, "Pty", "Nm"),
        text=text,
        iban=references.normalised(_text(parties, f"{side}Acct", "Id", "IBAN")),
        instructed=ordered if ordered != money else None,
    )


def _reference(source: Element, text: str) -> str:
    for element in source.iter():
        if _name(element) == "CdtrRefInf":
            given = references.normalised(_text(element, "Ref"))
            if given:
                return given
    end_to_end = _text(source, "Refs", "EndToEndId")
    if any(sign.isdigit() for sign in end_to_end) and references.check(end_to_end).valid:
        return references.normalised(end_to_end)
    found = text_facts.find_references(text_facts.cleaned(text))
    return found[0] if found else ""


def _money(element: Element | None) -> Money | None:
    if element is None or not element.text or len(element.text) > 30:
        return None
    try:
        amount = Decimal(element.text.strip())
    except InvalidOperation:
        return None
    currency = element.get("Ccy", "")
    usable = amount.is_finite() and abs(amount.adjusted()) < 18 and len(currency) == 3
    return Money(amount, currency.upper()) if usable else None


def _day(entry: Element, name: str) -> date | None:
    text = _text(entry, name, "Dt") or _text(entry, name, "DtTm")
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _name(element: Element) -> str:
    return _local(element.tag)


@lru_cache(maxsize=1024)
def _local(tag: str) -> str:
    """The name of an element without its namespace, whichever version that is of."""
    return tag.rpartition("}")[2]


def _children(element: Element, name: str) -> list[Element]:
    return [child for child in element if _name(child) == name]


def _child(element: Element | None, *path: str) -> Element | None:
    for name in path:
        if element is None:
            return None
        element = next((child for child in element if _name(child) == name), None)
    return element


def _text(element: Element | None, *path: str) -> str:
    found = _child(element, *path)
    return " ".join((found.text or "").split()) if found is not None else ""
