"""Billing › Reminders: the list, the explanation, what its buttons do, and what the user brings."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.billing_records import Amount
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.billing import reminder_card as actions
from desktop_manager.ui.pages.billing.check_dialog import CheckDialog
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.pay_dialog import PayDialog
from desktop_manager.ui.pages.billing.prepaid_dialogs import RecoverDialog, TopUpDialog
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from support.billing_page import billing_at
from support.by_keyboard import in_message, message_of
from support.security_page import click
from support.window import OpenDemo, open_demo

ATELIER, MAISON, FORET = 41000, 41009, 41026
ROWS = {"104512": 0, "101877": 1, "100034": 2, "099410": 3, "098804": 4, "097215": 5, "096002": 6}
FORGED = (
    b"From: Infomaniak <billing@infomaniak-billing.com>\r\nSubject: Reminder\r\n"
    b"Date: Mon, 16 Nov 2026 10:00:00 +0100\r\n"
    b"Received: from evil by mx.example.ch; Mon, 16 Nov 2026 10:00:00 +0100\r\n"
    b"Authentication-Results: mx.example.ch; dkim=pass header.d=infomaniak-billing.com\r\n\r\n"
    b"Invoice 2026-104512\r\nTotal: CHF 58.20\r\nhttps://infomaniak-billing.com/pay\r\n"
)


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def opened(demo: OpenDemo, width: int = 1024, height: int = 820) -> tuple[BillingPage, RemindersTab]:
    page = demo.show(billing_at("reminders"), width, height)
    tab = page.tab
    assert isinstance(tab, RemindersTab)
    return page, tab


def choose(tab: RemindersTab, number: str) -> None:
    """With the mouse."""
    index = tab.list.model().index(ROWS[number], 0)
    QTest.mouseClick(tab.list.viewport(), Qt.MouseButton.LeftButton, pos=tab.list.visualRect(index).center())


def act(demo: OpenDemo, tab: RemindersTab, action: str) -> None:
    click(tab.card.actions_shown[action])
    demo.wait_until_quiet()


def is_marked(tab: RemindersTab) -> bool:
    return tab.chosen is not None and tab.chosen.marked


def names(tab: RemindersTab) -> list[str]:
    return list(tab.card.actions_shown)


def marks(tab: RemindersTab) -> list[str]:
    return [chip.text() for chip in tab.card.evidence.marks]


def drop(tab: RemindersTab, *files: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    tab.dropEvent(event)


def test_the_first_reminder_is_explained_as_in_the_picture(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    assert tab.card.title == "Invoice 2026-104512 is still open"
    title, text = tab.card.verdict.words
    assert title == "Your payment went to the prepaid account"
    assert text.startswith("CHF 58.20 arrived on 6 Nov 2026 with the reference of invoice 2026-098804, already paid.")
    assert tab.card.verdict.tone == "bad"
    assert marks(tab) == ["no forgery found", "other invoice", "equal", "covers it", "not the cause"]
    assert tab.card.actions_shown[actions.PAY].text() == "Pay CHF 58.20 from prepaid…"
    assert names(tab) == [actions.PAY, actions.BILL, actions.COPY]
    assert tab.card.certainty.text().startswith("Sure: the rows are in the account. Based on ")


def test_each_reminder_has_its_state_in_the_list(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    model = tab.list.lines
    shown: list[LineItem] = [model.index(row, 0).data(LINE) for row in range(model.rowCount())]
    assert [(item.title[-6:], item.chip[0]) for item in shown if item.chip] == [
        ("104512", "Open"),
        ("101877", "Open"),
        ("100034", "Check sender"),
        ("099410", "Open"),
        ("098804", "Paid"),
        ("097215", "Paid"),
        ("096002", "Cannot tell"),
    ]
    assert shown[0].secondary == "Second · 18 Nov 2026"
    assert shown[0].trailing == "CHF 58.20"


def test_the_tab_counts_the_open_ones(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    assert tab.count == 3


@pytest.mark.parametrize(
    ("number", "tone"),
    [
        ("104512", "bad"),
        ("101877", "bad"),
        ("100034", "bad"),
        ("099410", "bad"),
        ("098804", "good"),
        ("096002", "warning"),
    ],
)
def test_only_what_is_not_owed_stands_on_green(demo: OpenDemo, number: str, tone: str) -> None:
    _page, tab = opened(demo)
    choose(tab, number)
    assert tab.card.verdict.tone == tone


def test_the_arrow_keys_go_from_one_explanation_to_the_next(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    tab.list.setFocus()
    QTest.keyClick(tab.list, Qt.Key.Key_Down)
    assert tab.card.title == "Invoice 2026-101877 is still open"
    QTest.keyClick(tab.list, Qt.Key.Key_End)
    assert "096002" in tab.card.title


def test_what_lies_on_prepaid_pays_the_invoice_and_the_explanation_follows(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    act(demo, tab, actions.PAY)
    dialog = tab.flow.paying.dialog
    assert isinstance(dialog, PayDialog)
    means = dialog.chosen()
    assert means is not None
    assert means.method.kind == "prepaid"
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert "CHF 58.20 of invoice 2026-104512 paid" in message_of(page)[1]
    assert tab.card.title == "Invoice 2026-104512 is paid"
    assert tab.card.verdict.tone == "good"
    assert tab.count == 2


def test_money_in_another_currency_can_be_had_back(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    choose(tab, "101877")
    assert tab.card.actions_shown[actions.ASK_BACK].text() == "Recover CHF 41.00…"
    assert tab.card.next.text().startswith("Next: pay EUR 41.00 with the QR-bill, and have CHF 41.00 paid back")
    act(demo, tab, actions.ASK_BACK)
    dialog = tab.flow.prepaid.dialog
    assert isinstance(dialog, RecoverDialog)
    assert dialog.amount.text() == "41.00"
    dialog.reject()


def test_what_is_short_can_be_topped_up(demo: OpenDemo) -> None:
    desk = demo.state.billing
    with demo.state.lock:
        held = desk.balance(ATELIER, "CHF")
        desk.move(ATELIER, "recovered", Amount(Decimal("58.15") - held, "CHF"), desk.now())
    _page, tab = opened(demo)
    assert tab.card.actions_shown[actions.TOP_UP].text() == "Top up CHF 1.00…"
    act(demo, tab, actions.TOP_UP)
    dialog = tab.flow.prepaid.dialog
    assert isinstance(dialog, TopUpDialog)
    # Five centimes are missing; so little cannot be topped up.
    assert dialog.amount.text() == "1.00"
    dialog.reject()


def test_marked_as_phishing_it_stays_so_until_undone(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    choose(tab, "100034")
    act(demo, tab, actions.MARK)
    assert "marked as phishing" in message_of(page)[1]
    assert is_marked(tab)
    assert actions.UNMARK in names(tab)
    click(in_message(page, "Undo"))
    demo.wait_until_quiet()
    assert not is_marked(tab)
    assert [one.entry.action for one in demo.workspace.journal.entries()][:2]


def test_a_mark_can_be_taken_away_by_its_own_button(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    choose(tab, "100034")
    act(demo, tab, actions.MARK)
    act(demo, tab, actions.UNMARK)
    assert not is_marked(tab)


def test_a_weak_sign_alone_is_not_reported_as_a_forgery(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    choose(tab, "096002")
    assert actions.REPORT not in names(tab)
    assert actions.CHECK in names(tab)


def test_explanation_and_report_are_copied(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    choose(tab, "100034")
    act(demo, tab, actions.REPORT)
    assert "infomanlak-billing.com" in QGuiApplication.clipboard().text()
    assert "hxxps" in QGuiApplication.clipboard().text()
    act(demo, tab, actions.COPY)
    assert "is not in this organization" in QGuiApplication.clipboard().text()
    assert "copied" in message_of(page)[1]


def test_the_bill_of_an_open_invoice_is_read_from_its_pdf(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    click(tab.card.actions_shown[actions.BILL])
    assert message_of(page)[1] == "Reading the QR-bill from the PDF of invoice 2026-104512…"
    demo.wait_until_quiet()


def test_nothing_to_pay_is_offered_for_a_forgery_or_a_paid_invoice(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    for number in ("100034", "098804", "096002"):
        choose(tab, number)
        assert not {actions.PAY, actions.TOP_UP, actions.BILL} & set(names(tab))


def test_a_dropped_mail_is_explained_first_and_in_front(demo: OpenDemo, tmp_path: Path) -> None:
    _page, tab = opened(demo)
    file = tmp_path / "reminder.eml"
    file.write_bytes(FORGED)
    drop(tab, file)
    demo.wait_until_quiet()
    assert tab.chosen is not None
    assert tab.chosen.brought
    assert tab.card.title == "Invoice 2026-104512 is still open"
    assert tab.card.verdict.words[0] == "This reminder is forged"
    assert tab.count == 3


def test_a_genuine_mail_with_a_forged_account_is_found_out_by_the_servers_own_pdf(
    demo: OpenDemo, tmp_path: Path
) -> None:
    page, tab = opened(demo)
    file = tmp_path / "reminder.eml"
    file.write_bytes(
        b"From: Infomaniak <no-reply@infomaniak.com>\r\nSubject: Reminder\r\n"
        b"Received: from mail by mx.example.ch; Wed, 18 Nov 2026 08:00:01 +0100\r\n"
        b"Authentication-Results: mx.example.ch; dmarc=pass header.from=infomaniak.com\r\n\r\n"
        b"Invoice 2026-099410\r\nTotal: CHF 9.00\r\nIBAN: DE89 3704 0044 0532 0130 00\r\n"
    )
    drop(tab, file)
    demo.wait_until_quiet()
    assert "not compared" in marks(tab)
    assert tab.card.verdict.words[0] == "It is simply unpaid"
    act(demo, tab, actions.COMPARE)
    assert message_of(page)[0] == "good"
    assert tab.card.verdict.words[0] == "This reminder is forged"
    assert {"no forgery found", "other account"} <= set(marks(tab))
    assert actions.COMPARE not in names(tab)


def test_a_file_that_cannot_be_read_is_said(demo: OpenDemo, tmp_path: Path) -> None:
    page, tab = opened(demo)
    file = tmp_path / "picture.eml.zip"
    file.write_bytes(b"PK\x03\x04 nothing")
    drop(tab, file)
    demo.wait_until_quiet()
    assert "picture.eml.zip" in message_of(page)[1]


def test_checking_a_pasted_mail_shows_its_explanation(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    click(tab.check)
    dialog = tab.flow.dialog
    assert isinstance(dialog, CheckDialog)
    dialog.text.setPlainText("Payment reminder\nInvoice 2026-099410\nTotal: CHF 9.00\n")
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert tab.chosen is not None
    assert tab.chosen.brought
    assert tab.card.title == "Invoice 2026-099410 is still open"
    assert "save it as .eml" in tab.card.missing.text()
    assert page.isVisible()


def test_a_narrow_window_stacks_list_and_explanation(demo: OpenDemo) -> None:
    _page, tab = opened(demo, 816, 600)
    assert tab.stacked
    assert tab.scroll_area.horizontalScrollBar().maximum() == 0
    _page.resize(1024, 820)
    demo.wait_until_quiet()
    assert not tab.stacked


def test_an_organization_without_reminders_says_so(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    demo.tell_organizations(MAISON)
    demo.wait_until_quiet()
    assert tab.none.text() == "No reminder was sent to this organization."
    assert not tab.card.isVisible()


def test_without_accounting_rights_the_tab_says_who_has_them(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    demo.tell_organizations(FORET)
    demo.wait_until_quiet()
    assert tab.state == "empty"


def test_the_same_reminder_read_again_leaves_the_keyboard_where_it_is(demo: OpenDemo) -> None:
    _page, tab = opened(demo)
    button = tab.card.actions_shown[actions.COPY]
    button.setFocus()
    tab.read()
    demo.wait_until_quiet()
    assert tab.card.actions_shown[actions.COPY] is button
    assert button.hasFocus()


def test_live_what_can_be_brought_is_said_and_what_was_is_explained(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path / "store", offered=False) as demo:
        demo.tell_organizations(ATELIER)
        _page, tab = opened(demo)
        assert "This server tells neither reminders nor payments." in tab.none.text()
        assert tab.link.isVisible()
        assert tab.zone.target.isVisible()
        assert not tab.card.isVisible()
        file = tmp_path / "reminder.eml"
        file.write_bytes(FORGED)
        drop(tab, file)
        demo.wait_until_quiet()
        assert tab.card.title == "Whether invoice 2026-104512 is open cannot be seen here"
        assert "the payments of the account" in tab.card.missing.text()
        assert actions.PAY not in names(tab)


def test_offline_what_is_known_is_explained(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    demo.line.down = ""
    demo.context.refresh_ended.emit(None)
    demo.wait_until_quiet()
    assert tab.card.title == "Invoice 2026-104512 is still open"
    assert message_of(page)
