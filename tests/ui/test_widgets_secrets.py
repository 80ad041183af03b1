from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.code_field import MASK, CodeField
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.secret_clipboard import SecretClipboard, secret_clipboard
from desktop_manager.ui.widgets.secret_field import SecretField
from support.looks import dress, spoken_name

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def clipboard(qapp: QApplication) -> Iterator[QClipboard]:
    dress(qapp)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("before")
    yield clipboard
    secret_clipboard().clear_now()
    clipboard.clear()


def test_a_copied_secret_carries_the_hint_and_leaves_in_time(qtbot: QtBot, clipboard: QClipboard) -> None:
    owner = SecretClipboard(seconds=0.01)
    owner.copy("48219037")
    assert clipboard.text() == "48219037"
    assert clipboard.mimeData().data("x-kde-passwordManagerHint").data() == b"secret"
    qtbot.waitUntil(lambda: clipboard.text() == "")
    assert not owner.waiting
    assert not owner._timer.isActive()


def test_what_someone_copied_meanwhile_stays(qtbot: QtBot, clipboard: QClipboard) -> None:
    owner = SecretClipboard(seconds=0.01)
    owner.copy("48219037")
    clipboard.setText("something else")
    qtbot.waitUntil(lambda: not owner.waiting)
    assert clipboard.text() == "something else"


def test_at_exit_the_secret_leaves_at_once_and_nothing_else_does(clipboard: QClipboard) -> None:
    owner = SecretClipboard()
    owner.clear_now()
    assert clipboard.text() == "before"
    owner.copy("48219037")
    owner.clear_now()
    assert clipboard.text() == ""
    assert not owner._timer.isActive()


def test_thirty_seconds_start_again_with_each_copy() -> None:
    owner = SecretClipboard()
    owner.copy("first")
    owner.copy("second")
    assert owner._timer.isSingleShot()
    assert owner._timer.interval() == 30_000
    owner.clear_now()


def test_the_owner_keeps_no_secret() -> None:
    owner = SecretClipboard()
    owner.copy("48219037")
    assert b"48219037" not in repr(vars(owner)).encode()
    owner.clear_now()


@pytest.fixture
def code(qtbot: QtBot) -> CodeField:
    field = CodeField("Support code", "48219037", clipboard=SecretClipboard())
    qtbot.addWidget(field)
    field.show()
    return field


def texts(field: CodeField) -> list[str]:
    return [label.text() for label in field.findChildren(Label)]


def test_a_code_is_masked_until_asked_for(code: CodeField) -> None:
    show = code.findChildren(Button)[0]
    assert texts(code) == [MASK]
    assert [spoken_name(label) for label in code.findChildren(Label)] == ["Support code, hidden"]
    assert spoken_name(show) == "Show Support code"
    show.click()
    assert code.shown
    assert texts(code) == ["4821 9037"]
    assert [spoken_name(label) for label in code.findChildren(Label)] == ["Support code, 4821 9037"]
    assert show.text() == "Hide"
    show.click()
    assert texts(code) == [MASK]


def test_a_code_is_masked_again_when_it_leaves_the_screen_or_changes(code: CodeField) -> None:
    show = code.findChildren(Button)[0]
    show.click()
    code.hide()
    assert texts(code) == [MASK]
    code.show()
    show.click()
    code.set_code("11112222")
    assert texts(code) == [MASK]


def test_a_code_is_copied_without_being_shown(qtbot: QtBot, code: CodeField, clipboard: QClipboard) -> None:
    QTest.mouseClick(code.findChildren(CopyButton)[0], LEFT)
    assert clipboard.text() == "48219037"
    assert clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")
    assert texts(code) == [MASK]
    owner = code._copy._clipboard
    assert owner is not None
    owner.clear_now()


@pytest.mark.parametrize("stacked", [False, True])
def test_without_a_code_there_is_nothing_to_show_or_copy(qtbot: QtBot, stacked: bool) -> None:
    field = CodeField("VIP code", stacked=stacked)
    qtbot.addWidget(field)
    assert [button.isEnabled() for button in field.findChildren(Button)] == [False, False]
    field.set_code("1234")
    assert [button.isEnabled() for button in field.findChildren(Button)] == [True, True]


def test_the_mask_does_not_tell_how_long_the_code_is(qtbot: QtBot) -> None:
    for secret in ("1", "1234567890123456"):
        field = CodeField("Authorization code", secret)
        qtbot.addWidget(field)
        assert texts(field) == [MASK]


@pytest.fixture
def token(qtbot: QtBot) -> SecretField:
    field = SecretField(accessible_name="API token")
    qtbot.addWidget(field)
    field.resize(400, 36)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    return field


def test_a_secret_is_shown_and_hidden_by_its_button_and_by_keyboard(qtbot: QtBot, token: SecretField) -> None:
    QTest.keyClicks(token, "s3cret")
    show = token.findChildren(Button)[0]
    assert token.echoMode() == QLineEdit.EchoMode.Password
    assert token.displayText() == "•" * 6
    assert spoken_name(show) == "Show API token"
    QTest.mouseClick(show, LEFT)
    assert token.displayText() == "s3cret"
    assert show.text() == "Hide"
    QTest.keyClick(token, Qt.Key.Key_Tab)
    show.setFocus()
    QTest.keyClick(show, Qt.Key.Key_Space)
    assert not token.shown


def test_the_button_stands_inside_and_never_over_the_text(token: SecretField) -> None:
    show = token.findChildren(Button)[0]
    assert token.rect().contains(show.geometry())
    assert token.textMargins().right() >= show.width()
    show.click()
    assert token.rect().contains(show.geometry())


def test_what_was_typed_before_cannot_be_brought_back(qtbot: QtBot, token: SecretField) -> None:
    show = token.findChildren(Button)[0]
    show.click()
    QTest.keyClicks(token, "s3cret")
    token.selectAll()
    QTest.keyClicks(token, "x")
    QTest.keyClick(token, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert token.text() == "x"
    show.click()
    assert not token.isUndoAvailable()
    show.click()
    token.undo()
    assert token.text() == "x"


def test_taking_the_secret_empties_and_masks_the_field(qtbot: QtBot, token: SecretField) -> None:
    token.findChildren(Button)[0].click()
    QTest.keyClicks(token, " s3cret ")
    assert token.take() == "s3cret"
    assert token.text() == ""
    assert not token.shown
    assert not token.isUndoAvailable()


def test_a_field_that_leaves_the_screen_is_masked(token: SecretField) -> None:
    token.setText("s3cret")
    token.findChildren(Button)[0].click()
    token.hide()
    assert not token.shown
    assert token.text() == "s3cret"


def test_nothing_learns_or_completes_the_secret(token: SecretField) -> None:
    hints = token.inputMethodHints()
    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText
    assert token.completer() is None
    assert not token.dragEnabled()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_the_menu_of_a_secret_offers_neither_copy_nor_undo(qtbot: QtBot, token: SecretField) -> None:
    token.setText("s3cret")
    middle = token.rect().center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, token.mapToGlobal(middle))
    QApplication.sendEvent(token, event)
    menu = token.findChildren(QMenu)[0]
    paste, clear = menu.actions()
    assert (paste.text(), clear.text()) == ("Paste", "Clear")
    paste.trigger()
    assert token.text() == "s3cretbefore"
    clear.trigger()
    assert token.text() == ""
    menu.close()


def test_a_masked_secret_is_not_copied(qtbot: QtBot, token: SecretField, clipboard: QClipboard) -> None:
    token.setText("s3cret")
    token.selectAll()
    QTest.keyClick(token, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "before"
