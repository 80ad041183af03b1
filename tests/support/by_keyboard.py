"""What a person does who has no mouse: typing where the keyboard is. For moving there, `security_page.tab_to`."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.page_frame import PageFrame
from support.keys import type_text
from support.security_page import be_active, press_key
from support.window import OpenDemo

D = TypeVar("D", bound=QWidget)


def type_keys(*typed: str | Qt.Key) -> None:
    """Type into the list that is open, else where the keyboard is."""
    for key in typed:
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None
        if not isinstance(key, str):
            QTest.keyClick(target, key)
        elif key.isascii():
            QTest.keyClicks(target, key)
        else:
            type_text(target, key)


def type_over(*typed: str | Qt.Key) -> None:
    """Replace what stands in the field with the keyboard."""
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)
    type_keys(*typed)


def opened_by_key(demo: OpenDemo, page: QWidget, button: QAbstractButton, kind: type[D]) -> D:
    """Reach `button` with Tab, press it with Space, and give the dialog that has the keyboard then."""
    press_key(page, button)
    demo.wait_until_quiet()
    found = [one for one in page.findChildren(kind) if one.isVisible()]
    assert len(found) == 1, found
    be_active(found[0])
    return found[0]


def confirm_by_key(demo: OpenDemo, dialog: Dialog) -> None:
    """Reach the confirming button with Tab, press it with Space, and wait for what it started."""
    press_key(dialog, dialog.confirm_button)
    demo.wait_until_quiet()


def in_message(page: PageFrame, text: str) -> QAbstractButton:
    """The button of the message under the title that says `text`."""
    assert page.message is not None
    return next(one for one in page.message.findChildren(QAbstractButton) if one.text() == text)


def message_of(page: PageFrame) -> tuple[str, str]:
    """Tone and text of the message under the title."""
    assert page.message is not None
    return page.message.tone, page.message.text
