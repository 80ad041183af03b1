"""What tests of widgets need: the light theme, a look at the pixels, and what a screen reader says."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QWidget

from desktop_manager.ui.theme.theme import Theme


def dress(app: QApplication) -> Theme:
    """Apply the light theme, without movement."""
    theme = Theme("light")
    theme.animations = False
    theme.apply(app)
    return theme


def colours(widget: QWidget) -> set[str]:
    """Every colour among the pixels of a widget."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def spoken_name(widget: QWidget) -> str:
    """What a screen reader says first."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def spoken_description(widget: QWidget) -> str:
    """What a screen reader adds."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Description)


def role(widget: QWidget) -> QAccessible.Role:
    """What a screen reader says it is."""
    return QAccessible.queryAccessibleInterface(widget).role()
