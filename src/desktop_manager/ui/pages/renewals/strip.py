"""Twelve months side by side: a bar for each currency, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop_manager.features.renewals.calendar import Month, MonthTotals
from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.tokens import RADIUS_CONTROL
from desktop_manager.ui.widgets.ink import write
from desktop_manager.ui.widgets.painting import elide, fill_box, focus_ring
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip
from desktop_manager.ui.words.money import number_text
from desktop_manager.ui.words.renewals_page import month_spoken, short_month

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

BARS_HEIGHT = 48
LINE = 16
LEAST_BAR = 3
"""Logical pixels of the smallest amount that is something."""
GAP = 4
DOT = 8
_WALKING = frozenset(
    (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
)


class _Scale(NamedTuple):
    """The currencies that are shown anywhere, and the greatest amount of each: bars of two are never compared."""

    greatest: dict[str, Decimal]

    def share(self, currency: str, amount: Decimal) -> float:
        return float(amount / self.greatest[currency]) if amount > 0 else 0.0


class MonthBar(QAbstractButton):
    """One month; pressed, it is the one shown below."""

    def __init__(self, found: MonthTotals, scale: _Scale, parent: QWidget | None = None) -> None:
        """Show a month."""
        super().__init__(parent)
        self.month = found.month
        self._totals = found.totals
        self._scale = scale
        self._amounts = {one.currency: one for one in found.totals.sums}
        self._font = fonts.secondary()
        self._sum_font = fonts.tabular(fonts.chip())
        self.setCheckable(True)
        words = month_spoken(found.month, found.totals)
        self.setAccessibleName(words)
        self.setToolTip(plain_tooltip(words))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        """The bars, the name of the month, and a line for each currency."""
        return QSize(64, 8 + BARS_HEIGHT + LINE * (1 + max(1, len(self._scale.greatest))) + 6)

    def minimumSizeHint(self) -> QSize:
        """A bar and a name."""
        return QSize(36, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the strip what leads to another bar; a button would go anywhere."""
        if Qt.Key(event.key()) in _WALKING:
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars and words."""
        tokens = theme.current().tokens
        painter = QPainter(self)
        if self.isChecked() or self.underMouse():
            ground = tokens.accent_soft if self.isChecked() else tokens.surface_2
            fill_box(painter, QRectF(self.rect()), RADIUS_CONTROL, ground)
        foot = 8 + BARS_HEIGHT
        currencies = sorted(self._scale.greatest)
        tones = _tones()
        width = min(18, max(4, (self.width() - 12) // max(1, len(currencies)) - GAP))
        left = (self.width() - len(currencies) * (width + GAP) + GAP) / 2
        for number, currency in enumerate(currencies):
            money = self._amounts.get(currency)
            share = self._scale.share(currency, money.amount) if money is not None else 0.0
            if share:
                height = max(LEAST_BAR, round(share * BARS_HEIGHT))
                bar = QRectF(left + number * (width + GAP), foot - height, width, height)
                fill_box(painter, bar, 2, tones[number % len(tones)])
        fill_box(painter, QRectF(4, foot, self.width() - 8, 1), 0, tokens.line)
        self._write(painter, foot + 2, short_month(self.month), self._font, tokens.text)
        for number, currency in enumerate(currencies):
            money = self._amounts.get(currency)
            if money is not None and money.amount:
                top = foot + 2 + LINE * (number + 1)
                self._write(painter, top, number_text(money.amount), self._sum_font, tokens.muted)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), RADIUS_CONTROL)

    def _write(self, painter: QPainter, top: int, words: str, font: QFont, colour: str) -> None:
        shown = elide(QFontMetrics(font), words, self.width() - 2)
        write(painter, QRect(0, top, self.width(), LINE), shown, font, colour, "centre")


class Legend(QWidget):
    """The currencies, each in the line of its amounts and with the colour of its bars."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No currencies yet."""
        super().__init__(parent)
        self.currencies: list[str] = []
        self.setFixedWidth(52)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_currencies(self, currencies: list[str]) -> None:
        """Name other currencies."""
        self.currencies = currencies
        self.setAccessibleName(", ".join(currencies))
        self.setVisible(bool(currencies))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a dot and a code for each."""
        painter = QPainter(self)
        tones = _tones()
        for number, currency in enumerate(self.currencies):
            top = 8 + BARS_HEIGHT + 2 + LINE * (number + 1)
            fill_box(painter, QRectF(8, top + (LINE - DOT) / 2, DOT, DOT), 2, tones[number % len(tones)])
            place = QRect(8 + DOT + 5, top, self.width() - DOT - 13, LINE)
            write(painter, place, currency, fonts.chip(), theme.current().tokens.muted)


def _tones() -> tuple[str, ...]:
    """The colours of bars, those of no state: a bar is neither good nor bad."""
    tokens = theme.current().tokens
    return tokens.accent, tokens.text, tokens.outline


class Strip(QFrame):
    """`month_chosen(Month)` when a bar is pressed; Left and Right go from bar to bar."""

    month_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """No months yet."""
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAccessibleName(self.tr("The next 12 months"))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(8, 8, 8, 8)
        self._layout.setSpacing(2)
        self.bars: list[MonthBar] = []
        self.legend = Legend()
        self._layout.addWidget(self.legend)

    def show_months(self, months: Sequence[MonthTotals], current: Month) -> None:
        """Show twelve months; the `current` one is marked."""
        had_focus = next((bar.month for bar in self.bars if bar.hasFocus()), None)
        greatest: dict[str, Decimal] = {}
        for found in months:
            for money in found.totals.sums:
                greatest[money.currency] = max(greatest.get(money.currency, Decimal(0)), money.amount)
        for bar in self.bars:
            self._layout.removeWidget(bar)
            bar.hide()
            bar.deleteLater()
        scale = _Scale({currency: most for currency, most in greatest.items() if most > 0})
        self.legend.show_currencies(sorted(scale.greatest))
        self.bars = [MonthBar(found, scale, self) for found in months]
        for bar in self.bars:
            bar.clicked.connect(self._choose)
            self._layout.addWidget(bar)
            bar.show()
            if bar.month == had_focus:
                bar.setFocus()
        self.mark(current)

    def mark(self, current: Month) -> None:
        """Mark the month that is shown below."""
        for bar in self.bars:
            bar.setChecked(bar.month == current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to the next bar, Home and End to the first and last."""
        place = next((number for number, bar in enumerate(self.bars) if bar.hasFocus()), None)
        goals = {
            Qt.Key.Key_Left: -1 if place is None else place - 1,
            Qt.Key.Key_Right: -1 if place is None else place + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.bars) - 1,
        }
        goal = goals.get(Qt.Key(event.key()))
        if place is None or goal is None:
            super().keyPressEvent(event)
            return
        self.bars[min(max(goal, 0), len(self.bars) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        event.accept()

    def _choose(self) -> None:
        bar = self.sender()
        assert isinstance(bar, MonthBar)
        self.mark(bar.month)
        self.month_chosen.emit(bar.month)
