"""The filter above the list, which leads on into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_manager.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class FilterField(SearchField):
    """Down, Page down and Enter lead `onward`."""

    onward = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Emit `onward` for the keys that lead into the list."""
        # Imported at the first key: Qt's namespace is not touched before the first data is on the screen.
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.onward.emit()
            event.accept()
            return
        super().keyPressEvent(event)
