"""Results and errors, under the page title."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.theme.tone import Tone, tone_colours
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.painting import fill_box
from desktop_manager.ui.widgets.wrap_label import WrapLabel

MessageTone = Literal["info", "good", "warning", "bad"]

_TONES: dict[MessageTone, Tone] = {"info": "accent", "good": "good", "warning": "warning", "bad": "bad"}
_ICONS: dict[MessageTone, str] = {
    "info": "info",
    "good": "circle-check",
    "warning": "triangle-alert",
    "bad": "circle-alert",
}


class MessageBar(QFrame):
    """What happened and, below it, what to do; actions at the right, a cross to dismiss. Spoken when it appears.

    `dismissed` after the cross was pressed; the bar hides itself.
    """

    dismissed = Signal()

    def __init__(
        self,
        tone: MessageTone,
        text: str,
        secondary: str = "",
        *,
        dismissible: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone: MessageTone = tone
        layout = QHBoxLayout(self)
        layout.setContentsMargins(44, 10, 10, 10)
        layout.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self._text = WrapLabel(text, "strong")
        self._secondary = WrapLabel(secondary, "secondary")
        self._secondary.setVisible(bool(secondary))
        words.addWidget(self._text)
        words.addWidget(self._secondary)
        words.addStretch(1)
        layout.addLayout(words, 1)
        self._actions = QHBoxLayout()
        self._actions.setSpacing(8)
        layout.addLayout(self._actions)
        self._dismiss = IconButton("x", self.tr("Dismiss"))
        self._dismiss.clicked.connect(self._close)
        layout.addWidget(self._dismiss)
        # Not before it has a parent: it would show as a window of its own and take the keyboard.
        self._dismiss.setVisible(dismissible)
        self.setAccessibleName(f"{self._spoken_tone()}: {text}")
        self.setAccessibleDescription(secondary)

    @property
    def text(self) -> str:
        """What happened."""
        return self._text.text()

    def set_text(self, text: str) -> None:
        """Say how far it is meanwhile, without reading it out again."""
        self._text.setText(text)
        self.setAccessibleName(f"{self._spoken_tone()}: {text}")

    @property
    def tone(self) -> MessageTone:
        """What its colour and icon say."""
        return self._tone

    def add_action(self, text: str) -> Button:
        """Put a button at the right; connect its `clicked`."""
        button = Button(text)
        self._actions.addWidget(button)
        return button

    def add_undo(self) -> Button:
        """The Undo of a write that can be taken back."""
        return self.add_action(self.tr("Undo"))

    def add_widget(self, widget: QWidget) -> None:
        """Put another control (a LinkButton, a CopyButton) at the right."""
        self._actions.addWidget(widget)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._announce()

    def paintEvent(self, event: QPaintEvent) -> None:
        tone = _TONES[self._tone]
        painter = QPainter(self)
        fill_box(painter, QRectF(self.rect()), RADIUS_CARD, tone_colours(theme.current().tokens, tone)[1])
        area = self.rect()
        area.setRect(16, 0, 18, self.height())
        draw_icon(painter, _ICONS[self._tone], tone, area, 18)  # type: ignore[arg-type]

    def _announce(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _spoken_tone(self) -> str:
        match self._tone:
            case "good":
                return self.tr("Done")
            case "warning":
                return self.tr("Warning")
            case "bad":
                return self.tr("Error")
            case _:
                return self.tr("Note")

    def _close(self) -> None:
        self.hide()
        self.dismissed.emit()
