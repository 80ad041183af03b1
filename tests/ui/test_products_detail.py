"""The selected product: what is said of it, and where its links lead."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop_manager.demo.records import Product
from desktop_manager.demo.seed import atelier, maison
from desktop_manager.ui.pages.products.family_card import MOST
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.widgets.fact_row import FactRow
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
from support.window import OpenDemo, open_demo

LONG = "atelier-helvetique-de-graphisme-et-d-impression-a-la-main-carouge.swiss"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        switch(demo, ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProductsPage:
    return open_products(demo)


def go_to(page: ProductsPage, name: str) -> None:
    page.show_product(product_id(page, name))


def facts(page: ProductsPage) -> dict[str, str]:
    """Name and value of every fact in sight."""
    rows = [row for row in page.detail.findChildren(FactRow) if row.isVisible()]
    return dict(plain(row.accessibleName()).split(": ", 1) for row in rows)


def test_a_domain_that_expires_soon_says_all_that_is_known(page: ProductsPage, demo: OpenDemo) -> None:
    go_to(page, "atelier-helvetique.ch")
    demo.wait_until_quiet()
    said = facts(page)
    assert said.pop("Price").startswith("CHF 12.90 without VAT · 1 year")
    assert said == {
        "Type": "Domain name",
        "Organization": ATELIER,
        "Domain": "atelier-helvetique.ch",
        "Expires": "2 Dec 2026 · in 9 days",
        "Auto-renew": "Off",
        "Renewal Warranty": "Off",
        "Warranty price": "CHF 0.65 without VAT",
        "Tags": "Interne, Critical",
        "Product id": str(product_id(page, "atelier-helvetique.ch")),
        "Created": "2 Dec 2020",
        "Your rights": "Technical, Statistics, Check, Sales",
    }
    assert (plain(page.detail.overview.chip.text()), page.detail.overview.chip.tone) == ("9 days", "bad")
    assert page.detail.overview.chips.texts == ["Interne", "Critical"]


def test_an_expired_and_locked_product_says_both(page: ProductsPage, demo: OpenDemo) -> None:
    go_to(page, "Site Creator · essai vitrine")
    demo.wait_until_quiet()
    assert facts(page)["Expires"] == "3 Nov 2026 · 20 days ago"
    assert facts(page)["Condition"] == "This product is locked. The Manager says by whom and why."
    assert page.detail.overview.notice.tone == "bad"
    assert page.detail.overview.notice.text == "This product has expired. It is locked; Support can unlock it."
    assert page.detail.overview.chip.text() == "Locked"


def test_a_product_without_a_due_date_offers_no_renewal(page: ProductsPage, demo: OpenDemo) -> None:
    overview = page.detail.overview
    go_to(page, "Public Cloud · PCP-7F2KQ9A")
    demo.wait_until_quiet()
    assert facts(page)["Expires"] == "No due date"
    assert "Auto-renew" not in facts(page)
    assert (overview.renew_now.isVisible(), overview.renew.isVisible()) == (False, False)
    go_to(page, "NAS Synology DS224+")
    demo.wait_until_quiet()
    assert (overview.renew_now.isVisible(), overview.renew.isVisible()) == (True, False)


def test_a_free_product_says_so_in_the_detail(page: ProductsPage) -> None:
    go_to(page, "Guest Manager – Noël <VIP>")
    assert words(page.detail)[:2] == ["Guest Manager – Noël <VIP>", "Free"]
    assert facts(page)["Condition"] == "This product is free."


def test_references_stand_in_a_card_of_their_own_and_can_be_copied(page: ProductsPage, qtbot: QtBot) -> None:
    go_to(page, "Web Hosting · atelier")
    references = page.detail.references
    assert facts(page)["Description"] == "3 sites · 4 databases"
    for row, value in (
        (references.bill_reference, "AH-WEB"),
        (references.product_id, str(page.selected)),
        (page.detail.overview.domain, "atelier-helvetique.ch"),
    ):
        assert row.copy is not None
        row.copy.click()
        assert QApplication.clipboard().text() == value
        assert row.copy.text() == "Copied"
    go_to(page, "studio-archive")
    assert facts(page)["Internal name"] == "SBI-AH2048"
    assert "Bill reference" not in facts(page)


# Families


def test_a_child_names_its_parent_and_leads_to_it_and_back(page: ProductsPage) -> None:
    go_to(page, "Mail · kSuite Business")
    assert facts(page)["Belongs to"] == "kSuite Business"
    page.detail.family.links[0].click()
    assert current_name(page) == "kSuite Business"
    assert facts(page)["Contains"] == "kDrive · Atelier Helvétique, Mail · kSuite Business"
    page.detail.family.links[1].click()
    assert current_name(page) == "Mail · kSuite Business"


def test_a_product_that_stands_alone_has_no_family_card(page: ProductsPage) -> None:
    go_to(page, "studio-archive")
    assert not page.detail.family.isVisible()


def test_of_many_children_the_first_are_named_and_the_rest_counted(page: ProductsPage, demo: OpenDemo) -> None:
    def more(products: tuple[Product, ...]) -> tuple[Product, ...]:
        ksuite = next(one for one in products if one.customer_name == "kSuite Business")
        made = (ksuite._replace(id=600000 + n, customer_name=f"site {n:02}", parent=ksuite) for n in range(10))
        return (*products, *made)

    change_products(demo, more)
    refresh(demo)
    go_to(page, "kSuite Business")
    assert len(page.detail.family.links) == MOST
    assert "and 4 more, under it in the list" in words(page.detail)


# Links


@pytest.mark.parametrize(
    ("name", "path", "clicks"),
    [
        ("atelier-helvetique.ch", "/v3/ng/products/web/domains", "If another organization is shown there, choose"),
        ("Web Hosting · atelier", "/v3/hosting/41000/hosting/98301/dashboard", "If another organization is shown"),
        ("NAS Synology DS224+", "/v3/41000/ng/home", f"Choose {ATELIER} at the top left, then: Products."),
    ],
)
def test_open_in_manager_leads_to_the_nearest_page_and_names_the_clicks(
    page: ProductsPage, demo: OpenDemo, name: str, path: str, clicks: str
) -> None:
    go_to(page, name)
    page.detail.overview.manager.click()
    assert demo.opener.opened == [f"https://manager.infomaniak.com{path}"]
    assert page.detail.overview.clicks.text().startswith(clicks)


def test_the_links_lead_to_the_products_own_organization_not_the_current_one(
    page: ProductsPage, demo: OpenDemo
) -> None:
    switch(demo, MAISON)
    name = next(one for one in names(page) if facts_of(page, one)["Type"] == "Web Hosting")
    demo.context.set_show_all(True)
    switch(demo, ATELIER)
    go_to(page, name)
    page.detail.overview.manager.click()
    page.detail.overview.renew.click()
    assert demo.context.organization is not None
    assert demo.context.organization.id == atelier.ID
    base = "https://manager.infomaniak.com/v3"
    assert demo.opener.opened == [
        f"{base}/hosting/{maison.ID}/hosting/{page.selected}/dashboard",
        f"{base}/{maison.ID}/accounts/accounting/renewal",
    ]
    assert MAISON in page.detail.overview.clicks.text()


def facts_of(page: ProductsPage, name: str) -> dict[str, str]:
    go_to(page, name)
    return facts(page)


def test_without_a_browser_the_address_can_be_copied(page: ProductsPage, demo: OpenDemo) -> None:
    demo.opener.works = False
    go_to(page, "NAS Synology DS224+")
    page.detail.overview.renew.click()
    QCoreApplication.processEvents()
    assert page.message is not None
    button = next(one for one in page.message.findChildren(QPushButton) if one.text() == "Copy")
    button.click()
    assert QApplication.clipboard().text() == demo.opener.opened[0]


def test_a_screen_reader_hears_which_product_a_link_opens(page: ProductsPage) -> None:
    go_to(page, "Mail · kSuite Business")
    link = QAccessible.queryAccessibleInterface(page.detail.family.links[0])
    assert link.text(QAccessible.Text.Name) == "Show kSuite Business"
    manager = QAccessible.queryAccessibleInterface(page.detail.overview.manager)
    assert manager.text(QAccessible.Text.Name) == "Open Mail · kSuite Business in the Manager"


# Room


def test_a_very_long_name_is_wrapped_and_widens_nothing(page: ProductsPage) -> None:
    go_to(page, LONG)
    page.resize(808, 600)
    QCoreApplication.processEvents()
    overview = page.detail.overview
    assert overview.name.height() > 20
    assert overview.width() <= page.detail.scroll_area.viewport().width()


def test_rows_that_come_and_go_are_laid_out_at_once(page: ProductsPage) -> None:
    for name in ("*.atelier-helvetique.ch", "atelier-helvetique.ch", "Guest Manager – Noël <VIP>", "kSuite Business"):
        go_to(page, name)
        for card in (page.detail.overview, page.detail.family, page.detail.references):
            if card.isVisible():
                assert card.height() == card.heightForWidth(card.width()), name


def test_another_product_starts_at_its_top_and_the_same_one_stays(page: ProductsPage, demo: OpenDemo) -> None:
    page.resize(808, 420)
    go_to(page, "atelier-helvetique.ch")
    QCoreApplication.processEvents()
    bar = page.detail.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    refresh(demo)
    assert bar.value() > 0
    go_to(page, "studio-archive")
    assert bar.value() == 0


def test_with_too_little_room_one_of_the_two_is_shown(page: ProductsPage) -> None:
    assert page.products.isVisible()
    assert page.detail.isVisible()
    page.resize(644, 600)
    QCoreApplication.processEvents()
    assert page.products.isVisible()
    assert not page.detail.isVisible()
    page.products.view.setFocus()
    page.products.opened.emit(product_id(page, "studio-archive"))
    assert not page.products.isVisible()
    assert words(page.detail)[0] == "studio-archive"
    page.detail.back_button.click()
    assert page.products.isVisible()
    assert page.products.view.hasFocus()
    page.resize(1024, 820)
    QCoreApplication.processEvents()
    assert page.products.isVisible()
    assert page.detail.isVisible()
    assert not page.detail.back_button.isVisible()


def test_in_little_room_enter_opens_and_a_product_that_goes_leads_back(page: ProductsPage, demo: OpenDemo) -> None:
    page.resize(644, 600)
    QCoreApplication.processEvents()
    page.products.select(product_id(page, "studio-archive"))
    page.products.view.activated.emit(page.products.view.currentIndex())
    assert page.detail.back_button.isVisible()
    assert page.detail.back_button.hasFocus()
    change_products(demo, lambda products: tuple(one for one in products if one.customer_name != "studio-archive"))
    refresh(demo)
    assert page.products.isVisible()
    assert not page.detail.isVisible()


def test_the_link_to_a_long_name_is_cut_with_the_whole_in_its_tooltip(page: ProductsPage, demo: OpenDemo) -> None:
    def renamed(products: tuple[Product, ...]) -> tuple[Product, ...]:
        return tuple(
            one._replace(parent=one.parent._replace(customer_name=LONG * 2))
            if one.parent is not None
            else one._replace(customer_name=LONG * 2)
            if one.customer_name == "kSuite Business"
            else one
            for one in products
        )

    change_products(demo, renamed)
    refresh(demo)
    go_to(page, "Mail · kSuite Business")
    QCoreApplication.processEvents()
    link = page.detail.family.links[0]
    assert link.text().endswith("…")
    assert link.toolTip() == LONG * 2
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
