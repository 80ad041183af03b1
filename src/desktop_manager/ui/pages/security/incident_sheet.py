""" "It was not me": the steps after a suspect session, with what was done and what is left."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import (
    APPLICATION_PASSWORDS,
    LOGIN_ACTIVITY,
    PASSWORD,
    SECURITY,
    TOKENS,
    ManagerLink,
)
from desktop_manager.features.security.incident import STEPS
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import way_back as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext

WIDTH = 680
_LINKS: dict[str, ManagerLink] = {
    "password": PASSWORD,
    "application_passwords": APPLICATION_PASSWORDS,
    "tokens": TOKENS,
    "sessions": LOGIN_ACTIVITY,
    "settings": SECURITY,
}


class IncidentSheet(Sheet):
    """What is ticked is remembered for this run.

    `end_others` when the sessions are to be ended here; `link_failed(url)` when no browser could be started.
    """

    end_others = Signal()
    link_failed = Signal(str)

    def __init__(self, context: "PageContext", *, ending: bool, parent: QWidget | None = None) -> None:
        """`ending`: whether sessions can be ended here."""
        super().__init__(self.tr("It was not me"), parent)
        self.resize(WIDTH, self.height())
        self._context = context
        self._notes = context.workspace.incident
        self._notes.begin()
        self.card = Card(self.tr("Do these in order"))
        self.boxes: dict[str, CheckBox] = {}
        self.links: dict[str, LinkButton] = {}
        self.end_button = Button(self.tr("End all others…"), kind="danger")
        self.end_button.clicked.connect(self._end_others)
        self.here = {
            "application_passwords": Button(self.tr("On Profile")),
            "settings": Button(self.tr("On this page")),
        }
        self.here["application_passwords"].setAccessibleName(self.tr("Show application passwords on Profile"))
        self.here["application_passwords"].clicked.connect(self._show_profile)
        self.here["settings"].setAccessibleName(self.tr("Check the settings on this page"))
        self.here["settings"].clicked.connect(self.accept)
        done = self._notes.done()
        for step in STEPS:
            self.card.add_row(self._row(step, step in done, ending=ending))
        self.body.addWidget(self.card)
        self._count()

    def _row(self, step: str, done: bool, *, ending: bool) -> Row:
        title, why = words.incident_words(step)
        box = CheckBox()
        box.setAccessibleName(self.tr("Done: %1").replace("%1", title))
        box.setChecked(done)
        box.setProperty("step", step)
        box.toggled.connect(self._mark)
        self.boxes[step] = box
        row = Row(title, why, leading=box)
        if step == "sessions" and ending:
            row.add_action(self.end_button)
            return row
        if step in self.here:
            row.add_action(self.here[step])
        link = LinkButton(self.tr("In the Manager"), self._context.manager_url(_LINKS[step]), self._context.opener)
        link.setAccessibleName(self.tr("%1 in the Manager").replace("%1", title))
        link.failed.connect(self.link_failed)
        self.links[step] = link
        row.add_action(link)
        return row

    def _mark(self, done: bool) -> None:
        box = self.sender()
        assert isinstance(box, CheckBox)
        self._notes.mark(box.property("step"), done=done)
        self._count()

    def _count(self) -> None:
        left = len(self._notes.left())
        if left:
            self.card.set_chip(self.tr("%n step(s) left", "", left), "warning")
        else:
            self.card.set_chip(self.tr("All done"), "good")

    def _show_profile(self) -> None:
        self.accept()
        self._context.page_requested.emit("profile")

    def _end_others(self) -> None:
        self.accept()
        self.end_others.emit()
