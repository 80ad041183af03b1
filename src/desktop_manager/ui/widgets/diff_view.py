"""Lines of a file as they are and as they become, one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.widgets.ink import fill
from desktop_manager.ui.widgets.painting import focus_ring

LINE_HEIGHT = 19
SIDE = 16
FONT_SIZE = 13
HANG = "  "


class Line(Protocol):
    """A line of the diff: its number in the file, its text, and "-", "+" or " "."""

    @property
    def number(self) -> int:
        """From 1."""

    @property
    def text(self) -> str:
        """Without its ending."""

    @property
    def sign(self) -> str:
        """Whether it goes, comes or stays."""


class _Row(NamedTuple):
    text: str
    sign: str


class DiffView(QWidget):
    """Says each line with its sign, so that the colours are not the only sign. Long lines are broken.

    The keyboard can come here, for a screen reader to read the lines.
    """

    def __init__(self, lines: Sequence[Line], name: str, parent: QWidget | None = None) -> None:
        """`name`: what changes, for a screen reader ("Changes in wp-config.php")."""
        super().__init__(parent)
        from PySide6.QtCore import Qt

        self._lines = [(line.number, line.text.replace("\t", "    "), line.sign) for line in lines]
        self.setFont(fonts.fixed(FONT_SIZE))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)
        self.setAccessibleDescription("\n".join(self._spoken(*line) for line in self._lines))

    @property
    def texts(self) -> list[str]:
        """The lines with their signs, unbroken."""
        return [f"{sign} {text}" for _, text, sign in self._lines]

    def hasHeightForWidth(self) -> bool:
        """Narrower, more lines are broken."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines."""
        return len(self._rows(width)) * LINE_HEIGHT

    def sizeHint(self) -> QSize:
        """As wide as the place."""
        return QSize(320, self.heightForWidth(max(320, self.width())))

    def minimumSizeHint(self) -> QSize:
        """Some twenty letters."""
        return QSize(200, LINE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, sign and text of each line."""
        tokens = theme.current().tokens
        grounds = {"-": tokens.bad_soft, "+": tokens.good_soft}
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.text))
        ascent = self.fontMetrics().ascent()
        lead = (LINE_HEIGHT - self.fontMetrics().height()) // 2
        for number, row in enumerate(self._rows(self.width())):
            top = number * LINE_HEIGHT
            if row.sign in grounds:
                fill(painter, QRect(0, top, self.width(), LINE_HEIGHT), grounds[row.sign])
            painter.drawText(QPoint(SIDE, top + lead + ascent), row.text)
        if self.hasFocus():
            focus_ring(painter, self.rect().toRectF(), 0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """It is elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def _rows(self, width: int) -> list[_Row]:
        letter = max(1, self.fontMetrics().horizontalAdvance("m"))
        room = max(16, (width - 2 * SIDE) // letter)
        rows = []
        for _, text, sign in self._lines:
            rest = f"{sign} {text}"
            while len(rest) > room:
                rows.append(_Row(rest[:room], sign))
                rest = HANG + rest[room:]
            rows.append(_Row(rest, sign))
        return rows

    def _spoken(self, number: int, text: str, sign: str) -> str:
        words = {
            "-": self.tr("Line %1 now: %2"),
            "+": self.tr("Line %1 then: %2"),
        }
        return words.get(sign, self.tr("Line %1: %2")).replace("%1", str(number)).replace("%2", text)
