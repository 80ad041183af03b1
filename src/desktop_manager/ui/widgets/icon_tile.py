"""An icon on a soft square: the start of a row that reports something."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.icons import IconRole, draw_icon
from desktop_manager.ui.theme.tokens import RADIUS_CHIP
from desktop_manager.ui.theme.tone import Tone, tone_colours
from desktop_manager.ui.widgets.painting import draw_box

_ROLES: dict[Tone, IconRole] = {
    "neutral": "muted",
    "accent": "accent",
    "good": "good",
    "warning": "warning",
    "bad": "bad",
}


class IconTile(QWidget):
    """`size` logical pixels square; decoration only, the words stand beside it."""

    def __init__(self, icon: str, tone: Tone = "accent", size: int = 28, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)
        self.set_icon(icon, tone)

    def set_icon(self, icon: str, tone: Tone) -> None:
        """Show another icon."""
        self._icon = icon
        self._tone: Tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_box(painter, QRectF(self.rect()), RADIUS_CHIP, tone_colours(theme.current().tokens, self._tone)[1])
        draw_icon(painter, self._icon, _ROLES[self._tone], self.rect(), round(self.width() * 0.57))
