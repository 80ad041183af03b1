"""A field for a time of the day."""

from __future__ import annotations

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QTimeEdit, QWidget

_NO_STEPPERS = "QAbstractSpinBox::up-button,QAbstractSpinBox::down-button{border:none;background:none;width:0}"


class TimeEdit(QTimeEdit):
    """Arrow keys change the part of the time with the cursor."""

    def __init__(self, minutes: int, *, accessible_name: str = "", parent: QWidget | None = None) -> None:
        """Begin with so many minutes since midnight."""
        super().__init__(QTime(*divmod(minutes, 60)), parent)
        self.setDisplayFormat("HH:mm")
        self.setWrapping(True)
        self.setAccessibleName(accessible_name)
        # NoButtons would leave the text no room under the style sheet.
        self.setStyleSheet(_NO_STEPPERS)
        self.lineEdit().setTextMargins(8, 0, 8, 0)

    @property
    def minutes(self) -> int:
        """The time that is chosen, in minutes since midnight."""
        shown = self.time()
        return shown.hour() * 60 + shown.minute()
