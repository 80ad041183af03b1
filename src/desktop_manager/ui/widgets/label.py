"""Plain text in one of the looks of the design."""

from __future__ import annotations

from typing import Literal

from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from desktop_manager.ui.theme import fonts
from desktop_manager.ui.theme.palette import MUTED_ROLE
from desktop_manager.ui.theme.tokens import BODY_LINE, PAGE_TITLE, PAGE_TITLE_LINE, SECONDARY_LINE

Look = Literal["body", "muted", "strong", "secondary", "error", "card_title", "page_title", "code", "big_code"]


def _font(look: Look) -> QFont:
    match look:
        case "strong":
            return fonts.strong()
        case "secondary" | "error":
            return fonts.secondary()
        case "card_title":
            return fonts.card_title()
        case "page_title":
            return fonts.page_title()
        case "code":
            return fonts.fixed()
        case "big_code":
            return fonts.fixed(PAGE_TITLE, QFont.Weight.DemiBold)
        case _:
            return fonts.body()


def line_height(look: Look) -> int:
    """Line height of a look in logical pixels."""
    if look in ("secondary", "error"):
        return SECONDARY_LINE
    return PAGE_TITLE_LINE if look in ("page_title", "big_code") else BODY_LINE


class Label(QLabel):
    """One line of plain text; markup in it is shown as it is. Colours follow the theme through the palette."""

    def __init__(self, text: str = "", look: Look = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look: Look = look
        self.setFont(_font(look))
        self.setMinimumHeight(line_height(look))
        if look in ("secondary", "muted"):
            self.setForegroundRole(MUTED_ROLE)
        elif look == "error":
            self.setForegroundRole(QPalette.ColorRole.BrightText)
        self.setText(text)

    def setText(self, text: str) -> None:
        if "<" in text:
            # Only such a text may be taken for markup; Qt's namespace is not touched for the others (start time).
            from PySide6.QtCore import Qt

            self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)
