"""Amounts of money as people and banks write them: "1'234.50", "1 234,50 €", "Fr. 58.–"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from desktop_manager.api.models.money import Money

_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "fr.": "CHF", "sfr.": "CHF", "sfr": "CHF"}
_CODES = "CHF|EUR|USD|GBP|SFr\\.?|Fr\\.|€|\\$|£"
_NUMBER = r"\d{1,3}(?:['’´ .,]\d{3}){1,4}(?:[.,]\d{2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?![\d.,]*\d)"
_PLAIN = re.compile(r"-?[0-9]{1,9}\.[0-9]{1,2}")
_CENTLESS = r"(?:[.,]?[-–—]{1,2})?"
# "50,00 € 10,00 €" and "CHF 50.00 EUR 10.00" are read from the left; in "Invoice 104512 CHF 58.20" the first number has
# no decimals and the currency belongs to the second.
_AMOUNT = re.compile(
    rf"(?<![A-Za-z])(?P<code>{_CODES})\)?[ :]{{0,3}}(?P<minus>[-–]?)[ ]?(?P<number>{_NUMBER}){_CENTLESS}"
    rf"|(?<![\d.,'’])(?P<minus_2>[-–]?)(?P<number_2>{_NUMBER}){_CENTLESS}"
    rf"(?:(?<=[.,]\d\d)|(?=[ ]?(?:CHF|EUR|USD|GBP|€|\$|£)(?![ :]{{0,3}}\d)))"
    rf"[ ]?(?P<code_2>CHF|EUR|USD|GBP|€|\$|£)(?![A-Za-z])",
    re.IGNORECASE,
)

_DUE = re.compile(
    r"amount due|total due|balance|outstanding|(?:to|please) pay|payable|open amount|"
    r"zu (?:be)?zahlen|zahlbar|offen|ausstehend|f[äa]llige|rechnungsbetrag|zahlbetrag|"
    r"a pagar|pendiente|adeudad|montant d[ûu]|[àa] payer|net [àa] payer|reste d[ûu]|solde|impay[ée]|"
    r"da pagare|dovut|saldo|insolut",
    re.IGNORECASE,
)
_TOTAL = re.compile(r"total|summe|betrag|amount|importe?|montant|importo|somm[ae]|suma", re.IGNORECASE)
_OTHER = re.compile(
    r"sub-?total|zwischensumme|sous-total|vat\b|mwst|ust\b|tva\b|iva\b|excl|without|exkl|ohne|netto|hors|\bht\b|"
    r"sin iva|senza|sconto|rabat|remise|discount|descuento|fees?\b|geb[üu]hr|frais|gasto|spes[ae]|per month|pro monat",
    re.IGNORECASE,
)
# "Total incl. VAT" is the total, although VAT is named.
_WITH_VAT = re.compile(r"\bttc\b|inc?l|inkl|mit mwst|con iva|iva inc|avec tva|compris|brutto", re.IGNORECASE)

LABEL_REACH = 60
"""How far in front of an amount its label may stand, in characters."""


class FoundAmount(NamedTuple):
    """An amount in a text: where it stands, and how surely it is the one to pay.

    `rank`: 3 where a label says so, 2 for a total, 1 for no label, 0 for a tax, a fee or a part.
    """

    money: Money
    position: int
    rank: int


def number(text: str, decimal: str = "") -> Decimal | None:
    """The number that a text is; None where it is none, or not surely one.

    `decimal` "." or "," says which sign starts the decimals; left empty, the last of the two with one or two digits
    behind it does, and one with three behind it parts thousands.
    """
    if _PLAIN.fullmatch(text) and decimal != ",":
        return Decimal(text)
    plain = "".join(sign for sign in text if not sign.isspace() and sign not in "'’´`_")
    plain = re.sub(r"[.,][-–—]{1,2}$", "", plain)
    negative = plain[:1] in ("-", "–", "−") or plain[-1:] == "-" or (plain[:1] == "(" and plain[-1:] == ")")
    plain = plain.strip("+-–−—()")
    if not plain or len(plain) > 24 or not re.fullmatch(r"[0-9][0-9.,]*|[.,][0-9]+", plain):
        return None
    if not decimal:
        decimal = _decimal_sign(plain)
    grouping = "," if decimal == "." else "."
    whole, _, fraction = plain.partition(decimal)
    if decimal in fraction or grouping in fraction:
        return None
    if grouping in whole and not re.fullmatch(rf"[0-9]{{1,3}}(?:\{grouping}[0-9]{{3}})+", whole):
        return None
    digits = whole.replace(grouping, "") or "0"
    value = Decimal(f"{digits}.{fraction}" if fraction else digits)
    return -value if negative and value else value


def find_amounts(text: str) -> list[FoundAmount]:
    """The amounts with a currency in a text, the one that it most likely asks for first, each once."""
    found: dict[Money, FoundAmount] = {}
    last = 0
    for match in _AMOUNT.finditer(text):
        behind = "_2" if match.group("code_2") else ""
        value = number(match.group("number" + behind))
        if value is None:
            continue
        written = match.group("code" + behind)
        money = Money(-value if match.group("minus" + behind) else value, _SIGNS.get(written.lower(), written.upper()))
        seen = FoundAmount(money, match.start("number" + behind), _rank(text, last, match.start(), match.end()))
        last = match.end()
        held = found.get(money)
        if held is None or seen.rank > held.rank:
            found[money] = seen
    return sorted(found.values(), key=lambda amount: (-amount.rank, amount.position))


def _rank(text: str, last: int, start: int, end: int) -> int:
    # The label stands in front on the same line, behind the amount before; or alone on the line above.
    line = text[max(last, start - LABEL_REACH) : start]
    label = line.rpartition("\n")[2]
    if not label.strip():
        label = line.rstrip().rpartition("\n")[2]
    behind = text[end : end + 25].partition("\n")[0].lstrip(" (,")
    total = bool(_TOTAL.search(label))
    due = bool(_DUE.search(label))
    with_vat = (total or due) and (_WITH_VAT.search(label) or _WITH_VAT.match(behind))
    if _OTHER.search(label) and not with_vat:
        return 0
    return 3 if due else 2 if total else 1


def _decimal_sign(plain: str) -> str:
    last = max(plain.rfind("."), plain.rfind(","))
    if last < 0:
        return "."
    sign = plain[last]
    other = "," if sign == "." else "."
    if len(plain) - last - 1 != 3:
        return sign
    # Three digits behind it: thousands, unless the other sign parts thousands before it.
    return sign if other in plain and plain.count(sign) == 1 else other
