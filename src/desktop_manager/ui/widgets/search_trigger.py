"""What looks like a search box at the top right and opens the command palette."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.kbd import Kbd
from desktop_manager.ui.widgets.painting import LEFT_MIDDLE, elide


class SearchTrigger(Button):
    """A button: the placeholder is its name, `keys` ("Ctrl K") the hint at its right."""

    def __init__(self, placeholder: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__("", kind="search", parent=parent)
        self._placeholder = placeholder
        self._kbd = Kbd(keys, self)
        self.setAccessibleName(placeholder)
        self.setAccessibleDescription(keys)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self._placeholder)
        return QSize(34 + words + 12 + self._kbd.sizeHint().width() + 8, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(34 + self._kbd.sizeHint().width() + 8, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._kbd.sizeHint()
        self._kbd.setGeometry(
            self.width() - size.width() - 7, (self.height() - size.height()) // 2, size.width(), size.height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = self.rect()
        area.setRect(10, 0, 16, self.height())
        draw_icon(painter, "search", "muted", area, 15)
        area.setRect(34, 0, self._kbd.x() - 34 - 8, self.height())
        painter.drawText(area, LEFT_MIDDLE, elide(self.fontMetrics(), self._placeholder, area.width()))
