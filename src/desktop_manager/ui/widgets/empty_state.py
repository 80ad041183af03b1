"""What would be here, and the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.icon_tile import IconTile
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class EmptyState(QWidget):
    """Icon, sentence, hint and one action in the middle of its place. `triggered` when the action is pressed."""

    triggered = Signal()

    def __init__(
        self,
        icon: str,
        sentence: str,
        *,
        hint: str = "",
        action: str = "",
        tone: Tone = "accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(0)
        layout.addStretch(1)
        self._tile = IconTile(icon, tone, 40)
        layout.addWidget(self._tile, 0, middle)
        layout.addSpacing(12)
        self._sentence = WrapLabel("", "card_title", centred=True)
        layout.addWidget(self._sentence)
        layout.addSpacing(4)
        self._hint = WrapLabel("", "secondary", centred=True)
        layout.addWidget(self._hint)
        layout.addSpacing(12)
        self.button = Button()
        self.button.clicked.connect(self.triggered)
        layout.addWidget(self.button, 0, middle)
        layout.addStretch(1)
        self.set_texts(sentence, hint=hint, action=action)

    def set_texts(self, sentence: str, *, hint: str = "", action: str = "") -> None:
        """Change the words; an empty hint or action takes no place."""
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self.button.setText(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(hint)

    def set_icon(self, icon: str, tone: Tone = "accent") -> None:
        """Change the picture."""
        self._tile.set_icon(icon, tone)
