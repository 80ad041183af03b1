import pytest
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.theme.tokens import LIGHT
from desktop_manager.ui.widgets.avatar import Avatar
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.columns import Columns
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.icon_tile import IconTile
from desktop_manager.ui.widgets.message_bar import MessageBar
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.switch import Switch
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from support.looks import colours, dress, spoken_description, spoken_name


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


def shown(qtbot: QtBot, widget: QWidget, width: int = 600) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, max(widget.sizeHint().height(), widget.heightForWidth(width)))
    widget.show()


def test_a_row_is_as_high_as_in_the_pictures(qtbot: QtBot) -> None:
    row = Row("Maison du Canal", "Administrator", leading=Avatar("Maison du Canal", 1))
    row.add_action(Button("Switch"))
    shown(qtbot, row)
    assert row.height() == 58
    assert (spoken_name(row), spoken_description(row)) == ("Maison du Canal", "Administrator")
    assert row.title == "Maison du Canal"


def test_lines_of_a_row_come_and_go(qtbot: QtBot) -> None:
    row = Row("Title", icon="check", tone="good")
    shown(qtbot, row)
    assert isinstance(row.leading, IconTile)
    title, secondary = row.findChildren(WrapLabel)
    assert secondary.isHidden()
    row.set_secondary("Second line")
    assert secondary.isVisible()
    row.set_title("")
    assert title.isHidden()
    assert spoken_name(row) == ""


def test_the_track_of_a_switch_stands_in_line_with_other_rows(qtbot: QtBot) -> None:
    switch = Switch("Ecology")
    row = Row(leading=switch)
    shown(qtbot, row)
    assert switch.x() + Switch.OVERHANG == 16


def test_a_long_row_wraps_instead_of_being_cut(qtbot: QtBot) -> None:
    words = "Einmal entfernt, kann SMS nur aus der Schweiz, Frankreich, Belgien oder Deutschland eingerichtet werden. "
    row = Row(words, words * 2, icon="triangle-alert", tone="warning")
    row.add_action(Button("Entfernen…", kind="danger"))
    shown(qtbot, row, 480)
    for label in row.findChildren(WrapLabel):
        assert label.height() >= label.heightForWidth(label.width())
        assert row.rect().contains(label.geometry())


def test_card_rows_are_parted_by_lines(qtbot: QtBot) -> None:
    card = Card("My organizations", note="3", chip=("On", "good"))
    for name in ("one", "two", "three"):
        card.add_row(Row(name))
    card.add_footer("1 unsaved change", [Button("Discard"), Button("Save", kind="primary")])
    shown(qtbot, card)
    assert len(card.findChildren(Divider)) == 3
    assert spoken_name(card) == card.title == "My organizations"
    assert {LIGHT.surface, LIGHT.line} <= colours(card)


def test_a_card_can_be_filled_again(qtbot: QtBot) -> None:
    card = Card("My organizations")
    shown(qtbot, card)
    card.add_row(Row("one"))
    card.add_row(Row("two"))
    card.clear_rows()
    card.add_row(Row("three"))
    qtbot.waitUntil(lambda: len(card.findChildren(Row)) == 1)
    assert [row.title for row in card.findChildren(Row)] == ["three"]
    assert card.findChildren(Divider) == []


def test_a_card_without_a_title_has_no_header_until_it_gets_one(qtbot: QtBot) -> None:
    card = Card()
    card.add_widget(QLabel("content"))
    shown(qtbot, card)
    header = card._header
    assert header.isHidden()
    card.set_title("Title")
    assert header.isVisible()
    chip = card.findChildren(Chip)[0]
    assert chip.isHidden()
    card.set_chip("2 of 10 left", "warning")
    assert (chip.text(), chip.tone, chip.isVisible()) == ("2 of 10 left", "warning", True)
    card.set_note("note")
    assert card._note.text() == "note"
    action = Button("Edit…")
    card.add_action(action)
    assert action.parentWidget() is header


def test_content_of_a_tall_card_stays_at_its_top_unless_it_stretches(qtbot: QtBot) -> None:
    card = Card("Codes")
    label = QLabel("content")
    card.add_widget(label)
    card.add_buttons([Button("Show"), Button("Copy")])
    shown(qtbot, card)
    card.resize(400, 500)
    assert label.height() < 40
    filled = Card("Products")
    tall = QLabel("fills")
    filled.add_widget(tall, 1)
    shown(qtbot, filled)
    filled.resize(400, 500)
    assert tall.height() > 400


def test_padded_content_between_rows_keeps_the_order(qtbot: QtBot) -> None:
    card = Card("Products")
    first, between, last = Row("first"), QLabel("between"), Row("last")
    card.add_row(first)
    card.add_widget(between)
    card.add_row(last)
    shown(qtbot, card)
    tops = [widget.mapTo(card, widget.rect().topLeft()).y() for widget in (first, between, last)]
    assert tops == sorted(tops)


