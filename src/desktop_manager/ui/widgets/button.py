"""The push button of the design in its kinds."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_manager.ui.theme import theme
from desktop_manager.ui.theme.icons import IconRole, draw_icon
from desktop_manager.ui.theme.tokens import RADIUS_CONTROL
from desktop_manager.ui.widgets.painting import focus_ring
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip
from desktop_manager.ui.widgets.repolish import repolish

Kind = Literal["default", "primary", "danger", "danger_primary", "quiet", "link", "icon", "inside", "segment", "search"]

_ICON_ROLES: dict[Kind, IconRole] = {
    "primary": "on_accent",
    "danger_primary": "on_accent",
    "danger": "bad",
    "link": "accent",
    "quiet": "muted",
    "icon": "muted",
    "search": "muted",
}
LEADING_SIZE = 16
TRAILING_SIZE = 14


class Button(QPushButton):
    """A button whose look is told by `kind`; texts are verbs, with an ellipsis when more is asked."""

    def __init__(
        self, text: str = "", *, kind: Kind = "default", icon: str | None = None, parent: QWidget | None = None
    ) -> None:
        # With the text as an argument PySide6 looks at the signatures with an icon too, and makes QIcon for that.
        super().__init__(parent)
        self.setText(text)
        self._kind: Kind = kind
        self._trailing: str | None = None
        self._clicked_into = False
        self.setProperty("kind", kind)
        # Enter presses it only while it has the focus, or when a dialog names it the default.
        self.setAutoDefault(False)
        self._leading = icon
        self.setProperty("leading", icon is not None and bool(text))

    @property
    def kind(self) -> Kind:
        """The look it was made with."""
        return self._kind

    def icon_role(self) -> IconRole:
        """The colour of icons on this kind of button."""
        return _ICON_ROLES.get(self._kind, "text")

    def set_trailing_icon(self, name: str) -> None:
        """An icon after the text: an arrow that leads outside, or the chevron of a menu."""
        self._trailing = name
        self.setProperty("trailing", True)
        if self.isVisible():
            repolish(self)

    def set_disabled_reason(self, reason: str) -> None:
        """Disable with the reason in words (tooltip and accessible description); an empty one enables again."""
        self.setEnabled(not reason)
        self.setToolTip(plain_tooltip(reason))
        self.setAccessibleDescription(reason)

    def shows_focus(self) -> bool:
        """Whether the focus ring is to be seen: it is for the keyboard, not for a click."""
        return self.hasFocus() and not self._clicked_into

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._clicked_into = True
        super().mousePressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason().name not in ("ActiveWindowFocusReason", "PopupFocusReason"):
            self._clicked_into = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._clicked_into = False
        super().keyPressEvent(event)

    def paint_base(self, event: QPaintEvent) -> None:
        """Ground, edge and text, as the style sheet has them."""
        super().paintEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paint_base(event)
        if self._leading is None and self._trailing is None and not self.shows_focus():
            return
        painter = QPainter(self)
        role = self.icon_role() if self.isEnabled() else "disabled_text"
        if self._leading is not None:
            where = QRect(12, 0, LEADING_SIZE, self.height()) if self.text() else self.rect()
            draw_icon(painter, self._leading, role, where, LEADING_SIZE)
        if self._trailing is not None:
            inset = 2 if self._kind == "link" else 12
            where = QRect(self.width() - inset - TRAILING_SIZE, 0, TRAILING_SIZE, self.height())
            draw_icon(painter, self._trailing, role, where, TRAILING_SIZE)
        if self.shows_focus():
            filled = self._kind in ("primary", "danger_primary")
            colour = theme.current().tokens.on_accent if filled else None
            focus_ring(painter, QRectF(self.rect()), RADIUS_CONTROL, inset=2 if filled else 0, colour=colour)
