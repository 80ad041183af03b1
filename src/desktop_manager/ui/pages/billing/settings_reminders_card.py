"""How often and when it is reminded: payment reminders, and notices before an expiry."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_manager.features.billing.settings_rules import MOST_REMINDERS, REMINDER_DAYS, parse_days
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.words import payment_settings as words

NUMBER_WIDTH = 64
_FIRST_DAYS = (10, 20, 30)
"""What a reminder starts with that was not sent before."""


class RemindersCard(Card):
    """`edited` when something in it was changed by the person."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty before `show_days`."""
        super().__init__(self.tr("Reminders"), parent=parent)
        self._showing = False
        options = [("0", self.tr("None")), *((str(number), str(number)) for number in range(1, MOST_REMINDERS + 1))]
        self.count = SegmentedButton(options, accessible_name=self.tr("Number of payment reminders"))
        self.count.chosen.connect(self._count_chosen)
        many = Row(self.tr("Payment reminders"), self.tr("For an invoice that is not paid in time."))
        many.add_action(self.count)
        self.add_row(many)
        self.days: list[QLineEdit] = []
        self._day_rows: list[Row] = []
        for number in range(1, MOST_REMINDERS + 1):
            entry = QLineEdit()
            entry.setFixedWidth(NUMBER_WIDTH)
            entry.setMaxLength(3)
            entry.setAccessibleName(f"{words.reminder_word(number)}, {self.tr('days after the due date')}")
            entry.textChanged.connect(self._typed)
            row = Row(words.reminder_word(number))
            row.add_action(entry)
            row.add_action(Label(self.tr("days after the due date"), "muted"))
            self.add_row(row)
            self.days.append(entry)
            self._day_rows.append(row)
        self.notices = QLineEdit()
        self.notices.textChanged.connect(self._typed)
        self._notice_field = FormField(
            self.tr("Renewal notices"), self.notices, hint=self.tr("Days before an expiry, such as 60, 30, 10.")
        )
        self.add_widget(self._notice_field)

    def show_days(self, reminder_days: tuple[int, ...], notice_days: tuple[int, ...]) -> None:
        """Show what is chosen."""
        self._showing = True
        self.count.set_value(str(min(len(reminder_days), MOST_REMINDERS)))
        for place, entry in enumerate(self.days):
            if place < len(reminder_days):
                entry.setText(str(reminder_days[place]))
        self.notices.setText(", ".join(str(one) for one in notice_days))
        self._showing = False
        self._show_rows()

    def reminder_days(self) -> tuple[int, ...]:
        """The days of each reminder as typed; what is no number counts as 0, which no rule allows."""
        return tuple(_number(entry.text()) for entry in self.days[: int(self.count.value)])

    def notice_days(self) -> tuple[int, ...]:
        """The lead times as typed. Raises InvalidEdit."""
        return parse_days(self.notices.text())

    def show_wrong(self, wrong: InvalidEdit | None) -> None:
        """Say at each field what is wrong with it."""
        fields = wrong.fields if wrong is not None else {}
        code = fields.get("reminder_days", "")
        said = words.wrong_words("reminder_days", code) if code else ""
        wrong_one = self._wrong_place() if said else -1
        for place, row in enumerate(self._day_rows):
            row.set_error(said if place == wrong_one else "")
        code = fields.get("renewal_notice_days", "")
        self._notice_field.set_error(words.wrong_words("renewal_notice_days", code) if code else "")

    def _wrong_place(self) -> int:
        """The first reminder whose days are none, too many, or not later than those of the one before."""
        before, (least, most) = 0, REMINDER_DAYS
        days = self.reminder_days()
        for place, number in enumerate(days):
            if not least <= number <= most or number <= before:
                return place
            before = number
        return max(0, len(days) - 1)

    def _count_chosen(self, _value: str) -> None:
        days = self.reminder_days()
        for place, entry in enumerate(self.days[: len(days)]):
            if not entry.text():
                earlier = days[place - 1] if place else 0
                entry.setText(str(max(_FIRST_DAYS[place], earlier + 1)))
        self._show_rows()
        self.edited.emit()

    def _typed(self) -> None:
        if not self._showing:
            self.edited.emit()

    def _show_rows(self) -> None:
        shown = int(self.count.value)
        for place, row in enumerate(self._day_rows):
            row.setVisible(place < shown)


def _number(text: str) -> int:
    typed = text.strip()
    return int(typed) if typed.isascii() and typed.isdigit() else 0
