"""Renew now: what it costs, what cannot be taken along, a declined card, a changed price, and the invoice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_manager.demo.faults import Fault
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.pages.renewals.renew_form import RenewForm
from support.by_keyboard import in_message, message_of
from support.renewals_page import ATELIER, open_renewals, plain, rest
from support.window import OpenDemo, open_demo

ORDERS = "/desktop/1/renewals/orders"
LEFT = Qt.MouseButton.LeftButton
WEB, DOMAIN, BACKUP, NAS, CERTIFICATE, PART = 98301, 98303, 98305, 98306, 98309, 98312
EUROS, MAISONS = 98320, 98401


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> RenewalsPage:
    return open_renewals(demo)


def entries(demo: OpenDemo, *ids: int) -> list[RenewalEntry]:
    known = {one.id: one for one in demo.workspace.renewals.read(None).entries}
    return [known[number] for number in ids]


def opened(demo: OpenDemo, page: RenewalsPage, *ids: int) -> RenewForm:
    page.deeds.renewing.open(entries(demo, *ids))
    demo.wait_until_quiet()
    dialog = page.deeds.renewing.dialog
    assert dialog is not None
    return dialog


def press(demo: OpenDemo, button: QAbstractButton) -> None:
    assert button.isEnabled(), button.accessibleDescription()
    QTest.mouseClick(button, LEFT)
    demo.wait_until_quiet()


def due(demo: OpenDemo, product_id: int) -> int:
    product = demo.state.logins[CLAIRE_ID].product(product_id)
    assert product is not None
    assert product.expired_at is not None
    return product.expired_at


def second_lines(dialog: RenewForm) -> list[tuple[str, str]]:
    items = [dialog.lines.index(row, 0).data(LINE) for row in range(dialog.lines.rowCount())]
    return [(one.title, one.secondary) for one in items]


def sent(demo: OpenDemo) -> int:
    return sum(one.startswith(f"POST {ORDERS}") for one in demo.line.sent)


def test_the_dialog_says_what_it_costs_and_that_there_is_no_way_back(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, DOMAIN)

    assert dialog.total.text() == "Total CHF 12.90 without VAT"
    assert plain(dialog.confirm_button.text()) == "Renew 1 product for CHF 12.90"
    assert dialog.facts.text() == (
        "It stops on 2 Dec 2026 if nothing is done: neither auto-renew nor Renewal Warranty is on."
        " A renewal cannot be undone."
    )
    assert dialog.method.currentText() == "Card ·· 4421"
    assert "Rue Saint-Joseph 14" in dialog.address.currentText()


def test_a_longer_period_and_the_warranty_change_the_total(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, DOMAIN, BACKUP)
    assert plain(dialog.period.currentText()) == "1 year"
    assert dialog.total.text() == "Total CHF 87.30 without VAT"

    QTest.mouseClick(dialog.warranty, LEFT, pos=dialog.warranty.rect().center())

    assert dialog.warranty.isChecked()
    assert dialog.total.text() == "Total CHF 91.65 without VAT"
    assert second_lines(dialog)[1][1] == "Expires on 9 Jan 2027 · Renewal Warranty CHF 3.70"
    dialog.period.setCurrentIndex(1)
    assert plain(dialog.period.currentText()) == "2 years"
    assert dialog.total.text() != "Total CHF 91.65 without VAT"


def test_a_nas_is_renewed_without_warranty_and_gets_it_afterwards(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, NAS)

    assert not dialog.warranty.isEnabled()
    assert dialog.warranty.accessibleDescription() == (
        "A NAS Synology gets it after purchase only: turn it on when it is renewed."
    )


def test_one_order_is_for_one_organization_and_currency(demo: OpenDemo, page: RenewalsPage) -> None:
    demo.workspace.renewals.fetch(None, force=True)
    dialog = opened(demo, page, DOMAIN, EUROS, MAISONS, PART)

    assert second_lines(dialog) == [
        ("atelier-helvetique.ch", "Expires on 2 Dec 2026"),
        ("VOD · ateliers filmés", "Left out: its price is in another currency: renew it on its own"),
        ("Web Hosting · canal", "Left out: it belongs to another organization"),
        ("Mail · kSuite Business", "Left out: it is part of a kSuite: change the kSuite instead"),
    ]
    assert dialog.total.text() == "Total CHF 12.90 without VAT"


def test_what_cannot_be_renewed_at_all_opens_no_dialog(demo: OpenDemo, page: RenewalsPage) -> None:
    page.deeds.renewing.open(entries(demo, PART))

    assert page.deeds.renewing.dialog is None
    assert message_of(page) == ("warning", "None of these can be renewed.")


def test_only_periods_that_all_have_in_common_are_offered(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, CERTIFICATE, NAS, BACKUP)
    assert [dialog.period.itemData(place) for place in range(dialog.period.count())] == [12]


def test_a_transfer_cannot_be_chosen_and_says_why(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, DOMAIN)

    texts = [dialog.method.itemText(place) for place in range(dialog.method.count())]
    assert texts[-1] == "Bank transfer: takes days, so it cannot be charged now"
    item = dialog.method.model().index(len(texts) - 1, 0)
    assert not item.flags() & Qt.ItemFlag.ItemIsEnabled


def test_an_order_is_paid_told_and_leads_to_its_invoice(demo: OpenDemo, page: RenewalsPage) -> None:
    before = due(demo, DOMAIN)
    asked: list[object] = []
    demo.context.page_requested.connect(asked.append)
    demo.context.invoice_requested.connect(asked.append)
    dialog = opened(demo, page, DOMAIN)

    press(demo, dialog.confirm_button)
    rest(demo)

    assert due(demo, DOMAIN) == before + 365 * 86_400
    tone, text = message_of(page)
    assert (tone, plain(text)) == ("good", "1 product renewed.")
    (invoice,) = [
        one
        for one in demo.state.billing.invoices_of(ATELIER)
        if one.lines[0].product_id == DOMAIN and one.issued_on == demo.state.billing.today
    ]
    press(demo, in_message(page, f"Show invoice {invoice.number}"))
    assert asked == ["billing", invoice.id]


def test_a_declined_card_keeps_the_dialog_and_what_was_chosen(demo: OpenDemo, page: RenewalsPage) -> None:
    before = due(demo, DOMAIN)
    dialog = opened(demo, page, DOMAIN, BACKUP)
    dialog.warranty.setChecked(True)
    dialog.method.setCurrentIndex(1)
    press(demo, dialog.confirm_button)

    assert dialog.isVisible()
    assert dialog.error.startswith("The card was declined by its bank.")
    assert dialog.warranty.isChecked()
    assert due(demo, DOMAIN) == before
    dialog.method.setCurrentIndex(0)
    press(demo, dialog.confirm_button)
    assert page.deeds.renewing.dialog is None
    assert sent(demo) == 2


def test_a_prepaid_account_that_is_too_low_is_said(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, WEB)
    dialog.method.setCurrentIndex(2)
    press(demo, dialog.confirm_button)

    assert dialog.isVisible()
    assert "prepaid" in dialog.error


def test_a_price_that_has_changed_is_shown_before_it_is_charged(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, DOMAIN)
    product = next(one for one in demo.state.products_of(ATELIER) if one.id == DOMAIN)
    terms = demo.state.renewals.terms(product)
    demo.state.renewals.put(product, terms._replace(price=terms.price + 2))
    before = due(demo, DOMAIN)

    press(demo, dialog.confirm_button)

    assert dialog.error == "The price has changed, and nothing was charged. Look at the new total."
    assert dialog.total.text() == "Total CHF 14.90 without VAT"
    assert due(demo, DOMAIN) == before
    press(demo, dialog.confirm_button)
    assert due(demo, DOMAIN) > before


def test_after_a_503_the_same_order_is_charged_once(demo: OpenDemo, page: RenewalsPage) -> None:
    before = due(demo, DOMAIN)
    dialog = opened(demo, page, DOMAIN)
    demo.faults.inject(Fault.UNAVAILABLE, ORDERS, 1)
    press(demo, dialog.confirm_button)
    assert dialog.isVisible()
    press(demo, dialog.confirm_button)

    assert due(demo, DOMAIN) == before + 365 * 86_400


def test_prices_that_cannot_be_had_are_asked_for_again(demo: OpenDemo, page: RenewalsPage) -> None:
    demo.line.down = "GET /desktop/1/renewals"
    dialog = opened(demo, page, DOMAIN)
    assert dialog.error
    assert not dialog.confirm_button.isEnabled()
    demo.line.down = None

    press(demo, dialog.again)

    assert dialog.error == ""
    assert dialog.total.text() == "Total CHF 12.90 without VAT"
