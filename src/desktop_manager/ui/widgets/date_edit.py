"""A field for a day."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QWidget

_NO_STEPPERS = "QAbstractSpinBox::up-button,QAbstractSpinBox::down-button{border:none;background:none;width:0}"


class DateEdit(QDateEdit):
    """Arrow keys change the part of the date with the cursor."""

    def __init__(self, day: date, *, accessible_name: str = "", parent: QWidget | None = None) -> None:
        """Begin with `day`."""
        super().__init__(_to_qt(day), parent)
        self.setDisplayFormat("d MMM yyyy")
        self.setAccessibleName(accessible_name)
        # NoButtons would leave the text no room under the style sheet.
        self.setStyleSheet(_NO_STEPPERS)
        self.lineEdit().setTextMargins(8, 0, 8, 0)

    @property
    def day(self) -> date:
        """The day that is chosen."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Choose a day."""
        self.setDate(_to_qt(day))

    def set_earliest(self, day: date) -> None:
        """Let no day before `day` be chosen."""
        self.setMinimumDate(_to_qt(day))

    def set_latest(self, day: date) -> None:
        """Let no day after `day` be chosen."""
        self.setMaximumDate(_to_qt(day))


def _to_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
