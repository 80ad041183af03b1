"""Switches organizations in the real window and tells how long each took. Usage: switching.py DATA_FOLDER PRODUCTS

PRODUCTS 0 is the demo as it is, else the agency with that many products, 50 to an organization. A switch begins where
the dropdown says what was chosen and ends when dropdown and list have painted the other organization.

    switch   milliseconds, once for each switch
"""

from __future__ import annotations

import sys
import time
from itertools import cycle, islice
from typing import TYPE_CHECKING, Any

import watched_window
from PySide6.QtCore import QObject, QTimer
from unlimited_demo import lift_limits
from watched_window import after_each, session_of, tell, when_settled

from desktop_manager.ui.models.line_delegate import LineDelegate
from desktop_manager.ui.shell.organization_dropdown import OrganizationDropdown

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application

SWITCHES = 20
PAUSE_MS = 150
"""Milliseconds between two switches, in which the window comes to rest."""

FIRST_PAUSE_MS = 1500
"""Milliseconds for the first visit of the page, which makes its parts."""


class Switching(QObject):
    """Switches from one organization with products to the next."""

    def __init__(self, application: Application) -> None:
        """Follow `application`."""
        super().__init__(application)
        self._application = application
        self._waiting: list[int] = []
        self._target: int | None = None
        self._started = self._named = self._painted = 0.0
        # Before the first paint: PySide6 remembers the method that it has called once.
        after_each(LineDelegate, "paint", self._line_painted)
        after_each(OrganizationDropdown, "paintEvent", self._dropdown_painted)
        application.ready.connect(self._ready)

    def _ready(self) -> None:
        when_settled(self, session_of(self._application), self._settled)

    def _settled(self) -> None:
        # The window starts on Home, which shows all organizations whatever is chosen.
        self._application.window.show_page("products")
        session = session_of(self._application)
        current = session.context.organization
        others = [one.id for one in session.context.organizations if one.products and one is not current]
        if current is not None and current.products:
            others.append(current.id)
        self._waiting = list(islice(cycle(others), SWITCHES))
        QTimer.singleShot(FIRST_PAUSE_MS, self, self._switch)

    def _switch(self) -> None:
        self._target = self._waiting.pop(0)
        self._named = self._painted = 0.0
        self._started = time.perf_counter()
        self._application.window.organization_chosen.emit(self._target)

    def _dropdown_painted(self, *_arguments: Any) -> None:
        current = session_of(self._application).context.organization
        if self._target is not None and current is not None and current.id == self._target:
            self._named = time.perf_counter()

    def _line_painted(self, _delegate: Any, _painter: Any, _option: Any, index: Any) -> None:
        if self._target is not None and index.model().record(index.row()).organization_id == self._target:
            if not self._painted:
                QTimer.singleShot(0, self, self._seen)
            self._painted = time.perf_counter()

    def _seen(self) -> None:
        if not self._named:
            raise RuntimeError("the list showed another organization than the dropdown")
        self._target = None
        tell("switch", (max(self._named, self._painted) - self._started) * 1000)
        if self._waiting:
            QTimer.singleShot(PAUSE_MS, self, self._switch)
        else:
            self._application.window.close()


if __name__ == "__main__":
    lift_limits()
    sys.exit(watched_window.run(["--demo", "--data-folder", sys.argv[1], "--demo-scale", sys.argv[2]], Switching))
