"""Needs attention, read again whenever what it is made from has changed: one reading for all who show it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_manager.features.attention.areas import AREAS

if TYPE_CHECKING:
    from desktop_manager.features.attention.view import AttentionView
    from desktop_manager.store.areas import Area
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

SETTLE_MS = 150
"""Milliseconds for which changes are gathered: a refresh changes many areas, one after the other."""


class AttentionWatch(QObject):
    """Reads nothing before `read` is called for the first time.

    Signals:
        changed: what was read (`AttentionView`), each time.
        failed: why it could not be read (an exception).
    """

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, context: "PageContext") -> None:
        """Watch the login of `context`."""
        super().__init__(context)
        self._context = context
        self.view: AttentionView | None = None
        """What was read last."""
        self._reading = False
        self._again = False
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.read)
        self._started = False

    @property
    def is_settled(self) -> bool:
        """Whether all that has changed is shown: nothing is being read, or about to be."""
        return not (self._reading or self._settle.isActive())

    def read(self) -> None:
        """Read now, and from now on after each change; one reading at a time."""
        if not self._started:
            self._started = True
            self._context.areas_changed.connect(self._areas_changed)
        if self._reading:
            self._again = True
            return
        self._reading = True
        self._settle.stop()
        self._context.tasks.read(self, ("attention", None, 0), self._work, self._take, self._fail)

    def _work(self, _handle: "TaskHandle") -> "AttentionView":
        return self._context.workspace.attention.read()

    def _take(self, view: "AttentionView") -> None:
        self._reading = False
        self.view = view
        self.changed.emit(view)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._reading = False
        self.failed.emit(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._again:
            self._again = False
            self._settle.start()

    def _areas_changed(self, areas: "frozenset[Area]") -> None:
        if not areas & AREAS:
            return
        if self._reading:
            self._again = True
        else:
            self._settle.start()
