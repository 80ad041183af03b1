"""One choice among few, all in sight: Table or Calendar; light, dark or system."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QSizePolicy, QWidget

from desktop_manager.ui.widgets.button import Button


class SegmentedButton(QFrame):
    """Options are (value, text). `chosen(value)` when the person chooses; arrow keys move within it."""

    chosen = Signal(str)

    def __init__(
        self,
        options: Sequence[tuple[str, str]],
        *,
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(2)
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in options]
        for number, (_, text) in enumerate(options):
            button = Button(text, kind="segment")
            button.setCheckable(True)
            self._group.addButton(button, number)
            layout.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._tell)

    @property
    def value(self) -> str:
        """The value chosen now."""
        return self._values[self._group.checkedId()]

    def set_value(self, value: str) -> None:
        """Choose without telling. Raises ValueError for an unknown value."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _tell(self, number: int) -> None:
        self.chosen.emit(self._values[number])
