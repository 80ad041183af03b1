"""Forgetting everything from Preferences: asked in the window, done once it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.bootstrap.forgetting_place import Place
    from desktop_manager.bootstrap.forgetting_window import Asking, Confirmed
    from desktop_manager.features.forgetting.survey import Survey
    from desktop_manager.ui.dialogs.preferences import PreferencesDialog


class ForgettingHere(QObject):
    """Not offered where the demo alone is open, nor for pictures: the logins of this computer are not its own."""

    def __init__(self, application: Application) -> None:
        """Nobody has asked for it yet."""
        super().__init__(application)
        self._app = application
        self._confirmed: Confirmed | None = None
        self.asking: Asking | None = None
        application.window.closed.connect(self._closed)
        application.window.guard.stayed.connect(self._stayed)

    def add_card(self, preferences: PreferencesDialog) -> None:
        """Put the way to it at the end of Preferences."""
        if self._app.options.demo or self._app.logins is None:
            return
        from desktop_manager.ui.dialogs.preferences_forget import ForgetCard

        card = ForgetCard()
        card.wanted.connect(preferences.accept)
        card.wanted.connect(self._wanted)
        preferences.add_last_card(card)

    def _wanted(self) -> None:
        # The end of the program loses what is unsaved: that is asked first.
        self._app.window.guard.before(self._ask)

    def _ask(self) -> None:
        from desktop_manager.bootstrap.forgetting_window import Asking

        logins = self._app.logins
        assert logins is not None, "there is a card only where there are logins"
        self.asking = Asking(self._place(), logins.vault, self._app.tasks, self._app.window, self)
        self.asking.confirmed.connect(self._end)
        self.asking.start()

    def _end(self, survey: Survey) -> None:
        from desktop_manager.bootstrap.forgetting_window import Confirmed

        logins = self._app.logins
        assert logins is not None, "asked with its vault"
        if self.asking is not None:
            self.asking.close()
        self._confirmed = Confirmed(self._place(), logins.vault, survey.without_keyring)
        self._app.window.leave()

    def _place(self) -> Place:
        from desktop_manager.bootstrap.forgetting_place import Place

        return Place(self._app.folders, usual=self._app.options.data_folder is None)

    def _stayed(self) -> None:
        self._confirmed = None

    def _closed(self) -> None:
        self._app.to_forget = self._confirmed
