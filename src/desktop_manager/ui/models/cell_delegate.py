"""Paints the cells of a record table: texts, chips, avatars, boxes, and the line under each row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop_manager.ui.models.cell_look import Look
from desktop_manager.ui.models.record_model import DISPLAY
from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.widgets.avatar import initials, paint_avatar
from desktop_manager.ui.widgets.check_box import paint_check_box
from desktop_manager.ui.widgets.chip import PADDING, paint_chip
from desktop_manager.ui.widgets.ink import fill, write
from desktop_manager.ui.widgets.painting import elide

if TYPE_CHECKING:
    from desktop_manager.ui.models.record_table import RecordTable

SPACE = 8
CHIP_HEIGHT = 20
BOX = 16
AVATAR = 22


class CellDelegate(QStyledItemDelegate):
    """Paints by the looks of the columns; a checked row and the current one have a ground."""

    def __init__(self, looks: Mapping[int, Look[Any]], row_height: int, table: RecordTable) -> None:
        """`looks` by the number of the column."""
        super().__init__(table)
        self._looks = looks
        self._height = row_height
        self._table = table

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are alike."""
        return QSize(self._looks[index.column()].width, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        table = self._table
        tokens = theme.current().tokens
        record = table.records.record(index.row())
        look = self._looks[index.column()]
        checked = table.checked is not None and table.identity(record) in table.checked
        area: QRect = option.rect
        if checked:
            fill(painter, area, tokens.accent_soft)
        elif index.row() in (table.hovered_row, table.currentIndex().row()):
            fill(painter, area, tokens.surface_2)
        fill(painter, QRect(area.x(), area.bottom(), area.width(), 1), tokens.line)
        inner = area.adjusted(SPACE, 0, -SPACE, -1)
        if look.style == "check":
            box = QRectF(area.x() + 16, area.y() + (area.height() - BOX) / 2, BOX, BOX)
            paint_check_box(painter, box, checked=checked)
        elif look.style == "menu":
            place = QRect(area.right() - 32, area.y() + (area.height() - 20) // 2, 20, 20)
            draw_icon(painter, "ellipsis-vertical", "muted", place, 16)
        elif look.avatar is not None:
            name, identity = look.avatar(record)
            box = QRectF(inner.x(), inner.y() + (inner.height() - AVATAR) / 2, AVATAR, AVATAR)
            paint_avatar(painter, box, initials(name), identity)
        else:
            chip = look.chip(record) if look.chip is not None else None
            if chip is not None:
                self._chip(painter, inner, chip)
            else:
                self._text(painter, inner, index, look)

    def _chip(self, painter: QPainter, inner: QRect, chip: Any) -> None:
        words, tone = chip
        font = fonts.chip()
        width = min(inner.width(), QFontMetrics(font).horizontalAdvance(words) + 2 * PADDING + 1)
        box = QRectF(inner.x(), inner.y() + (inner.height() - CHIP_HEIGHT) / 2, width, CHIP_HEIGHT)
        paint_chip(painter, box, words, tone, font)

    def _text(
        self, painter: QPainter, inner: QRect, index: QModelIndex | QPersistentModelIndex, look: Look[Any]
    ) -> None:
        tokens = theme.current().tokens
        right = self._table.is_right(index.column())
        font = fonts.strong() if look.style == "strong" else fonts.body()
        if right:
            font = fonts.tabular(font)
        colour = tokens.muted if look.style in ("muted", "chip") else tokens.text
        words = elide(QFontMetrics(font), index.data(DISPLAY), inner.width())
        write(painter, inner, words, font, colour, "right" if right else "left")