def test_columns_stack_where_they_are_too_narrow(qtbot: QtBot) -> None:
    left, right = Card("You"), Card("Support code")
    columns = Columns([left, right], narrowest=300)
    qtbot.addWidget(columns)
    columns.resize(700, 200)
    columns.show()
    assert left.y() == right.y()
    assert left.width() == right.width()
    columns.resize(500, 400)
    qtbot.waitUntil(lambda: right.y() > left.y())
    assert columns.stacked
    assert left.width() == 500
    columns.resize(700, 200)
    qtbot.waitUntil(lambda: right.y() == left.y())


def test_columns_stack_when_a_text_needs_the_room(qtbot: QtBot) -> None:
    wide = Button("Ein Knopf mit einer langen deutschen Beschriftung, die Platz braucht")
    columns = Columns([wide, Card("Support code")])
    qtbot.addWidget(columns)
    columns.resize(700, 300)
    columns.show()
    assert columns.stacked
    assert columns.minimumSizeHint().width() == wide.minimumSizeHint().width()


@pytest.mark.parametrize(
    ("tone", "said"), [("info", "Note"), ("good", "Done"), ("warning", "Warning"), ("bad", "Error")]
)
def test_a_message_is_announced_with_its_tone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tone: str, said: str
) -> None:
    announced: list[tuple[object, QAccessible.Event]] = []

    def take(event: QAccessibleEvent) -> None:
        announced.append((event.object(), event.type()))

    monkeypatch.setattr(QAccessible, "updateAccessibility", take)
    bar = MessageBar(tone, "The session expired", "Sign in again.")  # type: ignore[arg-type]
    shown(qtbot, bar)
    assert announced == [(bar, QAccessible.Event.Alert)]
    assert spoken_name(bar) == f"{said}: The session expired"
    assert spoken_description(bar) == "Sign in again."
    assert bar.tone == tone


def test_a_message_is_dismissed_by_its_cross(qtbot: QtBot) -> None:
    bar = MessageBar("bad", "It failed")
    shown(qtbot, bar)
    with qtbot.waitSignal(bar.dismissed):
        bar.findChildren(IconButton)[0].click()
    assert bar.isHidden()
    lasting = MessageBar("warning", "No keyring", dismissible=False)
    shown(qtbot, lasting)
    assert not lasting.findChildren(IconButton)[0].isVisible()


def test_a_message_offers_undo_and_other_actions(qtbot: QtBot) -> None:
    bar = MessageBar("good", "Language changed")
    undo = bar.add_undo()
    again = bar.add_action("Sign in again…")
    extra = Chip("Demo", "warning")
    bar.add_widget(extra)
    shown(qtbot, bar)
    assert undo.text() == "Undo"
    with qtbot.waitSignal(again.clicked):
        again.click()
    assert undo.geometry().right() < again.geometry().left() < extra.geometry().left()


def test_a_page_has_one_message_at_a_time(qtbot: QtBot) -> None:
    page = PageFrame("Profile", "Your user account")
    page.resize(700, 400)
    qtbot.addWidget(page)
    page.show()
    page.clear_message()
    page.show_message("bad", "It failed")
    second = page.show_message("good", "It worked")
    assert page.message is second
    qtbot.waitUntil(lambda: page.findChildren(MessageBar) == [second])
    assert second.text == "It worked"
    second.findChildren(IconButton)[0].click()
    qtbot.waitUntil(lambda: page.findChildren(MessageBar) == [])
    assert page._message_holder.isHidden()


def test_page_title_and_top_right(qtbot: QtBot) -> None:
    page = PageFrame("Profile", "Your user account")
    qtbot.addWidget(page)
    refresh = Button("Refresh")
    page.add_top(refresh)
    page.resize(700, 400)
    page.show()
    page.set_title("Security")
    page.set_subtitle("claire@atelier.example")
    assert spoken_name(page) == page.title == "Security"
    assert refresh.mapTo(page, refresh.rect().topRight()).x() == 700 - 24 - 1


@pytest.mark.parametrize("tall", [False, True])
def test_content_stays_in_line_with_the_header_whether_it_scrolls_or_not(qtbot: QtBot, tall: bool) -> None:
    page = PageFrame("Profile")
    qtbot.addWidget(page)
    card = Card("You")
    card.setMinimumHeight(900 if tall else 100)
    page.body.addWidget(card)
    page.body.addStretch(1)
    page.resize(700, 400)
    page.show()
    qtbot.waitUntil(lambda: card.mapTo(page, card.rect().topRight()).x() == 700 - 24 - 1)
    assert card.mapTo(page, card.rect().topLeft()).x() == 24
    assert (page.scroll_area.verticalScrollBar().maximum() > 0) is tall


def test_a_page_without_scrolling_is_filled(qtbot: QtBot) -> None:
    page = PageFrame("Products", scroll=False)
    qtbot.addWidget(page)
    card = Card("Products")
    page.body.addWidget(card, 1)
    page.resize(700, 400)
    page.show()
    assert card.mapTo(page, card.rect().bottomLeft()).y() == 400 - 24 - 1
