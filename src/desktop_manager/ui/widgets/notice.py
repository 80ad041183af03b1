"""A calm remark on a soft ground, with an icon that says how grave it is."""

from typing import Literal

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.icons import IconRole, draw_icon
from desktop_manager.ui.theme.tokens import RADIUS_CONTROL
from desktop_manager.ui.theme.tone import tone_colours
from desktop_manager.ui.widgets.painting import fill_box
from desktop_manager.ui.widgets.wrap_label import WrapLabel

NoticeTone = Literal["neutral", "warning", "bad"]

_ICONS: dict[NoticeTone, tuple[str, IconRole]] = {
    "neutral": ("info", "muted"),
    "warning": ("triangle-alert", "warning"),
    "bad": ("circle-alert", "bad"),
}
ICON_SIZE, LINE_HEIGHT = 16, 20


class Notice(QFrame):
    """A sentence and, at the right, what to do about it. Unlike a message bar it belongs to what is shown."""

    def __init__(self, tone: NoticeTone = "neutral", parent: QWidget | None = None) -> None:
        """Without words it is not there."""
        super().__init__(parent)
        self._tone: NoticeTone = tone
        layout = QHBoxLayout(self)
        layout.setContentsMargins(38, 8, 8, 8)
        layout.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self._text = WrapLabel("", "body")
        words.addWidget(self._text)
        words.addStretch(1)
        layout.addLayout(words, 1)
        self._actions = layout
        self.hide()

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()

    @property
    def tone(self) -> NoticeTone:
        """How grave it is."""
        return self._tone

    def show_notice(self, text: str, tone: NoticeTone) -> None:
        """Say something else; "" takes it away."""
        self._tone = tone
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.update()

    def add_action(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self._actions.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the icon."""
        painter = QPainter(self)
        fill_box(painter, QRectF(self.rect()), RADIUS_CONTROL, tone_colours(theme.current().tokens, self._tone)[1])
        icon, role = _ICONS[self._tone]
        # Level with the first line, also where a button makes the box taller than its words.
        top = self._text.y() + (LINE_HEIGHT - ICON_SIZE) // 2
        draw_icon(painter, icon, role, QRect(12, top, ICON_SIZE, ICON_SIZE), ICON_SIZE)
