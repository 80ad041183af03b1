"""Initials on a colour chosen by id: organizations are rounded squares, people are round."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_manager.ui.theme.tokens import AVATAR_TEXT, AVATARS
from desktop_manager.ui.widgets.ink import fill_rounded, write
from desktop_manager.ui.widgets.painting import CENTRE, draw_box


def initials(name: str) -> str:
    """At most two capitals: of the first two words, small ones ("du", "of") left out where others are there."""
    firsts = [next((sign for sign in word if sign.isalnum()), "") for word in name.split()]
    letters = [first for first in firsts if first]
    capitals = [letter for letter in letters if not letter.islower()]
    return "".join((capitals or letters)[:2]).upper()


def avatar_colour(ident: int) -> str:
    """The colour of an id, the same everywhere and in both themes."""
    return AVATARS[ident % len(AVATARS)]


def paint_avatar(painter: QPainter, box: QRectF, letters: str, ident: int, *, circle: bool = False) -> None:
    """The avatar's look, for delegates and what paints itself."""
    fill_rounded(painter, box, _radius(box.height(), circle), avatar_colour(ident))
    write(painter, box.toRect(), letters, avatar_font(painter.font(), box.height()), AVATAR_TEXT, "centre")


def paint_avatar_ground(painter: QPainter, box: QRectF, ident: int) -> None:
    """The square of an organization alone, for delegates that keep the letters laid out."""
    fill_rounded(painter, box, _radius(box.height(), False), avatar_colour(ident))


def _radius(side: float, circle: bool) -> float:
    return side / 2 if circle else side * 0.22


def avatar_font(base: QFont, side: float) -> QFont:
    """The font of the letters in an avatar of `side` logical pixels."""
    font = QFont(base)
    font.setPixelSize(max(8, int(side * 0.4)) if side < 48 else int(side * 0.36))
    font.setWeight(QFont.Weight.DemiBold)
    return font


class Avatar(QWidget):
    """`size` logical pixels square. Says the name to screen readers."""

    def __init__(
        self, name: str, ident: int, size: int = 32, *, circle: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._circle = circle
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFixedSize(size, size)
        self.setFont(avatar_font(self.font(), size))
        white = QPalette()
        white.setColor(QPalette.ColorRole.WindowText, QColor(AVATAR_TEXT))
        self.setPalette(white)
        self.set_person(name, ident)

    def set_person(self, name: str, ident: int) -> None:
        """Show another person or organization."""
        self._initials = initials(name)
        self._ident = ident
        self.setAccessibleName(name)
        self.update()

    @property
    def initials(self) -> str:
        """The letters shown."""
        return self._initials

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        radius = _radius(self._size, self._circle)
        draw_box(painter, QRectF(self.rect()), radius, avatar_colour(self._ident))
        painter.drawText(self.rect(), CENTRE, self._initials)
