"""The day on which the token of the open login ends, in Preferences: the user knows it, the API tells none."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.features.products.expiry import local_date
from desktop_manager.ui.errors import explain
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.date_edit import DateEdit
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.switch import Switch

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

USUAL_DAYS = 365
SETTLE_MS = 500
"""Milliseconds of rest after which a day is kept: it changes with each press of an arrow key."""


class TokenEndCard(Card):
    """Takes effect at once, as all of Preferences."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Read the day that is kept for the login of `context`."""
        super().__init__(self.tr("End of the token"), parent=parent)
        self._context = context
        self._kept: date | None = None
        today = local_date(context.workspace.now(), None)
        self.switch = Switch(accessible_name=self.tr("The token ends on a day"))
        self.day = DateEdit(today + timedelta(days=USUAL_DAYS), accessible_name=self.tr("Day on which the token ends"))
        self.row = Row(
            self.tr("The token ends on a day"),
            self.tr(
                "Enter the day you chose in the Manager: Home reminds you 30 days before. The API does not tell it."
            ),
            leading=self.switch,
        )
        self.row.add_action(self.day)
        self.add_row(self.row)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SETTLE_MS)
        self._rest.timeout.connect(self._keep)
        self.switch.setEnabled(False)
        self.day.hide()
        context.tasks.read(self, ("preferences.token-end", None, 0), self._work, self._show, self._fail)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was changed last is kept too."""
        if self._rest.isActive():
            self._rest.stop()
            self._keep()
        super().hideEvent(event)

    def _work(self, _handle: TaskHandle) -> date | None:
        return self._context.workspace.token_end.read()

    def _show(self, kept: date | None) -> None:
        self._kept = kept
        if kept is not None:
            self.day.set_day(kept)
        self.switch.setChecked(kept is not None)
        self.switch.setEnabled(True)
        self.day.setVisible(kept is not None)
        self.switch.toggled.connect(self._toggled)
        self.day.dateChanged.connect(self._day_changed)

    def _toggled(self, on: bool) -> None:
        self.day.setVisible(on)
        self._rest.stop()
        self._keep()

    def _day_changed(self, _day: QDate) -> None:
        self._rest.start()

    def _keep(self) -> None:
        wanted = self.day.day if self.switch.isChecked() else None
        if wanted != self._kept:
            self._kept = wanted
            self.row.set_error("")
            self._context.tasks.write(self, partial(self._work_on_keeping, wanted), self._did, self._fail)

    def _work_on_keeping(self, wanted: date | None, _handle: TaskHandle) -> WriteResult:
        return self._context.workspace.token_end.keep(wanted)

    def _did(self, _result: WriteResult) -> None:
        """It is kept; there is nothing to say."""

    def _fail(self, error: Exception) -> None:
        words = explain(error)
        self.row.set_error(f"{words.sentence} {words.hint}".strip())
