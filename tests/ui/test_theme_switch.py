from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.ui.theme import fonts, icons, theme
from desktop_manager.ui.theme.theme import Theme
from desktop_manager.ui.theme.tokens import DARK, LIGHT
from desktop_manager.ui.theme.tone import Tone, tone_colours
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.painting import CENTRE, LEFT_MIDDLE, RIGHT_MIDDLE
from desktop_manager.ui.widgets.search_field import SearchField
from desktop_manager.ui.widgets.search_trigger import SearchTrigger


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[Theme]:
    light = Theme("light")
    light.apply(qapp)
    yield light
    light.set_mode("light")


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def strongest(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off) -> str:
    """The colour of the pixels that are wholly covered."""
    image = icon.pixmap(QSize(24, 24), mode, state).toImage()
    solid = [image.pixelColor(x, y) for x in range(24) for y in range(24)]
    return next(colour.name() for colour in solid if colour.alpha() == 255)


def test_widgets_that_are_shown_change_their_colours_with_the_theme(qtbot: QtBot, look: Theme) -> None:
    card = Card("Title", chip=("On", "good"))
    card.add_action(Button("Edit…", icon="pencil"))
    qtbot.addWidget(card)
    card.resize(400, 80)
    card.show()
    assert {LIGHT.surface, LIGHT.good_soft, LIGHT.text} <= colours(card)
    with qtbot.waitSignal(look.changed):
        look.set_mode("dark")
    seen = colours(card)
    assert {DARK.surface, DARK.good_soft, DARK.text} <= seen
    assert LIGHT.surface not in seen


def test_an_icon_that_was_made_before_follows_the_theme(look: Theme) -> None:
    house = icons.icon("house", "accent")
    assert strongest(house) == LIGHT.accent
    look.set_mode("dark")
    assert strongest(house) == DARK.accent


def test_an_icon_turns_to_the_accent_when_checked_and_pales_when_disabled() -> None:
    house = icons.icon("house")
    assert strongest(house) == LIGHT.text
    assert strongest(house, state=QIcon.State.On) == LIGHT.accent
    assert strongest(house, QIcon.Mode.Disabled) == LIGHT.disabled_text


def test_a_copy_of_an_icon_lives_on_its_own() -> None:
    first = icons.icon("house")
    second = QIcon(first)
    second.addPixmap(icons.pixmap("house"))
    del first
    assert strongest(second) == LIGHT.text


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_icons_are_sharp_at_every_scale(ratio: float) -> None:
    image = icons.pixmap("house", "text", 18, ratio)
    assert image.width() == round(18 * ratio)
    assert image.devicePixelRatio() == ratio
    asked = icons.icon("house").pixmap(QSize(18, 18), ratio)
    assert asked.width() == round(18 * ratio)
    assert asked.devicePixelRatio() == ratio


def test_an_unknown_icon_is_refused() -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-icon")
    with pytest.raises(KeyError):
        icons.pixmap("no-such-icon")


def test_drawing_icons_opens_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    icons.forget_rendered()

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a file is opened")

    monkeypatch.setattr("builtins.open", refuse)
    for name in icons.icon_names():
        assert not icons.pixmap(name, "muted", 20).isNull()


def test_system_mode_follows_the_system_live(qapp: QApplication, look: Theme) -> None:
    hints = qapp.styleHints()
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert look.tokens == LIGHT, "light was chosen, so the system does not matter"
    look.set_mode("system")
    assert look.dark
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.background)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look.tokens == LIGHT
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(LIGHT.background)


def test_a_choice_that_changes_no_colour_dresses_nothing_again(qtbot: QtBot, look: Theme) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.set_mode("light")
    assert look.mode == "light"


def test_the_theme_in_force_is_the_one_applied_last(qapp: QApplication) -> None:
    dark = Theme("dark")
    dark.apply(qapp)
    assert theme.current() is dark
    assert theme.current().colour("accent") == QColor(DARK.accent)


def test_no_movement_when_it_is_switched_off(look: Theme) -> None:
    assert isinstance(look.animations, bool)
    look.animations = False
    assert not look.animations


def test_sizes_are_logical_pixels() -> None:
    assert [font.pixelSize() for font in (fonts.body(), fonts.secondary(), fonts.page_title())] == [14, 12, 20]
    assert fonts.card_title().weight() == fonts.page_title().weight() == 600


def test_figures_of_one_width() -> None:
    body = fonts.body()
    figures = fonts.tabular(body)
    assert [tag.toString().data() for tag in figures.featureTags()] == [b"tnum"]
    assert body.featureTags() == []


def test_the_numbers_passed_to_draw_text_are_those_of_qt() -> None:
    middle = Qt.AlignmentFlag.AlignVCenter.value | Qt.TextFlag.TextSingleLine.value
    assert Qt.AlignmentFlag.AlignLeft.value | middle == LEFT_MIDDLE
    assert Qt.AlignmentFlag.AlignRight.value | middle == RIGHT_MIDDLE
    assert Qt.AlignmentFlag.AlignHCenter.value | middle == CENTRE


def test_label_looks_have_the_colours_of_the_tokens(qtbot: QtBot, look: Theme) -> None:
    for name, colour in (("body", "text"), ("secondary", "muted"), ("error", "bad")):
        label = Label("████", name)  # type: ignore[arg-type]
        qtbot.addWidget(label)
        label.show()
        assert getattr(look.tokens, colour) in colours(label)


@pytest.mark.parametrize("tone", ["neutral", "accent", "good", "warning", "bad"])
def test_chip_words_have_the_very_colours_of_their_tone(qtbot: QtBot, tone: Tone) -> None:
    chip = Chip("████", tone)
    qtbot.addWidget(chip)
    chip.show()
    assert set(tone_colours(LIGHT, tone)) <= colours(chip)


def test_placeholders_are_as_dark_as_other_secondary_words(qtbot: QtBot) -> None:
    for field in (SearchField("████"), SearchTrigger("████", "Ctrl K")):
        qtbot.addWidget(field)
        field.show()
        image = field.grab().toImage()
        middle = {image.pixelColor(x, image.height() // 2).name() for x in range(34, 60)}
        assert LIGHT.muted in middle


def test_a_chip_changes_its_tone(qtbot: QtBot) -> None:
    chip = Chip("Open", "bad")
    qtbot.addWidget(chip)
    chip.show()
    assert LIGHT.bad_soft in colours(chip)
    chip.set_tone("good")
    assert chip.tone == "good"
    assert LIGHT.good_soft in colours(chip)
    assert LIGHT.bad_soft not in colours(chip)
