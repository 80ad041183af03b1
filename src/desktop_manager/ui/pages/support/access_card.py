"""Temporary access for Support: what runs, with its countdown, and what has ended."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import SUPPORT_ACCESS
from desktop_manager.features.support.access import MINUTE_S, Access
from desktop_manager.ui.pages.support.access_row import AccessRow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.row import Row

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext

HISTORY = 5
"""Ended accesses shown at first."""


class AccessCard(Card):
    """The countdown moves at each full minute while the card is seen.

    Signals:
        grant_wanted: the user wants to grant access.
        revoke_wanted: the access to revoke.
        link_failed: no browser could be started for this address.
    """

    grant_wanted = Signal()
    revoke_wanted = Signal(object)
    link_failed = Signal(str)

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Nothing is known before `show_accesses`."""
        super().__init__(self.tr("Access for Support"), parent=parent)
        self.set_note(self.tr("· only Infomaniak Support staff can use it, for 7 days at most"))
        self._now = context.workspace.now
        self._accesses: tuple[Access, ...] = ()
        self._trouble = ""
        self._offered: bool | None = None
        self._fetched = False
        self._all = False
        self.rows: list[AccessRow] = []
        self.notes: list[Row] = []
        self.grant = Button(self.tr("Grant access…"), kind="primary")
        self.grant.clicked.connect(self.grant_wanted)
        self.link = LinkButton(self.tr("In the Manager"), context.manager_url(SUPPORT_ACCESS), context.opener)
        self.link.setAccessibleName(self.tr("Access for Support in the Manager"))
        self.link.failed.connect(self.link_failed)
        self.older: Button | None = None
        self.add_action(self.link)
        self.add_action(self.grant)
        self._minute = QTimer(self)
        self._minute.setSingleShot(True)
        self._minute.timeout.connect(self.tick)
        self.show_accesses((), None, "", may_grant=False, granting=None)

    def show_accesses(
        self,
        accesses: tuple[Access, ...],
        fetched_at: int | None,
        trouble: str,
        *,
        may_grant: bool,
        granting: bool | None,
    ) -> None:
        """Show what was granted.

        Args:
            trouble: why it is older than it should be, "" if it is not.
            may_grant: whether the user's role lets them grant anything.
            granting: whether the server takes grants; None if that is not known yet.
        """
        self._accesses, self._trouble = accesses, trouble
        self._offered, self._fetched = granting, fetched_at is not None
        self.grant.setVisible(granting is not False)
        self.link.setVisible(granting is False)
        if granting is None:
            self.grant.set_disabled_reason(self.tr("What this server offers is not known yet."))
        elif not may_grant:
            reason = self.tr(
                "Your role lets you grant nothing. Legal representatives, administrators, and users with products can."
            )
            self.grant.set_disabled_reason(reason)
        else:
            self.grant.set_disabled_reason("")
        self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tick()

    def hideEvent(self, event: QHideEvent) -> None:
        self._minute.stop()
        super().hideEvent(event)

    @property
    def ticking(self) -> bool:
        """Whether a countdown will move by itself."""
        return self._minute.isActive()

    def tick(self) -> None:
        """Move the countdowns; one that has run out goes to the history."""
        now = self._now()
        if any(row.access.runs(now) is not row.running for row in self.rows):
            self._refresh()
        for row in self.rows:
            row.show_time(now)
        if any(row.running for row in self.rows):
            self._minute.start((MINUTE_S - now % MINUTE_S) * 1000)
        else:
            self._minute.stop()

    def _show_older(self) -> None:
        self._all = True
        self._refresh()

    def _refresh(self) -> None:
        now = self._now()
        had_focus = self.older is not None and self.older.hasFocus()
        self.older = None
        self.clear_rows()
        self.rows, self.notes = [], []
        running = [one for one in self._accesses if one.runs(now)]
        ended = [one for one in self._accesses if not one.runs(now)]
        shown = ended if self._all else ended[:HISTORY]
        for access in (*sorted(running, key=_end), *shown):
            row = AccessRow(access, now)
            row.revoke_wanted.connect(self.revoke_wanted)
            self.rows.append(row)
            self.add_row(row)
        for note in self._notes(len(ended) - len(shown)):
            self.add_row(note)
            self.notes.append(note)
        if had_focus and self.rows:
            self.grant.setFocus()
        if self.isVisible() and running and not self._minute.isActive():
            self.tick()

    def _notes(self, hidden: int) -> list[Row]:
        notes = []
        if hidden:
            older = Row()
            count = hidden
            self.older = Button(self.tr("Show %n older", "", count), kind="link")
            self.older.clicked.connect(self._show_older)
            older.add_action(self.older)
            notes.append(older)
        if self._offered is False:
            words = self.tr(
                "This server does not tell what was granted. In the Manager you grant access to products, see it and "
                "revoke it. Support uses it only to help you, and it ends by itself."
            )
            notes.append(Row("", words))
        elif not self._accesses and self._fetched:
            notes.append(Row("", self.tr("Support has no access. Grant it when Support asks for it.")))
        if self._trouble:
            notes.append(Row("", self._trouble))
        elif not self._fetched and self._offered:
            notes.append(Row("", self.tr("Not fetched yet.")))
        return notes


def _end(access: Access) -> int:
    return access.ends_at
