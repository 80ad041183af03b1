"""A word on a soft ground: state at a glance, never by colour alone."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.tokens import RADIUS_CHIP
from desktop_manager.ui.theme.tone import Tone, tone_colours
from desktop_manager.ui.widgets.ink import fill_rounded, write
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.painting import elide
from desktop_manager.ui.widgets.repolish import repolish

HEIGHT = 20
PADDING = 8


class Chip(Label):
    """Text in one of the tones; `circle` gives the shape of a count beside a navigation entry."""

    def __init__(
        self, text: str, tone: Tone = "neutral", *, circle: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, "body", parent)
        self.setMinimumHeight(HEIGHT)
        self.setIndent(0)
        self.setFont(fonts.chip())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("tone", tone)
        self.setProperty("circle", circle)

    @property
    def tone(self) -> Tone:
        """What its colour says."""
        return cast("Tone", self.property("tone"))

    def set_tone(self, tone: Tone) -> None:
        """Change the colours."""
        if tone != self.tone:
            self.setProperty("tone", tone)
            repolish(self)

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 2 * PADDING + 1, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def paint_chip(painter: QPainter, box: QRectF, text: str, tone: Tone, font: QFont) -> None:
    """The chip's look for delegates."""
    foreground, ground = tone_colours(theme.current().tokens, tone)
    fill_rounded(painter, box, RADIUS_CHIP, ground)
    words = elide(QFontMetrics(font), text, int(box.width()) - 8)
    write(painter, box.toRect(), words, font, foreground, "centre")
