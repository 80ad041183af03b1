"""Which column of a CSV statement is what, by its header in five languages and by what stands below."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from desktop_manager.features.billing import references
from desktop_manager.features.evidence.amounts import number
from desktop_manager.features.evidence.csv_shape import Shape, sample_rows, sample_text
from desktop_manager.features.evidence.days import day_of
from desktop_manager.features.evidence.records import ColumnMap, CsvLook
from desktop_manager.features.folding import folded

CURRENCIES = ("CHF", "EUR", "USD", "GBP")
_SHOWN_ROWS = 20

# What a column may be called, the best name first; folded, and "valuta" is a date in German and a currency in Italian.
_NAMES: dict[str, tuple[str, ...]] = {
    "date": (
        "booking date|buchungsdatum|buchungstag|booked|date de comptabilisation|date comptable|fecha contable|"
        "fecha de contabilizacion|fecha operacion|data contabile|data di contabilizzazione|data registrazione",
        "completed date|transaction date|date de transaction|datum|date|fecha|data",
        "started date|valutadatum|value date|date de valeur|fecha valor|data valuta|valuta|abschlussdatum|trade date",
    ),
    "debit": ("debit|belastung|lastschrift|soll|cargo|addebito|dare|paid out|withdrawal|adeudo|sortie",),
    "credit": ("credit|gutschrift|haben|abono|accredito|avere|paid in|deposit|entree",),
    "amount": ("amount|betrag|montant|importe|importo|umsatz", "einzelbetrag|individual amount"),
    "currency": ("currency|wahrung|waehrung|whg|monnaie|devise|divisa|moneda|valuta|ccy",),
    "reference": (
        "qr-referenz|zahlungsreferenz|payment reference|reference de paiement|referenznummer|reference number",
        "referenz|reference|referencia|riferimento",
    ),
    "counterparty": (
        "counterparty|recipient|payee|beneficiary|empfanger|begunstigter|zahlungsempfanger|beneficiaire|destinataire|"
        "beneficiario|controparte|gegenpartei|name",
    ),
    "text": (
        "avisierungstext|notification text|texte de notification|testo di notifica|buchungstext|verwendungszweck|"
        "zahlungszweck|description1|beschreibung1|description 1|libelle|description|beschreibung|concepto|"
        "descripcion|descrizione|causale|mitteilung|purpose|text|details|communication|motif",
    ),
}
_NEVER = re.compile(r"saldo|balance|solde|fee\b|gebuhr|frais|detail betrag|betrag detail|\bdate de naissance")
_CODE = re.compile(r"\b([A-Z]{3})\b")


def look_at(raw: bytes, shape: Shape) -> CsvLook:
    """The beginning of a file with a guess of what its columns are."""
    rows = sample_rows(sample_text(raw, shape.encoding), shape.delimiter)
    header = _header_row(rows)
    has_header = header is not None
    start = header + 1 if header is not None else _first_of_width(rows)
    width = max((len(row) for row in rows[start:]), default=0)
    below = [tuple(row + [""] * (width - len(row))) for row in rows[start:] if any(row) and len(row) > 1]
    named = rows[header] if header is not None else []
    headers = tuple(named + [""] * (width - len(named)))
    # A header in words that are not known here is shown, but nothing is concluded from it.
    unknown = tuple(rows[start - 1]) if header is None and start and len(rows[start - 1]) == width else headers
    above = " ".join(cell for row in rows[: header or 0] for cell in row)
    return CsvLook(
        encoding=shape.encoding,
        delimiter=shape.delimiter,
        skipped_rows=header if header is not None else start,
        has_header=has_header,
        headers=unknown,
        rows=tuple(below[:_SHOWN_ROWS]),
        guess=_guess(headers, below, above),
    )


def _header_row(rows: list[list[str]]) -> int | None:
    for place, row in enumerate(rows[:40]):
        kinds = {kind for cell in row for kind in _NAMES if _rank(kind, cell) is not None}
        if "date" in kinds and kinds & {"amount", "debit", "credit"} and len(row) > 1:
            return place
    return None


def _first_of_width(rows: list[list[str]]) -> int:
    """Where the table begins in a file without a header: the first row that holds a date."""
    return next((place for place, row in enumerate(rows) if any(day_of(cell) for cell in row)), 0)


def _rank(kind: str, header: str) -> int | None:
    """How well a header fits (0: best); None where it does not."""
    plain = folded(header)
    if not plain or len(plain) > 60 or _NEVER.search(plain):
        return None
    for rank, names in enumerate(_NAMES[kind]):
        if re.search(rf"(?<![a-z])(?:{names})(?![a-z])", plain):
            return rank
    return None


def _guess(headers: Sequence[str], rows: Sequence[Sequence[str]], above: str) -> ColumnMap:
    columns = range(len(headers))
    taken: set[int] = set()

    def best(kind: str, fits: Callable[[str], bool], share: float = 0.6) -> int | None:
        """The column named so whose cells fit; else, without any name, one whose cells nearly all do."""
        named = [(rank, at) for at in columns if (rank := _rank(kind, headers[at])) is not None and at not in taken]
        found = next((at for _, at in sorted(named) if _share(rows, at, fits) >= share), None)
        if found is None and not any(headers) and kind not in ("debit", "credit"):
            found = next((at for at in columns if at not in taken and _share(rows, at, fits) >= 0.9), None)
        if found is not None:
            taken.add(found)
        return found

    date_at = best("date", lambda cell: day_of(cell) is not None)
    currency_at = best("currency", lambda cell: bool(re.fullmatch(r"[A-Z]{3}", cell)))
    if currency_at is not None and not _cells(rows, currency_at):
        currency_at = None
    debit_at = best("debit", _is_number)
    credit_at = best("credit", _is_number)
    amount_at = None if debit_at is not None or credit_at is not None else best("amount", _is_money)
    reference_at = best("reference", lambda cell: references.check(cell).valid, 0.3)
    if reference_at is None and any(headers):
        reference_at = best("reference", bool, 0.0)
    counterparty_at = best("counterparty", bool, 0.3) if any(headers) else None
    text_at = best("text", bool, 0.3) if any(headers) else _longest(rows, [at for at in columns if at not in taken])
    amounts = [cell for at in (amount_at, debit_at, credit_at) if at is not None for cell in _cells(rows, at)]
    dates = _cells(rows, date_at) if date_at is not None else []
    # Also beside a column: some banks fill it only where a collective booking is taken apart.
    code = _one_code([*(headers[at] for at in columns), above])
    return ColumnMap(
        date=date_at,
        amount=amount_at,
        debit=debit_at,
        credit=credit_at,
        currency=currency_at,
        reference=reference_at,
        counterparty=counterparty_at,
        text=text_at,
        currency_code=code,
        date_order=_date_order(dates),
        decimal=_decimal(amounts),
    )


def _cells(rows: Sequence[Sequence[str]], at: int) -> list[str]:
    return [row[at] for row in rows if at < len(row) and row[at]]


def _share(rows: Sequence[Sequence[str]], at: int, fits: Callable[[str], bool]) -> float:
    """Which part of what stands in a column fits; nothing at all there fits whatever is asked."""
    cells = _cells(rows, at)
    return sum(fits(cell) for cell in cells) / len(cells) if cells else 1.0 if rows else 0.0


def _is_number(cell: str) -> bool:
    return number(cell) is not None


def _is_money(cell: str) -> bool:
    return number(cell) is not None and references.check(cell).reason != "" and day_of(cell) is None


def _longest(rows: Sequence[Sequence[str]], columns: list[int]) -> int | None:
    return max(columns, key=lambda at: sum(len(cell) for cell in _cells(rows, at)), default=None)


def _one_code(texts: Sequence[str]) -> str:
    codes = {code for text in texts for code in _CODE.findall(text) if code in CURRENCIES}
    return codes.pop() if len(codes) == 1 else ""


def _date_order(cells: Sequence[str]) -> str:
    parts = [re.split(r"[./\- ]", cell) for cell in cells]
    numbers = [
        (int(part[0]), int(part[1])) for part in parts if len(part) > 2 and part[0].isdigit() and part[1].isdigit()
    ]
    if any(first > 31 for first, _ in numbers):
        return "ymd"
    return "mdy" if any(second > 12 for _, second in numbers) and all(first <= 12 for first, _ in numbers) else "dmy"


def _decimal(cells: Sequence[str]) -> str:
    commas = sum(bool(re.search(r",\d{1,2}\D*$", cell)) for cell in cells)
    points = sum(bool(re.search(r"\.\d{1,2}\D*$", cell)) for cell in cells)
    return "," if commas > points else "."
