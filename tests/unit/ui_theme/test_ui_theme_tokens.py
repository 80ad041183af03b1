import re
from pathlib import Path

import pytest

from desktop_manager.ui.theme import tokens as design
from desktop_manager.ui.theme.stylesheet import make_style_sheet
from desktop_manager.ui.theme.tokens import AVATAR_TEXT, AVATARS, DARK, LIGHT, Tokens, mix
from desktop_manager.ui.theme.tone import tone_colours

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
GROUNDS = ("background", "surface", "surface_2", "side_bar")
UI = Path(__file__).parents[3] / "src/desktop_manager/ui"


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_says() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@THEMES
@pytest.mark.parametrize("ground", [*GROUNDS, "accent_soft", "good_soft", "warning_soft", "bad_soft"])
def test_text_and_muted_text_can_be_read_on_every_ground(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.text, getattr(tokens, ground)) >= 4.5
    assert contrast(tokens.muted, getattr(tokens, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize("tone", ["neutral", "accent", "good", "warning", "bad"])
def test_chip_words_can_be_read(tokens: Tokens, tone: str) -> None:
    foreground, ground = tone_colours(tokens, tone)  # type: ignore[arg-type]
    assert contrast(foreground, ground) >= 4.5


@THEMES
@pytest.mark.parametrize("filled", ["accent", "accent_hover", "bad", "bad_hover"])
def test_words_on_filled_buttons_can_be_read(tokens: Tokens, filled: str) -> None:
    assert contrast(tokens.on_accent, getattr(tokens, filled)) >= 4.5


@THEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("control", ["outline", "accent", "muted", "good", "warning", "bad"])
def test_controls_icons_and_the_focus_ring_stand_out(tokens: Tokens, control: str, ground: str) -> None:
    assert contrast(getattr(tokens, control), getattr(tokens, ground)) >= 3


@THEMES
def test_the_ring_inside_a_filled_button_stands_out(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent) >= 3
    assert contrast(tokens.on_accent, tokens.bad) >= 3


@THEMES
def test_error_words_can_be_read_on_cards_and_pages(tokens: Tokens) -> None:
    assert contrast(tokens.bad, tokens.surface) >= 4.5
    assert contrast(tokens.bad, tokens.background) >= 4.5


@pytest.mark.parametrize("colour", AVATARS)
def test_initials_can_be_read(colour: str) -> None:
    assert contrast(AVATAR_TEXT, colour) >= 4.5


def test_mixing_goes_from_one_colour_to_the_other() -> None:
    assert mix("#000000", "#ff8040", 0) == "#000000"
    assert mix("#000000", "#ff8040", 1) == "#ff8040"
    assert mix("#000000", "#ff8040", 0.5) == "#804020"


@THEMES
def test_the_style_sheet_has_no_colour_of_its_own(tokens: Tokens) -> None:
    sheet = make_style_sheet(tokens)
    derived = ("outline", "disabled_text", "accent_hover", "accent_disabled", "bad_hover")
    known = {*tokens, *(getattr(tokens, name) for name in derived)}
    assert set(re.findall(r"#[0-9a-f]{6}\b", sheet)) <= known
    assert "@" not in sheet
    assert not re.search(r"\b(rgb|rgba|hsl|white|black|red|gray|grey)\b", sheet)


def test_no_colour_is_written_anywhere_else_in_the_window() -> None:
    found = [
        f"{path.name}: {line.strip()}"
        for path in UI.rglob("*.py")
        if path.name != Path(design.__file__).name
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\"|Qt\.GlobalColor", line)
    ]
    assert found == []
