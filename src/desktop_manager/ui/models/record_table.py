"""A table over a record model: columns with looks, boxes to check, an order, and a menu for each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_manager.ui.models.cell_delegate import CellDelegate
from desktop_manager.ui.models.cell_look import CHECK, CHECK_LOOK, MENU, MENU_LOOK, Look, with_ends
from desktop_manager.ui.models.checked import Checked
from desktop_manager.ui.models.prepared import Column
from desktop_manager.ui.models.record_header import RecordHeader
from desktop_manager.ui.models.record_model import RecordModel
from desktop_manager.ui.widgets.painting import focus_ring

ROW_HEIGHT = 39


class RecordTable(QTableView):
    """Shows records, checks them, and tells what is asked of one.

    Space checks the current row, Shift with an arrow or a click checks from the last one on, Ctrl+A all that is shown,
    Ctrl with a click the row under it. Enter or a double click opens a row; the menu key, a right click or the dots at
    its end ask for its menu.

    Signals:
        opened: id of the record.
        menu_asked: id of the record, and where on the screen.
        current_changed: id of the current record, -1 for none.
        order_changed: key of the column, and whether it is descending.
    """

    opened = Signal(object)
    menu_asked = Signal(object, QPoint)
    current_changed = Signal(object)
    order_changed = Signal(str, bool)

    def __init__(
        self,
        name: str,
        columns: Sequence[Column[Any]],
        looks: Mapping[str, Look[Any]],
        identity: Callable[[Any], int],
        *,
        checkable: bool = True,
        menus: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`looks` by the key of the column; `identity` gives the id of a record."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.identity = identity
        self.checked = Checked(self) if checkable else None
        self._columns = with_ends(columns, identity, self.checked, menus=menus)
        self._looks = {**looks, CHECK: CHECK_LOOK, MENU: MENU_LOOK}
        self.records: RecordModel[Any] = RecordModel(self._columns, None, self)
        self.order: tuple[str, bool] = ("", False)
        self.hovered_row = -1
        self._anchor: int | None = None
        self._current: int | None = None
        self._settling = False
        self._look()
        self.setModel(self.records)
        header = RecordHeader(self)
        self.setHorizontalHeader(header)
        header.setAccessibleName(self.tr("Columns"))
        header.all_asked.connect(self.toggle_all)
        header.sort_asked.connect(self.sort_by)
        by_number = {number: self._looks[column.key] for number, column in enumerate(self._columns)}
        self._cells = CellDelegate(by_number, ROW_HEIGHT, self)
        self.setItemDelegate(self._cells)
        for number, look in by_number.items():
            header.setSectionResizeMode(number, _resizing(self.key_of(number), look))
            self.setColumnWidth(number, look.width)
        self.records.modelReset.connect(self._settle)
        if self.checked is not None:
            self.checked.changed.connect(self._repaint)

    def _look(self) -> None:
        # It stands in a card, which has the edge.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.hide()
        self.verticalScrollBar().setSingleStep(ROW_HEIGHT)

    # Columns

    def set_columns(self, columns: Sequence[Column[Any]]) -> None:
        """Take other texts and keys for the same columns, such as words in a scope; records are prepared with them."""
        self._columns = with_ends(columns, self.identity, self.checked, menus=self._columns[-1].key == MENU)
        self.records.set_columns(self._columns)

    @property
    def columns(self) -> tuple[Column[Any], ...]:
        """All columns, with those at both ends."""
        return self._columns

    def key_of(self, section: int) -> str:
        """The key of a column."""
        return self._columns[section].key

    def header_of(self, section: int) -> str:
        """The word above a column."""
        return self._columns[section].header

    def is_right(self, section: int) -> bool:
        """Whether a column is aligned to the right."""
        return self._columns[section].right

    @property
    def first_text_column(self) -> int:
        """The first column with words that is shown."""
        shown = (number for number, column in enumerate(self._columns) if column.key != CHECK)
        return next((number for number in shown if not self.isColumnHidden(number)), 0)

    @property
    def shown_columns(self) -> tuple[str, ...]:
        """Keys of the columns in sight, without those at the ends."""
        return tuple(
            column.key
            for number, column in enumerate(self._columns)
            if column.key not in (CHECK, MENU) and not self.isColumnHidden(number)
        )

    def show_columns(self, keys: Sequence[str]) -> None:
        """Show these columns, and hide the others; those at the ends stay."""
        for number, column in enumerate(self._columns):
            if column.key not in (CHECK, MENU):
                self.setColumnHidden(number, column.key not in keys)

    @property
    def widths(self) -> dict[str, int]:
        """The widths of the columns that a person can change, in pixels."""
        return {
            column.key: self.columnWidth(number)
            for number, column in enumerate(self._columns)
            if column.key not in (CHECK, MENU)
            and not self._looks[column.key].stretch
            and not self.isColumnHidden(number)
        }

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns their widths; a column that is not named keeps its own."""
        for number, column in enumerate(self._columns):
            if column.key in widths and not self._looks[column.key].stretch:
                self.setColumnWidth(number, widths[column.key])

    # Order

    def sort_by(self, key: str) -> None:
        """Sort by a column, by the one that is so already the other way round."""
        column, descending = self.order
        self.set_order(key, descending=column == key and not descending)
        self.order_changed.emit(*self.order)

    def set_order(self, key: str, *, descending: bool = False) -> None:
        """Sort without telling; "" is the order in which the records came."""
        self.order = (key, descending)
        self.records.set_order(key or None, descending=descending)
        self.horizontalHeader().viewport().update()

    # Checking

    @property
    def all_checked(self) -> bool:
        """Whether everything that is shown is checked."""
        if self.checked is None or not len(self.checked):
            return False
        rows = self.records.rowCount()
        return 0 < rows <= len(self.checked) and all(
            self.identity(self.records.record(row)) in self.checked for row in range(rows)
        )

    def toggle_all(self) -> None:
        """Check all that is shown, or uncheck it if it is."""
        if self.checked is not None:
            shown = [self.identity(self.records.record(row)) for row in range(self.records.rowCount())]
            self.checked.set(shown, not self.all_checked)

    def _check_to(self, row: int) -> None:
        """Check from the row that was checked last to this one."""
        assert self.checked is not None, "asked before"
        start = self.records.row_of(self._anchor) if self._anchor is not None else row
        first, last = sorted((row if start < 0 else start, row))
        self.checked.set([self.identity(self.records.record(one)) for one in range(first, last + 1)], True)

    # Mouse and keyboard

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Make the row current, and check it where that was asked."""
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        identity = self.identity(self.records.record(index.row()))
        key, keys = self.key_of(index.column()), event.modifiers()
        if key == MENU:
            self.menu_asked.emit(identity, event.globalPosition().toPoint())
        elif self.checked is not None:
            if keys & Qt.KeyboardModifier.ShiftModifier:
                self._check_to(index.row())
            elif key == CHECK or keys & Qt.KeyboardModifier.ControlModifier:
                self.checked.toggle(identity)
            else:
                return
            self._anchor = identity

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the row; on its box two clicks are two clicks."""
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or self.key_of(index.column()) in (CHECK, MENU):
            self.mousePressEvent(event)
            return
        self.opened.emit(self.identity(self.records.record(index.row())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row under the pointer has a ground."""
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is gone."""
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered_row:
            self.hovered_row = row
            self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, by the menu key for that of the current one."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        at = event.globalPos()
        if not by_mouse:
            at = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
        self.menu_asked.emit(self.identity(self.records.record(index.row())), at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Enter, Ctrl+A and Shift with an arrow; the rest moves."""
        key, keys = event.key(), event.modifiers()
        row = self.currentIndex().row()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened.emit(self.identity(self.records.record(row)))
        elif self.checked is not None and key == Qt.Key.Key_Space and row >= 0:
            self._anchor = self.identity(self.records.record(row))
            self.checked.toggle(self._anchor)
        elif self.checked is not None and key == Qt.Key.Key_A and keys & Qt.KeyboardModifier.ControlModifier:
            self.toggle_all()
        elif (
            self.checked is not None
            and row >= 0
            and key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            and keys & Qt.KeyboardModifier.ShiftModifier
        ):
            if self._anchor is None:
                self._anchor = self.identity(self.records.record(row))
            moved = max(0, min(row + (1 if key == Qt.Key.Key_Down else -1), self.records.rowCount() - 1))
            self.show_row(moved)
            self._check_to(moved)
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and last row; a table would stay in the row and go to its first column."""
        if action in (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd):
            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Nothing is selected in Qt's way: there is the current row, and there is what is checked."""
        return QItemSelectionModel.SelectionFlag.NoUpdate

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by the keyboard makes the first row current."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.records.rowCount():
            self.show_row(0)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring is for who has the focus."""
        super().focusOutEvent(event)
        self.viewport().update()

    # The current row

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and around the current one the ring that shows where the keyboard is."""
        self._cells.begin()
        super().paintEvent(event)
        current = self.currentIndex()
        if not self.hasFocus() or not current.isValid():
            return
        row = self.visualRect(current)
        area = QRectF(2, row.y() + 1, self.viewport().width() - 4, row.height() - 3)
        focus_ring(QPainter(self.viewport()), area, 4)

    @property
    def current(self) -> int | None:
        """Id of the current record."""
        return self._current

    def show_row(self, row: int) -> None:
        """Make a row the current one, and bring it in sight."""
        self.setCurrentIndex(self.records.index(row, self.first_text_column))

    def show_record(self, identity: int) -> bool:
        """Make a record the current one, and bring it in sight; False if it is not shown."""
        row = self.records.row_of(identity)
        if row < 0:
            return False
        self.show_row(row)
        return True

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which record is current."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if not self._settling and current.isValid():
            self._current = self.identity(self.records.record(current.row()))
            self.current_changed.emit(self._current)

    def _settle(self) -> None:
        """Give the current row back, which every change of the model takes away."""
        self.hovered_row = -1
        row = -1 if self._current is None else self.records.row_of(self._current)
        if row >= 0:
            self._settling = True
            self.setAutoScroll(False)
            self.show_row(row)
            self.setAutoScroll(True)
            self._settling = False

    def _repaint(self) -> None:
        self.viewport().update()
        cast("RecordHeader", self.horizontalHeader()).viewport().update()


def _resizing(key: str, look: Look[Any]) -> QHeaderView.ResizeMode:
    if look.stretch:
        return QHeaderView.ResizeMode.Stretch
    return QHeaderView.ResizeMode.Fixed if key in (CHECK, MENU) else QHeaderView.ResizeMode.Interactive
