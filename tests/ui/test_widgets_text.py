import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.theme import fonts
from desktop_manager.ui.theme.tokens import AVATARS, LIGHT, TEXT_WIDTH
from desktop_manager.ui.widgets.avatar import Avatar, avatar_colour, initials
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.kbd import Kbd
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.painting import elide
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from support.looks import colours, dress, spoken_name

LONG = "The quick brown fox jumps over the lazy dog and returns to tell the others about it, at length. " * 3


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


def test_markup_in_a_label_is_shown_and_not_obeyed(qtbot: QtBot) -> None:
    evil = Label("<b>bold</b>")
    same_width = Label("(b)bold(/b)")
    qtbot.addWidget(evil)
    qtbot.addWidget(same_width)
    assert evil.sizeHint().width() > same_width.sizeHint().width()


def test_markup_in_a_tooltip_is_escaped() -> None:
    assert plain_tooltip("R&D") == "R&D"
    assert plain_tooltip("<b>R&D</b>") == "<span>&lt;b&gt;R&amp;D&lt;/b&gt;</span>"


def test_an_elided_label_has_a_tooltip_only_while_it_is_cut(qtbot: QtBot) -> None:
    label = ElidedLabel("Atelier Helvétique Sàrl")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.is_elided()
    assert label.toolTip() == "Atelier Helvétique Sàrl"
    assert spoken_name(label) == "Atelier Helvétique Sàrl"
    label.resize(label.sizeHint())
    assert not label.is_elided()
    assert label.toolTip() == ""
    label.setText("Atelier Helvétique Sàrl de Genève")
    assert label.toolTip() == "Atelier Helvétique Sàrl de Genève"


WORDED = st.text(st.sampled_from("aWi. é-\n\t\u2028\u00a0\u202f東"), max_size=60)


@given(text=WORDED, looks_strong=st.booleans(), beside=st.integers(-40, 40))
def test_a_text_that_fits_is_not_broken_and_one_that_does_not_is(text: str, looks_strong: bool, beside: int) -> None:
    label = WrapLabel(text, "strong" if looks_strong else "body")
    width = max(1, label.sizeHint().width() + beside)
    # Around the width from which it fits, the quick answer is that of Qt's own line breaking.
    assert label.lines(width) == (label._break(width) if text else [])


def test_an_elided_label_gives_way_in_a_layout(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 80


@given(text=st.text(max_size=60), width=st.integers(20, 400))
def test_elision_fits_and_keeps_the_beginning(text: str, width: int) -> None:
    metrics = QFontMetrics(fonts.body())
    shown = elide(metrics, text, width)
    assert metrics.horizontalAdvance(shown) <= max(width, metrics.horizontalAdvance("…"))
    assert shown == text or (shown.endswith("…") and text.startswith(shown[:-1]))


def test_a_paragraph_is_never_wider_than_760(qtbot: QtBot) -> None:
    paragraph = WrapLabel(LONG)
    qtbot.addWidget(paragraph)
    metrics = paragraph.fontMetrics()
    assert max(metrics.horizontalAdvance(line) for line in paragraph.lines(2000)) <= TEXT_WIDTH
    assert paragraph.sizeHint().width() <= TEXT_WIDTH


@pytest.mark.parametrize("width", [120, 300, 760, 1400])
def test_a_paragraph_asks_for_the_height_of_all_its_lines(qtbot: QtBot, width: int) -> None:
    paragraph = WrapLabel(LONG, "secondary")
    qtbot.addWidget(paragraph)
    lines = paragraph.lines(width)
    assert paragraph.heightForWidth(width) == 16 * len(lines)
    assert "".join(" ".join(lines).split()) == "".join(LONG.split())


def test_a_word_longer_than_the_line_is_broken(qtbot: QtBot) -> None:
    paragraph = WrapLabel("x" * 200)
    qtbot.addWidget(paragraph)
    assert len(paragraph.lines(100)) > 5


def test_a_paragraph_gets_its_height_in_a_layout(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    paragraph = WrapLabel(LONG)
    layout.addWidget(paragraph)
    layout.addStretch(1)
    holder.resize(300, 600)
    holder.show()
    assert paragraph.height() == paragraph.heightForWidth(paragraph.width())


def test_line_breaks_are_kept_and_an_empty_text_takes_no_height(qtbot: QtBot) -> None:
    paragraph = WrapLabel("one\ntwo")
    qtbot.addWidget(paragraph)
    assert paragraph.lines(500) == ["one", "two"]
    assert WrapLabel("").heightForWidth(300) == 0


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Atelier Helvétique Sàrl", "AH"),
        ("Maison du Canal", "MC"),
        ("Coopérative des Rives", "CR"),
        ("Claire Moret", "CM"),
        ("infomaniak", "I"),
        ("élan vital", "ÉV"),
        ("« Les Amis » de l'Orgue", "LA"),
        ("(Test) 3 Rivières", "T3"),
        ("", ""),
        ("– –", ""),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


@given(st.text(max_size=40))
def test_any_name_has_at_most_two_initials(name: str) -> None:
    assert sum(1 for _ in initials(name)) <= 6
    assert len(initials(name).split()) <= 1


def test_avatar_colours_are_chosen_by_id() -> None:
    assert [avatar_colour(ident) for ident in range(8)] == list(AVATARS)
    assert avatar_colour(8) == AVATARS[0]


def test_an_avatar_shows_its_colour_and_says_the_name(qtbot: QtBot) -> None:
    avatar = Avatar("Maison du Canal", 1)
    qtbot.addWidget(avatar)
    assert avatar.size() == QSize(32, 32)
    assert {AVATARS[1], "#ffffff"} <= colours(avatar)
    assert spoken_name(avatar) == "Maison du Canal"
    avatar.set_person("Claire Moret", 5)
    assert avatar.initials == "CM"
    assert AVATARS[5] in colours(avatar)


@pytest.mark.parametrize("text", ["On", "Domain expires in 9 days", "Läuft in neun Tagen ab, bitte beachten"])
def test_a_chip_is_wide_enough_for_its_word(qtbot: QtBot, text: str) -> None:
    chip = Chip(text, "bad")
    qtbot.addWidget(chip)
    assert chip.sizeHint().height() == 20
    assert chip.minimumSizeHint().width() >= chip.fontMetrics().horizontalAdvance(text) + 16
    assert spoken_name(chip) == text


def test_a_key_hint_and_a_divider_are_drawn(qtbot: QtBot) -> None:
    keys = Kbd("Ctrl K")
    line = Divider()
    word = Divider("or")
    upright = Divider(vertical=True)
    for widget in (keys, line, word, upright):
        qtbot.addWidget(widget)
    assert {LIGHT.line, LIGHT.surface_2} <= colours(keys)
    line.resize(50, 1)
    assert colours(line) == {LIGHT.line}
    assert line.height() == 1
    assert upright.width() == 1
    word.resize(200, 20)
    assert LIGHT.line in colours(word)
