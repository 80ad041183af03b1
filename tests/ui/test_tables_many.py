"""Renewals and Invoices with so many rows that a worker adds up, folds and sorts; three count as many here."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.models import prepared, searching
from desktop_manager.ui.models.prepared import LazyTexts
from desktop_manager.ui.pages.billing import invoices_board
from desktop_manager.ui.pages.renewals import board as renewals_board
from desktop_manager.ui.pages.renewals import page as renewals_page
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from support import invoices_tab
from support import renewals_page as shown
from support.window import OpenDemo, open_demo

MANY = 3
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenDemo]:
    monkeypatch.setattr(invoices_board, "AT_ONCE", MANY)
    monkeypatch.setattr(renewals_board, "MANY", MANY)
    monkeypatch.setattr(renewals_page, "MANY", MANY)
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(shown.ATELIER)
        yield demo


def texts_of(page: RenewalsPage) -> LazyTexts[object]:
    data = page._data
    assert data is not None
    assert isinstance(data.prepared.searched, LazyTexts)
    return data.prepared.searched


def test_what_is_typed_before_the_texts_are_made_is_found_once_a_worker_has_made_them(
    demo: OpenDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Only the typing asks for them.
    monkeypatch.setattr(renewals_page, "WARM_AFTER_MS", 600_000)
    makers: list[threading.Thread] = []
    make = searching.texts_of

    def noting(*arguments: Any) -> searching.Texts:
        makers.append(threading.current_thread())
        return make(*arguments)

    monkeypatch.setattr(prepared, "texts_of", noting)
    page = shown.open_renewals(demo)
    assert not texts_of(page).is_made
    QTest.keyClicks(page.board.toolbar.field, "ksuite")
    shown.rest(demo)
    assert shown.names(page) == ["kSuite Business"]
    assert len(makers) == 1
    assert makers[0] is not threading.main_thread()


def test_what_was_typed_and_taken_back_meanwhile_filters_nothing(demo: OpenDemo) -> None:
    page = shown.open_renewals(demo)
    QTest.keyClicks(page.board.toolbar.field, "k")
    QTest.keyClick(page.board.toolbar.field, Qt.Key.Key_Backspace)
    shown.rest(demo)
    assert shown.names(page) == shown.DESIGN


def test_the_other_orders_are_made_ready_without_being_asked_for(demo: OpenDemo, qtbot: QtBot) -> None:
    page = shown.open_renewals(demo)
    qtbot.waitUntil(lambda: page._warming is not None)
    demo.wait_until_quiet()
    assert texts_of(page).is_made
    shown.click_header(page, "price")
    assert shown.view(page).order == ("price", False)
    assert len(shown.names(page)) == len(shown.DESIGN)


def test_a_worker_says_the_same_totals_of_renewals(demo: OpenDemo) -> None:
    page = shown.open_renewals(demo)
    assert shown.foot(page) == "10 of 27 products shown · CHF 737.60 without VAT"


def test_a_worker_says_the_same_sums_of_invoices_and_of_a_selection(demo: OpenDemo) -> None:
    tab = invoices_tab.open_invoices(demo)
    table = invoices_tab.view(tab)
    whole = invoices_tab.foot(tab)
    assert "CHF" in whole
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_A, CONTROL)
    invoices_tab.rest(demo, tab)
    bar = tab.board.selection
    count = len(invoices_tab.rows(tab))
    assert count > MANY
    assert invoices_tab.plain(bar.count.text()) == f"{count} selected"
    # All are shown and all are checked: what they come to is said below as well.
    assert bar.sums.text()
    assert bar.sums.text() in tab.board.foot.text()
    QTest.keyClick(table, Qt.Key.Key_A, CONTROL)
    invoices_tab.rest(demo, tab)
    assert not bar.isVisible()
