"""The window around the pages: what it shows, what it makes when, and what it says to a screen reader."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.shell.main_window import MainWindow
from desktop_manager.ui.shell.nav_button import NavButton
from desktop_manager.ui.shell.painted_button import PaintedButton
from desktop_manager.ui.shell.side_bar import NARROW_WIDTH
from desktop_manager.ui.shell.state import Connection
from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.tokens import SIDE_BAR_WIDTH
from desktop_manager.ui.widgets.label import Label
from support.shell import CANAL, CLAIRE, ENTRIES, RIVES, FakePages, delete_later_now, filled_window
from support.window import dress

CONTEXT = object()
"""Fake pages ask nothing of it."""


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> FakePages:
    return FakePages(monkeypatch)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, pages: FakePages) -> Iterator[MainWindow]:
    dress(qapp)
    made = filled_window()
    qtbot.addWidget(made)
    yield made
    made.close()


def nav(window: MainWindow, page: str) -> NavButton:
    return next(button for button in window.findChildren(NavButton) if button.property("page") == page)


def titles_in_sight(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(Label) if label.isVisible() and label.text()]


def test_the_first_frame_has_navigation_and_title_without_a_login(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.first_painted):
        window.show()
    names = [button.text() for button in window.findChildren(NavButton)]
    assert names == ["Home", "Renewals", "Billing", "Security", "Products", "Profile", "Support", "Activity"]
    assert "Home" in titles_in_sight(window)


def test_the_first_frame_is_told_once(qtbot: QtBot, window: MainWindow) -> None:
    told: list[int] = []
    window.first_painted.connect(lambda: told.append(1))
    window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    QApplication.processEvents()
    assert told == [1]


def test_before_a_login_the_navigation_changes_the_title_and_makes_no_page(
    window: MainWindow, pages: FakePages
) -> None:
    window.show()
    QTest.mouseClick(nav(window, "profile"), Qt.MouseButton.LeftButton)
    assert "Profile" in titles_in_sight(window)
    assert pages.made == []
    assert window.frame is None


def test_a_page_is_made_at_its_first_visit_and_only_once(window: MainWindow, pages: FakePages) -> None:
    window.set_context(CONTEXT)  # type: ignore[arg-type]
    assert pages.made == ["home"]
    shown: list[str] = []
    window.page_shown.connect(shown.append)
    for page in ("profile", "home", "profile"):
        QTest.mouseClick(nav(window, page), Qt.MouseButton.LeftButton)
        assert nav(window, page).isChecked()
        assert window.page_id == page
    assert pages.made == ["home", "profile"]
    assert shown == ["profile", "home", "profile"]


def test_another_login_gets_pages_of_its_own(window: MainWindow, pages: FakePages) -> None:
    window.set_context(CONTEXT)  # type: ignore[arg-type]
    before = window.frame
    window.set_context(None)
    assert window.frame is None
    window.set_context(CONTEXT)  # type: ignore[arg-type]
    delete_later_now()
    assert pages.made == ["home", "home"]
    assert window.frame is not before


def test_after_a_login_the_title_waits_on_the_page_that_was_shown(window: MainWindow) -> None:
    window.show()
    window.set_context(CONTEXT)  # type: ignore[arg-type]
    window.show_page("profile")
    window.set_context(None)
    assert "Profile" in titles_in_sight(window)
    assert "Home" not in titles_in_sight(window)


def test_a_page_that_does_not_exist_is_refused(window: MainWindow) -> None:
    with pytest.raises(KeyError):
        window.show_page("no-such-page")


def test_the_user_at_the_foot_leads_to_the_profile(window: MainWindow) -> None:
    window.show()
    QTest.mouseClick(window.side_bar.foot.user, Qt.MouseButton.LeftButton)
    assert window.page_id == "profile"
    assert nav(window, "profile").isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_keyboard_presses_an_entry_of_the_navigation(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(nav(window, "profile"), key)
    assert window.page_id == "profile"


def test_the_dots_at_the_foot_ask_for_the_menu(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    with qtbot.waitSignal(window.menu_requested):
        QTest.mouseClick(window.side_bar.foot.menu_dots, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("connection", "word"), [("demo", "Demo"), ("live", "Live"), ("offline", "Offline")])
def test_the_foot_says_in_a_word_where_the_data_comes_from(window: MainWindow, connection: str, word: str) -> None:
    window.set_connection(Connection(connection))
    assert window.side_bar.foot.chip.text() == word
    assert window.side_bar.foot.age.text() == "Updated 2 min ago"


@pytest.mark.parametrize(("width", "narrow"), [(880, True), (899, True), (900, False), (1280, False)])
def test_under_900_pixels_the_side_bar_shows_icons_only(window: MainWindow, width: int, narrow: bool) -> None:
    window.show()
    window.resize(width, 600)
    assert window.side_bar.width() == (NARROW_WIDTH if narrow else SIDE_BAR_WIDTH)
    assert nav(window, "profile").toolTip() == ("Profile" if narrow else "")
    foot = window.side_bar.foot
    assert foot.age.isVisible() is not narrow
    for child in window.side_bar.findChildren(QWidget):
        if child.isVisible():
            right = child.mapTo(window.side_bar, QPoint(child.width(), 0)).x()
            assert right <= window.side_bar.width(), type(child).__name__


@pytest.mark.parametrize(("connection", "word"), [("demo", "Demo"), ("live", "Live"), ("offline", "Offline")])
def test_the_narrow_side_bar_says_it_with_an_icon_and_in_words_to_a_screen_reader(
    window: MainWindow, connection: str, word: str
) -> None:
    window.show()
    window.set_connection(Connection(connection))
    window.resize(880, 600)
    foot = window.side_bar.foot
    assert not foot.chip.isVisible()
    assert foot.sign.isVisible()
    assert foot.sign.accessibleName() == word
    assert foot.sign.toolTip() == f"{word} · Updated 2 min ago"
    window.resize(1280, 820)
    assert foot.chip.isVisible()
    assert not foot.sign.isVisible()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_side_bar_takes_the_themes_colours(window: MainWindow, mode: str) -> None:
    in_force = theme.current()
    before = in_force.mode
    in_force.set_mode(mode)  # type: ignore[arg-type]
    try:
        window.show()
        image = window.grab().toImage()
        tokens = in_force.tokens
        assert image.pixelColor(5, 400) == QColor(tokens.side_bar)
        assert image.pixelColor(SIDE_BAR_WIDTH - 1, 400) == QColor(tokens.line)
        chosen, other = nav(window, "home"), nav(window, "profile")
        assert _grounds(chosen) == QColor(tokens.accent_soft)
        assert _has_ink(chosen, QColor(tokens.accent))
        assert _has_ink(other, QColor(tokens.text))
        assert not _has_ink(other, QColor(tokens.accent))
    finally:
        in_force.set_mode(before)


def _grounds(button: NavButton) -> QColor:
    return button.grab().toImage().pixelColor(button.width() - 20, button.height() // 2)


def _has_ink(button: NavButton, colour: QColor) -> bool:
    """Whether the words of a button have a colour, anywhere to the right of its icon."""
    image = button.grab().toImage()
    return any(image.pixelColor(x, y) == colour for x in range(38, 150) for y in range(button.height()))


def test_every_control_of_the_shell_has_a_name(window: MainWindow) -> None:
    window.show()
    controls = [child for child in window.findChildren(QWidget) if child.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert len(controls) >= 5
    for control in controls:
        name = QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)
        assert name, type(control).__name__


def test_the_dropdown_says_organization_role_and_what_is_wrong(window: MainWindow) -> None:
    dropdown = window.side_bar.dropdown
    assert dropdown.accessibleName() == "Organization: Atelier Helvétique Sàrl"
    assert dropdown.accessibleDescription() == "Legal representative"
    window.set_organizations(ENTRIES, RIVES)
    assert dropdown.accessibleDescription() == "Legal representative. The server could not be reached."
    window.set_organizations((), None)
    assert dropdown.accessibleName() == "Organization"


def test_the_user_is_named(window: MainWindow) -> None:
    user = window.side_bar.foot.user
    assert user.accessibleName() == f"Your profile: {CLAIRE.name}"
    assert user.accessibleDescription() == CLAIRE.email
    window.set_user(None)
    assert user.accessibleName() == "Your profile"


@pytest.mark.parametrize("number", [0, 5, 9])
def test_a_key_for_an_organization_that_is_not_there_does_nothing(
    qtbot: QtBot, window: MainWindow, number: int
) -> None:
    with qtbot.assertNotEmitted(window.organization_chosen):
        window.choose_nth_organization(number)


def test_a_number_chooses_the_organization_at_that_place(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.organization_chosen) as chosen:
        window.choose_nth_organization(2)
    assert chosen.args == [CANAL]


def filling(window: MainWindow) -> QWidget | None:
    return window.filled_by


def test_something_else_can_fill_the_window_and_goes_away_again(window: MainWindow) -> None:
    window.show()
    first, second = QLabel("Sign in"), QLabel("Unlock")
    gone: list[str] = []
    first.destroyed.connect(lambda: gone.append("first"))
    window.fill_with(first)
    assert filling(window) is first
    assert not window.side_bar.isVisible()
    window.fill_with(second)
    assert filling(window) is second
    window.show_shell()
    delete_later_now()
    assert filling(window) is None
    assert window.side_bar.isVisible()
    assert gone == ["first"]


def test_the_focus_ring_is_for_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.show()
    button = nav(window, "profile")
    button.setFocus()
    seen = [button.shows_focus]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    seen.append(button.shows_focus)
    QTest.keyClick(button, Qt.Key.Key_Space)
    seen.append(button.shows_focus)
    assert seen == [True, False, True]


def test_the_keyboard_reaches_every_control_of_the_side_bar(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitActive(window):
        window.show()
    reached: set[QWidget] = set()
    for _ in range(12):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        if (focused := window.focusWidget()) is not None:
            reached.add(focused)
    # Of buttons that exclude one another Tab reaches the chosen one, and the arrows lead to the others.
    wanted = {
        button
        for button in window.side_bar.findChildren(PaintedButton)
        if not isinstance(button, NavButton) or button.isChecked()
    }
    assert wanted <= reached
    chosen = nav(window, "home")
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Down)
    assert nav(window, "renewals").hasFocus()
    assert window.page_id == "renewals"


def test_closing_the_window_is_told(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    with qtbot.waitSignal(window.closed):
        window.close()
