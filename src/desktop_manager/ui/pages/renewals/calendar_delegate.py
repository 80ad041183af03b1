"""Paints a day of the calendar: its number, what is due, and the total of each currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QToolTip

from desktop_manager.ui.pages.renewals.calendar_model import DAY, CalendarDay
from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.tokens import RADIUS_CHIP
from desktop_manager.ui.widgets.ink import fill, write
from desktop_manager.ui.widgets.painting import elide, fill_box, focus_ring
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip
from desktop_manager.ui.words.money import money_text
from desktop_manager.ui.words.renewals_page import products_words, totals_words

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent, QPainter
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

LINE = 16
EDGE = 6
NUMBER = 22
LEAST_NAME_WIDTH = 60
"""Logical pixels under which a name says nothing any more; then only how many there are is shown."""


class CalendarDelegate(QStyledItemDelegate):
    """Names above, totals below; where there is no room for all names the last line says how many more there are."""

    def __init__(self, view: QAbstractItemView) -> None:
        """Fonts and metrics are made once."""
        super().__init__(view)
        self._view = view
        self._number_font = fonts.chip()
        self._font = fonts.secondary()
        self._sum_font = fonts.tabular(fonts.chip())
        self._metrics = QFontMetrics(self._font)
        self._sum_metrics = QFontMetrics(self._sum_font)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one day."""
        cell: CalendarDay | None = index.data(DAY)
        if cell is None:
            return
        tokens = theme.current().tokens
        area: QRect = option.rect
        if cell.totals.products:
            hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
            fill(painter, area, tokens.accent_soft if cell.inside else tokens.surface_2)
            if hovered:
                fill(painter, QRect(area.x(), area.y(), 3, area.height()), tokens.accent)
        elif not cell.inside:
            fill(painter, area, tokens.background)
        fill(painter, QRect(area.right(), area.y(), 1, area.height()), tokens.line)
        fill(painter, QRect(area.x(), area.bottom(), area.width(), 1), tokens.line)
        self._paint_number(painter, cell, area)
        if cell.totals.products:
            self._paint_due(painter, cell, area)
        if self._view.hasFocus() and self._view.currentIndex() == index:
            focus_ring(painter, QRectF(area.adjusted(1, 1, -2, -2)), 5)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell all that is due in a tooltip."""
        cell: CalendarDay | None = index.data(DAY)
        if event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        lines = () if cell is None or not cell.totals.products else (*cell.names[:MOST], totals_words(cell.totals))
        QToolTip.showText(event.globalPos(), plain_tooltip("\n".join(line for line in lines if line)), view)
        return True

    def _paint_number(self, painter: QPainter, cell: CalendarDay, area: QRect) -> None:
        tokens = theme.current().tokens
        words = str(cell.on.day)
        place = QRect(area.x() + EDGE, area.y() + 4, NUMBER, NUMBER - 4)
        if cell.today:
            width = max(NUMBER, self._metrics.horizontalAdvance(words) + 12)
            box = QRect(area.x() + EDGE - 2, area.y() + 4, width, NUMBER - 4)
            fill_box(painter, QRectF(box), RADIUS_CHIP, tokens.accent)
            write(painter, box, words, self._number_font, tokens.on_accent, "centre")
        else:
            write(painter, place, words, self._number_font, tokens.text if cell.inside else tokens.muted)

    def _paint_due(self, painter: QPainter, cell: CalendarDay, area: QRect) -> None:
        tokens = theme.current().tokens
        width = area.width() - 2 * EDGE
        sums = [money_text(one) for one in cell.totals.sums]
        top, bottom = area.y() + NUMBER + 4, area.bottom() - 4
        room = max(0, (bottom - top) // LINE)
        shown_sums = sums[: max(0, room - 1)] if cell.names else sums[:room]
        for number, words in enumerate(reversed(shown_sums)):
            place = QRect(area.x() + EDGE, bottom - (number + 1) * LINE, width, LINE)
            write(painter, place, elide(self._sum_metrics, words, width), self._sum_font, tokens.text)
        for number, words in enumerate(self._names(cell, room - len(shown_sums), width)):
            place = QRect(area.x() + EDGE, top + number * LINE, width, LINE)
            write(painter, place, elide(self._metrics, words, width), self._font, tokens.muted)

    def _names(self, cell: CalendarDay, lines: int, width: int) -> list[str]:
        """What fits into so many lines."""
        if lines <= 0:
            return []
        if len(cell.names) > 1 and (lines == 1 or width < LEAST_NAME_WIDTH):
            return [products_words(len(cell.names))]
        if len(cell.names) <= lines:
            return list(cell.names)
        left = len(cell.names) - lines + 1
        return [*cell.names[: lines - 1], self.tr("%n more", "", left)]


MOST = 20
"""Names in a tooltip."""
