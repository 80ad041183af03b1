"""How the selected product is renewed: the same as on the Renewals page, and the ways there."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop_manager.api.models.renewal import ChangeRenewals
from desktop_manager.api.resources import renewals as renewals_api
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.products.overview_card import OverviewCard
from desktop_manager.ui.pages.products.page import ProductsPage
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.columns import renewal_columns
from desktop_manager.ui.target import Target
from desktop_manager.ui.widgets.fact_row import FactRow
from desktop_manager.ui.words.renewals_page import stops_words
from support.products_page import open_products, plain, refresh, words
from support.window import OpenDemo, open_demo

ATELIER, MAISON, RIVES, FORET = 41000, 41009, 41019, 41026
DOMAIN, HOSTING, NAS, KSUITE, SHOP, DRIVE, RADIO, NEWSLETTER, TRIAL = (
    *(98303, 98301, 98306, 98302, 98308, 98311, 98322, 98310, 98327),
)
FORET_DOMAIN = 98602
KEYBOARD, MOUSE = "keyboard", "mouse"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as opened:
        opened.context.set_show_all(True)
        yield opened


@pytest.fixture
def page(demo: OpenDemo) -> ProductsPage:
    return open_products(demo)


def go_to(demo: OpenDemo, page: ProductsPage, product: int) -> OverviewCard:
    page.show_product(product)
    demo.wait_until_quiet()
    return page.detail.overview


def facts(page: ProductsPage) -> dict[str, str]:
    """Name and value of every fact in sight."""
    rows = [row for row in page.detail.findChildren(FactRow) if row.isVisible()]
    return dict(plain(row.accessibleName()).split(": ", 1) for row in rows)


def known(demo: OpenDemo, organization: int, product: int) -> RenewalEntry:
    found = demo.workspace.renewals.read(organization).entries
    return next(one for one in found if one.id == product)


def pressed(button: QAbstractButton, how: str) -> None:
    if how == MOUSE:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_the_facts_are_those_of_the_renewals_page(demo: OpenDemo, page: ProductsPage) -> None:
    today = demo.workspace.renewals.reader.today()
    columns = {one.key: one for one in renewal_columns(today, {}, of_all=False, telling=True)}
    for product in (DOMAIN, HOSTING, NAS, KSUITE, SHOP, RADIO, NEWSLETTER):
        go_to(demo, page, product)
        entry, said = known(demo, ATELIER, product), facts(page)
        assert entry.known
        wanted = {key: plain(column.text(entry)) for key, column in columns.items()}
        spoken = {key: columns[key].accessible for key in ("price", "warranty_price")}
        switch = "On" if entry.auto_renew else "Off"
        assert said["Auto-renew"] == " · ".join(part for part in (switch, wanted["method"]) if part)
        assert said.get("Next charge", "") == wanted["next_charge"]
        assert said["Renewal Warranty"] == wanted["warranty"]
        assert spoken["price"] is not None
        assert said["Price"] == f"{spoken['price'](entry)} · {wanted['period']}"
        assert spoken["warranty_price"] is not None
        assert said.get("Warranty price", "") == spoken["warranty_price"](entry)
        assert said["Expires"].startswith(wanted["expires"])
        assert plain(stops_words(entry)) in " ".join(words(page.detail))


def test_nothing_sends_to_the_manager_what_is_told_and_done_here(demo: OpenDemo, page: ProductsPage) -> None:
    for product in (DOMAIN, HOSTING, TRIAL):
        overview = go_to(demo, page, product)
        said = " ".join(words(page.detail))
        assert "API tells neither" not in said
        assert "in the Manager now" not in said
        assert not overview.renew.isVisible()


def test_every_product_is_read_alone_as_among_all(demo: OpenDemo) -> None:
    renewals = demo.workspace.renewals
    renewals.fetch(None)
    view = renewals.read(None)
    assert len(view.entries) > 40
    for entry in view.entries:
        alone = renewals.read_single(entry.account_id, entry.id)
        assert alone == (entry, view.today, entry.account_id in view.without_rights)
    assert renewals.read_single(ATELIER, 1).entry is None


def test_what_may_stop_is_a_warning_and_what_is_too_late_is_said(demo: OpenDemo, page: ProductsPage) -> None:
    notice = go_to(demo, page, DOMAIN).notice
    assert (notice.isVisible(), notice.tone) == (True, "bad")
    assert plain(notice.text) == (
        "It stops on 2 Dec 2026 if nothing is done: neither auto-renew nor Renewal Warranty is on. Auto-renew tries 14"
        " days before the due date and can no longer be turned on: renew it now."
    )
    go_to(demo, page, NAS)
    assert (notice.isVisible(), notice.tone) == (True, "warning")
    go_to(demo, page, HOSTING)
    assert not notice.isVisible()
    assert page.detail.overview.expires.note.text() == (
        "It goes on after 12 Dec 2026. Auto-renew charges Card ·· 4421 on 28 Nov 2026."
    )


def test_a_part_of_a_ksuite_names_what_renews_it(demo: OpenDemo, page: ProductsPage) -> None:
    overview = go_to(demo, page, DRIVE)
    assert overview.expires.note.text() == "It is part of a kSuite: change the kSuite instead."
    assert "Price" not in facts(page)
    assert (overview.renew_now.isVisible(), overview.in_renewals.isVisible()) == (False, True)


def test_until_it_is_read_nothing_of_another_product_stands_there(demo: OpenDemo, page: ProductsPage) -> None:
    overview = go_to(demo, page, HOSTING)
    page.show_product(NAS)
    assert {facts(page)[name] for name in ("Auto-renew", "Renewal Warranty", "Price")} == {"Reading…"}
    assert not overview.renew_now.isEnabled()
    demo.wait_until_quiet()
    assert facts(page)["Price"].startswith("CHF 89.00 without VAT")
    assert overview.renew_now.isEnabled()


def test_without_accounting_rights_it_says_who_has_them_and_asks_nothing(demo: OpenDemo, page: ProductsPage) -> None:
    overview = go_to(demo, page, FORET_DOMAIN)
    assert overview.expires.note.text().startswith("You have no accounting rights in ")
    assert "Auto-renew" not in facts(page)
    assert not overview.renew_now.isEnabled()
    assert overview.renew_now.accessibleDescription() == (
        "Only legal representatives, administrators and users with accounting rights can change it."
    )
    assert overview.in_renewals.isEnabled()
    assert not any(f"account_id={FORET}" in one for one in demo.line.sent if "/renewals" in one)


def test_a_change_made_elsewhere_is_shown_at_once(demo: OpenDemo, page: ProductsPage) -> None:
    go_to(demo, page, RADIO)
    assert facts(page)["Renewal Warranty"] == "Off"
    change = ChangeRenewals(uuid4().hex, (RADIO,), warranty=True)
    renewals_api.change_renewals(demo.workspace.client(), change)
    demo.context.areas_changed.emit(demo.workspace.renewals.fetch(ATELIER, force=True))
    demo.wait_until_quiet()
    assert facts(page)["Renewal Warranty"] == "On"


def test_those_of_another_organization_are_fetched_when_they_are_looked_at(demo: OpenDemo, page: ProductsPage) -> None:
    before = len(demo.line.sent)
    go_to(demo, page, 98501)
    assert [one for one in demo.line.sent[before:] if "/renewals" in one] == [
        f"GET /desktop/1/renewals?account_id={RIVES}&limit=1000"
    ]
    assert facts(page)["Auto-renew"] == "On · Card ·· 9938"
    go_to(demo, page, 98502)
    assert sum("/renewals" in one for one in demo.line.sent[before:]) == 1


def test_what_cannot_be_fetched_is_said_and_comes_with_the_next_refresh(demo: OpenDemo, page: ProductsPage) -> None:
    demo.line.down = "GET /desktop/1/renewals"
    overview = go_to(demo, page, 98401)
    assert overview.expires.note.text() == "The server is not available. What is shown is older."
    assert "Auto-renew" not in facts(page)
    demo.line.down = None
    refresh(demo)
    assert facts(page)["Auto-renew"] == "Off"


@pytest.mark.parametrize("how", [MOUSE, KEYBOARD])
def test_the_buttons_lead_to_the_renewals_page(demo: OpenDemo, page: ProductsPage, how: str) -> None:
    overview = go_to(demo, page, NAS)
    asked: list[Target] = []
    demo.context.target_requested.connect(asked.append)
    pressed(overview.renew_now, how)
    pressed(overview.in_renewals, how)
    assert asked == [Target("renewals", ATELIER, actions.RENEW, NAS), Target("renewals", ATELIER, "", NAS)]


def test_the_keyboard_goes_through_the_buttons_in_their_order(demo: OpenDemo, page: ProductsPage) -> None:
    overview = go_to(demo, page, NAS)
    overview.renew_now.setFocus()
    QTest.keyClick(overview.renew_now, Qt.Key.Key_Tab)
    assert overview.in_renewals.hasFocus()
    QTest.keyClick(overview.in_renewals, Qt.Key.Key_Tab)
    assert overview.manager.hasFocus()


def test_a_site_has_none_of_it(demo: OpenDemo, page: ProductsPage) -> None:
    go_to(demo, page, HOSTING)
    site = next(one for one in demo.workspace.hosting.sites(ATELIER) if one.hosting_id == HOSTING)
    page.show_product(-site.id)
    demo.wait_until_quiet()
    demo.context.areas_changed.emit(frozenset({Area.RENEWALS}))
    demo.wait_until_quiet()
    assert not page.detail.overview.isVisible()


def test_live_says_what_the_api_does_not_tell(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False, server="https://api.infomaniak.com") as live:
        page = open_products(live)
        overview = go_to(live, page, DOMAIN)
        said = " ".join(words(page.detail))
        assert "Infomaniak's API tells neither auto-renew nor Renewal Warranty. The Manager shows both." in said
        assert "the date of a domain can lag behind" in said
        assert "CHF" not in said
        assert "Auto-renew" not in facts(page)
        assert plain(overview.notice.text) == (
            "Auto-renew tries 14 days before the due date and can no longer be turned on. Unless auto-renew or Renewal"
            " Warranty covers this product, renew it in the Manager."
        )
        assert [one.isVisible() for one in (overview.renew_now, overview.in_renewals, overview.renew)] == [
            False,
            False,
            True,
        ]
        go_to(live, page, TRIAL)
        assert overview.notice.text == "This product has expired. If it is still needed, renew it in the Manager now."
        go_to(live, page, 98316)
        assert not overview.renew.isVisible()
        assert overview.expires.note.text() == ""
        assert not any("/desktop/" in one for one in live.line.sent)
