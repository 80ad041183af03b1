"""A thin line between parts, with a word in its middle where one is given."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop_manager.ui.widgets.label import Label


class Divider(QFrame):
    """One pixel high, or as wide when vertical. With a text: line, text, line ("or" on the sign-in page)."""

    def __init__(self, text: str = "", *, vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        if text:
            layout = QHBoxLayout(self)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(10)
            layout.addWidget(Divider(), 1)
            layout.addWidget(Label(text, "muted"))
            layout.addWidget(Divider(), 1)
            return
        self.setProperty("kind", "line")
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)
