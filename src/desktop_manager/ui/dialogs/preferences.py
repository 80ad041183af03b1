"""Preferences: the look, the current login, and what is kept where."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.logins.keyring import KeyringState, KeyringStatus
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.widgets.switch import Switch
from desktop_manager.ui.words.keyring import keyring_problem


class LoginFacts(NamedTuple):
    """What Preferences says about the open login.

    Attributes:
        missing_scopes: scopes that the server has said the token lacks.
        organizations: number of organizations it reaches.
        persistent: whether the local store outlasts this run.
    """

    name: str
    email: str
    server: str
    demo: bool
    organizations: int
    missing_scopes: tuple[str, ...]
    keyring: KeyringStatus
    persistent: bool


class PreferencesDialog(Sheet):
    """Takes effect at once; there is nothing to save.

    Signals:
        theme_chosen: "light", "dark" or "system".
        follow_chosen: whether switching also switches the web Manager.
        replace_token_requested, sign_out_requested: as the buttons say.
    """

    theme_chosen = Signal(str)
    follow_chosen = Signal(bool)
    replace_token_requested = Signal()
    sign_out_requested = Signal()

    def __init__(
        self, theme: str, follow: bool, folder: str, login: LoginFacts | None, parent: QWidget | None = None
    ) -> None:
        """Show the choices as they are; `folder` is the data folder; `login` is None before signing in."""
        super().__init__(self.tr("Preferences"), parent)
        self.resize(640, 560)
        self.body.addWidget(self._look(theme))
        if login is not None:
            self.body.addWidget(self._login(login))
            self.body.addWidget(self._switching(follow))
        self.body.addWidget(self._kept(folder, login))
        self.body.addStretch(1)

    def _look(self, theme: str) -> Card:
        card = Card(self.tr("Look"))
        choice = SegmentedButton(
            [("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
            accessible_name=self.tr("Theme"),
        )
        choice.set_value(theme)
        choice.chosen.connect(self.theme_chosen)
        row = Row(self.tr("Theme"), self.tr("System follows your desktop, also when it changes."))
        row.add_action(choice)
        card.add_row(row)
        return card

    def _login(self, login: LoginFacts) -> Card:
        card = Card(self.tr("This login"))
        who = Row(login.name, login.email)
        who.add_action(Chip(self.tr("Demo"), "warning") if login.demo else Chip(self.tr("Live"), "good"))
        card.add_row(who)
        reaches = self.tr("Reaches %n organization(s)", "", login.organizations)
        where = self.tr("The embedded demo Manager API, in this program") if login.demo else login.server
        card.add_row(Row(reaches, where))
        card.add_row(Row(self.tr("Token"), self._token_words(login)))
        if not login.demo:
            replace = Button(self.tr("Replace token…"))
            replace.clicked.connect(self.replace_token_requested)
            leave = Button(self.tr("Sign out…"), kind="danger")
            leave.clicked.connect(self.sign_out_requested)
            card.add_footer(self.tr("A token expires after one year without use."), [replace, leave])
        else:
            leave = Button(self.tr("Leave the demo"))
            leave.clicked.connect(self.sign_out_requested)
            card.add_footer(self.tr("What you changed in the demo is forgotten when you leave it."), [leave])
        return card

    def _token_words(self, login: LoginFacts) -> str:
        if login.demo:
            return self.tr("Kept in memory. The demo writes nothing to your keyring.")
        if login.keyring.state is KeyringState.KEYRING:
            kept = self.tr("Kept in your system keyring (%1).").replace("%1", login.keyring.backend)
        else:
            kept = " ".join(keyring_problem(login.keyring))
        if not login.missing_scopes:
            return kept
        missing = self.tr("The server says that it lacks: %1.").replace("%1", ", ".join(login.missing_scopes))
        return f"{kept} {missing}"

    def _switching(self, follow: bool) -> Card:
        card = Card(self.tr("Switching organizations"))
        switch = Switch(accessible_name=self.tr("Also switch the web Manager"))
        switch.setChecked(follow)
        switch.toggled.connect(self.follow_chosen)
        card.add_row(
            Row(
                self.tr("Also switch the web Manager"),
                self.tr("Otherwise a switch stays in this window, and links open in the Manager's own organization."),
                leading=switch,
            )
        )
        return card

    def _kept(self, folder: str, login: LoginFacts | None) -> Card:
        card = Card(self.tr("What is kept on this computer"))
        card.add_row(Row(self.tr("Data folder"), folder))
        if login is None or login.persistent:
            text = self.tr("Encrypted. Its key is in your keyring, and signing out removes both.")
        else:
            text = self.tr("In memory only, until you close this window.")
        card.add_row(Row(self.tr("What was fetched"), text))
        return card
