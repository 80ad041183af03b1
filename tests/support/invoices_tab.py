"""What tests of the Billing page and its invoices share: rows by number, clicks on cells, and waiting."""

from __future__ import annotations

import re

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop_manager.features.billing.invoice_row import InvoiceRow
from desktop_manager.ui.models.record_table import RecordTable
from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab
from desktop_manager.ui.pages.billing.page import INVOICES, BillingPage
from support.waiting import hurry
from support.window import OpenDemo

ATELIER, MAISON, FORET = 41000, 41009, 41026
LEFT = Qt.MouseButton.LeftButton
NOTHING_HELD = Qt.KeyboardModifier.NoModifier


def plain(text: str) -> str:
    """The text with its plurals as they read, whether the English translation is installed or not."""
    return re.sub(r"\b1 (\w+)\(s\)", r"1 \1", text).replace("(s)", "s")


def open_invoices(demo: OpenDemo, width: int = 1024, height: int = 820) -> InvoicesTab:
    """The page on its first tab, with what it fetches and its sums."""
    page = demo.show(BillingPage, width, height)
    tab = page.made_tab(INVOICES)
    assert isinstance(tab, InvoicesTab)
    rest(demo, tab)
    return tab


def rest(demo: OpenDemo, tab: InvoicesTab) -> None:
    """Wait until the tasks have ended and what was put off a moment is done."""
    demo.wait_until_quiet()
    while tab.board.settling:
        hurry(tab.board)
        demo.wait_until_quiet()


def view(tab: InvoicesTab) -> RecordTable:
    assert tab.board.table is not None, "the table is shown"
    return tab.board.table


def rows(tab: InvoicesTab) -> list[InvoiceRow]:
    """The invoices in the table, from its top."""
    records = view(tab).records
    return [records.record(row) for row in range(records.rowCount())]


def find(tab: InvoicesTab, ending: str) -> InvoiceRow:
    """The invoice whose number ends so; numbers begin with their year."""
    (found,) = (one for one in rows(tab) if one.number.endswith(ending))
    return found


def cell(tab: InvoicesTab, ending: str, key: str) -> QPoint:
    """The middle of a cell, in the table's viewport."""
    table = view(tab)
    number = next(number for number, one in enumerate(table.columns) if one.key == key)
    index = table.records.index(table.records.row_of(find(tab, ending).id), number)
    table.scrollTo(index)
    return table.visualRect(index).center()


def click(tab: InvoicesTab, ending: str, key: str, held: Qt.KeyboardModifier = NOTHING_HELD) -> None:
    QTest.mouseClick(view(tab).viewport(), LEFT, held, cell(tab, ending, key))


def text(tab: InvoicesTab, ending: str, key: str) -> str:
    """What a cell says."""
    table = view(tab)
    column = next(one for one in table.columns if one.key == key)
    return plain(column.text(find(tab, ending)))


def foot(tab: InvoicesTab) -> str:
    return plain(tab.board.foot.text())
