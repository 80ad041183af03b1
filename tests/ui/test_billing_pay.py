"""Paying an open invoice: by card, from the prepaid account, also partly; declined, lost, refused."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.api.models.billing import Invoice
from desktop_manager.api.resources import billing
from desktop_manager.demo import billing_records
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.pay_dialog import PayDialog, PayFlow
from support.by_keyboard import message_of
from support.security_page import click, tab_to
from support.window import OpenDemo, open_demo

ATELIER = 41000
NUMBER = "2026-104512"
PAY = "POST /desktop/1/invoices/"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def the_invoice(demo: OpenDemo, number: str = NUMBER) -> Invoice:
    """As the client gets it."""
    demo.client.offer(["invoices.list"])
    found = (one for part in billing.iter_invoices(demo.client, ATELIER) for one in part)
    return next(one for one in found if one.number == number)


def on_server(demo: OpenDemo, number: str = NUMBER) -> billing_records.Invoice:
    return next(one for one in demo.state.billing.invoices_of(ATELIER) if one.number == number)


def balance(demo: OpenDemo) -> Decimal:
    return demo.state.billing.balance(ATELIER, "CHF")


def begin(demo: OpenDemo, prefer: str = "") -> tuple[BillingPage, PayFlow, PayDialog]:
    page = demo.show(BillingPage)
    flow = PayFlow(page)
    flow.open(the_invoice(demo), prefer)
    demo.wait_until_quiet()
    dialog = flow.dialog
    assert dialog is not None
    return page, flow, dialog


def pay(demo: OpenDemo, dialog: PayDialog) -> None:
    click(dialog.confirm_button)
    demo.wait_until_quiet()


def payments_sent(demo: OpenDemo) -> int:
    return sum(one.startswith(PAY) for one in demo.line.sent)


def choose(dialog: PayDialog, label: str) -> None:
    choice = next(one for one in dialog.choices if one.text().startswith(label))
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(12, choice.height() // 2))
    assert choice.isChecked()


def test_it_says_what_is_open_what_can_pay_it_and_that_there_is_no_way_back(demo: OpenDemo) -> None:
    _page, _flow, dialog = begin(demo)
    said = dialog.accessibleDescription()
    assert "Total with VAT CHF 58.20, still open CHF 58.20." in said
    assert "There is no Undo for a payment." in said
    texts = [one.text() for one in dialog.choices]
    assert "Prepaid account · Balance CHF 71.50" in texts
    transfer = next(one for one in dialog.choices if one.text().startswith("Bank transfer"))
    assert not transfer.isEnabled()
    assert "QR-bill" in transfer.text()
    dialog.reject()


def test_it_is_paid_by_card_stored_said_and_entered(demo: OpenDemo) -> None:
    page, flow, dialog = begin(demo)
    made: list[object] = []
    flow.paid.connect(made.append)
    assert dialog.amount.isReadOnly()
    assert dialog.summary.text() == "CHF 58.20 is paid now: all of it."
    pay(demo, dialog)
    assert flow.dialog is None
    assert (on_server(demo).status, on_server(demo).open_amount) == ("paid", Decimal(0))
    assert message_of(page) == ("good", f"CHF 58.20 of invoice {NUMBER} paid with Card ·· 4421.")
    assert len(made) == 1
    payload = demo.workspace.store.read_one(Area.INVOICES, ATELIER, on_server(demo).id)
    assert payload is not None
    assert msgspec.json.decode(payload, type=Invoice).status == "paid"
    (entry,) = demo.workspace.journal.entries()
    assert (entry.entry.action, entry.entry.target, entry.entry.undo) == ("billing.invoice.pay", NUMBER, None)


def test_it_is_paid_from_the_prepaid_account_by_keyboard_alone(demo: OpenDemo) -> None:
    _page, _flow, dialog = begin(demo)
    tab_to(dialog, dialog.choices[0])
    focused = QApplication.focusWidget()
    for _ in range(len(dialog.choices)):
        assert focused is not None
        if str(getattr(focused, "text", str)()).startswith("Prepaid"):
            break
        QTest.keyClick(focused, Qt.Key.Key_Down)
        focused = QApplication.focusWidget()
    chosen = dialog.chosen()
    assert chosen is not None
    assert chosen.method.kind == "prepaid"
    assert "The prepaid account then holds CHF 13.30." in dialog.summary.text()
    tab_to(dialog, dialog.confirm_button)
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert (on_server(demo).status, balance(demo)) == ("paid", Decimal("13.30"))


def test_part_of_it_is_paid_from_the_prepaid_account(demo: OpenDemo) -> None:
    page, _flow, dialog = begin(demo, prefer="prepaid")
    dialog.amount.setText("20")
    assert "CHF 38.20 of the invoice is left." in dialog.summary.text()
    pay(demo, dialog)
    assert (on_server(demo).status, on_server(demo).open_amount) == ("partly_paid", Decimal("38.20"))
    assert balance(demo) == Decimal("51.50")
    assert page.message is not None
    assert demo.workspace.prepaid.known(ATELIER) is not None


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("", "Type an amount."),
        ("0", "The amount must be more than 0."),
        ("58.25", "No more than CHF 58.20 is open."),
        ("all", "Type an amount such as 58.20."),
    ],
)
def test_an_amount_that_cannot_be_paid_is_said_and_not_sent(demo: OpenDemo, amount: str, said: str) -> None:
    _page, _flow, dialog = begin(demo, prefer="prepaid")
    dialog.amount.setText(amount)
    assert dialog.summary.text() == said
    pay(demo, dialog)
    assert dialog.wrong("amount") == said
    assert payments_sent(demo) == 0
    dialog.reject()


def test_a_prepaid_account_too_small_by_five_cents_pays_a_part_only(demo: OpenDemo) -> None:
    desk = demo.state.billing
    desk.move(ATELIER, "recovered", billing_records.Amount(Decimal("-13.35"), "CHF"), desk.now())
    _page, _flow, dialog = begin(demo, prefer="prepaid")
    assert dialog.amount.text() == "58.15"
    dialog.amount.setText("58.20")
    pay(demo, dialog)
    assert dialog.wrong("amount") == "The balance is CHF 58.15."
    dialog.reject()


def test_a_declined_card_keeps_the_dialog_open_and_another_means_pays(demo: OpenDemo) -> None:
    _page, flow, dialog = begin(demo)
    choose(dialog, "Card ·· 0017")
    pay(demo, dialog)
    assert flow.dialog is dialog
    assert dialog.wrong("means").startswith("The card was declined by its bank. Nothing was charged.")
    assert on_server(demo).open_amount == Decimal("58.20")
    assert list(demo.workspace.journal.entries()) == []
    choose(dialog, "Prepaid account")
    assert dialog.wrong("means") == ""
    pay(demo, dialog)
    assert on_server(demo).status == "paid"


def test_a_lost_answer_is_settled_by_reading_and_never_paid_twice(demo: OpenDemo) -> None:
    page, _flow, dialog = begin(demo, prefer="prepaid")
    demo.line.lost = PAY
    pay(demo, dialog)
    assert message_of(page)[0] == "good"
    assert (payments_sent(demo), balance(demo)) == (1, Decimal("13.30"))


def test_what_did_not_arrive_is_said_not_to_be_paid(demo: OpenDemo) -> None:
    _page, _flow, dialog = begin(demo)
    demo.line.down = PAY
    pay(demo, dialog)
    assert dialog.error.startswith("The change was not made")
    assert payments_sent(demo) == 1
    dialog.reject()


def test_where_reading_again_fails_too_it_is_said_to_be_unknown(demo: OpenDemo) -> None:
    _page, _flow, dialog = begin(demo)
    demo.line.lost = PAY
    demo.line.down = "GET"
    pay(demo, dialog)
    assert "it is not known whether the change was made" in dialog.error
    assert payments_sent(demo) == 1
    dialog.reject()


def test_what_was_paid_meanwhile_is_not_paid_again(demo: OpenDemo) -> None:
    _page, _flow, dialog = begin(demo)
    desk = demo.state.billing
    method = desk.method(ATELIER, 8103)
    assert method is not None
    desk.pay(on_server(demo), method, Decimal("58.20"))
    pay(demo, dialog)
    assert dialog.error.startswith("This invoice is paid already")
    assert balance(demo) == Decimal("13.30")
    dialog.reject()


def test_where_nothing_can_pay_it_the_button_says_so(demo: OpenDemo) -> None:
    methods = demo.state.billing.methods[ATELIER]
    methods[:] = [one for one in methods if one.kind == "transfer"]
    _page, _flow, dialog = begin(demo)
    assert not dialog.confirm_button.isEnabled()
    assert dialog.confirm_button.accessibleDescription() == "None of these means of payment can pay this here."
    dialog.reject()


def test_offline_the_question_is_not_asked_but_the_reason_said(demo: OpenDemo) -> None:
    page = demo.show(BillingPage)
    flow = PayFlow(page)
    invoice = the_invoice(demo)
    demo.line.down = ""
    flow.open(invoice)
    demo.wait_until_quiet()
    assert flow.dialog is None
    assert message_of(page)[1].startswith("The server could not be reached")


def test_live_it_leads_into_the_manager(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        demo.tell_organizations(ATELIER)
        page = demo.show(BillingPage)
        flow = PayFlow(page)
        flow.open(the_invoice(demo))
        demo.wait_until_quiet()
        assert message_of(page) == (
            "info",
            f"This server takes no payments: invoice {NUMBER} is paid in the Manager.",
        )
