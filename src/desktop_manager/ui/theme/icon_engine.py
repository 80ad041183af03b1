"""The engine behind icon(): asks for the colours of the moment each time Qt draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from desktop_manager.ui.theme import icons

if TYPE_CHECKING:
    from desktop_manager.ui.theme.icons import IconRole

# PySide6 would let go of what clone() returns before Qt takes it. Icons are copied so only when one is changed.
_copies: list[ThemedIconEngine] = []


class ThemedIconEngine(QIconEngine):
    """Draws with the current theme, so that a change recolours icons that are already shown."""

    def __init__(self, name: str, role: IconRole) -> None:
        super().__init__()
        self._name = name
        self._role: IconRole = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        icons.draw_icon(painter, self._name, self._role_for(mode, state), rect)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        return icons.pixmap(self._name, self._role_for(mode, state), side, scale)

    def clone(self) -> QIconEngine:
        copy = ThemedIconEngine(self._name, self._role)
        _copies.append(copy)
        return copy

    def isNull(self) -> bool:
        return False

    def _role_for(self, mode: QIcon.Mode, state: QIcon.State) -> IconRole:
        if mode == QIcon.Mode.Disabled:
            return "disabled_text"
        if state == QIcon.State.On and self._role in ("text", "muted"):
            return "accent"
        return self._role


def themed_icon(name: str, role: IconRole) -> QIcon:
    """A QIcon with this engine; the icon owns it."""
    return QIcon(ThemedIconEngine(name, role))
