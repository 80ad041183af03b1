"""The next 90 days as a strip: a bar for each day on which something is due."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.widgets.ink import write
from desktop_manager.ui.widgets.painting import fill_box, focus_ring
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip
from desktop_manager.ui.words.home import due_words, short_day

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from desktop_manager.features.attention.upcoming import DueDay, Upcoming

BARS_HEIGHT = 44
LEAST_BAR = 8
"""Logical pixels of the smallest bar: one must be able to hit it."""
EMPTY_BAR = 4
LABEL_HEIGHT = 20
LABEL_DAYS = 30
WIDEST = 6
_WALKING = frozenset((Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End))


class DayBar(QAbstractButton):
    """One day on which something is due."""

    def __init__(self, due: DueDay, share: float, parent: QWidget) -> None:
        """`share` of the height, from 0 to 1."""
        super().__init__(parent)
        self.due = due
        self._share = share
        words = due_words(due)
        self.setAccessibleName(words)
        self.setToolTip(plain_tooltip(words))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the strip what leads to another bar; Enter presses, as Space does."""
        if Qt.Key(event.key()) in _WALKING:
            event.ignore()
        elif Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        tokens = theme.current().tokens
        colour = {"bad": tokens.bad, "warning": tokens.warning}.get(self.due.tone, tokens.accent)
        painter = QPainter(self)
        height = LEAST_BAR + round(self._share * (self.height() - LEAST_BAR))
        width = min(WIDEST, max(3, self.width() - 2))
        left = (self.width() - width) / 2
        fill_box(painter, QRectF(left, self.height() - height, width, height), 1.5, colour)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), 3)


class DayStrip(QWidget):
    """`day_chosen(date)` when a bar is pressed; Left and Right go from bar to bar, Tab past all of them."""

    day_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """No days yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Renewals of the next 90 days"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.bars: list[DayBar] = []
        self._first: date | None = None
        self._count = 0

    def show_upcoming(self, found: Upcoming) -> None:
        """Show these days; a bar is as high as its part of the dearest day, each currency for itself."""
        had_focus = next((bar.due.day for bar in self.bars if bar.hasFocus()), None)
        for bar in self.bars:
            bar.hide()
            bar.deleteLater()
        self._first, self._count = found.first, (found.last - found.first).days + 1
        greatest: dict[str, Decimal] = {}
        for due in found.days:
            for money in due.totals.sums:
                greatest[money.currency] = max(greatest.get(money.currency, Decimal(0)), money.amount)
        self.bars = [DayBar(due, _share(due, greatest), self) for due in found.days]
        for bar in self.bars:
            bar.clicked.connect(self._choose)
            bar.show()
            if bar.due.day == had_focus:
                bar.setFocus()
        if self.bars:
            self._let_tab_reach(next((bar for bar in self.bars if bar.hasFocus()), self.bars[0]))
        self._place()
        self.update()

    def sizeHint(self) -> QSize:
        """Bars and labels."""
        return QSize(300, BARS_HEIGHT + LABEL_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Three pixels a day."""
        return QSize(273, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the bars anew."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to the next bar, Home and End to the first and last."""
        place = next((number for number, bar in enumerate(self.bars) if bar.hasFocus()), None)
        if place is None or Qt.Key(event.key()) not in _WALKING:
            super().keyPressEvent(event)
            return
        goals = {
            Qt.Key.Key_Left: place - 1,
            Qt.Key.Key_Right: place + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.bars) - 1,
        }
        goal = self.bars[min(max(goals[Qt.Key(event.key())], 0), len(self.bars) - 1)]
        self._let_tab_reach(goal)
        goal.setFocus(Qt.FocusReason.TabFocusReason)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days on which nothing is due, and some dates below."""
        if self._first is None:
            return
        tokens = theme.current().tokens
        painter = QPainter(self)
        due = {bar.due.day for bar in self.bars}
        for number in range(self._count):
            if self._first + timedelta(days=number) not in due:
                left, width = self._column(number)
                thick = min(WIDEST, max(1.0, width - 2))
                box = QRectF(left + (width - thick) / 2, BARS_HEIGHT - EMPTY_BAR, thick, EMPTY_BAR)
                fill_box(painter, box, 1, tokens.line)
        self._paint_labels(painter, tokens.muted)

    def _paint_labels(self, painter: QPainter, colour: str) -> None:
        assert self._first is not None, "painted only with days"
        font = fonts.secondary()
        metrics = QFontMetrics(font)
        for number in range(0, self._count, LABEL_DAYS):
            words = short_day(self._first + timedelta(days=number))
            width = metrics.horizontalAdvance(words)
            left, column = self._column(number)
            at = round(left + column / 2 - width / 2)
            place = QRect(min(max(0, at), self.width() - width - 1), BARS_HEIGHT + 4, width + 2, LABEL_HEIGHT - 4)
            write(painter, place, words, font, colour)

    def _column(self, number: int) -> tuple[float, float]:
        width = self.width() / max(1, self._count)
        return number * width, width

    def _place(self) -> None:
        if self._first is None:
            return
        for bar in self.bars:
            left, width = self._column((bar.due.day - self._first).days)
            # Wider than it is painted, so that it is easily hit; the days beside it are rarely due too.
            bar.setGeometry(round(left - 2), 0, max(8, round(width + 4)), BARS_HEIGHT)

    def _let_tab_reach(self, chosen: DayBar) -> None:
        for bar in self.bars:
            bar.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bar is chosen else Qt.FocusPolicy.ClickFocus)

    def _choose(self) -> None:
        bar = self.sender()
        assert isinstance(bar, DayBar)
        self.day_chosen.emit(bar.due.day)


def _share(due: DueDay, greatest: dict[str, Decimal]) -> float:
    shares = [float(one.amount / greatest[one.currency]) for one in due.totals.sums if greatest[one.currency] > 0]
    return max(shares, default=0.0)
