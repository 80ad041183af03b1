"""Finding a product: filter, order, choice by condition, mouse and keyboard."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QTableView
from pytestqt.qtbot import QtBot

from desktop_manager.features.hosting.listing import SITE
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.products.columns import CREATED, EXPIRES, NAME, ORGANIZATION, TYPE
from desktop_manager.ui.pages.products.narrowing import Narrowing
from desktop_manager.ui.pages.products.page import ProductsPage
from support.products_page import ATELIER, current_name, names, open_products, plain, product_id, refresh, switch, words
from support.window import OpenDemo, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        switch(demo, ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProductsPage:
    return open_products(demo)


def line(page: ProductsPage, name: str) -> LineItem:
    item: LineItem = page.products.model.index(names(page).index(name), 0).data(LINE)
    return item._replace(
        secondary=plain(item.secondary), chip=(plain(item.chip[0]), item.chip[1]) if item.chip else None
    )


def sort(page: ProductsPage, column: str, *, reverse: bool = False) -> None:
    page.products.order.actions_by_column[column].trigger()
    if page.products.order.reverse.isChecked() != reverse:
        page.products.order.reverse.trigger()


def count(page: ProductsPage) -> str:
    return page.products.count.text()


# Lines


def test_a_line_says_what_it_is_how_long_it_runs_and_what_matters(page: ProductsPage) -> None:
    assert line(page, "atelier-helvetique.ch")[:3] == (
        "atelier-helvetique.ch",
        "Domain name · expires in 9 days",
        ("9 days", "bad"),
    )
    assert line(page, "NAS Synology DS224+")[:3] == ("NAS Synology DS224+", "NAS Synology · expires in 53 days", None)
    assert line(page, "Public Cloud · PCP-7F2KQ9A").secondary == "Public Cloud"


@pytest.mark.parametrize(
    ("name", "chip"),
    [
        ("Site Creator · essai vitrine", ("Locked", "bad")),
        ("Serveur dédié · rendu 3D", ("Maintenance", "warning")),
        ("Node.js · réservations", ("In progress", "accent")),
        ("Web Hosting · atelier", None),
    ],
)
def test_a_chip_names_the_condition(page: ProductsPage, name: str, chip: tuple[str, str] | None) -> None:
    assert line(page, name).chip == chip


def test_a_child_is_moved_in_only_under_a_parent_that_is_seen(page: ProductsPage) -> None:
    assert line(page, "Mail · kSuite Business")[1:4] == ("Mail Service", None, 1)
    page.products.filter.setText("mail ksuite")
    assert names(page) == ["Mail · kSuite Business"]
    assert line(page, "Mail · kSuite Business")[1:4] == ("Mail Service · in kSuite Business", None, 0)
    page.products.filter.clear()
    sort(page, TYPE)
    assert line(page, "Mail · kSuite Business").indent == 0


def test_a_screen_reader_hears_the_whole_line(page: ProductsPage) -> None:
    table = QAccessible.queryAccessibleInterface(page.products.view)
    assert table.text(QAccessible.Text.Name) == "Products"
    spoken = [plain(table.child(number).text(QAccessible.Text.Name)) for number in range(table.childCount())]
    assert "atelier-helvetique.ch, Domain name · expires in 9 days, 9 days" in spoken


# Filter


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("synology", ["NAS Synology DS224+"]),
        ("ssl", ["*.atelier-helvetique.ch"]),
        ("CLIENTS shop", ["helvetique.shop"]),
        ("shop clients", ["helvetique.shop"]),
        ("reservations.helvetique", ["Node.js · réservations", "reservations.helvetique.shop"]),
        ("sbi-ah2048", ["studio-archive"]),
        ("redaction", ["AI Tools · rédaction"]),
        ("ah-web", ["Web Hosting · atelier"]),
        ("vip>", ["Guest Manager – Noël <VIP>"]),
        ("helvetique-de carouge", ["atelier-helvetique-de-graphisme-et-d-impression-a-la-main-carouge.swiss"]),
    ],
)
def test_typing_finds_by_name_type_tag_domain_and_references(page: ProductsPage, typed: str, found: list[str]) -> None:
    QTest.keyClicks(page.products.filter, typed)
    assert names(page) == found


def test_the_name_of_the_one_organization_finds_nothing_for_it_would_find_everything(page: ProductsPage) -> None:
    page.products.filter.setText("Sàrl")
    assert names(page) == []


def test_with_all_organizations_their_names_find_too(page: ProductsPage, demo: OpenDemo) -> None:
    demo.context.set_show_all(True)
    demo.wait_until_quiet()
    page.products.filter.setText("maison domain")
    assert 0 < page.products.model.rowCount() < 58
    assert {page.products.model.record(row).organization_name for row in range(page.products.model.rowCount())} == {
        "Maison du Canal"
    }


def test_the_counts_follow_the_filter(page: ProductsPage) -> None:
    page.products.filter.setText("ksuite")
    assert count(page) == "· 2 of 27"
    assert plain(page._subtitle.text()) == "2 of 27 products in Atelier Helvétique Sàrl"


def test_what_finds_nothing_says_so_and_is_cleared_with_one_press(page: ProductsPage) -> None:
    page.products.filter.setText("xyz")
    assert "No product fits “xyz”" in words(page.products)
    assert page.products.nothing.button.text() == "Clear filter"
    page.products.nothing.button.click()
    assert (page.products.filter.text(), page.products.model.shown_product_count) == ("", 27)
    assert page.products.view.isVisible()


def test_the_selection_outlasts_filter_order_and_refresh(page: ProductsPage, demo: OpenDemo) -> None:
    page.show_product(product_id(page, "studio-archive"))
    page.products.filter.setText("archive")
    assert current_name(page) == "studio-archive"
    page.products.filter.setText("ksuite")
    assert current_name(page) is None
    assert words(page.detail)[0] == "studio-archive"
    refresh(demo)
    assert words(page.detail)[0] == "studio-archive"
    page.products.filter.clear()
    assert current_name(page) == "studio-archive"
    sort(page, EXPIRES)
    assert current_name(page) == "studio-archive"


# Order


def listed(page: ProductsPage) -> list[Any]:
    key = page.products.order.column
    attribute = {EXPIRES: "expires_on", CREATED: "created_on", NAME: "family"}[key]
    records = page.products.model.shown_records()
    return [getattr(record, attribute) for record in records if record.service != SITE]


def test_what_expires_first_stands_first_and_what_never_does_last(page: ProductsPage) -> None:
    sort(page, EXPIRES)
    assert names(page)[:3] == ["Site Creator · essai vitrine", "atelier-helvetique.ch", "mail.atelier-helvetique.ch"]
    dates = [value for value in listed(page) if value is not None]
    assert dates == sorted(dates)
    assert listed(page)[len(dates) :] == [None] * (27 - len(dates))
    sort(page, EXPIRES, reverse=True)
    assert [value for value in listed(page) if value is not None] == dates[::-1]
    assert listed(page)[-1] is None


def test_with_all_organizations_a_line_names_its_own_and_by_expiry_the_days_come_first(
    page: ProductsPage, demo: OpenDemo
) -> None:
    demo.context.set_show_all(True)
    demo.wait_until_quiet()
    assert line(page, "studio-archive").secondary == f"Swiss Backup · {ATELIER} · expires in 47 days"
    sort(page, EXPIRES)
    assert line(page, "studio-archive").secondary == f"Swiss Backup · expires in 47 days · {ATELIER}"


def test_the_newest_stands_first(page: ProductsPage) -> None:
    sort(page, CREATED)
    assert listed(page) == sorted(listed(page), reverse=True)
    sort(page, CREATED, reverse=True)
    assert listed(page) == sorted(listed(page))


def test_by_type_products_of_one_type_keep_the_order_of_their_names(page: ProductsPage) -> None:
    sort(page, TYPE)
    assert names(page)[:1] == ["AI Tools · rédaction"]
    domains = [page.products.model.record(row) for row in range(27)]
    assert [one.name for one in domains if one.service == "domain"] == [
        "atelier-helvetique-de-graphisme-et-d-impression-a-la-main-carouge.swiss",
        "atelier-helvetique.ch",
        "helvetique.shop",
    ]


def test_from_z_to_a_children_still_stand_under_their_parent(page: ProductsPage) -> None:
    forward = names(page)
    sort(page, NAME, reverse=True)
    backward = names(page)
    assert backward[0] == "Web Hosting · atelier"
    assert backward[1:4] == forward[-3:]
    place = backward.index("kSuite Business")
    assert backward[place + 1 : place + 3] == ["kDrive · Atelier Helvétique", "Mail · kSuite Business"]
    assert line(page, "Mail · kSuite Business").indent == 1


def test_organizations_order_the_list_only_where_several_are_shown(page: ProductsPage, demo: OpenDemo) -> None:
    assert not page.products.order.actions_by_column[ORGANIZATION].isVisible()
    demo.context.set_show_all(True)
    demo.wait_until_quiet()
    sort(page, ORGANIZATION)
    owners = [page.products.model.record(row).organization_name for row in range(58)]
    assert owners[0] == ATELIER
    assert owners == sorted(owners, key=lambda name: name.replace("é", "e"))
    demo.context.set_show_all(False)
    demo.wait_until_quiet()
    assert page.products.order.column == NAME
    assert line(page, "Mail · kSuite Business").indent == 1


def test_the_button_says_which_order_is_chosen(page: ProductsPage) -> None:
    assert page.products.order.accessibleName() == "Sort: Name"
    sort(page, EXPIRES, reverse=True)
    assert page.products.order.toolTip() == "Sort: Expires first, reversed"


# Qt's offscreen plugin says so of every popup.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menus_open_under_their_buttons(page: ProductsPage, qtbot: QtBot) -> None:
    for button in (page.products.order, page.products.narrowing):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(button.menu_of_choices.isVisible)
        button.menu_of_choices.close()


# Condition


@pytest.mark.parametrize(
    ("narrowing", "some", "number"),
    [
        (Narrowing.EXPIRING, "atelier-helvetique.ch", 6),
        (Narrowing.EXPIRED, "Site Creator · essai vitrine", 1),
        (Narrowing.STOPPED, "Serveur dédié · rendu 3D", 3),
        (Narrowing.TRIAL, "Guest Manager – Noël <VIP>", 2),
    ],
)
def test_the_list_can_be_narrowed_to_a_condition(
    page: ProductsPage, narrowing: Narrowing, some: str, number: int
) -> None:
    page.products.narrowing.actions_by_narrowing[narrowing].trigger()
    assert some in names(page)
    assert page.products.model.rowCount() == number
    assert page.products.only.isVisible()
    assert page.products.only.text() in page.products.narrowing.accessibleName()
    page.products.only.click()
    assert page.products.model.shown_product_count == 27
    assert not page.products.only.isVisible()
    assert page.products.narrowing.narrowing is Narrowing.ALL


def test_going_to_a_product_that_is_hidden_shows_it(page: ProductsPage) -> None:
    wanted = product_id(page, "studio-archive")
    page.products.narrowing.actions_by_narrowing[Narrowing.EXPIRED].trigger()
    page.products.filter.setText("site")
    page.show_product(wanted)
    assert current_name(page) == "studio-archive"
    assert (page.products.filter.text(), page.products.narrowing.narrowing) == ("", Narrowing.ALL)


# Mouse and keyboard


def test_a_click_shows_a_product(page: ProductsPage) -> None:
    view = page.products.view
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        view.visualRect(view.model().index(3, 0)).center(),
    )
    assert words(page.detail)[0] == names(page)[3]


def test_from_the_filter_down_leads_into_the_list_and_arrows_read_on(page: ProductsPage) -> None:
    page.products.filter.setFocus()
    QTest.keyClicks(page.products.filter, "atelier")
    QTest.keyClick(page.products.filter, Qt.Key.Key_Down)
    assert page.products.view.hasFocus()
    start = page.products.view.currentIndex().row()
    QTest.keyClick(page.products.view, Qt.Key.Key_Down)
    assert page.products.view.currentIndex().row() == start + 1
    assert words(page.detail)[0] == names(page)[start + 1]


def test_enter_in_the_filter_goes_to_what_was_found_and_shows_it(page: ProductsPage) -> None:
    page.products.filter.setFocus()
    QTest.keyClicks(page.products.filter, "archive")
    QTest.keyClick(page.products.filter, Qt.Key.Key_Return)
    assert current_name(page) == "studio-archive"
    assert words(page.detail)[0] == "studio-archive"


def test_down_stays_in_a_filter_that_finds_nothing(page: ProductsPage) -> None:
    page.products.filter.setFocus()
    QTest.keyClicks(page.products.filter, "xyz")
    QTest.keyClick(page.products.filter, Qt.Key.Key_Down)
    assert page.products.filter.hasFocus()


def test_ctrl_f_leads_to_the_filter(page: ProductsPage, qtbot: QtBot) -> None:
    page.products.view.setFocus()
    qtbot.waitUntil(page.products.view.hasFocus)
    QTest.keyClick(page.products.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QCoreApplication.processEvents()
    assert page.products.filter.hasFocus()


@pytest.mark.parametrize("typed", ["", "xyz"])
def test_every_control_in_sight_has_a_name(page: ProductsPage, typed: str) -> None:
    page.products.narrowing.actions_by_narrowing[Narrowing.EXPIRING].trigger()
    page.products.filter.setText(typed)
    controls = [
        control
        for kind in (QAbstractButton, QLineEdit, QTableView)
        for control in page.findChildren(kind)
        if control.isVisible() and not isinstance(control.parent(), QTableView)
    ]
    unnamed = [
        control
        for control in controls
        if not control.accessibleName() and not (isinstance(control, QAbstractButton) and control.text())
    ]
    assert len(controls) > 8
    assert unnamed == []


def test_every_entry_of_the_menus_has_its_words(page: ProductsPage) -> None:
    actions = [action for menu in page.findChildren(QMenu) for action in menu.actions()]
    assert all(action.text() or action.isSeparator() for action in actions)
