"""PySide6 6.12 steals a reference on each emit and each void call under Python 3.10 and 3.11, and aborts in the end."""

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 2000
TOLERANCE = 100
"""Other threads and caches move the counts a little; a stolen reference a call moves them by `CALLS`."""


class Sender(QObject):
    told = Signal(object)


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    def hear(self, value: object) -> None:
        self.heard += 1


def test_emits_and_void_calls_do_not_steal_references(qtbot: QtBot) -> None:
    sender, listener, label = Sender(), Listener(), QLabel()
    qtbot.addWidget(label)
    sender.told.connect(listener.hear)
    before = (sys.getrefcount(None), sys.getrefcount(True))
    for _ in range(CALLS):
        sender.told.emit(True)
        label.setText("text")
        label.setEnabled(True)
    after = (sys.getrefcount(None), sys.getrefcount(True))
    assert listener.heard == CALLS
    if sys.version_info < (3, 12):
        # From 3.12 on None and True live for ever and their counts say nothing.
        assert [abs(new - old) < TOLERANCE for old, new in zip(before, after, strict=True)] == [True, True]
