"""A button that opens a menu to choose one of a few from, and a menu of boxes that stays open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from desktop_manager.ui.widgets.menu_button import MenuButton


class ChoiceButton(MenuButton):
    """One of a few. `chosen(value)` when the person chooses another."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`name` is what is chosen here, for a screen reader; options are (value, text), the first one is chosen."""
        super().__init__("", parent=parent)
        self._name = name
        self.choices: dict[str, QAction] = {}
        self._group = QActionGroup(self)
        for value, text in options:
            action = self.menu().addAction(text)
            action.setCheckable(True)
            action.setData(value)
            self._group.addAction(action)
            self.choices[value] = action
        self._group.triggered.connect(self._choose)
        self.value = ""
        self.set_value(options[0][0])

    def set_value(self, value: str) -> None:
        """Choose without telling. Raises KeyError for an unknown value."""
        self.value = value
        self.choices[value].setChecked(True)
        self.say(self.choices[value].text())

    def say(self, text: str) -> None:
        """Say what is chosen."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {text}")
        self.updateGeometry()

    def _choose(self, action: QAction) -> None:
        value = str(action.data())
        self.set_value(value)
        self.chosen.emit(value)


class StayingMenu(QMenu):
    """A menu of boxes: it stays open, so that several can be ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick and stay."""
        if not self._tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks and stays; Enter ticks and closes."""
        if event.text() != " " or not self._tick(self.activeAction()):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Space is no shortcut here."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        return super().event(event)

    def _tick(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True
