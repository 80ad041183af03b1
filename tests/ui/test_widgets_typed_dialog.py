"""A confirmation by typing: tolerant of spaces around, exact otherwise, and never confirmed by accident."""

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.widgets.typed_dialog import TypedDialog, is_typed
from support.keys import type_text
from support.window import dress

NAME = "Réseau Forêt"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> Iterator[TypedDialog]:
    dress(qapp)
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    made = TypedDialog("Leave", wanted=NAME, confirm="Leave", body="Body", consequences=["One"], parent=parent)
    made.open()
    made.activateWindow()
    qtbot.waitUntil(made.entry.hasFocus)
    yield made
    made.close()


@given(st.text(min_size=1, max_size=12).filter(lambda text: text.strip()), st.sampled_from(["", " ", "\t", " \u00a0"]))
def test_spaces_around_and_the_composition_of_accents_do_not_matter(name: str, around: str) -> None:
    assert is_typed(around + unicodedata.normalize("NFD", name) + around, unicodedata.normalize("NFC", name))


@pytest.mark.parametrize("typed", ["", "réseau forêt", "Reseau Foret", "Réseau  Forêt", "Réseau Forê", "Réseau Forêt."])
def test_anything_else_is_not_the_name(typed: str) -> None:
    assert not is_typed(typed, NAME)


def test_it_waits_for_the_name_and_says_so(dialog: TypedDialog) -> None:
    assert not dialog.confirm_button.isEnabled()
    assert dialog.confirm_button.accessibleDescription() == f"Type the name “{NAME}” first."
    type_text(dialog.entry, NAME)
    assert dialog.confirm_button.isEnabled()
    QTest.keyClick(dialog.entry, Qt.Key.Key_Backspace)
    assert not dialog.confirm_button.isEnabled()


def test_the_name_can_be_pasted(dialog: TypedDialog) -> None:
    QApplication.clipboard().setText(f"  {NAME} ")
    QTest.keyClick(dialog.entry, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog.confirm_button.isEnabled()


def test_enter_in_the_field_neither_cancels_nor_confirms_but_leads_to_the_button(
    dialog: TypedDialog, qtbot: QtBot
) -> None:
    type_text(dialog.entry, NAME)
    with qtbot.assertNotEmitted(dialog.confirmed):
        QTest.keyClick(dialog.entry, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert QApplication.focusWidget() is dialog.confirm_button
    with qtbot.waitSignal(dialog.confirmed):
        QTest.keyClick(dialog.confirm_button, Qt.Key.Key_Space)


def test_enter_on_another_name_says_that_it_is_another_until_it_is_typed_on(dialog: TypedDialog) -> None:
    type_text(dialog.entry, "Reseau")
    QTest.keyClick(dialog.entry, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.field.error == f"This is not the name “{NAME}”."
    type_text(dialog.entry, "x")
    assert dialog.field.error == ""


def test_while_it_waits_nothing_can_be_pressed_or_typed_and_a_failure_keeps_what_was_typed(
    dialog: TypedDialog, qtbot: QtBot
) -> None:
    type_text(dialog.entry, NAME)
    dialog.set_busy(True)
    type_text(dialog.entry, "x")
    with qtbot.assertNotEmitted(dialog.confirmed):
        QTest.mouseClick(dialog.confirm_button, LEFT)
    dialog.set_error("The server could not be reached.")
    assert dialog.entry.text() == NAME
    assert dialog.confirm_button.isEnabled()


def test_escape_cancels(dialog: TypedDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog.entry, Qt.Key.Key_Escape)
