"""Manage renewals: the dry run, the run with its progress, one line for each product, Retry and Undo."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.demo.faults import Fault
from desktop_manager.demo.records import Product
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.rules import Change
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.manage_choice import What
from desktop_manager.ui.pages.renewals.manage_dialog import ManageDialog, Stage
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from support.by_keyboard import in_message, message_of
from support.renewals_page import ATELIER, click, open_renewals, plain, rest
from support.window import OpenDemo, open_demo

CHANGES = "/desktop/1/renewals/changes"
SEND = f"POST {CHANGES}"
LEFT = Qt.MouseButton.LeftButton
WEB, KSUITE, DOMAIN, MAIL, BACKUP, NAS, CERTIFICATE = 98301, 98302, 98303, 98304, 98305, 98306, 98309
PART, NEVER, FREE, TRIAL = 98312, 98316, 98323, 98327
WARRANTY = Change(warranty=True)


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> RenewalsPage:
    return open_renewals(demo)


def entries(demo: OpenDemo, *ids: int) -> list[RenewalEntry]:
    known = {one.id: one for one in demo.workspace.renewals.read(None).entries}
    return [known[number] for number in ids]


def opened(demo: OpenDemo, page: RenewalsPage, change: Change, *ids: int) -> ManageDialog:
    page.deeds.manage.open(entries(demo, *ids), change)
    demo.wait_until_quiet()
    dialog = page.deeds.manage.dialog
    assert dialog is not None
    return dialog


def press(demo: OpenDemo, button: QAbstractButton) -> None:
    assert button.isEnabled(), button.accessibleDescription()
    QTest.mouseClick(button, LEFT)
    demo.wait_until_quiet()


def lines(dialog: ManageDialog) -> list[tuple[str, str, str]]:
    """Title, second line and chip of each line."""
    model = dialog.lines
    items = [model.index(row, 0).data(LINE) for row in range(model.rowCount())]
    return [(one.title, one.secondary, one.chip[0] if one.chip else "") for one in items]


def chips(dialog: ManageDialog) -> dict[str, str]:
    return {title: chip for title, _, chip in lines(dialog)}


def warranties(demo: OpenDemo, ids: Sequence[int]) -> list[bool]:
    """What the server holds."""
    products = {one.id: one for one in demo.state.products_of(ATELIER)}
    return [demo.state.renewals.terms(products[number]).warranty for number in ids]


def change_on_server(demo: OpenDemo, number: int, **facts: object) -> Product:
    """Let somebody change a product on the server; nothing of it is known here."""
    login = demo.state.logins[CLAIRE_ID]
    product = login.product(number)
    assert product is not None
    changed = product._replace(**facts)  # type: ignore[arg-type]
    login.put(changed)
    return changed


def sent(demo: OpenDemo) -> int:
    return sum(one.startswith(SEND) for one in demo.line.sent)


# The dry run


def test_the_selection_is_grouped_before_anything_is_sent(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, WARRANTY, WEB, MAIL, BACKUP, PART, NEVER, FREE, TRIAL)

    assert plain(dialog.summary.text()) == "2 products will change. 5 products will be skipped; the list says why."
    headings = [title for title, second, _ in lines(dialog) if not second]
    assert headings == [
        "Will change (2)",
        "Skipped, because it is so already (1)",
        "Skipped, because it is part of a kSuite: change the kSuite instead (1)",
        "Skipped, because it never expires (1)",
        "Skipped, because it is free and needs no renewal (1)",
        "Skipped, because it is locked; Support can unlock it (1)",
    ]
    assert plain(dialog.effects.text()) == ("Renewal Warranty costs CHF 9.65 more without VAT at the next renewals.")
    assert plain(dialog.confirm_button.text()) == "Turn Renewal Warranty on for 2 products"
    assert sent(demo) == 0


def test_the_price_effect_keeps_currencies_apart_and_says_what_it_does_not_know(
    demo: OpenDemo, page: RenewalsPage
) -> None:
    dialog = opened(demo, page, WARRANTY, BACKUP, 98322, 98321, NAS)

    assert plain(dialog.effects.text()) == (
        "Renewal Warranty costs CHF 3.70 · EUR 2.05 · USD 3.60 more without VAT at the next renewals."
        " The server does not say the price of 1 product."
    )


def test_where_nothing_will_change_the_button_says_why(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, WARRANTY, MAIL, PART)

    assert not dialog.confirm_button.isEnabled()
    assert dialog.confirm_button.accessibleDescription() == (
        "None of the chosen products will change; the list says why."
    )


def test_with_less_than_14_days_left_auto_renew_stays_off_and_a_short_card_is_named(
    demo: OpenDemo, page: RenewalsPage
) -> None:
    dialog = opened(demo, page, Change(auto_renew=True), DOMAIN, CERTIFICATE)

    assert [title for title, second, _ in lines(dialog) if not second] == [
        "Will change (1)",
        "Skipped, because it expires in less than 14 days: renew it first (1)",
    ]
    assert [second for title, second, _ in lines(dialog) if title == "*.atelier-helvetique.ch"] == [
        "Atelier Helvétique Sàrl · 2 Feb 2027 · the card ends before the next charge"
    ]


def test_only_what_can_be_charged_by_itself_is_offered(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, Change(auto_renew=True), BACKUP)

    offered = [dialog.method.itemText(place) for place in range(dialog.method.count())]
    assert offered == ["Card ·· 4421", "Card ·· 0017", "Prepaid account"]


def test_products_of_several_organizations_have_no_means_of_payment_in_common(
    demo: OpenDemo, page: RenewalsPage
) -> None:
    demo.workspace.renewals.fetch(None, force=True)
    dialog = opened(demo, page, Change(auto_renew=True), BACKUP, 98501)

    assert not dialog.method_field.isVisible()
    assert "belong to one organization" in dialog.what_field.error
    assert not dialog.confirm_button.isEnabled()
    dialog.what.setCurrentIndex(list(What).index(What.WARRANTY_ON))
    demo.wait_until_quiet()
    assert dialog.what_field.error == ""
    assert plain(dialog.confirm_button.text()) == "Turn Renewal Warranty on for 1 product"


def test_means_of_payment_that_cannot_be_fetched_are_said_at_the_field(demo: OpenDemo, page: RenewalsPage) -> None:
    demo.line.down = "GET /desktop/1/accounts/41000/payment_settings"
    dialog = opened(demo, page, Change(auto_renew=True), BACKUP)

    assert dialog.method_field.error
    assert not dialog.confirm_button.isEnabled()
    demo.line.down = None
    dialog.what.setCurrentIndex(list(What).index(What.ADDRESS))
    demo.wait_until_quiet()
    assert dialog.address.count() == 3


# The run


def test_warranty_is_turned_on_from_the_selection_by_mouse(demo: OpenDemo, page: RenewalsPage) -> None:
    for name in ("Web Hosting · atelier", "studio-archive"):
        click(page, name, "product", Qt.KeyboardModifier.ControlModifier)
    page.board.selection.menu.by_id[actions.WARRANTY_ON].trigger()
    demo.wait_until_quiet()
    dialog = page.deeds.manage.dialog
    assert dialog is not None

    press(demo, dialog.confirm_button)

    assert dialog.stage is Stage.ENDED
    assert chips(dialog) == {"Web Hosting · atelier": "Changed", "studio-archive": "Changed"}
    assert warranties(demo, (WEB, BACKUP)) == [True, True]
    press(demo, dialog.confirm_button)
    rest(demo)
    assert (message_of(page)[0], plain(message_of(page)[1])) == ("good", "Renewal Warranty turned on for 2 products.")
    assert {one.id: one.warranty for one in page.board.table.entries()}[WEB] is True


def test_undo_in_the_dialog_puts_back_what_was_changed(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, WARRANTY, WEB, BACKUP, MAIL)
    press(demo, dialog.confirm_button)
    press(demo, dialog.undo)

    assert warranties(demo, (WEB, BACKUP, MAIL)) == [False, False, True]
    assert plain(dialog.ended_words.text()) == "2 products put back as before."
    assert not dialog.undo.isVisible()
    rows = demo.workspace.journal.entries()
    assert [one.entry.action for one in rows] == ["renewals.change", "renewals.change.undo"]
    assert rows[1].entry.undoes == rows[0].seq


def test_undo_from_the_message_puts_back_means_of_payment_and_address(demo: OpenDemo, page: RenewalsPage) -> None:
    before = demo.state.renewals.terms(demo.state.products_of(ATELIER)[0])
    dialog = opened(demo, page, Change(auto_renew=False), WEB)
    press(demo, dialog.confirm_button)
    press(demo, dialog.confirm_button)
    assert demo.state.renewals.terms(demo.state.products_of(ATELIER)[0]).method_id is None

    press(demo, in_message(page, "Undo"))

    assert demo.state.renewals.terms(demo.state.products_of(ATELIER)[0]) == before
    again = page.deeds.manage.dialog
    assert again is not None
    again.accept()


def test_a_billing_address_is_chosen_for_many(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, Change(), WEB, BACKUP)
    dialog.address.setCurrentIndex(dialog.address.findData(7102))
    demo.wait_until_quiet()

    press(demo, dialog.confirm_button)

    products = {one.id: one for one in demo.state.products_of(ATELIER)}
    assert {demo.state.renewals.terms(products[number]).billing_address_id for number in (WEB, BACKUP)} == {7102}


def test_a_refusal_of_the_server_is_told_and_retry_asks_again(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, WARRANTY, WEB, BACKUP)
    change_on_server(demo, BACKUP, is_locked=True)
    press(demo, dialog.confirm_button)

    assert chips(dialog) == {"studio-archive": "Refused", "Web Hosting · atelier": "Changed"}
    assert lines(dialog)[0][1] == "It is locked; Support can unlock it."
    change_on_server(demo, BACKUP, is_locked=False)
    press(demo, dialog.retry)

    assert set(chips(dialog).values()) == {"Changed"}
    assert not dialog.retry.isVisible()
    press(demo, dialog.undo)
    assert warranties(demo, (WEB, BACKUP)) == [False, False]


def test_esc_stops_a_run_within_a_second_and_says_what_was_not_done(
    demo: OpenDemo, page: RenewalsPage, qtbot: QtBot
) -> None:
    dialog = opened(demo, page, WARRANTY, WEB, BACKUP)
    demo.faults.latency = 30.0
    QTest.mouseClick(dialog.confirm_button, LEFT)
    qtbot.waitUntil(lambda: sent(demo) == 1)
    assert dialog.stage is Stage.RUNNING
    started = time.monotonic()
    demo.faults.latency = 0.0

    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.stage is Stage.ENDED)

    assert time.monotonic() - started < 1
    demo.wait_until_quiet()
    assert dialog.isVisible()
    assert dialog.ended_words.text().startswith("Cancelled.")
    expected = ["Changed" if one else "Not changed" for one in warranties(demo, (WEB, BACKUP))]
    assert sorted(chips(dialog).values()) == sorted(expected)
    assert sent(demo) == 1


def test_a_pause_that_the_server_asks_for_is_told_and_can_be_stopped(
    demo: OpenDemo, page: RenewalsPage, qtbot: QtBot
) -> None:
    dialog = opened(demo, page, WARRANTY, WEB)
    demo.faults.retry_after = 90
    demo.faults.inject(Fault.RATE_LIMITED, CHANGES)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    qtbot.waitUntil(lambda: "90 second" in dialog.progress.words.text())

    QTest.mouseClick(dialog.cancel_button, LEFT)
    qtbot.waitUntil(lambda: dialog.stage is Stage.ENDED)

    assert chips(dialog) == {"Web Hosting · atelier": "Not tried"}
    assert warranties(demo, (WEB,)) == [False]


def test_a_lost_answer_is_read_and_told(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, WARRANTY, WEB)
    demo.line.lost = SEND
    press(demo, dialog.confirm_button)

    assert chips(dialog) == {"Web Hosting · atelier": "Changed"}
    assert sent(demo) == 1


def test_what_nobody_knows_is_checked_again_and_never_sent_again(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, WARRANTY, WEB)
    demo.line.lost = SEND
    demo.line.down = "GET /desktop/1/renewals"
    press(demo, dialog.confirm_button)
    assert chips(dialog) == {"Web Hosting · atelier": "Outcome unknown"}
    assert not dialog.retry.isVisible()

    demo.line.down = None
    press(demo, dialog.check)

    assert chips(dialog) == {"Web Hosting · atelier": "Changed"}
    assert sent(demo) == 1
    press(demo, dialog.confirm_button)


def test_without_the_server_nothing_is_lost_and_retry_is_offered(demo: OpenDemo, page: RenewalsPage) -> None:
    dialog = opened(demo, page, WARRANTY, WEB)
    demo.faults.revoke(demo._token)
    press(demo, dialog.confirm_button)

    assert chips(dialog) == {"Web Hosting · atelier": "Not changed"}
    assert dialog.error
    assert dialog.retry.isVisible()
    demo.faults.clear()
    press(demo, dialog.retry)
    assert chips(dialog) == {"Web Hosting · atelier": "Changed"}
    assert dialog.error == ""
