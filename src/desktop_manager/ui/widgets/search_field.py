"""The field that filters a list as you type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent


class SearchField(QLineEdit):
    """A magnifier in front, a cross to clear behind; Esc clears too. The placeholder is its accessible name."""

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setTextMargins(22, 0, 26, 0)
        self._clear = IconButton("x", self.tr("Clear"), self)
        self._clear.setFixedSize(26, 26)
        self._clear.hide()
        self._clear.clicked.connect(self._clear_and_stay)
        self.textChanged.connect(self._offer_clear)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # At the first key: its 70 standard keys take time that no start has.
        from PySide6.QtGui import QKeySequence

        if self.text() and event.matches(QKeySequence.StandardKey.Cancel):
            self.clear()
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        area = self.rect()
        area.setRect(10, 0, 16, self.height())
        draw_icon(QPainter(self), "search", "muted", area, 15)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self._clear.width()
        self._clear.move(self.width() - side - 4, (self.height() - side) // 2)

    def _offer_clear(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _clear_and_stay(self) -> None:
        self.clear()
        self.setFocus()
