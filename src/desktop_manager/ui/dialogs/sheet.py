"""A dialog to read and choose in: cards, and one button that closes it."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_manager.ui.theme.tokens import SPACE_4, SPACE_5
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.wrap_label import WrapLabel


class Sheet(QDialog):
    """Title, content in `body`, and Close (Esc does the same).

    As high as its content, but no higher than the window it belongs to leaves room for; the rest is scrolled to.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Show it with `open()`."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(0, SPACE_5 - 4, 0, SPACE_4)
        outer.setSpacing(SPACE_4)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_5, 0, SPACE_5, 0)
        head.addWidget(WrapLabel(title, "page_title"))
        outer.addLayout(head)
        content = self._content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(SPACE_5, 0, SPACE_5, 0)
        self.body.setSpacing(SPACE_4)
        area = self._area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(content)
        content.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        area.verticalScrollBar().rangeChanged.connect(self._keep_right_edge)
        outer.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_5, 0, SPACE_5, 0)
        foot.addStretch(1)
        self.close_button = Button(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        foot.addWidget(self.close_button)
        outer.addLayout(foot)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the height of the content."""
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height of the content. Where that has changed, call it a turn of the event loop later."""
        around = self._outer.totalHeightForWidth(self.width()) - self._area.sizeHint().height()
        self._keep_right_edge(0, 0)
        # Content without wrapping texts knows no height for a width (-1), only the one it needs.
        content = max(self.body.totalHeightForWidth(self.width()), self.body.totalMinimumSize().height())
        wanted = around + content
        parent = self.parentWidget()
        room = parent.window().height() if parent is not None else self.screen().availableGeometry().height()
        self.resize(self.width(), min(wanted, room - 2 * SPACE_5))

    def _keep_right_edge(self, _minimum: int, maximum: int) -> None:
        # The scroll bar stands in the margin, so that the cards end where the button below them does.
        bar = self._area.verticalScrollBar().sizeHint().width() if maximum > 0 else 0
        self.body.setContentsMargins(SPACE_5, 0, SPACE_5 - bar, 0)
