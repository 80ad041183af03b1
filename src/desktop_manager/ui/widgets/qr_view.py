"""A QR code on the screen, drawn so that a phone reads it in either theme."""

from __future__ import annotations

import math
from typing import ClassVar

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.theme.tokens import QR_DARK, QR_LIGHT

QUIET = 4
"""Modules of white around the code (ISO/IEC 18004: four)."""

SIDE = 232
"""Logical pixels that a code may take; its modules are as large as whole pixels allow."""

SMALLEST_MODULE = 3
"""Logical pixels of a module below which phones begin to fail; a long text makes the view larger instead."""


class QrView(QWidget):
    """`text` as a QR code: black on white also in the dark theme, because many readers refuse the inverse.

    Every module covers the same whole number of device pixels, at every scale, so that edges stay crisp.
    """

    encoding: ClassVar[str | None] = None
    """Of the text in the code; None takes the shortest that holds it."""
    raises_correction: ClassVar[bool] = True
    """Whether more error correction than M is taken where that costs no module."""

    def __init__(self, text: str = "", *, name: str = "", parent: QWidget | None = None) -> None:
        """`name` says what it is for; screen readers hear it, never the text in the code."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name or self.tr("QR code"))
        self._matrix: tuple[bytearray, ...] = ()
        self.set_text(text)

    @property
    def modules(self) -> int:
        """Modules on each side with the white around them; 0 while there is no text."""
        return len(self._matrix) + 2 * QUIET if self._matrix else 0

    def set_text(self, text: str) -> None:
        """Show another text; an empty one shows nothing. Raises ValueError where it is too long for a QR code."""
        if text:
            import segno

            # Error correction M withstands a reflection on the screen.
            code = segno.make_qr(text, error="m", boost_error=self.raises_correction, encoding=self.encoding)
            self._matrix = tuple(code.matrix)
        else:
            self._matrix = ()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As many whole pixels a module as fit into `SIDE`."""
        side = self.modules * max(SMALLEST_MODULE, SIDE // self.modules) if self.modules else 0
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """A code that is cut off cannot be read."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw in whole device pixels, from a whole one on: at 150 % a widget may begin between two."""
        if not self._matrix:
            return
        painter = QPainter(self)
        place = painter.deviceTransform()
        ratio = place.m11()
        off_x, off_y = math.ceil(place.dx()) - place.dx(), math.ceil(place.dy()) - place.dy()
        width, height = int(self.width() * ratio - off_x), int(self.height() * ratio - off_y)
        module = min(width, height) // self.modules
        if module == 0:
            return
        painter.scale(1 / ratio, 1 / ratio)
        painter.translate(off_x, off_y)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(0, 0, width, height, QColor(QR_LIGHT))
        left = (width - module * len(self._matrix)) // 2
        top = (height - module * len(self._matrix)) // 2
        dark = QColor(QR_DARK)
        for y, line in enumerate(self._matrix):
            for x, value in enumerate(line):
                if value:
                    painter.fillRect(left + x * module, top + y * module, module, module, dark)
        side = module * len(self._matrix)
        self.paint_middle(painter, QRect(left, top, side, side))

    def paint_middle(self, painter: QPainter, code: QRect) -> None:
        """For what some codes carry in their middle; `code` is the code without its white, in device pixels."""
