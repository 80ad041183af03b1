"""How far a run is: a bar, and under it what is being waited for."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.ui.widgets.progress_line import ProgressLine
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class ManageProgress(QWidget):
    """The words are spoken with the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is done yet."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.bar = ProgressLine(self.tr("Progress"))
        self.words = WrapLabel("", "secondary")
        layout.addWidget(self.words)
        layout.addWidget(self.bar)

    def show_done(self, done: int, total: int) -> None:
        """So many of the products are dealt with."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        count = total
        text = self.tr("%1 of %n product(s) done.", "", count).replace("%1", str(done))
        self._say(text)

    def show_waiting(self, seconds: int) -> None:
        """The server asked to wait."""
        count = seconds
        self._say(self.tr("The server asks for a pause: going on in %n second(s).", "", count))

    def show_stopping(self) -> None:
        """The run was cancelled and ends."""
        self._say(self.tr("Stopping…"))

    def _say(self, text: str) -> None:
        self.words.setText(text)
        self.bar.setAccessibleDescription(text)
