"""Icons in the theme's colours. The SVG texts are read once, before the first paint; the rest happens in memory."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QByteArray, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap

from desktop_manager.resource_files import find
from desktop_manager.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

IconRole = Literal["text", "muted", "accent", "on_accent", "good", "warning", "bad", "disabled_text"]

_texts: dict[str, str] = {}
_pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}


def load_icons() -> None:
    """Read every SVG text once. Theme.apply() calls it; calling it again does nothing."""
    if _texts:
        return
    folder = str(find("icons"))
    for name in os.listdir(folder):
        if name.endswith(".svg"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                _texts[name[:-4]] = file.read()


def icon_names() -> list[str]:
    """The names that icon() and pixmap() know, sorted."""
    load_icons()
    return sorted(_texts)


def icon(name: str, role: IconRole = "text") -> QIcon:
    """An icon for actions and item views. It follows the theme live; checked ("on") turns it to the accent.

    Raises KeyError for an unknown name.
    """
    from desktop_manager.ui.theme.icon_engine import themed_icon

    load_icons()
    if name not in _texts:
        raise KeyError(name)
    return themed_icon(name, role)


def pixmap(name: str, role: IconRole = "text", size: int = 18, ratio: float = 1.0) -> QPixmap:
    """One icon, `size` logical pixels wide, for a screen with `ratio` device pixels to each. For painting code.

    Raises KeyError for an unknown name.
    """
    colour = str(getattr(theme.current().tokens, role))
    key = (name, colour, size, ratio)
    found = _pixmaps.get(key)
    if found is None:
        found = _pixmaps[key] = _render(name, colour, size, ratio)
    return found


def draw_icon(painter: QPainter, name: str, role: IconRole, where: QRect, size: int | None = None) -> None:
    """Draw an icon in the middle of a rectangle; without `size` it fills the shorter side."""
    side = min(where.width(), where.height()) if size is None else size
    image = pixmap(name, role, side, painter.device().devicePixelRatioF())
    painter.drawPixmap(where.x() + (where.width() - side) // 2, where.y() + (where.height() - side) // 2, image)


def forget_rendered() -> None:
    """Drop the drawn pictures: after a theme change the old colours are not asked for again."""
    _pixmaps.clear()


def _render(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    # Loading QtSvg takes some milliseconds: only a window that shows an icon pays for it.
    from PySide6.QtSvg import QSvgRenderer

    load_icons()
    text = _texts[name].replace("currentColor", colour)
    side = max(1, round(size * ratio))
    image = QPixmap(side, side)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image
