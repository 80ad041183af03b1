"""Sites and databases on the Products page: listed, changed by mouse and keyboard, copied, refused, and elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.seed import atelier, cooperative, foret
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.features.hosting.listing import entry_id
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.products.columns import EXPIRES, NAME, TYPE
from desktop_manager.ui.pages.products.databases_card import DatabasesCard
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.pages.products.site_card import SiteCard
from desktop_manager.ui.pages.products.sites_card import SitesCard
from support.documented_only import DocumentedOnly
from support.products_page import ATELIER, MAISON, current_name, names, open_products, plain, switch, words
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton
HOSTING, NODE, SITE, SHOP = 98301, 98315, 5301, 5302
SITES = ["atelier-helvetique.ch", "shop.atelier-helvetique.ch", "vitrine.atelier-helvetique.ch"]


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        switch(demo, ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProductsPage:
    return open_products(demo)


def show(demo: OpenDemo, page: ProductsPage, line: int) -> None:
    page.show_product(line)
    demo.wait_until_quiet()


def open_site(demo: OpenDemo, page: ProductsPage, site: int = SITE) -> SiteCard:
    show(demo, page, entry_id(site))
    assert page.hostings.pane is not None
    return page.hostings.pane.settings


def cards(page: ProductsPage) -> tuple[SitesCard, DatabasesCard]:
    assert page.hostings.sites is not None
    assert page.hostings.databases is not None
    return page.hostings.sites, page.hostings.databases


def prefix_on_server(demo: OpenDemo, account: int = atelier.ID, hosting: int = HOSTING, site: int = SITE) -> bool:
    product = next(one for one in demo.state.products[account] if one.id == hosting)
    found = demo.state.hostings.of(product)
    assert found is not None
    return next(one.mysql_prefix for one in found.sites if one.id == site)


def message(page: ProductsPage) -> tuple[str, str]:
    assert page.message is not None
    return page.message.tone, page.message.text


def click_switch(card: SiteCard) -> None:
    QTest.mouseClick(card.switch, LEFT, pos=card.switch.rect().center())


# In the list


def test_sites_stand_indented_under_their_hosting_and_are_no_products(demo: OpenDemo, page: ProductsPage) -> None:
    listed = names(page)
    place = listed.index("Web Hosting · atelier")
    assert listed[place + 1 : place + 4] == SITES
    line = page.products.model.index(place + 1, 0).data(LINE)
    assert (line.title, line.secondary, line.indent) == ("atelier-helvetique.ch", "Site · PHP 8.4", 1)
    assert plain(page._subtitle.text()) == "27 products in Atelier Helvétique Sàrl"
    assert plain(page.products.count.text()) == "· 27"


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", [NAME, EXPIRES, TYPE])
def test_in_every_order_they_stay_under_it(page: ProductsPage, column: str, descending: bool) -> None:
    page.products._sort(column, descending)
    listed = names(page)
    place = listed.index("Web Hosting · atelier")
    assert listed[place + 1 : place + 4] == SITES
    assert page.products.model.index(place + 1, 0).data(LINE).indent == 1


def test_a_filter_finds_a_site_and_says_where_it_stands(page: ProductsPage) -> None:
    page.products.filter.setText("shop.atelier")
    assert names(page) == ["shop.atelier-helvetique.ch"]
    assert page.products.model.index(0, 0).data(LINE).secondary == "Site · PHP 8.4 · in Web Hosting · atelier"
    assert plain(page._subtitle.text()) == "0 of 27 products in Atelier Helvétique Sàrl"
    assert page.products.model.shown_product_count == 0


def test_sites_of_all_organizations_that_were_fetched_are_shown_with_their_own(
    demo: OpenDemo, page: ProductsPage
) -> None:
    demo.context.set_show_all(True)
    demo.wait_until_quiet()
    place = names(page).index("shop.atelier-helvetique.ch")
    line = page.products.model.index(place, 0).data(LINE)
    assert line.avatar == (ATELIER, atelier.ID)
    assert plain(page._subtitle.text()) == "58 products in 4 organizations"


def test_the_next_start_shows_them_without_the_network(demo: OpenDemo, page: ProductsPage) -> None:
    demo.line.down = ""
    again = open_products(demo)
    assert SITES[0] in names(again)
    card = open_site(demo, again)
    assert card.switch.isChecked()
    assert again.hostings.pane is not None
    # The databases of this one were never looked at.
    assert "could not be reached" in " ".join(words(again.hostings.pane.databases))


# A site


def test_a_site_says_what_the_prefix_does_with_names_of_its_own_hosting(demo: OpenDemo, page: ProductsPage) -> None:
    card = open_site(demo, page)
    assert card.title == "atelier-helvetique.ch · PHP / Apache"
    assert card.switch.isChecked()
    said = " ".join(words(card))
    assert "Scripts may say “mabase” and “monuser”; the server reads “wxyz_mabase” and “wxyz_monuser”." in said
    assert "This is not the WordPress table prefix." in said
    assert (card.save_button.isEnabled(), card.discard_button.isEnabled()) == (False, False)
    assert card.save_button.accessibleDescription() == "Switch it first."


def test_a_switch_changes_nothing_before_save_and_says_what_save_would_do(demo: OpenDemo, page: ProductsPage) -> None:
    card = open_site(demo, page)
    click_switch(card)
    demo.wait_until_quiet()
    assert prefix_on_server(demo) is True
    assert card.notice.isVisible()
    assert card.notice.text.startswith("Save turns it off: scripts that say “mabase” and “monuser” lose their database")
    assert page.unsaved() == "The MySQL prefix of atelier-helvetique.ch was switched and is not saved."


def test_by_mouse_it_is_turned_off_entered_and_taken_back(demo: OpenDemo, page: ProductsPage) -> None:
    card = open_site(demo, page)
    click_switch(card)
    QTest.mouseClick(card.save_button, LEFT)
    demo.wait_until_quiet()
    assert prefix_on_server(demo) is False
    assert message(page) == ("good", "The MySQL prefix of atelier-helvetique.ch is off.")
    assert (card.switch.isChecked(), page.unsaved(), card.notice.isVisible()) == (False, "", False)
    assert "Scripts say whole names: “wxyz_mabase” and “wxyz_monuser”." in " ".join(words(card))
    assert [row.entry.target for row in demo.workspace.journal.entries()] == ["atelier-helvetique.ch"]
    assert page.message is not None
    undo = next(button for button in page.message.findChildren(type(card.save_button)) if button.text() == "Undo")
    QTest.mouseClick(undo, LEFT)
    demo.wait_until_quiet()
    assert (prefix_on_server(demo), card.switch.isChecked()) == (True, True)
    assert message(page) == ("good", "Taken back. The MySQL prefix of atelier-helvetique.ch is on.")


def test_by_keyboard_alone(demo: OpenDemo, page: ProductsPage) -> None:
    page.products.filter.setText("shop.atelier")
    QTest.keyClick(page.products.filter, Qt.Key.Key_Down)
    demo.wait_until_quiet()
    assert current_name(page) == "shop.atelier-helvetique.ch"
    assert page.hostings.pane is not None
    card = page.hostings.pane.settings
    card.switch.setFocus()
    QTest.keyClick(card.switch, Qt.Key.Key_Space)
    QTest.keyClick(card.switch, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is card.discard_button
    QTest.keyClick(card.discard_button, Qt.Key.Key_Tab)
    QTest.keyClick(card.save_button, Qt.Key.Key_Space)
    assert QApplication.focusWidget() is card.switch
    demo.wait_until_quiet()
    assert prefix_on_server(demo, site=SHOP) is False
    assert QApplication.focusWidget() is card.switch


def test_discard_puts_the_switch_back(demo: OpenDemo, page: ProductsPage) -> None:
    card = open_site(demo, page)
    click_switch(card)
    QTest.mouseClick(card.discard_button, LEFT)
    assert (card.switch.isChecked(), page.unsaved(), card.notice.isVisible()) == (True, "", False)
    assert not any(sent.startswith("PATCH") for sent in demo.line.sent)


def test_what_was_switched_stays_while_another_site_and_another_refresh_come(
    demo: OpenDemo, page: ProductsPage
) -> None:
    card = open_site(demo, page)
    click_switch(card)
    open_site(demo, page, SHOP)
    assert card.switch.isChecked()
    demo.sync()
    demo.wait_until_quiet()
    open_site(demo, page)
    assert (card.switch.isChecked(), card.save_button.isEnabled()) == (False, True)
    page.discard_unsaved()
    assert (card.switch.isChecked(), page.unsaved()) == (True, "")


def test_a_refused_save_says_why_and_loses_nothing(demo: OpenDemo, page: ProductsPage) -> None:
    card = open_site(demo, page)
    click_switch(card)
    product = demo.state.logins[CLAIRE_ID].product(HOSTING)
    assert product is not None
    with demo.state.hostings.writing(product):
        QTest.mouseClick(card.save_button, LEFT)
        demo.wait_until_quiet()
    assert message(page) == ("bad", "Another operation is under way on this hosting.")
    assert (card.switch.isChecked(), card.save_button.isEnabled(), prefix_on_server(demo)) == (False, True, True)


def test_offline_a_save_is_refused_in_one_sentence_and_the_switch_stays(demo: OpenDemo, page: ProductsPage) -> None:
    card = open_site(demo, page)
    click_switch(card)
    # As after a start without the network: nobody knows yet what the server offers.
    demo.workspace.client().offer(())
    demo.line.down = ""
    QTest.mouseClick(card.save_button, LEFT)
    demo.wait_until_quiet()
    assert message(page) == ("bad", "The server could not be reached.")
    assert (card.switch.isChecked(), page.unsaved() != "") == (False, True)


def test_a_busy_hosting_says_so_before_anything_is_switched(demo: OpenDemo, page: ProductsPage) -> None:
    switch(demo, MAISON)
    card = open_site(demo, page, 5401)
    assert (card.switch.isEnabled(), card.save_button.isEnabled()) == (False, False)
    said = "An operation is under way on this hosting. Refresh when it has ended."
    assert card.switch.accessibleDescription() == card.save_button.accessibleDescription() == said
    assert said in " ".join(words(card))


def test_who_may_not_is_told_who_can(demo: OpenDemo, page: ProductsPage) -> None:
    card = open_site(demo, page)
    site = card.site
    assert site is not None
    card.show_site(site._replace(allowed=False))
    assert not card.switch.isEnabled()
    assert "Only a legal representative, an administrator, or a user who was granted" in " ".join(words(card))


def test_a_user_changes_the_site_of_a_hosting_granted_to_them(demo: OpenDemo, page: ProductsPage) -> None:
    switch(demo, "Réseau Forêt")
    card = open_site(demo, page, 5604)
    click_switch(card)
    QTest.mouseClick(card.save_button, LEFT)
    demo.wait_until_quiet()
    assert prefix_on_server(demo, foret.ID, 98601, 5604) is False


def test_turning_it_on_says_what_is_not_known(demo: OpenDemo, page: ProductsPage) -> None:
    switch(demo, "Coopérative des Rives")
    card = open_site(demo, page, 5501)
    click_switch(card)
    assert "Nothing public tells whether scripts that say “rvs7_coop” connect then" in card.notice.text
    QTest.mouseClick(card.save_button, LEFT)
    demo.wait_until_quiet()
    assert prefix_on_server(demo, cooperative.ID, 98501, 5501) is True


def test_a_site_without_php_has_no_switch(demo: OpenDemo, page: ProductsPage) -> None:
    card = open_site(demo, page, 5311)
    assert not card.switch.isVisible()
    assert "This site runs no PHP, so it has no MySQL prefix." in words(card)


def test_where_only_one_of_the_two_fits_the_keyboard_stands_on_the_way_back(demo: OpenDemo) -> None:
    page = open_products(demo, 640, 600)
    open_site(demo, page)
    assert page.hostings.pane is not None
    back = page.hostings.pane.back_button
    assert (back.isVisible(), page.focusWidget() is back) == (True, True)
    QTest.keyClick(back, Qt.Key.Key_Space)
    assert page.products.isVisible()
    assert not page.hostings.pane.isVisible()


# A hosting


def test_a_hosting_lists_its_sites_and_leads_to_each(demo: OpenDemo, page: ProductsPage) -> None:
    show(demo, page, HOSTING)
    sites, _ = cards(page)
    assert sites.isVisible()
    assert "PHP 8.4 · MySQL prefix on · WordPress" in words(sites)
    assert [button.accessibleName() for button in sites.buttons] == [f"Settings of {name}" for name in SITES]
    QTest.mouseClick(sites.buttons[2], LEFT)
    demo.wait_until_quiet()
    assert current_name(page) == "vitrine.atelier-helvetique.ch"
    assert page.hostings.pane is not None
    assert page.hostings.pane.settings.title == "vitrine.atelier-helvetique.ch · PHP / Apache"


def test_names_of_databases_and_users_are_copied_with_the_prefix_and_without(
    demo: OpenDemo, page: ProductsPage
) -> None:
    show(demo, page, HOSTING)
    _, databases = cards(page)
    shown = [cell.name for cell in databases.cells]
    assert shown[:4] == ["wxyz_mabase", "mabase", "wxyz_monuser", "monuser"]
    assert "Database · Boutique · 96 MiB" in words(databases)
    assert "User · reads only" in words(databases)
    for place in (0, 3):
        QTest.mouseClick(databases.cells[place].copy, LEFT)
        assert QGuiApplication.clipboard().text() == shown[place]
    assert databases.cells[0].copy.text() == "Copied"
    assert databases.cells[1].copy.accessibleName() == "Copy mabase"


def test_the_cards_of_one_hosting_are_not_shown_for_another_product(demo: OpenDemo, page: ProductsPage) -> None:
    show(demo, page, HOSTING)
    sites, databases = cards(page)
    show(demo, page, 98303)
    assert not sites.isVisible()
    assert not databases.isVisible()
    show(demo, page, NODE)
    assert "This hosting has no databases." in words(databases)
    assert len(sites.buttons) == 1


def test_what_a_hosting_does_not_say_any_more_is_fetched_when_it_is_looked_at(
    demo: OpenDemo, page: ProductsPage
) -> None:
    demo.line.down = "GET /desktop/1/hostings"
    show(demo, page, HOSTING)
    _, databases = cards(page)
    assert "The server could not be reached." in words(databases)
    demo.line.down = None
    demo.sync()
    demo.wait_until_quiet()
    assert databases.cells[0].name == "wxyz_mabase"


def test_a_page_that_is_not_seen_fetches_nothing(demo: OpenDemo, page: ProductsPage) -> None:
    show(demo, page, HOSTING)
    page.hide()
    demo.line.sent.clear()
    demo.sync()
    demo.wait_until_quiet()
    assert not any("/sites" in sent or "/hostings" in sent for sent in demo.line.sent)


def test_the_cards_follow_from_a_site_of_another_hosting_to_that_hosting(demo: OpenDemo, page: ProductsPage) -> None:
    show(demo, page, HOSTING)
    sites, _ = cards(page)
    open_site(demo, page, 5311)
    page.show_product(NODE)
    assert not sites.isVisible()
    demo.wait_until_quiet()
    assert (sites.isVisible(), len(sites.buttons)) == (True, 1)


def test_a_hosting_of_another_organization_brings_its_sites_into_the_list(demo: OpenDemo, page: ProductsPage) -> None:
    demo.context.set_show_all(True)
    demo.wait_until_quiet()
    assert names(page)[-1] == "Web Hosting · rives"
    show(demo, page, 98501)
    place = names(page).index("Web Hosting · rives")
    assert names(page)[place + 1] == "coop-rives.ch"
    assert page.products.model.index(place + 1, 0).data(LINE).avatar == ("Coopérative des Rives", cooperative.ID)


# Where the server tells none of it


def test_live_the_hosting_leads_to_the_manager_with_the_clicks(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, server="https://api.infomaniak.com", before=DocumentedOnly, offered=False) as live:
        switch(live, ATELIER)
        page = open_products(live)
        show(live, page, HOSTING)
        sites, databases = cards(page)
        assert SITES[1] not in names(page)
        assert sites.link is not None
        assert databases.link is not None
        assert sites.link.isVisible()
        QTest.mouseClick(sites.link, LEFT)
        dashboard = f"https://manager.infomaniak.com/v3/hosting/{atelier.ID}/hosting/98301/dashboard"
        assert live.opener.opened == [dashboard]
        way = "the site › Advanced settings › Manage › PHP / Apache."
        assert any(f"Choose {ATELIER} at the top left, then: {way}" in said for said in words(sites))
        assert any("Their list in the Manager shows the real prefix." in said for said in words(databases))
        assert not any("/desktop/" in sent for sent in live.line.sent)
