"""What a reminder or an invoice says in its text: number, amounts, account, reference, dates; en, de, es, fr, it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import NamedTuple

from desktop_manager.api.models.money import Money
from desktop_manager.features.billing import references
from desktop_manager.features.evidence.amounts import FoundAmount, find_amounts
from desktop_manager.features.evidence.days import day_of, find_days

MOST_CHARACTERS = 200_000
"""A text is looked at up to here; a reminder has some thousand."""
MOST_OF_A_KIND = 20
_MOST_ACCOUNTS_TRIED = 500

_LABELLED = re.compile(
    r"(?:invoices?|bill|rechnungs?(?:en)?|facturas?|factures?|fatture|fattura|credit note|gutschrift|avoir)"
    r"[\s-]{0,3}(?:(?:number|nummer|num[ée]ro|n[úu]mero|num|nr|no|nº|n°|n|id|ref)\b)?[\s.:#°º№-]{0,6}"
    r"(?P<number>[A-Z]{0,4}[-/]?\d[\d/.-]{2,22}\d)(?![\w/-]|[.,'’]\d)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?<![\w.-])(?:19|20)\d{2}-\d{4,8}(?![\w-])")
_AMOUNT_LIKE = re.compile(r"\d{1,3}(?:[.']\d{3})*[.,]\d{2}")
_ACCOUNT = re.compile(r"(?<![A-Z0-9])[A-Z]{2}\d{2}(?=[ ]?[A-Z0-9]{4})", re.IGNORECASE)
_QR_REFERENCE = re.compile(r"(?<![\dA-Z])\d{2}(?:[ ]?\d{5}){5}(?!\d)", re.IGNORECASE)
_CREDITOR_REFERENCE = re.compile(r"(?<![A-Z0-9])RF\d{2}(?:[ ]?[A-Z0-9]{1,4}){1,7}(?![A-Z0-9])")


class TextFacts(NamedTuple):
    """What was found, the likeliest first."""

    numbers: tuple[str, ...]
    amounts: tuple[FoundAmount, ...]
    ibans: tuple[str, ...]
    references: tuple[str, ...]
    due_on: date | None
    issued_on: date | None

    @property
    def moneys(self) -> tuple[Money, ...]:
        """The amounts alone."""
        return tuple(found.money for found in self.amounts)


def cleaned(text: str) -> str:
    """The text with plain spaces and without signs that nobody sees (a forger parts words with them)."""
    kept = []
    for sign in text[:MOST_CHARACTERS]:
        if sign in "\n\r":
            kept.append("\n")
        elif sign == "\t" or unicodedata.category(sign) == "Zs":
            kept.append(" ")
        elif unicodedata.category(sign) not in ("Cf", "Cc"):
            kept.append(sign)
    return re.sub(r" {2,}", " ", "".join(kept))


def find(text: str) -> TextFacts:
    """What a text tells; it is cleaned first, and looked at up to `MOST_CHARACTERS`."""
    plain = cleaned(text)
    days = find_days(plain)
    due = [found.day for found in days if found.label == "due"]
    issued = [found.day for found in days if found.label == "issued"]
    return TextFacts(
        numbers=_numbers(plain),
        amounts=tuple(find_amounts(plain)[:MOST_OF_A_KIND]),
        ibans=find_ibans(plain),
        references=find_references(plain),
        due_on=due[0] if due else None,
        issued_on=issued[0] if issued else None,
    )


def find_ibans(text: str) -> tuple[str, ...]:
    """The account numbers in a text whose check digits are right, without spaces."""
    from stdnum import iban

    found: dict[str, None] = {}
    for tried, match in enumerate(_ACCOUNT.finditer(text)):
        if tried == _MOST_ACCOUNTS_TRIED or len(found) == MOST_OF_A_KIND:
            break
        # A word may follow the account, so every length is tried; the country's own decides.
        signs = re.sub(
            r"[^A-Z0-9].*", "", text[match.start() : match.start() + 60].replace(" ", "").upper(), flags=re.S
        )
        for length in range(min(34, len(signs)), 14, -1):
            if iban.is_valid(signs[:length]):
                found[signs[:length]] = None
                break
    return tuple(found)


def find_references(text: str) -> tuple[str, ...]:
    """The payment references in a text by their form, without spaces; also those whose check digit is wrong."""
    found: dict[str, None] = {}
    for match in _QR_REFERENCE.finditer(text):
        found[references.normalised(match.group())] = None
    for match in _CREDITOR_REFERENCE.finditer(text):
        found[_creditor_reference(match.group())] = None
    return tuple(found)[:MOST_OF_A_KIND]


def _creditor_reference(candidate: str) -> str:
    """The reference that a candidate begins with: as many of its groups as check, else the first one word."""
    groups = candidate.split(" ")
    for count in range(len(groups), 0, -1):
        checked = references.check("".join(groups[:count]))
        if checked.valid:
            return checked.text
    return references.normalised(groups[0] if len(groups[0]) > 4 else candidate)


def _numbers(text: str) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for match in _LABELLED.finditer(text):
        number = match.group("number").strip("-/.")
        if sum(sign.isdigit() for sign in number) >= 4 and not _is_something_else(number):
            found[number] = None
    for match in _BARE.finditer(text):
        found[match.group()] = None
    return tuple(found)[:MOST_OF_A_KIND]


def _is_something_else(number: str) -> bool:
    return bool(_AMOUNT_LIKE.fullmatch(number)) or day_of(number) is not None or number.count(".") > 2
