"""Invoices in their table: found, sorted, added up, chosen, opened, and what is remembered of the choices."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.demo.faults import Fault
from desktop_manager.features.billing.invoice_filters import Period, Status
from desktop_manager.features.settings import TableChoice
from desktop_manager.store.areas import Area
from desktop_manager.ui.models.cell_look import CHECK, MENU
from desktop_manager.ui.models.record_model import ACCESSIBLE
from desktop_manager.ui.pages.billing.invoice_columns import NUMBER, OPEN, ORGANIZATION, PRODUCT, STATUS, TOTAL
from desktop_manager.ui.pages.billing.invoices_tab import TABLE_ID, InvoicesTab
from desktop_manager.ui.pages.billing.pay_dialog import PayFlow
from support.invoices_tab import (
    ATELIER,
    LEFT,
    MAISON,
    cell,
    click,
    find,
    foot,
    open_invoices,
    plain,
    rest,
    rows,
    text,
    view,
)
from support.window import OpenDemo, open_demo

CONTROL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def tab(demo: OpenDemo) -> InvoicesTab:
    return open_invoices(demo)


def words(widget: QWidget) -> str:
    """All that is to be read in a widget."""
    return "\n".join(
        str(one.property("text")) for one in widget.findChildren(QWidget) if one.isVisible() and one.property("text")
    )


def choose(demo: OpenDemo, tab: InvoicesTab, *, status: Status | None = None, period: Period | None = None) -> None:
    bar = tab.board.bar
    if status is not None:
        bar.status.choices[status.value].trigger()
    if period is not None:
        bar.period.choices[period.value].trigger()
    rest(demo, tab)


def selected(tab: InvoicesTab) -> tuple[str, str]:
    """What the selection bar says."""
    assert tab.board.selection.isVisible()
    return plain(tab.board.selection.count.text()), plain(tab.board.selection.sums.text())


def menu_of(tab: InvoicesTab) -> list[str]:
    """What the menu that is open offers, in brackets what it only explains."""
    assert tab.menu is not None
    return [one.text() if one.isEnabled() else f"({one.text()})" for one in tab.menu.actions() if not one.isSeparator()]


def trigger(demo: OpenDemo, tab: InvoicesTab, name: str) -> None:
    assert tab.menu is not None
    next(one for one in tab.menu.actions() if one.text() == name).trigger()
    tab.menu.close()
    demo.wait_until_quiet()


# What is shown


def test_the_newest_stand_first_and_a_row_tells_what_the_invoice_says(tab: InvoicesTab) -> None:
    days = [one.issued_on for one in rows(tab)]
    assert days == sorted(days, reverse=True)
    assert text(tab, "104512", TOTAL) == "58.20"
    assert text(tab, "104512", OPEN) == "58.20"
    assert text(tab, "104512", "currency") == "CHF"
    assert text(tab, "104512", STATUS) == "Overdue"
    assert text(tab, "098804", STATUS) == "Paid"
    assert text(tab, "098804", OPEN) == "–"


def test_no_overdue_invoice_is_on_a_green_ground(tab: InvoicesTab) -> None:
    from desktop_manager.ui.words.invoices import status_mark

    assert tab.data is not None
    today = tab.data.view.today
    for one in rows(tab):
        tone = status_mark(one, today)[1]
        if Decimal(one.open_amount) and one.kind == "invoice":
            assert tone in ("bad", "warning"), one.number
    assert status_mark(find(tab, "104512"), today) == ("Overdue", "bad")


def test_sums_are_one_for_each_currency_and_those_of_what_is_shown(demo: OpenDemo, tab: InvoicesTab) -> None:
    whole: dict[str, Decimal] = {}
    for one in rows(tab):
        whole[one.currency] = whole.get(one.currency, Decimal(0)) + Decimal(one.total)
    for currency, amount in whole.items():
        assert f"{currency} {amount}" in foot(tab).replace(",", "").replace("’", "")
    count = len(rows(tab))
    tab.board.bar.field.setText("104512")
    rest(demo, tab)
    shown = f"1 of {count} invoices shown"
    assert foot(tab) == f"{shown} · CHF 58.20, CHF 58.20 of it open · with VAT, as invoiced"


def test_a_credit_note_takes_away_from_the_sum_of_a_selection(demo: OpenDemo, tab: InvoicesTab) -> None:
    credit = next(one for one in rows(tab) if one.kind == "credit_note")
    other = next(one for one in rows(tab) if one.currency == credit.currency and one.kind == "invoice")
    assert Decimal(credit.total) < 0
    table = view(tab)
    assert table.checked is not None
    table.checked.set((credit.id, other.id), True)
    rest(demo, tab)
    both = Decimal(credit.total) + Decimal(other.total)
    assert selected(tab)[0] == "2 selected"
    assert selected(tab)[1].replace("’", "").replace(",", "").startswith(f"{credit.currency} {both}")


# Finding


def test_every_word_typed_must_be_found_whatever_its_case(demo: OpenDemo, tab: InvoicesTab) -> None:
    QTest.keyClick(tab, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(tab.board.bar.field, "NEWSletter eur")
    rest(demo, tab)
    found = rows(tab)
    assert found
    assert all("newsletter" in one.label.lower() and one.currency == "EUR" for one in found)
    QTest.keyClick(tab.board.bar.field, Qt.Key.Key_Escape)
    rest(demo, tab)
    assert len(rows(tab)) > len(found)


def test_what_is_found_nowhere_says_so_and_leads_back(demo: OpenDemo, tab: InvoicesTab) -> None:
    before = len(rows(tab))
    tab.board.bar.field.setText("zzzz")
    rest(demo, tab)
    assert "No invoice matches." in words(tab)
    tab.board.nothing.triggered.emit()
    rest(demo, tab)
    assert len(rows(tab)) == before


@pytest.mark.parametrize(
    ("status", "fits"),
    [
        (Status.UNPAID, {"open", "overdue", "partly_paid"}),
        (Status.PAID, {"paid"}),
        (Status.REFUNDED, {"refunded"}),
    ],
)
def test_a_status_shows_those_that_have_it(demo: OpenDemo, tab: InvoicesTab, status: Status, fits: set[str]) -> None:
    choose(demo, tab, status=status)
    assert rows(tab)
    assert {one.status for one in rows(tab)} <= fits


def test_status_period_and_words_narrow_together(demo: OpenDemo, tab: InvoicesTab) -> None:
    choose(demo, tab, status=Status.OVERDUE, period=Period.DAYS_90)
    overdue = rows(tab)
    assert {one.number[-6:] for one in overdue} >= {"104512", "101877", "099410"}
    tab.board.bar.field.setText("eur")
    rest(demo, tab)
    assert {one.currency for one in rows(tab)} == {"EUR"}
    assert {one.id for one in rows(tab)} < {one.id for one in overdue}


def test_a_header_sorts_and_amounts_stay_with_their_currency(demo: OpenDemo, tab: InvoicesTab) -> None:
    table = view(tab)
    section = next(number for number, one in enumerate(table.columns) if one.key == TOTAL)
    header = table.horizontalHeader()
    QTest.mouseClick(header.viewport(), LEFT, pos=QPoint(header.sectionViewportPosition(section) + 20, 18))
    rest(demo, tab)
    keys = [(one.currency, Decimal(one.total)) for one in rows(tab)]
    assert keys == sorted(keys)
    assert table.order == (TOTAL, False)


# Choosing


def test_rows_are_chosen_by_box_and_keyboard_and_cleared(demo: OpenDemo, tab: InvoicesTab) -> None:
    click(tab, "104512", CHECK)
    click(tab, "101877", NUMBER, CONTROL)
    rest(demo, tab)
    count, sums = selected(tab)
    assert count == "2 selected"
    assert sums == "CHF 58.20, CHF 58.20 of it open · EUR 41.00, EUR 41.00 of it open"
    view(tab).show_record(find(tab, "104512").id)
    QTest.keyClick(view(tab), Qt.Key.Key_Space)
    assert selected(tab) == ("1 selected", "EUR 41.00, EUR 41.00 of it open")
    QTest.mouseClick(tab.board.selection.clear, LEFT)
    assert not tab.board.selection.isVisible()


def test_a_screen_reader_hears_an_amount_with_its_currency(tab: InvoicesTab) -> None:
    table = view(tab)
    row = table.records.row_of(find(tab, "104512").id)
    column = next(number for number, one in enumerate(table.columns) if one.key == TOTAL)
    assert table.records.index(row, column).data(ACCESSIBLE) == "CHF 58.20"


# One invoice


def test_enter_opens_it_with_lines_vat_and_what_happened(demo: OpenDemo, tab: InvoicesTab) -> None:
    found = find(tab, "104512")
    view(tab).setFocus()
    view(tab).show_record(found.id)
    QTest.keyClick(view(tab), Qt.Key.Key_Return)
    demo.wait_until_quiet()
    assert tab.sheet is not None
    said = words(tab.sheet)
    for part in ("Overdue", "CHF 58.20 with VAT, CHF 58.20 of it open", "VAT 8.1 % of CHF", "Total with VAT"):
        assert part in said
    assert said.index("Issued") < said.index("Reminder sent")
    whole = tab.sheet.invoice
    assert sum((one.base + one.vat for one in whole.vat), Decimal(0)) == whole.total
    tab.sheet.accept()
    assert tab.sheet is None


def test_what_happened_is_said_not_to_be_told_where_it_cannot_be_fetched(demo: OpenDemo, tab: InvoicesTab) -> None:
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/invoices/")
    tab.open_invoice(find(tab, "104512").id)
    demo.wait_until_quiet()
    assert tab.sheet is not None
    assert "What happened could not be fetched." in words(tab.sheet)
    assert "Total with VAT" in words(tab.sheet)


def test_of_what_is_paid_nothing_can_be_paid(demo: OpenDemo, tab: InvoicesTab) -> None:
    tab.open_invoice(find(tab, "098804").id)
    demo.wait_until_quiet()
    assert tab.sheet is not None
    assert tab.sheet.pay.isHidden()
    assert tab.sheet.bill.isHidden()
    assert tab.sheet.open_pdf.isVisible()


def test_pay_in_the_sheet_goes_on_to_paying(demo: OpenDemo, tab: InvoicesTab) -> None:
    tab.open_invoice(find(tab, "104512").id)
    demo.wait_until_quiet()
    assert tab.sheet is not None
    QTest.mouseClick(tab.sheet.pay, LEFT)
    demo.wait_until_quiet()
    assert not tab.has_sheet
    assert isinstance(tab.pay_flow, PayFlow)
    assert any("58.20" in words(one) for one in tab.page.findChildren(QWidget) if one.isWindow() and one.isVisible())


def test_the_menu_offers_what_can_be_done_and_says_why_not(demo: OpenDemo, tab: InvoicesTab) -> None:
    click(tab, "104512", MENU)
    assert menu_of(tab) == ["Open invoice", "Open PDF", "Save PDF…", "Show QR-bill", "Pay…", "Copy number"]
    trigger(demo, tab, "Copy number")
    assert QApplication.clipboard().text().endswith("-104512")
    click(tab, "098804", MENU)
    assert menu_of(tab)[3:5] == ["(Show QR-bill (nothing is open))", "(Pay… (nothing is open))"]
    assert tab.menu is not None
    tab.menu.close()


def test_the_menu_opens_pdf_qr_bill_and_sheet(demo: OpenDemo, tab: InvoicesTab) -> None:
    click(tab, "104512", MENU)
    trigger(demo, tab, "Open PDF")
    assert [Path(one).name.endswith("-104512.pdf") for one in demo.opener.files] == [True]
    click(tab, "104512", MENU)
    trigger(demo, tab, "Show QR-bill")
    assert any("DEMO" in words(one) for one in tab.page.findChildren(QWidget) if one.isWindow() and one.isVisible())
    click(tab, "104512", MENU)
    trigger(demo, tab, "Open invoice")
    assert tab.sheet is not None


def test_the_menu_key_opens_the_menu_of_the_current_row(demo: OpenDemo, tab: InvoicesTab) -> None:
    view(tab).show_record(find(tab, "104512").id)
    view(tab).setFocus()
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    QApplication.sendEvent(view(tab), asked)
    assert tab.menu is not None
    assert tab.menu.isVisible()
    QTest.keyClick(tab.menu, Qt.Key.Key_Down)
    QTest.keyClick(tab.menu, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    assert tab.sheet is not None
    assert tab.sheet.invoice.number.endswith("104512")


# Missing invoices


def test_a_missing_invoice_is_said_with_its_product_and_days(demo: OpenDemo, tab: InvoicesTab) -> None:
    assert plain(tab.board.notice.text) == "1 invoice may be missing."
    QTest.mouseClick(tab.board.gaps_button, LEFT)
    assert "mail.atelier-helvetique.ch: 12 Dec 2024 to 11 Dec 2025" in words(tab.gaps_sheet)
    tab.gaps_sheet.accept()


def test_nothing_is_said_to_be_missing_while_the_last_fetch_failed_or_all_are_shown(
    demo: OpenDemo, tab: InvoicesTab
) -> None:
    demo.workspace.store.note_failure(Area.INVOICES, ATELIER, "network")
    tab.page.read()
    rest(demo, tab)
    assert tab.board.notice.text == ""
    assert "The server could not be reached." in tab.board.trouble.text


# All organizations


def test_all_organizations_are_shown_together_and_incomplete_lists_say_so(demo: OpenDemo, tab: InvoicesTab) -> None:
    demo.workspace.invoices.fetch(MAISON)
    tab.board.bar.scope.choices["all"].trigger()
    rest(demo, tab)
    assert demo.context.show_all
    assert {one.account_id for one in rows(tab)} == {ATELIER, MAISON}
    assert ORGANIZATION in view(tab).shown_columns
    assert "Not all invoices are fetched yet." in tab.board.trouble.text
    assert "All organizations" in words(tab.page)
    tab.board.bar.scope.choices["current"].trigger()
    rest(demo, tab)
    assert {one.account_id for one in rows(tab)} == {ATELIER}
    assert tab.board.trouble.text == ""


def test_what_was_chosen_in_one_scope_is_not_kept_for_another(demo: OpenDemo, tab: InvoicesTab) -> None:
    click(tab, "104512", CHECK)
    demo.tell_organizations(MAISON)
    rest(demo, tab)
    assert not tab.board.selection.isVisible()


# What is remembered


def test_columns_order_width_and_filters_are_remembered(demo: OpenDemo, tab: InvoicesTab, qtbot: QtBot) -> None:
    table = view(tab)
    QTest.mouseClick(tab.board.bar.columns, LEFT)
    menu = tab.board.columns_menu
    assert menu is not None
    (address,) = (one for one in menu.actions() if one.data() == "address")
    address.trigger()
    (product,) = (one for one in menu.actions() if one.data() == PRODUCT)
    product.trigger()
    menu.close()
    number = next(place for place, one in enumerate(table.columns) if one.key == NUMBER)
    table.setColumnWidth(number, 140)
    table.sort_by(STATUS)
    choose(demo, tab, status=Status.UNPAID)
    rest(demo, tab)
    kept = demo.context.table_choices[TABLE_ID]
    assert "address" in kept.columns
    assert PRODUCT not in kept.columns
    assert kept.widths[NUMBER] == 140
    assert (kept.sort, kept.filters["status"]) == (STATUS, "unpaid")

    again = open_invoices(demo)
    assert view(again).shown_columns == kept.columns
    assert view(again).order == (STATUS, False)
    assert again.board.bar.filters.status is Status.UNPAID
    assert view(again).columnWidth(number) == 140


def test_a_choice_that_is_not_known_here_is_passed_over(demo: OpenDemo) -> None:
    demo.context.choose_table(
        TABLE_ID, TableChoice(("nonsense",), {"nonsense": 5}, "nonsense", True, {"status": "new"})
    )
    tab = open_invoices(demo)
    assert view(tab).order == ("issued", True)
    assert rows(tab)


def test_the_number_stays_whatever_is_chosen(tab: InvoicesTab) -> None:
    tab.board.choose_columns()
    menu = tab.board.columns_menu
    assert menu is not None
    assert not next(one for one in menu.actions() if one.data() == NUMBER).isEnabled()
    menu.close()


@pytest.mark.parametrize("width", [816, 1024])
def test_amounts_are_in_sight_without_scrolling_at_any_width(demo: OpenDemo, width: int) -> None:
    tab = open_invoices(demo, width, 600)
    assert view(tab).horizontalScrollBar().maximum() == 0
    assert {NUMBER, STATUS, PRODUCT, TOTAL} <= set(view(tab).shown_columns)
    assert cell(tab, "104512", TOTAL).x() < view(tab).viewport().width()


def test_a_fetch_that_fails_says_why_above_what_is_known(demo: OpenDemo, tab: InvoicesTab) -> None:
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/invoices")
    known = len(rows(tab))
    demo.context.refresh_ended.emit(None)
    rest(demo, tab)
    assert len(rows(tab)) == known
    assert tab.board.trouble.text.endswith("Updated just now.")
    demo.faults.clear()
    QTest.mouseClick(tab.board.refresh_button, LEFT)
    demo.context.refresh_ended.emit(None)
    rest(demo, tab)
    assert tab.board.trouble.text == ""


# A server that tells no invoices


def test_live_it_says_what_to_do_and_what_the_api_tells(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        asked = len(demo.line.sent)
        tab = open_invoices(demo)
        assert tab.live is not None
        assert not any("/desktop/" in one for one in demo.line.sent[asked:])
        said = words(tab.live)
        assert "The Manager’s API does not offer invoices to other programs" in said
        assert "choose Atelier Helvétique Sàrl at the top left, then Accounting" in said
        assert "What the API tells about Atelier Helvétique Sàrl" in said
        assert tab.live.waiting.text() == "1"
        assert tab.live.method.text() == "Yes"
        assert tab.live.address.text() == "Rue Saint-Joseph 14, 1227 Carouge, CH"
        QTest.mouseClick(tab.live.link, LEFT)
        assert demo.opener.opened == [f"https://manager.infomaniak.com/v3/invoicing/{ATELIER}/bills"]
        demo.context.set_show_all(True)
        rest(demo, tab)
        assert tab.live.method.text() == "Yes"
