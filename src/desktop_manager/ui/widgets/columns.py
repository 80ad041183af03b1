"""Cards side by side where there is room, one under the other where there is not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

GAP = 16
NARROWEST = 320


class Columns(QWidget):
    """Columns of one width. They stand side by side while each keeps `narrowest` pixels and what it needs at least."""

    def __init__(
        self, widgets: Sequence[QWidget], *, narrowest: int = NARROWEST, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = list(widgets)
        self._narrowest = narrowest
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(GAP)
        for widget in self._columns:
            self._box.addWidget(widget, 1)

    @property
    def stacked(self) -> bool:
        """Whether they stand one under the other now."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        widest = max((widget.minimumSizeHint().width() for widget in self._columns), default=0)
        return QSize(widest, self._box.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = max((widget.minimumSizeHint().width() for widget in self._columns), default=0)
        room = (self.width() - GAP * (len(self._columns) - 1)) / max(1, len(self._columns))
        side_by_side = room >= max(needed, self._narrowest)
        wanted = QBoxLayout.Direction.LeftToRight if side_by_side else QBoxLayout.Direction.TopToBottom
        if wanted != self._box.direction():
            self._box.setDirection(wanted)
