"""Billing › Billing addresses: add, edit, default and delete, each with Undo; each refusal at its place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.billing_records import BillingAddress
from desktop_manager.ui.pages.billing.address_dialog import AddressDialog
from desktop_manager.ui.pages.billing.addresses_tab import AddressesTab
from desktop_manager.ui.pages.billing.page import BillingPage
from support.billing_page import billing_at
from support.by_keyboard import in_message, message_of
from support.security_page import click
from support.window import OpenDemo, open_demo

ATELIER, MAISON, FORET = 41000, 41009, 41026
CAROUGE, MADRID, LAUSANNE = 7101, 7102, 7103
PATH = f"/desktop/1/accounts/{ATELIER}/billing_addresses"
NEW = {
    "company": "Verein Seeblick",
    "street": "Seestrasse 1",
    "zip": "8002",
    "city": "Zürich",
    "email": "kasse@seeblick.ch",
}


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def addresses(demo: OpenDemo) -> tuple[BillingPage, AddressesTab]:
    page = demo.show(billing_at("addresses"))
    tab = page.tab
    assert isinstance(tab, AddressesTab)
    return page, tab


def held(demo: OpenDemo) -> list[BillingAddress]:
    """What the server holds."""
    return demo.state.billing.addresses[ATELIER]


def form(tab: AddressesTab) -> AddressDialog:
    dialog = tab.flow.dialog
    assert isinstance(dialog, AddressDialog)
    return dialog


def fill(dialog: AddressDialog, country: str = "CH", **texts: str) -> None:
    for name, text in texts.items():
        dialog.entries[name].setText(text)
    dialog.country.setCurrentIndex(dialog.country.findData(country))


def add(demo: OpenDemo, tab: AddressesTab, country: str = "CH", **texts: str) -> AddressDialog:
    click(tab.add)
    dialog = form(tab)
    fill(dialog, country, **{**NEW, **texts})
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    return dialog


def undo(demo: OpenDemo, page: BillingPage) -> None:
    click(in_message(page, "Undo"))
    demo.wait_until_quiet()


def journal(demo: OpenDemo) -> list[str]:
    return [one.entry.action for one in demo.workspace.journal.entries()]


def sent(demo: OpenDemo, method: str) -> int:
    return sum(one.startswith(f"{method} {PATH}") for one in demo.line.sent)


def without_uses(demo: OpenDemo) -> None:
    """Let nothing use the third address: its renewals go to the first."""
    desk = demo.state.renewals
    for product in demo.state.products[ATELIER]:
        terms = desk.terms(product)
        if terms.billing_address_id == LAUSANNE:
            desk.put(product, terms._replace(billing_address_id=CAROUGE))


def test_every_address_stands_with_what_uses_it(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    first, second, _third = tab.rows
    assert (first.title, first.address.is_default) == ("Atelier Helvétique Sàrl", True)
    assert "Rue Saint-Joseph 14, 1227 Carouge, Switzerland" in first.accessibleDescription()
    assert "VAT CHE-114.302.778 TVA" in first.accessibleDescription()
    assert "Used by new invoices, as the default" in first.accessibleDescription()
    assert "helvetique.shop" in second.accessibleDescription()
    assert first.make_default.isHidden()


def test_an_address_is_added_confirmed_said_entered_and_taken_back(demo: OpenDemo) -> None:
    page, tab = addresses(demo)
    add(demo, tab)
    assert tab.flow.dialog is None
    assert message_of(page) == ("good", "Billing address of Verein Seeblick added.")
    assert [row.title for row in tab.rows][-1] == "Verein Seeblick"
    (entry,) = demo.workspace.journal.entries()
    assert (entry.entry.action, entry.entry.target, entry.entry.organization) == (
        "billing.address.add",
        "Verein Seeblick",
        ATELIER,
    )
    undo(demo, page)
    assert [one.id for one in held(demo)] == [CAROUGE, MADRID, LAUSANNE]
    assert journal(demo) == ["billing.address.add", "billing.address.add.undo"]


def test_one_added_as_default_gives_that_back_when_it_is_taken_back(demo: OpenDemo) -> None:
    page, tab = addresses(demo)
    click(tab.add)
    dialog = form(tab)
    fill(dialog, **NEW)
    dialog.default.setChecked(True)
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert [one.company for one in held(demo) if one.is_default] == ["Verein Seeblick"]
    undo(demo, page)
    assert [(one.id, one.is_default) for one in held(demo)] == [(CAROUGE, True), (MADRID, False), (LAUSANNE, False)]


def test_ctrl_k_opens_the_form_once_the_addresses_are_there(demo: OpenDemo) -> None:
    page = demo.show(BillingPage)
    page.run_action("add-billing-address")
    demo.wait_until_quiet()
    assert isinstance(page.tab, AddressesTab)
    form(page.tab).reject()


def test_every_error_is_said_at_its_field_at_once_and_nothing_typed_is_lost(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    dialog = add(demo, tab, "FR", street="", zip="1204", vat_number="CHE-107.787.577 MWST", email="kasse")
    assert dialog.wrong("street") == "An invoice needs a street."
    assert dialog.wrong("zip") == "This is no zip code of France. One is 75001."
    assert dialog.wrong("vat_number") == "This is the VAT number of another country than France."
    assert dialog.wrong("email") == "This is no email address."
    assert dialog.wrong("city") == ""
    assert dialog.fields["email"].editor.hasFocus()
    assert dialog.edit().zip == "1204"
    assert sent(demo, "POST") == 0
    fill(dialog, "FR", street="1 rue du Lac", zip="74000", vat_number="", email="kasse@seeblick.ch")
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert held(demo)[-1].zip == "74000"


def test_the_form_says_what_the_country_asks_for(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    click(tab.add)
    dialog = form(tab)
    fill(dialog, "CH")
    assert dialog.entries["zip"].accessibleDescription() == "Such as 1204"
    assert "MWST, TVA or IVA" in dialog.entries["vat_number"].accessibleDescription()
    fill(dialog, "HK", zip="")
    assert dialog.entries["zip"].accessibleDescription() == ""
    dialog.reject()


def test_what_only_the_server_refuses_is_said_at_the_field_too(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    # The server has closed a country since the list was fetched.
    click(tab.add)
    dialog = form(tab)
    dialog.country.addItem("Nowhere", "XX")
    dialog._countries["XX"] = "Nowhere"
    demo.workspace.billing_addresses.countries = list  # type: ignore[method-assign]
    fill(dialog, "XX", **NEW)
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.wrong("country") == "The selected country is invalid."
    assert dialog.edit().company == "Verein Seeblick"
    dialog.reject()


def test_an_edit_is_saved_and_taken_back(demo: OpenDemo) -> None:
    page, tab = addresses(demo)
    click(tab.rows[2].edit)
    dialog = form(tab)
    assert dialog.edit().last_name == "Favre"
    dialog.entries["street"].setText("Avenue de la Gare 7")
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert held(demo)[2].street == "Avenue de la Gare 7"
    undo(demo, page)
    assert held(demo)[2].street == "Avenue de la Gare 5"
    assert journal(demo) == ["billing.address.edit", "billing.address.edit.undo"]


def test_an_edit_without_a_change_sends_nothing(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    click(tab.rows[2].edit)
    dialog = form(tab)
    click(dialog.confirm_button)
    assert dialog.error == "Nothing is changed yet."
    assert sent(demo, "PUT") == 0
    dialog.reject()


def test_an_edit_that_takes_the_default_gives_it_back(demo: OpenDemo) -> None:
    page, tab = addresses(demo)
    click(tab.rows[1].edit)
    dialog = form(tab)
    dialog.default.setChecked(True)
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert [one.id for one in held(demo) if one.is_default] == [MADRID]
    undo(demo, page)
    assert [one.id for one in held(demo) if one.is_default] == [CAROUGE]


def test_the_default_is_not_given_away_in_its_own_form(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    click(tab.rows[0].edit)
    dialog = form(tab)
    assert not dialog.default.isEnabled()
    assert dialog.default.accessibleDescription() == "To change the default, make another address it."
    dialog.reject()


def test_another_address_becomes_the_default_and_back(demo: OpenDemo) -> None:
    page, tab = addresses(demo)
    click(tab.rows[1].make_default)
    demo.wait_until_quiet()
    assert tab.rows[0].address.id == MADRID
    assert message_of(page)[1].startswith("New invoices are made out to Atelier Helvétique Sàrl · Claire Moret")
    undo(demo, page)
    assert [one.id for one in held(demo) if one.is_default] == [CAROUGE]
    assert journal(demo) == ["billing.address.default", "billing.address.default.undo"]


def test_what_is_in_use_says_by_what_and_what_to_do_instead_of_being_deleted(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    first, second, _third = tab.rows
    assert not first.delete.isEnabled()
    assert "Make another address the default." in first.delete.accessibleDescription()
    assert "Used by the renewal of" in second.delete.accessibleDescription()
    assert "Choose another address for these renewals." in second.delete.accessibleDescription()


def test_what_nothing_uses_is_deleted_and_added_again_by_undo(demo: OpenDemo) -> None:
    without_uses(demo)
    page, tab = addresses(demo)
    click(tab.rows[2].delete)
    dialog = tab.flow.dialog
    assert dialog is not None
    assert "It can no longer be chosen for renewals." in dialog.accessibleDescription()
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert [one.id for one in held(demo)] == [CAROUGE, MADRID]
    undo(demo, page)
    assert (held(demo)[2].last_name, held(demo)[2].id != LAUSANNE) == ("Favre", True)
    assert journal(demo) == ["billing.address.delete", "billing.address.delete.undo"]


def test_what_came_into_use_meanwhile_is_refused_by_the_server_with_the_same_words(demo: OpenDemo) -> None:
    desk = demo.state.renewals
    before = {product.id: desk.terms(product) for product in demo.state.products[ATELIER]}
    without_uses(demo)
    _page, tab = addresses(demo)
    click(tab.rows[2].delete)
    for product in demo.state.products[ATELIER]:
        desk.put(product, before[product.id])
    dialog = tab.flow.dialog
    assert dialog is not None
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.error.startswith("Used by the renewal of")
    assert "Choose another address for these renewals." in dialog.error
    assert len(held(demo)) == 3
    dialog.reject()


def test_offline_nothing_is_lost_from_the_form(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    demo.line.down = "POST"
    dialog = add(demo, tab)
    assert dialog.error.startswith("The change was not made: the connection was lost")
    assert dialog.edit().company == "Verein Seeblick"
    demo.line.down = None
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert held(demo)[-1].company == "Verein Seeblick"


def test_offline_what_was_fetched_is_still_read(demo: OpenDemo) -> None:
    addresses(demo)
    demo.line.down = ""
    _page, tab = addresses(demo)
    assert len(tab.rows) == 3


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_lost_answer_is_settled_by_reading_and_never_sent_again(demo: OpenDemo, method: str) -> None:
    without_uses(demo)
    page, tab = addresses(demo)
    demo.line.lost = f"{method} {PATH}"
    if method == "POST":
        add(demo, tab)
    elif method == "PUT":
        click(tab.rows[1].make_default)
    else:
        click(tab.rows[2].delete)
        assert tab.flow.dialog is not None
        click(tab.flow.dialog.confirm_button)
    demo.wait_until_quiet()
    assert message_of(page)[0] == "good"
    assert sent(demo, method) == 1


def test_without_accounting_rights_it_says_who_has_them(demo: OpenDemo) -> None:
    demo.tell_organizations(FORET)
    _page, tab = addresses(demo)
    assert tab.state == "empty"
    assert not any(f"/accounts/{FORET}/billing" in one for one in demo.line.sent)


def test_switching_the_organization_shows_its_addresses(demo: OpenDemo) -> None:
    _page, tab = addresses(demo)
    demo.workspace.billing_addresses.fetch(MAISON, True)
    demo.tell_organizations(MAISON)
    demo.wait_until_quiet()
    assert [row.title for row in tab.rows] == ["Maison du Canal"]


def test_live_addresses_can_be_read_and_their_edits_lead_into_the_manager(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        demo.tell_organizations(ATELIER)
        page, tab = addresses(demo)
        (row,) = tab.rows
        assert row.title == "Atelier Helvétique Sàrl"
        assert "Rue Saint-Joseph 14, 1227 Carouge" in row.accessibleDescription()
        assert row.edit.isHidden()
        assert row.delete.isHidden()
        assert tab.add.isHidden()
        note = tab.notes[0].accessibleDescription()
        assert "Choose Atelier Helvétique Sàrl at the top left, then: Accounting › Billing addresses." in note
        click(tab.link)
        assert demo.opener.opened == [f"https://manager.infomaniak.com/v3/invoicing/{ATELIER}/bills"]
        demo.opener.works = False
        QTest.keyClick(tab.link, Qt.Key.Key_Space)
        assert message_of(page)[0] == "warning"
