"""The list of organizations under the dropdown."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.features.folding import folded
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line
from desktop_manager.ui.shell.chooser import Chooser
from desktop_manager.ui.shell.state import OrganizationEntry

WIDTH = 420
ROW_HEIGHT = 50
WITH_SHORTCUT = 9


class OrganizationPopup(Chooser):
    """Type to filter; one that needs attention says why. `chosen` carries the id."""

    chosen = Signal(int)

    def __init__(self, window: QWidget) -> None:
        """Belongs to `window`, under whose dropdown it opens."""
        super().__init__(self.tr("Organizations"), self.tr("Filter organizations"), ROW_HEIGHT, window)
        self._entries: tuple[OrganizationEntry, ...] = ()
        self._current: int | None = None

    def set_entries(self, entries: Sequence[OrganizationEntry], current: int | None) -> None:
        """Show other organizations."""
        self._entries = tuple(entries)
        self._current = current
        if self.isVisible():
            self.refill()

    def open_under(self, anchor: QWidget) -> None:
        """Open under `anchor`, as wide as it at least."""
        self.resize(max(WIDTH, anchor.width()), self.height())
        self.move(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))
        self.show()
        self.start()
        self.go_to(self._current)

    def narrow(self, text: str) -> str:
        """Fill the list with the organizations that have every word."""
        words = folded(text).split()
        lines: list[Line[int]] = []
        heading = ""
        several = self._has_headings()
        for number, entry in enumerate(self._entries, 1):
            searched = folded(f"{entry.name} {entry.role} {entry.login}")
            if not all(word in searched for word in words):
                continue
            if several and entry.login != heading:
                heading = entry.login
                lines.append(Line(LineItem(heading, enabled=False), None))
            keys = self.tr("Ctrl %1").replace("%1", str(number)) if number <= WITH_SHORTCUT else ""
            attention = (self.tr("Needs attention"), "warning") if entry.attention else None
            lines.append(
                Line(
                    LineItem(
                        entry.name,
                        entry.attention or entry.role,
                        chip=attention,  # type: ignore[arg-type]
                        avatar=(entry.name, entry.id),
                        trailing=keys,
                        checked=entry.id == self._current,
                    ),
                    entry.id,
                )
            )
        self.model.set_lines(lines)
        return self.tr("No organization has “%1” in its name.").replace("%1", text)

    def hear(self, event: QKeyEvent) -> bool:
        """Ctrl with a digit works here too: each line names its own."""
        place = event.key() - Qt.Key.Key_1
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier or not 0 <= place < WITH_SHORTCUT:
            return False
        if place < len(self._entries):
            self.close()
            self.choose(self._entries[place].id)
        return True

    def choose(self, value: object) -> None:
        """Tell which one was chosen."""
        if isinstance(value, int):
            self.chosen.emit(value)

    def _has_headings(self) -> bool:
        return len({entry.login for entry in self._entries}) > 1
