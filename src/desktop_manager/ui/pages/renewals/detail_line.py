"""Under the table: what becomes of the product of the current row if nobody does anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.renewals.risk import tone
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.icon import Icon
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.renewals_page import stops_words

if TYPE_CHECKING:
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.ui.theme.icons import IconRole

_ICONS: dict[str, tuple[str, IconRole]] = {
    "bad": ("circle-alert", "bad"),
    "warning": ("triangle-alert", "warning"),
    "neutral": ("info", "muted"),
}


class DetailLine(QFrame):
    """Hidden while no row is current."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing to say."""
        super().__init__(parent)
        self.setObjectName("panel")
        self._icon = Icon("info")
        self.name = ElidedLabel("", "strong")
        self.words = WrapLabel("", "secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 16, 8)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(self.name)
        lines.addWidget(self.words)
        layout.addLayout(lines, 1)
        self.hide()

    def show_entry(self, entry: RenewalEntry | None) -> None:
        """Say it of a product; None says nothing."""
        self.setVisible(entry is not None)
        if entry is None:
            return
        self._icon.set_icon(*_ICONS[tone(entry)])
        self.name.setText(entry.name)
        self.words.setText(stops_words(entry))
        self.setAccessibleName(f"{entry.name}: {self.words.text()}")
