"""One table model for every record: filter and sort choose among places, and the model is reset."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex

from desktop_manager.features.folding import folded
from desktop_manager.ui.models.found import Found
from desktop_manager.ui.models.line_item import LineItem, spoken
from desktop_manager.ui.models.picked import Picked
from desktop_manager.ui.models.prepared import Column, Prepared
from desktop_manager.ui.models.searching import NO_TEXTS, passing

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

R = TypeVar("R")

# Roles arrive as plain int, and comparing with one halves the time of a repaint. They are Qt.ItemDataRole's numbers,
# which never change: the first touch of Qt's namespace makes a hundred enumerations, 40 ms that the first data of a
# start would wait for.
DISPLAY = 0
ALIGNMENT = 7
ACCESSIBLE = 11
LINE = 0x0100
"""Role (Qt.UserRole) under which column 0 gives the `LineItem` of a row."""

# Qt.AlignmentFlag: left or right, and in the middle of the height.
_LEFT = 0x0001 | 0x0080
_RIGHT = 0x0002 | 0x0080
_HORIZONTAL = 1

Index = QModelIndex | QPersistentModelIndex


class RecordModel(QAbstractTableModel, Generic[R]):
    """Shows prepared records: those that have every word of the filter, in the order of one column."""

    def __init__(
        self,
        columns: Sequence[Column[R]],
        line: Callable[[R], LineItem] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`line` gives what a list shows of a record; it is asked only for rows in sight."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._line = line
        self._prepared: Prepared[R] = Prepared((), NO_TEXTS, {}, {})
        self._shown: Sequence[int] = ()
        self._words: tuple[str, ...] = ()
        self._sort: str | None = None
        self._descending = False
        self._only: Callable[[R], bool] | None = None

    # What is shown

    def set_columns(self, columns: Sequence[Column[R]]) -> None:
        """Show other texts; there are as many columns as before."""
        self._columns = tuple(columns)

    def set_records(self, prepared: Prepared[R]) -> None:
        """Show other records, with the same filter and order; a column they were not prepared for sorts nothing."""
        self._prepared = prepared
        self._show()

    def set_filter(self, text: str) -> None:
        """Show the records in which every word of `text` is found; case and accents do not matter."""
        words = tuple(folded(text).split())
        if words != self._words:
            self._words = words
            self._show()

    def set_only(self, only: Callable[[R], bool] | None) -> None:
        """Show only the records for which `only` holds; None shows all."""
        if only is not self._only:
            self._only = only
            self._show()

    def set_order(self, column: str | None, *, descending: bool = False) -> None:
        """Sort by a column; None is the order in which the records came."""
        if (column, descending) != (self._sort, self._descending):
            self._sort, self._descending = column, descending
            self._show()

    def record(self, row: int) -> R:
        """The record of a row in sight. Raises IndexError."""
        return self._prepared.records[self._shown[row]]

    def find(self, identity: int) -> R | None:
        """The record with that id, shown or not."""
        place = self._prepared.places.get(identity)
        return None if place is None else self._prepared.records[place]

    def row_of(self, identity: int) -> int:
        """The row of the record with that id, -1 if it is not shown."""
        place = self._prepared.places.get(identity)
        try:
            return -1 if place is None else self._shown.index(place)
        except ValueError:
            return -1

    def shows(self, identity: int) -> bool:
        """Whether the record with that id is there and passes the filter; costs the same at any length."""
        place = self._prepared.places.get(identity)
        if place is None or (self._only is not None and not self._only(self._prepared.records[place])):
            return False
        searched = self._prepared.searched[place]
        return all(word in searched for word in self._words)

    def shown_records(self) -> Sequence[R]:
        """The records in sight, in their order, as they are now; also a worker may look through them."""
        return Picked(self._prepared.records, self._shown)

    @property
    def filtered(self) -> bool:
        """Whether records may be hidden."""
        return bool(self._words) or self._only is not None

    @property
    def total(self) -> int:
        """Number of records, shown or not."""
        return len(self._prepared.records)

    def _show(self) -> None:
        self.beginResetModel()
        self._shown = self._computed()
        self.endResetModel()

    def _computed(self) -> Sequence[int]:
        records, searched, orders, _ = self._prepared
        order = orders.get(self._sort) if self._sort is not None else None
        places: Sequence[int] = range(len(records))
        if order is not None:
            places = order.make(descending=self._descending)
        elif self._descending:
            places = places[::-1]
        if not self.filtered:
            return places
        return Found(places, passing(records, searched, self._words, self._only))

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of records shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """The text, the line, the alignment or the accessible text of a cell; nothing for a cell that is not there."""
        if role not in _ANSWERED or not index.isValid():
            return None
        row = index.row()
        if row >= len(self._shown):
            return None
        record = self._prepared.records[self._shown[row]]
        if role == LINE:
            return None if self._line is None else self._line(record)
        column = self._columns[index.column()]
        if role == ALIGNMENT:
            return _RIGHT if column.right else _LEFT
        if role == DISPLAY:
            return column.text(record)
        return self._accessible(column, record)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The word above a column."""
        if role == DISPLAY and orientation.value == _HORIZONTAL and 0 <= section < len(self._columns):
            return self._columns[section].header
        return None

    def _accessible(self, column: Column[R], record: R) -> str:
        if column.accessible is not None:
            return column.accessible(record)
        if self._line is not None and column is self._columns[0]:
            return spoken(self._line(record))
        return column.text(record)


_ANSWERED = frozenset((DISPLAY, ALIGNMENT, ACCESSIBLE, LINE))
