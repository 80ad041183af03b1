"""Billing › Prepaid account: balances by currency, forecast, movements, top up, recover, alert."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.billing_records import Amount
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.prepaid_dialogs import RecoverDialog, ThresholdDialog, TopUpDialog
from desktop_manager.ui.pages.billing.prepaid_movements import BALANCE, INVOICE, KIND
from desktop_manager.ui.pages.billing.prepaid_tab import PrepaidTab
from support.billing_page import billing_at
from support.by_keyboard import confirm_by_key, in_message, message_of, opened_by_key, type_keys, type_over
from support.security_page import click
from support.window import OpenDemo, open_demo

ATELIER, FORET = 41000, 41026
IBAN = "CH93 0076 2011 6238 5295 7"
MOVE = f"POST /desktop/1/accounts/{ATELIER}/prepaid"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def prepaid(demo: OpenDemo) -> tuple[BillingPage, PrepaidTab]:
    page = demo.show(billing_at("prepaid"))
    tab = page.tab
    assert isinstance(tab, PrepaidTab)
    return page, tab


def balance(demo: OpenDemo, currency: str = "CHF") -> Decimal:
    return demo.state.billing.balance(ATELIER, currency)


def cell(tab: PrepaidTab, row: int, column: str) -> str:
    table = tab.movements
    number = [table.key_of(section) for section in range(table.records.columnCount())].index(column)
    return str(table.records.index(row, number).data())


def moves(demo: OpenDemo) -> int:
    return sum(one.startswith(MOVE) for one in demo.line.sent)


def begin_top_up(tab: PrepaidTab, amount: str) -> TopUpDialog:
    click(tab.top_up)
    dialog = tab.flow.dialog
    assert isinstance(dialog, TopUpDialog)
    dialog.amount.setText(amount)
    return dialog


def begin_recovery(tab: PrepaidTab) -> RecoverDialog:
    click(tab.rows[0].recover)
    dialog = tab.flow.dialog
    assert isinstance(dialog, RecoverDialog)
    return dialog


def begin_alert(tab: PrepaidTab) -> ThresholdDialog:
    click(tab.rows[0].alert)
    dialog = tab.flow.dialog
    assert isinstance(dialog, ThresholdDialog)
    return dialog


def confirm(demo: OpenDemo, dialog: TopUpDialog | RecoverDialog | ThresholdDialog) -> None:
    click(dialog.confirm_button)
    demo.wait_until_quiet()


def test_each_currency_stands_alone_with_its_alert_and_forecast(demo: OpenDemo) -> None:
    _page, tab = prepaid(demo)
    chf = tab.rows[0]
    assert (chf.title, chf.is_low) == ("CHF 71.50", False)
    said = chf.accessibleDescription()
    assert "An alert is mailed below CHF 50.00." in said
    assert "are missing" in said
    assert "without VAT" in said
    # Renewals in EUR are charged to it too, although it holds none.
    assert [row.currency for row in tab.rows] == ["CHF", "EUR"]
    assert not tab.rows[1].recover.isEnabled()


def test_a_balance_below_its_threshold_is_warned_of(demo: OpenDemo) -> None:
    demo.state.billing.thresholds[ATELIER]["CHF"] = Decimal("71.55")
    _page, tab = prepaid(demo)
    assert tab.rows[0].is_low


def test_movements_come_with_the_running_balance_and_lead_to_their_invoice(demo: OpenDemo) -> None:
    page, tab = prepaid(demo)
    shown: list[int] = []
    tab.movements.invoice_wanted.disconnect(page.show_invoice)
    tab.movements.invoice_wanted.connect(shown.append)
    model = tab.movements.records
    assert model.rowCount() == len(demo.state.billing.movements[ATELIER])
    assert cell(tab, 0, BALANCE) == "CHF 71.50"
    row = next(row for row in range(model.rowCount()) if cell(tab, row, KIND) == "Invoice paid")
    tab.movements.setCurrentIndex(model.index(row, 0))
    tab.movements.setFocus()
    QTest.keyClick(tab.movements, Qt.Key.Key_Return)
    assert shown == [model.record(row).invoice_id]
    other = next(row for row in range(model.rowCount()) if not cell(tab, row, INVOICE))
    tab.movements.setCurrentIndex(model.index(other, 0))
    QTest.keyClick(tab.movements, Qt.Key.Key_Return)
    assert len(shown) == 1


def test_a_top_up_is_charged_credited_said_and_entered(demo: OpenDemo) -> None:
    page, tab = prepaid(demo)
    dialog = begin_top_up(tab, "50")
    assert dialog.summary.text() == "CHF 50.00 is charged to Card ·· 4421 and credited to the prepaid account."
    confirm(demo, dialog)
    assert balance(demo) == Decimal("121.50")
    assert tab.rows[0].title == "CHF 121.50"
    assert message_of(page) == ("good", "The prepaid account was topped up with CHF 50.00.")
    (entry,) = demo.workspace.journal.entries()
    assert entry.entry.action == "billing.prepaid.top_up"
    assert b'"71.50"' in (entry.entry.before or b"")
    assert b'"121.50"' in (entry.entry.after or b"")


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("", "Type an amount."),
        ("five", "Type an amount such as 58.20."),
        ("0", "The amount must be more than 0."),
        ("0.50", "A top-up is at least 1.00."),
    ],
)
def test_an_amount_that_cannot_be_topped_up_is_said_and_not_sent(demo: OpenDemo, amount: str, said: str) -> None:
    _page, tab = prepaid(demo)
    dialog = begin_top_up(tab, amount)
    confirm(demo, dialog)
    assert dialog.wrong("amount") == said
    assert moves(demo) == 0
    dialog.reject()


def test_ctrl_k_opens_the_top_up_or_says_why_it_cannot_be(demo: OpenDemo) -> None:
    page = demo.show(BillingPage)
    page.run_action("top-up-prepaid")
    demo.wait_until_quiet()
    assert isinstance(page.tab, PrepaidTab)
    dialog = page.tab.flow.dialog
    assert isinstance(dialog, TopUpDialog)
    dialog.reject()
    methods = demo.state.billing.methods[ATELIER]
    methods[:] = [one for one in methods if one.kind != "card"]
    demo.workspace.payment_settings.fetch(ATELIER, True)
    page.tab.read()
    demo.wait_until_quiet()
    page.run_action("top-up-prepaid")
    assert message_of(page) == ("info", "There is no card to charge. Cards are added in the Manager.")


def test_a_declined_card_keeps_the_dialog_and_another_one_is_chosen(demo: OpenDemo) -> None:
    _page, tab = prepaid(demo)
    dialog = begin_top_up(tab, "20")
    dialog.method.setCurrentIndex(1)
    confirm(demo, dialog)
    assert dialog.wrong("method").startswith("The card was declined by its bank. Nothing was charged.")
    assert (dialog.amount.text(), balance(demo)) == ("20", Decimal("71.50"))
    assert list(demo.workspace.journal.entries()) == []
    dialog.method.setCurrentIndex(0)
    confirm(demo, dialog)
    assert balance(demo) == Decimal("91.50")


def test_a_lost_answer_is_settled_by_reading_and_never_charged_twice(demo: OpenDemo) -> None:
    page, tab = prepaid(demo)
    demo.line.lost = MOVE
    confirm(demo, begin_top_up(tab, "20"))
    assert message_of(page)[0] == "good"
    assert (balance(demo), moves(demo)) == (Decimal("91.50"), 1)


def test_what_did_not_arrive_is_said_not_to_be_charged(demo: OpenDemo) -> None:
    _page, tab = prepaid(demo)
    # The same top-up was made elsewhere before: it must not be taken for this one.
    desk = demo.state.billing
    desk.move(ATELIER, "top_up", Amount(Decimal("20.00"), "CHF"), desk.now())
    demo.line.down = MOVE
    dialog = begin_top_up(tab, "20")
    confirm(demo, dialog)
    assert dialog.error.startswith("The change was not made")
    dialog.reject()


def test_money_is_recovered_to_a_checked_account(demo: OpenDemo) -> None:
    page, tab = prepaid(demo)
    dialog = begin_recovery(tab)
    assert "There is no Undo" in dialog.accessibleDescription()
    dialog.amount.setText("71.55")
    dialog.iban.setText(IBAN.replace("7", "8"))
    confirm(demo, dialog)
    assert dialog.wrong("amount") == "The balance is CHF 71.50."
    assert dialog.wrong("iban").startswith("The check digits of this IBAN do not fit")
    assert dialog.wrong("holder") == "Type the name of the account's holder."
    assert moves(demo) == 0
    dialog.amount.setText("71.50")
    dialog.iban.setText(IBAN)
    dialog.holder.setText("Claire Moret")
    confirm(demo, dialog)
    assert balance(demo) == 0
    assert message_of(page) == ("good", "CHF 71.50 is on its way to the account of Claire Moret.")
    (entry,) = demo.workspace.journal.entries()
    assert b"2957" in (entry.entry.after or b"")
    assert b"CH93" not in (entry.entry.after or b"")


def test_the_alert_is_changed_cleared_and_taken_back(demo: OpenDemo) -> None:
    page, tab = prepaid(demo)
    dialog = begin_alert(tab)
    assert dialog.amount.text() == "50.00"
    dialog.amount.setText("80")
    confirm(demo, dialog)
    assert tab.rows[0].is_low
    click(in_message(page, "Undo"))
    demo.wait_until_quiet()
    assert demo.state.billing.thresholds[ATELIER]["CHF"] == Decimal("50.00")
    dialog = begin_alert(tab)
    dialog.mailed.setChecked(False)
    confirm(demo, dialog)
    assert "CHF" not in demo.state.billing.thresholds[ATELIER]
    assert "No alert is mailed." in tab.rows[0].accessibleDescription()


def test_an_alert_needs_an_amount(demo: OpenDemo) -> None:
    _page, tab = prepaid(demo)
    dialog = begin_alert(tab)
    dialog.amount.setText("0")
    confirm(demo, dialog)
    assert dialog.wrong("amount") == "The amount must be more than 0."
    dialog.reject()


def test_by_keyboard_alone_it_is_topped_up_and_recovered(demo: OpenDemo) -> None:
    page, tab = prepaid(demo)
    top_up = opened_by_key(demo, page, tab.top_up, TopUpDialog)
    type_keys("28.50")
    confirm_by_key(demo, top_up)
    assert balance(demo) == Decimal("100.00")
    recover = opened_by_key(demo, page, tab.rows[0].recover, RecoverDialog)
    type_over("40", Qt.Key.Key_Tab, IBAN, Qt.Key.Key_Tab, "Claire Moret")
    confirm_by_key(demo, recover)
    assert balance(demo) == Decimal("60.00")
    alert = opened_by_key(demo, page, tab.rows[0].alert, ThresholdDialog)
    type_keys(" ")
    assert not alert.mailed.isChecked()
    confirm_by_key(demo, alert)
    assert "CHF" not in demo.state.billing.thresholds[ATELIER]


def test_without_accounting_rights_it_says_who_has_them(demo: OpenDemo) -> None:
    demo.tell_organizations(FORET)
    _page, tab = prepaid(demo)
    assert tab.state == "empty"


def test_live_it_leads_into_the_manager(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        demo.tell_organizations(ATELIER)
        _page, tab = prepaid(demo)
        assert tab.rows == []
        assert "The API tells nothing of the prepaid account." in tab.notes[0].accessibleDescription()
        assert tab.top_up.isHidden()
        click(tab.link)
        assert demo.opener.opened == ["https://manager.infomaniak.com/v3/invoicing/payment-methods"]
