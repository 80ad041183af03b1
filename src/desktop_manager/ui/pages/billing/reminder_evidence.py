"""The evidence rows: what was expected, what was found, and the mark in a chip."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_manager.features.billing.diagnosis_result import Row, Told
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import reminder_rows as words

_SIDE = 16
_STRETCH = (206, 128, 206, 0)
"""As in design/billing.png; the marks take what they need."""


class EvidenceTable(QWidget):
    """A table of few rows that wraps what is long. A screen reader hears each row as one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("Evidence"))
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._table: QWidget | None = None
        self.rows: tuple[Row, ...] = ()
        self.marks: list[Chip] = []

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show `rows` in place of those that are there."""
        self.rows = rows
        self.marks = []
        if self._table is not None:
            self._table.hide()
            self._place.removeWidget(self._table)
            self._table.deleteLater()
        self._table = QWidget()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for column, stretch in enumerate(_STRETCH):
            grid.setColumnStretch(column, stretch)
        heads = (self.tr("Evidence"), self.tr("Expected"), self.tr("Found"))
        for column, text in enumerate(heads):
            grid.addWidget(_padded(Label(text, "secondary"), column, 8), 0, column)
        for number, row in enumerate(rows):
            grid.addWidget(Divider(), 1 + 2 * number, 0, 1, 4)
            self._add(grid, row, 2 + 2 * number)
        grid.addWidget(Divider(), 1 + 2 * len(rows), 0, 1, 4)
        self._place.addWidget(self._table)
        self._table.show()
        self.setVisible(bool(rows))

    def _add(self, grid: QGridLayout, row: Row, line: int) -> None:
        name = WrapLabel(words.label_word(row.label))
        name.setAccessibleName(words.row_spoken(row))
        grid.addWidget(_padded(name, 0), line, 0)
        for column, told in ((1, row.expected), (2, row.found)):
            grid.addWidget(_padded(_value(told), column), line, column)
        mark = Chip(words.mark_word(row.mark), cast("Tone", row.tone))
        self.marks.append(mark)
        holder = _padded(mark, 3)
        grid.addWidget(holder, line, 3, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def _padded(widget: QWidget, column: int, pad: int = 9) -> QWidget:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(_SIDE if column == 0 else 0, pad, _SIDE if column == 3 else 6, pad)
    layout.addWidget(widget)
    return holder


def _value(told: Told) -> WrapLabel:
    label = WrapLabel(words.told_text(told))
    whole = words.told_spoken(told)
    if whole != label.text():
        label.setToolTip(plain_tooltip(whole))
        label.setAccessibleName(whole)
    return label
