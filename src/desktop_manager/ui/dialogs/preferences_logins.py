"""The logins in Preferences: what is known of each, and what can be done with it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.logins.keyring import KeyringState, KeyringStatus
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words.keyring import keyring_problem


class LoginFacts(NamedTuple):
    """What Preferences says about a login.

    Attributes:
        key: names the login, for the program; not shown.
        name: the one the user gave it, or the user's own.
        organizations: number of organizations it reaches; None where that cannot be read.
        missing_scopes: scopes that the server has said the token lacks.
        keyring: how the keyring was when the login was opened; None if it could not be.
        persistent: whether the local store outlasts this run.
        current: whether it is the login in the window.
        attention: why it needs attention, "" if all is well.
    """

    key: str
    name: str
    email: str
    server: str
    demo: bool
    organizations: int | None
    missing_scopes: tuple[str, ...]
    keyring: KeyringStatus | None
    persistent: bool
    current: bool = True
    attention: str = ""


class LoginsCard(Card):
    """A list; each login with its facts and buttons.

    Signals:
        rename_requested, replace_token_requested, sign_out_requested: for the login of that key.
        add_requested: another login is wanted.
    """

    rename_requested = Signal(str)
    replace_token_requested = Signal(str)
    sign_out_requested = Signal(str)
    add_requested = Signal()

    def __init__(self, logins: Sequence[LoginFacts]) -> None:
        """Show these."""
        super().__init__("")
        self.show_logins(logins)

    def show_logins(self, logins: Sequence[LoginFacts]) -> None:
        """Show others, or the same as they are now."""
        self.set_title(self.tr("Logins") if len(logins) > 1 else self.tr("This login"))
        self.clear_rows()
        for login in logins:
            self.add_row(self._block(login, several=len(logins) > 1))
        add = Button(self.tr("Add another login…"))
        add.clicked.connect(self.add_requested)
        self.add_row(self._foot(add))

    def _block(self, login: LoginFacts, *, several: bool) -> QWidget:
        block = QWidget()
        block.setAccessibleName(login.name)
        layout = QVBoxLayout(block)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(0)
        who = Row(login.name, login.email if login.email != login.name else "")
        if several and login.current:
            who.add_action(Chip(self.tr("In this window"), "accent"))
        if login.attention:
            who.add_action(Chip(self.tr("Needs attention"), "warning"))
        else:
            who.add_action(Chip(self.tr("Demo"), "warning") if login.demo else Chip(self.tr("Live"), "good"))
        layout.addWidget(who)
        if login.attention:
            layout.addWidget(Row(login.attention, icon="triangle-alert", tone="warning"))
        where = self.tr("The embedded demo Manager API, in this program") if login.demo else login.server
        if login.organizations is None:
            layout.addWidget(Row(self.tr("Server"), where))
        else:
            count = login.organizations
            layout.addWidget(Row(self.tr("Reaches %n organization(s)", "", count), where))
        token = self._token_words(login)
        if token:
            layout.addWidget(Row(self.tr("Token"), token))
        layout.addLayout(self._buttons(login))
        return block

    def _buttons(self, login: LoginFacts) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(16, 4, 16, 0)
        line.setSpacing(8)
        line.addStretch(1)
        wanted = (
            [(self.tr("Leave the demo"), "default", self._sign_out)]
            if login.demo
            else [
                (self.tr("Rename…"), "default", self._rename),
                (self.tr("Replace token…"), "default", self._replace),
                (self.tr("Sign out…"), "danger", self._sign_out),
            ]
        )
        for text, kind, slot in wanted:
            button = Button(text, kind=kind)  # type: ignore[arg-type]
            button.setProperty("login", login.key)
            # Several logins have the same buttons; a screen reader says whose.
            button.setAccessibleName(self.tr("%1: %2").replace("%1", login.name).replace("%2", text))
            button.clicked.connect(slot)
            line.addWidget(button)
        return line

    def _foot(self, add: Button) -> QWidget:
        foot = Row("", self.tr("A token expires after one year without use. Leaving the demo forgets its changes."))
        foot.add_action(add)
        return foot

    def _token_words(self, login: LoginFacts) -> str:
        if login.demo:
            return self.tr("Kept in memory. The demo writes nothing to your keyring.")
        if login.keyring is None:
            return ""
        if login.keyring.state is KeyringState.KEYRING:
            kept = self.tr("Kept in your system keyring (%1).").replace("%1", login.keyring.backend)
        else:
            kept = " ".join(keyring_problem(login.keyring))
        if not login.missing_scopes:
            return kept
        missing = self.tr("The server says that it lacks: %1.").replace("%1", ", ".join(login.missing_scopes))
        return f"{kept} {missing}"

    def _rename(self) -> None:
        self.rename_requested.emit(self._key())

    def _replace(self) -> None:
        self.replace_token_requested.emit(self._key())

    def _sign_out(self) -> None:
        self.sign_out_requested.emit(self._key())

    def _key(self) -> str:
        return str(self.sender().property("login"))
