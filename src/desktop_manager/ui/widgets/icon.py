"""An icon on its own, in the colour of the theme."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.theme.icons import IconRole, draw_icon


class Icon(QWidget):
    """`size` logical pixels square; decoration beside words, so screen readers pass over it."""

    def __init__(self, name: str, role: IconRole = "muted", size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self._name = name
        self._role: IconRole = role

    def set_icon(self, name: str, role: IconRole = "muted") -> None:
        """Show another icon."""
        self._name = name
        self._role = role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_icon(QPainter(self), self._name, self._role, self.rect())
