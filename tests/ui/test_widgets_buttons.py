import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.theme.tokens import LIGHT
from desktop_manager.ui.widgets.button import Button, Kind
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.desktop_opener import DesktopOpener
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.menu_button import MenuButton
from desktop_manager.ui.widgets.search_trigger import SearchTrigger
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.widgets.switch import Switch
from support.gallery import RecordingOpener
from support.looks import colours, dress, role, spoken_description, spoken_name

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


class Form(QWidget):
    """A line edit that has the focus, and a control after it."""

    def __init__(self, qtbot: QtBot, control: QWidget) -> None:
        super().__init__()
        qtbot.addWidget(self)
        layout = QHBoxLayout(self)
        self.field = QLineEdit()
        layout.addWidget(self.field)
        layout.addWidget(control)
        with qtbot.waitActive(self):
            self.show()
        self.field.setFocus()
        qtbot.waitUntil(self.field.hasFocus)


@pytest.mark.parametrize("kind", ["default", "primary", "danger", "danger_primary", "quiet", "link"])
def test_the_keyboard_brings_a_ring_and_presses_the_button(qtbot: QtBot, kind: Kind) -> None:
    button = Button("Edit…", kind=kind)
    form = Form(qtbot, button)
    ring = LIGHT.on_accent if kind in ("primary", "danger_primary") else LIGHT.accent
    before = button.grab().toImage()
    QTest.keyClick(form.field, Qt.Key.Key_Tab)
    qtbot.waitUntil(button.hasFocus)
    assert button.shows_focus()
    assert button.grab().toImage() != before
    assert ring in colours(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)


def test_a_click_brings_no_ring_until_the_keyboard_is_used(qtbot: QtBot) -> None:
    button = Button("Edit…")
    form = Form(qtbot, button)
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, LEFT)
    assert button.hasFocus()
    assert not button.shows_focus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.shows_focus()
    form.field.setFocus()
    assert not button.shows_focus()


def test_a_disabled_button_says_why(qtbot: QtBot) -> None:
    button = Button("Leave…", kind="danger")
    qtbot.addWidget(button)
    button.set_disabled_reason("Only a <legal> representative can.")
    assert not button.isEnabled()
    assert "&lt;legal&gt;" in button.toolTip()
    assert spoken_description(button) == "Only a <legal> representative can."
    button.set_disabled_reason("")
    assert button.isEnabled()
    assert button.toolTip() == ""


@pytest.mark.parametrize("text", ["Renew", "Renouveler maintenant et pour toutes les organisations…"])
@pytest.mark.parametrize("icon", [None, "refresh-cw"])
@pytest.mark.parametrize("trailing", [None, "chevron-down"])
def test_a_button_has_room_for_its_text_and_icons(
    qtbot: QtBot, text: str, icon: str | None, trailing: str | None
) -> None:
    button = Button(text, icon=icon)
    qtbot.addWidget(button)
    if trailing is not None:
        button.set_trailing_icon(trailing)
    button.show()
    icons = (icon is not None) * 23 + (trailing is not None) * 19
    assert button.sizeHint().width() >= button.fontMetrics().horizontalAdvance(text) + 24 + icons
    assert button.sizeHint().height() == 32


def test_a_trailing_icon_given_later_widens_the_button(qtbot: QtBot) -> None:
    button = Button("Export")
    qtbot.addWidget(button)
    button.show()
    before = button.sizeHint().width()
    button.set_trailing_icon("chevron-down")
    assert button.sizeHint().width() > before


