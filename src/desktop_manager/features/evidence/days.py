"""Dates as invoices, mails and statements write them, in five languages."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple

_MONTHS = (
    ("january", "januar", "jaenner", "janner", "enero", "janvier", "gennaio", "jan", "ene", "janv", "gen"),
    ("february", "februar", "febrero", "fevrier", "febbraio", "feb", "fevr", "febb"),
    ("march", "marz", "maerz", "marzo", "mars", "mar", "mrz"),
    ("april", "abril", "avril", "aprile", "apr", "abr", "avr"),
    ("may", "mai", "mayo", "maggio", "mag"),
    ("june", "juni", "junio", "juin", "giugno", "jun", "giu"),
    ("july", "juli", "julio", "juillet", "luglio", "jul", "juil", "lug"),
    ("august", "agosto", "aout", "aug", "ago"),
    ("september", "septiembre", "setiembre", "septembre", "settembre", "sep", "sept", "set", "sett"),
    ("october", "oktober", "octubre", "octobre", "ottobre", "oct", "okt", "ott"),
    ("november", "noviembre", "novembre", "nov"),
    ("december", "dezember", "diciembre", "decembre", "dicembre", "dec", "dez", "dic"),
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}

_ISO = r"(?P<iso>\d{4})-(?P<iso_m>\d{1,2})-(?P<iso_d>\d{1,2})"
_DIGITS = r"(?P<first>\d{1,2})(?P<by>[./-])[ ]?(?P<second>\d{1,2})(?P=by)[ ]?(?P<year>\d{4}|\d{2})"
_WORDS = (
    r"(?P<day>\d{1,2})(?:\.|er|st|nd|rd|th|º|°)?[ ](?:de[ ]|of[ ])?"
    r"(?P<month>[^\W\d_]{3,10})\.?,?[ ](?:del?[ ])?(?P<w_year>\d{4})"
)
_AMERICAN = r"(?P<a_month>[^\W\d_]{3,10})\.?[ ](?P<a_day>\d{1,2})(?:st|nd|rd|th)?,?[ ](?P<a_year>\d{4})"
_DATE = re.compile(rf"(?<!\d)(?:{_ISO}|{_DIGITS}|{_WORDS}|{_AMERICAN})(?!\d)")

_DUE = re.compile(
    r"due|payable (?:by|until)|pay (?:by|before|until)|deadline|no later than|f[äa]llig|zahlbar bis|zahlungsfrist|"
    r"bis (?:zum|sp[äa]testens)|sp[äa]testens|[ée]ch[ée]ance|jusqu'?au|avant le|au plus tard|d'ici (?:au|le)|"
    r"vencimiento|vence|antes del|l[íi]mite|hasta el|scadenza|scade|entro (?:il|e non)|entro l",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"invoice date|date of (?:the )?invoice|issued|rechnungsdatum|ausgestellt|datum|date de (?:la )?facture|"
    r"date d'[ée]mission|[ée]mise? le|fecha de (?:la )?(?:factura|emisi[óo]n)|emitida|fecha|data (?:della )?fattura|"
    r"data di emissione|emessa|\bdata\b|\bdate\b|dated|\bvom\b|\bdu\b|\bdel\b",
    re.IGNORECASE,
)
LABEL_REACH = 45
"""How far in front of a date its label may stand, in characters."""


class FoundDay(NamedTuple):
    """A date in a text and what its label says: "due", "issued" or ""."""

    day: date
    position: int
    label: str


def month_number(name: str) -> int | None:
    """1 to 12 for the name of a month, or its usual short form, in five languages; None for another word."""
    apart = unicodedata.normalize("NFKD", name.lower())
    return _MONTH_OF.get("".join(sign for sign in apart if not unicodedata.combining(sign)))


@lru_cache(maxsize=4096)
def day_of(text: str, order: str = "dmy") -> date | None:
    """The date that a text begins with; a time may follow. `order` tells how "11/12/2026" is meant."""
    match = _DATE.match(text.strip().replace("\u00a0", " "))
    if match is not None:
        return _date_of(match, order)
    plain = text.strip()[:14]
    if re.fullmatch(r"\d{8}|\d{14}", plain):
        form = "%Y%m%d" if order == "ymd" or plain[:2] in ("19", "20") else "%d%m%Y"
        try:
            return datetime.strptime(plain[:8], form).date()
        except ValueError:
            return None
    slashed = re.match(r"(\d{4})([./])(\d{1,2})\2(\d{1,2})(?!\d)", plain)
    return _made(*(int(slashed.group(at)) for at in (1, 3, 4))) if slashed else None


def find_days(text: str) -> list[FoundDay]:
    """The dates in a text, in its order."""
    found = []
    for match in _DATE.finditer(text):
        value = _date_of(match, "dmy")
        if value is not None:
            found.append(FoundDay(value, match.start(), _label(text, match.start())))
    return found


def _label(text: str, start: int) -> str:
    line = text[max(0, start - LABEL_REACH) : start].rstrip(" ").rpartition("\n")
    label = line[2] or line[0].rpartition("\n")[2]
    # What stands between the label and the date belongs to another date if it is one.
    for match in _DATE.finditer(label):
        label = label[match.end() :]
    if _DUE.search(label):
        return "due"
    return "issued" if _ISSUED.search(label) else ""


def _date_of(match: re.Match[str], order: str) -> date | None:
    part = match.group
    if part("iso"):
        return _made(int(part("iso")), int(part("iso_m")), int(part("iso_d")))
    if part("first"):
        year = int(part("year")) + (2000 if len(part("year")) == 2 else 0)
        first, second = int(part("first")), int(part("second"))
        american = order == "mdy" or (second > 12 >= first)
        return _made(year, first, second) if american else _made(year, second, first)
    named = ("w_year", "month", "day") if part("day") else ("a_year", "a_month", "a_day")
    month = month_number(part(named[1]))
    return _made(int(part(named[0])), month, int(part(named[2]))) if month else None


def _made(year: int, month: int, day: int) -> date | None:
    if not 1990 <= year <= 2099:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None
