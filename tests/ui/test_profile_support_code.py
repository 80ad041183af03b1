"""The support code: fetched when it is wanted, masked, copied without being shown, and never kept."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.faults import Fault
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.widgets.code_field import MASK
from desktop_manager.ui.widgets.secret_clipboard import secret_clipboard
from support.window import OpenDemo, open_demo

ASKED = "GET /desktop/1/support/code"
CODE = "48219037"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


def asked(demo: OpenDemo) -> int:
    return sum(sent.startswith(ASKED) for sent in demo.line.sent)


def test_it_is_masked_and_not_even_fetched_until_it_is_wanted(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    assert page.support_code.code.text == MASK
    assert asked(demo) == 0


def test_show_fetches_it_and_hide_forgets_it(demo: OpenDemo) -> None:
    code = demo.show(ProfilePage).support_code.code
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    assert (code.text, code.show_button.text()) == ("4821 9037", "Hide")
    QTest.mouseClick(code.show_button, LEFT)
    assert (code.text, code.shown) == (MASK, False)
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    assert asked(demo) == 2


def test_copy_puts_it_on_the_clipboard_without_showing_it(demo: OpenDemo) -> None:
    code = demo.show(ProfilePage).support_code.code
    QTest.mouseClick(code.copy_button, LEFT)
    demo.wait_until_quiet()
    assert QApplication.clipboard().text() == CODE
    assert secret_clipboard().waiting
    assert (code.text, code.copy_button.text()) == (MASK, "Copied")


def test_copying_what_is_shown_does_not_fetch_it_again(demo: OpenDemo) -> None:
    code = demo.show(ProfilePage).support_code.code
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    QTest.mouseClick(code.copy_button, LEFT)
    assert QApplication.clipboard().text() == CODE
    assert asked(demo) == 1


def test_it_is_masked_when_the_page_is_left(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    code = page.support_code.code
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    page.hide()
    assert (code.text, code.shown) == (MASK, False)


def test_a_code_that_comes_after_the_page_was_left_is_not_shown(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    code = page.support_code.code
    demo.line.hold()
    QTest.mouseClick(code.show_button, LEFT)
    page.hide()
    demo.line.release()
    demo.wait_until_quiet()
    assert (code.text, code.shown) == (MASK, False)


def test_it_is_never_stored(demo: OpenDemo, tmp_path: Path) -> None:
    code = demo.show(ProfilePage).support_code.code
    QTest.mouseClick(code.show_button, LEFT)
    demo.wait_until_quiet()
    assert code.shown
    payloads = demo.workspace.store.rows("SELECT payload FROM record")
    assert payloads
    assert not any(CODE.encode() in bytes(payload) for (payload,) in payloads)


def test_a_fault_is_said_on_the_card_and_the_next_try_works(demo: OpenDemo) -> None:
    card = demo.show(ProfilePage).support_code
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/support/code", times=1)
    QTest.mouseClick(card.code.show_button, LEFT)
    demo.wait_until_quiet()
    assert card.error.startswith("The server is not available at the moment.")
    assert card.code.show_button.isEnabled()
    QTest.mouseClick(card.code.show_button, LEFT)
    demo.wait_until_quiet()
    assert (card.error, card.code.text) == ("", "4821 9037")


def test_by_keyboard_and_for_screen_readers(demo: OpenDemo) -> None:
    code = demo.show(ProfilePage).support_code.code
    code.show_button.setFocus()
    QTest.keyClick(code.show_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert code.shown
    assert code.show_button.hasFocus()
    assert code.show_button.accessibleName() == "Hide Support code"
    assert code.copy_button.accessibleName() == "Copy Support code"


def test_a_server_that_does_not_tell_it_leads_to_the_manager(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        card = demo.show(ProfilePage).support_code
        assert not card.code.isVisible()
        QTest.mouseClick(card.link, LEFT)
        assert demo.opener.opened == ["https://manager.infomaniak.com/v3/ng/profile/user/dashboard"]
        assert asked(demo) == 0


def test_before_the_first_refresh_has_asked_the_server_the_card_waits(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, synced=False) as demo:
        demo.context.refreshing = True
        page = demo.show(ProfilePage)
        demo.context.refreshing = False
        demo.sync()
        demo.wait_until_quiet()
        assert page.support_code.code.isVisible()
        assert page.support_code.code.isEnabled()
        assert not page.support_code.link.isVisible()
