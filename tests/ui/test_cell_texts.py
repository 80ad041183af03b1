"""Texts of cells: laid out once, cut to their room, and anew with another font."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_manager.ui.models import cell_texts
from desktop_manager.ui.models.cell_texts import CellTexts
from desktop_manager.ui.theme import fonts
from desktop_manager.ui.widgets.ink import Place, laid_out, write
from desktop_manager.ui.widgets.painting import elide

AREA = QRect(4, 0, 112, 39)
INK = "#202020"


@pytest.fixture
def laid(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words that were laid out."""
    found: list[str] = []

    def noting(words: str, *more: object) -> object:
        found.append(words)
        return laid_out(words, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(cell_texts, "laid_out", noting)
    return found


def picture(paint: object) -> QImage:
    image = QImage(120, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter)  # type: ignore[operator]
    painter.end()
    return image


@pytest.mark.parametrize("place", ["left", "centre", "right"])
@pytest.mark.parametrize("words", ["Mail", "hosting-gamma-4711.example of a long name", "é漢"])
def test_a_cell_looks_as_text_that_is_written_at_once(qapp: QApplication, words: str, place: Place) -> None:
    font = fonts.body()
    plain = picture(lambda painter: write(painter, AREA, elide(QFontMetrics(font), words, 112), font, INK, place))
    texts = CellTexts()
    texts.begin()
    for _ in range(2):
        assert picture(lambda painter: texts.write(painter, AREA, words, "body", INK, 112, place)) == plain


def test_words_are_laid_out_once_for_each_look(laid: list[str]) -> None:
    texts = CellTexts()
    for _ in range(3):
        texts.begin()
        picture(lambda painter: texts.write(painter, AREA, "Mail", "body", INK, 112))
    assert laid == ["Mail"]
    picture(lambda painter: texts.write(painter, AREA, "Mail", "strong", INK, 112))
    picture(lambda painter: texts.write(painter, AREA, "Mail", "body", "#ff0000", 112))
    picture(lambda painter: texts.write(painter, AREA, "Mail", "body", INK, 20))
    assert len(laid) == 4


def test_another_font_lays_everything_out_anew(laid: list[str]) -> None:
    texts = CellTexts()
    texts.begin()
    picture(lambda painter: texts.write(painter, AREA, "Mail", "body", INK, 112))
    before, width = QGuiApplication.font(), texts.width("Mail", "chip")
    other = QGuiApplication.font()
    other.setItalic(not before.italic())
    other.setLetterSpacing(other.SpacingType.AbsoluteSpacing, 4)
    try:
        QApplication.setFont(other)
        texts.begin()
        picture(lambda painter: texts.write(painter, AREA, "Mail", "body", INK, 112))
        assert len(laid) == 2
        assert texts.width("Mail", "chip") > width
    finally:
        QApplication.setFont(before)
