"""Hides a line until a day and brings it back: asks for the day where none was chosen, and offers Undo."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.date_edit import DateEdit
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.words import attention as words
from desktop_manager.ui.words.dates import day

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_manager.features.attention.line import Line
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.pages.data_page import DataPage

USUAL_DAYS = 7
LONGEST_DAYS = 365
"""A snooze has an end: what is never to be seen again is settled at its page."""


class SnoozeDialog(Dialog):
    """Asks for the day; stays until it is kept."""

    def __init__(self, line: Line, today: date, parent: QWidget | None = None) -> None:
        """Offer a week from `today`, and at most a year."""
        super().__init__(
            self.tr("Snooze"), confirm=self.tr("Snooze"), body=words.title(line), stays=True, parent=parent
        )
        self.until = DateEdit(today + timedelta(days=USUAL_DAYS), accessible_name=self.tr("Until"))
        self.until.set_earliest(today + timedelta(days=1))
        self.until.set_latest(today + timedelta(days=LONGEST_DAYS))
        self.add_widget(
            FormField(self.tr("Until"), self.until, hint=self.tr("It is shown earlier if it becomes more urgent."))
        )


class SnoozeFlow(QObject):
    """One snooze at a time.

    Signals:
        stale: what is shown may not be what is kept.
    """

    stale = Signal()

    def __init__(self, page: DataPage, context: PageContext) -> None:
        """Messages go to `page`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self.flow = WriteFlow(page, context)
        self.flow.stale.connect(self.stale)

    def begin(self, line: Line, until: date | None, today: date) -> None:
        """Hide `line` until a day; None asks for it."""
        if until is not None:
            self._snooze(line, until)
            return
        dialog = SnoozeDialog(line, today, self._page.window())
        dialog.confirmed.connect(partial(self._confirmed, dialog, line))
        self.flow.open(dialog)

    def wake(self, line: Line) -> None:
        """Show a line again."""
        service = self._context.workspace.attention
        self.flow.run(partial(service.wake, line), Said(self.tr("Shown again."), words.title(line)))

    def _confirmed(self, dialog: SnoozeDialog, line: Line) -> None:
        self._snooze(line, dialog.until.day)

    def _snooze(self, line: Line, until: date) -> None:
        service = self._context.workspace.attention
        said = Said(
            self.tr("Snoozed until %1.").replace("%1", day(until)), words.title(line), self.tr("It is shown again.")
        )
        self.flow.run(partial(service.snooze, line, until), said)
