"""On or off, in force at once or with Save."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QVariantAnimation
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.tokens import mix
from desktop_manager.ui.widgets.painting import LEFT_MIDDLE, fill_box, focus_ring

TRACK = QSize(36, 20)
RING = 3
GAP = 9
MILLISECONDS = 120


class Switch(QCheckBox):
    """A check box in the shape of a switch: Space or a click turns it. Without a text, give it an accessible name."""

    # What it draws outside its track: a row moves it so that the track stands in line with the texts.
    OVERHANG = RING

    def __init__(self, text: str = "", *, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        if accessible_name:
            self.setAccessibleName(accessible_name)
        self._place = 0.0
        self._movement = QVariantAnimation(self)
        self._movement.setDuration(MILLISECONDS)
        self._movement.valueChanged.connect(self._move)
        self.toggled.connect(self._slide)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text()) + GAP + 1 if self.text() else 0
        return QSize(TRACK.width() + 2 * RING + words, max(TRACK.height() + 2 * RING, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hideEvent(self, event: QHideEvent) -> None:
        self._movement.stop()
        self._move(1.0 if self.isChecked() else 0.0)
        super().hideEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        painter = QPainter(self)
        track = QRectF(RING, (self.height() - TRACK.height()) / 2, TRACK.width(), TRACK.height())
        off, on = tokens.outline, tokens.accent
        if not self.isEnabled():
            off, on = tokens.line, tokens.accent_disabled
        fill_box(painter, track, TRACK.height() / 2, mix(off, on, self._place))
        knob = TRACK.height() - 4
        left = track.x() + 2 + self._place * (TRACK.width() - TRACK.height())
        fill_box(painter, QRectF(left, track.y() + 2, knob, knob), knob / 2, tokens.surface)
        if self.text():
            painter.setPen(QColor(tokens.text if self.isEnabled() else tokens.disabled_text))
            start = RING + TRACK.width() + GAP + RING
            painter.drawText(QRect(start, 0, self.width() - start, self.height()), LEFT_MIDDLE, self.text())
        if self.hasFocus():
            focus_ring(painter, track.adjusted(-RING, -RING, RING, RING), TRACK.height() / 2 + RING)

    def _slide(self, on: bool) -> None:
        target = 1.0 if on else 0.0
        self._movement.stop()
        if not self.isVisible() or not theme.current().animations:
            self._move(target)
            return
        self._movement.setStartValue(self._place)
        self._movement.setEndValue(target)
        self._movement.start()

    def _move(self, place: float) -> None:
        self._place = place
        self.update()
