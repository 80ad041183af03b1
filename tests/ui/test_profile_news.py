"""Infomaniak News on the demo: by mouse, by keyboard alone, saved, discarded, refused, and elsewhere (job 8)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.resources.news import list_topics
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.widgets.button import Button
from support.window import OpenDemo, open_demo

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProfilePage:
    page = demo.show(ProfilePage)
    demo.wait_until_quiet()
    return page


def on_server(demo: OpenDemo) -> dict[str, bool]:
    demo.client.offer(["news.list", "news.update"])
    return {topic.code: topic.subscribed for topic in list_topics(demo.client).data}


def shown(page: ProfilePage) -> dict[str, bool]:
    return {code: switch.isChecked() for code, switch in page.news.switches.items()}


def turn(page: ProfilePage, code: str) -> None:
    switch = page.news.switches[code]
    QTest.mouseClick(switch, LEFT, pos=switch.rect().center())


def save_button(page: ProfilePage) -> Button:
    assert page.news.save_button is not None
    return page.news.save_button


def press_save(demo: OpenDemo, page: ProfilePage) -> None:
    QTest.mouseClick(save_button(page), LEFT)
    demo.wait_until_quiet()


def message(page: ProfilePage) -> tuple[str, str]:
    assert page.message is not None
    return page.message.tone, page.message.text


ALL_ON = {"products": True, "events": True, "ecology": True}
EVENTS_OFF = {"products": True, "events": False, "ecology": True}


def test_each_topic_has_a_switch_with_its_name_and_nothing_is_unsaved(page: ProfilePage) -> None:
    assert [switch.text() for switch in page.news.switches.values()] == [
        "Products and features",
        "Events and offers",
        "Ecology",
    ]
    assert shown(page) == ALL_ON
    assert page.news.note == "No unsaved changes"
    assert page.unsaved() == ""
    assert not save_button(page).isEnabled()
    assert save_button(page).accessibleDescription() == "Switch a topic first."


def test_a_switch_changes_nothing_before_save_and_says_what_save_would_do(demo: OpenDemo, page: ProfilePage) -> None:
    turn(page, "events")
    assert "Events and offers off" in page.news.note
    assert "Events and offers off" in page.unsaved()
    assert on_server(demo) == ALL_ON
    turn(page, "ecology")
    assert "Events and offers off, Ecology off" in page.news.note
    turn(page, "ecology")
    assert "Ecology" not in page.news.note


def test_save_is_on_the_server_in_the_store_in_words_and_in_the_journal(demo: OpenDemo, page: ProfilePage) -> None:
    turn(page, "events")
    press_save(demo, page)
    assert on_server(demo) == EVENTS_OFF
    assert [topic.subscribed for topic in demo.workspace.news.read()] == [True, False, True]
    assert message(page) == ("good", "Infomaniak News saved: Events and offers off.")
    assert page.unsaved() == ""
    entry = demo.workspace.journal.entries()[0].entry
    assert (entry.action, entry.before, entry.after) == ("news.update", b'{"events":true}', b'{"events":false}')


def test_undo_brings_back_what_was_changed(demo: OpenDemo, page: ProfilePage) -> None:
    turn(page, "events")
    press_save(demo, page)
    assert page.message is not None
    undo = next(one for one in page.message.findChildren(Button) if one.text() == "Undo")
    QTest.mouseClick(undo, LEFT)
    demo.wait_until_quiet()
    assert on_server(demo) == ALL_ON
    assert shown(page) == ALL_ON
    assert message(page) == ("good", "Taken back. Infomaniak News again: Events and offers on.")
    assert demo.workspace.journal.undone() == {1}


def test_discard_puts_the_switches_back(demo: OpenDemo, page: ProfilePage) -> None:
    turn(page, "events")
    assert page.news.discard_button is not None
    QTest.mouseClick(page.news.discard_button, LEFT)
    assert shown(page) == ALL_ON
    assert page.unsaved() == ""
    assert not any(sent.startswith("PATCH") for sent in demo.line.sent)


def test_everything_by_keyboard_alone(demo: OpenDemo, page: ProfilePage, qtbot: QtBot) -> None:
    page.news.switches["products"].setFocus()
    QTest.keyClick(page.news.switches["products"], Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.news.switches["events"]
    QTest.keyClick(page.news.switches["events"], Qt.Key.Key_Space)
    for _step in range(3):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is save_button(page)
    QTest.keyClick(save_button(page), Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert on_server(demo) == EVENTS_OFF
    # Save is disabled now; the keyboard is still in the card.
    assert QApplication.focusWidget() is page.news.switches["products"]


def test_a_refresh_does_not_lose_what_was_switched(demo: OpenDemo, page: ProfilePage) -> None:
    turn(page, "events")
    demo.sync()
    demo.wait_until_quiet()
    assert shown(page) == EVENTS_OFF
    assert "Events and offers off" in page.unsaved()


def test_what_was_changed_elsewhere_meanwhile_is_no_longer_unsaved(demo: OpenDemo, page: ProfilePage) -> None:
    turn(page, "events")
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(news_off=frozenset({"events", "ecology"}))
    demo.sync()
    demo.wait_until_quiet()
    assert shown(page) == {"products": True, "events": False, "ecology": False}
    assert page.unsaved() == ""


def test_when_the_line_is_cut_nothing_is_lost_from_the_switches(demo: OpenDemo, page: ProfilePage) -> None:
    turn(page, "events")
    demo.line.down = "PATCH"
    press_save(demo, page)
    assert message(page) == ("bad", "The change was not made: the connection was lost on the way.")
    assert shown(page) == EVENTS_OFF
    assert save_button(page).isEnabled()
    demo.line.down = None
    press_save(demo, page)
    assert on_server(demo) == EVENTS_OFF


def test_a_lost_answer_is_settled_by_reading_again(demo: OpenDemo, page: ProfilePage) -> None:
    turn(page, "events")
    demo.line.lost = "PATCH"
    press_save(demo, page)
    assert message(page) == ("good", "Infomaniak News saved: Events and offers off.")
    assert sum(sent.startswith("PATCH") for sent in demo.line.sent) == 1


def test_what_was_fetched_can_be_read_offline(demo: OpenDemo, page: ProfilePage) -> None:
    demo.line.down = ""
    demo.context.offline = True
    again = demo.show(ProfilePage)
    demo.wait_until_quiet()
    assert shown(again) == ALL_ON


def test_the_site_opens_in_the_browser(demo: OpenDemo, page: ProfilePage) -> None:
    QTest.mouseClick(page.news.site, LEFT)
    assert demo.opener.opened == ["https://news.infomaniak.com"]


def test_where_the_server_does_not_offer_it_the_manager_does_and_nothing_is_sent(
    qapp: QApplication, tmp_path: Path
) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        page = demo.show(ProfilePage)
        demo.wait_until_quiet()
        assert page.news.switches == {}
        assert page.news.link is not None
        QTest.mouseClick(page.news.link, LEFT)
        assert demo.opener.opened == ["https://manager.infomaniak.com/v3/ng/profile/user/dashboard"]
        assert not any("/profile/news" in sent for sent in demo.line.sent)
