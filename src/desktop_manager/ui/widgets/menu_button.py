"""A button that opens a menu; the chevron says so."""

from __future__ import annotations

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop_manager.ui.widgets.button import Button, Kind


class MenuButton(Button):
    """Text with a chevron. The menu is made by the caller, or filled later through `menu()`."""

    def __init__(
        self, text: str, menu: QMenu | None = None, *, kind: Kind = "default", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, kind=kind, parent=parent)
        self.set_trailing_icon("chevron-down")
        self.setMenu(QMenu(self) if menu is None else menu)

    def paint_base(self, event: QPaintEvent) -> None:
        # As a button without a menu: for one with a menu the style sheet's padding is not kept.
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
