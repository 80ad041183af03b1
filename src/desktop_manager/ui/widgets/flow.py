"""Widgets one after the other, in as many lines as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.widgets.chip import Chip

GAP = 8


class Flow(QWidget):
    """Breaks the line where the next widget does not fit; one too wide for a line is made narrower."""

    def __init__(self, widgets: Sequence[QWidget] = (), parent: QWidget | None = None) -> None:
        """Put `widgets` in their order; hidden ones take no place."""
        super().__init__(parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_widgets(widgets)

    def set_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Put other widgets; those that were there stay children."""
        self._widgets = list(widgets)
        for widget in self._widgets:
            widget.setParent(self)
        self.rearrange()

    def rearrange(self) -> None:
        """Put the widgets anew, after one has changed or come or gone."""
        self.updateGeometry()
        self._place()

    def hasHeightForWidth(self) -> bool:
        """It grows by lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines."""
        return max((box.bottom() + 1 for _, box in self._boxes(width)), default=0)

    def sizeHint(self) -> QSize:
        """All in one line."""
        hints = [widget.sizeHint() for widget in self._widgets if not widget.isHidden()]
        width = sum(hint.width() + GAP for hint in hints) - GAP
        return QSize(max(0, width), max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any place."""
        return QSize(40, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        for widget, box in self._boxes(self.width()):
            widget.setGeometry(box)

    def _boxes(self, width: int) -> list[tuple[QWidget, QRect]]:
        boxes = []
        left = top = line_height = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            hint = widget.sizeHint()
            needed = min(hint.width(), width)
            if left and left + needed > width:
                left, top = 0, top + line_height + GAP
                line_height = 0
            boxes.append((widget, QRect(left, top, needed, hint.height())))
            left += needed + GAP
            line_height = max(line_height, hint.height())
        return boxes


class ChipFlow(Flow):
    """The tags of a product."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty."""
        super().__init__((), parent)
        self._chips: list[Chip] = []

    @property
    def texts(self) -> list[str]:
        """The words shown."""
        return [chip.text() for chip in self._chips]

    def set_texts(self, texts: Sequence[str]) -> None:
        """Show other words; chips that are there are used again."""
        while len(self._chips) < len(texts):
            self._chips.append(Chip("", parent=self))
        for chip in self._chips[len(texts) :]:
            chip.hide()
            chip.deleteLater()
        del self._chips[len(texts) :]
        for chip, text in zip(self._chips, texts, strict=True):
            chip.setText(text)
            chip.show()
        self.set_widgets(self._chips)
