"""The two tables of a pack: the index of its invoices, and the totals; CSV that a spreadsheet takes as numbers."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from desktop_manager.api.models.billing import Invoice
from desktop_manager.features.billing.pack_plan import NOTHING, PackPlan
from desktop_manager.features.billing.references import grouped
from desktop_manager.features.renewals.csv_export import BYTE_ORDER_MARK, Form, safe

INDEX_NAME, TOTALS_NAME = "invoices.csv", "totals.csv"
INDEX_COLUMNS = (
    "number",
    "kind",
    "status",
    "issued",
    "due",
    "organization",
    "currency",
    "base",
    "vat",
    "total",
    "open",
    "reference",
    "file",
    "problem",
)
TOTALS_COLUMNS = ("currency", "rate", "base", "vat", "total", "open", "invoices")
"""Codes of the columns in their order; the page words the headers."""


class PackWords(NamedTuple):
    """What the page words, made on its thread.

    Attributes:
        index_headers, totals_headers: one for each column. kinds, statuses: for codes, which stand for themselves
            where one is unknown.
        all_rates, no_rate: in place of a VAT rate. problem: why a PDF is missing; called on the worker.
    """

    index_headers: tuple[str, ...]
    totals_headers: tuple[str, ...]
    kinds: Mapping[str, str]
    statuses: Mapping[str, str]
    all_rates: str
    no_rate: str
    problem: Callable[[Exception], str]


def index_table(
    plan: PackPlan, files: Mapping[int, str], problems: Mapping[int, Exception], words: PackWords, form: Form
) -> bytes:
    """One line for each invoice: amounts are plain numbers, dates ISO 8601, a text never begins a formula.

    `files` and `problems`: by id, the name of the PDF or why there is none.
    """

    def line(invoice: Invoice) -> tuple[str, ...]:
        stated = bool(invoice.vat)
        problem = problems.get(invoice.id)
        return (
            safe(invoice.number),
            safe(words.kinds.get(invoice.kind, invoice.kind)),
            safe(words.statuses.get(invoice.status, invoice.status)),
            _day(invoice.issued_on),
            _day(invoice.due_on),
            safe(plan.organizations.get(invoice.account_id, str(invoice.account_id))),
            safe(invoice.currency),
            _amount(sum((share.base for share in invoice.vat), NOTHING), form) if stated else "",
            _amount(sum((share.vat for share in invoice.vat), NOTHING), form) if stated else "",
            _amount(invoice.total, form),
            _amount(invoice.open_amount, form),
            # In groups: 27 digits in one would be taken for a number, and most of them lost.
            safe(grouped(invoice.reference or "")),
            safe(files.get(invoice.id, "")),
            "" if problem is None else safe(words.problem(problem)),
        )

    return _table(words.index_headers, map(line, plan.invoices), form)


def totals_table(plan: PackPlan, words: PackWords, form: Form) -> bytes:
    """For each currency a line for each VAT rate, then one for all of it."""
    lines: list[tuple[str, ...]] = []
    for total in plan.totals:
        lines += [
            (
                safe(one.currency),
                words.no_rate if one.rate is None else _amount(one.rate, form),
                "" if one.rate is None else _amount(one.base, form),
                "" if one.rate is None else _amount(one.vat, form),
                _amount(one.total, form),
                "",
                "",
            )
            for one in total.rates
        ]
        stated = (_amount(total.base, form), _amount(total.vat, form)) if total.stated else ("", "")
        figures = (*stated, _amount(total.total, form), _amount(total.open_amount, form), str(total.invoices))
        lines.append((safe(total.currency), words.all_rates, *figures))
    return _table(words.totals_headers, lines, form)


def _table(headers: Sequence[str], lines: Iterable[Sequence[str]], form: Form) -> bytes:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=form.separator, lineterminator="\r\n")
    writer.writerow(headers)
    writer.writerows(lines)
    return (BYTE_ORDER_MARK + buffer.getvalue()).encode(errors="replace")


def _amount(amount: Decimal, form: Form) -> str:
    """All its digits, neither grouped nor rounded."""
    return f"{amount:f}".replace(".", form.decimal)


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
