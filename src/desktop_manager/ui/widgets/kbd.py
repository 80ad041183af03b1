"""The name of a key combination, set like a key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.tokens import SECONDARY
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.painting import CENTRE, draw_box


class Kbd(Label):
    """A hint such as "Ctrl K"."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, "secondary", parent)
        self.setFont(fonts.fixed(SECONDARY))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 12, 20)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), 4, tokens.surface_2, edge=tokens.line)
        painter.drawText(self.rect(), CENTRE, self.text())
