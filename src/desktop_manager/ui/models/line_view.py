"""A list of lines over a record model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_manager.ui.models.line_delegate import MARGIN, LineDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QPersistentModelIndex, Qt
    from PySide6.QtGui import QFocusEvent

_TO_THE_ENDS = (QAbstractItemView.CursorAction.MoveHome, QAbstractItemView.CursorAction.MoveEnd)
_THIS_ROW_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class LineView(QTableView):
    """A table with one column in sight and rows of one height: unlike QListView, it lays out nothing per row.

    Signals:
        current_changed: the row that is current now, -1 for none.
    """

    current_changed = Signal(int)

    def __init__(
        self,
        name: str,
        row_height: int = 59,
        *,
        lines: bool = True,
        margin: int = MARGIN,
        chip_by_title: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """`name` is what a screen reader calls the list; the rest as `LineDelegate` has it."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setItemDelegate(
            LineDelegate(row_height, lines=lines, margin=margin, chip_by_title=chip_by_title, view=self)
        )
        # It stands in a card, which has the edge; the theme's style sheet would draw one of its own.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(row_height)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().hide()
        self.verticalScrollBar().setSingleStep(row_height // 2)

    def show_first_column_only(self) -> None:
        """Hide the other columns of the model, which serve filter and sort; call it once the model is set."""
        for column in range(1, self.model().columnCount()):
            self.setColumnHidden(column, True)

    def show_row(self, row: int, *, scroll: bool = True) -> None:
        """Make a row the current one, in sight if `scroll`; -1 for none."""
        self.setAutoScroll(scroll)
        self.setCurrentIndex(self.model().index(row, 0))
        self.setAutoScroll(True)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """The current row is the selected one, whatever keys are held; nothing else is ever selected."""
        return _THIS_ROW_ALONE

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End lead to the first and last row; a table would stay in the row and go to its first column."""
        if action in _TO_THE_ENDS:
            from PySide6.QtCore import Qt

            modifiers |= Qt.KeyboardModifier.ControlModifier
        return super().moveCursor(action, modifiers)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which row is current."""
        super().currentChanged(current, previous)
        self.current_changed.emit(current.row() if current.isValid() else -1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Coming in by the keyboard makes the first row current; then it is selected too."""
        super().focusInEvent(event)
        current = self.currentIndex()
        if current.isValid():
            self.selectionModel().select(current, _THIS_ROW_ALONE)
