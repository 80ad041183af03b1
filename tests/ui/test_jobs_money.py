"""Job 2 and the invoices in the real window, from the side bar to what is true afterwards; by mouse and by keyboard."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.models.money import Money
from desktop_manager.demo import billing_records
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.records import Membership
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.features.billing.diagnosis_result import Label
from desktop_manager.features.billing.invoice_filters import Status
from desktop_manager.features.billing.pack_periods import LAST_QUARTER
from desktop_manager.ui.pages.billing import reminder_card as actions
from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab
from desktop_manager.ui.pages.billing.pack_dialog import PackDialog
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.pay_dialog import PayDialog
from desktop_manager.ui.pages.billing.prepaid_tab import PrepaidTab
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from support.by_keyboard import message_of
from support.money_window import LEFT, Key, MoneyWindow, money_window
from support.security_page import tab_to

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing|propagateSizeHints)", extend=True)

ATELIER = 41000
NUMBER = "104512"
PAY = "/desktop/1/invoices/"


@pytest.fixture(params=[False, True], ids=["mouse", "keyboard"])
def money(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MoneyWindow]:
    with money_window(tmp_path / "data", qtbot, keys=request.param) as money:
        yield money


@pytest.fixture
def by_mouse(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MoneyWindow]:
    with money_window(tmp_path / "data", qtbot) as money:
        yield money


@pytest.fixture
def by_key(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MoneyWindow]:
    with money_window(tmp_path / "data", qtbot, keys=True) as money:
        yield money


def on_server(money: MoneyWindow, ending: str = NUMBER) -> billing_records.Invoice:
    found = money.server.state.billing.invoices_of(ATELIER)
    return next(one for one in found if one.number.endswith(ending))


def reminders(money: MoneyWindow) -> tuple[BillingPage, RemindersTab]:
    page = money.billing("reminders")
    tab = page.tab
    assert isinstance(tab, RemindersTab)
    return page, tab


def go_to(money: MoneyWindow, tab: RemindersTab, ending: str) -> None:
    """Choose a reminder in the list."""
    row = tab.list.row_of(f"2026-{ending}")
    if money.keys:
        tab_to(tab.window(), tab.list)
        QTest.keyClick(tab.list, Key.Key_Home)
        for _ in range(row):
            QTest.keyClick(tab.list, Key.Key_Down)
    else:
        place = tab.list.visualRect(tab.list.model().index(row, 0)).center()
        QTest.mouseClick(tab.list.viewport(), LEFT, pos=place)
    assert tab.chosen is not None
    assert tab.chosen.diagnosis.number.endswith(ending)


def to_pay(money: MoneyWindow, tab: RemindersTab) -> PayDialog:
    go_to(money, tab, NUMBER)
    money.press(tab.card.actions_shown[actions.PAY])
    return money.dialog(PayDialog)


def test_a_reminder_is_explained_paid_from_prepaid_and_gone_from_every_figure(money: MoneyWindow) -> None:
    assert money.count("billing") == 3
    page, tab = reminders(money)
    assert tab.count == money.count("billing")
    go_to(money, tab, NUMBER)
    assert tab.card.title == "Invoice 2026-104512 is still open"
    amounts = [row.found.money for row in tab.card.evidence.rows if row.label is Label.PREPAID]
    assert amounts == [Money(Decimal("71.50"), "CHF")]
    dialog = to_pay(money, tab)
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.method.kind == "prepaid"
    assert "The prepaid account then holds CHF 13.30." in dialog.summary.text()

    money.press(dialog.confirm_button)

    assert message_of(page)[0] == "good"
    assert (on_server(money).status, on_server(money).open_amount) == ("paid", Decimal(0))
    assert tab.card.title == "Invoice 2026-104512 is paid"
    assert tab.card.verdict.tone == "good"
    assert money.server.state.billing.balance(ATELIER, "CHF") == Decimal("13.30")
    assert (tab.count, money.count("billing")) == (2, 2)
    prepaid = money.billing("prepaid").tab
    assert isinstance(prepaid, PrepaidTab)
    known = money.workspace.prepaid.known(ATELIER)
    assert known is not None
    assert [(str(one.amount), one.currency) for one in known.balances] == [("13.30", "CHF")]
    invoices = money.billing("invoices").tab
    assert isinstance(invoices, InvoicesTab)
    assert invoices.board.table is not None
    row = invoices.board.table.records.find(on_server(money).id)
    assert row is not None
    assert (row.status, Decimal(row.open_amount)) == ("paid", Decimal(0))


def test_what_is_marked_as_phishing_counts_neither_in_the_tab_nor_in_the_side_bar(money: MoneyWindow) -> None:
    _page, tab = reminders(money)
    go_to(money, tab, "099410")
    assert tab.chosen is not None
    # As the button does that stands there as soon as anything looks like a forgery.
    tab.flow.act(actions.MARK, tab.chosen)
    money.rest()
    assert (tab.count, money.count("billing")) == (2, 2)
    money.press_in_message("Undo")
    assert (tab.count, money.count("billing")) == (3, 3)


def test_the_same_figures_stand_in_every_organization(by_mouse: MoneyWindow) -> None:
    money = by_mouse
    _page, tab = reminders(money)
    for organization in money.context.organizations:
        money.context.switch_requested.emit(organization.id)
        money.rest()
        expected = money.workspace.counts(organization.id)
        assert {page: money.count(page) for page in expected} == expected
        if tab.state == "content":
            assert tab.count == expected["billing"]


@pytest.mark.parametrize("how", ["no rights", "token refused", "declined", "paid meanwhile"])
def test_a_payment_that_is_refused_says_why_and_leaves_everything_open(by_mouse: MoneyWindow, how: str) -> None:
    money = by_mouse
    state = money.server.state
    _page, tab = reminders(money)
    dialog = to_pay(money, tab)
    if how == "no rights":
        state.logins[CLAIRE_ID].memberships[ATELIER] = Membership("normal", billing=False)
    elif how == "token refused":
        money.server.faults.inject(Fault.REVOKED, PAY)
    elif how == "declined":
        assert dialog.choose("card")
        state.billing.methods[ATELIER] = [one._replace(is_declined=True) for one in state.billing.methods[ATELIER]]
    else:
        invoice = on_server(money)
        method = next(one for one in state.billing.methods[ATELIER] if one.kind == "card")
        state.billing.pay(invoice, method, invoice.open_amount)

    money.press(dialog.confirm_button)

    said = " ".join([dialog.error, *(field.error for field in dialog.fields.values())])
    assert dialog.isVisible()
    assert said.strip()
    assert state.billing.balance(ATELIER, "CHF") == Decimal("71.50")
    assert (on_server(money).open_amount == 0) is (how == "paid meanwhile")
    dialog.reject()


def invoices(money: MoneyWindow) -> tuple[BillingPage, InvoicesTab]:
    page = money.billing("invoices")
    tab = page.tab
    assert isinstance(tab, InvoicesTab)
    return page, tab


def test_overdue_invoices_are_found_one_is_opened_and_its_pdf_too(money: MoneyWindow) -> None:
    _page, tab = invoices(money)
    box = tab.board.bar.status
    money.choose(box, box.choices[Status.OVERDUE.value])
    table = tab.board.table
    assert table is not None
    shown = {one.number for one in table.records.shown_records()}
    held = [one for one in money.server.state.billing.invoices_of(ATELIER) if one.status == "overdue"]
    assert shown >= {one.number for one in held}
    assert {"2026-104512", "2026-099410"} <= shown

    tab_to(tab.window(), table) if money.keys else table.setFocus()
    table.show_record(on_server(money).id)
    QTest.keyClick(table, Key.Key_Return)
    money.rest()
    sheet = tab.sheet
    assert sheet is not None
    money.press(sheet.open_pdf)
    (opened,) = money.program.edges.opener.files
    assert Path(opened).name == "2026-104512.pdf"
    assert Path(opened).read_bytes().startswith(b"%PDF-")
    assert money.program.end()
    assert not Path(opened).parent.parent.exists(), "what was kept for now is gone with the program"


def test_a_pack_for_the_accountant_is_made_from_the_page(by_key: MoneyWindow, tmp_path: Path) -> None:
    money = by_key
    page, tab = invoices(money)
    money.press(tab.board.bar.pack)
    dialog = money.dialog(PackDialog)
    tab_to(dialog, dialog.period)
    for _ in range(dialog.period.count()):
        if dialog.period.currentData() == LAST_QUARTER:
            break
        QTest.keyClick(dialog.period, Key.Key_Up)
    assert dialog.period.currentData() == LAST_QUARTER
    money.rest()
    money.start(dialog.confirm_button)
    flow = tab.pack
    assert flow is not None
    chooser = flow.chooser
    assert chooser is not None
    chooser.fileSelected.emit(str(tmp_path / "pack.zip"))
    chooser.close()
    money.rest()
    assert message_of(page)[0] == "good"
    with zipfile.ZipFile(tmp_path / "pack.zip") as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) > 5
