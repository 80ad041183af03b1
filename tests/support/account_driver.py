"""Drives the widgets of the real program by the names that a screen reader says. Started by `support.driven`.

A step waits until what it needs is there; `done` counts the steps that are over. Arguments are percent-encoded.
"""

from __future__ import annotations

import sys
from fnmatch import fnmatchcase
from hashlib import sha256
from queue import Empty
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import unquote

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from desktop_manager.bootstrap.edges import Edges
from desktop_manager.ui.widgets.secret_clipboard import HINT
from support.driver import Driver, main

if TYPE_CHECKING:
    from desktop_manager.api.policy import Policy
    from desktop_manager.bootstrap.application import Application

W = TypeVar("W", bound=QWidget)


class AccountEdges(Edges):
    """The real keyring with its usual patience; the served demo has no rate limit."""

    def policy(self) -> Policy:
        from support.syncing import ONCE

        return ONCE


class AccountDriver(Driver):
    """Presses, types and reads in the dialog in front, or in the window."""

    def __init__(self, application: Application) -> None:
        self._step: tuple[str, list[str]] | None = None
        self._over = 0
        self._texts: list[str] = []
        self._met: list[str] = []
        super().__init__(application)

    def _look(self) -> None:
        if self._step is None:
            try:
                command, *arguments = self._asked.get_nowait().split()
            except Empty:
                self._tell()
                return
            self._step = command, [unquote(one) for one in arguments]
            self._texts = []
        command, arguments = self._step
        is_over = True
        try:
            is_over = getattr(self, command)(*arguments) is not False
        finally:
            if is_over:
                self._step = None
                self._over += 1

    def seen(self) -> dict[str, Any]:
        """What the window shows, and how far the steps are. Of the clipboard a digest."""
        held = QApplication.clipboard().mimeData()
        dialog = _dialog()
        return super().seen() | {
            "done": self._over,
            "waits": self._step[0] if self._step is not None else "",
            "dialog": dialog.windowTitle() if dialog is not None else "",
            "clipboard": sha256(held.text().encode()).hexdigest() if held is not None else "",
            "hint": bytes(held.data(HINT).data()).decode() if held is not None else "",
            "texts": self._texts,
        }

    # Steps: False for one that has to wait

    def page(self, name: str) -> bool:
        """Go to a page."""
        self._app.window.show_page(name)
        return True

    def command(self, name: str) -> bool:
        """Run a command of the window, as its shortcut does."""
        if self._app.menu is None:
            return False
        self._app.menu.commands[name].trigger()
        return True

    def press(self, name: str) -> bool:
        """Click the button of that name; it may hold `*`."""
        button = self._one(QAbstractButton, name)
        if button is None or not self._app.tasks.idle:
            return False
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return True

    def fill(self, field: str, text: str) -> bool:
        """Type into a field, in place of what is there."""
        editor = self._editor(field)
        if editor is None:
            return False
        editor.selectAll()
        QTest.keyClicks(editor, text)
        return editor.text() == text

    def paste(self, field: str, text: str) -> bool:
        """Paste into a field, in place of what is there."""
        editor = self._editor(field)
        if editor is None:
            return False
        QApplication.clipboard().setText(text)
        editor.selectAll()
        QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        return editor.text() == text

    def shows(self, text: str) -> bool:
        """Wait until a text that is in sight holds this."""
        return self._app.tasks.idle and any(text in one for one in self._read())

    def read(self) -> bool:
        """Tell every text that is in sight, until the next step."""
        self._texts = self._read()
        return self._app.tasks.idle

    def met(self, secret: str) -> None:
        """Another secret that is to stand in the texts of crashes and warnings."""
        self._met.append(secret)

    def _secrets(self) -> str:
        return " and ".join([super()._secrets(), *self._met])

    # What is in front

    def _all(self, kind: type[W]) -> list[W]:
        front = _dialog() or self._app.window
        return [one for one in front.findChildren(kind) if one.isVisible() and one.window() is front.window()]

    def _one(self, kind: type[W], name: str) -> W | None:
        named: list[W] = []
        for one in self._all(kind):
            text = one.text() if isinstance(one, QAbstractButton) else ""
            if one.isEnabled() and any(fnmatchcase(known, name) for known in (one.accessibleName(), text)):
                named.append(one)
        return named[0] if len(named) == 1 else None

    def _editor(self, name: str) -> QLineEdit | None:
        editor = self._one(QLineEdit, name)
        if editor is None or editor.isReadOnly():
            return None
        editor.setFocus()
        return editor

    def _read(self) -> list[str]:
        return [one.text() for one in self._all(QLabel) if one.text()]


def _dialog() -> QWidget | None:
    dialog: QWidget | None = QApplication.activeModalWidget()
    return dialog


if __name__ == "__main__":
    sys.exit(main(AccountDriver, AccountEdges))
