"""Forgetting everything with windows: asked in a dialog, done on a worker, told in a sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.bootstrap.forgetting import DONE, FAILED, WINDOW_OPEN
from desktop_manager.bootstrap.forgetting_place import Place, place_of
from desktop_manager.bootstrap.shutdown import leave
from desktop_manager.features.forgetting.service import Forgotten
from desktop_manager.features.forgetting.survey import Survey
from desktop_manager.ui.dialogs.forget_everything import ForgetDialog, ForgettingSheet, WithoutKeyringDialog
from desktop_manager.ui.tasks import TaskHandle, Tasks
from desktop_manager.ui.words import forgetting as words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop_manager.credentials.vault import Vault
    from desktop_manager.ui.widgets.typed_dialog import TypedDialog


QUIT_WAIT_S = 0.5
"""Seconds for which the end waits for work."""


class Confirmed(NamedTuple):
    """What a person has confirmed in a window, to be done once that is closed.

    Attributes:
        leave_keyring: whether also what it means where there is no keyring.
    """

    place: Place
    vault: Vault
    leave_keyring: bool


class Asking(QObject):
    """Shows what would go and asks to type a word, twice where there is no keyring.

    Signals:
        confirmed: with the survey. The dialog stays open and busy, to be closed by `close`.
        declined: nothing is to be done; with the exit code that says why.
    """

    confirmed = Signal(object)
    declined = Signal(int)

    def __init__(self, place: Place, vault: Vault, tasks: Tasks, window: QWidget | None, parent: QObject) -> None:
        """Ask over `window`, or without one."""
        super().__init__(parent)
        self._place = place
        self._vault = vault
        self._tasks = tasks
        self._window = window
        self._survey: Survey | None = None
        self._confirmed = False
        self._code = FAILED
        self.dialog: TypedDialog | None = None
        self.sheet: ForgettingSheet | None = None

    def start(self) -> None:
        """Look what is there, then ask."""
        self._tasks.read(self, ("forget", None, 0), self._look, self._ask, self._failed)

    def _look(self, _handle: TaskHandle) -> Survey:
        return self._place.survey(self._vault)

    def _ask(self, survey: Survey) -> None:
        self._survey, self._confirmed = survey, False
        if survey.keyring is not None and survey.keyring_in_the_way:
            self.refuse(words.keyring_in_the_way_words(survey.keyring))
        elif survey.empty:
            self.refuse(words.nothing_kept_words(survey.root), DONE)
        else:
            self._open(ForgetDialog(survey, self._window))

    def _open(self, dialog: TypedDialog) -> None:
        self.dialog = dialog
        dialog.confirmed.connect(self._typed)
        dialog.rejected.connect(self._rejected)
        dialog.open()

    def _typed(self) -> None:
        survey = self._survey
        assert survey is not None
        if survey.without_keyring and isinstance(self.dialog, ForgetDialog):
            self.close()
            self._open(WithoutKeyringDialog(survey, self._window))
            return
        self._confirmed = True
        if self.dialog is not None:
            self.dialog.set_busy(True)
        self.confirmed.emit(survey)

    def _rejected(self) -> None:
        # Too late once it was confirmed; and what was closed from here is no answer.
        if self.dialog is not None and not self._confirmed:
            self.close()
            self.declined.emit(FAILED)

    def close(self) -> None:
        """Take the question away."""
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self.refuse(words.unreadable_words(self._place.root, error))

    def refuse(self, sentence: str, code: int = FAILED) -> None:
        """Say why there is nothing to confirm; then it is declined with that code."""
        self._code = code
        self.sheet = ForgettingSheet(self.tr("Forget everything on this computer"), [sentence], self._window)
        self.sheet.finished.connect(self._refused)
        self.sheet.open()

    def _refused(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()
        self.declined.emit(self._code)


class ForgettingWindow(QObject):
    """The program that does nothing but this.

    Signals:
        finished: with the exit code.
    """

    finished = Signal(int)

    def __init__(self, place: Place, vault: Vault, parent: QObject | None = None) -> None:
        """Nothing is looked at yet."""
        super().__init__(parent)
        self._place = place
        self._vault = vault
        self.tasks = Tasks(self)
        self.asking = Asking(place, vault, self.tasks, None, self)
        self.asking.confirmed.connect(self._confirmed)
        self.asking.declined.connect(self._end)
        self._survey: Survey | None = None
        self._leave_keyring = False
        self._code = FAILED
        self.sheet: ForgettingSheet | None = None

    def start(self) -> None:
        """Ask first, unless a window is open or nothing is there."""
        try:
            if not self._place.holds_anything():
                self.asking.refuse(words.nothing_kept_words(self._place.root), DONE)
            elif not self._place.acquire():
                self.asking.refuse(words.window_open_words(), WINDOW_OPEN)
            else:
                self.asking.start()
        except OSError as error:
            self.asking.refuse(words.unreadable_words(self._place.root, error))

    def go_on(self, *, leave_keyring: bool) -> None:
        """Remove it: the person has confirmed it in the window that was open until now, perhaps without a keyring."""
        self._leave_keyring = leave_keyring
        if not self._place.acquire():
            self.asking.refuse(words.window_open_words(), WINDOW_OPEN)
            return
        self.tasks.read(self, ("forget", None, 0), self._look, self._remove, self._failed)

    def give_up(self) -> None:
        """Say that nothing can be removed: what the window was at has not ended."""
        self.asking.refuse(words.unfinished_words())

    def end(self) -> bool:
        """End the workers; whether they have ended."""
        return self.tasks.shutdown(QUIT_WAIT_S)

    def _look(self, _handle: TaskHandle) -> Survey:
        return self._place.survey(self._vault)

    def _confirmed(self, survey: Survey) -> None:
        self._leave_keyring = survey.without_keyring
        self._remove(survey)

    def _remove(self, survey: Survey) -> None:
        self._survey = survey
        self.tasks.read(self, ("forget", None, 0), self._work, self._removed, self._failed)

    def _work(self, _handle: TaskHandle) -> Forgotten:
        survey = self._survey
        assert survey is not None
        # A keyring that is there again is emptied.
        leave = self._leave_keyring and survey.without_keyring
        return self._place.forget(survey, self._vault, leave_keyring=leave)

    def _removed(self, forgotten: Forgotten) -> None:
        assert self._survey is not None
        self.asking.close()
        self._code = DONE if forgotten.whole else FAILED
        self.sheet = ForgettingSheet(words.title_words(forgotten), words.ending_words(self._survey, forgotten))
        self.sheet.finished.connect(self._told)
        self.sheet.open()

    def _told(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()
        self._end(self._code)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        self.asking.close()
        self.asking.refuse(words.unreadable_words(self._place.root, error))

    def _end(self, code: int) -> None:
        self._place.release()
        self.finished.emit(code)


def in_window(data_folder: Path | None) -> int:
    """Ask in a small window of its own; returns the exit code of the process."""
    from desktop_manager.bootstrap import make_application
    from desktop_manager.credentials.vault import KeyringVault
    from desktop_manager.features.settings import Settings
    from desktop_manager.ui.theme.theme import Theme

    app = make_application()
    place = place_of(data_folder)
    Theme(Settings(place.root / "settings.json").load().theme).apply(app)  # type: ignore[arg-type]
    forgetting = ForgettingWindow(place, KeyringVault())
    return _run(app, forgetting, forgetting.start)


def after_window(app: QApplication, confirmed: Confirmed, *, clean: bool) -> int:
    """Do what was confirmed in the window that has been closed; returns the exit code of the process.

    Args:
        clean: whether everything that the window was at has ended; else its files may still be in use.
    """
    forgetting = ForgettingWindow(confirmed.place, confirmed.vault)
    go_on = partial(forgetting.go_on, leave_keyring=confirmed.leave_keyring)
    return _run(app, forgetting, go_on if clean else forgetting.give_up)


def _run(app: QApplication, forgetting: ForgettingWindow, begin: Callable[[], None]) -> int:
    app.setQuitOnLastWindowClosed(False)
    forgetting.finished.connect(app.exit)
    QTimer.singleShot(0, begin)
    code = app.exec()
    return leave(code, clean=forgetting.end())
