"""Running text, wrapped, with the design's line height."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.theme.tokens import TEXT_WIDTH
from desktop_manager.ui.widgets.label import Label, Look, line_height
from desktop_manager.ui.widgets.painting import CENTRE, LEFT_MIDDLE

REMEMBERED_WIDTHS = 8


class WrapLabel(Label):
    """A paragraph that is never wider than 760 px, however wide its place is. Words too long for a line are broken."""

    def __init__(
        self, text: str = "", look: Look = "body", parent: QWidget | None = None, *, centred: bool = False
    ) -> None:
        self._centred = centred
        # A layout asks hundreds of times for the same few widths, and nothing but the text and the font decides.
        self._broken: dict[int, list[str]] = {}
        self._natural: int | None = None
        self._hint: QSize | None = None
        super().__init__(text, look, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        self._forget()
        super().setText(text)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._forget()
        super().changeEvent(event)

    def _forget(self) -> None:
        self._broken.clear()
        self._natural = None
        self._hint = None

    def _natural_width(self) -> int:
        """Logical pixels that the longest paragraph takes in one line."""
        if self._natural is None:
            metrics = self.fontMetrics()
            self._natural = max((metrics.horizontalAdvance(line) for line in self.text().split("\n")), default=0) + 1
        return self._natural

    def lines(self, width: int) -> list[str]:
        """The text as it is broken for a width in logical pixels."""
        known = self._broken.get(width)
        if known is None:
            if len(self._broken) >= REMEMBERED_WIDTHS:
                self._broken.clear()
            known = self._broken[width] = (self._unbroken(width) or self._break(width)) if self.text() else []
        return known

    def _unbroken(self, width: int) -> list[str]:
        """The paragraphs where each fits into a line; [] where that has to be tried. Most texts are that short."""
        paragraphs = self.text().split("\n")
        # Tabs and the like have widths and line ends of their own.
        if min(width, TEXT_WIDTH) < self._natural_width() or not all(one.isprintable() for one in paragraphs):
            return []
        return [one.rstrip() for one in paragraphs]

    def _break(self, width: int) -> list[str]:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        broken = []
        for paragraph in self.text().split("\n"):
            layout = QTextLayout(paragraph, self.font())
            layout.setTextOption(option)
            layout.beginLayout()
            while (line := layout.createLine()).isValid():
                line.setLineWidth(min(width, TEXT_WIDTH))
                line.setPosition(QPointF(0, 0))
                start = line.textStart()
                broken.append(paragraph[start : start + line.textLength()].rstrip())
            layout.endLayout()
        return broken

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return len(self.lines(width)) * line_height(self.look)

    def sizeHint(self) -> QSize:
        if self._hint is None:
            width = min(self._natural_width(), TEXT_WIDTH)
            self._hint = QSize(width, self.heightForWidth(width))
        return QSize(self._hint)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(80, self.sizeHint().width()), line_height(self.look))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        pitch = line_height(self.look)
        flags = CENTRE if self._centred else LEFT_MIDDLE
        for index, line in enumerate(self.lines(area.width())):
            painter.drawText(area.x(), area.y() + index * pitch, area.width(), pitch, flags, line)
