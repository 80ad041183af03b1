"""A button with an icon only, and therefore a name and a tooltip."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_manager.ui.widgets.button import Button


class IconButton(Button):
    """`name` is what it does, in words: tooltip and accessible name."""

    def __init__(self, icon: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(kind="icon", icon=icon, parent=parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
