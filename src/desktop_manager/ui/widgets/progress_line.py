"""How far something is, as a bar; the words stand beside it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from desktop_manager.ui.theme import theme
from desktop_manager.ui.widgets.painting import fill_box

HEIGHT = 6


class ProgressLine(QProgressBar):
    """Without a text of its own; its accessible description is the caller's to set."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setFixedHeight(HEIGHT)
        self.setTextVisible(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        painter = QPainter(self)
        whole = QRectF(self.rect())
        fill_box(painter, whole, HEIGHT / 2, tokens.surface_2)
        if self.maximum() > 0 and self.value() > 0:
            done = QRectF(0, 0, whole.width() * self.value() / self.maximum(), whole.height())
            fill_box(painter, done, HEIGHT / 2, tokens.accent)
