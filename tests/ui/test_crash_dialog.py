"""An error that nobody expected is told in a dialog, without secrets; the window lives on."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qCritical, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.redaction import Redactor
from desktop_manager.bootstrap.crashes import MOST, Crashes
from desktop_manager.bootstrap.diagnostics import Diagnostics
from desktop_manager.ui.dialogs.crash import CrashDialog
from desktop_manager.ui.widgets.label import Label
from support.window import dress

SECRET = "sk_live_0123456789abcdef"
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support", "the scene is broken")


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[Label]:
    dress(qapp)
    window = Label("window")
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def crashes(window: Label, monkeypatch: pytest.MonkeyPatch) -> Iterator[Crashes]:
    """Reporting is on, as in the program; the hook of the test runner hears of no error."""
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    crashes = Crashes(window)
    diagnostics = Diagnostics(Redactor([SECRET]), crashes.report)
    diagnostics.install()
    yield crashes
    diagnostics.remove()
    if crashes.dialog is not None:
        crashes.dialog.reject()


def fail() -> None:
    raise ValueError(f"the server said {SECRET}")


def uncaught() -> None:
    """What PySide does with an error in a slot."""
    try:
        fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def dialog_of(crashes: Crashes, qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: crashes.dialog is not None and crashes.dialog.isVisible())
    assert crashes.dialog is not None
    return crashes.dialog


def test_an_uncaught_error_is_told_with_details_and_without_the_secret(crashes: Crashes, qtbot: QtBot) -> None:
    uncaught()
    dialog = dialog_of(crashes, qtbot)
    details = dialog.details.toPlainText()
    assert "ValueError: the server said ***" in details
    assert "in fail" in details
    assert "Python 3" in details
    assert SECRET not in details
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == dialog.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert crashes.dialog is None
    uncaught()
    assert dialog_of(crashes, qtbot) is not dialog


def test_an_error_of_another_thread_is_told_on_this_one(crashes: Crashes, qtbot: QtBot) -> None:
    thread = threading.Thread(target=fail, name="worker")
    thread.start()
    thread.join()
    assert "Uncaught error in worker" in dialog_of(crashes, qtbot).details.toPlainText()


def test_what_qt_calls_critical_is_told_and_a_warning_is_not(crashes: Crashes, qtbot: QtBot) -> None:
    qWarning("the scene is broken a little")
    QApplication.processEvents()
    assert crashes.dialog is None
    qCritical(f"the scene is broken {SECRET}")
    details = dialog_of(crashes, qtbot).details.toPlainText()
    assert "Qt: the scene is broken ***" in details


def test_a_fault_that_comes_back_with_every_paint_opens_one_dialog(crashes: Crashes, qtbot: QtBot) -> None:
    for _ in range(3):
        uncaught()
    dialog = dialog_of(crashes, qtbot)
    for number in range(MOST * 3):
        crashes.report(f"error {number}")
    details = dialog.details.toPlainText()
    assert details.count("ValueError: the server") == 1
    assert "error 3" in details
    assert f"error {MOST * 2}" not in details
    assert crashes.dialog is dialog


def test_stopping_by_the_keyboard_is_no_crash(crashes: Crashes, qapp: QApplication) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qapp.processEvents()
    assert crashes.dialog is None


def test_the_hooks_of_before_come_back(window: Label, tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    diagnostics = Diagnostics(Redactor(), Crashes(window).report)
    diagnostics.install()
    assert sys.excepthook is not before[0]
    diagnostics.remove()
    assert (sys.excepthook, threading.excepthook) == before
