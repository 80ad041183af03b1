"""The organization dropdown at the top of the side bar."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.shell.painted_button import PaintedButton
from desktop_manager.ui.shell.state import OrganizationEntry
from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.theme.tokens import RADIUS_CARD
from desktop_manager.ui.widgets.avatar import initials, paint_avatar
from desktop_manager.ui.widgets.ink import fill_rounded, write
from desktop_manager.ui.widgets.painting import draw_box, elide, focus_ring
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip

HEIGHT = 54
AVATAR_SIZE = 32
MARGIN = 10


class OrganizationDropdown(PaintedButton):
    """Avatar, name and role of the current organization; pressing it opens the list.

    While nothing is known yet it shows grey bars; an organization that needs attention carries a warning sign.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        self._entry: OrganizationEntry | None = None
        self.setAccessibleName(self.tr("Organization"))

    def set_entry(self, entry: OrganizationEntry | None) -> None:
        """Show an organization; None while none is known."""
        self._entry = entry
        if entry is None:
            self.setAccessibleName(self.tr("Organization"))
            self.setAccessibleDescription("")
            self.setToolTip("")
        else:
            self.setAccessibleName(self.tr("Organization: %1").replace("%1", entry.name))
            self.setAccessibleDescription(f"{entry.role}. {entry.attention}" if entry.attention else entry.role)
            self.setToolTip(plain_tooltip(f"{entry.name}\n{entry.attention or entry.role}"))
        self.update()

    def sizeHint(self) -> QSize:
        """The height of the design; the width is the side bar's."""
        return QSize(AVATAR_SIZE + 2 * MARGIN, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down opens the list too, alone or with Alt, as in other dropdowns."""
        # Imported at the first key: the Qt namespace costs 35 ms, which the first frame does without.
        from PySide6.QtCore import Qt

        if event.key() == Qt.Key.Key_Down:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the organization and the chevron."""
        tokens = theme.current().tokens
        painter = QPainter(self)
        box = QRectF(self.rect())
        ground = tokens.surface_2 if self.hovered else tokens.surface
        draw_box(painter, box, RADIUS_CARD, ground, edge=tokens.line)
        left = (self.width() - AVATAR_SIZE) // 2 if self.narrow else MARGIN
        avatar = QRectF(left, (self.height() - AVATAR_SIZE) / 2, AVATAR_SIZE, AVATAR_SIZE)
        text = QRect(MARGIN + AVATAR_SIZE + 10, 0, self.width() - MARGIN - AVATAR_SIZE - 10 - 30, self.height())
        if self._entry is None:
            draw_box(painter, avatar, 7, tokens.surface_2)
            if not self.narrow:
                draw_box(painter, QRectF(text.x(), 15, text.width() * 0.7, 10), 4, tokens.surface_2)
                draw_box(painter, QRectF(text.x(), 31, text.width() * 0.45, 8), 4, tokens.surface_2)
        else:
            paint_avatar(painter, avatar, initials(self._entry.name), self._entry.id)
            if self._entry.attention:
                self._paint_attention(painter, avatar)
            if not self.narrow:
                self._paint_words(painter, text, self._entry)
        if not self.narrow:
            chevron = QRect(self.width() - 28, 0, 16, self.height())
            draw_icon(painter, "chevron-down", "muted", chevron, 14)
        if self.shows_focus:
            focus_ring(painter, QRectF(self.rect()), RADIUS_CARD)

    def _paint_words(self, painter: QPainter, area: QRect, entry: OrganizationEntry) -> None:
        tokens = theme.current().tokens
        font = fonts.card_title()
        name = elide(QFontMetrics(font), entry.name, area.width())
        write(painter, QRect(area.x(), 9, area.width(), 20), name, font, tokens.text)
        font = fonts.secondary()
        words = self.tr("Needs attention") if entry.attention else entry.role
        colour = tokens.warning if entry.attention else tokens.muted
        lower = QRect(area.x(), 28, area.width(), 17)
        write(painter, lower, elide(QFontMetrics(font), words, area.width()), font, colour)

    def _paint_attention(self, painter: QPainter, avatar: QRectF) -> None:
        tokens = theme.current().tokens
        place = QRectF(avatar.right() - 9, avatar.y() - 5, 16, 16)
        fill_rounded(painter, place, 8, tokens.surface)
        draw_icon(painter, "triangle-alert", "warning", place.adjusted(2, 2, -2, -2).toRect(), 12)
