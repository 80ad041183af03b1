"""A line of Needs attention: how grave, what is so and why, the button that helps, and what to do later."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop_manager.features.attention.line import Line, Severity, Snoozed
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import attention as words
from desktop_manager.ui.words.dates import day

SIGNS: dict[Severity, tuple[str, Tone]] = {
    Severity.BAD: ("triangle-alert", "bad"),
    Severity.WARNING: ("circle-alert", "warning"),
    Severity.INFO: ("info", "accent"),
}
"""Each has a shape of its own: colour alone would not tell."""

LATER_DAYS = (1, 7, 30)


class AttentionRow(Row):
    """One line.

    Signals:
        fix_wanted: the line, whose button was pressed.
        snooze_wanted: the line and the day until which it is to be hidden; None for a day that is to be asked.
    """

    fix_wanted = Signal(object)
    snooze_wanted = Signal(object, object)

    def __init__(self, line: Line, today: date, parent: QWidget | None = None) -> None:
        """Show `line`; `today` in the user's zone is what a snooze is counted from."""
        icon, tone = SIGNS[line.severity]
        super().__init__(words.title(line), words.secondary(line), icon=icon, tone=tone, parent=parent)
        self.line = line
        self._today = today
        self.setAccessibleName(f"{severity_word(line.severity)}: {self.title}")
        self.fix = Button(words.button(line))
        self.fix.setAccessibleName(f"{words.button(line)} {self.title}")
        self.fix.clicked.connect(self._fix)
        self.later = IconButton("clock", self.tr("Snooze"))
        self.later.setAccessibleName(self.tr("Snooze: %1").replace("%1", self.title))
        self.later.clicked.connect(self._open_menu)
        self.menu: QMenu | None = None
        self.add_action(self.fix)
        self.add_action(self.later)

    def has_keyboard(self) -> str:
        """Which of its buttons has the keyboard: "fix", "later", or ""."""
        return "fix" if self.fix.hasFocus() else "later" if self.later.hasFocus() else ""

    def _fix(self) -> None:
        self.fix_wanted.emit(self.line)

    def _open_menu(self) -> None:
        menu = self.menu = QMenu(self)
        menu.setAccessibleName(self.tr("Snooze"))
        texts = (self.tr("Until tomorrow"), self.tr("For a week"), self.tr("For 30 days"))
        for days, text in zip(LATER_DAYS, texts, strict=True):
            action = menu.addAction(text)
            action.setData(days)
            action.triggered.connect(self._snooze)
        menu.addSeparator()
        menu.addAction(self.tr("Until a day…")).triggered.connect(self._ask_day)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.later.mapToGlobal(self.later.rect().bottomLeft()))

    def _snooze(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction), "only the menu's lines lead here"
        self.snooze_wanted.emit(self.line, self._today + timedelta(days=action.data()))

    def _ask_day(self) -> None:
        self.snooze_wanted.emit(self.line, None)


class SnoozedRow(Row):
    """A line that is hidden for now. `wake_wanted`: the line, which is to be shown again."""

    wake_wanted = Signal(object)

    def __init__(self, snoozed: Snoozed, parent: QWidget | None = None) -> None:
        """Show it with its end."""
        line = snoozed.line
        until = self.tr("Snoozed until %1").replace("%1", day(snoozed.until))
        whose = words.secondary(line)
        super().__init__(
            words.title(line), f"{until}{words.JOINT}{whose}" if whose else until, icon="clock", tone="neutral"
        )
        self.line = line
        self.wake = Button(self.tr("Show again"))
        self.wake.setAccessibleName(f"{self.wake.text()}: {self.title}")
        self.wake.clicked.connect(self._wake)
        self.add_action(self.wake)

    def _wake(self) -> None:
        self.wake_wanted.emit(self.line)


def severity_word(severity: Severity) -> str:
    """How grave a line is, for who does not see its colour."""
    translate = QCoreApplication.translate
    return {
        Severity.BAD: translate("AttentionRow", "Urgent"),
        Severity.WARNING: translate("AttentionRow", "Warning"),
        Severity.INFO: translate("AttentionRow", "Note"),
    }[severity]
