import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_manager.ui.theme.tokens import LIGHT
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.icon import Icon
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.search_field import SearchField
from support.looks import colours, dress, spoken_description, spoken_name


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


def test_a_form_field_names_and_describes_its_editor(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = FormField("Name & role", editor, hint="As it stands on invoices")
    qtbot.addWidget(field)
    field.show()
    assert spoken_name(editor) == "Name & role"
    assert spoken_description(editor) == "As it stands on invoices"
    field.set_error("Type at least one letter.")
    assert spoken_description(editor) == field.error == "Type at least one letter."
    field.set_error("")
    assert spoken_description(editor) == "As it stands on invoices"
    field.set_hint("Another hint")
    assert spoken_description(editor) == "Another hint"


def test_an_error_stands_in_place_of_the_hint_with_an_icon_and_a_red_edge(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = FormField("First name", editor, hint="hint")
    qtbot.addWidget(field)
    field.resize(300, 120)
    field.show()
    assert LIGHT.bad not in colours(editor)
    field.set_error("Type at least one letter.")
    assert LIGHT.bad in colours(editor)
    assert field._hint.isHidden()
    assert LIGHT.bad in colours(field.findChildren(Icon)[0])
    field.set_hint("still hidden")
    assert field._hint.isHidden()
    field.set_error("")
    assert LIGHT.bad not in colours(editor)
    assert field._hint.isVisible()
    assert field._error_line.isHidden()


def test_a_long_error_wraps_and_is_not_clipped(qtbot: QtBot) -> None:
    field = FormField("First name", QLineEdit())
    qtbot.addWidget(field)
    field.set_error("Der Vorname wird für Rechnungen gebraucht und darf nicht leer bleiben. " * 3)
    field.resize(320, field.heightForWidth(320))
    field.show()
    assert field._error.height() >= field._error.heightForWidth(field._error.width())


def test_a_focused_field_has_a_ring(qtbot: QtBot) -> None:
    editor = QLineEdit()
    qtbot.addWidget(editor)
    with qtbot.waitActive(editor):
        editor.show()
    height = editor.sizeHint().height()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    assert LIGHT.accent in colours(editor)
    assert editor.sizeHint().height() == height, "the ring moves nothing"


def test_searching_clears_by_escape_and_by_the_cross(qtbot: QtBot) -> None:
    search = SearchField("Filter by name, type or tag")
    qtbot.addWidget(search)
    with qtbot.waitActive(search):
        search.show()
    cross = search.findChildren(IconButton)[0]
    assert spoken_name(search) == "Filter by name, type or tag"
    assert spoken_name(cross) == "Clear"
    assert cross.isHidden()
    QTest.keyClicks(search, "atelier")
    assert cross.isVisible()
    assert search.rect().contains(cross.geometry())
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert cross.isHidden()
    QTest.keyClicks(search, "canal")
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert search.text() == ""
    assert search.hasFocus()


def scroll(box: ComboBox) -> None:
    down, middle = QPoint(0, -120), QPointF(box.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(middle, middle, down, down, Qt.MouseButton.NoButton, none, Qt.ScrollPhase.NoScrollPhase, False)
    QApplication.sendEvent(box, event)


def test_the_wheel_does_not_change_a_choice(qtbot: QtBot) -> None:
    box = ComboBox(accessible_name="Language")
    qtbot.addWidget(box)
    box.addItems(["English", "Deutsch", "Français"])
    box.show()
    scroll(box)
    assert box.currentText() == "English"
    assert box.accessibleName() == "Language"
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "Deutsch"


@pytest.fixture
def zones(qtbot: QtBot) -> ComboBox:
    box = ComboBox(accessible_name="Time zone", searchable=True)
    qtbot.addWidget(box)
    box.addItems(["Africa/Cairo", "Europe/Madrid", "Europe/Zurich"])
    box.resize(240, 34)
    with qtbot.waitActive(box):
        box.show()
    return box


def test_of_a_text_longer_than_its_place_the_beginning_is_seen(zones: ComboBox) -> None:
    zones.addItem("A time zone whose name is far longer than the box in which it stands")
    zones.setCurrentIndex(3)
    zones.clearFocus()
    zones.setFocus(Qt.FocusReason.TabFocusReason)
    editor = zones.lineEdit()
    assert editor is not None
    assert editor.selectedText() == zones.itemText(3)
    assert editor.cursorPosition() == 0


@pytest.mark.parametrize(("typed", "found"), [("europe/zurich", 2), ("Zur", 2), ("madrid", 1), ("nowhere", 0), ("", 0)])
def test_an_entry_is_found_by_any_part_of_it_and_nothing_else_is_kept(
    qtbot: QtBot, zones: ComboBox, typed: str, found: int
) -> None:
    editor = zones.lineEdit()
    assert editor is not None
    editor.setFocus()
    editor.selectAll()
    editor.setText(typed)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert zones.currentIndex() == found
    assert editor.text() == zones.itemText(found)
    assert zones.count() == 3


def test_typing_offers_what_matches(qtbot: QtBot, zones: ComboBox) -> None:
    completer = zones.completer()
    assert completer is not None
    completer.setCompletionPrefix("uri")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "Europe/Zurich"
