"""A field to type in over a list to choose from: what the organization list and Ctrl+K share."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_manager.ui.models.line_model import LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.models.record_model import ACCESSIBLE
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.search_field import SearchField
from desktop_manager.ui.widgets.wrap_label import WrapLabel

MOST_ROWS = 9
"""Lines in sight; the others are scrolled to."""

HEADING_HEIGHT = 32

_KEYS_FOR_THE_LIST = {
    int(Qt.Key.Key_Up): -1,
    int(Qt.Key.Key_Down): 1,
    int(Qt.Key.Key_PageUp): -8,
    int(Qt.Key.Key_PageDown): 8,
}


class Chooser(QFrame):
    """A popup: type to narrow the list, arrows to move, Enter to choose, Esc to close.

    A subclass fills `model` in `narrow`, and acts in `choose`.
    """

    def __init__(self, name: str, placeholder: str, row_height: int, parent: QWidget) -> None:
        """`name` is what a screen reader calls the list."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("panel")
        self.setAccessibleName(name)
        self._row_height = row_height
        layout = QVBoxLayout(self)
        layout.setContentsMargins(9, 9, 9, 9)
        layout.setSpacing(8)
        self.field = SearchField(placeholder)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        layout.addWidget(self.field)
        self.model: LineModel[Any] = LineModel()
        self.view = LineView(name, row_height, lines=False, margin=10, chip_by_title=True)
        self.view.setModel(self.model)
        # A table would want room for three lines, and leave it empty under a single one.
        self.view.setMinimumHeight(row_height)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.clicked.connect(self._choose_clicked)
        layout.addWidget(self.view, 1)
        self._nothing = WrapLabel("", "muted")
        self._nothing.setContentsMargins(10, 4, 10, 10)
        self._nothing.hide()
        layout.addWidget(self._nothing)
        self._foot_height = 0

    def set_foot(self, foot: QWidget) -> None:
        """Put what is always there under the list; Tab leads to it."""
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(Divider())
        layout.addWidget(foot, 0, Qt.AlignmentFlag.AlignLeft)
        self._foot_height = foot.sizeHint().height() + 1 + 2 * layout.spacing()

    def narrow(self, text: str) -> str:
        """Fill the model with what fits `text`; returns what to say when nothing does."""
        raise NotImplementedError

    def choose(self, value: object) -> None:
        """Act on what was chosen; the popup is closed already."""
        raise NotImplementedError

    def hear(self, event: QKeyEvent) -> bool:
        """Whether a key that is pressed in the field is one of the subclass's own, and was acted upon."""
        return False

    def start(self) -> None:
        """Empty the field, fill the list and give the field the keyboard."""
        self.field.clear()
        self._narrow("")
        self.field.setFocus()

    def go_to(self, value: object) -> bool:
        """Make the line that stands for `value` the current one; False if there is none."""
        for row in range(self.model.rowCount()):
            if self.model.value(row) == value:
                self._go_to(row, 1)
                return True
        return False

    def refill(self) -> None:
        """Fill the list again for what is typed; Enter still does what it would have done before."""
        row = self.view.currentIndex().row()
        value = self.model.value(row)
        self._narrow(self.field.text())
        if value is not None and not self.go_to(value):
            self._go_to(row, 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the keyboard."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if self.hear(event):
                return True
            step = _KEYS_FOR_THE_LIST.get(key)
            if step is not None:
                self._go_to(self.view.currentIndex().row() + step, 1 if step > 0 else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose_row(self.view.currentIndex().row())
                return True
            if key == Qt.Key.Key_Escape and not self.field.text():
                self.close()
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        nothing = self.narrow(text.strip())
        empty = self.model.rowCount() == 0
        self._nothing.setText(nothing)
        self._nothing.setVisible(empty)
        self.field.setAccessibleDescription(nothing if empty else "")
        self.view.setVisible(not empty)
        self._go_to(0, 1)
        around = self.field.sizeHint().height() + 3 * 9 + 2 + self._foot_height
        self.resize(self.width(), self._height_of_lines() + around)

    def _height_of_lines(self) -> int:
        """Of the lines in sight; a heading is lower than a line."""
        headings = [row for row in range(self.model.rowCount()) if self.model.is_heading(row)]
        for row in headings:
            self.view.setRowHeight(row, HEADING_HEIGHT)
        seen = max(1, min(self.model.rowCount(), MOST_ROWS))
        low = sum(row < seen for row in headings)
        return (seen - low) * self._row_height + low * HEADING_HEIGHT

    def _go_to(self, row: int, step: int) -> None:
        row = max(0, min(row, self.model.rowCount() - 1))
        found = self.model.next_value_row(row, step)
        if found < 0:
            found = self.model.next_value_row(row, -step)
        if found >= 0:
            index = self.model.index(found, 0)
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)
            # The keyboard stays in the field, so that is where a screen reader hears which line is the current one.
            self.field.setAccessibleDescription(index.data(ACCESSIBLE))

    def _choose_clicked(self) -> None:
        self._choose_row(self.view.currentIndex().row())

    def _choose_row(self, row: int) -> None:
        value = self.model.value(row)
        if value is not None:
            self.close()
            self.choose(value)
