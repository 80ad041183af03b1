"""Refreshes now and then while nobody looks, so that what needs attention is known also behind other windows."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.session import Session
    from desktop_manager.ui.tasks import TaskHandle

_log = logging.getLogger(__name__)

EVERY_S = 15 * 60.0
"""Seconds from one refresh to the next: some ten requests each, of the 50 that the client spends in a minute."""
LOOK_MS = 60_000


class Rounds(QObject):
    """Lives as long as the login is the one in the window. While the user looks, F5 and the pages refresh as ever."""

    def __init__(
        self,
        session: Session,
        wanted: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Refresh `session` while `wanted` says so; `clock` is the one of `Session.refreshed_at`, in seconds."""
        super().__init__(parent)
        self._session = session
        self._wanted = wanted
        self._clock = clock
        self._last = clock()
        self._under_way = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        session.context.refresh_ended.connect(self._ended)

    def end(self) -> None:
        """No more rounds."""
        self._timer.stop()
        self._session.context.refresh_ended.disconnect(self._ended)

    def look(self) -> None:
        """Refresh if it is time for it, and the server can be reached and takes the token."""
        session = self._session
        last = max(self._last, session.refreshed_at or self._last)
        if self._clock() - last < EVERY_S or not self._wanted() or not session.is_settled:
            return
        refused = session.shell is not None and session.shell.token_refused
        if refused or session.context.offline:
            # The reconnecting looks for the server, and another token is the user's to give.
            return
        self._last = self._clock()
        self._under_way = True
        session.refresh_quietly()

    def _ended(self, error: Exception | None) -> None:
        under_way, self._under_way = self._under_way, False
        window = self._session.window
        if under_way and error is None and not (window.isVisible() and window.page_id == "home"):
            # Home fetches this itself, where it is in sight.
            self._session.context.tasks.write(self, self._fetch, self._fetched, self._not_fetched)

    def _fetch(self, _handle: TaskHandle) -> WriteResult:
        workspace = self._session.workspace
        with workspace.client().behind():
            return workspace.attention.fetch(False)

    def _fetched(self, _result: WriteResult) -> None:
        """What it changed was broadcast."""

    def _not_fetched(self, error: Exception) -> None:
        # The refresh itself has gone well; the next round tries again.
        _log.info("what needs attention was not fetched: %s", type(error).__name__)
