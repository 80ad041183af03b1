"""A column of one width that is as tall as its wrapped texts need."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget


class Column(QFrame):
    """Content goes into `content`. A plain layout would measure wrapped texts at their own width, not at this one."""

    def __init__(self, width: int, margin: int = 0, parent: QWidget | None = None) -> None:
        """`width` and `margin` in logical pixels."""
        super().__init__(parent)
        self.setFixedWidth(width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(margin, margin, margin, margin)
        self.content.setSpacing(0)

    def sizeHint(self) -> QSize:
        """The width, and the height of the content at it."""
        width = self.maximumWidth()
        return QSize(width, self.content.totalHeightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        """No: the layout around it would ask for the height at its own width, which is wider."""
        return False

    def minimumSizeHint(self) -> QSize:
        """The same: the page scrolls rather than squeezing it."""
        return self.sizeHint()
