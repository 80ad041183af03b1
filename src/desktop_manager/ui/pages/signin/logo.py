"""The mark of the program: its two letters on the accent colour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.painting import CENTRE

SIZE = 44


def paint_mark(painter: QPainter, side: float) -> None:
    """Paint it as large as `side` logical pixels."""
    tokens = theme.current().tokens
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(tokens.accent))
    painter.setPen(QColor(tokens.accent))
    radius = RADIUS_CARD * side / SIZE
    painter.drawRoundedRect(QRectF(0.5, 0.5, side - 1, side - 1), radius, radius)
    painter.setPen(QColor(tokens.on_accent))
    font = fonts.strong()
    font.setPixelSize(max(1, round(font.pixelSize() * side / SIZE)))
    painter.setFont(font)
    painter.drawText(QRectF(0, 0, side, side), CENTRE, "DM")


class Logo(QWidget):
    """A square of 44 logical pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Decoration only, so it has no accessible name."""
        super().__init__(parent)
        self.setFixedSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square and its letters."""
        paint_mark(QPainter(self), SIZE)
