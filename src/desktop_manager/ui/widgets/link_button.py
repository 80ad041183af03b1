"""A button that leads outside the window, with the arrow that says so."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.opener import Opener


class LinkButton(Button):
    """Opens `url` in the browser. `failed(url)` when none could be started, so that the page can offer the address."""

    failed = Signal(str)

    def __init__(
        self,
        text: str,
        url: str,
        opener: Opener,
        *,
        look: Literal["button", "link"] = "button",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, kind="link" if look == "link" else "default", parent=parent)
        self._opener = opener
        self.set_trailing_icon("arrow-up-right")
        self.set_url(url)
        self.clicked.connect(self._open)

    @property
    def url(self) -> str:
        """Where it leads."""
        return self._url

    def set_url(self, url: str) -> None:
        """Lead elsewhere."""
        self._url = url
        self.setAccessibleDescription(self.tr("Opens in your browser"))
        self.setToolTip(url)

    def _open(self) -> None:
        if not self._opener.open(self._url):
            self.failed.emit(self._url)
