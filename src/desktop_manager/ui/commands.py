"""Every action of the window, each a QAction with its text, its shortcut and its place in Ctrl+K."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class Commands(QObject):
    """The actions by id, in the order in which they were added."""

    def __init__(self, window: QWidget) -> None:
        """Actions are heard anywhere in `window`."""
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}

    def add(
        self, command: str, text: str, slot: Callable[[], object], *, shortcut: str = "", checkable: bool = False
    ) -> QAction:
        """Add an action that calls `slot`, a bound method.

        Raises:
            ValueError: there is one with that id already.
        """
        if command in self._actions:
            raise ValueError(command)
        action = QAction(text, self)
        action.setObjectName(command)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.setCheckable(checkable)
        action.triggered.connect(slot)
        self._window.addAction(action)
        self._actions[command] = action
        return action

    def remove(self, command: str) -> None:
        """Take an action away; none there is fine."""
        action = self._actions.pop(command, None)
        if action is not None:
            self._window.removeAction(action)
            action.deleteLater()

    def __getitem__(self, command: str) -> QAction:
        """The action with that id. Raises KeyError."""
        return self._actions[command]

    def __contains__(self, command: str) -> bool:
        """Whether there is an action with that id."""
        return command in self._actions

    def all(self) -> list[QAction]:
        """Every action, those that are not possible now included: Ctrl+K shows them with their reason."""
        return list(self._actions.values())
