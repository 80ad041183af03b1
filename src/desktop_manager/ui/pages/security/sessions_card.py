"""Where you are signed in: this session and the others, each with its end."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import LOGIN_ACTIVITY
from desktop_manager.features.security.sessions import SessionEntry
from desktop_manager.ui.pages.security.reading import SessionsData
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import signing_in as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext


class SessionsCard(Card):
    """Signals end (`SessionEntry`), end_others and not_me as their buttons say.

    `link_failed(url)` when no browser could be started.
    """

    end = Signal(object)
    end_others = Signal()
    not_me = Signal()
    link_failed = Signal(str)

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Empty until `show_sessions`."""
        super().__init__(self.tr("Where you are signed in"), parent=parent)
        self._context = context
        self._shown: SessionsData | None = None
        self.end_buttons: list[Button] = []
        self.not_me_button = Button(self.tr("It was not me…"))
        self.not_me_button.clicked.connect(self.not_me)
        self.end_others_button = Button(self.tr("End all others…"), kind="danger")
        self.end_others_button.clicked.connect(self.end_others)
        self.link = LinkButton(self.tr("In the Manager"), context.manager_url(LOGIN_ACTIVITY), context.opener)
        self.link.setAccessibleName(self.tr("End sessions in the Manager"))
        self.link.failed.connect(self.link_failed)
        for button in (self.not_me_button, self.end_others_button, self.link):
            self.add_action(button)

    @property
    def sessions(self) -> tuple[SessionEntry, ...]:
        """What is shown."""
        return self._shown.entries if self._shown is not None else ()

    def show_sessions(self, data: SessionsData) -> None:
        """Show the sessions; where they cannot be ended here, the way into the Manager."""
        self.end_others_button.setVisible(data.ending)
        self.link.setVisible(not data.ending)
        others = [session for session in data.entries if not session.current]
        self.end_others_button.set_disabled_reason("" if others else self.tr("You are signed in nowhere else."))
        if self._shown == data:
            return
        self._shown = data
        self.clear_rows()
        self.end_buttons = []
        for session in data.entries:
            self.add_row(self._row(session, data))
        if not data.entries:
            hint = self.tr("Your browser sessions are listed in the Manager.")
            self.add_row(Row(self.tr("No session is known."), hint))

    def _row(self, session: SessionEntry, data: SessionsData) -> Row:
        row = Row(words.session_name(session), words.session_line(session, data.now))
        if session.new_place:
            row.add_action(Chip(self.tr("New place"), "warning"))
        if session.current:
            row.add_action(Chip(self.tr("This session"), "good"))
        elif data.ending and session.id:
            button = EndButton(session, self.tr("End…"))
            button.setAccessibleName(self.tr("End %1").replace("%1", words.session_name(session)))
            button.pressed_for.connect(self.end)
            self.end_buttons.append(button)
            row.add_action(button)
        return row


class EndButton(Button):
    """Ends one session: `pressed_for(SessionEntry)`."""

    pressed_for = Signal(object)

    def __init__(self, session: SessionEntry, text: str, parent: QWidget | None = None) -> None:
        """Stands for `session`."""
        super().__init__(text, kind="danger", parent=parent)
        self.session = session
        self.clicked.connect(self._tell)

    def _tell(self) -> None:
        self.pressed_for.emit(self.session)
