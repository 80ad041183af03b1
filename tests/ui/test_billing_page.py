"""Billing as a page: its tabs, links between them, what it fetches, and what it says where there is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.demo.faults import Fault
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.billing.actions import billing_actions
from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab
from desktop_manager.ui.pages.billing.page import ADDRESSES, INVOICES, PREPAID, REMINDERS, SETTINGS, BillingPage
from desktop_manager.ui.shell.page_registry import PAGES, page
from support.invoices_tab import ATELIER, FORET, LEFT, MAISON, find, open_invoices, rest, rows, view
from support.window import OpenDemo, open_demo

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
ALL = [INVOICES, REMINDERS, PREPAID, ADDRESSES, SETTINGS]


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


def words(widget: QWidget) -> str:
    """All that is to be read in a widget."""
    return "\n".join(
        str(one.property("text")) for one in widget.findChildren(QWidget) if one.isVisible() and one.property("text")
    )


@pytest.fixture
def billing(demo: OpenDemo) -> BillingPage:
    page = demo.show(BillingPage)
    demo.wait_until_quiet()
    return page


def test_it_stands_before_security_in_the_window() -> None:
    names = [entry.id for entry in PAGES]
    assert names.index("billing") + 1 == names.index("security")
    assert page("billing").icon == "receipt-text"


def test_each_tab_opens_by_mouse_and_by_keyboard(demo: OpenDemo, billing: BillingPage) -> None:
    for name in ALL:
        QTest.mouseClick(billing.tabs.tab(name), LEFT)
        demo.wait_until_quiet()
        assert billing.tab is billing.made_tab(name)
        assert billing.tab.isVisible()
    billing.tabs.tab(SETTINGS).setFocus()
    for name in reversed(ALL[:-1]):
        QTest.keyClick(billing.tabs.tab(billing.tabs.value), Qt.Key.Key_Left)
        demo.wait_until_quiet()
        assert billing.tabs.value == name
        assert billing.tab.isVisible()


def test_a_tab_is_made_at_its_first_visit(demo: OpenDemo, billing: BillingPage) -> None:
    assert isinstance(billing.tab, InvoicesTab)
    asked = len(demo.line.sent)
    billing.open_tab(PREPAID)
    demo.wait_until_quiet()
    assert any("/prepaid" in one for one in demo.line.sent[asked:])
    assert not any("/prepaid" in one for one in demo.line.sent[:asked])


def test_every_action_of_the_page_does_something(demo: OpenDemo, billing: BillingPage) -> None:
    seen = []
    for action in billing_actions():
        billing.run_action(action.id)
        demo.wait_until_quiet()
        seen.append(billing.tabs.value)
        for dialog in QApplication.topLevelWidgets():
            if dialog is not billing and dialog.isVisible():
                dialog.close()
    assert set(seen) == set(ALL)
    with pytest.raises(KeyError):
        billing.run_action("something-else")


def test_the_reminders_count_stands_beside_their_tab(demo: OpenDemo, billing: BillingPage) -> None:
    tab = billing.open_tab(REMINDERS)
    demo.wait_until_quiet()
    name = billing.tabs.tab(REMINDERS).accessibleName()
    count = getattr(tab, "count", 0)
    assert count > 0
    assert name.startswith(f"Reminders, {count} ")


def test_an_invoice_asked_for_elsewhere_is_opened_here(demo: OpenDemo, billing: BillingPage) -> None:
    tab = billing.tab
    assert isinstance(tab, InvoicesTab)
    wanted = find(tab, "104512")
    billing.open_tab(PREPAID)
    demo.context.invoice_requested.emit(wanted.id)
    demo.wait_until_quiet()
    assert billing.tabs.value == INVOICES
    assert tab.sheet is not None
    assert tab.sheet.invoice.id == wanted.id
    assert view(tab).current == wanted.id


def test_an_invoice_asked_for_before_it_was_read_is_opened_then(demo: OpenDemo) -> None:
    wanted = next(number for number in demo.state.billing.ids_of(ATELIER))
    page = demo.show(BillingPage)
    page.show_invoice(wanted)
    demo.wait_until_quiet()
    tab = page.tab
    assert isinstance(tab, InvoicesTab)
    assert tab.sheet is not None
    assert tab.sheet.invoice.id == wanted


def test_an_invoice_that_a_filter_hides_is_shown_all_the_same(demo: OpenDemo) -> None:
    tab = open_invoices(demo)
    wanted = find(tab, "104512")
    tab.board.bar.field.setText("newsletter")
    assert wanted.id not in [one.id for one in rows(tab)]
    tab.page.show_invoice(wanted.id)
    rest(demo, tab)
    assert tab.board.bar.field.text() == ""
    assert view(tab).current == wanted.id


def test_another_organization_shows_its_own_at_once(demo: OpenDemo) -> None:
    tab = open_invoices(demo)
    demo.tell_organizations(MAISON)
    rest(demo, tab)
    assert {one.account_id for one in rows(tab)} == {MAISON}
    assert "Maison du Canal" in words(tab.page)


def test_a_tab_opened_while_another_one_fetches_fetches_after_it(demo: OpenDemo) -> None:
    page = demo.show(BillingPage)
    demo.line.hold()
    demo.context.refresh_ended.emit(None)
    page.open_tab(ADDRESSES)
    page.open_tab(PREPAID)
    asked = len(demo.line.sent)
    demo.line.release()
    demo.wait_until_quiet()
    assert any("/prepaid" in one for one in demo.line.sent[asked:])
    assert page.states.state == "content"


def test_without_accounting_rights_it_says_so_and_who_has_them(demo: OpenDemo) -> None:
    demo.tell_organizations(FORET)
    asked = len(demo.line.sent)
    tab = open_invoices(demo)
    assert tab.state == "empty"
    said = words(tab)
    assert "You have no accounting rights in Réseau Forêt." in said
    assert "Legal representatives and administrators have them" in said
    assert not any("invoices" in one for one in demo.line.sent[asked:])


def test_while_nothing_is_known_it_waits_and_then_says_why(demo: OpenDemo) -> None:
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/invoices")
    tab = open_invoices(demo)
    assert tab.state == "error"
    demo.faults.clear()
    demo.context.refresh_ended.emit(None)
    rest(demo, tab)
    assert tab.state == "content"
    assert len(rows(tab)) > 50


def test_offline_shows_what_was_fetched_and_how_old_it_is(demo: OpenDemo) -> None:
    tab = open_invoices(demo)
    known = len(rows(tab))
    demo.line.down = ""
    demo.sync()
    rest(demo, tab)
    assert len(rows(tab)) == known
    assert "The server could not be reached." in tab.board.trouble.text


def test_a_first_start_without_a_network_says_that_nothing_was_ever_fetched(demo: OpenDemo) -> None:
    demo.line.down = ""
    demo.context.offline = True
    tab = open_invoices(demo)
    assert tab.state == "error"
    assert "never fetched" in words(tab)


def test_an_organization_without_invoices_says_so(demo: OpenDemo) -> None:
    demo.workspace.store.replace_listing(Area.INVOICES, MAISON, [], demo.workspace.now())
    demo.workspace.store.replace_listing(Area.INVOICE_ROWS, MAISON, [], demo.workspace.now())
    demo.tell_organizations(MAISON)
    tab = open_invoices(demo)
    assert "There are no invoices yet." in words(tab)
