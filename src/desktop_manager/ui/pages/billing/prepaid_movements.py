"""The movements of the prepaid account as a table, the newest first; Enter or a double click shows the invoice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from desktop_manager.ui.words import prepaid as words
from desktop_manager.ui.words.dates import day_of
from desktop_manager.ui.words.money import amount_text

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import PrepaidMovement

Index = QModelIndex | QPersistentModelIndex
DATE, KIND, INVOICE, AMOUNT, BALANCE = range(5)
ROW_HEIGHT = 40
_PADDING = "QTableView::item{padding:0 8px}"
"""As the headers have it."""


class MovementsModel(QAbstractTableModel):
    """Rows are movements."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty before `show_movements`."""
        super().__init__(parent)
        self.movements: Sequence[PrepaidMovement] = ()
        self._headers = (
            self.tr("Date"),
            self.tr("Movement"),
            self.tr("Invoice"),
            self.tr("Amount"),
            self.tr("Balance after it"),
        )

    def show_movements(self, movements: Sequence[PrepaidMovement]) -> None:
        """Show these."""
        self.beginResetModel()
        self.movements = movements
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of movements."""
        return 0 if parent.isValid() else len(self.movements)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of columns."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The columns' names."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words and alignment of a cell."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self.movements[index.row()], index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            text = self._text(self.movements[index.row()], index.column())
            return f"{self._headers[index.column()]}: {text}" if text else self._headers[index.column()]
        return None

    @staticmethod
    def _text(movement: PrepaidMovement, column: int) -> str:
        if column == DATE:
            return day_of(movement.at)
        if column == KIND:
            return words.kind_word(movement.kind)
        if column == INVOICE:
            return movement.detail if movement.invoice_id is not None else ""
        if column == AMOUNT:
            return words.signed(movement)
        return amount_text(movement.balance, movement.money.currency)


class MovementsTable(QTableView):
    """As tall as its rows: the tab around it scrolls.

    Signals:
        invoice_wanted: id of the invoice of a movement, to be shown.
        row_reached: place of the row that the keyboard has reached (QRect within the table).
    """

    invoice_wanted = Signal(int)
    row_reached = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty before `show_movements`."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Movements of the prepaid account"))
        self.movements = MovementsModel(self)
        self.setModel(self.movements)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setStyleSheet(_PADDING)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(KIND, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._open)

    def show_movements(self, movements: Sequence[PrepaidMovement]) -> None:
        """Show these."""
        if list(movements) != list(self.movements.movements):
            self.movements.show_movements(movements)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + len(movements) * ROW_HEIGHT + 2)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.row_reached.emit(self.visualRect(current).translated(0, self.horizontalHeader().height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: Index) -> None:
        invoice = self.movements.movements[index.row()].invoice_id
        if invoice is not None:
            self.invoice_wanted.emit(invoice)


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column in (AMOUNT, BALANCE) else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)
