"""Hearing that the screen was locked, from the desktop over D-Bus."""

from __future__ import annotations

import sys

from PySide6.QtCore import SLOT, QObject, Signal, Slot

# GNOME says it under its own name, KDE under the common one; Cinnamon, MATE and Xfce followed GNOME.
_NAMES = ("org.freedesktop", "org.gnome", "org.cinnamon", "org.mate", "org.xfce")
_SLOT = SLOT("active_changed(bool)")


class ScreenLock(QObject):
    """Emits `locked` when the desktop locks the screen; never where it does not say so (or is not a Linux desktop)."""

    locked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Listen from now on. `heard` says whether the session bus takes the wish."""
        super().__init__(parent)
        self.active = False
        """Whether the screen is locked, as far as the desktop says so."""
        self.heard = sys.platform == "linux" and self._listen()

    def _listen(self) -> bool:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.sessionBus()
        heard = False
        for name in _NAMES if bus.isConnected() else ():
            # No service and no path: desktops disagree about both, the interface is what they share.
            place = f"{name}.ScreenSaver"
            # The stub asks for bytes, and PySide6 takes text only.
            taken = bus.connect("", "", place, "ActiveChanged", self, _SLOT)  # type: ignore[call-overload]
            heard = bool(taken) or heard
        return heard

    @Slot(bool)
    def active_changed(self, active: bool) -> None:
        """The screen was locked, or unlocked."""
        self.active = active
        if active:
            self.locked.emit()
