"""The check box of the design."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.widgets.painting import LEFT_MIDDLE, fill_box, focus_ring

SIDE = 16
RING = 3


class CheckBox(QCheckBox):
    """Drawn from the tokens; behaves as Qt's."""

    OVERHANG = RING

    def __init__(self, text: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + 8 if self.text() else 0
        return QSize(SIDE + 2 * RING + words, max(SIDE + 2 * RING, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(RING, (self.height() - SIDE) / 2, SIDE, SIDE)
        paint_check_box(painter, box, checked=self.isChecked(), enabled=self.isEnabled())
        if self.text():
            tokens = theme.current().tokens
            painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.disabled_text))
            start = SIDE + 2 * RING + 7
            painter.drawText(QRect(start, 0, self.width() - start, self.height()), LEFT_MIDDLE, self.text())
        if self.hasFocus():
            focus_ring(painter, box.adjusted(-RING, -RING, RING, RING), 4 + RING)


def paint_check_box(painter: QPainter, box: QRectF, *, checked: bool, enabled: bool = True) -> None:
    """The look of the box alone, for delegates."""
    tokens = theme.current().tokens
    if checked:
        fill_box(painter, box, 4, tokens.accent if enabled else tokens.accent_disabled)
        draw_icon(painter, "check", "on_accent", box.toRect(), SIDE - 4)
        return
    fill_box(painter, box, 4, tokens.surface)
    edge = QPainterPath()
    edge.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
    painter.setPen(QPen(QColor(tokens.outline if enabled else tokens.line), 1))
    painter.drawPath(edge)
