"""A short list of lines, each with what it stands for: organizations in the dropdown, answers of Ctrl+K."""

from collections.abc import Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desktop_manager.ui.models.line_item import LineItem, spoken
from desktop_manager.ui.models.record_model import ACCESSIBLE, DISPLAY, LINE

P = TypeVar("P")
Index = QModelIndex | QPersistentModelIndex


class Line(NamedTuple, Generic[P]):
    """A line and what it stands for; `value` None is a heading, which cannot be chosen."""

    item: LineItem
    value: P | None


class LineModel(QAbstractTableModel, Generic[P]):
    """One column of lines."""

    def __init__(self) -> None:
        """Empty."""
        super().__init__()
        self._lines: Sequence[Line[P]] = ()

    def set_lines(self, lines: Sequence[Line[P]]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def value(self, row: int) -> P | None:
        """What a row stands for; None for a heading and for a row that does not exist."""
        return self._lines[row].value if 0 <= row < len(self._lines) else None

    def is_heading(self, row: int) -> bool:
        """Whether a row parts the list."""
        return self._lines[row].item.heading

    def next_value_row(self, row: int, step: int) -> int:
        """The next row from `row` on, in steps of 1 or -1, that can be chosen; -1 if there is none."""
        while 0 <= row < len(self._lines):
            if self._lines[row].value is not None:
                return row
            row += step
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """One."""
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading can be neither selected nor reached."""
        if self.value(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """The line, or its words."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        item = self._lines[index.row()].item
        if role == LINE:
            return item
        if role == DISPLAY:
            return item.title
        return spoken(item) if role == ACCESSIBLE else None
