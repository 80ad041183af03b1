"""Job 5, renewals and Renewal Warranty, on the Renewals page by keyboard alone, and what the server's rules refuse."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from desktop_manager.demo.records import Membership
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.deeds import CHANGES
from desktop_manager.ui.pages.renewals.manage_choice import What
from desktop_manager.ui.pages.renewals.manage_dialog import ManageDialog, Stage
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.pages.renewals.renew_form import RenewForm
from support.by_keyboard import confirm_by_key, message_of
from support.renewals_page import ATELIER, FORET, go_to, open_renewals, plain, rest, view
from support.security_page import be_active, press_key, tab_to
from support.window import OpenDemo, open_demo

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagateSizeHints)", extend=True)
Key = Qt.Key
WEB, DOMAIN, MAIL, BACKUP = 98301, 98303, 98304, 98305


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> RenewalsPage:
    return open_renewals(demo)


def tick(page: RenewalsPage, *names: str) -> None:
    """Choose rows with the keyboard."""
    for name in names:
        go_to(page, name)
        QTest.keyClick(view(page), Key.Key_Space)


def choose_in_menu(demo: OpenDemo, page: RenewalsPage, action: str) -> None:
    """Open Manage renewals with Space and walk its menu with the arrows."""
    bar = page.board.selection
    press_key(page, bar.manage)
    menu = bar.menu
    assert menu.isVisible()
    for _ in range(2 * len(menu.actions())):
        if menu.activeAction() is menu.by_id[action]:
            break
        QTest.keyClick(menu, Key.Key_Down)
    QTest.keyClick(menu, Key.Key_Return)
    demo.wait_until_quiet()


def managing(page: RenewalsPage) -> ManageDialog:
    dialog = page.deeds.manage.dialog
    assert dialog is not None
    be_active(dialog)
    return dialog


def pick(dialog: ManageDialog | RenewForm, box: QComboBox, row: int) -> None:
    """Reach a list with Tab, and go to a row of it with the arrows."""
    tab_to(dialog, box)
    while box.currentIndex() != row:
        QTest.keyClick(box, Key.Key_Down if box.currentIndex() < row else Key.Key_Up)


def terms(demo: OpenDemo, product_id: int) -> tuple[bool, int | None, bool, int]:
    """Auto-renew, means of payment, warranty and address as the server holds them."""
    product = demo.state.logins[CLAIRE_ID].product(product_id)
    assert product is not None
    found = demo.state.renewals.terms(product)
    return found.auto_renew, found.method_id, found.warranty, found.billing_address_id


def reasons(dialog: ManageDialog) -> list[str]:
    items = [dialog.lines.index(row, 0).data(LINE) for row in range(dialog.lines.rowCount())]
    return [one.title for one in items if one.heading]


def test_warranty_for_a_selection_and_back_by_keyboard_alone(demo: OpenDemo, page: RenewalsPage) -> None:
    tick(page, "Web Hosting · atelier", "mail.atelier-helvetique.ch", "studio-archive")
    choose_in_menu(demo, page, actions.WARRANTY_ON)
    dialog = managing(page)
    assert plain(dialog.confirm_button.text()) == "Turn Renewal Warranty on for 2 products"

    confirm_by_key(demo, dialog)

    assert dialog.stage is Stage.ENDED
    assert terms(demo, WEB)[2]
    assert terms(demo, BACKUP)[2]
    press_key(dialog, dialog.undo)
    demo.wait_until_quiet()
    assert not terms(demo, WEB)[2]
    assert not terms(demo, BACKUP)[2]
    assert terms(demo, MAIL)[2], "it was so before"
    confirm_by_key(demo, dialog)
    assert page.deeds.manage.dialog is None


def test_auto_renew_on_with_its_means_of_payment_by_keyboard_alone(demo: OpenDemo, page: RenewalsPage) -> None:
    tick(page, "studio-archive", "atelier-helvetique.ch")
    choose_in_menu(demo, page, actions.AUTO_ON)
    dialog = managing(page)
    assert reasons(dialog) == [
        "Will change (1)",
        "Skipped, because it expires in less than 14 days: renew it first (1)",
    ]
    pick(dialog, dialog.method, 2)
    demo.wait_until_quiet()

    confirm_by_key(demo, dialog)

    assert terms(demo, BACKUP)[:2] == (True, 8103)
    assert not terms(demo, DOMAIN)[0]
    press_key(dialog, dialog.confirm_button)
    rest(demo)
    assert plain(message_of(page)[1]) == "Auto-renew turned on for 1 product."


def test_another_thing_to_change_is_chosen_in_the_dialog(demo: OpenDemo, page: RenewalsPage) -> None:
    tick(page, "studio-archive")
    choose_in_menu(demo, page, actions.WARRANTY_ON)
    dialog = managing(page)
    pick(dialog, dialog.what, list(What).index(What.ADDRESS))
    demo.wait_until_quiet()
    pick(dialog, dialog.address, 1)
    demo.wait_until_quiet()

    confirm_by_key(demo, dialog)

    assert terms(demo, BACKUP)[2:] == (False, dialog.address.currentData())


def test_esc_closes_without_a_change(demo: OpenDemo, page: RenewalsPage) -> None:
    before = terms(demo, BACKUP)
    tick(page, "studio-archive")
    choose_in_menu(demo, page, actions.WARRANTY_ON)

    QTest.keyClick(managing(page), Key.Key_Escape)
    demo.wait_until_quiet()

    assert page.deeds.manage.dialog is None
    assert terms(demo, BACKUP) == before
    assert demo.workspace.journal.entries() == []


def test_a_product_is_renewed_by_keyboard_alone_and_then_auto_renew_can_be_turned_on(
    demo: OpenDemo, page: RenewalsPage
) -> None:
    tick(page, "atelier-helvetique.ch")
    choose_in_menu(demo, page, actions.RENEW)
    form = page.deeds.renewing.dialog
    assert form is not None
    be_active(form)
    pick(form, form.period, 1)
    assert form.total.text() == "Total CHF 24.50 without VAT"

    confirm_by_key(demo, form)
    rest(demo)

    assert plain(message_of(page)[1]) == "1 product renewed."
    product = demo.state.logins[CLAIRE_ID].product(DOMAIN)
    assert product is not None
    assert product.expired_at == demo.state.timeline.at(9 + 731)
    page.deeds.manage.open(
        [one for one in demo.workspace.renewals.read(ATELIER).entries if one.id == DOMAIN],
        CHANGES[actions.AUTO_ON],
    )
    demo.wait_until_quiet()
    dialog = managing(page)
    confirm_by_key(demo, dialog)
    assert terms(demo, DOMAIN)[0]


def test_rights_lost_meanwhile_are_said_for_each_product(demo: OpenDemo, page: RenewalsPage) -> None:
    tick(page, "studio-archive")
    choose_in_menu(demo, page, actions.WARRANTY_ON)
    demo.state.logins[CLAIRE_ID].memberships[ATELIER] = Membership("normal", billing=False)
    dialog = managing(page)

    confirm_by_key(demo, dialog)

    item = dialog.lines.index(0, 0).data(LINE)
    assert item.chip[0] == "Refused"
    assert item.secondary == (
        "Only legal representatives, administrators and users with accounting rights can change it."
    )


def test_without_accounting_rights_the_dry_run_says_who_can(demo: OpenDemo, page: RenewalsPage) -> None:
    found = [one for one in demo.workspace.renewals.read(FORET).entries if one.expires_on is not None]
    page.deeds.manage.open(found, CHANGES[actions.WARRANTY_ON])
    demo.wait_until_quiet()
    dialog = managing(page)

    assert any("users with accounting rights can change it" in one for one in reasons(dialog))
    assert not dialog.confirm_button.isEnabled()
