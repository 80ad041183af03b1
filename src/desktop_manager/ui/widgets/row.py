"""A line of a card: something in front, title and second line, actions at the right."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.icon_tile import IconTile
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class Row(QWidget):
    """Title and second line wrap rather than being cut. `leading` (Avatar, Switch…) or an icon stands in front."""

    def __init__(
        self,
        title: str = "",
        secondary: str = "",
        *,
        leading: QWidget | None = None,
        icon: str | None = None,
        tone: Tone = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        above = 11 if title or secondary else 8
        self._layout.setContentsMargins(16 - getattr(leading, "OVERHANG", 0), above, 16, above)
        self._layout.setSpacing(12)
        if icon is not None:
            leading = IconTile(icon, tone, parent=self)
        self.leading = leading
        if leading is not None:
            self._layout.addWidget(leading)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addStretch(1)
        self._title = WrapLabel(title, "strong", self)
        self._secondary = WrapLabel(secondary, "secondary", self)
        words.addWidget(self._title)
        words.addWidget(self._secondary)
        words.addStretch(1)
        self._words = words
        self._error: WrapLabel | None = None
        self._layout.addLayout(words, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        self._layout.addLayout(self._actions)
        self.set_title(title)
        self.set_secondary(secondary)

    @property
    def title(self) -> str:
        """The first line."""
        return self._title.text()

    def set_title(self, text: str) -> None:
        """Change the first line."""
        self._title.setText(text)
        self._title.setVisible(bool(text))
        self._tell()

    def set_secondary(self, text: str) -> None:
        """Change the second line; an empty one takes no place."""
        self._secondary.setText(text)
        self._secondary.setVisible(bool(text))
        self._tell()

    def set_error(self, text: str) -> None:
        """Say under the lines what is wrong with what stands at the right; "" takes it away."""
        if self._error is None:
            if not text:
                return
            self._error = WrapLabel("", "error", self)
            self._words.insertWidget(self._words.count() - 1, self._error)
        self._error.setText(text)
        self._error.setVisible(bool(text))
        self._tell()

    def add_action(self, widget: QWidget) -> None:
        """Put a button, a chip or a value at the right, after those that are there."""
        self._actions.addWidget(widget)

    def _tell(self) -> None:
        self.setAccessibleName(self._title.text())
        error = self._error.text() if self._error is not None else ""
        self.setAccessibleDescription(" ".join(part for part in (self._secondary.text(), error) if part))
