"""A dialog to read and choose in: cards, and one button that closes it."""

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_manager.ui.theme.tokens import SPACE_4, SPACE_5
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.label import Label


class Sheet(QDialog):
    """Title, scrolling content in `body`, and Close (Esc does the same)."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Show it with `open()`."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, SPACE_5 - 4, 0, SPACE_4)
        outer.setSpacing(SPACE_4)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_5, 0, SPACE_5, 0)
        head.addWidget(Label(title, "page_title"))
        outer.addLayout(head)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(SPACE_5, 0, SPACE_5, 0)
        self.body.setSpacing(SPACE_4)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        content.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        outer.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_5, 0, SPACE_5, 0)
        foot.addStretch(1)
        self.close_button = Button(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        foot.addWidget(self.close_button)
        outer.addLayout(foot)
