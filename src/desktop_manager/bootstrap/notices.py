"""Notices and the tray of the running program: what the login in the window announces, and what the user answers."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_manager.features.notifying.quiet_hours import tomorrow_morning
from desktop_manager.ui.notices.announcer import Announcer, Due
from desktop_manager.ui.notices.rounds import Rounds
from desktop_manager.ui.words import notices as words
from desktop_manager.ui.words.dates import moment

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.bootstrap.notice_bus import NoticeBus
    from desktop_manager.bootstrap.tray import Tray
    from desktop_manager.features.notifying.choices import NoticeChoices
    from desktop_manager.ui.commands import Commands
    from desktop_manager.ui.session import Session
    from desktop_manager.ui.tasks import TaskHandle

_log = logging.getLogger(__name__)

HOUR_S = 3600
HOME = "home"


class Notices(QObject):
    """Made when the start is complete. Bus and tray are reached for at the first notice, or where the user wants them.

    Signals:
        found: whether this desktop can show notices, as far as it was tried.
    """

    found = Signal(bool)

    def __init__(self, application: Application) -> None:
        """Serve `application`; the login comes with `serve`."""
        super().__init__(application)
        self._app = application
        self._window = application.window
        self._session: Session | None = None
        self._announcer: Announcer | None = None
        self._rounds: Rounds | None = None
        self._bus: NoticeBus | None = None
        self._tray: Tray | None = None
        self._waiting: Due | None = None
        self._told: Due | None = None
        self._reaching = False
        self.clock = time.time
        self._window.stays = self.stays
        self._window.page_shown.connect(self._looked)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._looked)
        self._apply()

    # What the user chose

    @property
    def choices(self) -> NoticeChoices:
        """What the user chose."""
        return self._app.settings.notices

    def choose(self, choices: NoticeChoices) -> None:
        """Take and remember it."""
        self._app.settings.notices = choices
        self._app.save_settings()
        self._apply()
        if self._announcer is not None:
            self._announcer.choose(choices)

    def prefer(self, choices: NoticeChoices) -> None:
        """Take what was chosen in Preferences, which knows nothing of a pause."""
        self.choose(choices._replace(paused_until=self.choices.paused_until))

    def _apply(self) -> None:
        if self.choices.close_to_tray:
            self.tray.show()
        elif self._tray is not None:
            self._tray.hide()
        self._tell_tray()

    # The login in the window

    def serve(self, session: Session) -> None:
        """Announce what comes up in another login; an opened copy is of another day, and announces nothing."""
        self.leave()
        if session.workspace.copied_at is not None:
            return
        self._session = session
        context = session.context
        self._announcer = Announcer(context, self.choices, self.looks, self._now, self)
        self._announcer.due.connect(self._show)
        self._rounds = Rounds(session, self._rounds_wanted, parent=self)
        context.attention.changed.connect(self._tell_tray)

    def leave(self) -> None:
        """The login is no longer in the window."""
        session, self._session = self._session, None
        if session is None:
            return
        session.context.attention.changed.disconnect(self._tell_tray)
        for part in (self._announcer, self._rounds):
            if part is not None:
                part.end()
                part.deleteLater()
        self._announcer = self._rounds = None
        self._waiting = self._told = None
        self._tell_tray()

    def end(self) -> None:
        """The program ends."""
        self.leave()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.disconnect(self._looked)
        if self._tray is not None:
            self._tray.hide()
        if self._bus is not None:
            self._bus.end()

    def looks(self) -> bool:
        """Whether the user has Needs attention in sight."""
        window = self._window
        return self._in_front() and window.page_id == HOME and window.filled_by is None

    def _in_front(self) -> bool:
        screen = self._app.screen_lock
        return self._window.isVisible() and self._window.isActiveWindow() and not (screen is not None and screen.active)

    def _rounds_wanted(self) -> bool:
        hidden = not self._window.isVisible()
        return not self._in_front() and (self.choices.on or hidden)

    def _now(self) -> float:
        return self.clock()

    def _looked(self, _what: object = None) -> None:
        if self._announcer is not None and self.looks():
            self._announcer.consider()

    # A notice

    def _show(self, due: Due) -> None:
        bus = self.bus
        if bus.reached:
            self._say(due)
        else:
            self._waiting = due
            self.find_out()

    def find_out(self) -> None:
        """Find out on a worker whether this desktop shows notices; `found` tells it."""
        bus = self.bus
        if bus.reached:
            self.found.emit(True)
        elif not self._reaching:
            self._reaching = True
            key = ("notices.bus", None, 0)
            self._app.tasks.read(self, key, self._work_on_reaching, self._reached, self._not_reached)

    def _work_on_reaching(self, _handle: TaskHandle) -> bool:
        return self.bus.reach()

    def _reached(self, there: bool) -> None:
        self._reaching = False
        due, self._waiting = self._waiting, None
        if due is not None and there:
            self._say(due)
        elif due is not None:
            self._say_in_tray(due)
        self.found.emit(there or self.tray.available())

    def _not_reached(self, error: Exception) -> None:
        _log.warning("the desktop's service for notices could not be reached: %s", type(error).__name__)
        self._reached(False)

    def _say(self, due: Due) -> None:
        self._told = due
        self.bus.say(*self._words(due), self.tr("Open"))

    def _refused(self) -> None:
        due, self._told = self._told, None
        if due is not None:
            self._say_in_tray(due)

    def _say_in_tray(self, due: Due) -> None:
        if self.tray.available():
            self.tray.show()
            self._tell_tray()
            self.tray.say(*self._words(due))
        elif self._announcer is not None:
            self._announcer.take_back(due.notice)

    def _words(self, due: Due) -> tuple[str, str]:
        session, screen = self._session, self._app.screen_lock
        plain = due.plain or (screen is not None and screen.active)
        demo = session is not None and session.workspace.demo
        return words.title(due.notice, plain=plain), words.body(due.notice, plain=plain, demo=demo)

    # Bus and tray

    @property
    def bus(self) -> NoticeBus:
        """The desktop's service for notices; reached at the first need."""
        if self._bus is None:
            self._bus = self._app.edges.notice_bus()
            self._bus.clicked.connect(self.show_attention)
            self._bus.refused.connect(self._refused)
        return self._bus

    @property
    def tray(self) -> Tray:
        """The tray; its icon is seen where the user wants it, or where nothing else shows notices."""
        if self._tray is None:
            tray = self._tray = self._app.edges.tray()
            tray.open_wanted.connect(self._app.raise_window)
            tray.attention_wanted.connect(self.show_attention)
            tray.hour_wanted.connect(self._pause_for_an_hour)
            tray.morning_wanted.connect(self._pause_until_tomorrow)
            tray.resume_wanted.connect(self._resume)
            tray.quit_wanted.connect(self._window.leave)
            tray.opening.connect(self._tell_tray)
        return self._tray

    def stays(self) -> bool:
        """Whether closing the window leaves the program in the tray: wanted, and there is a tray now."""
        return self.choices.close_to_tray and self.tray.available()

    def _tell_tray(self, _view: object = None) -> None:
        if self._tray is None:
            return
        view = self._session.context.attention.view if self._session is not None else None
        until = self.choices.paused_until
        paused = moment(until) if until > self.clock() else ""
        self._tray.set_state(view.serious if view is not None else 0, paused)

    def show_attention(self) -> None:
        """Bring the window to the front, on Home."""
        self._app.raise_window()
        if self._session is not None and self._window.filled_by is None:
            self._window.show_page(HOME)

    def _pause_for_an_hour(self) -> None:
        self._pause(int(self.clock()) + HOUR_S)

    def _pause_until_tomorrow(self) -> None:
        self._pause(tomorrow_morning(self.clock(), None))

    def _resume(self) -> None:
        self._pause(0)

    def _pause(self, until: int) -> None:
        self.choose(self.choices._replace(paused_until=until))
        frame = self._window.frame
        if frame is not None and self._window.isVisible():
            paused = self.tr("No notices until %1.").replace("%1", moment(until))
            frame.show_message("info", paused if until else self.tr("Notices are shown again."))

    def add_commands(self, commands: Commands) -> None:
        """Add to Ctrl+K what the menu of the tray offers."""
        commands.add("pause-hour", self.tr("Pause notices for 1 h"), self._pause_for_an_hour)
        commands.add("pause-morning", self.tr("Pause notices until tomorrow, 8:00"), self._pause_until_tomorrow)
        commands.add("resume-notices", self.tr("Resume notices"), self._resume)
