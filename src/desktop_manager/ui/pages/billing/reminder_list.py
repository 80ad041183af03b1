"""The reminders of an organization: number, which reminder, when, how much, and the state in a word."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QWidget

from desktop_manager.features.billing.reminder_view import ReminderView
from desktop_manager.ui.models.line_delegate import CHIP_HEIGHT, GAP, TITLE_HEIGHT, LineDelegate
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line, LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.widgets.chip import paint_chip
from desktop_manager.ui.widgets.ink import write
from desktop_manager.ui.words import reminders as words
from desktop_manager.ui.words.money import money_text

ROW_HEIGHT = 64
MOST_ROWS = 9
"""Rows in sight at once; more of them scroll in the list."""
MOST_STACKED = 3
"""The same where the explanation stands under the list, and is to be seen too."""


class ReminderList(LineView):
    """Arrow keys and clicks choose; `chosen` is the view of the current row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__("", ROW_HEIGHT, parent=parent)
        self.setAccessibleName(self.tr("Reminders received"))
        self.lines: LineModel[ReminderView] = LineModel()
        self.setModel(self.lines)
        self.setItemDelegate(_ReminderDelegate(self))
        self._most = MOST_ROWS

    @property
    def chosen(self) -> ReminderView | None:
        """The reminder of the current row."""
        return self.lines.value(self.currentIndex().row())

    def set_reminders(self, views: tuple[ReminderView, ...]) -> None:
        """Show `views`, the one that was chosen staying so as long as it is there."""
        before = self.chosen
        self.lines.set_lines([Line(_item(view), view) for view in views])
        row = next((at for at, view in enumerate(views) if before is not None and same(view, before)), 0)
        self._fit()
        self.setVisible(bool(views))
        self.show_row(row if views else -1)

    def set_most_rows(self, most: int) -> None:
        """Show at most so many rows at once."""
        self._most = most
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(ROW_HEIGHT * min(self._most, max(1, self.lines.rowCount())))

    def row_of(self, number: str) -> int:
        """The row of an invoice's number, -1 for none."""
        rows = range(self.lines.rowCount())
        return next((row for row in rows if (one := self.lines.value(row)) and one.diagnosis.number == number), -1)

    def row_of_reminder(self, reminder_id: int) -> int:
        """The row of a reminder of the account, -1 for none."""
        for row in range(self.lines.rowCount()):
            one = self.lines.value(row)
            if one is not None and one.reminder is not None and not one.brought and one.reminder.id == reminder_id:
                return row
        return -1


def same(one: ReminderView, other: ReminderView) -> bool:
    """Whether two views are of one reminder, read twice."""
    return (one.brought, one.mark, one.diagnosis.number) == (other.brought, other.mark, other.diagnosis.number)


def _item(view: ReminderView) -> LineItem:
    number = view.diagnosis.number or "–"
    state, tone = words.state_chip(view.state)
    money = view.reminder.money if view.reminder is not None else None
    if view.mail is not None and view.mail.money is not None and view.brought:
        money = view.mail.money
    if money is None and view.pdf is not None:
        money = view.pdf.money
    amount = money_text(money) if money is not None else ""
    return LineItem(number, words.second_line(view), (state, tone), trailing=amount)


class _ReminderDelegate(LineDelegate):
    """The amount stands at the right of the number, the state under it."""

    def __init__(self, view: ReminderList) -> None:
        super().__init__(ROW_HEIGHT, view=view)
        self._amount_font = fonts.tabular(fonts.body())
        self._amount_metrics = QFontMetrics(self._amount_font)

    def _ends(self, item: LineItem, area: QRect) -> tuple[int, int, int]:
        left, right = area.x() + self._margin, area.x() + area.width() - self._margin
        amount = self._amount_metrics.horizontalAdvance(item.trailing)
        chip = self._chip_width(item.chip[0], area) if item.chip is not None else 0
        return left, right - amount - GAP, right - chip - GAP

    def _paint_beside(self, painter: QPainter, item: LineItem, area: QRect, top: int) -> None:
        right = area.x() + area.width() - self._margin
        width = self._amount_metrics.horizontalAdvance(item.trailing)
        place = QRect(right - width, top - 3, width, TITLE_HEIGHT)
        write(painter, place, item.trailing, self._amount_font, theme.current().tokens.text, "right")
        if item.chip is not None:
            text, tone = item.chip
            chip = self._chip_width(text, area)
            box = QRectF(right - chip, top + TITLE_HEIGHT - 1, chip, CHIP_HEIGHT)
            paint_chip(painter, box, text, tone, self._chip_font)
