"""The list of organizations under the dropdown, with the logins as headings when there is more than one."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.features.folding import folded
from desktop_manager.ui.models.line_item import LineItem
from desktop_manager.ui.models.line_model import Line
from desktop_manager.ui.shell.chooser import Chooser
from desktop_manager.ui.shell.login_list import LoginList
from desktop_manager.ui.shell.state import Choice, LoginGroup, OrganizationEntry
from desktop_manager.ui.widgets.button import Button

WIDTH = 420
ROW_HEIGHT = 50
WITH_SHORTCUT = 9


class OrganizationPopup(Chooser):
    """Type to filter; what needs attention says why.

    Signals:
        chosen: which line, a `Choice`.
        add_requested: another login is to be added.
    """

    chosen = Signal(object)
    add_requested = Signal()

    def __init__(self, window: QWidget) -> None:
        """Belongs to `window`, under whose dropdown it opens."""
        super().__init__(self.tr("Organizations"), self.tr("Filter organizations"), ROW_HEIGHT, window)
        self._list = LoginList()
        self.add_login = Button(self.tr("Add another login…"), kind="quiet", icon="plus")
        self.add_login.clicked.connect(self._add)
        self.set_foot(self.add_login)

    def set_list(self, shown: LoginList) -> None:
        """Show other logins and organizations."""
        self._list = shown
        if self.isVisible():
            self.refill()

    def open_under(self, anchor: QWidget) -> None:
        """Open under `anchor`, as wide as it at least."""
        self.resize(max(WIDTH, anchor.width()), self.height())
        self.move(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))
        self.show()
        self.start()
        self.go_to(self._list.current)

    def narrow(self, text: str) -> str:
        """Fill the list with the organizations that have every word, their login's name among them."""
        words = folded(text).split()
        lines: list[Line[Choice]] = []
        number = 0
        for group in self._list.groups:
            inside: list[Line[Choice]] = []
            if self._list.several and group.attention and _has(words, group.name, group.detail, group.attention):
                inside += self._remedy(group)
            for entry in group.entries:
                number += 1
                if _has(words, entry.name, entry.role, group.name, group.detail):
                    inside.append(self._line(group, entry, number))
            if self._list.several and inside:
                attention = (self.tr("Needs attention"), "warning") if group.attention else None
                heading = LineItem(group.name, group.detail, chip=attention, enabled=False, heading=True)  # type: ignore[arg-type]
                lines.append(Line(heading, None))
            lines += inside
        self.model.set_lines(lines)
        if self._list.several:
            return self.tr("No organization or login has “%1” in its name.").replace("%1", text)
        return self.tr("No organization has “%1” in its name.").replace("%1", text)

    def _line(self, group: LoginGroup, entry: OrganizationEntry, number: int) -> Line[Choice]:
        choice = Choice(group.key, entry.id)
        attention = (self.tr("Needs attention"), "warning") if entry.attention else None
        return Line(
            LineItem(
                entry.name,
                entry.attention or entry.role,
                chip=attention,  # type: ignore[arg-type]
                avatar=(entry.name, entry.id),
                trailing=self.tr("Ctrl %1").replace("%1", str(number)) if number <= WITH_SHORTCUT else "",
                checked=choice == self._list.current,
            ),
            choice,
        )

    def _remedy(self, group: LoginGroup) -> list[Line[Choice]]:
        words = {
            "replace_token": (self.tr("Replace token…"), "key-round"),
            "open": (self.tr("Open this login again…"), "refresh-cw"),
        }
        if group.remedy not in words:
            return []
        title, icon = words[group.remedy]
        item = LineItem(
            title,
            group.attention or "",
            icon=icon,
            icon_as_avatar=True,
            spoken=self.tr("%1: %2").replace("%1", group.name).replace("%2", f"{title}, {group.attention}"),
        )
        return [Line(item, Choice(group.key, None, group.remedy))]

    def hear(self, event: QKeyEvent) -> bool:
        """Ctrl with a digit works here too: each line names its own."""
        place = event.key() - Qt.Key.Key_1
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier or not 0 <= place < WITH_SHORTCUT:
            return False
        choices = self._list.choices
        if place < len(choices):
            self.close()
            self.choose(choices[place])
        return True

    def choose(self, value: object) -> None:
        """Tell which one was chosen."""
        if isinstance(value, Choice):
            self.chosen.emit(value)

    def _add(self) -> None:
        self.close()
        self.add_requested.emit()


def _has(words: list[str], *texts: str) -> bool:
    searched = folded(" ".join(texts))
    return all(word in searched for word in words)
