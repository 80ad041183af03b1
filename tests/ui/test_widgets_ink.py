"""Text and fills without pens and brushes: the colour asked for, in the place asked for."""

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop_manager.ui.theme import fonts
from desktop_manager.ui.widgets.ink import Place, fill, fill_rounded, write

WHITE, INK = QColor("#ffffff"), QColor("#b3261e")


@pytest.fixture
def paper(qapp: QApplication) -> QImage:
    image = QImage(200, 40, QImage.Format.Format_RGB32)
    image.fill(WHITE)
    return image


def inked(image: QImage) -> list[tuple[int, int]]:
    """The pixels that are not white any more."""
    return [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y) != WHITE]


@pytest.mark.parametrize(("place", "half"), [("left", range(100)), ("right", range(100, 200))])
def test_words_stand_where_they_are_put_and_in_the_middle_of_the_height(
    paper: QImage, place: Place, half: range
) -> None:
    painter = QPainter(paper)
    write(painter, QRect(0, 0, 200, 40), "HHHH", fonts.body(), INK.name(), place)
    painter.end()
    pixels = inked(paper)
    assert pixels
    assert {x for x, _ in pixels} <= set(half)
    rows = [y for _, y in pixels]
    assert abs((min(rows) + max(rows)) / 2 - 19.5) <= 2


def test_centred_words_leave_the_same_room_on_both_sides(paper: QImage) -> None:
    painter = QPainter(paper)
    write(painter, QRect(0, 0, 200, 40), "HHHH", fonts.body(), INK.name(), "centre")
    painter.end()
    columns = [x for x, _ in inked(paper)]
    assert abs(min(columns) - (199 - max(columns))) <= 2


def test_words_have_the_colour(paper: QImage) -> None:
    painter = QPainter(paper)
    write(painter, QRect(0, 0, 200, 40), "■■■", fonts.card_title(), INK.name())
    painter.end()
    assert any(paper.pixelColor(x, y) == INK for x, y in inked(paper))


def test_no_words_paint_nothing(paper: QImage) -> None:
    painter = QPainter(paper)
    write(painter, QRect(0, 0, 200, 40), "", fonts.body(), INK.name())
    painter.end()
    assert inked(paper) == []


def test_a_fill_covers_its_area_and_nothing_else(paper: QImage) -> None:
    painter = QPainter(paper)
    fill(painter, QRect(10, 5, 20, 8), INK.name())
    painter.end()
    assert set(inked(paper)) == {(x, y) for x in range(10, 30) for y in range(5, 13)}


def test_a_rounded_fill_leaves_its_corners(paper: QImage) -> None:
    painter = QPainter(paper)
    fill_rounded(painter, QRectF(10, 5, 30, 30), 15, INK.name())
    painter.end()
    assert paper.pixelColor(25, 20) == INK
    assert paper.pixelColor(10, 5) == WHITE
