"""One fact about a product: what it is called at the left, what it is at the right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.wrap_label import WrapLabel

LABEL_WIDTH = 124
LEAST_HEIGHT = 32


class FactRow(QWidget):
    """Name and value, both wrapped; a note under the value; a Copy button where the value is worth copying."""

    def __init__(self, name: str, *, copied: bool = False, parent: QWidget | None = None) -> None:
        """`copied` gives it a Copy button."""
        super().__init__(parent)
        self._name = name
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(16, 0, 8 if copied else 16, 0)
        self._layout.setSpacing(12)
        label = WrapLabel(name, "muted", self)
        label.setFixedWidth(LABEL_WIDTH)
        self._layout.addLayout(_column(label))
        self._values = _column()
        self.value = WrapLabel(parent=self)
        self.note = WrapLabel("", "secondary", self)
        for place, widget in enumerate((self.value, self.note)):
            self._values.insertWidget(place, widget)
        self.note.hide()
        self._layout.addLayout(self._values, 1)
        self.copy: CopyButton | None = None
        if copied:
            self.copy = CopyButton(self.value.text, what=name, kind="quiet")
            self._layout.addWidget(self.copy)
        self.setMinimumHeight(LEAST_HEIGHT)

    def show_fact(self, value: str, note: str = "") -> None:
        """Show another value; without one the row is not there."""
        self.value.setText(value)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.setAccessibleName(self.tr("%1: %2").replace("%1", self._name).replace("%2", value))
        self.setAccessibleDescription(note)
        self.setVisible(bool(value))

    def put_before(self, widget: QWidget) -> None:
        """Put a picture in front of the value."""
        self._layout.insertLayout(1, _column(widget))

    def put_instead(self, widget: QWidget) -> None:
        """Show a widget in place of the value."""
        self.value.hide()
        self._values.insertWidget(0, widget)


def _column(*widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(0, 6, 0, 6)
    column.setSpacing(2)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return column
