"""Coloured text and fills for what is painted with the first data: list lines, the dropdown, the user.

QPainter's setPen, setBrush and fillRect look at overloads with enumerations of the Qt namespace, and the first look
makes a hundred of them: 40 ms, a tenth of a start (painting.py says the same of the first frame). A text format takes
its colour from a palette, and a pixmap needs no brush; neither looks there.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPixmap

from desktop_manager.ui.widgets.painting import draw_box

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout

Place = Literal["left", "centre", "right"]

_WHOLE_TEXT = 0x7FFF
"""Length of a format that covers any line."""


def write(painter: QPainter, area: QRect, words: str, font: QFont, colour: str, place: Place = "left") -> None:
    """Write one line in the middle of the height of `area`, in a colour of the tokens. Cut it before (`elide`)."""
    layout = laid_out(words, font, colour)
    line = layout.lineAt(0)
    if not line.isValid():
        return
    room = area.width() - line.naturalTextWidth()
    left = area.x() + (0 if place == "left" else room if place == "right" else room / 2)
    # The base line stands on a whole pixel, as QPainter.drawText puts it.
    base = round(area.y() + (area.height() - line.height()) / 2 + line.ascent())
    layout.draw(painter, QPointF(left, base - line.ascent()))


def laid_out(words: str, font: QFont, colour: str) -> QTextLayout:
    """One line, ready to be drawn in a colour of the tokens, also more than once."""
    # PySide6 makes these classes at their first import: 4 ms, and the first frame writes nothing this way.
    from PySide6.QtGui import QTextLayout

    layout = QTextLayout(words, font)
    # Without it the glyphs are found once to measure, and again each time that it is drawn.
    layout.setCacheEnabled(True)
    layout.setFormats([_format(colour)])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def fill(painter: QPainter, area: QRect, colour: str) -> None:
    """Fill a rectangle."""
    painter.drawPixmap(area, _dot(colour))


def fill_rounded(painter: QPainter, area: QRectF, radius: float, colour: str) -> None:
    """A rounded box without an edge, drawn once for each size and colour."""
    ratio = painter.device().devicePixelRatioF()
    box = _box(round(area.width()), round(area.height()), radius, colour, ratio)
    painter.drawPixmap(QPointF(area.x(), area.y()), box)


@lru_cache(maxsize=64)
def _format(colour: str) -> QTextLayout.FormatRange:
    from PySide6.QtGui import QTextCharFormat, QTextLayout

    palette = QPalette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
    form = QTextCharFormat()
    form.setForeground(palette.brush(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText))
    whole = QTextLayout.FormatRange()
    whole.start = 0
    whole.length = _WHOLE_TEXT
    whole.format = form
    return whole


@lru_cache(maxsize=64)
def _dot(colour: str) -> QPixmap:
    dot = QPixmap(1, 1)
    dot.fill(QColor(colour))
    return dot


@lru_cache(maxsize=256)
def _box(width: int, height: int, radius: float, colour: str, ratio: float) -> QPixmap:
    box = QPixmap(round(width * ratio), round(height * ratio))
    box.setDevicePixelRatio(ratio)
    box.fill(QColor(0, 0, 0, 0))
    painter = QPainter(box)
    draw_box(painter, QRectF(0, 0, width, height), radius, colour)
    painter.end()
    return box
