"""Grey bars where rows are going to stand. It does not move: nothing runs while one waits."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.painting import fill_box

ROW = 59
# Shares of the width, so that the bars look like texts of different lengths.
_TITLES = (0.34, 0.46, 0.28, 0.4, 0.31)
_SECONDS = (0.5, 0.38, 0.57, 0.3, 0.44)


class Skeleton(QWidget):
    """A card with `rows` rows of bars; says "Loading" to screen readers."""

    def __init__(self, rows: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setAccessibleName(self.tr("Loading"))

    def sizeHint(self) -> QSize:
        return QSize(480, self._rows * ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._rows * ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        painter = QPainter(self)
        height = self._rows * ROW
        fill_box(painter, QRectF(0, 0, self.width(), height), RADIUS_CARD, tokens.line)
        fill_box(painter, QRectF(1, 1, self.width() - 2, height - 2), RADIUS_CARD - 1, tokens.surface)
        room = min(self.width() - 76, 640)
        for row in range(self._rows):
            top = row * ROW
            fill_box(painter, QRectF(16, top + 15, 28, 28), 6, tokens.surface_2)
            fill_box(painter, QRectF(56, top + 15, room * _TITLES[row % 5], 12), 4, tokens.line)
            fill_box(painter, QRectF(56, top + 34, room * _SECONDS[row % 5], 9), 4, tokens.surface_2)
            if row:
                fill_box(painter, QRectF(1, top, self.width() - 2, 1), 0, tokens.line)
