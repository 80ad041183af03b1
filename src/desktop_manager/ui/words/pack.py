"""The accountant's pack in words: headers of its tables, periods, patterns."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop_manager.features.billing.file_names import PLACEHOLDERS, PatternRefused
from desktop_manager.features.billing.pack_periods import LAST_QUARTER, LAST_YEAR, THIS_QUARTER, THIS_YEAR
from desktop_manager.ui.errors import explain
from desktop_manager.ui.words.money import number_text

if TYPE_CHECKING:
    from desktop_manager.features.billing.pack_plan import CurrencyTotal
    from desktop_manager.features.billing.pack_tables import PackWords


def pack_words() -> "PackWords":
    """The words of the tables; made on the window's thread."""
    from desktop_manager.features.billing.pack_tables import INDEX_COLUMNS, TOTALS_COLUMNS, PackWords

    translate = QCoreApplication.translate
    headers = {
        "number": translate("Pack", "Number"),
        "kind": translate("Pack", "Kind"),
        "status": translate("Pack", "Status"),
        "issued": translate("Pack", "Date"),
        "due": translate("Pack", "Due date"),
        "organization": translate("Pack", "Organization"),
        "currency": translate("Pack", "Currency"),
        "rate": translate("Pack", "VAT rate in %"),
        "base": translate("Pack", "Without VAT"),
        "vat": translate("Pack", "VAT"),
        "total": translate("Pack", "With VAT"),
        "open": translate("Pack", "Open"),
        "reference": translate("Pack", "Reference"),
        "file": translate("Pack", "File"),
        "problem": translate("Pack", "Missing because"),
        "invoices": translate("Pack", "Invoices"),
    }
    return PackWords(
        index_headers=tuple(headers[code] for code in INDEX_COLUMNS),
        totals_headers=tuple(headers[code] for code in TOTALS_COLUMNS),
        kinds={"invoice": translate("Pack", "Invoice"), "credit_note": translate("Pack", "Credit note")},
        statuses=status_words(),
        all_rates=translate("Pack", "all"),
        no_rate=translate("Pack", "not stated"),
        problem=problem_words,
    )


def status_words() -> dict[str, str]:
    """The status of an invoice in one word, also in file names."""
    translate = QCoreApplication.translate
    return {
        "open": translate("Pack", "open"),
        "overdue": translate("Pack", "overdue"),
        "partly_paid": translate("Pack", "partly paid"),
        "paid": translate("Pack", "paid"),
        "refunded": translate("Pack", "refunded"),
        "cancelled": translate("Pack", "cancelled"),
    }


def problem_words(error: Exception) -> str:
    """Why a PDF is missing, in a sentence."""
    return explain(error).sentence


def period_words(code: str) -> str:
    """A choice of periods."""
    translate = QCoreApplication.translate
    known = {
        LAST_QUARTER: translate("Pack", "Last quarter"),
        THIS_QUARTER: translate("Pack", "This quarter"),
        LAST_YEAR: translate("Pack", "Last year"),
        THIS_YEAR: translate("Pack", "This year"),
    }
    return known[code]


def pattern_words(refused: PatternRefused) -> str:
    """What is wrong with a pattern of file names."""
    translate = QCoreApplication.translate
    if refused.code == "empty":
        return translate("Pack", "Enter a pattern.")
    if refused.code == "unknown":
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        text = translate("Pack", "{%1} is unknown. Use %2.")
        return text.replace("%2", known).replace("%1", refused.name)
    return translate("Pack", "A brace has no partner.")


def total_lines(totals: "Sequence[CurrencyTotal]") -> list[tuple[str, str, str, str, str]]:
    """Lines for the window: currency, VAT rate, without VAT, VAT, with VAT; each currency ends with all of it."""
    translate = QCoreApplication.translate
    lines = []
    for total in totals:
        for one in total.rates:
            if one.rate is None:
                lines.append((one.currency, translate("Pack", "not stated"), "", "", number_text(one.total)))
                continue
            rate = f"{one.rate:f} %"
            lines.append((one.currency, rate, number_text(one.base), number_text(one.vat), number_text(one.total)))
        stated = (number_text(total.base), number_text(total.vat)) if total.stated else ("", "")
        lines.append((total.currency, translate("Pack", "all"), *stated, number_text(total.total)))
    return lines
