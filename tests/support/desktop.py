"""The desktop of a program under test: a service for notices and a tray that remember what they were given."""

from __future__ import annotations

from desktop_manager.bootstrap.notice_bus import NoticeBus
from desktop_manager.bootstrap.tray import Tray


class SeenBus(NoticeBus):
    """`there`: whether the desktop has the service. `said`: title and body of each notice."""

    def __init__(self) -> None:
        super().__init__()
        self.there = False
        self.takes = True
        self.said: list[tuple[str, str]] = []
        self._reached = False

    def reach(self) -> bool:
        self._reached = self.there
        return self.there

    @property
    def reached(self) -> bool:
        return self._reached

    def say(self, title: str, body: str, open_words: str) -> None:
        if self.takes:
            self.said.append((title, body))
        else:
            self.refused.emit()


class SeenTray(Tray):
    """`there`: whether the desktop has a tray. `said`: title and body of each notice."""

    def __init__(self) -> None:
        super().__init__()
        self.there = False
        self.said: list[tuple[str, str]] = []

    def available(self) -> bool:
        return self.there

    def say(self, title: str, body: str) -> None:
        super().say(title, body)
        self.said.append((title, body))
