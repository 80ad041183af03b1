import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_manager.ui.theme.tokens import LIGHT
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.empty_state import EmptyState
from desktop_manager.ui.widgets.error_state import ErrorState
from desktop_manager.ui.widgets.page_states import PageStates
from desktop_manager.ui.widgets.skeleton import Skeleton
from support.looks import colours, dress, spoken_description, spoken_name


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


def active_timers(widget: QObject) -> list[QTimer]:
    return [timer for timer in widget.findChildren(QTimer) if timer.isActive()]


@pytest.fixture
def states(qtbot: QtBot) -> PageStates:
    states = PageStates(QLabel("content"))
    qtbot.addWidget(states)
    states.resize(600, 400)
    states.show()
    return states


def test_loading_is_not_shown_at_once(qtbot: QtBot, states: PageStates) -> None:
    states.show_loading()
    assert states.state == "loading"
    assert states._timer.interval() == 150
    assert not states.findChildren(Skeleton)
    qtbot.waitUntil(lambda: bool(states.findChildren(Skeleton)))
    assert states.findChildren(Skeleton)[0].isVisible()
    assert active_timers(states) == []


def test_a_quick_answer_never_shows_the_skeleton(states: PageStates) -> None:
    states.show_loading()
    states.show_content()
    assert active_timers(states) == []
    assert states.state == "content"
    assert states.currentWidget() is states.content


def test_what_is_shown_stays_while_it_is_loaded_again(states: PageStates) -> None:
    states.show_content()
    states.show_loading()
    assert states.currentWidget() is states.content
    states.show_error("Products could not be loaded")
    assert active_timers(states) == []


def test_a_second_call_does_not_start_the_wait_again(qtbot: QtBot, states: PageStates) -> None:
    states.show_loading()
    qtbot.waitUntil(lambda: bool(states.findChildren(Skeleton)))
    states.show_loading()
    assert active_timers(states) == []


def test_empty_says_what_would_be_here_and_offers_one_action(qtbot: QtBot, states: PageStates) -> None:
    states.show_empty("package", "No products", hint="They are listed here.", action="Show all")
    empty = states.findChildren(EmptyState)[0]
    assert empty.isVisible()
    assert spoken_name(empty) == "No products"
    assert spoken_description(empty) == "They are listed here."
    with qtbot.waitSignal(states.triggered):
        empty.button.click()
    states.show_empty("search", "Nothing matches")
    assert states.findChildren(EmptyState) == [empty]
    assert not empty.button.isVisible()


def test_an_error_offers_retry_and_another_way(qtbot: QtBot, states: PageStates) -> None:
    states.show_error("Products could not be loaded", "Try again.", details="id 7f3a", action="Sign in again…")
    error = states.findChildren(ErrorState)[0]
    assert states.state == "error"
    assert spoken_name(error) == "Products could not be loaded"
    with qtbot.waitSignal(states.retry):
        error.retry_button.click()
    with qtbot.waitSignal(states.triggered):
        error.action_button.click()
    states.show_error("No rights", can_retry=False)
    assert not error.retry_button.isVisible()
    assert not error.action_button.isVisible()
    assert not error.details_button.isVisible()


def test_details_unfold_fold_and_can_be_copied(qtbot: QtBot) -> None:
    error = ErrorState("It failed", "Try again.", details="request id 7f3a")
    qtbot.addWidget(error)
    error.resize(700, 500)
    error.show()
    assert error.details_button.text() == "Details"
    error.details_button.click()
    assert error.unfolded
    assert error.details_button.text() == "Hide details"
    copy = error.findChildren(CopyButton)[0]
    assert copy.isVisible()
    copy.click()
    assert QGuiApplication.clipboard().text() == "request id 7f3a"
    error.details_button.click()
    assert not copy.isVisible()
    error.details_button.click()
    error.set_error("Another", details="id 2")
    assert not copy.isVisible()


def test_a_skeleton_is_still(qtbot: QtBot) -> None:
    skeleton = Skeleton(3)
    qtbot.addWidget(skeleton)
    skeleton.resize(600, skeleton.sizeHint().height())
    skeleton.show()
    assert {LIGHT.surface, LIGHT.line, LIGHT.surface_2} <= colours(skeleton)
    assert spoken_name(skeleton) == "Loading"
    assert skeleton.findChildren(QObject) == [], "no timer, no animation"


@pytest.mark.parametrize("width", [400, 700])
def test_long_words_in_a_state_are_not_clipped(qtbot: QtBot, width: int) -> None:
    sentence = "Die Produkte der Organisation konnten wegen einer unterbrochenen Verbindung nicht geladen werden"
    error = ErrorState(sentence, sentence * 3, action="Mit den Daten von gestern arbeiten", details="x")
    qtbot.addWidget(error)
    error.resize(max(width, error.minimumSizeHint().width()), 500)
    error.show()
    for words in (error._sentence, error._hint):
        assert words.height() >= words.heightForWidth(words.width())
    for button in error.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()
