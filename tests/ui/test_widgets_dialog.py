import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_manager.ui.theme.tokens import LIGHT
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from support.looks import colours, dress, spoken_description, spoken_name


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


def opened(qtbot: QtBot, dialog: Dialog) -> Dialog:
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def test_the_title_is_the_action_and_the_button_is_named_after_it(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Dialog("Sign out", confirm="Sign out", body="Body.", consequences=["First", "Second"]))
    assert dialog.windowTitle() == spoken_name(dialog) == "Sign out"
    assert dialog.confirm_button.text() == "Sign out"
    assert spoken_description(dialog) == "Body.\nFirst\nSecond"
    assert {label.text() for label in dialog.findChildren(WrapLabel)} >= {"Sign out", "Body.", "First", "Second"}


def test_escape_and_cancel_reject(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Dialog("Sign out", confirm="Sign out"))
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    dialog.open()
    with qtbot.assertNotEmitted(dialog.confirmed), qtbot.waitSignal(dialog.rejected):
        dialog.cancel_button.click()


def test_enter_confirms_what_can_be_taken_back(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Dialog("Switch", confirm="Switch"))
    qtbot.waitUntil(dialog.confirm_button.hasFocus)
    with qtbot.waitSignals([dialog.confirmed, dialog.accepted]):
        QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_enter_does_not_destroy(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Dialog("Leave", confirm="Leave", danger=True))
    qtbot.waitUntil(dialog.cancel_button.hasFocus)
    assert LIGHT.bad in colours(dialog.confirm_button)
    with qtbot.assertNotEmitted(dialog.confirmed), qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Return)


def test_the_keyboard_goes_from_the_first_field_to_cancel_to_confirm(qtbot: QtBot) -> None:
    dialog = Dialog("Edit name", confirm="Save")
    editor = QLineEdit()
    dialog.add_widget(FormField("First name", editor))
    opened(qtbot, dialog)
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert dialog.cancel_button.hasFocus()
    QTest.keyClick(dialog.cancel_button, Qt.Key.Key_Tab)
    assert dialog.confirm_button.hasFocus()
    editor.setFocus()
    with qtbot.waitSignal(dialog.confirmed):
        QTest.keyClick(editor, Qt.Key.Key_Return)


def test_a_dialog_that_stays_waits_for_the_write(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Dialog("Edit name", confirm="Save", stays=True))
    with qtbot.waitSignal(dialog.confirmed), qtbot.assertNotEmitted(dialog.accepted):
        dialog.confirm_button.click()
    dialog.set_busy(True)
    assert not dialog.confirm_button.isEnabled()
    dialog.set_error("The name was refused. Type at least one letter.")
    assert dialog.isVisible()
    assert dialog.confirm_button.isEnabled()
    assert dialog.error == "The name was refused. Type at least one letter."
    assert dialog._error_line.isVisible()
    dialog.set_error("")
    assert not dialog._error_line.isVisible()
    dialog.accept()


def test_a_long_text_makes_the_dialog_higher_and_clips_nothing(qtbot: QtBot) -> None:
    words = "Diese Organisation verlassen heisst, dass der Zugang zu ihren Postfächern sofort endet. "
    dialog = opened(qtbot, Dialog(words, confirm="Organisation verlassen", body=words * 3, consequences=[words] * 4))
    for label in dialog.findChildren(WrapLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())
    assert dialog.confirm_button.width() >= dialog.confirm_button.sizeHint().width()
