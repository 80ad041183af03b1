"""Finds out when a notice is due: whenever Needs attention was read anew, and when quiet hours or a pause end."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from desktop_manager.features.attention.view import AttentionView
    from desktop_manager.features.notifying.choices import NoticeChoices
    from desktop_manager.features.notifying.deciding import Decision, Notice
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

_log = logging.getLogger(__name__)

GATHER_MS = 2_000
"""Milliseconds of rest after a change: what a refresh brings, part after part, is one notice."""
LONGEST_MS = 10 * 60_000
"""Most milliseconds until the clock is looked at again: a computer that slept wakes with a timer that did not run."""


class Due(NamedTuple):
    """A notice that is to be shown now; `plain`: the app lock is closed, so it says no more than that there is one."""

    notice: Notice
    plain: bool


class Announcer(QObject):
    """Lives as long as the login is the one in the window.

    Signals:
        due: a notice is to be shown (`Due`); its lines are remembered as announced.
    """

    due = Signal(object)

    def __init__(
        self,
        context: PageContext,
        choices: NoticeChoices,
        looking: Callable[[], bool],
        clock: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        """Watch what needs attention in `context`.

        `looking` says whether the user has it in sight; `clock` gives seconds since 1970 UTC.
        """
        super().__init__(parent)
        self._context = context
        self._choices = choices
        self._looking = looking
        self._clock = clock
        self._working = False
        self._ended = False
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(GATHER_MS)
        self._gather.timeout.connect(self.consider)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.consider)
        context.attention.changed.connect(self._changed)

    def choose(self, choices: NoticeChoices) -> None:
        """The user chose otherwise: what has waited may be due now."""
        self._choices = choices
        self.consider()

    def end(self) -> None:
        """Nothing is announced any more."""
        self._ended = True
        self._gather.stop()
        self._later.stop()
        self._context.attention.changed.disconnect(self._changed)

    def take_back(self, notice: Notice) -> None:
        """The notice could not be shown: it is still due, and tried again with the next change."""
        work = partial(self._work_on_taking_back, notice)
        self._context.tasks.read(self, ("notices.back", None, 0), work, self._took_back, self._failed)

    def consider(self) -> None:
        """Find out now whether something is due."""
        view = self._context.attention.view
        if view is None or self._ended:
            return
        if self._working or self._context.refreshing:
            self._gather.start()
            return
        self._working = True
        self._gather.stop()
        lock = self._context.lock
        closed = False if lock.is_open else lock.has_pin
        work = partial(self._work, view, self._choices, round(self._clock()), self._looking(), closed)
        self._context.tasks.read(self, ("notices", None, 0), work, self._decided, self._failed)

    def _changed(self, _view: object) -> None:
        self._gather.start()

    def _work(
        self,
        view: AttentionView,
        choices: NoticeChoices,
        at: int,
        looking: bool,
        closed: bool | None,
        _handle: TaskHandle,
    ) -> tuple[Decision, bool]:
        workspace = self._context.workspace
        decision = workspace.notices.decide(view, choices, at=at, zone=None, looking=looking)
        if decision.notice is not None and closed is None:
            closed = self._is_closed()
        return decision, bool(closed)

    def _is_closed(self) -> bool:
        """Whether a PIN is set, which nobody has given yet; a keyring that does not say counts as one that has it."""
        from desktop_manager.features.errors import KeyringProblem

        try:
            return self._context.workspace.app_lock.is_set()
        except KeyringProblem:
            return True

    def _decided(self, found: tuple[Decision, bool]) -> None:
        self._working = False
        if self._ended:
            return
        decision, closed = found
        self._later.stop()
        if decision.again_at is not None:
            wait = round((decision.again_at - self._clock()) * 1000)
            self._later.start(min(max(wait, 0) + 1, LONGEST_MS))
        if decision.notice is not None:
            self.due.emit(Due(decision.notice, closed))

    def _work_on_taking_back(self, notice: Notice, _handle: TaskHandle) -> None:
        self._context.workspace.notices.take_back(notice.lines, round(self._clock()))

    def _took_back(self, _nothing: None) -> None:
        """Nothing is lost; there is nothing to say."""

    def _failed(self, error: Exception) -> None:
        # The page that reads the store says what is wrong with it; what was not announced is still to be announced.
        self._working = False
        _log.info("what is to be announced could not be told: %s", type(error).__name__)
