"""Support: temporary access is granted, counted down and revoked; each rule is said before anything is sent."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.features.support.access import DAY_S
from desktop_manager.ui.pages.support.grant_dialog import OTHER, GrantDialog
from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.dialog import Dialog
from support.window import OpenDemo, noon, open_demo

ATELIER, MAISON, FORET = 41000, 41009, 41026
MAIL, CANAL, SHOP = 98304, 98401, 98308
GRANT = "POST /desktop/1/support/accesses"
REVOKE = "DELETE /desktop/1/support/accesses"
LEFT = Qt.MouseButton.LeftButton


class Clock:
    """The time of the window and of the server, in seconds since 1970 UTC."""

    def __init__(self) -> None:
        self.now = noon()

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path, clock: Clock) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.state.support.clock = clock
        demo.workspace.now = clock
        demo.tell_organizations(ATELIER)
        yield demo


def lines(page: SupportPage) -> list[tuple[str, str]]:
    return [(row.title, row.chip.text()) for row in page.access.rows]


def open_grant(demo: OpenDemo, page: SupportPage) -> GrantDialog:
    QTest.mouseClick(page.access.grant, LEFT)
    demo.wait_until_quiet()
    dialog = page.access_flow.dialog
    assert isinstance(dialog, GrantDialog)
    return dialog


def choose(dialog: GrantDialog, product: int) -> None:
    view = dialog.products
    row = view.row_of(product)
    view.show_row(row)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(row, 0)).center())


def buttons(page: SupportPage, text: str) -> list[Button]:
    assert page.message is not None
    return [button for button in page.message.findChildren(Button) if button.text() == text]


def sent(demo: OpenDemo, call: str) -> int:
    return sum(one.startswith(call) for one in demo.line.sent)


def journal(demo: OpenDemo) -> list[tuple[str, str]]:
    return [(one.entry.action, one.entry.target) for one in demo.workspace.journal.entries()]


def test_what_runs_stands_above_what_has_ended(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    assert lines(page) == [("Web Hosting · canal", "ends in 4 d 3 h"), ("mail.atelier-helvetique.ch", "ended")]
    first, second = (row.accessibleDescription() for row in page.access.rows)
    assert first.startswith("Maison du Canal · granted by you on 20 Nov 2026")
    assert second.startswith("Atelier Helvétique Sàrl · 2 Oct 2026 to 9 Oct 2026")
    assert [row.revoke.isVisible() for row in page.access.rows] == [True, False]


def test_access_is_granted_by_mouse_and_said_and_entered(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = open_grant(demo, page)
    choose(dialog, MAIL)
    assert "Support may enter mail.atelier-helvetique.ch until 24 Nov 2026" in dialog.summary.text()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert lines(page)[0] == ("mail.atelier-helvetique.ch", "ends in 1 d 0 h")
    assert page.message is not None
    assert page.message.text.startswith("Support has access to mail.atelier-helvetique.ch until")
    (entry,) = demo.workspace.journal.entries()
    assert (entry.entry.action, entry.entry.target, entry.entry.organization) == (
        "support.access.grant",
        "mail.atelier-helvetique.ch",
        ATELIER,
    )
    assert b"none" in (entry.entry.before or b"")
    assert b"granted" in (entry.entry.after or b"")


def test_access_is_granted_by_keyboard_alone(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    page.access.grant.setFocus()
    QTest.keyClick(page.access.grant, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    dialog = page.access_flow.dialog
    assert isinstance(dialog, GrantDialog)
    assert dialog.search.hasFocus()
    QTest.keyClicks(dialog.search, "helvetique.shop")
    QTest.keyClick(dialog.search, Qt.Key.Key_Tab)
    while not dialog.products.hasFocus():
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    dialog.products.show_row(-1)
    QTest.keyClick(dialog.products, Qt.Key.Key_Down)
    while dialog.products.currentIndex().row() != dialog.products.row_of(SHOP):
        QTest.keyClick(dialog.products, Qt.Key.Key_Down)
    QTest.keyClick(dialog.products, Qt.Key.Key_Space)
    assert [one.id for one in dialog.products.chosen] == [SHOP]
    dialog.confirm_button.setFocus()
    QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert lines(page)[0] == ("helvetique.shop", "ends in 1 d 0 h")


def test_several_products_of_several_organizations_for_seven_days(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = open_grant(demo, page)
    dialog.duration.set_value("7")
    choose(dialog, MAIL)
    dialog.search.setText("forêt")
    choose(dialog, 98601)
    assert "2 products" in dialog.summary.text()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    running = [title for title, chip in lines(page) if chip == "ends in 7 d 0 h"]
    assert sorted(running) == ["Web Hosting · forêt", "mail.atelier-helvetique.ch"]


def test_undo_revokes_what_was_granted(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = open_grant(demo, page)
    choose(dialog, MAIL)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    (undo,) = buttons(page, "Undo")
    QTest.mouseClick(undo, LEFT)
    demo.wait_until_quiet()
    assert lines(page)[1] == ("mail.atelier-helvetique.ch", "revoked")
    assert [action for action, _ in journal(demo)] == ["support.access.grant", "support.access.grant.undo"]


def test_a_product_already_granted_is_said_and_cannot_be_chosen(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = open_grant(demo, page)
    row = dialog.products.row_of(CANAL)
    assert "Support has access until 27 Nov 2026" in dialog.products.lines.index(row, 0).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    choose(dialog, CANAL)
    assert dialog.products.chosen == ()
    dialog.reject()


def test_what_another_granted_meanwhile_is_refused_by_the_server_and_said(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = open_grant(demo, page)
    choose(dialog, MAIL)
    product = next(one for one in demo.state.products[ATELIER] if one.id == MAIL)
    demo.state.support.add(product, noon() + 60, 51001, "Luc Favre")
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert dialog.wrong("products") == "Support has access to one of these already."
    assert [one.id for one in dialog.products.chosen] == [MAIL]
    assert journal(demo) == []
    dialog.reject()


@pytest.mark.parametrize(
    ("seconds", "said"), [(-60, "The end lies in the past."), (7 * DAY_S + 60, "7 days at the latest")]
)
def test_an_end_outside_the_seven_days_is_refused_before_it_is_sent(demo: OpenDemo, seconds: int, said: str) -> None:
    page = demo.show(SupportPage)
    dialog = open_grant(demo, page)
    choose(dialog, MAIL)
    QTest.mouseClick(dialog.duration.findChildren(type(dialog.confirm_button))[3], LEFT)
    assert dialog.duration.value == OTHER
    dialog.end.setDateTime(QDateTime.fromSecsSinceEpoch(noon() + seconds))
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert said in dialog.wrong("end")
    assert sent(demo, GRANT) == 0
    dialog.reject()


def test_nothing_chosen_is_said(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = open_grant(demo, page)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    assert dialog.wrong("products") == "Choose at least one product."
    assert sent(demo, GRANT) == 0
    dialog.reject()


def test_offline_the_grant_is_refused_in_words_and_the_form_is_kept(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = open_grant(demo, page)
    choose(dialog, MAIL)
    demo.line.down = "POST"
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert dialog.error.startswith("The change was not made: the connection was lost")
    assert [one.id for one in dialog.products.chosen] == [MAIL]
    demo.line.down = None
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert lines(page)[0][0] == "mail.atelier-helvetique.ch"


def test_a_lost_answer_is_settled_by_reading_again(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = open_grant(demo, page)
    choose(dialog, MAIL)
    demo.line.lost = "POST"
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert lines(page)[0] == ("mail.atelier-helvetique.ch", "ends in 1 d 0 h")
    assert sent(demo, GRANT) == 1


def revoke_dialog(demo: OpenDemo, page: SupportPage) -> Dialog:
    QTest.mouseClick(page.access.rows[0].revoke, LEFT)
    dialog = page.access_flow.dialog
    assert dialog is not None
    return dialog


def test_revoke_asks_says_that_there_is_no_undo_and_ends_it(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = revoke_dialog(demo, page)
    assert "There is no Undo" in dialog.accessibleDescription()
    assert dialog.cancel_button.isDefault()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert lines(page)[0] == ("Web Hosting · canal", "revoked")
    assert buttons(page, "Undo") == []
    assert journal(demo) == [("support.access.revoke", "Web Hosting · canal")]


def test_revoke_is_left_by_escape(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    QTest.keyClick(revoke_dialog(demo, page), Qt.Key.Key_Escape)
    assert sent(demo, REVOKE) == 0
    assert lines(page)[0][1].startswith("ends in")


def test_a_lost_revocation_is_settled_by_reading_again(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = revoke_dialog(demo, page)
    demo.line.lost = "DELETE"
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert lines(page)[0] == ("Web Hosting · canal", "revoked")
    assert sent(demo, REVOKE) == 1


def test_revoking_what_has_ended_meanwhile_is_refused_and_shown(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    dialog = revoke_dialog(demo, page)
    demo.state.support.revoke(demo.state.support.accesses[0])
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()
    assert dialog.error
    assert journal(demo) == []
    dialog.reject()


@pytest.mark.parametrize(
    ("left", "said"),
    [(5 * 3600 + 12 * 60, "ends in 5 h 12 min"), (12 * 60 + 5, "ends in 12 min"), (59, "ends in less than a minute")],
)
def test_the_countdown_goes_down_to_the_minute(demo: OpenDemo, clock: Clock, left: int, said: str) -> None:
    page = demo.show(SupportPage)
    clock.now = demo.state.support.accesses[0].ends_at - left
    page.hide()
    page.show()
    demo.wait_until_quiet()
    assert lines(page)[0] == ("Web Hosting · canal", said)


def test_what_runs_out_while_it_is_seen_goes_to_the_history(demo: OpenDemo, clock: Clock) -> None:
    page = demo.show(SupportPage)
    assert page.access.ticking
    clock.now = demo.state.support.accesses[0].ends_at
    page.access.tick()
    assert lines(page)[0] == ("Web Hosting · canal", "ended")
    assert not page.access.rows[0].revoke.isVisible()
    assert not page.access.ticking


def test_nothing_ticks_while_the_page_is_not_seen(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    page.hide()
    assert not page.access.ticking
    page.show()
    demo.wait_until_quiet()
    assert page.access.ticking


def test_a_role_that_may_grant_nothing_is_told_who_can(demo: OpenDemo) -> None:
    login = next(iter(demo.state.logins.values()))
    login.memberships = {number: one._replace(role="client") for number, one in login.memberships.items()}
    demo.sync()
    page = demo.show(SupportPage)
    assert not page.access.grant.isEnabled()
    assert "Legal representatives, administrators" in page.access.grant.toolTip()


def test_older_history_is_shown_when_asked_for(demo: OpenDemo) -> None:
    desk = demo.state.support
    desk.accesses += [
        desk.accesses[1]._replace(id=number, granted_at=number, ends_at=number + 60) for number in range(1, 8)
    ]
    page = demo.show(SupportPage)
    assert len(page.access.rows) == 6
    assert page.access.older is not None
    QTest.mouseClick(page.access.older, LEFT)
    assert len(page.access.rows) == 9
