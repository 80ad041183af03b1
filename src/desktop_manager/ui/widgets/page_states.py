"""The four states of a page or of a part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from desktop_manager.ui.widgets.empty_state import EmptyState
    from desktop_manager.ui.widgets.error_state import ErrorState


State = Literal["blank", "loading", "empty", "error", "content"]
MILLISECONDS = 150


class PageStates(QStackedWidget):
    """Blank, loading, empty, error or content. Loading shows after 150 ms only, so that a quick answer never flickers.

    `retry` and `triggered` come from the error's Retry and from the action of the empty or error state; `content_shown`
    says that the content is there, each time it is shown.
    """

    retry = Signal()
    triggered = Signal()
    content_shown = Signal()

    def __init__(self, content: QWidget, *, skeleton_rows: int = 5, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self._state: State = "blank"
        self._blank = QWidget(self)
        self._skeleton_rows = skeleton_rows
        self._skeleton: QWidget | None = None
        self._empty: EmptyState | None = None
        self._error: ErrorState | None = None
        self.addWidget(self._blank)
        self.addWidget(content)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(MILLISECONDS)
        self._timer.timeout.connect(self._show_skeleton)

    @property
    def state(self) -> State:
        """What is meant to be seen; "loading" from the start of the wait on."""
        return self._state

    def show_loading(self) -> None:
        """Something is on its way: what is shown stays for 150 ms, then the skeleton."""
        if self._state != "loading":
            self._state = "loading"
            self._timer.start()

    def show_empty(self, icon: str, sentence: str, *, hint: str = "", action: str = "") -> None:
        """There is nothing: say what would be here."""
        if self._empty is None:
            from desktop_manager.ui.widgets.empty_state import EmptyState

            self._empty = EmptyState(icon, sentence)
            self._empty.triggered.connect(self.triggered)
            self.addWidget(self._empty)
        self._empty.set_icon(icon)
        self._empty.set_texts(sentence, hint=hint, action=action)
        self._switch("empty", self._empty)

    def show_error(
        self, sentence: str, hint: str = "", *, details: str = "", action: str = "", can_retry: bool = True
    ) -> None:
        """Nothing can be shown: say what failed and what to do."""
        if self._error is None:
            from desktop_manager.ui.widgets.error_state import ErrorState

            self._error = ErrorState()
            self._error.retry.connect(self.retry)
            self._error.triggered.connect(self.triggered)
            self.addWidget(self._error)
        self._error.set_error(sentence, hint, details=details, action=action, can_retry=can_retry)
        self._switch("error", self._error)

    def show_content(self) -> None:
        """Show the page itself."""
        self._switch("content", self.content)
        self.content_shown.emit()

    def _switch(self, state: State, page: QWidget) -> None:
        self._timer.stop()
        self._state = state
        self.setCurrentWidget(page)

    def _show_skeleton(self) -> None:
        if self._skeleton is None:
            from desktop_manager.ui.widgets.skeleton import Skeleton

            self._skeleton = QWidget()
            layout = QVBoxLayout(self._skeleton)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(Skeleton(self._skeleton_rows))
            layout.addStretch(1)
            self.addWidget(self._skeleton)
        self.setCurrentWidget(self._skeleton)
