"""Billing and Renewals in the real window while the UI thread may open nothing and do no long work."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.features.billing import pack, reminders_service
from desktop_manager.features.billing.pack_periods import LAST_QUARTER
from desktop_manager.features.evidence import reading
from desktop_manager.features.renewals.bulk import BulkChanges
from desktop_manager.features.renewals.filters import Period
from desktop_manager.features.renewals.reading import RenewalsReader
from desktop_manager.ui.pages import file_export
from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab
from desktop_manager.ui.pages.billing.pack_dialog import PackDialog
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from desktop_manager.ui.pages.renewals import actions, manage_flow
from desktop_manager.ui.pages.renewals.manage_dialog import ManageDialog, Stage
from desktop_manager.ui.widgets.filter_bar import EVERY
from support.money_window import TABS, MoneyWindow, money_window
from support.renewals_page import click_header
from support.ui_thread_guard import UiThreadGuard

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing|propagateSizeHints)", extend=True)

LINES = 10_000
AGENCY = 550
"""Products of the agency; 500 of them and more are without warranty."""


class Watch:
    """Remembers on which threads a function runs."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch
        self._ui = threading.get_ident()
        self.ran: dict[str, bool] = {}

    def function(self, owner: Any, name: str) -> None:
        """Watch a function or method where it is looked up."""
        wrapped: Callable[..., Any] = getattr(owner, name)

        def watched(*arguments: Any, **options: Any) -> Any:
            self.ran[name] = self.ran.get(name, False) or threading.get_ident() == self._ui
            return wrapped(*arguments, **options)

        self._patch.setattr(owner, name, watched)

    def on_workers(self, *names: str) -> None:
        """Each of these ran, and none of them in the window's thread."""
        assert self.ran == dict.fromkeys(names, False)


@pytest.fixture
def guard(qapp: QApplication) -> Iterator[UiThreadGuard]:
    with UiThreadGuard() as guard:
        yield guard
        # At the end of the program the window is gone, and the UI thread may write.
        guard.armed = False


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    return Watch(monkeypatch)


def statement(file: Path) -> Path:
    """A bank's table with so many lines."""
    line = "06.11.2026;Bäckerei Müller, Einkauf {};-58.20;CHF\n"
    with file.open("w", encoding="utf-8") as out:
        out.write("Datum;Empfänger;Betrag;Währung\n")
        out.writelines(line.format(number) for number in range(LINES))
    return file


def test_billing(guard: UiThreadGuard, watch: Watch, qtbot: QtBot, tmp_path: Path) -> None:
    watch.function(reminders_service, "diagnose")
    watch.function(pack, "read_plan")
    watch.function(reading, "read_file")
    large = statement(tmp_path / "statement.csv")
    with money_window(tmp_path / "data", qtbot) as money:
        guard.arm()
        for name in TABS:
            money.billing(name).grab()
        open_invoice_and_pack(money, tmp_path / "pack.zip")
        tab = money.billing("reminders").tab
        assert isinstance(tab, RemindersTab)
        for row in range(tab.list.lines.rowCount()):
            tab.list.show_row(row)
            tab.grab()
        tab.zone.flow.read_files([large])
        money.rest()
        tab.grab()
        for organization in money.context.organizations:
            money.context.switch_requested.emit(organization.id)
            money.rest()
        guard.armed = False
        assert (tmp_path / "pack.zip").exists()
    watch.on_workers("diagnose", "read_plan", "read_file")


def open_invoice_and_pack(money: MoneyWindow, target: Path) -> None:
    page = money.billing("invoices")
    tab = page.tab
    assert isinstance(tab, InvoicesTab)
    assert tab.board.table is not None
    money.fill(tab.board.bar.field, "2026")
    money.rest()
    tab.board.table.show_row(0)
    QTest.keyClick(tab.board.table, Qt.Key.Key_Return)
    money.rest()
    assert tab.sheet is not None
    money.press(tab.sheet.open_pdf)
    money.press(tab.board.bar.pack)
    dialog = money.dialog(PackDialog)
    money.pick(dialog.period, dialog.period.findData(LAST_QUARTER))
    money.start(dialog.confirm_button)
    assert tab.pack.chooser is not None
    tab.pack.chooser.fileSelected.emit(str(target))
    tab.pack.chooser.close()
    money.rest()


def test_renewals_of_500_products(guard: UiThreadGuard, watch: Watch, qtbot: QtBot, tmp_path: Path) -> None:
    watch.function(RenewalsReader, "read")
    watch.function(manage_flow, "plan")
    watch.function(BulkChanges, "run")
    watch.function(BulkChanges, "undo")
    watch.function(file_export, "write_whole")
    with money_window(tmp_path / "data", qtbot, scale=AGENCY) as money:
        guard.arm()
        page = money.renewals()
        bar = page.board.toolbar
        money.choose(bar.scope, bar.scope.choices[EVERY])
        money.choose(bar.period, bar.period.choices[Period.ALL.value])
        money.settle(page)
        click_header(page, "price")
        click_header(page, "check")
        page.grab()
        for kind in ("ics", "csv"):
            page.export_button.menu().aboutToShow.emit()
            page.export_actions[kind].trigger()
            assert page.export.file_dialog is not None
            page.export.file_dialog.fileSelected.emit(str(tmp_path / f"renewals.{kind}"))
            page.export.file_dialog.close()
            money.rest()
            assert (tmp_path / f"renewals.{kind}").stat().st_size > 10_000
        menu = page.board.selection.menu
        money.choose(page.board.selection.manage, menu.by_id[actions.WARRANTY_ON])
        dialog = money.dialog(ManageDialog)
        assert dialog.plan is not None
        assert len(dialog.plan.will_change) >= 450
        money.press(dialog.confirm_button)
        assert dialog.stage is Stage.ENDED
        money.press(dialog.undo)
        money.press(dialog.confirm_button)
        page.show_calendar()
        money.settle(page)
        page.grab()
        guard.armed = False
    watch.on_workers("read", "plan", "run", "undo", "write_whole")
