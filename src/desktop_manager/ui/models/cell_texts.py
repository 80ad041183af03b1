"""The texts of a table's cells, laid out once: a table is painted at each key, and most of its words stay the same."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QPainter

from desktop_manager.ui.theme import fonts
from desktop_manager.ui.widgets.avatar import avatar_font
from desktop_manager.ui.widgets.ink import laid_out
from desktop_manager.ui.widgets.painting import elide

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout

    from desktop_manager.ui.widgets.ink import Place

Face = Literal["body", "strong", "chip", "amount", "strong amount", "avatar"]

KEPT = 600
"""Texts that are kept, some 2 KiB each: those of five screens."""
AVATAR = 22
"""Logical pixels of an avatar in a table."""


class _Line(NamedTuple):
    layout: QTextLayout
    width: float
    height: float
    ascent: float


class CellTexts:
    """Writes words, each laid out when it is first written in that font, colour and width."""

    def __init__(self) -> None:
        """Nothing is laid out yet."""
        self._font: QFont | None = None
        self._line = lru_cache(KEPT)(self._made)
        self._width = lru_cache(KEPT)(self._measured)

    def begin(self) -> None:
        """A frame begins: with another font everything is laid out anew."""
        font = QGuiApplication.font()
        if font != self._font:
            self._font = font
            self._line.cache_clear()
            self._width.cache_clear()

    def width(self, words: str, face: Face) -> int:
        """Logical pixels that the words take."""
        return self._width(words, face)

    def write(
        self, painter: QPainter, area: QRect, words: str, face: Face, colour: str, room: int, place: Place = "left"
    ) -> None:
        """Write one line in the middle of the height of `area`, cut where it is wider than `room`."""
        line = self._line(words, face, colour, room)
        free = area.width() - line.width
        left = area.x() + (0 if place == "left" else free if place == "right" else free / 2)
        # The base line stands on a whole pixel, as QPainter.drawText puts it.
        base = round(area.y() + (area.height() - line.height) / 2 + line.ascent)
        line.layout.draw(painter, QPointF(left, base - line.ascent))

    @staticmethod
    def _made(words: str, face: Face, colour: str, room: int) -> _Line:
        font = _font(face)
        layout = laid_out(elide(QFontMetrics(font), words, room), font, colour)
        line = layout.lineAt(0)
        return _Line(layout, line.naturalTextWidth(), line.height(), line.ascent())

    @staticmethod
    def _measured(words: str, face: Face) -> int:
        return QFontMetrics(_font(face)).horizontalAdvance(words)


def _font(face: Face) -> QFont:
    if face == "chip":
        return fonts.chip()
    if face == "avatar":
        return avatar_font(QGuiApplication.font(), AVATAR)
    font = fonts.strong() if face in ("strong", "strong amount") else fonts.body()
    return fonts.tabular(font) if face in ("amount", "strong amount") else font
