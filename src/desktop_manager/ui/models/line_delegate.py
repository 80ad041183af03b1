"""Paints the lines of a list: title, second line, and what stands beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate

from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.record_model import LINE
from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.widgets.avatar import initials, paint_avatar
from desktop_manager.ui.widgets.chip import paint_chip
from desktop_manager.ui.widgets.ink import fill, write
from desktop_manager.ui.widgets.painting import elide, focus_ring
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QHelpEvent, QPainter
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

INDENT = 18
MARGIN = 16
CHIP_HEIGHT = 20
AVATAR_SIZE = 28
ICON_SIZE = 16
CHECK_SIZE = 16
GAP = 10
TITLE_HEIGHT, SECOND_HEIGHT = 20, 17


# The state of an option is made of enumerations of QStyle: 10 ms at the first touch, which a start without mouse or
# keyboard in the list need not wait for.


def _is_hovered(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle

    return bool(option.state & QStyle.StateFlag.State_MouseOver)


def _has_keyboard(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle

    wanted = QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_KeyboardFocusChange
    return option.state & wanted == wanted


def _icon_room(item: LineItem) -> int:
    return AVATAR_SIZE if item.icon_as_avatar else ICON_SIZE


class LineDelegate(QStyledItemDelegate):
    """Asks the model for the `LineItem` under the role `LINE`. Fonts and metrics are made once."""

    def __init__(
        self,
        height: int,
        *,
        lines: bool = True,
        margin: int = MARGIN,
        chip_by_title: bool = False,
        view: QAbstractItemView,
    ) -> None:
        """`height` of a row of `view` in logical pixels; `lines` parts rows by a line.

        With `chip_by_title` a chip stands beside the title alone, so that it takes nothing from the second line.
        """
        super().__init__(view)
        self._view = view
        self._chip_by_title = chip_by_title
        self._height = height
        self._lines = lines
        self._margin = margin
        self._title_font = fonts.strong()
        self._second_font = fonts.secondary()
        self._chip_font = fonts.chip()
        self._title_metrics = QFontMetrics(self._title_font)
        self._second_metrics = QFontMetrics(self._second_font)
        self._chip_metrics = QFontMetrics(self._chip_font)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The fixed height."""
        return QSize(0, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one line."""
        item: LineItem | None = index.data(LINE)
        if item is None:
            return
        tokens = theme.current().tokens
        area: QRect = option.rect
        view = self._view
        if view.selectionModel().isSelected(index):
            fill(painter, area, tokens.accent_soft)
        elif item.enabled and view.underMouse() and _is_hovered(option):
            fill(painter, area, tokens.surface_2)
        x, y, height = area.x(), area.y(), area.height()
        if self._lines:
            fill(painter, QRect(x, y + height - 1, area.width(), 1), tokens.line)
        top = y + (height - TITLE_HEIGHT - SECOND_HEIGHT) // 2
        left, title_end, second_end = self._ends(item, area)
        if item.heading:
            self._paint_heading(painter, item, area, title_end)
            return
        self._paint_beside(painter, item, area, top)
        width = max(0, title_end - left)
        title = elide(self._title_metrics, item.title, width)
        title_area = QRect(left, top, width, TITLE_HEIGHT) if item.secondary else QRect(left, y, width, height)
        write(painter, title_area, title, self._title_font, tokens.text if item.enabled else tokens.disabled_text)
        if item.secondary:
            width = max(0, second_end - left)
            second = elide(self._second_metrics, item.secondary, width)
            second_area = QRect(left, top + TITLE_HEIGHT, width, SECOND_HEIGHT)
            write(painter, second_area, second, self._second_font, tokens.muted)
        if view.hasFocus() and _has_keyboard(option):
            focus_ring(painter, QRectF(area.adjusted(2, 2, -2, -2)), 6)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Tell in a tooltip what is cut."""
        item: LineItem | None = index.data(LINE)
        if item is None or event.type() != QEvent.Type.ToolTip:
            return super().helpEvent(event, view, option, index)
        left, title_end, second_end = self._ends(item, option.rect)
        cut = (
            self._title_metrics.horizontalAdvance(item.title) > title_end - left
            or self._second_metrics.horizontalAdvance(item.secondary) > second_end - left
        )
        whole = "\n".join(part for part in (item.title, item.secondary) if part)
        from PySide6.QtWidgets import QToolTip

        QToolTip.showText(event.globalPos(), plain_tooltip(whole) if cut else "", view)
        return True

    def _ends(self, item: LineItem, area: QRect) -> tuple[int, int, int]:
        """Where both texts begin, and where title and second line must end."""
        left = area.x() + self._margin + item.indent * INDENT
        if item.avatar is not None:
            left += AVATAR_SIZE + GAP
        elif item.icon:
            left += _icon_room(item) + GAP
        end = self._chip_end(item, area)
        if item.chip is None:
            return left, end, end
        before_chip = end - self._chip_width(item.chip[0], area) - GAP
        return left, before_chip, end if self._chip_by_title else before_chip

    def _chip_end(self, item: LineItem, area: QRect) -> int:
        end = area.x() + area.width() - self._margin
        if item.trailing:
            end -= self._second_metrics.horizontalAdvance(item.trailing) + GAP
        return end - CHECK_SIZE - GAP if item.checked else end

    def _chip_width(self, words: str, area: QRect) -> int:
        return min(self._chip_metrics.horizontalAdvance(words) + 17, area.width() // 2)

    def _paint_heading(self, painter: QPainter, item: LineItem, area: QRect, end: int) -> None:
        """Paint name and detail side by side; the name is cut last."""
        left, y, height = area.x() + self._margin, area.y(), area.height()
        width = max(0, end - left)
        name = elide(self._chip_metrics, item.title, width)
        muted = theme.current().tokens.muted
        write(painter, QRect(left, y, width, height), name, self._chip_font, muted)
        taken = self._chip_metrics.horizontalAdvance(name) + GAP
        if item.secondary and taken < width:
            detail = elide(self._second_metrics, item.secondary, width - taken)
            write(painter, QRect(left + taken, y, width - taken, height), detail, self._second_font, muted)
        if item.chip is not None:
            words, tone = item.chip
            chip = self._chip_width(words, area)
            box = QRectF(self._chip_end(item, area) - chip, y + (height - CHIP_HEIGHT) / 2, chip, CHIP_HEIGHT)
            paint_chip(painter, box, words, tone, self._chip_font)

    def _paint_beside(self, painter: QPainter, item: LineItem, area: QRect, top: int) -> None:
        """Paint avatar or icon in front; chip, check mark and trailing words behind."""
        y, height = area.y(), area.height()
        left = area.x() + self._margin + item.indent * INDENT
        if item.avatar is not None:
            box = QRectF(left, y + (height - AVATAR_SIZE) / 2, AVATAR_SIZE, AVATAR_SIZE)
            paint_avatar(painter, box, initials(item.avatar[0]), item.avatar[1])
        elif item.icon:
            draw_icon(painter, item.icon, "muted", QRect(left, y, _icon_room(item), height), ICON_SIZE)
        right = area.x() + area.width() - self._margin
        if item.trailing:
            width = self._second_metrics.horizontalAdvance(item.trailing)
            place = QRect(right - width, y, width, height)
            write(painter, place, item.trailing, self._second_font, theme.current().tokens.muted, "right")
            right -= width + GAP
        if item.checked:
            draw_icon(painter, "check", "accent", QRect(right - CHECK_SIZE, y, CHECK_SIZE, height), CHECK_SIZE)
        if item.chip is not None:
            words, tone = item.chip
            width = self._chip_width(words, area)
            by_title = self._chip_by_title and item.secondary
            chip_top = top + (TITLE_HEIGHT - CHIP_HEIGHT) // 2 if by_title else y + (height - CHIP_HEIGHT) / 2
            box = QRectF(self._chip_end(item, area) - width, chip_top, width, CHIP_HEIGHT)
            paint_chip(painter, box, words, tone, self._chip_font)
