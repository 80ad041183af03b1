"""Job 2, why a payment reminder came, on Billing › Reminders by keyboard alone, and each way it can be refused."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.api.models.billing import PayInvoice
from desktop_manager.api.models.money import Money
from desktop_manager.api.resources import billing
from desktop_manager.ui.pages.billing import reminder_card as actions
from desktop_manager.ui.pages.billing.actions import CHECK_REMINDER
from desktop_manager.ui.pages.billing.check_dialog import CheckDialog
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.pay_dialog import PayDialog
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from support.billing_page import billing_at
from support.by_keyboard import confirm_by_key, in_message, message_of, opened_by_key, type_keys
from support.security_page import press_key, tab_to
from support.window import OpenDemo, open_demo

Key = Qt.Key
ATELIER = 41000
PAY = "POST /desktop/1/invoices/"
REMINDERS = "GET /desktop/1/reminders"
ORDER = ("104512", "101877", "100034", "099410", "098804", "097215", "096002")


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def opened(demo: OpenDemo) -> tuple[BillingPage, RemindersTab]:
    page = demo.show(billing_at("reminders"))
    tab = page.tab
    assert isinstance(tab, RemindersTab)
    return page, tab


def go_to(page: BillingPage, tab: RemindersTab, number: str) -> None:
    """With Tab to the list, then with the arrow keys."""
    tab_to(page, tab.list)
    QTest.keyClick(tab.list, Key.Key_Home)
    for _ in range(ORDER.index(number)):
        QTest.keyClick(tab.list, Key.Key_Down)
    assert tab.chosen is not None
    assert tab.chosen.diagnosis.number.endswith(number)


def press(demo: OpenDemo, page: BillingPage, tab: RemindersTab, action: str) -> None:
    press_key(page, tab.card.actions_shown[action])
    demo.wait_until_quiet()


def is_marked(tab: RemindersTab) -> bool:
    return tab.chosen is not None and tab.chosen.marked


def sent(demo: OpenDemo, call: str) -> int:
    return sum(one.startswith(call) for one in demo.line.sent)


def pay_by_key(demo: OpenDemo, page: BillingPage, tab: RemindersTab) -> PayDialog:
    return opened_by_key(demo, page, tab.card.actions_shown[actions.PAY], PayDialog)


def test_from_the_explanation_to_the_paid_invoice(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    go_to(page, tab, "104512")
    confirm_by_key(demo, pay_by_key(demo, page, tab))
    assert message_of(page)[0] == "good"
    assert sent(demo, PAY) == 1
    assert tab.card.title == "Invoice 2026-104512 is paid"
    assert tab.card.verdict.tone == "good"


def test_a_payment_whose_answer_was_lost_is_not_sent_again_and_the_explanation_says_what_is_true(
    demo: OpenDemo,
) -> None:
    page, tab = opened(demo)
    dialog = pay_by_key(demo, page, tab)
    demo.line.lost = PAY
    confirm_by_key(demo, dialog)
    assert sent(demo, PAY) == 1
    assert tab.card.title == "Invoice 2026-104512 is paid"


def test_a_payment_that_does_not_reach_the_server_leaves_the_reminder_open(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    dialog = pay_by_key(demo, page, tab)
    demo.line.down = PAY
    confirm_by_key(demo, dialog)
    assert dialog.isVisible()
    assert tab.card.title == "Invoice 2026-104512 is still open"
    QTest.keyClick(dialog, Key.Key_Escape)


def test_an_invoice_that_was_paid_elsewhere_meanwhile_is_shown_as_paid(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    dialog = pay_by_key(demo, page, tab)
    invoice = tab.chosen.invoice if tab.chosen is not None else None
    assert invoice is not None
    means = dialog.chosen()
    assert means is not None
    billing.pay_invoice(
        demo.workspace.client(), invoice.id, PayInvoice(means.method.id, Money(Decimal("58.20"), "CHF"))
    )
    confirm_by_key(demo, dialog)
    QTest.keyClick(dialog, Key.Key_Escape)
    demo.wait_until_quiet()
    tab.read()
    demo.wait_until_quiet()
    assert tab.card.title == "Invoice 2026-104512 is paid"


def test_a_forgery_is_marked_reported_and_taken_back(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    go_to(page, tab, "100034")
    press(demo, page, tab, actions.MARK)
    assert is_marked(tab)
    press(demo, page, tab, actions.REPORT)
    assert "hxxp" in QGuiApplication.clipboard().text()
    press(demo, page, tab, actions.UNMARK)
    assert not is_marked(tab)
    press_key(page, in_message(page, "Undo"))
    demo.wait_until_quiet()
    assert is_marked(tab)


def test_a_mail_is_pasted_and_checked(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    dialog = opened_by_key(demo, page, tab.check, CheckDialog)
    tab_to(dialog, dialog.text)
    type_keys("Invoice 2026-104512", Key.Key_Return, "Total: CHF 85.20")
    confirm_by_key(demo, dialog)
    assert tab.chosen is not None
    assert tab.chosen.brought
    assert "other amount" in [chip.text() for chip in tab.card.evidence.marks]


def test_an_empty_check_is_not_offered_and_escape_leaves_everything_as_it_was(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    before = tab.card.title
    dialog = opened_by_key(demo, page, tab.check, CheckDialog)
    assert not dialog.confirm_button.isEnabled() or dialog.confirm_button.toolTip()
    QTest.keyClick(dialog, Key.Key_Escape)
    demo.wait_until_quiet()
    assert tab.card.title == before


def test_the_explanation_is_copied(demo: OpenDemo) -> None:
    page, tab = opened(demo)
    go_to(page, tab, "097215")
    press(demo, page, tab, actions.COPY)
    text = QGuiApplication.clipboard().text()
    assert "Invoice 2026-097215 is paid" in text
    assert "Payment reference: expected" in text


def test_a_server_that_fails_says_so_and_offers_to_try_again(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        demo.line.down = REMINDERS
        _page, tab = opened(demo)
        assert tab.state == "error"
        demo.line.down = None
        demo.context.refresh_ended.emit(None)
        demo.wait_until_quiet()
        assert tab.state == "content"


def test_ctrl_k_opens_the_check_of_a_mail(demo: OpenDemo) -> None:
    page = demo.show(BillingPage)
    page.run_action(CHECK_REMINDER)
    demo.wait_until_quiet()
    tab = page.tab
    assert isinstance(tab, RemindersTab)
    assert tab.flow.dialog is not None
    assert tab.flow.dialog.isVisible()
    QTest.keyClick(tab.flow.dialog, Key.Key_Escape)
