"""One window per data folder: the second start raises the first window and ends."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLockFile, QObject, QThread, Signal, Slot

EXIT_RAISED = 0
"""Exit code of a second start whose first window answered."""

EXIT_NO_ANSWER = 3
"""Exit code of a second start whose first window did not answer."""

RAISE_TIMEOUT_MS = 3_000
CLOSE_TIMEOUT_MS = 2_000
_LOOK_AGAIN_MS = 50


class SingleInstance(QObject):
    """Decides which process has the window of a data folder.

    The decision is a lock file and costs little, so it stands before the first frame. Only after that, on a thread of
    its own, the winner listens for later starts, which ask by files beside the lock (raise_requests.py). The lock of a
    process that died is taken over.
    """

    raise_requested = Signal()
    """Somebody started the program again: show the window. Sent on the thread this object lives on."""

    answered = Signal()
    """Behind ``raise_requested``: the window thread lives, the other process may be told so."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / "window.lock"))
        # Age says nothing, a window may be open for weeks; whether its process lives is what counts.
        self._lock.setStaleLockTime(0)
        self._listening: _ListeningThread | None = None

    def acquire(self) -> bool:
        """Whether this process may show the window. False only where another one has it.

        Where the folder cannot be written to, nobody can hold its lock: the answer is True, the window works on.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return True
        return self._lock.tryLock(0) or self._lock.error() is not QLockFile.LockError.LockFailedError

    def raise_other(self, timeout_ms: int = RAISE_TIMEOUT_MS) -> bool:
        """Ask the process that has the window to show it; whether its window thread answered in time. Blocks.

        A process that is still starting is waited for, one that hangs is given up.
        """
        from desktop_manager.ui.raise_requests import RaiseRequest

        deadline = time.monotonic() + timeout_ms / 1000
        request = RaiseRequest(self._folder)
        if not request.put():
            return False
        try:
            while not request.is_answered():
                left_ms = int((deadline - time.monotonic()) * 1000)
                if left_ms <= 0:
                    return False
                QThread.msleep(min(_LOOK_AGAIN_MS, left_ms))
            return True
        finally:
            request.withdraw()

    def listen(self) -> None:
        """Listen for later starts, on a thread of its own. Call it after the first frame; twice is the same as once."""
        if self._listening is None:
            self._listening = _ListeningThread(self._folder, self)
            self._listening.start()

    def close(self) -> None:
        """Stop listening, wait for the thread to end, and give the lock back."""
        if self._listening is not None:
            self._listening.quit()
            self._listening.wait(CLOSE_TIMEOUT_MS)
            self._listening = None
        self._lock.unlock()

    @Slot()
    def on_asked(self) -> None:
        """Show the window and say so. Called through a queued signal, so it says that this thread lives."""
        self.raise_requested.emit()
        self.answered.emit()


def hand_over(instance: SingleInstance, timeout_ms: int = RAISE_TIMEOUT_MS) -> int:
    """What a second start does instead of a window: raise the first one, or say in one sentence that it hangs.

    Returns the exit code of the process.
    """
    if instance.raise_other(timeout_ms):
        return EXIT_RAISED
    sentence = QCoreApplication.translate(
        "SingleInstance", "Desktop Manager is open already, but its window does not answer: end that process first."
    )
    sys.stderr.write(f"{sentence}\n")
    return EXIT_NO_ANSWER


class _ListeningThread(QThread):
    """Watches the folder, so that the window's thread touches no disk."""

    def __init__(self, folder: Path, instance: SingleInstance) -> None:
        super().__init__(instance)
        self._folder = folder
        self._instance = instance

    def run(self) -> None:
        # Imported here because no frame has to wait for it.
        from desktop_manager.ui.instance_listener import InstanceListener

        listener = InstanceListener(self._folder)
        listener.asked.connect(self._instance.on_asked)
        self._instance.answered.connect(listener.answer)
        listener.start()
        self.exec()
        listener.stop()
