"""Bringing a part of what scrolls into sight."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

ROOM = 16
"""Logical pixels that are seen above and below it."""


def bring_into_sight(widget: QWidget) -> None:
    """Scroll what is around `widget` until all of it is seen, a turn of the event loop later: then it is laid out."""
    QTimer.singleShot(0, widget, partial(_scroll_to, widget))


def _scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget, 0, ROOM)
        around = around.parentWidget()
