"""Ctrl+K: pages, organizations, products, invoices, entries of Activity and every action, found by words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.features.folding import folded
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line
from desktop_manager.ui.shell.chooser import Chooser

WIDTH = 560
ROW_HEIGHT = 46
MOST_FOUND = 50
PAUSE_MS = 120
"""Milliseconds without a key after which records are searched for."""
SEARCHED_FROM = 2
"""Signs from which they are."""


class Finding(NamedTuple):
    """Something Ctrl+K finds.

    Attributes:
        kind: what it is, in words ("Page", "Product"…).
        name: the title, folded.
        searched: the text it is found by, folded; it begins with `name`.
        reason: why it cannot be chosen now, "" if it can.
    """

    title: str
    kind: str
    name: str
    searched: str
    run: Callable[[], object]
    shortcut: str = ""
    icon: str = ""
    reason: str = ""


def finding(
    title: str,
    kind: str,
    run: Callable[[], object],
    *,
    also: str = "",
    shortcut: str = "",
    icon: str = "",
    reason: str = "",
) -> Finding:
    """Make a `Finding`, found by its title, its kind and `also`."""
    name = folded(title)
    return Finding(title, kind, name, f"{name} {folded(f'{kind} {also}')}", run, shortcut, icon, reason)


def find(text: str, findings: Sequence[Finding], most: int = MOST_FOUND) -> list[Finding]:
    """The findings that have every word of `text`, best first; among equals, the given order stays.

    What its title says comes before what is only beside it (kind, organization, domain): a title that starts with the
    text, then one with words that start so, then one with the words inside; last, the same for the rest.
    """
    words = folded(text).split()
    if not words:
        return list(findings[:most])
    whole = " ".join(words)
    ranked: tuple[list[Finding], ...] = ([], [], [], [], [])
    for item in findings:
        if all(word in item.searched for word in words):
            ranked[_rank(item, whole, words)].append(item)
            if len(ranked[0]) == most:
                break
    return [item for rank in ranked for item in rank][:most]


def _rank(item: Finding, whole: str, words: Sequence[str]) -> int:
    if item.name.startswith(whole):
        return 0
    if all(word in item.name for word in words):
        return 1 if all(_starts_a_word(word, item.name) for word in words) else 2
    return 3 if all(_starts_a_word(word, item.searched) for word in words) else 4


def _starts_a_word(start: str, text: str) -> bool:
    at = text.find(start)
    while at > 0 and text[at - 1].isalnum():
        at = text.find(start, at + 1)
    return at >= 0


class CommandPalette(Chooser):
    """Opens at the top of the window.

    Signals:
        opened: asks for fresh findings.
        searched: what is typed, once typing has paused: asks for records of which there are too many to gather.
    """

    opened = Signal()
    searched = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Belongs to `window`."""
        super().__init__(self.tr("Search and commands"), self.tr("Search or run a command"), ROW_HEIGHT, window)
        self._window = window
        self._findings: list[Finding] = []
        self._slow: list[Finding] = []
        self._records: list[Finding] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._search)

    def open_over(self, findings: Sequence[Finding]) -> None:
        """Open with what can be found at once; products follow by `add_found`."""
        self._findings = list(findings)
        self._slow, self._records = [], []
        width = min(WIDTH, self._window.width() - 48)
        self.resize(width, self.height())
        self.move(self._window.mapToGlobal(QPoint((self._window.width() - width) // 2, 64)))
        self.show()
        self.start()
        self.opened.emit()

    def add_found(self, findings: Sequence[Finding]) -> None:
        """Let more be found, which took a moment to gather."""
        self._slow = list(findings)
        if self.isVisible():
            self.refill()

    def add_records(self, text: str, findings: Sequence[Finding]) -> None:
        """Let records be found that were searched for `text`; not where something else is typed by now."""
        if text == self.field.text().strip():
            self._records = list(findings)
            self.refill()

    def _search(self) -> None:
        if self.isVisible():
            self.searched.emit(self.field.text().strip())

    def narrow(self, text: str) -> str:
        """Fill the list."""
        if len(text) >= SEARCHED_FROM:
            self._pause.start()
        else:
            self._pause.stop()
        # What was gathered late is found only by typing: unasked, it would push the commands aside.
        pool = [*self._findings, *self._slow, *self._records] if text else self._findings
        self.model.set_lines([Line(_line(item), None if item.reason else item) for item in find(text, pool)])
        return self.tr("Nothing found for “%1”.").replace("%1", text)

    def hear(self, event: QKeyEvent) -> bool:
        """Ctrl+K once more closes it."""
        again = event.key() == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if again:
            self.close()
        return again

    def choose(self, value: object) -> None:
        """Run what was chosen."""
        if isinstance(value, Finding):
            value.run()


def _line(item: Finding) -> LineItem:
    return LineItem(
        item.title,
        item.reason or item.kind,
        icon=item.icon or "chevron-right",
        trailing=item.shortcut.replace("+", " "),
        enabled=not item.reason,
    )
