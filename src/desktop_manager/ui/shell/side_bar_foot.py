"""The foot of the side bar: where the data comes from, how old it is, and who is signed in."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.ui.shell.painted_button import PaintedButton
from desktop_manager.ui.shell.state import Connection
from desktop_manager.ui.shell.user_button import UserButton
from desktop_manager.ui.theme.icons import draw_icon
from desktop_manager.ui.theme.tokens import RADIUS_CONTROL
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.divider import Divider
from desktop_manager.ui.widgets.elided_label import ElidedLabel
from desktop_manager.ui.widgets.icon_tile import IconTile
from desktop_manager.ui.widgets.painting import focus_ring

DOTS_SIZE = 28


class MenuDots(PaintedButton):
    """Three dots that open the menu of the window: preferences, theme, about, quit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Named for screen readers."""
        super().__init__(parent)
        self.setFixedSize(DOTS_SIZE, DOTS_SIZE)
        self.setAccessibleName(self.tr("Menu"))
        self.setToolTip(self.tr("Menu"))

    def sizeHint(self) -> QSize:
        """A small square."""
        return QSize(DOTS_SIZE, DOTS_SIZE)

    def set_narrow(self, narrow: bool) -> None:
        """Stand in the middle of the narrow side bar."""
        super().set_narrow(narrow)
        self.setFixedWidth(DOTS_SIZE + 20 if narrow else DOTS_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dots."""
        painter = QPainter(self)
        draw_icon(painter, "ellipsis-vertical", "text" if self.hovered else "muted", self.rect(), 16)
        if self.shows_focus:
            focus_ring(painter, QRectF(self.rect()), RADIUS_CONTROL)


class SideBarFoot(QWidget):
    """Chip and age in one line, the user and the menu below. Narrow, an icon says what the chip says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(Divider())
        self._line = QHBoxLayout()
        self._line.setSpacing(8)
        # As it is for a live login: another tone is asked of the style, whose first use takes 50 ms of a start.
        self.chip = Chip("", "good")
        self.sign = IconTile("info", "neutral")
        self.age = ElidedLabel("", "secondary")
        self._line.addWidget(self.chip)
        self._line.addWidget(self.sign)
        self._line.addWidget(self.age, 1)
        layout.addLayout(self._line)
        self.user = UserButton()
        self.menu_dots = MenuDots()
        self._bottom = QHBoxLayout()
        self._bottom.setContentsMargins(0, 0, 0, 0)
        self._bottom.setSpacing(2)
        self._bottom.addWidget(self.user, 1)
        self._bottom.addWidget(self.menu_dots)
        layout.addLayout(self._bottom)
        self._narrow = False
        self._connection: Connection | None = None
        self._show_connection()

    def set_connection(self, connection: Connection) -> None:
        """Say where the data comes from."""
        self._connection = connection
        words: dict[Connection, tuple[str, Tone, str]] = {
            Connection.DEMO: (self.tr("Demo"), "warning", "info"),
            Connection.LIVE: (self.tr("Live"), "good", "circle-check"),
            Connection.OFFLINE: (self.tr("Offline"), "bad", "wifi-off"),
            Connection.COPY: (self.tr("Copy"), "accent", "copy"),
        }
        word, tone, icon = words[connection]
        self.chip.setText(word)
        self.chip.set_tone(tone)
        self.sign.set_icon(icon, tone)
        self.sign.setAccessibleName(word)
        self._show_connection()

    def set_age(self, words: str) -> None:
        """Say how old the data is."""
        self.age.setText(words)
        self._tell_on_sign()

    def set_narrow(self, narrow: bool) -> None:
        """The icon and the avatar alone."""
        self._narrow = narrow
        self.age.setVisible(not narrow)
        self.user.set_narrow(narrow)
        self.menu_dots.set_narrow(narrow)
        # The menu stands above the avatar while there is no room beside it.
        self._bottom.setDirection(QHBoxLayout.Direction.BottomToTop if narrow else QHBoxLayout.Direction.LeftToRight)
        self._show_connection()

    def _show_connection(self) -> None:
        known = self._connection is not None
        self.chip.setVisible(known and not self._narrow)
        self.sign.setVisible(known and self._narrow)
        self._line.setContentsMargins(0 if self._narrow else 6, 3, 0, 0)
        self._tell_on_sign()

    def _tell_on_sign(self) -> None:
        words = (self.chip.text(), self.age.text())
        self.sign.setToolTip(" · ".join(word for word in words if word))
