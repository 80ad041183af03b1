"""The real window with pages that cost nothing, for tests of the shell alone."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QLabel

from desktop_manager.ui.shell import main_window
from desktop_manager.ui.shell.main_window import MainWindow
from desktop_manager.ui.shell.page_registry import PAGES, PageEntry
from desktop_manager.ui.shell.state import Connection, OrganizationEntry, UserEntry
from desktop_manager.ui.widgets.page_frame import PageFrame

ATELIER, CANAL, RIVES, FORET = 101, 102, 103, 104

ENTRIES = (
    OrganizationEntry(ATELIER, "Atelier Helvétique Sàrl", "Legal representative"),
    OrganizationEntry(CANAL, "Maison du Canal", "Administrator"),
    OrganizationEntry(RIVES, "Coopérative des Rives", "Legal representative", "The server could not be reached."),
    OrganizationEntry(FORET, "Réseau Forêt", "User"),
)
CLAIRE = UserEntry(1, "Claire Moret", "claire@atelier.example")


class FakePages:
    """Stands in for the pages of the registry; counts how often each was made."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.made: list[str] = []
        self._entries = {
            entry.id: PageEntry(entry.id, entry.icon, entry.title, self._maker(entry), entry.manager_link)
            for entry in PAGES
        }
        patch.setattr(main_window, "page", self._entries.__getitem__)

    def _maker(self, entry: PageEntry) -> Any:
        def make(context: object) -> PageFrame:
            self.made.append(entry.id)
            frame = PageFrame(entry.title(), "Subtitle")
            frame.body.addWidget(QLabel(entry.id))
            return frame

        return make


def filled_window() -> MainWindow:
    """A window that shows everything the shell can show; not yet visible, without a login."""
    window = MainWindow()
    window.resize(1280, 820)
    window.set_organizations(ENTRIES, ATELIER)
    window.set_user(CLAIRE)
    window.set_connection(Connection.DEMO)
    window.set_age("Updated 2 min ago")
    return window


def delete_later_now() -> None:
    """Carry out every deletion that waits for the event loop."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
