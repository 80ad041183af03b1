"""One entry of the navigation."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.shell.painted_button import PaintedButton
from desktop_manager.ui.theme import fonts, theme
from desktop_manager.ui.theme.icons import IconRole, draw_icon
from desktop_manager.ui.theme.tokens import RADIUS_CONTROL
from desktop_manager.ui.theme.tone import Tone, tone_colours
from desktop_manager.ui.widgets.ink import fill_rounded, write
from desktop_manager.ui.widgets.painting import LEFT_MIDDLE, draw_box, elide, focus_ring

HEIGHT = 34
ICON_SIZE = 18
ICON_LEFT = 10
TEXT_LEFT = 38


class NavCount(NamedTuple):
    """How many things of a page need a look. `said`: in a sentence, for tooltip and screen reader."""

    number: int
    tone: Tone
    said: str


COUNT_HEIGHT = 20
MOST_SHOWN = 99


class NavButton(PaintedButton):
    """Icon and name; the icon alone, in the middle, while the side bar is narrow."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None) -> None:
        """Checkable; its neighbours in the same parent give way when it is chosen."""
        super().__init__(parent)
        self._icon = icon
        self._count: NavCount | None = None
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.toggled.connect(self._take_colour)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon alone, with the name as a tooltip."""
        super().set_narrow(narrow)
        self._say()

    @property
    def count(self) -> NavCount | None:
        """What stands beside the name."""
        return self._count

    def set_count(self, count: NavCount | None) -> None:
        """Show how many things need a look; None or 0 shows nothing."""
        if count is not None and count.number <= 0:
            count = None
        if count != self._count:
            self._count = count
            self._say()
            self.update()

    def _say(self) -> None:
        said = self._count.said if self._count is not None else ""
        self.setToolTip("\n".join(filter(None, (self.text() if self.narrow else "", said))))
        self.setAccessibleName(f"{self.text()}, {said}" if said else self.text())

    def sizeHint(self) -> QSize:
        """The height of an entry; the width is the side bar's."""
        return QSize(TEXT_LEFT, HEIGHT)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab leads to the entry that is chosen; without this it would lead to the first one, and stay there."""
        super().focusInEvent(event)
        if self.isChecked():
            return
        from PySide6.QtCore import Qt

        reason, parent = event.reason(), self.parentWidget()
        if parent is not None and reason in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            chosen = next((one for one in parent.findChildren(NavButton) if one.isChecked()), None)
            if chosen is not None:
                chosen.setFocus(reason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, name and focus ring."""
        tokens = theme.current().tokens
        painter = QPainter(self)
        chosen = self.isChecked()
        if chosen or self.hovered:
            draw_box(painter, QRectF(self.rect()), RADIUS_CONTROL, tokens.accent_soft if chosen else tokens.surface_2)
        left = (self.width() - ICON_SIZE) // 2 if self.narrow else ICON_LEFT
        role: IconRole = "accent" if chosen else "muted"
        draw_icon(painter, self._icon, role, QRect(left, 0, ICON_SIZE, self.height()), ICON_SIZE)
        if not self.narrow:
            painter.setFont(fonts.card_title() if chosen else fonts.body())
            area = QRect(TEXT_LEFT, 0, self.width() - TEXT_LEFT - 8 - self._paint_count(painter), self.height())
            painter.drawText(area, LEFT_MIDDLE, elide(painter.fontMetrics(), self.text(), area.width()))
        elif self._count is not None:
            colour, _ = tone_colours(tokens, self._count.tone)
            fill_rounded(painter, QRectF(self.width() // 2 + 6, 6, 8, 8), 4, colour)
        if self.shows_focus:
            focus_ring(painter, QRectF(self.rect()), RADIUS_CONTROL)

    def _paint_count(self, painter: QPainter) -> int:
        """Paint the count at the right; the width it takes."""
        if self._count is None:
            return 0
        font = fonts.chip()
        text = str(self._count.number) if self._count.number <= MOST_SHOWN else f"{MOST_SHOWN}+"
        width = max(24, QFontMetrics(font).horizontalAdvance(text) + 12)
        box = QRect(self.width() - 10 - width, (self.height() - COUNT_HEIGHT) // 2, width, COUNT_HEIGHT)
        colour, ground = tone_colours(theme.current().tokens, self._count.tone)
        fill_rounded(painter, QRectF(box), COUNT_HEIGHT / 2, ground)
        write(painter, box, text, font, colour, "centre")
        return width + 10

    def _take_colour(self, chosen: bool) -> None:
        # The painter's first pen has the colour of this role; setPen() would cost the first frame 35 ms.
        self.setForegroundRole(QPalette.ColorRole.Accent if chosen else QPalette.ColorRole.WindowText)
