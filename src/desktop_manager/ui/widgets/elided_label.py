"""A line that is cut with an ellipsis where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.widgets.label import Label, Look
from desktop_manager.ui.widgets.painting import LEFT_MIDDLE, elide
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip


class ElidedLabel(Label):
    """Shows as much as fits; the full text is the tooltip then, and always what a screen reader reads."""

    def __init__(self, text: str = "", look: Look = "body", parent: QWidget | None = None) -> None:
        super().__init__(text, look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._update_tooltip()

    def is_elided(self) -> bool:
        """Whether the text is wider than its place."""
        return self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 1, self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        few = self.fontMetrics().horizontalAdvance("mmm…")
        return QSize(min(few, self.sizeHint().width()), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_tooltip()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        painter.drawText(area, LEFT_MIDDLE, elide(self.fontMetrics(), self.text(), area.width()))

    def _update_tooltip(self) -> None:
        self.setToolTip(plain_tooltip(self.text()) if self.is_elided() else "")
