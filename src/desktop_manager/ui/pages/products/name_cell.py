"""A name to be copied, such as that of a database."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.ui.widgets.copy_button import CopyButton
from desktop_manager.ui.widgets.elided_label import ElidedLabel


class NameCell(QWidget):
    """The name, cut where there is no room for the whole, and Copy right after it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Show `name`."""
        super().__init__(parent)
        self.name = name
        self.label = ElidedLabel(name, "code")
        self.copy = CopyButton(self._name, what=name, kind="quiet")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.label)
        line.addWidget(self.copy)
        line.addStretch(1)
        self.setAccessibleName(name)

    def minimumSizeHint(self) -> QSize:
        """Room for a dozen letters."""
        letters = self.label.fontMetrics().horizontalAdvance("m" * 10)
        return QSize(letters + self.copy.sizeHint().width(), super().minimumSizeHint().height())

    def _name(self) -> str:
        return self.name
