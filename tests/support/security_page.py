"""What the tests of the Security page do with it: press, type, and ask the demo server what it holds."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_manager.demo.seed.profile import Profile
from desktop_manager.ui.pages.security.page import SecurityPage
from support.waiting import run_until
from support.window import OpenDemo

MOST_TABS = 80


def on_server(demo: OpenDemo) -> Profile:
    """The profile as the demo server holds it."""
    return demo.state.logins[demo.workspace.login.profile_id].profile


def recovery(demo: OpenDemo) -> tuple[list[str], list[str]]:
    """The recovery addresses in force and those that wait, on the server."""
    emails = [one for one in on_server(demo).emails if one.reminder]
    return [one.email for one in emails if not one.pending], [one.email for one in emails if one.pending]


def click(button: QWidget) -> None:
    """Press a button with the mouse."""
    assert button.isEnabled(), button.accessibleDescription()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def be_active(window: QWidget) -> None:
    """Wait until a window that was just opened has the keyboard."""
    # No window manager gives the keyboard back when a dialog closes offscreen.
    window.activateWindow()
    run_until(window.isActiveWindow, "the window was not activated")


def tab_to(window: QWidget, target: QWidget) -> None:
    """Reach a control with the Tab key alone, in the window that is in front."""
    be_active(window)
    for _ in range(MOST_TABS):
        focused = QApplication.focusWidget() or window
        if focused is target:
            return
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never reaches {target.accessibleName()!r}")


def press_key(window: QWidget, target: QWidget) -> None:
    """Reach a button with Tab and press it with Space."""
    tab_to(window, target)
    QTest.keyClick(target, Qt.Key.Key_Space)


def said(page: SecurityPage) -> tuple[str, str]:
    """Tone and text of the message under the title."""
    assert page.message is not None
    return page.message.tone, page.message.text


def press_in_message(page: SecurityPage, text: str) -> None:
    """Press the button of the message that says `text`."""
    assert page.message is not None
    click(next(one for one in page.message.findChildren(QAbstractButton) if one.text() == text))
