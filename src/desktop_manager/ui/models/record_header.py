"""The header of a record table: the box that checks all that is shown, words, and the arrow of the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView

from desktop_manager.ui.models.cell_look import CHECK, MENU
from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.widgets.check_box import paint_check_box
from desktop_manager.ui.widgets.ink import fill, write
from desktop_manager.ui.widgets.painting import elide

if TYPE_CHECKING:
    from desktop_manager.ui.models.record_table import RecordTable

HEIGHT = 36
SPACE = 8
BOX = 16
ARROW = 14


class RecordHeader(QHeaderView):
    """A click on a word sorts by it, again the other way round; `all_asked` when the box is clicked."""

    all_asked = Signal()
    sort_asked = Signal(str)

    def __init__(self, table: RecordTable) -> None:
        """Belongs to `table`."""
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setFixedHeight(HEIGHT)
        self.setSectionsClickable(True)
        self.setSectionsMovable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
        self.setMouseTracking(True)
        self.sectionClicked.connect(self._clicked)

    def _clicked(self, section: int) -> None:
        key = self._table.key_of(section)
        if key == CHECK:
            self.all_asked.emit()
        elif key != MENU:
            self.sort_asked.emit(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks on a word are two clicks."""
        self.mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let the style's own painting of hovered sections be; ours has none."""
        if event.type() in (QEvent.Type.HoverMove, QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            return True
        return super().event(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint the head of one column."""
        tokens = theme.current().tokens
        fill(painter, rect, tokens.surface)
        fill(painter, QRect(rect.x(), rect.bottom(), rect.width(), 1), tokens.line)
        key = self._table.key_of(section)
        if key == CHECK:
            box = QRectF(rect.x() + 16, rect.y() + (rect.height() - BOX) / 2, BOX, BOX)
            paint_check_box(painter, box, checked=self._table.all_checked)
            return
        if key == MENU:
            return
        column, descending = self._table.order
        inner = rect.adjusted(SPACE, 0, -SPACE, -1)
        sorted_here = key == column
        room = inner.width() - (ARROW + 2 if sorted_here else 0)
        words = elide(QFontMetrics(fonts.secondary()), self._table.header_of(section), room)
        width = QFontMetrics(fonts.secondary()).horizontalAdvance(words)
        right = self._table.is_right(section)
        left = inner.right() + 1 - width - (ARROW + 2 if sorted_here else 0) if right else inner.x()
        write(painter, QRect(left, inner.y(), width + 1, inner.height()), words, fonts.secondary(), tokens.muted)
        if sorted_here:
            place = QRect(left + width + 2, inner.y() + (inner.height() - ARROW) // 2, ARROW, ARROW)
            draw_icon(painter, "arrow-down" if descending else "arrow-up", "muted", place, ARROW - 2)
