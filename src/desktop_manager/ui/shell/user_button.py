"""The signed-in user at the foot of the side bar; a press opens Profile."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.shell.painted_button import PaintedButton
from desktop_manager.ui.shell.state import UserEntry
from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.tokens import RADIUS_CONTROL
from desktop_manager.ui.widgets.avatar import initials, paint_avatar
from desktop_manager.ui.widgets.ink import fill_rounded, write
from desktop_manager.ui.widgets.painting import draw_box, elide, focus_ring

HEIGHT = 48
AVATAR_SIZE = 32
MARGIN = 6


class UserButton(PaintedButton):
    """Round avatar, name and e-mail; the avatar alone while the side bar is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nobody is known yet."""
        super().__init__(parent)
        self._user: UserEntry | None = None
        self.setAccessibleName(self.tr("Your profile"))

    def set_user(self, user: UserEntry | None) -> None:
        """Show a user; None while nobody is known."""
        self._user = user
        name = self.tr("Your profile")
        if user is not None:
            name = self.tr("Your profile: %1").replace("%1", user.name)
        self.setAccessibleName(name)
        self.setAccessibleDescription(user.email if user is not None else "")
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        """The height of the design; the width is the side bar's."""
        return QSize(AVATAR_SIZE + 2 * MARGIN, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the user."""
        tokens = theme.current().tokens
        painter = QPainter(self)
        if self.hovered:
            fill_rounded(painter, QRectF(self.rect()), RADIUS_CONTROL, tokens.surface_2)
        left = (self.width() - AVATAR_SIZE) // 2 if self.narrow else MARGIN
        avatar = QRectF(left, (self.height() - AVATAR_SIZE) / 2, AVATAR_SIZE, AVATAR_SIZE)
        if self._user is None:
            draw_box(painter, avatar, AVATAR_SIZE / 2, tokens.surface_2)
        else:
            paint_avatar(painter, avatar, initials(self._user.name), self._user.id, circle=True)
            if not self.narrow:
                self._paint_words(painter, self._user)
        if self.shows_focus:
            focus_ring(painter, QRectF(self.rect()), RADIUS_CONTROL)

    def _paint_words(self, painter: QPainter, user: UserEntry) -> None:
        tokens = theme.current().tokens
        left = MARGIN + AVATAR_SIZE + 10
        width = self.width() - left - MARGIN
        for words, font, colour, area in (
            (user.name, fonts.strong(), tokens.text, QRect(left, 5, width, 20)),
            (user.email, fonts.secondary(), tokens.muted, QRect(left, 25, width, 17)),
        ):
            write(painter, area, elide(QFontMetrics(font), words, width), font, colour)
