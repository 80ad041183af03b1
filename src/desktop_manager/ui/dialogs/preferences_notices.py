"""Notices and the tray in Preferences: what is announced, when it is quiet, and what closing the window does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop_manager.features.attention.line import Kind
from desktop_manager.features.notifying.choices import NoticeChoices, QuietHours
from desktop_manager.features.notifying.deciding import ANNOUNCED
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.switch import Switch
from desktop_manager.ui.widgets.time_edit import TimeEdit
from desktop_manager.ui.words.notices import kind_words

COLUMNS = 2


class NoticesCard(Card):
    """Takes effect at once, as all of Preferences. `chosen`: what the user chose now (`NoticeChoices`)."""

    chosen = Signal(object)

    def __init__(self, choices: NoticeChoices, *, tray: bool, parent: QWidget | None = None) -> None:
        """Show `choices`; `tray` says whether this desktop has a tray."""
        super().__init__(parent=parent)
        self.set_title(self.tr("Notifications"))
        self._choices = choices
        self.on = Switch(accessible_name=self.tr("Notices on the desktop"))
        self.row = Row(
            self.tr("Notices on the desktop"),
            self.tr("When something serious comes up. They name no person, product or amount."),
            leading=self.on,
        )
        self.add_row(self.row)
        self.kinds: dict[Kind, CheckBox] = {}
        self.about = self._make_about()
        self.add_row(self.about)
        self.quiet = Switch(accessible_name=self.tr("Quiet hours"))
        self.start = TimeEdit(choices.quiet.start, accessible_name=self.tr("Quiet from"))
        self.until = TimeEdit(choices.quiet.end, accessible_name=self.tr("Quiet until"))
        self.hours = Row(
            self.tr("Quiet hours"), self.tr("What comes up meanwhile is told at their end."), leading=self.quiet
        )
        self.dash = Label(self.tr("to"), "muted")
        for part in (self.start, self.dash, self.until):
            self.hours.add_action(part)
        self.add_row(self.hours)
        self.stay = Switch(accessible_name=self.tr("Stay in the tray when the window is closed"))
        self.closing = Row(
            self.tr("Stay in the tray when the window is closed"),
            self.tr("The program goes on and looks for news every 15 minutes. Quit ends it."),
            leading=self.stay,
        )
        self.add_row(self.closing)
        self._put(choices)
        self._set_tray(tray)
        for switch in (self.on, self.quiet, self.stay, *self.kinds.values()):
            switch.toggled.connect(self._take)
        for edit in (self.start, self.until):
            edit.timeChanged.connect(self._take)

    def show_reach(self, there: bool) -> None:
        """Say whether this desktop can show notices at all."""
        error = "" if there else self.tr("This desktop shows none: it has neither a service for notices nor a tray.")
        self.row.set_error(error)

    def _make_about(self) -> QWidget:
        place = QWidget()
        place.setAccessibleName(self.tr("Notices about"))
        outer = QVBoxLayout(place)
        # The boxes draw their focus ring outside: they stand in line with the texts all the same.
        outer.setContentsMargins(16 - CheckBox.OVERHANG, 11, 16, 11)
        outer.setSpacing(8)
        title = Label(self.tr("Notices about"), "strong")
        title.setContentsMargins(CheckBox.OVERHANG, 0, 0, 0)
        outer.addWidget(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        words = kind_words()
        for number, kind in enumerate(ANNOUNCED):
            box = self.kinds[kind] = CheckBox(words[kind])
            grid.addWidget(box, number // COLUMNS, number % COLUMNS)
        outer.addLayout(grid)
        return place

    def _put(self, choices: NoticeChoices) -> None:
        self.on.setChecked(choices.on)
        for kind, box in self.kinds.items():
            box.setChecked(kind not in choices.muted)
        self.quiet.setChecked(choices.quiet.on)
        self.stay.setChecked(choices.close_to_tray)
        self._show_parts(choices)

    def _set_tray(self, tray: bool) -> None:
        if tray:
            return
        reason = self.tr("This desktop has no tray, so closing the window ends the program.")
        self.stay.setEnabled(False)
        self.stay.setAccessibleDescription(reason)
        self.closing.set_secondary(reason)

    def _show_parts(self, choices: NoticeChoices) -> None:
        self.about.setVisible(choices.on)
        self.hours.setVisible(choices.on)
        for part in (self.start, self.dash, self.until):
            part.setVisible(choices.quiet.on)
        same = choices.quiet.on and choices.quiet.start == choices.quiet.end
        self.hours.set_error(self.tr("Both times are the same, so it is never quiet.") if same else "")

    def _take(self) -> None:
        muted = tuple(str(kind) for kind, box in self.kinds.items() if not box.isChecked())
        quiet = QuietHours(self.quiet.isChecked(), self.start.minutes, self.until.minutes)
        self._choices = self._choices._replace(
            on=self.on.isChecked(), muted=muted, quiet=quiet, close_to_tray=self.stay.isChecked()
        )
        self._show_parts(self._choices)
        self.chosen.emit(self._choices)
