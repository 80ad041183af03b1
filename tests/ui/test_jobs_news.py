"""Job 8, Infomaniak News, in the real window by keyboard alone, with the guard; and what the server's rules refuse."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.models.news import NewsTopic
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.shell.page_registry import PAGES
from desktop_manager.ui.widgets.dialog import Dialog
from support.application import Program, running
from support.by_keyboard import in_message, message_of, type_keys
from support.security_page import be_active, click, press_key
from support.window import OpenDemo, open_demo

Key = Qt.Key
GONE = NewsTopic(id=9, code="culture", name="Culture", subscribed=True)


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Program]:
    with running(tmp_path / "data", qtbot, demo=True) as program:
        program.until_settled()
        yield program
        if program.window.frame is not None:
            program.window.frame.discard_unsaved()


def go_to(program: Program, page: str) -> None:
    """Press the keys of a page."""
    number = [entry.id for entry in PAGES].index(page) + 1
    be_active(program.window)
    QTest.keyClick(program.window, Qt.Key(Qt.Key.Key_0.value + number), Qt.KeyboardModifier.AltModifier)


def profile(program: Program) -> ProfilePage:
    go_to(program, "profile")
    program.until(lambda: program.window.page_id == "profile")
    page = program.window.frame
    assert isinstance(page, ProfilePage)
    # Rows that were added are shown in a turn of their own.
    program.until(lambda: "events" in page.news.switches and page.news.switches["events"].isVisible())
    program.until_idle()
    return page


def question(program: Program) -> Dialog:
    dialog = program.window.guard.dialog
    assert dialog is not None
    be_active(dialog)
    return dialog


def saved(program: Program) -> dict[str, bool]:
    session = program.application.session
    assert session is not None
    return {topic.code: topic.subscribed for topic in session.workspace.news.read()}


def test_by_keyboard_alone_the_guard_asks_stays_and_discards(program: Program) -> None:
    page = profile(program)
    press_key(program.window, page.news.switches["events"])
    assert "Events and offers off" in page.news.note
    go_to(program, "products")
    dialog = question(program)
    assert "Events and offers off" in dialog.accessibleDescription()
    # Enter is Stay: nothing is thrown away by it.
    assert dialog.cancel_button.hasFocus()
    type_keys(Key.Key_Return)
    assert program.window.page_id == "profile"
    assert not page.news.switches["events"].isChecked()
    go_to(program, "products")
    dialog = question(program)
    press_key(dialog, dialog.confirm_button)
    assert program.window.page_id == "products"
    assert page.news.switches["events"].isChecked()
    assert saved(program)["events"] is True


def test_by_keyboard_alone_a_choice_is_discarded_saved_and_taken_back(program: Program) -> None:
    page = profile(program)
    press_key(program.window, page.news.switches["ecology"])
    assert page.news.discard_button is not None
    press_key(program.window, page.news.discard_button)
    assert page.unsaved() == ""
    press_key(program.window, page.news.switches["events"])
    assert page.news.save_button is not None
    press_key(program.window, page.news.save_button)
    program.until(lambda: program.message == "Infomaniak News saved: Events and offers off.")
    program.until_idle()
    assert saved(program) == {"products": True, "events": False, "ecology": True}
    # What is saved is not asked about.
    go_to(program, "products")
    assert (program.window.page_id, program.window.guard.dialog) == ("products", None)
    go_to(program, "profile")
    program.until_idle()
    press_key(program.window, in_message(page, "Undo"))
    program.until(lambda: program.message == "Taken back. Infomaniak News again: Events and offers on.")
    program.until_idle()
    assert saved(program)["events"] is True


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


def test_a_topic_that_the_server_no_longer_has_is_refused_and_nothing_is_lost_from_the_switches(
    demo: OpenDemo,
) -> None:
    page = demo.show(ProfilePage)
    demo.workspace.store.put(Area.NEWS, Record(0, GONE.id, msgspec.json.encode(GONE)), demo.workspace.now())
    demo.context.areas_changed.emit(frozenset({Area.NEWS}))
    demo.wait_until_quiet()
    for topic in ("culture", "events"):
        switch = page.news.switches[topic]
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert page.news.save_button is not None
    click(page.news.save_button)
    demo.wait_until_quiet()
    assert message_of(page) == ("bad", "The server refused what was entered.")
    login = demo.state.logins[demo.workspace.login.profile_id]
    assert login.profile.news_off == frozenset()
    assert "Events and offers off" in page.unsaved()
    assert demo.workspace.journal.entries() == []
    # A refresh takes it off the page, and the rest can be saved.
    demo.context.refresh_ended.emit(None)
    demo.wait_until_quiet()
    assert "culture" not in page.news.switches
    assert page.news.save_button is not None
    click(page.news.save_button)
    demo.wait_until_quiet()
    assert login.profile.news_off == frozenset({"events"})
