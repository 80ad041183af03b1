"""Runs the real program in a process of its own, tells what its window shows, and does what it is told.

Started by `support.driven`: the arguments are those of `desktop-manager`. Each change of what the window shows is a
line of JSON on standard output; each line of standard input is the name of a method of Driver, with its arguments.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop_manager import __main__, bootstrap
from desktop_manager.bootstrap.edges import Edges

if TYPE_CHECKING:
    from desktop_manager.bootstrap.application import Application
    from desktop_manager.credentials.vault import Vault

KEYRING_PATIENCE_S = 0.5


def _say(what: dict[str, Any]) -> None:
    sys.stdout.write(f"{json.dumps(what)}\n")
    sys.stdout.flush()


class ImpatientEdges(Edges):
    """The real keyring, given up soon."""

    def vault(self) -> Vault:
        from desktop_manager.credentials.vault import KeyringVault

        return KeyringVault(KEYRING_PATIENCE_S, KEYRING_PATIENCE_S)


class Driver(QObject):
    """Looks at the window, and drives it."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._app = application
        self._told: dict[str, Any] = {}
        self._asked: SimpleQueue[str] = SimpleQueue()
        self._notes: list[str] = []
        threading.Thread(target=self._listen, daemon=True).start()
        timer = QTimer(self)
        timer.timeout.connect(self._look)
        timer.start(10)

    def _listen(self) -> None:
        # os.read, because a reader that holds the lock of sys.stdin would disturb the end of the interpreter.
        while chunk := os.read(0, 4096):
            for line in chunk.decode().splitlines():
                self._asked.put(line)

    def _look(self) -> None:
        try:
            command, *arguments = self._asked.get_nowait().split()
        except Empty:
            self._tell()
        else:
            getattr(self, command)(*arguments)

    def _tell(self) -> None:
        shown = self.seen()
        if shown != self._told:
            self._told = json.loads(json.dumps(shown))
            _say(shown)

    def seen(self) -> dict[str, Any]:
        """What the window shows."""
        window, session = self._app.window, self._app.session
        place, frame = window.filled_by, window.frame
        return {
            "visible": window.isVisible(),
            "place": type(place).__name__ if place is not None else "shell",
            "name": place.accessibleName() if place is not None else "",
            "title": window.windowTitle(),
            "chip": window.side_bar.foot.chip.text(),
            "age": window.side_bar.foot.age.text(),
            "message": frame.message.text if frame is not None and frame.message is not None else "",
            "settled": session is not None and session.is_settled and self._app.menu is not None,
            "organizations": len(session.context.organizations) if session is not None else 0,
            "login": session.workspace.login.server if session is not None else "",
            "logins": sum(bool(group.entries) for group in window.login_list.groups),
            "notes": self._notes,
        }

    # What it can be told to do

    def close(self) -> None:
        _say({"closing": True})
        self._app.window.close()

    def demo(self) -> None:
        assert self._app.logins is not None
        self._app.logins.try_demo()

    def refresh(self) -> None:
        assert self._app.session is not None
        self._app.session.refresh_everything()

    def choose(self, login: str) -> None:
        """Open a login of the list."""
        from desktop_manager.ui.shell.state import Choice

        self._app.window.choose(Choice(login, None))

    def probe(self) -> None:
        """Ask the keyring on a worker."""
        self._app.tasks.read(self, ("probe", None, 0), self._ask_keyring, self._done, self._failed)

    def transaction(self) -> None:
        """Open a transaction on a worker that hangs in the middle of it."""
        self._app.tasks.read(self, ("transaction", None, 0), self._hang_in_transaction, self._done, self._failed)

    def statement(self) -> None:
        """Run a statement inside a transaction on a worker, which would take hours."""
        self._app.tasks.read(self, ("statement", None, 0), self._run_for_hours, self._done, self._failed)

    def sign_in(self, address: str, token: str) -> None:
        """Type server and token on the sign-in page and press the button."""
        from desktop_manager.ui.pages.signin.page import SignInPage

        page = self._app.window.filled_by
        assert isinstance(page, SignInPage)
        page.card.server.setText(address)
        page.card.token.setText(token)
        page.card.sign_in.click()

    def crash(self) -> None:
        """Fail in a slot, with the secrets in the text."""
        raise RuntimeError(f"it broke with {self._secrets()}")

    def crash_on_thread(self) -> None:
        """Fail on a thread that nobody watches, with the secrets in the text."""
        threading.Thread(target=_Failing(self._secrets()).fail).start()

    def crash_at_the_end_of_an_object(self) -> None:
        """Fail where Python cannot raise, with the secrets in the text."""
        _Failing(self._secrets()).fails_at_end = True

    def warn(self) -> None:
        """Log the secrets, as this program and as a library."""
        import logging

        for name in ("desktop_manager.api", "some.library"):
            logging.getLogger(name).warning("answered with %s", self._secrets())
        self._notes.append("warned")

    def _secrets(self) -> str:
        from desktop_manager.credentials.keys import SecretKind

        assert self._app.session is not None
        assert self._app.logins is not None
        # What every login has; codes and a PIN are kept by those only who asked for it.
        kinds = (SecretKind.TOKEN, SecretKind.DATABASE_KEY)
        kept = self._app.logins.vault.get_many(self._app.session.workspace.login, kinds)
        assert len(kept) == len(kinds)
        return " and ".join(kept.values())

    # On a worker

    def _ask_keyring(self, handle: object) -> None:
        assert self._app.logins is not None
        self._notes.append("asking the keyring")
        self._app.logins.vault.probe()

    def _hang_in_transaction(self, handle: object) -> None:
        def work(connection: Any) -> None:
            connection.execute("DELETE FROM record")
            self._notes.append("in a transaction")
            threading.Event().wait()

        assert self._app.session is not None
        self._app.session.workspace.store.writing(work)

    def _run_for_hours(self, handle: object) -> None:
        def work(connection: Any) -> None:
            connection.execute("DELETE FROM record")
            self._notes.append("in a statement")
            connection.execute(
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"
            ).fetchall()

        assert self._app.session is not None
        self._app.session.workspace.store.writing(work)

    def _done(self, nothing: None) -> None:
        """Of no interest here."""

    def _failed(self, error: Exception) -> None:
        """Of no interest here."""


class _Failing:
    def __init__(self, secrets: str) -> None:
        self._secrets = secrets
        self.fails_at_end = False

    def fail(self) -> None:
        raise RuntimeError(f"it broke with {self._secrets}")

    def __del__(self) -> None:
        if self.fails_at_end:
            self.fail()


def drive(application: Application, kind: type[Driver], edges: type[Edges]) -> None:
    """Watch and drive a window from its first frame on."""
    application.edges = edges()
    application.window.first_painted.connect(_Starting(application, kind).begin)


class _Starting(QObject):
    def __init__(self, application: Application, kind: type[Driver]) -> None:
        super().__init__(application)
        self._application = application
        self._kind = kind

    def begin(self) -> None:
        self._kind(self._application)


def main(kind: type[Driver] = Driver, edges: type[Edges] = ImpatientEdges) -> int:
    """Run the program with a driver of that kind."""
    open_window = bootstrap.open_window

    def open_driven(app: QApplication, options: Any) -> Any:
        application = open_window(app, options)
        if not isinstance(application, int):
            drive(application, kind, edges)
        return application

    bootstrap.open_window = open_driven
    return __main__.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
