"""How a page opens an address or a file outside the window."""

from __future__ import annotations

from typing import Protocol


class Opener(Protocol):
    """Opens addresses; injected so that tests and the demo see what would be opened."""

    def open(self, url: str) -> bool:
        """Open the address in the person's browser. False when nothing could be started."""
        ...

    def open_file(self, path: str) -> bool:
        """Open a file in the program that the desktop has for its kind. False when nothing could be started."""
        ...
