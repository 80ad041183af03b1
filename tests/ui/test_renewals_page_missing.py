"""The Renewals page where something is missing: a live server, the accounting rights, the network, products."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.features.renewals.filters import Filters, Period
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.pages.renewals.remarks import who_has_them
from support.renewals_page import (
    ATELIER,
    DESIGN,
    FORET,
    LEFT,
    MAISON,
    choices,
    click,
    foot,
    names,
    open_renewals,
    plain,
    rest,
    row_menu,
    text,
    view,
)
from support.window import OpenDemo, open_demo

popups = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)")


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def live(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    """A server that has nothing of this project's own contract."""
    with open_demo(tmp_path, offered=False) as live:
        live.tell_organizations(ATELIER)
        live.line.sent.clear()
        yield live


def test_live_the_products_are_listed_and_the_rest_is_in_the_manager(live: OpenDemo) -> None:
    page = open_renewals(live)
    assert names(page) == DESIGN
    assert [text(page, DESIGN[0], key) for key in ("auto_renew", "warranty", "price")] == ["Not told"] * 3
    assert "This server tells when products expire" in page.board.remark.text
    assert foot(page) == "10 of 27 products shown"
    assert [sent for sent in live.line.sent if "/desktop/" in sent] == []


@popups
def test_live_every_change_leads_to_the_manager(live: OpenDemo) -> None:
    page = open_renewals(live)
    click(page, DESIGN[0], "check")
    bar = page.board.selection
    assert not bar.manage.isVisible()
    QTest.mouseClick(bar.link, LEFT)
    page.run_action(actions.RENEW)
    click(page, DESIGN[0], "menu")
    assert choices(row_menu(page)) == [
        "Renew, auto-renew and warranty in the Manager ↗",
        "Show product",
        "Open in Manager ↗",
    ]
    menu = row_menu(page)
    assert menu.in_manager is not None
    menu.in_manager.trigger()
    menu.close()
    renewals = "https://manager.infomaniak.com/v3/41000/accounts/accounting/renewal"
    assert live.opener.opened == [renewals] * 3


def test_without_accounting_rights_it_says_who_has_them(demo: OpenDemo) -> None:
    demo.tell_organizations(FORET)
    page = open_renewals(demo)
    page.board.choose(Filters(Period.ALL))
    assert page.board.remark.text.startswith("You have no accounting rights in Réseau Forêt")
    assert page.board.remark.text.endswith(
        "Its legal representatives, its administrators and users with accounting rights can see them."
    )
    assert {text(page, name, "price") for name in names(page)} <= {"No rights", ""}
    priced = [one for one in page.board.table.entries() if one.price is not None]
    assert priced == []
    assert names(page)
    assert page.message is None


def test_who_has_the_rights_is_named_where_the_members_are_known() -> None:
    said = who_has_them(("Paul Rey", "Luc Favre"))
    assert "Paul Rey" in said
    assert said.endswith("Luc Favre have them.")
    many = plain(who_has_them(("Paul Rey", "Luc Favre", "Inès Carvalho", "Théo Rochat", "Nora Lüthi")))
    assert many.endswith("Inès Carvalho and 2 others have them.")
    assert "Théo Rochat" not in many


def test_switching_the_organization_fetches_its_renewals(demo: OpenDemo) -> None:
    page = open_renewals(demo)
    demo.line.sent.clear()
    demo.tell_organizations(MAISON)
    rest(demo)
    assert [sent for sent in demo.line.sent if sent.startswith("GET /desktop/1/renewals?account_id=41009")]
    page.board.choose(Filters(Period.ALL))
    rest(demo)
    assert "EUR " in foot(page)
    assert page.board.remark.text == ""


def test_offline_the_renewals_of_before_are_shown_with_their_age(demo: OpenDemo) -> None:
    open_renewals(demo).hide()
    demo.line.down = ""
    demo.sync()
    page = demo.show(RenewalsPage)
    demo.wait_until_quiet()
    assert names(page) == DESIGN
    assert "could not be reached" in page.board.remark.text
    assert page.board.refresh_button.isVisible()


def test_a_start_offline_does_not_take_the_server_for_one_that_tells_nothing(demo: OpenDemo) -> None:
    open_renewals(demo).hide()
    demo.workspace.reconnect(demo.connect)
    demo.line.down = ""
    demo.sync()
    page = demo.show(RenewalsPage)
    demo.wait_until_quiet()
    assert "could not be reached" in page.board.remark.text
    assert text(page, DESIGN[0], "price") == "CHF 12.90"


def test_before_the_first_refresh_has_ended_nothing_is_said_of_what_the_server_offers(live: OpenDemo) -> None:
    live.context.refreshing = True
    page = live.show(RenewalsPage)
    live.wait_until_quiet()
    assert page.board.remark.text == ""


def test_a_first_start_without_a_server_says_so(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, synced=False) as fresh:
        fresh.line.down = ""
        fresh.sync()
        page = fresh.show(RenewalsPage)
        assert page.state == "error"


def test_an_organization_without_products_says_what_would_be_here(demo: OpenDemo) -> None:
    from support.products_page import change_products

    change_products(demo, lambda _products: ())
    demo.sync()
    page = demo.show(RenewalsPage)
    demo.wait_until_quiet()
    assert page.state == "empty"


def test_it_fits_the_smallest_window(demo: OpenDemo) -> None:
    page = open_renewals(demo, 816, 600)
    assert page.minimumSizeHint().width() <= 816
    toolbar = page.board.toolbar
    assert toolbar.state.geometry().bottom() <= toolbar.flow.height()
    assert view(page).viewport().height() > 3 * 39
