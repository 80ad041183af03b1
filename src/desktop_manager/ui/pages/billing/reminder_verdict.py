"""The verdict on its tinted ground: the cause in bold, and what has happened."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.theme.tone import Tone, tone_colours
from desktop_manager.ui.widgets.ink import write
from desktop_manager.ui.widgets.label import line_height
from desktop_manager.ui.widgets.painting import fill_box
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class _TonedLabel(WrapLabel):
    """A paragraph in the colour of a tone."""

    tone: Tone = "neutral"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        tokens = theme.current().tokens
        colour = tokens.text if self.tone == "neutral" else tone_colours(tokens, self.tone)[0]
        pitch = line_height(self.look)
        for index, line in enumerate(self.lines(area.width())):
            place = area.adjusted(0, index * pitch, 0, 0)
            place.setHeight(pitch)
            write(painter, place, line, self.font(), colour)


class VerdictBox(QFrame):
    """Spoken as one sentence. The words say what the colour says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone: Tone = "neutral"
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.setSpacing(0)
        self._title = _TonedLabel("", "strong")
        self._text = WrapLabel("")
        layout.addWidget(self._title)
        layout.addWidget(self._text)

    @property
    def tone(self) -> Tone:
        """The tone of its ground."""
        return self._tone

    @property
    def words(self) -> tuple[str, str]:
        """Title and text."""
        return self._title.text(), self._text.text()

    def show_verdict(self, title: str, text: str, tone: Tone) -> None:
        """Say another verdict."""
        self._tone = self._title.tone = tone
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(f"{title}. {text}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fill_box(painter, QRectF(self.rect()), RADIUS_CARD, tone_colours(theme.current().tokens, self._tone)[1])
