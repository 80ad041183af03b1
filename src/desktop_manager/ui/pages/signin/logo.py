"""The mark of the program: its two letters on the accent colour."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.painting import CENTRE

SIZE = 44


class Logo(QWidget):
    """A square of 44 logical pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Decoration only, so it has no accessible name."""
        super().__init__(parent)
        self.setFixedSize(SIZE, SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square and its letters."""
        tokens = theme.current().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.accent))
        painter.setPen(QColor(tokens.accent))
        painter.drawRoundedRect(QRectF(0.5, 0.5, SIZE - 1, SIZE - 1), RADIUS_CARD, RADIUS_CARD)
        painter.setPen(QColor(tokens.on_accent))
        painter.setFont(fonts.strong())
        painter.drawText(QRectF(0, 0, SIZE, SIZE), CENTRE, "DM")
