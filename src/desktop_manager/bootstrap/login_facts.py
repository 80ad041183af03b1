"""The logins in Preferences: what is said about each, and what their buttons do."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.bootstrap.known_login import KnownEntry
from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.state import KeyringState
from desktop_manager.ui.dialogs.preferences_logins import LoginFacts

if TYPE_CHECKING:
    from desktop_manager.bootstrap.logins import Logins
    from desktop_manager.ui.dialogs.preferences import PreferencesDialog


def login_facts(logins: "Logins") -> tuple[LoginFacts, ...]:
    """What Preferences says about each login, in the order of the list."""
    return tuple(_facts(logins, entry) for entry in logins.roster.entries)


def _facts(logins: "Logins", entry: KnownEntry) -> LoginFacts:
    group = logins.roster.group(entry)
    opened = entry.open
    return LoginFacts(
        key=group.key,
        name=group.name,
        email=group.detail,
        server=entry.login.server,
        demo=entry.demo,
        organizations=len(opened.shell.organizations) if opened is not None else None,
        missing_scopes=tuple(sorted(opened.workspace.missing_scopes())) if opened is not None else (),
        keyring=opened.keyring if opened is not None else None,
        persistent=opened is None
        or (opened.workspace.store.persistent and opened.keyring.state is KeyringState.KEYRING),
        current=logins.current == entry.login,
        attention=group.attention or "",
    )


class LoginActions(QObject):
    """Does what the buttons of an open Preferences dialog say, and keeps what it shows up to date."""

    def __init__(self, logins: "Logins", dialog: "PreferencesDialog") -> None:
        """Lives as long as the dialog."""
        super().__init__(dialog)
        self._logins = logins
        self._dialog = dialog
        dialog.rename_requested.connect(self._rename)
        dialog.replace_token_requested.connect(self._replace)
        dialog.sign_out_requested.connect(self._sign_out)
        dialog.add_login_requested.connect(self._add)
        logins.roster.changed.connect(self._show)

    def _rename(self, key: str) -> None:
        self._logins.renaming.ask(self._login(key))

    def _replace(self, key: str) -> None:
        self._logins.replacing.ask(self._login(key))

    def _sign_out(self, key: str) -> None:
        self._dialog.accept()
        self._logins.signing_out.ask(self._login(key))

    def _add(self) -> None:
        self._dialog.accept()
        self._logins.add_login()

    def _show(self) -> None:
        self._dialog.show_logins(login_facts(self._logins))

    def _login(self, key: str) -> LoginKey | None:
        entry = self._logins.roster.by_folder(key)
        return entry.login if entry is not None else None
