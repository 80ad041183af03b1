"""Finds out by itself that the server can be reached again, so that nobody has to press Refresh."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_manager.api.errors import ApiError, NetworkError

if TYPE_CHECKING:
    from desktop_manager.features.workspace import Workspace
    from desktop_manager.ui.tasks import TaskHandle, Tasks

FIRST_MS = 5_000
"""Milliseconds from the loss of the network to the first look; each further one comes after twice the time."""
LONGEST_MS = 120_000
"""Most milliseconds between two looks."""


class Reconnecting(QObject):
    """Looks, ever less often, whether the server answers; one small request a look, on a worker.

    Signals:
        reached: it does; said once for each `begin`.
    """

    reached = Signal()

    def __init__(self, workspace: "Workspace", tasks: "Tasks", parent: QObject) -> None:
        """Nothing is asked before `begin`."""
        super().__init__(parent)
        self._workspace = workspace
        self._tasks = tasks
        self.wait_ms = 0
        """Milliseconds from the last look to the next one; 0 while nothing is looked for."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    @property
    def waits(self) -> bool:
        """Whether it is looking for the server."""
        return self.wait_ms > 0

    def begin(self) -> None:
        """The server cannot be reached: look again later. Where it is looking already, it goes on as it does."""
        if not self.waits:
            self.wait_ms = FIRST_MS
            self._timer.start(self.wait_ms)

    def end(self) -> None:
        """It was reached otherwise, or nobody wants to know any more."""
        self.wait_ms = 0
        self._timer.stop()

    def _look(self) -> None:
        self._tasks.read(self, ("reconnecting", None, 0), self._work_on_look, self._looked, self._not_looked)

    def _work_on_look(self, _handle: "TaskHandle") -> bool:
        from desktop_manager.api.resources.profile import get_profile

        try:
            get_profile(self._workspace.client())
        except NetworkError:
            return False
        except ApiError:
            # An error of the server is an answer too; the refresh that follows says what is wrong.
            return True
        return True

    def _looked(self, reached: bool) -> None:
        if not self.waits:
            return
        if reached:
            self.end()
            self.reached.emit()
        else:
            self._later()

    def _not_looked(self, _error: Exception) -> None:
        if self.waits:
            self._later()

    def _later(self) -> None:
        self.wait_ms = min(2 * self.wait_ms, LONGEST_MS)
        self._timer.start(self.wait_ms)
