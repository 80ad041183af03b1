"""The current code of an entry, with its countdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.features.security.otp import OtpKey, moment
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.countdown import Countdown
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.words.authenticator import grouped

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

TICK_MS = 200

IDLE_S = 120
"""Seconds for which a code shows; a window left open does not tell codes to whoever passes."""


class OtpCode(QWidget):
    """Masked until Show; hidden again with the page, after `IDLE_S`, and when the app lock closes.

    The secret is read from the keyring on a worker at Show, and held only while the code shows: the codes that follow
    are computed in some microseconds. The timer runs only meanwhile.

    Signals:
        failed: the secret could not be read (an exception).
    """

    failed = Signal(object)

    def __init__(self, context: PageContext, name: str, digits: int = 6, parent: QWidget | None = None) -> None:
        """Show codes of the entry `name`."""
        super().__init__(parent)
        self._context = context
        self._name = name
        self._mask = grouped("•" * digits)
        self._key: OtpKey | None = None
        self._wanted = False
        self._shown_at = 0.0
        self.code = Label(self._mask, "big_code")
        self.next = Label("", "secondary")
        self.ring = Countdown()
        self.show_button = Button()
        self.show_button.clicked.connect(self._toggle)
        self.copy_button = CopyButton(self._current, secret=True, what=self.tr("code of %1").replace("%1", name))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        # Its place is kept, in front of the code: nothing of what is there moves when it comes.
        policy = self.next.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.next.setSizePolicy(policy)
        for widget in (self.next, self.code, self.ring, self.copy_button, self.show_button):
            line.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)
        context.lock.locked.connect(self.conceal)
        self._show_state()

    @property
    def shown(self) -> bool:
        """Whether the code can be read on screen now."""
        return self._key is not None

    def reveal(self) -> None:
        """Show the code, after the PIN where the app lock asks for it."""
        self._wanted = True
        self._context.lock.require(self._read)

    def conceal(self) -> None:
        """Hide it and let go of the secret."""
        self._key = None
        self._wanted = False
        self._timer.stop()
        self._show_state()

    def tick(self) -> None:
        """Show the code of this moment."""
        if self._key is None:
            return
        now = moment(self._context.workspace.now)
        if not 0 <= now - self._shown_at <= IDLE_S:
            self.conceal()
            return
        codes = self._key.codes(now)
        if self.code.text() != grouped(codes.current):
            for code in (codes.current, codes.next):
                self._context.workspace.redactor.add(code)
            self.code.setText(grouped(codes.current))
            told = self.tr("Code of %1: %2").replace("%1", self._name)
            self.code.setAccessibleName(told.replace("%2", grouped(codes.current)))
        self.next.setText(self.tr("Next: %1").replace("%1", grouped(codes.next)))
        self.next.setVisible(codes.next_shows)
        self.ring.set_left(codes.left_s, self._key.period)

    def hideEvent(self, event: QHideEvent) -> None:
        """A page that is left hides its codes."""
        self.conceal()
        super().hideEvent(event)

    def _toggle(self) -> None:
        if self.shown:
            self.conceal()
        else:
            self.reveal()

    def _read(self) -> None:
        if self._wanted:
            key = (f"otp-code.{self._name}", None, 0)
            self._context.tasks.read(self, key, self._work, self._show, self._failed)

    def _work(self, _handle: TaskHandle) -> OtpKey:
        return self._context.workspace.authenticator.key(self._name)

    def _show(self, key: OtpKey) -> None:
        # Hidden or locked while the keyring was asked: nobody is there to see it.
        if not self._wanted or not self._context.lock.is_open:
            return
        self._key = key
        self._shown_at = moment(self._context.workspace.now)
        self._show_state()
        self.tick()
        self._timer.start()

    def _failed(self, error: Exception) -> None:
        self.conceal()
        self.failed.emit(error)

    def _current(self) -> str:
        return self._key.codes(moment(self._context.workspace.now)).current if self._key is not None else ""

    def _show_state(self) -> None:
        shown = self.shown
        if not shown:
            self.code.setText(self._mask)
            self.code.setAccessibleName(self.tr("Code of %1, hidden").replace("%1", self._name))
            self.next.setText("")
            self.next.hide()
        self.ring.setVisible(shown)
        self.copy_button.setVisible(shown)
        self.show_button.setText(self.tr("Hide") if shown else self.tr("Show code"))
        action = self.tr("Hide the code of %1") if shown else self.tr("Show the code of %1")
        self.show_button.setAccessibleName(action.replace("%1", self._name))
