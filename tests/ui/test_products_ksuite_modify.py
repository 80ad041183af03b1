"""Modify the offer: choose, see what it costs, type what it becomes, and pay once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.faults import Fault
from desktop_manager.demo.seed.ksuite import Plan
from desktop_manager.ui.pages.products.ksuite_dialog import ModifyDialog
from desktop_manager.ui.pages.products.page import ProductsPage
from support.by_keyboard import confirm_by_key, in_message, message_of, opened_by_key, type_keys, type_over
from support.ksuite_card import (
    ATELIER,
    BUSINESS,
    POST,
    STANDARD,
    card_of,
    dialog_of,
    open_ksuite,
    press,
    priced,
    sent,
    to_enterprise,
)
from support.products_page import names, plain
from support.security_page import tab_to
from support.waiting import run_until
from support.window import OpenDemo, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProductsPage:
    return open_ksuite(demo)


def plan(demo: OpenDemo) -> Plan:
    return demo.state.ksuite.plan(demo.state.products[ATELIER][1])


def invoices(demo: OpenDemo) -> int:
    return len(demo.state.billing.invoices_of(ATELIER))


def test_it_begins_with_what_there_is_and_says_what_to_choose(demo: OpenDemo, page: ProductsPage) -> None:
    press(demo, card_of(page).modify)
    dialog = dialog_of(page)

    assert [dialog.form.offer.itemText(place) for place in range(4)] == [
        "Free: lower than the current one",
        "Standard: lower than the current one",
        "Business: the current one",
        "Enterprise",
    ]
    flags = [dialog.form.offer.model().index(place, 0).flags() for place in range(4)]
    assert [bool(one & Qt.ItemFlag.ItemIsEnabled) for one in flags] == [False, False, True, True]
    assert (dialog.form.users.text(), dialog.form.storage.text()) == ("12", "3")
    assert dialog.next.text() == "Choose a higher offer, more users or more storage."
    assert not dialog.confirm_button.isEnabled()


def test_a_higher_offer_starts_at_its_least_and_shows_both_amounts(demo: OpenDemo, page: ProductsPage) -> None:
    press(demo, card_of(page).tiles[3].button)
    dialog = priced(demo, page)

    assert (dialog.form.users.text(), dialog.form.storage.text()) == ("12", "6")
    assert dialog.form.price.text() == "CHF 25.00 a user and CHF 12.00 a TB for a year, without VAT."
    assert dialog.due.text() == "Due today: CHF 16.20 without VAT, for 23 Nov 2026 to 2 Jan 2027"
    assert plain(dialog.next.text()) == (
        "Next invoice on 3 Jan 2027: CHF 372.00 without VAT for 1 years. Until now it would have been CHF 228.00."
    )
    assert dialog.form.method.currentText() == "Card ·· 4421"
    assert "Rue Saint-Joseph 14" in dialog.form.address.currentText()


def test_what_cannot_be_is_said_at_its_field_and_never_asked(demo: OpenDemo, page: ProductsPage) -> None:
    press(demo, card_of(page).modify)
    dialog = dialog_of(page)
    form = dialog.form

    for users, storage, at_users, at_storage in (
        ("11", "3", "It has 12 users, and the number can only be raised.", ""),
        ("12", "2", "", "It has 3 TB, and storage can only be raised."),
        ("301", "3", "Business is for 1 to 300 users.", ""),
        ("12", "61", "", "Business holds 2 to 60 TB."),
        ("x", "3", "A whole number.", ""),
        ("12", "", "", "A whole number."),
    ):
        form.users.setText(users)
        form.storage.setText(storage)
        assert (plain(form.users_field.error), plain(form.storage_field.error)) == (at_users, at_storage)
        assert not dialog.confirm_button.isEnabled()
        assert dialog.confirm_button.accessibleDescription()
    demo.wait_until_quiet()

    assert sent(demo, f"GET /desktop/1/ksuite/{BUSINESS}/quote") == 0


def test_more_users_within_the_offer_are_a_raise_too(demo: OpenDemo, page: ProductsPage) -> None:
    press(demo, card_of(page).tiles[2].button)
    dialog_of(page).form.users.setText("14")
    dialog = priced(demo, page)
    assert dialog.due.text().startswith("Due today: CHF 3.60 without VAT")
    press(demo, dialog.confirm_button)
    QTest.keyClicks(dialog.entry, "kSuite Business")
    press(demo, dialog.confirm_button)

    assert plan(demo) == Plan("business", 14, 3)
    tone, text = message_of(page)
    assert (tone, plain(text)) == ("good", "kSuite Business now has 14 users · 3 TB.")


def test_the_last_step_lists_everything_and_waits_for_the_name(demo: OpenDemo, page: ProductsPage) -> None:
    dialog = to_enterprise(demo, page)
    tied = QLocale().createSeparatedList(["kDrive · Atelier Helvétique", "Mail · kSuite Business"])

    assert [plain(line) for line in dialog.consequences] == [
        "kSuite Business with 12 users and 3 TB becomes kSuite Enterprise with 15 users and 6 TB.",
        "CHF 24.60 without VAT is charged to Card ·· 4421 today, for 23 Nov 2026 to 2 Jan 2027.",
        "Next invoice on 3 Jan 2027: CHF 447.00 without VAT for 1 years. Until now it would have been CHF 228.00.",
        "There is no way back to a lower offer, fewer users or less storage.",
        "It stays with Atelier Helvétique Sàrl: it cannot be moved to another organization.",
        f"{tied} stay tied to it: they cannot be moved or cancelled on their own.",
    ]
    assert dialog.confirm_button.text() == "Raise for CHF 24.60"
    dialog.entry.setText("kSuite Business")
    assert not dialog.confirm_button.isEnabled()
    assert dialog.confirm_button.accessibleDescription() == "Type “kSuite Enterprise” first."
    assert sent(demo, "POST") == 0


def test_it_is_raised_told_and_leads_to_its_invoice(demo: OpenDemo, page: ProductsPage) -> None:
    asked: list[object] = []
    demo.context.page_requested.connect(asked.append)
    demo.context.invoice_requested.connect(asked.append)
    before = invoices(demo)

    press(demo, to_enterprise(demo, page).confirm_button)
    run_until(lambda: "kSuite Enterprise" in names(page), "the list is not read anew")
    demo.wait_until_quiet()

    assert plan(demo) == Plan("enterprise", 15, 6)
    assert invoices(demo) == before + 1
    tone, text = message_of(page)
    assert (tone, plain(text)) == ("good", "kSuite Business is now kSuite Enterprise with 15 users · 6 TB.")
    assert page.detail.overview.name.text() == "kSuite Enterprise"
    assert plain(card_of(page).facts.text()).startswith("15 users · 6 TB\nNext invoice on 3 Jan 2027: CHF 447.00")
    assert [tile.is_current for tile in card_of(page).tiles] == [False, False, False, True]
    invoice = max(demo.state.billing.invoices_of(ATELIER), key=lambda one: one.id)
    press(demo, in_message(page, f"Show invoice {invoice.number}"))
    assert asked == ["billing", invoice.id]
    (row,) = (one for one in demo.workspace.journal.entries() if one.entry.action == "ksuite.raise")
    assert json.loads(row.entry.after or b"")["invoice"] == invoice.number


def test_the_whole_way_by_keyboard(demo: OpenDemo, page: ProductsPage) -> None:
    dialog = opened_by_key(demo, page, card_of(page).modify, ModifyDialog)
    type_keys(Qt.Key.Key_Down)
    assert dialog.form.offer.currentText() == "Enterprise"
    tab_to(dialog, dialog.form.users)
    type_over("15")
    priced(demo, page)
    confirm_by_key(demo, dialog)
    assert QApplication.focusWidget() is dialog.entry
    type_keys("kSuite Enterprise", Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog.confirm_button
    type_keys(Qt.Key.Key_Space)
    demo.wait_until_quiet()

    assert plan(demo) == Plan("enterprise", 15, 6)


def test_escape_leads_a_step_back_and_then_out(demo: OpenDemo, page: ProductsPage) -> None:
    dialog = to_enterprise(demo, page)

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.confirming
    assert (dialog.form.users.text(), dialog.form.offer.currentText()) == ("15", "Enterprise")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    demo.wait_until_quiet()

    assert card_of(page).flow.dialog is None
    assert plan(demo) == Plan("business", 12, 3)


def test_a_declined_card_leads_back_to_the_choice_and_another_one_pays(demo: OpenDemo, page: ProductsPage) -> None:
    press(demo, card_of(page).tiles[3].button)
    dialog = priced(demo, page)
    dialog.form.method.setCurrentIndex(1)
    press(demo, dialog.confirm_button)
    QTest.keyClicks(dialog.entry, "kSuite Enterprise")
    press(demo, dialog.confirm_button)

    assert not dialog.confirming
    assert dialog.error.startswith("The card was declined by its bank.")
    assert dialog.form.offer.currentText() == "Enterprise"
    dialog.form.method.setCurrentIndex(2)
    press(demo, dialog.confirm_button)
    assert "charged to Prepaid account today" in dialog.consequences[1]
    QTest.keyClicks(dialog.entry, "kSuite Enterprise")
    press(demo, dialog.confirm_button)

    assert plan(demo).offer == "enterprise"


def test_a_transfer_cannot_be_chosen_and_says_why(demo: OpenDemo, page: ProductsPage) -> None:
    press(demo, card_of(page).tiles[3].button)
    dialog = priced(demo, page)

    last = dialog.form.method.count() - 1
    assert dialog.form.method.itemText(last) == "Bank transfer: takes days, so it cannot be charged now"
    assert not dialog.form.method.model().index(last, 0).flags() & Qt.ItemFlag.ItemIsEnabled


def test_what_another_one_has_raised_meanwhile_is_shown_before_anything_is_charged(
    demo: OpenDemo, page: ProductsPage
) -> None:
    dialog = to_enterprise(demo, page)
    before = invoices(demo)
    demo.state.raise_ksuite(demo.state.products[ATELIER][1], Plan("business", 20, 3))

    press(demo, dialog.confirm_button)

    assert dialog.error == "The kSuite was changed meanwhile, and nothing was charged. Look at it again."
    assert plain(dialog.form.users_field.error) == "It has 20 users, and the number can only be raised."
    assert invoices(demo) == before


def test_a_price_that_has_changed_is_shown_before_it_is_charged(demo: OpenDemo, page: ProductsPage) -> None:
    dialog = to_enterprise(demo, page)
    demo.state.raise_ksuite(demo.state.products[ATELIER][1], Plan("business", 13, 3))

    press(demo, dialog.confirm_button)
    assert dialog.error == "The price has changed, and nothing was charged. Look at the new amount."
    priced(demo, page)

    assert dialog.due.text().startswith("Due today: CHF 22.80 without VAT")
    assert plan(demo) == Plan("business", 13, 3)


def test_after_a_503_the_same_order_is_charged_once(demo: OpenDemo, page: ProductsPage) -> None:
    dialog = to_enterprise(demo, page)
    before = invoices(demo)
    demo.faults.inject(Fault.UNAVAILABLE, f"/desktop/1/ksuite/{BUSINESS}/offer", 1)
    press(demo, dialog.confirm_button)
    assert dialog.entry.text() == "kSuite Enterprise"
    press(demo, dialog.confirm_button)

    assert invoices(demo) == before + 1


def test_offline_it_is_refused_in_one_sentence_and_nothing_typed_is_lost(demo: OpenDemo, page: ProductsPage) -> None:
    dialog = to_enterprise(demo, page)
    demo.line.down = "POST"
    press(demo, dialog.confirm_button)

    assert dialog.error.startswith("The change was not made: the connection was lost on the way.")
    assert (dialog.confirming, dialog.entry.text()) == (True, "kSuite Enterprise")
    demo.line.down = None
    press(demo, dialog.confirm_button)
    assert plan(demo) == Plan("enterprise", 15, 6)


def test_a_lost_answer_is_read_and_told_as_done(demo: OpenDemo, page: ProductsPage) -> None:
    dialog = to_enterprise(demo, page)
    demo.line.lost = POST

    press(demo, dialog.confirm_button)

    assert message_of(page)[0] == "good"
    assert in_message(page, "Show invoices").isVisible()
    assert sent(demo, POST) == 1


def test_prices_that_cannot_be_had_are_asked_for_again(demo: OpenDemo, page: ProductsPage) -> None:
    demo.line.down = "GET /desktop/1/ksuite"
    press(demo, card_of(page).tiles[3].button)
    dialog = dialog_of(page)
    assert dialog.error
    assert dialog.due.text() == "The price is not known."
    demo.line.down = None

    press(demo, dialog.again)
    priced(demo, page)

    assert dialog.error == ""
    assert dialog.confirm_button.isEnabled()


def test_of_another_organization_it_is_in_its_own_currency(demo: OpenDemo) -> None:
    demo.tell_organizations(41009)
    page = open_ksuite(demo, STANDARD)
    press(demo, card_of(page).tiles[2].button)
    dialog = priced(demo, page)

    assert (dialog.form.users.text(), dialog.form.storage.text()) == ("9", "2")
    assert "EUR" in dialog.due.text()
    assert dialog.form.method.currentText() == "Prepaid account"


def test_the_dialog_fits_the_smallest_window(demo: OpenDemo, page: ProductsPage) -> None:
    dialog = to_enterprise(demo, page)

    assert dialog.width() <= 880
    assert dialog.height() <= 600
