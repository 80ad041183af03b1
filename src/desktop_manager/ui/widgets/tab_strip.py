"""Tabs in a line, the chosen one underlined, each with a count where something needs a look."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.tokens import RADIUS_CONTROL
from desktop_manager.ui.theme.tone import Tone, tone_colours
from desktop_manager.ui.widgets.ink import fill, fill_rounded, write
from desktop_manager.ui.widgets.painting import focus_ring

HEIGHT = 40
LINE = 2
COUNT_HEIGHT = 18


class _Tab(QAbstractButton):
    """One tab."""

    def __init__(self, text: str, tone: Tone) -> None:
        super().__init__()
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tone = tone
        self._count = 0
        self._by_keyboard = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus ring is for the keyboard, not for a click."""
        from PySide6.QtCore import Qt

        self._by_keyboard = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        super().focusInEvent(event)

    def set_count(self, count: int, said: str) -> None:
        """Show a count; `said` is what it counts, for a screen reader."""
        self._count = count
        self.setAccessibleName(f"{self.text()}, {said}" if count and said else self.text())
        self.setToolTip(said if count else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as name and count."""
        width = QFontMetrics(fonts.strong()).horizontalAdvance(self.text()) + 4
        return QSize(width + (self._count_width() + 8 if self._count else 0), HEIGHT)

    def _count_width(self) -> int:
        return max(20, QFontMetrics(fonts.chip()).horizontalAdvance(str(self._count)) + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint name, count, line and focus ring."""
        tokens = theme.current().tokens
        painter = QPainter(self)
        chosen = self.isChecked()
        colour = tokens.accent if chosen else tokens.text if self.underMouse() else tokens.muted
        room = QRect(2, 0, self.width() - 2, HEIGHT - LINE)
        write(painter, room, self.text(), fonts.strong(), colour)
        if self._count:
            width = self._count_width()
            box = QRect(self.width() - width, (HEIGHT - LINE - COUNT_HEIGHT) // 2, width, COUNT_HEIGHT)
            foreground, ground = tone_colours(tokens, self._tone)
            fill_rounded(painter, QRectF(box), COUNT_HEIGHT / 2, ground)
            write(painter, box, str(self._count), fonts.chip(), foreground, "centre")
        if chosen:
            fill(painter, QRect(0, HEIGHT - LINE, self.width(), LINE), tokens.accent)
        if self.hasFocus() and self._by_keyboard:
            focus_ring(painter, QRectF(self.rect()).adjusted(0, 4, 0, -4), RADIUS_CONTROL)


class TabStrip(QWidget):
    """Options are (value, text). `chosen(value)` when the person chooses, by click or by the arrow keys."""

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        accessible_name: str = "",
        tone: Tone = "bad",
        parent: QWidget | None = None,
    ) -> None:
        """The first one is chosen; `tone` is that of the counts."""
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self._tone = tone
        self._tabs: dict[str, _Tab] = {}
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 1)
        self._line.setSpacing(20)
        self._line.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, text in options:
            self.add(value, text)
        if options:
            self.set_value(options[0][0])

    def add(self, value: str, text: str) -> None:
        """Add a tab at the end."""
        tab = _Tab(text, self._tone)
        tab.setProperty("value", value)
        tab.clicked.connect(self._tell)
        self._tabs[value] = tab
        self._line.insertWidget(self._line.count() - 1, tab)

    @property
    def value(self) -> str:
        """The value chosen now; "" while there is no tab."""
        return next((value for value, tab in self._tabs.items() if tab.isChecked()), "")

    def set_value(self, value: str) -> None:
        """Choose without telling. Raises KeyError for an unknown value."""
        self._tabs[value].setChecked(True)

    def set_count(self, value: str, count: int, said: str = "") -> None:
        """Show beside a tab how many things need a look; 0 shows nothing. Raises KeyError for an unknown value."""
        self._tabs[value].set_count(count, said)

    def tab(self, value: str) -> QAbstractButton:
        """The button of a tab. Raises KeyError for an unknown value."""
        return self._tabs[value]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go through the tabs, Home and End to the first and the last one."""
        from PySide6.QtCore import Qt

        values = list(self._tabs)
        place = values.index(self.value)
        places = {
            Qt.Key.Key_Left: place - 1,
            Qt.Key.Key_Right: place + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(values) - 1,
        }
        wanted = places.get(Qt.Key(event.key()))
        if wanted is None:
            super().keyPressEvent(event)
            return
        value = values[max(0, min(wanted, len(values) - 1))]
        tab = self._tabs[value]
        tab.setFocus(Qt.FocusReason.TabFocusReason)
        if not tab.isChecked():
            tab.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line under all tabs."""
        painter = QPainter(self)
        fill(painter, QRect(0, self.height() - 1, self.width(), 1), theme.current().tokens.line)

    def _tell(self) -> None:
        self.chosen.emit(str(self.sender().property("value")))
