"""Ctrl+K: what it finds, in which order, and how it is driven by keyboard."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.shell.command_palette import MOST_FOUND, CommandPalette, Finding, find, finding
from desktop_manager.ui.shell.main_window import MainWindow
from support.shell import FakePages, filled_window
from support.window import dress

# Of the offscreen platform: a popup there is neither raised nor given all keys.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)")


def nothing() -> None:
    """Run by findings of which only the words matter."""


def titles(found: list[Finding]) -> list[str]:
    return [item.title for item in found]


def of(*names: str) -> list[Finding]:
    return [finding(name, "Action", nothing) for name in names]


def test_without_a_word_everything_is_there_in_its_own_order() -> None:
    assert titles(find("  ", of("Refresh", "About", "Quit"))) == ["Refresh", "About", "Quit"]


def test_what_starts_with_the_text_is_first_then_what_has_a_word_that_does() -> None:
    pool = of("Email", "Open mail", "Mail Service", "Mailing list")
    assert titles(find("mail", pool)) == ["Mail Service", "Mailing list", "Open mail", "Email"]


def test_every_word_must_be_found_in_any_order_and_form() -> None:
    pool = [finding("Réseau Forêt", "Organization", nothing), finding("Réseau", "Page", nothing)]
    assert titles(find("foret RESEAU", pool)) == ["Réseau Forêt"]
    assert titles(find("organization rés", pool)) == ["Réseau Forêt"]


def test_something_is_found_by_what_is_not_shown_of_it() -> None:
    assert titles(find("atelier.ch", [finding("Web Hosting", "Product", nothing, also="atelier.ch")])) == [
        "Web Hosting"
    ]


def test_what_the_title_says_comes_before_what_stands_beside_it() -> None:
    pool = [
        finding("ahel.ch", "URL shortener · Atelier Helvétique", nothing),
        finding("Backup", "Backup · Coop", nothing, also="archelv.ch"),
        finding("marchelv", "Domain name", nothing),
        finding("atelier-helvetique.ch", "Domain name · Atelier Helvétique", nothing),
        finding("helvetique.shop", "Domain name · Atelier Helvétique", nothing),
    ]
    assert titles(find("helv", pool)) == [
        "helvetique.shop",
        "atelier-helvetique.ch",
        "marchelv",
        "ahel.ch",
        "Backup",
    ]


def test_a_word_may_start_after_any_sign() -> None:
    assert titles(find("shop", of("workshop", "workshop-shop.ch"))) == ["workshop-shop.ch", "workshop"]


@given(st.lists(st.text("abé -", min_size=1, max_size=6), max_size=30), st.text("abé", min_size=1, max_size=2))
def test_equals_keep_their_order_and_the_best_are_never_cut_off(names: list[str], text: str) -> None:
    pool = of(*names)
    found = find(text, pool)
    places = {id(item): place for place, item in enumerate(pool)}
    word = text.replace("é", "e")
    first = [item for item in pool if item.name.startswith(word)]
    assert [id(item) for item in found[: len(first)]] == [id(item) for item in first]
    beside = [places[id(item)] for item in found if word not in item.name]
    assert beside == sorted(beside)
    assert [id(item) for item in find(text, pool, 3)] == [id(item) for item in found[:3]]


@given(st.lists(st.text("abé ", min_size=1, max_size=5), max_size=30), st.text("abé ", max_size=4), st.integers(1, 9))
def test_what_is_found_is_just_what_has_every_word(names: list[str], text: str, most: int) -> None:
    pool = of(*names)
    every = [item for item in pool if all(word in item.searched for word in text.replace("é", "e").split())]
    found = find(text, pool, len(pool) + 1)
    assert sorted(titles(found)) == sorted(titles(every))
    assert len(find(text, pool, most)) == min(most, len(every))


@pytest.fixture
def ran() -> list[str]:
    return []


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


@pytest.fixture
def palette(window: MainWindow, ran: list[str]) -> CommandPalette:
    made = CommandPalette(window)
    made.open_over(
        [
            finding("Products", "Page", lambda: ran.append("products"), shortcut="Alt+1", icon="package"),
            finding("Refresh", "Action", lambda: ran.append("refresh"), shortcut="F5"),
            finding("Sign out", "Action", lambda: ran.append("sign-out"), reason="Sign in first"),
            finding("Quit", "Action", lambda: ran.append("quit"), shortcut="Ctrl+Q"),
        ]
    )
    return made


def lines(palette: CommandPalette) -> list[LineItem]:
    return [palette.model.index(row, 0).data(LINE) for row in range(palette.model.rowCount())]


def test_it_opens_within_the_window_with_the_keyboard_in_the_field(window: MainWindow, palette: CommandPalette) -> None:
    assert palette.isVisible()
    assert palette.field.hasFocus()
    assert window.geometry().contains(palette.geometry())


def test_a_line_says_what_it_is_and_its_shortcut(palette: CommandPalette) -> None:
    assert [(line.title, line.secondary, line.trailing) for line in lines(palette)] == [
        ("Products", "Page", "Alt 1"),
        ("Refresh", "Action", "F5"),
        ("Sign out", "Sign in first", ""),
        ("Quit", "Action", "Ctrl Q"),
    ]


def test_typing_and_enter_run_it_once_the_popup_is_closed(palette: CommandPalette, ran: list[str]) -> None:
    QTest.keyClicks(palette.field, "refr")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["refresh"]
    assert not palette.isVisible()


def test_what_is_not_possible_now_is_shown_with_its_reason_and_stepped_over(
    palette: CommandPalette, ran: list[str]
) -> None:
    assert not lines(palette)[2].enabled
    for _ in range(2):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["quit"]


def test_what_alone_is_found_and_not_possible_is_not_run(palette: CommandPalette, ran: list[str]) -> None:
    QTest.keyClicks(palette.field, "sign out")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == []
    assert palette.isVisible()


def test_what_comes_late_is_found_by_typing_and_keeps_what_is_typed(palette: CommandPalette, ran: list[str]) -> None:
    QTest.keyClicks(palette.field, "atelier")
    assert lines(palette) == []
    palette.add_found([finding("atelier.ch", "Domain name", lambda: ran.append("atelier"), icon="package")])
    assert [line.title for line in lines(palette)] == ["atelier.ch"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["atelier"]


def test_what_comes_late_leaves_enter_what_it_was(palette: CommandPalette, ran: list[str]) -> None:
    QTest.keyClicks(palette.field, "it")
    palette.add_found([finding("it.ch", "Domain name", nothing)])
    assert [line.title for line in lines(palette)] == ["it.ch", "Quit"]
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert ran == ["quit"]


def test_when_what_was_current_is_gone_the_line_in_its_place_is(palette: CommandPalette) -> None:
    palette.add_found(of("Query 1", "Query 2"))
    QTest.keyClicks(palette.field, "qu")
    for _ in range(2):
        QTest.keyClick(palette.field, Qt.Key.Key_Down)
    palette.add_found(of("Query 1", "Query 3"))
    assert [line.title for line in lines(palette)] == ["Quit", "Query 1", "Query 3"]
    assert palette.view.currentIndex().row() == 2


def test_the_same_keys_close_it_again(palette: CommandPalette) -> None:
    QTest.keyClick(palette.field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert not palette.isVisible()


def test_what_comes_late_does_not_push_the_commands_aside(palette: CommandPalette) -> None:
    palette.add_found([finding("atelier.ch", "Domain name", nothing)])
    assert [line.title for line in lines(palette)] == ["Products", "Refresh", "Sign out", "Quit"]


def test_ten_thousand_products_show_as_many_lines_as_can_be_read(palette: CommandPalette) -> None:
    palette.add_found([finding(f"product {number}", "Product", nothing) for number in range(10_000)])
    QTest.keyClicks(palette.field, "product")
    assert len(lines(palette)) == MOST_FOUND


def test_the_list_is_as_high_as_its_lines_and_scrolls_after_nine(window: MainWindow, palette: CommandPalette) -> None:
    few = palette.height()
    palette.open_over(of(*(f"Action {number}" for number in range(9))))
    nine = palette.height()
    palette.open_over(of(*(f"Action {number}" for number in range(30))))
    assert few < nine == palette.height() < window.height()
    assert palette.view.verticalScrollBar().maximum() > 0


def test_nothing_found_is_said(palette: CommandPalette) -> None:
    QTest.keyClicks(palette.field, "zzz")
    assert not palette.view.isVisible()
    assert palette.field.accessibleDescription() == "Nothing found for “zzz”."


def test_each_opening_asks_for_fresh_products(qtbot: QtBot, window: MainWindow) -> None:
    palette = CommandPalette(window)
    with qtbot.waitSignal(palette.opened):
        palette.open_over(of("Quit"))
    palette.add_found(of("atelier.ch"))
    palette.close()
    palette.open_over(of("Quit"))
    QTest.keyClicks(palette.field, "atelier")
    assert lines(palette) == []
