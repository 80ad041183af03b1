"""The card Needs attention: the gravest first, as many as one reads, and what is snoozed under them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.attention.view import AttentionView
from desktop_manager.ui.pages.home.attention_row import AttentionRow, SnoozedRow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row

AT_FIRST = 6
"""Lines shown at first: what is due and the codes are to be seen under them (design/home.png)."""
AT_ONCE = 20
"""Lines that a click on More adds: a row is some ten widgets, and an agency has thousands of lines."""


class AttentionCard(Card):
    """Shows lines.

    Signals:
        fix_wanted: the line, whose button was pressed.
        snooze_wanted: the line and the day, or None where the day is to be asked.
        wake_wanted: the line, which is to be shown again.
    """

    fix_wanted = Signal(object)
    snooze_wanted = Signal(object, object)
    wake_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__(self.tr("Needs attention"), parent=parent)
        self.rows: list[AttentionRow] = []
        self.snoozed_rows: list[SnoozedRow] = []
        self.more: Button | None = None
        self._view: AttentionView | None = None
        self._most = AT_FIRST
        self.snoozed_button = Button(kind="link")
        self.snoozed_button.clicked.connect(self._toggle)
        self.snoozed_button.hide()
        self.add_action(self.snoozed_button)
        self._shows_snoozed = False

    def show_view(self, view: AttentionView) -> None:
        """Show what needs attention now; what is the same stays as it is, with the keyboard where it was."""
        before, self._view = self._view, view
        same = before is not None and (before.lines, before.snoozed, before.today) == (
            view.lines,
            view.snoozed,
            view.today,
        )
        if not same:
            self._fill()

    def show_snoozed(self) -> None:
        """Show what is snoozed, and take the keyboard there."""
        self._shows_snoozed = True
        self._fill()
        if self.snoozed_rows:
            self.snoozed_rows[0].wake.setFocus()

    def _toggle(self) -> None:
        self._shows_snoozed = not self._shows_snoozed
        self._fill()

    def _show_more(self) -> None:
        first = len(self.rows)
        self._most += AT_ONCE
        self._fill()
        if first < len(self.rows):
            self.rows[first].fix.setFocus()

    def _fill(self) -> None:
        view = self._view
        if view is None:
            return
        held = next(
            ((at, row.line.id, row.has_keyboard()) for at, row in enumerate(self.rows) if row.has_keyboard()), None
        )
        self.clear_rows()
        self.rows, self.snoozed_rows, self.more = [], [], None
        for line in view.lines[: self._most]:
            row = AttentionRow(line, view.today)
            row.fix_wanted.connect(self.fix_wanted)
            row.snooze_wanted.connect(self.snooze_wanted)
            self.rows.append(row)
            self.add_row(row)
        if not view.lines:
            self.add_row(self._all_well(bool(view.snoozed)))
        self._add_more(len(view.lines) - len(self.rows))
        self._fill_snoozed(view)
        if held is not None:
            self._give_keyboard_back(*held)

    def _all_well(self, some_snoozed: bool) -> Row:
        title = self.tr("Nothing needs attention") if not some_snoozed else self.tr("Nothing else needs attention")
        hint = self.tr("Reminders, products that may stop, codes that run low and the like will be listed here.")
        return Row(title, hint, icon="circle-check", tone="good")

    def _add_more(self, hidden: int) -> None:
        if hidden <= 0:
            return
        more = min(hidden, AT_ONCE)
        self.more = Button(self.tr("Show %n more", "", more))
        self.more.clicked.connect(self._show_more)
        count = hidden
        foot = Row("", self.tr("%n more, less urgent than these.", "", count))
        foot.add_action(self.more)
        self.add_row(foot)

    def _fill_snoozed(self, view: AttentionView) -> None:
        count = len(view.snoozed)
        self.snoozed_button.setVisible(count > 0)
        words = self.tr("Hide snoozed") if self._shows_snoozed else self.tr("%n snoozed", "", count)
        self.snoozed_button.setText(words)
        if not self._shows_snoozed:
            return
        for snoozed in view.snoozed[:AT_ONCE]:
            row = SnoozedRow(snoozed)
            row.wake_wanted.connect(self.wake_wanted)
            self.snoozed_rows.append(row)
            self.add_row(row)

    def _give_keyboard_back(self, at: int, identity: str, which: str) -> None:
        """To the same line; where it is gone, to the one that has taken its place."""
        if not self.rows:
            return
        found = next((row for row in self.rows if row.line.id == identity), self.rows[min(at, len(self.rows) - 1)])
        (found.later if which == "later" else found.fix).setFocus()
