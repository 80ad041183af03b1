"""Paints the cells of a record table: texts, chips, avatars, boxes, and the line under each row."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from desktop_manager.ui.models.cell_look import Look
from desktop_manager.ui.models.cell_texts import AVATAR, CellTexts, Face
from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.theme.tokens import AVATAR_TEXT, RADIUS_CHIP, Tokens
from desktop_manager.ui.theme.tone import tone_colours
from desktop_manager.ui.widgets.avatar import initials, paint_avatar_ground
from desktop_manager.ui.widgets.check_box import paint_check_box
from desktop_manager.ui.widgets.chip import PADDING
from desktop_manager.ui.widgets.ink import fill, fill_rounded

if TYPE_CHECKING:
    from desktop_manager.ui.models.record_table import RecordTable

SPACE = 8
CHIP_HEIGHT = 20
CHIP_TEXT_SPACE = 8
BOX = 16


class CellDelegate(QStyledItemDelegate):
    """Paints by the looks of the columns; a checked row and the current one have a ground.

    What a row's cells share is looked up once for all of them, and what is painted again is kept: the whole table is
    painted at each key of a filter, and that takes longer than to find what it shows.
    """

    def __init__(self, looks: Mapping[int, Look[Any]], row_height: int, table: RecordTable) -> None:
        """`looks` by the number of the column."""
        super().__init__(table)
        self._looks = looks
        self._height = row_height
        self._table = table
        self._texts = CellTexts()
        self._boxes: dict[tuple[bool, int, float], QPixmap] = {}
        self.begin()

    def begin(self) -> None:
        """A frame begins: what was known of rows and colours may have changed."""
        self._texts.begin()
        self._row = -1
        self._record: Any = None
        self._checked = False
        self._ground: str | None = None
        tokens = theme.current().tokens
        if getattr(self, "_tokens", None) is not tokens:
            self._tokens: Tokens = tokens
            self._boxes.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """All rows are alike."""
        return QSize(self._looks[index.column()].width, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        row, column = index.row(), index.column()
        if row != self._row:
            self._take(row)
        look = self._looks[column]
        area: QRect = option.rect
        if self._ground is not None:
            fill(painter, area, self._ground)
        fill(painter, QRect(area.x(), area.bottom(), area.width(), 1), self._tokens.line)
        if look.style == "check":
            self._box(painter, area)
        elif look.style == "menu":
            place = QRect(area.right() - 32, area.y() + (area.height() - 20) // 2, 20, 20)
            draw_icon(painter, "ellipsis-vertical", "muted", place, 16)
        else:
            self._words(painter, area.adjusted(SPACE, 0, -SPACE, -1), column, look)

    def _take(self, row: int) -> None:
        table, tokens = self._table, self._tokens
        self._row = row
        self._record = table.records.record(row)
        self._checked = table.checked is not None and table.identity(self._record) in table.checked
        self._ground = None
        if self._checked:
            self._ground = tokens.accent_soft
        elif row in (table.hovered_row, table.currentIndex().row()):
            self._ground = tokens.surface_2

    def _words(self, painter: QPainter, inner: QRect, column: int, look: Look[Any]) -> None:
        if look.avatar is not None:
            self._avatar(painter, inner, *look.avatar(self._record))
            return
        chip = look.chip(self._record) if look.chip is not None else None
        if chip is not None:
            self._chip(painter, inner, *chip)
        else:
            self._text(painter, inner, column, look)

    def _box(self, painter: QPainter, area: QRect) -> None:
        ratio = painter.device().devicePixelRatioF()
        key = (self._checked, area.height(), ratio)
        picture = self._boxes.get(key)
        if picture is None:
            picture = self._boxes[key] = self._box_picture(*key)
        painter.drawPixmap(area.x() + BOX, area.y(), picture)

    @staticmethod
    def _box_picture(checked: bool, height: int, ratio: float) -> QPixmap:
        picture = QPixmap(round(BOX * ratio), round(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        paint_check_box(painter, QRectF(0, (height - BOX) / 2, BOX, BOX), checked=checked)
        painter.end()
        return picture

    def _avatar(self, painter: QPainter, inner: QRect, name: str, identity: int) -> None:
        box = QRectF(inner.x(), inner.y() + (inner.height() - AVATAR) / 2, AVATAR, AVATAR)
        paint_avatar_ground(painter, box, identity)
        self._texts.write(painter, box.toRect(), initials(name), "avatar", AVATAR_TEXT, AVATAR, "centre")

    def _chip(self, painter: QPainter, inner: QRect, words: str, tone: Any) -> None:
        foreground, ground = tone_colours(self._tokens, tone)
        width = min(inner.width(), self._texts.width(words, "chip") + 2 * PADDING + 1)
        box = QRectF(inner.x(), inner.y() + (inner.height() - CHIP_HEIGHT) / 2, width, CHIP_HEIGHT)
        fill_rounded(painter, box, RADIUS_CHIP, ground)
        self._texts.write(painter, box.toRect(), words, "chip", foreground, width - CHIP_TEXT_SPACE, "centre")

    def _text(self, painter: QPainter, inner: QRect, number: int, look: Look[Any]) -> None:
        column = self._table.columns[number]
        words = column.text(self._record)
        if not words:
            return
        colour = self._tokens.muted if look.style in ("muted", "chip") else self._tokens.text
        face: Face = "strong" if look.style == "strong" else "body"
        if not column.right:
            self._texts.write(painter, inner, words, face, colour, inner.width())
            return
        face = "strong amount" if face == "strong" else "amount"
        self._texts.write(painter, inner, words, face, colour, inner.width(), "right")