def test_an_icon_button_has_a_name(qtbot: QtBot) -> None:
    button = IconButton("x", "Dismiss")
    qtbot.addWidget(button)
    button.show()
    assert spoken_name(button) == button.toolTip() == "Dismiss"
    assert button.width() == button.height() == 32


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_menu_button_opens_its_menu(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("As CSV")
    button = MenuButton("Export", menu)
    qtbot.addWidget(button)
    button.show()
    assert role(button) == QAccessible.Role.ButtonMenu
    menu.aboutToShow.connect(menu.close)
    with qtbot.waitSignal(menu.aboutToShow):
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert MenuButton("More").menu().isEmpty()


def test_a_link_is_opened_by_the_opener_it_was_given(qtbot: QtBot) -> None:
    opener = RecordingOpener()
    link = LinkButton("Open in Manager", "https://manager.infomaniak.com", opener)
    qtbot.addWidget(link)
    link.show()
    QTest.mouseClick(link, LEFT)
    link.set_url("https://manager.infomaniak.com/v3/1")
    link.setFocus()
    QTest.keyClick(link, Qt.Key.Key_Space)
    assert opener.opened == ["https://manager.infomaniak.com", "https://manager.infomaniak.com/v3/1"]
    assert link.url == link.toolTip() == "https://manager.infomaniak.com/v3/1"
    assert spoken_description(link) == "Opens in your browser"


def test_a_link_that_could_not_be_opened_tells_its_address(qtbot: QtBot) -> None:
    link = LinkButton("Set up", "https://example.org", RecordingOpener(works=False), look="link")
    qtbot.addWidget(link)
    with qtbot.waitSignal(link.failed) as failed:
        QTest.mouseClick(link, LEFT)
    assert failed.args == ["https://example.org"]


def test_the_desktop_is_given_web_and_mail_addresses_only(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[str] = []

    def take(url: object) -> bool:
        given.append(url.toString())  # type: ignore[attr-defined]
        return True

    monkeypatch.setattr("desktop_manager.ui.widgets.desktop_opener.QDesktopServices.openUrl", take)
    opener = DesktopOpener()
    for refused in ("file:///etc/passwd", "http://example.org", "javascript:alert(1)", "", "smb://host/share"):
        assert not opener.open(refused)
    assert opener.open("https://manager.infomaniak.com")
    assert opener.open("mailto:support@example.org")
    assert given == ["https://manager.infomaniak.com", "mailto:support@example.org"]


def test_copying_says_so_and_moves_nothing(qtbot: QtBot) -> None:
    button = CopyButton(lambda: "some text", what="address")
    qtbot.addWidget(button)
    button._timer.setInterval(1)
    button.show()
    width = button.sizeHint().width()
    assert spoken_name(button) == "Copy address"
    with qtbot.waitSignal(button.copied):
        QTest.mouseClick(button, LEFT)
    assert QGuiApplication.clipboard().text() == "some text"
    assert button.text() == spoken_name(button) == "Copied"
    assert button.sizeHint().width() == width
    qtbot.waitUntil(lambda: button.text() == "Copy")
    assert button.sizeHint().width() == width


def test_a_copy_button_that_is_hidden_leaves_no_timer(qtbot: QtBot) -> None:
    button = CopyButton(lambda: "x")
    qtbot.addWidget(button)
    button.show()
    button.click()
    assert button._timer.isActive()
    button.hide()
    assert not button._timer.isActive()
    assert button.text() == "Copy"


def test_segments_are_chosen_by_mouse_and_arrow_keys(qtbot: QtBot) -> None:
    segments = SegmentedButton([("table", "Table"), ("calendar", "Calendar")], accessible_name="View")
    qtbot.addWidget(segments)
    with qtbot.waitActive(segments):
        segments.show()
    table, calendar = segments.findChildren(Button)
    assert segments.value == "table"
    with qtbot.waitSignal(segments.chosen) as chosen:
        QTest.mouseClick(calendar, LEFT)
    assert chosen.args == ["calendar"]
    calendar.setFocus()
    with qtbot.waitSignal(segments.chosen) as chosen:
        QTest.keyClick(calendar, Qt.Key.Key_Left)
    assert chosen.args == ["table"]
    assert table.isChecked()
    with qtbot.assertNotEmitted(segments.chosen):
        segments.set_value("calendar")
    assert segments.value == "calendar"
    with pytest.raises(ValueError, match="week"):
        segments.set_value("week")


def test_the_search_trigger_is_a_button_with_a_name(qtbot: QtBot) -> None:
    trigger = SearchTrigger("Search or run a command", "Ctrl K")
    qtbot.addWidget(trigger)
    trigger.show()
    assert spoken_name(trigger) == "Search or run a command"
    assert spoken_description(trigger) == "Ctrl K"
    assert trigger.minimumSizeHint().width() < trigger.sizeHint().width()
    assert trigger.sizeHint().width() > trigger.fontMetrics().horizontalAdvance("Search or run a command")
    with qtbot.waitSignal(trigger.clicked):
        QTest.mouseClick(trigger, LEFT)


@pytest.mark.parametrize("cls", [Switch, CheckBox])
def test_switch_and_check_box_turn_by_space_and_click_and_show_the_ring(
    qtbot: QtBot, cls: type[Switch] | type[CheckBox]
) -> None:
    control = cls("Ecology")
    form = Form(qtbot, control)
    off = colours(control)
    assert LIGHT.accent not in off
    QTest.keyClick(form.field, Qt.Key.Key_Tab)
    qtbot.waitUntil(control.hasFocus)
    assert LIGHT.accent in colours(control), "the focus ring"
    with qtbot.waitSignal(control.toggled) as toggled:
        QTest.keyClick(control, Qt.Key.Key_Space)
    assert toggled.args == [True]
    form.field.setFocus()
    assert LIGHT.accent in colours(control), "it is on"
    QTest.mouseClick(control, LEFT)
    assert not control.isChecked()
    assert role(control) == QAccessible.Role.CheckBox
    assert spoken_name(control) == "Ecology"
    assert control.sizeHint().width() > control.fontMetrics().horizontalAdvance("Ecology") + 20


def test_a_switch_without_words_has_a_name_and_pales_when_disabled(qtbot: QtBot) -> None:
    switch = Switch(accessible_name="MySQL prefix")
    qtbot.addWidget(switch)
    switch.show()
    assert spoken_name(switch) == "MySQL prefix"
    assert LIGHT.outline in colours(switch)
    switch.setEnabled(False)
    assert LIGHT.outline not in colours(switch)


def test_a_switch_slides_only_where_movement_is_wanted_and_stops_when_hidden(qtbot: QtBot, qapp: QApplication) -> None:
    theme = dress(qapp)
    switch = Switch("Ecology")
    qtbot.addWidget(switch)
    switch.show()
    switch.setChecked(True)
    assert switch._movement.state() == switch._movement.State.Stopped
    assert LIGHT.accent in colours(switch)
    theme.animations = True
    switch.setChecked(False)
    assert switch._movement.state() == switch._movement.State.Running
    switch.hide()
    assert switch._movement.state() == switch._movement.State.Stopped
    switch.show()
    assert LIGHT.outline in colours(switch)
    switch.setChecked(True)
    qtbot.waitUntil(lambda: LIGHT.accent in colours(switch))
    qtbot.waitUntil(lambda: switch._movement.state() == switch._movement.State.Stopped)


def test_a_disabled_check_box_keeps_its_mark(qtbot: QtBot) -> None:
    box = CheckBox()
    qtbot.addWidget(box)
    box.setChecked(True)
    box.setEnabled(False)
    box.show()
    assert LIGHT.accent_disabled in colours(box)
    box.setChecked(False)
    assert LIGHT.accent_disabled not in colours(box)
