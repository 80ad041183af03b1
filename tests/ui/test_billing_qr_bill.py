"""The QR-bill of an invoice: exactly what is open, from the code on its own PDF, and readable from the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.api.models.billing import Invoice
from desktop_manager.demo.faults import Fault
from desktop_manager.features.billing import epc
from desktop_manager.features.billing.qr_bill import QrAddress, QrBill, parse
from desktop_manager.features.billing.references import ReferenceKind
from desktop_manager.ui.pages.billing.qr_bill_dialog import show_printed_bill, show_qr_bill
from desktop_manager.ui.pages.billing.qr_bill_sheet import QrBillSheet
from desktop_manager.ui.pages.billing.swiss_qr_view import CODE_MM, CROSS_MM, SwissQrView
from desktop_manager.ui.theme.theme import Theme
from support.invoice_page import InvoicePage, fetch_invoices
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
CREDITOR = QrAddress("Infomaniak Network SA", "Rue Eugène-Marziano", "25", "1227", "Les Acacias", "CH")
EURO = QrBill("CH5800791123000889012", CREDITOR, Decimal("41.00"), "EUR", ReferenceKind.CREDITOR, "RF18539007547034")


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def invoices(demo: OpenDemo) -> list[Invoice]:
    return fetch_invoices(demo)


@pytest.fixture
def page(demo: OpenDemo, invoices: list[Invoice]) -> InvoicePage:
    return demo.show(InvoicePage)


def first(invoices: list[Invoice], fits: Callable[[Invoice], bool]) -> Invoice:
    return next(one for one in invoices if fits(one))


def opened(demo: OpenDemo, page: InvoicePage, invoice: Invoice) -> QrBillSheet:
    flow = show_qr_bill(page, invoice)
    demo.wait_until_quiet()
    assert flow.sheet is not None, page.message.text if page.message else ""
    return flow.sheet


def read_from_screen(widget: QWidget, scale: float) -> list[str]:
    """What a phone reads that is held to the screen."""
    picture = QImage(round(widget.width() * scale), round(widget.height() * scale), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(scale)
    painter = QPainter(picture)
    widget.render(painter, QPoint())
    painter.end()
    picture.setDevicePixelRatio(1)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return [code.bytes.decode("utf-8") for code in zxingcpp.read_barcodes(grey, try_invert=False)]


def texts(sheet: QrBillSheet) -> str:
    return "\n".join(row.accessibleName() for row in sheet.rows)


@pytest.mark.parametrize("currency", ["CHF", "EUR"])
def test_an_open_invoice_has_a_code_with_exactly_its_open_amount_currency_and_reference(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], currency: str
) -> None:
    invoice = first(invoices, lambda one: one.currency == currency and one.open_amount > 0)
    sheet = opened(demo, page, invoice)
    (text,) = read_from_screen(sheet.swiss, 1.0)
    bill = parse(text)
    assert (bill.amount, bill.currency, bill.reference) == (invoice.open_amount, currency, invoice.reference)


def test_a_partly_paid_invoice_asks_for_the_rest_only(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice]
) -> None:
    invoice = first(invoices, lambda one: one.status == "partly_paid")
    assert 0 < invoice.open_amount < invoice.total
    (text,) = read_from_screen(opened(demo, page, invoice).swiss, 1.0)
    assert parse(text).amount == invoice.open_amount


def test_every_open_invoice_of_the_demo_has_its_code(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice]
) -> None:
    wanted = [one for one in invoices if one.open_amount > 0 and one.currency != "USD"]
    assert len(wanted) >= 4
    for invoice in wanted:
        sheet = opened(demo, page, invoice)
        assert sheet.bill.amount == invoice.open_amount
        sheet.close()


def test_the_demo_is_marked_as_not_payable_on_the_screen_and_in_the_code(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice]
) -> None:
    sheet = opened(demo, page, first(invoices, lambda one: one.open_amount > 0 and one.currency == "CHF"))
    assert sheet.demo_mark is not None
    assert sheet.demo_mark.text == "DEMO, not payable"
    assert "DEMO - not payable" in parse(read_from_screen(sheet.swiss, 1.0)[0]).message


def test_the_sheet_says_in_words_what_the_code_says(demo: OpenDemo, page: InvoicePage, invoices: list[Invoice]) -> None:
    invoice = first(invoices, lambda one: one.open_amount > 0 and one.currency == "CHF")
    sheet = opened(demo, page, invoice)
    said = texts(sheet)
    assert f"Amount: CHF {invoice.open_amount}" in said
    assert "Account: CH44 3199 9123 0008 8901 2" in said
    assert f"Reference: {invoice.reference[:2]} {invoice.reference[2:7]}" in said  # type: ignore[index]
    assert sheet.swiss.accessibleName() == f"QR code of invoice {invoice.number}, for a banking app"


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_the_code_is_read_from_the_screen_with_the_cross_in_its_middle(
    demo: OpenDemo, page: InvoicePage, mode: str, scale: float
) -> None:
    theme = Theme.in_force
    assert theme is not None
    theme.set_mode(mode)  # type: ignore[arg-type]
    try:
        sheet = show_printed_bill(page, "104512", EURO)
        demo.wait_until_quiet()
        (text,) = read_from_screen(sheet.swiss, scale)
        assert parse(text) == EURO
    finally:
        theme.set_mode("light")


def test_the_cross_is_white_on_black_with_a_white_edge_of_the_size_of_the_guidelines(qtbot: QtBot) -> None:
    view = SwissQrView("a text that fills a code " * 12)
    qtbot.addWidget(view)
    view.resize(view.sizeHint())
    picture = view.grab().toImage()
    middle = picture.width() / 2
    code = picture.width() * (view.modules - 8) / view.modules
    millimetre = code / CODE_MM

    def dark(right_mm: float, down_mm: float) -> bool:
        return (
            picture.pixelColor(int(middle + right_mm * millimetre), int(middle + down_mm * millimetre)).lightness()
            < 128
        )

    assert not dark(0, 0), "the middle of the cross"
    assert not dark(1.6, 0), "an arm"
    assert not dark(0, -1.6), "an arm"
    assert dark(1.6, 1.6), "the black square between the arms"
    assert dark(2.7, 0), "the black square beyond the arm"
    edge = CROSS_MM / 2 - 0.2
    assert not any(dark(edge, down / 4) for down in range(-12, 13)), "the white edge"


def test_in_euro_the_sepa_code_can_be_chosen_by_keyboard(demo: OpenDemo, page: InvoicePage) -> None:
    sheet = show_printed_bill(page, "104512", EURO)
    demo.wait_until_quiet()
    assert sheet.choice is not None
    assert sheet.sepa is not None
    assert sheet.demo_mark is None
    button = sheet.choice.findChildren(QWidget)[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Right)
    focused = QApplication.focusWidget()
    QTest.keyClick(focused if focused is not None else button, Qt.Key.Key_Space)
    assert sheet.choice.value == "sepa"
    assert sheet.sepa.isVisible()
    assert not sheet.swiss.isVisible()
    (text,) = read_from_screen(sheet.sepa, 1.0)
    assert epc.parse(text) == epc.EpcTransfer(CREDITOR.name, EURO.iban, EURO.amount, EURO.reference)


def test_a_qr_account_has_no_sepa_code(demo: OpenDemo, page: InvoicePage, invoices: list[Invoice]) -> None:
    sheet = opened(demo, page, first(invoices, lambda one: one.open_amount > 0 and one.currency == "EUR"))
    assert sheet.choice is None


def test_in_dollars_there_is_none_and_the_page_says_why(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice]
) -> None:
    invoice = first(invoices, lambda one: one.currency == "USD")
    sent = len(demo.line.sent)
    show_qr_bill(page, invoice)
    demo.wait_until_quiet()
    assert page.message is not None
    assert page.message.text == "There is no QR-bill in USD."
    assert len(demo.line.sent) == sent


@pytest.mark.parametrize("status", ["paid", "refunded"])
def test_what_is_not_open_has_none(demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], status: str) -> None:
    show_qr_bill(page, first(invoices, lambda one: one.status == status and one.currency != "USD"))
    demo.wait_until_quiet()
    assert page.message is not None
    assert page.message.text == "There is nothing to pay on this invoice."


def test_the_code_of_another_invoice_is_never_shown(
    demo: OpenDemo, page: InvoicePage, invoices: list[Invoice], monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted, other = [one for one in invoices if one.open_amount > 0 and one.currency == "CHF"][:2]
    files = demo.workspace.pdf_files
    theirs = files.fetch(other.id)
    monkeypatch.setattr(files, "fetch", lambda _id: theirs)
    flow = show_qr_bill(page, wanted)
    demo.wait_until_quiet()
    assert flow.sheet is None
    assert page.message is not None
    assert page.message.text == "The QR-bill on the PDF is not that of this invoice."


@pytest.mark.expects_log
def test_what_the_server_refuses_is_said(demo: OpenDemo, page: InvoicePage, invoices: list[Invoice]) -> None:
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/invoices")
    show_qr_bill(page, first(invoices, lambda one: one.open_amount > 0 and one.currency == "CHF"))
    demo.wait_until_quiet()
    assert page.message is not None
    assert page.message.tone == "bad"


def test_a_server_without_pdfs_leads_to_the_manager(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path) as demo:
        invoices = fetch_invoices(demo)
        page = demo.show(InvoicePage)
        demo.workspace.client().offer(())
        show_qr_bill(page, first(invoices, lambda one: one.open_amount > 0 and one.currency == "CHF"))
        demo.wait_until_quiet()
        assert page.message is not None
        assert page.message.text == "This server does not offer this."
