"""The Products page on the demo: its states, its scope, and what happens when the data changes."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_manager.api.models.account import Account
from desktop_manager.demo import DEMO_AGENCY_TOKEN
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.seed import atelier, foret
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.widgets.error_state import ErrorState
from desktop_manager.ui.widgets.skeleton import Skeleton
from support.products_page import (
    ATELIER,
    MAISON,
    change_products,
    current_name,
    names,
    open_products,
    plain,
    product_id,
    refresh,
    switch,
    words,
)
from support.window import OpenDemo, Watcher, noon, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        switch(demo, ATELIER)
        yield demo


@pytest.fixture
def fresh(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    """A login whose data was never fetched."""
    with open_demo(tmp_path, synced=False) as demo:
        yield demo


def subtitle(page: ProductsPage) -> str:
    return plain(page._subtitle.text())


def press(page: ProductsPage, text: str) -> None:
    found = [button for button in page.findChildren(QPushButton) if button.text() == text and button.isVisible()]
    assert len(found) == 1, f"{len(found)} buttons say {text}"
    found[0].click()


# What it shows


def test_it_lists_every_product_of_the_organization_children_under_their_parent(demo: OpenDemo) -> None:
    page = open_products(demo)
    assert (page.state, page.title, subtitle(page)) == ("content", "Products", "27 products in Atelier Helvétique Sàrl")
    assert plain(page.products.count.text()) == "· 27"
    listed = names(page)
    place = listed.index("kSuite Business")
    assert listed[place : place + 3] == ["kSuite Business", "kDrive · Atelier Helvétique", "Mail · kSuite Business"]


def test_the_first_product_is_selected_and_read_at_once(demo: OpenDemo) -> None:
    page = open_products(demo)
    assert page.selected == product_id(page, names(page)[0])
    assert words(page.detail)[0] == names(page)[0]


def test_all_organizations_are_shown_at_a_click_and_the_window_is_told(demo: OpenDemo, qtbot: QtBot) -> None:
    page = open_products(demo)
    with qtbot.waitSignal(demo.context.show_all_changed):
        press(page, "All organizations")
    demo.wait_until_quiet()
    assert demo.context.show_all
    assert subtitle(page) == "58 products in 4 organizations"
    line = page.products.model.index(0, 0).data(LINE)
    assert ATELIER in line.secondary
    assert line.avatar == (ATELIER, atelier.ID)
    press(page, "This organization")
    demo.wait_until_quiet()
    assert subtitle(page) == "27 products in Atelier Helvétique Sàrl"


def test_the_scope_that_was_remembered_is_the_one_that_is_shown(demo: OpenDemo) -> None:
    demo.context.set_show_all(True)
    page = open_products(demo)
    assert page.products.scope.value == "all"
    assert page.products.model.product_count == 58


def test_switching_while_all_are_shown_leaves_the_list_as_it_is(demo: OpenDemo) -> None:
    demo.context.set_show_all(True)
    page = open_products(demo)
    page.show_product(product_id(page, "studio-archive"))
    switch(demo, MAISON)
    assert (page.products.model.product_count, current_name(page)) == (58, "studio-archive")


def test_another_organization_shows_its_own_products_and_selects_its_first(demo: OpenDemo) -> None:
    page = open_products(demo)
    switch(demo, MAISON)
    assert subtitle(page) == f"{page.products.model.product_count} products in Maison du Canal"
    assert {page.products.model.record(row).organization_name for row in range(page.products.model.rowCount())} == {
        MAISON
    }
    assert current_name(page) == names(page)[0]


# States


def test_nothing_is_said_for_150_ms_then_grey_rows_stand_there(fresh: OpenDemo, qtbot: QtBot) -> None:
    fresh.context.refreshing = True
    page = open_products(fresh)
    assert page.state == "loading"
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(Skeleton)), timeout=3000)
    fresh.context.refreshing = False
    refresh(fresh)
    assert page.state == "content"
    assert not any(one.isVisible() for one in page.findChildren(Skeleton))


def test_what_was_never_fetched_is_said_with_a_way_to_fetch_it(fresh: OpenDemo, qtbot: QtBot) -> None:
    page = open_products(fresh)
    assert page.state == "error"
    assert "The products have not been fetched yet." in words(page)
    with qtbot.waitSignal(fresh.context.refresh_requested):
        press(page, "Retry")
    assert page.state == "loading"
    refresh(fresh)
    assert page.state == "content"


def test_a_first_fetch_that_failed_says_why_and_the_next_one_mends_it(fresh: OpenDemo) -> None:
    page = open_products(fresh)
    fresh.line.down = ""
    refresh(fresh)
    assert page.state == "error"
    assert "The server could not be reached." in words(page)
    fresh.line.down = None
    refresh(fresh)
    assert page.state == "content"


def test_a_first_listing_that_could_not_be_read_is_told_by_the_store_too(fresh: OpenDemo) -> None:
    fresh.workspace.store.note_failure(Area.PRODUCTS, None, "unreadable")
    page = open_products(fresh)
    assert "The products could not be fetched." in words(page)


def test_a_store_that_cannot_be_read_shows_the_error_with_details(demo: OpenDemo) -> None:
    demo.workspace.store.close()
    page = open_products(demo)
    assert page.state == "error"
    assert any(error.isVisible() for error in page.findChildren(ErrorState))


def test_a_later_failure_to_read_keeps_the_list_and_says_it_above(demo: OpenDemo) -> None:
    page = open_products(demo)
    demo.workspace.store.close()
    demo.context.areas_changed.emit(frozenset((Area.PRODUCTS,)))
    demo.wait_until_quiet()
    assert page.state == "content"
    assert page.message is not None
    assert page.message.tone == "bad"


def test_an_organization_without_products_says_what_would_be_here(demo: OpenDemo) -> None:
    maison = next(one.id for one in demo.context.organizations if one.name == MAISON)
    change_products(demo, lambda products: tuple(one for one in products if one.account_id != maison))
    demo.sync()
    switch(demo, MAISON)
    page = open_products(demo)
    assert page.state == "empty"
    assert "No products in Maison du Canal yet" in words(page)
    assert not page.detail.isVisible()
    press(page, "Open in Manager")
    assert demo.opener.opened == [f"https://manager.infomaniak.com/v3/{maison}/ng/home"]
    # The way to the products of the others stays.
    press(page, "All organizations")
    demo.wait_until_quiet()
    assert page.state == "content"


def test_no_browser_for_the_empty_list_leaves_the_address_to_copy(demo: OpenDemo) -> None:
    change_products(demo, lambda products: ())
    demo.sync()
    demo.opener.works = False
    page = open_products(demo)
    press(page, "Open in Manager")
    assert page.message is not None
    QCoreApplication.processEvents()
    press(page, "Copy")
    assert QApplication.clipboard().text() == demo.opener.opened[0]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("is_blocked", "Infomaniak has blocked this organization. Open it in the Manager to see why."),
        ("no_access", "Your role gives no access to the Manager."),
    ],
)
def test_an_organization_that_refuses_says_why_and_offers_no_refresh(
    demo: OpenDemo, change: str, sentence: str
) -> None:
    account = msgspec.json.decode(demo.workspace.store.read(Area.ACCOUNTS, foret.ID)[0], type=Account)
    setattr(account, change, True)
    demo.workspace.store.put(Area.ACCOUNTS, Record(foret.ID, foret.ID, msgspec.json.encode(account)), noon())
    demo.tell_organizations(foret.ID)
    page = open_products(demo)
    assert (page.remark.text, page.remark.tone) == (sentence, "warning")
    assert not page.refresh_button.isVisible()


# A refresh that failed


def test_offline_the_list_stays_and_says_its_age(demo: OpenDemo) -> None:
    page = open_products(demo)
    demo.line.down = ""
    refresh(demo)
    assert page.products.model.product_count == 27
    assert page.remark.text == "The server could not be reached. What is shown is older. Updated just now."
    assert page.remark.tone == "neutral"
    demo.line.down = None
    refresh(demo)
    assert not page.remark.isVisible()


def test_a_listing_that_failed_keeps_what_was_there_and_can_be_tried_again(demo: OpenDemo, qtbot: QtBot) -> None:
    page = open_products(demo)
    demo.faults.inject(Fault.WRONG_TYPES, "/1/products")
    refresh(demo)
    assert page.products.model.product_count == 27
    assert page.remark.isVisible()
    assert page.remark.text.endswith("Updated just now.")
    with qtbot.waitSignal(demo.context.refresh_requested):
        page.refresh_button.click()


def test_with_all_organizations_those_that_need_attention_are_named(demo: OpenDemo) -> None:
    demo.workspace.store.note_failure(Area.PRODUCTS, foret.ID, "access")
    demo.tell_organizations()
    demo.context.set_show_all(True)
    page = open_products(demo)
    assert page.remark.text == "Réseau Forêt needs attention. You no longer have the right to read it."
    other = next(one.id for one in demo.context.organizations if one.name == MAISON)
    demo.workspace.store.note_failure(Area.PRODUCTS, other, "server")
    demo.tell_organizations()
    demo.wait_until_quiet()
    assert plain(page.remark.text) == "2 organizations need attention: Maison du Canal, Réseau Forêt."


# New data


def test_a_refresh_brings_what_is_new_and_the_selection_stays(demo: OpenDemo) -> None:
    page = open_products(demo)
    page.show_product(product_id(page, "studio-archive"))
    change_products(
        demo,
        lambda products: tuple(
            one._replace(customer_name="studio-archive-2026") if one.customer_name == "studio-archive" else one
            for one in products
        ),
    )
    refresh(demo)
    assert current_name(page) == "studio-archive-2026"
    assert words(page.detail)[0] == "studio-archive-2026"


def test_a_refresh_leaves_the_list_where_it_was_scrolled_to(demo: OpenDemo) -> None:
    page = open_products(demo)
    bar = page.products.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    refresh(demo)
    assert bar.value() == before > 0


def test_a_product_that_is_gone_leaves_list_and_detail(demo: OpenDemo) -> None:
    page = open_products(demo)
    page.show_product(product_id(page, "studio-archive"))
    change_products(demo, lambda products: tuple(one for one in products if one.customer_name != "studio-archive"))
    refresh(demo)
    assert "studio-archive" not in names(page)
    assert page.selected is None
    assert current_name(page) is None
    assert "This product is no longer there" in words(page.detail)
    assert "studio-archive" not in words(page.detail)
    refresh(demo)
    assert "This product is no longer there" in words(page.detail)


def test_a_page_that_is_not_seen_reads_when_it_is_shown_again(demo: OpenDemo) -> None:
    page = open_products(demo)
    page.hide()
    change_products(demo, lambda products: products[:1])
    refresh(demo)
    assert page.products.model.product_count == 27
    page.show()
    demo.wait_until_quiet()
    assert page.products.model.product_count == 1


def test_areas_of_other_pages_are_not_its_business(demo: OpenDemo) -> None:
    page = open_products(demo)
    demo.context.areas_changed.emit(frozenset((Area.COUNTRIES,)))
    assert demo.tasks.idle
    assert page.state == "content"


def test_of_two_switches_only_the_second_ones_products_are_shown(demo: OpenDemo) -> None:
    page = open_products(demo)
    maison = next(one.id for one in demo.context.organizations if one.name == MAISON)
    shown: list[str] = []
    page.products.model.modelReset.connect(lambda: shown.append(page.products.model.record(0).organization_name))
    demo.tell_organizations(maison)
    demo.tell_organizations(foret.ID)
    demo.wait_until_quiet()
    # Once more when its sites are there.
    assert set(shown) == {"Réseau Forêt"}


# Ctrl+K and the like


def test_a_product_asked_for_is_selected_even_while_it_is_being_read(demo: OpenDemo) -> None:
    page = open_products(demo)
    switch(demo, MAISON)
    wanted = product_id(page, names(page)[-1])
    switch(demo, ATELIER)
    maison = next(one.id for one in demo.context.organizations if one.name == MAISON)
    demo.tell_organizations(maison)
    demo.context.product_requested.emit(wanted)
    demo.wait_until_quiet()
    assert page.selected == wanted
    demo.context.product_requested.emit(product_id(page, names(page)[0]))
    assert current_name(page) == names(page)[0]


def test_ten_thousand_products_cost_the_ui_thread_a_reset_only(qapp: QApplication, tmp_path: Path) -> None:
    """The switch to one organization among 200 is read and painted well within what an eye notices."""
    with open_demo(tmp_path, token=DEMO_AGENCY_TOKEN, scale=10_000) as demo:
        demo.context.set_show_all(True)
        page = open_products(demo)
        assert page.products.model.product_count == 10_000
        page.products.filter.setText("client-150-")
        assert page.products.model.rowCount() == 50
        assert subtitle(page) == "50 of 10000 products in 200 organizations"
        demo.context.set_show_all(False)
        demo.wait_until_quiet()
        QCoreApplication.processEvents()
        assert page.products.model.product_count == 50


def test_products_wait_for_the_organizations_they_belong_to(fresh: OpenDemo) -> None:
    fresh.context.refreshing = True
    page = open_products(fresh)
    fresh.workspace.sync.refresh_everything(Watcher())
    fresh.context.areas_changed.emit(frozenset({Area.PRODUCTS}))
    fresh.wait_until_quiet()
    assert page.state == "loading"

    fresh.tell_organizations()
    fresh.wait_until_quiet()
    assert page.state == "content"
    assert subtitle(page) == "27 products in Atelier Helvétique Sàrl"
