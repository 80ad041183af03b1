"""How long something still holds: a ring that empties, with the seconds in it."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.widgets.painting import CENTRE

SIDE = 32
STROKE = 3
SOON_S = 5


class Countdown(QWidget):
    """Orange in the last five seconds; the number says the same without the colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until it is told."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._left, self._whole = 0.0, 1.0

    @property
    def seconds(self) -> int:
        """The number in it."""
        return math.ceil(self._left)

    def set_left(self, left: float, whole: float) -> None:
        """Show `left` of `whole` seconds."""
        before = self.seconds
        self._left, self._whole = max(0.0, left), whole
        if self.seconds != before:
            self.setAccessibleName(self.tr("%n s left", "", self.seconds))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a button."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(STROKE, STROKE, -STROKE, -STROKE)
        painter.setPen(QPen(QColor(tokens.line), STROKE))
        painter.drawEllipse(ring)
        colour = QColor(tokens.warning if self._left <= SOON_S else tokens.accent)
        painter.setPen(QPen(colour, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        # Sixteenths of a degree, from the top, against the clock: the ring empties clockwise.
        painter.drawArc(ring, 90 * 16, round(360 * 16 * self._left / self._whole))
        painter.setPen(QColor(tokens.text))
        painter.setFont(fonts.tabular(fonts.chip()))
        painter.drawText(self.rect(), CENTRE, str(self.seconds))
