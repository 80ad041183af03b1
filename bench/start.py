"""Starts the real program and tells when its first frame and its first data were painted.

Usage: start.py [ARGUMENT OF desktop-manager]...

    first_frame  dropdown, navigation and title have all been painted, at the end of the last one's paintEvent; the
                 bare window takes its time at the same point, inside its paintEvent
    on_screen    the event loop is back from that frame (MainWindow.first_painted)
    data         dropdown with an organization and the lines of Home have been painted
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import watched_window
from PySide6.QtCore import QObject, QTimer
from watched_window import after_each, before_each, since_process_start, tell

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application


class Start(QObject):
    """Follows one start, then quits."""

    def __init__(self, application: Application) -> None:
        """Follow the window of `application`, which is shown but not painted yet."""
        super().__init__(application)
        self._application = application
        self._frame = 0.0
        self._named = False
        self._data = 0.0
        from desktop_manager.ui.shell.nav_button import NavButton
        from desktop_manager.ui.shell.organization_dropdown import OrganizationDropdown
        from desktop_manager.ui.widgets.elided_label import ElidedLabel

        for part in (OrganizationDropdown, NavButton, ElidedLabel):
            after_each(part, "paintEvent", self._part_painted)
        after_each(OrganizationDropdown, "paintEvent", self._dropdown_painted)
        before_each(type(application.window), "_tell_painted", self._on_screen)
        application.ready.connect(self._ready)

    def _part_painted(self, *_arguments: Any) -> None:
        if self._application.logins is None:
            self._frame = since_process_start()

    def _on_screen(self) -> None:
        on_screen = since_process_start()
        tell("first_frame", self._frame)
        tell("on_screen", on_screen)

    def _dropdown_painted(self, *_arguments: Any) -> None:
        self._named = self._application.session is not None and bool(self._application.session.context.organization)

    def _ready(self) -> None:
        from desktop_manager.ui.widgets.icon_tile import IconTile

        # Each line of Needs attention begins with one, and nothing else that Home shows at first has any.
        after_each(IconTile, "paintEvent", self._line_painted)

    def _line_painted(self, *_arguments: Any) -> None:
        if not self._data:
            QTimer.singleShot(0, self, self._end)
        self._data = since_process_start()

    def _end(self) -> None:
        if not self._named:
            raise RuntimeError("lines were painted before the organization was")
        tell("data", self._data)
        self._application.window.close()


if __name__ == "__main__":
    sys.exit(watched_window.run(sys.argv[1:], Start))
