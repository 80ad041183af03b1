"""The card of a kSuite: the offers side by side, who may raise it, what is known offline and live."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.records import Membership
from desktop_manager.demo.seed.ksuite import Plan
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.products.actions import MODIFY_OFFER
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.target import Target
from support.by_keyboard import message_of
from support.ksuite_card import (
    ATELIER,
    BUSINESS,
    DRIVE,
    MAISON,
    RIVES,
    STANDARD,
    card_of,
    dialog_of,
    open_ksuite,
    press,
    priced,
    sent,
)
from support.products_page import open_products, plain
from support.renewals_page import open_renewals, row_menu
from support.security_page import press_key
from support.waiting import run_until
from support.window import OpenDemo, open_demo

WHO = "Only a legal representative or an administrator of Atelier Helvétique Sàrl can."


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def live(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path, offered=False) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def be_user(demo: OpenDemo) -> None:
    demo.state.logins[CLAIRE_ID].memberships[ATELIER] = Membership("normal", billing=True)


def test_the_offers_stand_side_by_side_with_the_current_one_marked(demo: OpenDemo) -> None:
    card = card_of(open_ksuite(demo))

    assert plain(card.facts.text()) == (
        "12 users · 3 TB\nNext invoice on 3 Jan 2027: CHF 228.00 without VAT for 1 years"
    )
    assert [tile.code for tile in card.tiles] == ["free", "standard", "business", "enterprise"]
    assert [tile.is_current for tile in card.tiles] == [False, False, True, False]
    assert card.tiles[2].accessibleName() == "Business, current offer"
    assert card.tiles[3].accessibleDescription() == (
        "10 to 1000 users. 6 to 200 TB. CHF 25.00 a user. CHF 12.00 a TB. a year, without VAT"
    )
    assert len({tile.y() for tile in card.tiles}) == 1, "side by side"


def test_lower_offers_are_disabled_and_say_why(demo: OpenDemo) -> None:
    tiles = card_of(open_ksuite(demo)).tiles

    for tile in tiles[:2]:
        assert not tile.button.isEnabled()
        assert tile.button.accessibleDescription() == "Lower than the current one: there is no way back."
        assert tile.reason.isVisible()
    assert tiles[2].button.isEnabled()
    assert tiles[3].button.isEnabled()
    assert tiles[3].button.accessibleName() == "Raise to Enterprise…"


def test_it_says_what_is_tied_to_it_and_what_cannot_be_undone(demo: OpenDemo) -> None:
    card = card_of(open_ksuite(demo))

    said = card.rules.text()
    assert "There is no way back to a lower offer, fewer users or less storage." in said
    assert "It stays with Atelier Helvétique Sàrl: it cannot be moved to another organization." in said
    assert "stay tied to it: they cannot be moved or cancelled on their own." in said
    assert "kDrive · Atelier Helvétique" in said


def test_where_it_is_narrow_the_offers_stand_two_and_two(demo: OpenDemo) -> None:
    page = open_ksuite(demo, width=816, height=600)

    tiles = card_of(page).tiles
    assert [len({tile.y() for tile in tiles}), len({tile.x() for tile in tiles})] == [2, 2]
    assert all(tile.height() >= tile.heightForWidth(tile.width()) for tile in tiles)


def test_other_products_have_no_such_card(demo: OpenDemo) -> None:
    page = open_ksuite(demo)

    page.show_product(DRIVE)
    demo.wait_until_quiet()

    assert not card_of(page).isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
def test_the_menu_modifies_the_offer_and_leads_to_the_manager(demo: OpenDemo) -> None:
    page = open_ksuite(demo)
    card = card_of(page)
    press(demo, card.more)
    assert card.menu.isVisible()
    assert [one.text() for one in card.menu.actions() if one.text()] == ["Modify the offer…", "Open in Manager ↗"]

    card.manager_action.trigger()
    assert demo.opener.opened == ["https://manager.infomaniak.com/v3/ng/home"]
    card.menu.hide()
    card.modify_action.trigger()
    demo.wait_until_quiet()

    assert dialog_of(page).isVisible()


def test_by_keyboard_the_button_opens_the_dialog(demo: OpenDemo) -> None:
    page = open_ksuite(demo)

    press_key(page, card_of(page).modify)
    demo.wait_until_quiet()

    assert dialog_of(page).form.offer.currentText() == "Business: the current one"


def test_a_user_reads_the_offers_and_is_told_who_can_raise_them(demo: OpenDemo) -> None:
    be_user(demo)
    card = card_of(open_ksuite(demo))

    assert not card.modify.isEnabled()
    assert card.modify.accessibleDescription() == WHO
    assert {tile.button.accessibleDescription() for tile in card.tiles[2:]} == {WHO}
    assert card.notice.text == WHO


def test_where_the_members_are_known_they_are_named(demo: OpenDemo) -> None:
    demo.workspace.people.fetch(ATELIER, lambda _done, _total: None)
    be_user(demo)
    card = card_of(open_ksuite(demo))

    names = QLocale().createSeparatedList(["Claire Moret", "Luc Favre"])
    assert card.modify.accessibleDescription() == (
        f"Only a legal representative or an administrator can: in Atelier Helvétique Sàrl that is {names}."
    )


def test_one_that_has_the_most_says_so(demo: OpenDemo) -> None:
    demo.state.raise_ksuite(demo.state.products[ATELIER][1], Plan("enterprise", 1000, 200))

    assert card_of(open_ksuite(demo)).modify.accessibleDescription() == "It has the most that there is."


def test_what_was_fetched_is_read_offline_with_its_age(demo: OpenDemo) -> None:
    demo.workspace.ksuite.fetch(ATELIER)
    demo.line.down = ""
    page = open_ksuite(demo)
    card = card_of(page)

    demo.context.refresh_ended.emit(None)
    run_until(lambda: bool(card.notice.text), "the failure is not said")

    assert card.notice.tone == "warning"
    assert len(card.tiles) == 4


def test_never_fetched_and_offline_it_says_so_and_reads_when_the_network_is_back(demo: OpenDemo) -> None:
    demo.line.down = ""
    page = open_ksuite(demo)
    card = card_of(page)
    assert not card.tiles
    assert card.modify.accessibleDescription() == "The offers have not been fetched yet. Refresh to fetch them."

    demo.line.down = None
    demo.context.refresh_ended.emit(None)
    run_until(lambda: len(card.tiles) == 4, "the offers are not read")

    assert card.modify.isEnabled()


def test_offline_from_the_start_a_raise_is_refused_in_one_sentence_until_the_network_is_back(demo: OpenDemo) -> None:
    demo.workspace.ksuite.fetch(ATELIER)
    demo.workspace.client().offer(())
    demo.context.offline = True
    demo.line.down = ""
    page = open_ksuite(demo)
    card = card_of(page)
    assert len(card.tiles) == 4
    assert card.notice.tone == "warning"

    press(demo, card.tiles[3].button)
    dialog = dialog_of(page)
    assert dialog.error.startswith("The server could not be reached.")
    demo.line.down = None
    press(demo, dialog.again)

    assert priced(demo, page).due.text().startswith("Due today: CHF 16.20")


def test_live_it_leads_to_the_manager_with_the_clicks(live: OpenDemo) -> None:
    page = open_ksuite(live)
    card = card_of(page)

    assert card.facts.text() == "12 users · 3 TB"
    assert not card.modify.isVisible()
    assert not card.tiles
    assert card.clicks.text() == (
        "Choose Atelier Helvétique Sàrl at the top left, then: Products › the ⋮ menu of the kSuite › Modify the offer."
    )
    assert "neither the offers nor their prices" in card.notice.text
    press(live, card.manager)
    card.begin()
    assert live.opener.opened == ["https://manager.infomaniak.com/v3/ng/home"] * 2
    assert sent(live, "GET /desktop/1/ksuite") == 0


def test_ctrl_k_modifies_the_ksuite_of_the_current_organization(demo: OpenDemo) -> None:
    page = open_products(demo)

    page.run_action(MODIFY_OFFER)
    run_until(lambda: page.ksuites.card is not None and card_of(page).flow.dialog is not None, "no dialog opens")

    assert page.selected == BUSINESS
    dialog_of(page).reject()
    page.run_action(MODIFY_OFFER)
    assert dialog_of(page).isVisible(), "again, while it is selected"


def test_ctrl_k_says_where_there_is_none(demo: OpenDemo) -> None:
    demo.tell_organizations(RIVES)
    page = open_products(demo)

    page.run_action(MODIFY_OFFER)

    assert message_of(page) == ("info", "There is no kSuite in Coopérative des Rives.")


def test_a_target_modifies_the_ksuite_that_it_names(demo: OpenDemo) -> None:
    page: ProductsPage = open_products(demo)

    demo.tell_organizations(MAISON)
    page.go_to(MODIFY_OFFER, STANDARD)
    run_until(lambda: page.ksuites.card is not None and card_of(page).flow.dialog is not None, "no dialog opens")

    assert dialog_of(page).form.offer.currentText() == "Standard: the current one"


def test_without_the_right_ctrl_k_says_who_has_it(demo: OpenDemo) -> None:
    be_user(demo)
    page = open_ksuite(demo)

    page.run_action(MODIFY_OFFER)

    assert message_of(page) == ("warning", "The offer cannot be modified now.")


def test_a_refresh_brings_what_another_one_has_raised(demo: OpenDemo) -> None:
    page = open_ksuite(demo)
    demo.state.raise_ksuite(demo.state.products[ATELIER][1], Plan("business", 20, 4))

    demo.sync()
    run_until(lambda: plain(card_of(page).facts.text()).startswith("20 users · 4 TB"), "it is not read anew")

    assert demo.workspace.store.age(Area.KSUITE_OFFERS, ATELIER) == demo.workspace.now()


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")
def test_the_dots_of_renewals_lead_to_the_offer(demo: OpenDemo) -> None:
    asked: list[Target] = []
    demo.context.target_requested.connect(asked.append)
    page = open_renewals(demo)
    entries = {one.id: one for one in demo.workspace.renewals.read(ATELIER).entries}

    page.deeds.open_menu(entries[BUSINESS], QPoint(0, 0))
    menu = row_menu(page)
    assert menu.modify_offer is not None
    menu.modify_offer.trigger()
    menu.close()
    page.deeds.open_menu(entries[DRIVE], QPoint(0, 0))

    assert asked == [Target("products", ATELIER, MODIFY_OFFER, BUSINESS)]
    assert row_menu(page).modify_offer is None
    row_menu(page).close()
