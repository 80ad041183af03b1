"""The list of organizations under the dropdown, by keyboard and by mouse."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import ACCESSIBLE, LINE
from desktop_manager.ui.shell.main_window import MainWindow
from desktop_manager.ui.shell.organization_popup import ROW_HEIGHT, OrganizationPopup
from desktop_manager.ui.shell.state import Choice, LoginGroup, OrganizationEntry
from support.shell import ATELIER, CANAL, ENTRIES, FORET, RIVES, FakePages, filled_window
from support.window import dress

# Of the offscreen platform: a popup there is neither raised nor given all keys.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    dress(qapp)
    FakePages(monkeypatch)
    made = filled_window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.close()


def popup_of(window: MainWindow) -> OrganizationPopup:
    [popup] = window.findChildren(OrganizationPopup)
    return popup


@pytest.fixture
def popup(window: MainWindow) -> OrganizationPopup:
    QTest.mouseClick(window.side_bar.dropdown, Qt.MouseButton.LeftButton)
    return popup_of(window)


def lines(popup: OrganizationPopup) -> list[LineItem]:
    return [popup.model.index(row, 0).data(LINE) for row in range(popup.model.rowCount())]


def names(popup: OrganizationPopup) -> list[str]:
    return [line.title for line in lines(popup)]


def organization(popup: OrganizationPopup, row: int) -> int | None:
    choice = popup.model.value(row)
    return choice.organization if isinstance(choice, Choice) else None


def current(popup: OrganizationPopup) -> int | None:
    return organization(popup, popup.view.currentIndex().row())


def test_the_list_is_made_when_it_is_first_opened_and_kept(window: MainWindow) -> None:
    assert window.findChildren(OrganizationPopup) == []
    for _ in range(3):
        window.open_organizations()
        popup_of(window).close()
    assert len(window.findChildren(OrganizationPopup)) == 1


def test_the_dropdown_opens_below_itself(window: MainWindow, popup: OrganizationPopup) -> None:
    dropdown = window.side_bar.dropdown
    assert popup.isVisible()
    assert popup.geometry().top() > dropdown.mapToGlobal(QPoint(0, dropdown.height())).y()
    assert popup.field.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down])
def test_the_keyboard_opens_it_too(window: MainWindow, key: Qt.Key) -> None:
    window.side_bar.dropdown.setFocus()
    QTest.keyClick(window.side_bar.dropdown, key)
    assert popup_of(window).isVisible()


def test_alt_and_down_open_it_as_other_dropdowns(window: MainWindow) -> None:
    window.side_bar.dropdown.setFocus()
    QTest.keyClick(window.side_bar.dropdown, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert popup_of(window).isVisible()


def test_without_organizations_there_is_nothing_to_open(window: MainWindow) -> None:
    window.set_organizations((), None)
    window.open_organizations()
    assert window.findChildren(OrganizationPopup) == []


def test_each_line_has_name_role_key_and_the_current_one_a_mark(popup: OrganizationPopup) -> None:
    assert names(popup) == [entry.name for entry in ENTRIES]
    assert [line.trailing for line in lines(popup)] == ["Ctrl 1", "Ctrl 2", "Ctrl 3", "Ctrl 4"]
    assert [line.checked for line in lines(popup)] == [True, False, False, False]
    assert lines(popup)[1].secondary == "Administrator"


def test_an_organization_that_needs_attention_stays_and_says_why(popup: OrganizationPopup) -> None:
    rives = lines(popup)[2]
    assert rives.chip == ("Needs attention", "warning")
    assert rives.secondary == "The server could not be reached."
    assert organization(popup, 2) == RIVES


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("canal", [CANAL]),
        ("foret", [FORET]),
        ("réseau", [FORET]),
        ("legal", [ATELIER, RIVES]),
        ("rives coop", [RIVES]),
        ("zzz", []),
    ],
)
def test_typing_narrows_the_list(popup: OrganizationPopup, typed: str, found: list[int]) -> None:
    # QTest knows no key for "é".
    popup.field.setText(typed)
    assert [organization(popup, row) for row in range(popup.model.rowCount())] == found
    assert popup.view.isVisible() is bool(found)


def test_the_keys_of_a_narrowed_list_stay_those_of_the_whole_one(popup: OrganizationPopup) -> None:
    QTest.keyClicks(popup.field, "foret")
    assert lines(popup)[0].trailing == "Ctrl 4"


def test_arrows_and_enter_choose(qtbot: QtBot, window: MainWindow, popup: OrganizationPopup) -> None:
    QTest.keyClick(popup.field, Qt.Key.Key_Down)
    assert current(popup) == CANAL
    assert popup.field.accessibleDescription() == "Maison du Canal, Administrator, Ctrl 2"
    with qtbot.waitSignal(window.organization_chosen) as chosen:
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert chosen.args == [CANAL]
    assert not popup.isVisible()


def test_it_opens_on_the_current_organization(window: MainWindow) -> None:
    window.set_organizations(ENTRIES, RIVES)
    window.open_organizations()
    assert current(popup_of(window)) == RIVES


def test_the_reason_has_the_whole_second_line(window: MainWindow, popup: OrganizationPopup) -> None:
    # The chip stands beside the name; of 370 pixels for avatar, texts and keys the reason needs half.
    image = popup.view.viewport().grab().toImage()
    ratio = image.devicePixelRatio()
    y = round((2 * ROW_HEIGHT + 36) * ratio)
    ground = image.pixel(round(2 * ratio), y)
    inked = [x / ratio for x in range(round(48 * ratio), image.width()) if image.pixel(x, y) != ground]
    assert max(x for x in inked if x < 330) > 180


def test_arrows_stop_at_both_ends(popup: OrganizationPopup) -> None:
    QTest.keyClick(popup.field, Qt.Key.Key_Up)
    assert current(popup) == ATELIER
    for _ in range(9):
        QTest.keyClick(popup.field, Qt.Key.Key_Down)
    assert current(popup) == FORET
    QTest.keyClick(popup.field, Qt.Key.Key_PageUp)
    assert current(popup) == ATELIER


def test_the_key_that_a_line_names_works_in_the_open_list(
    qtbot: QtBot, window: MainWindow, popup: OrganizationPopup
) -> None:
    QTest.keyClicks(popup.field, "canal")
    with qtbot.waitSignal(window.organization_chosen) as chosen:
        QTest.keyClick(popup.field, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [FORET]
    assert not popup.isVisible()


def test_a_key_of_no_line_leaves_the_list_open(qtbot: QtBot, window: MainWindow, popup: OrganizationPopup) -> None:
    with qtbot.assertNotEmitted(window.organization_chosen):
        QTest.keyClick(popup.field, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert popup.isVisible()
    assert popup.field.text() == ""


def test_a_digit_alone_is_typed(popup: OrganizationPopup) -> None:
    QTest.keyClick(popup.field, Qt.Key.Key_2)
    assert popup.field.text() == "2"


def test_a_click_chooses(qtbot: QtBot, window: MainWindow, popup: OrganizationPopup) -> None:
    with qtbot.waitSignal(window.organization_chosen) as chosen:
        QTest.mouseClick(
            popup.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, 3 * ROW_HEIGHT + ROW_HEIGHT // 2)
        )
    assert chosen.args == [FORET]


def test_enter_chooses_nothing_where_nothing_is_found(
    qtbot: QtBot, window: MainWindow, popup: OrganizationPopup
) -> None:
    QTest.keyClicks(popup.field, "zzz")
    assert "zzz" in popup.field.accessibleDescription()
    with qtbot.assertNotEmitted(window.organization_chosen):
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert popup.isVisible()


def test_escape_empties_the_field_first_and_closes_then(popup: OrganizationPopup) -> None:
    QTest.keyClicks(popup.field, "canal")
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    assert popup.field.text() == ""
    assert popup.isVisible()
    QTest.keyClick(popup.field, Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_it_opens_anew_with_everything(window: MainWindow, popup: OrganizationPopup) -> None:
    QTest.keyClicks(popup.field, "canal")
    popup.close()
    window.open_organizations()
    assert popup.field.text() == ""
    assert popup.model.rowCount() == len(ENTRIES)


def test_an_open_list_follows_what_is_new_and_keeps_its_place(window: MainWindow, popup: OrganizationPopup) -> None:
    for _ in range(2):
        QTest.keyClick(popup.field, Qt.Key.Key_Down)
    mended = [entry._replace(attention=None) for entry in ENTRIES]
    window.set_organizations(mended, CANAL)
    assert [line.chip for line in lines(popup)] == [None] * 4
    assert [line.checked for line in lines(popup)] == [False, True, False, False]
    assert current(popup) == RIVES


CLAIRE = LoginGroup("claire", "Claire Moret", "claire@atelier.example")
PAUL = LoginGroup(
    "paul",
    "Agency",
    "paul@agency.example",
    entries=(OrganizationEntry(FORET, "Réseau Forêt", "Administrator"), OrganizationEntry(201, "Zoé SA", "User")),
)


def with_two_logins(window: MainWindow, paul: LoginGroup = PAUL) -> OrganizationPopup:
    window.set_logins([CLAIRE, paul], "claire")
    window.open_organizations()
    return popup_of(window)


def test_several_logins_are_headings_that_cannot_be_chosen(window: MainWindow) -> None:
    popup = with_two_logins(window)
    own = [entry.name for entry in ENTRIES]
    assert names(popup) == ["Claire Moret", *own, "Agency", "Réseau Forêt", "Zoé SA"]
    assert [line.heading for line in lines(popup)] == [True, *[False] * 4, True, False, False]
    assert popup.model.value(popup.view.currentIndex().row()) == Choice("claire", ATELIER)
    for _ in range(4):
        QTest.keyClick(popup.field, Qt.Key.Key_Down)
    # The heading is skipped; the same organization of another login is another line.
    assert popup.model.value(popup.view.currentIndex().row()) == Choice("paul", FORET)
    QTest.keyClick(popup.field, Qt.Key.Key_Up)
    assert popup.model.value(popup.view.currentIndex().row()) == Choice("claire", FORET)


def test_one_login_needs_no_heading(window: MainWindow) -> None:
    window.set_logins([CLAIRE], "claire")
    window.open_organizations()
    assert names(popup_of(window)) == [entry.name for entry in ENTRIES]


def test_the_keys_count_through_all_logins(window: MainWindow) -> None:
    popup = with_two_logins(window)
    assert [line.trailing for line in lines(popup) if not line.heading] == [f"Ctrl {n}" for n in range(1, 7)]


def test_only_the_open_login_s_organization_is_marked(window: MainWindow) -> None:
    window.set_organizations(ENTRIES, FORET)
    popup = with_two_logins(window)
    assert [popup.model.value(row) for row, line in enumerate(lines(popup)) if line.checked] == [
        Choice("claire", FORET)
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("foret", ["Claire Moret", "Réseau Forêt", "Agency", "Réseau Forêt"]),
        ("agency", ["Agency", "Réseau Forêt", "Zoé SA"]),
        ("paul zoe", ["Agency", "Zoé SA"]),
        ("zzz", []),
    ],
)
def test_typing_narrows_over_all_logins_and_finds_their_names(window: MainWindow, typed: str, found: list[str]) -> None:
    popup = with_two_logins(window)
    popup.field.setText(typed)
    assert names(popup) == found


def test_an_organization_of_another_login_is_asked_for_with_its_login(qtbot: QtBot, window: MainWindow) -> None:
    popup = with_two_logins(window)
    QTest.keyClicks(popup.field, "agency foret")
    with qtbot.assertNotEmitted(window.organization_chosen), qtbot.waitSignal(window.login_chosen) as chosen:
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert chosen.args == [Choice("paul", FORET)]


def test_a_key_reaches_an_organization_of_another_login(qtbot: QtBot, window: MainWindow) -> None:
    window.set_logins([CLAIRE, PAUL], "claire")
    with qtbot.waitSignal(window.login_chosen) as chosen:
        window.choose_nth_organization(6)
    assert chosen.args == [Choice("paul", 201)]
    with qtbot.waitSignal(window.organization_chosen) as own:
        window.choose_nth_organization(2)
    assert own.args == [CANAL]


def test_a_login_that_needs_attention_says_why_and_offers_what_helps(qtbot: QtBot, window: MainWindow) -> None:
    reason = "The server no longer accepts its token."
    popup = with_two_logins(window, PAUL._replace(attention=reason, remedy="replace_token"))
    heading = lines(popup)[5]
    assert heading.chip == ("Needs attention", "warning")
    assert (lines(popup)[6].title, lines(popup)[6].secondary) == ("Replace token…", reason)
    # Its organizations stay, to be read offline.
    assert names(popup)[7:] == ["Réseau Forêt", "Zoé SA"]
    QTest.keyClicks(popup.field, "accepts")
    with qtbot.waitSignal(window.login_chosen) as chosen:
        QTest.keyClick(popup.field, Qt.Key.Key_Return)
    assert chosen.args == [Choice("paul", None, "replace_token")]


def test_a_login_without_organizations_stays_with_its_reason(window: MainWindow) -> None:
    popup = with_two_logins(window, LoginGroup("paul", "Agency", "", "The local data cannot be opened.", "open"))
    assert names(popup)[5:] == ["Agency", "Open this login again…"]
    assert popup.model.index(6, 0).data(ACCESSIBLE) == (
        "Agency: Open this login again…, The local data cannot be opened."
    )


def test_the_closed_dropdown_shows_a_login_that_could_not_be_opened(window: MainWindow) -> None:
    broken = LoginGroup("paul", "Agency", "", "The local data cannot be opened.", "open")
    window.set_organizations((), None)
    window.set_logins([CLAIRE, broken], "paul")
    dropdown = window.side_bar.dropdown
    assert dropdown.accessibleName() == "Organization: Agency"
    assert "The local data cannot be opened." in dropdown.accessibleDescription()


@pytest.mark.parametrize("by_mouse", [True, False])
def test_another_login_is_added_from_the_foot_of_the_list(
    qtbot: QtBot, window: MainWindow, popup: OrganizationPopup, by_mouse: bool
) -> None:
    assert popup.add_login.isVisible()
    with qtbot.waitSignal(window.login_wanted):
        if by_mouse:
            QTest.mouseClick(popup.add_login, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(popup.field, Qt.Key.Key_Tab)
            assert popup.add_login.hasFocus()
            QTest.keyClick(popup.add_login, Qt.Key.Key_Space)
    assert not popup.isVisible()


@pytest.mark.parametrize("typed", ["", "canal"])
def test_the_list_ends_below_its_last_line(popup: OrganizationPopup, typed: str) -> None:
    QTest.keyClicks(popup.field, typed)
    QApplication.processEvents()
    last = popup.view.visualRect(popup.model.index(popup.model.rowCount() - 1, 0))
    left_empty = popup.add_login.y() - popup.view.mapTo(popup, last.bottomLeft()).y()
    assert 0 < left_empty <= 22
    assert popup.height() - popup.add_login.geometry().bottom() <= 12


def test_a_long_list_scrolls(window: MainWindow) -> None:
    window.set_organizations([OrganizationEntry(number, f"Organization {number}", "User") for number in range(60)], 0)
    window.open_organizations()
    popup = popup_of(window)
    assert popup.height() < window.height()
    assert popup.view.verticalScrollBar().maximum() > 0
    assert lines(popup)[9].trailing == ""


@pytest.mark.parametrize("by_mouse", [True, False])
def test_a_list_opened_by_mouse_leaves_no_focus_ring_behind(qtbot: QtBot, window: MainWindow, by_mouse: bool) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    dropdown = window.side_bar.dropdown
    if by_mouse:
        QTest.mouseClick(dropdown, Qt.MouseButton.LeftButton)
    else:
        dropdown.setFocus()
        QTest.keyClick(dropdown, Qt.Key.Key_Space)
    QTest.keyClick(popup_of(window).field, Qt.Key.Key_Escape)
    assert dropdown.hasFocus()
    assert dropdown.shows_focus is not by_mouse


def test_a_screen_reader_hears_every_word_of_a_line(popup: OrganizationPopup) -> None:
    assert popup.accessibleName() == "Organizations"
    heard = popup.model.index(2, 0).data(ACCESSIBLE)
    assert heard == "Coopérative des Rives, The server could not be reached., Needs attention, Ctrl 3"
