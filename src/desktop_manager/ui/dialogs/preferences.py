"""Preferences: the look, the logins, and what is kept where."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.dialogs.preferences_logins import LoginFacts, LoginsCard
from desktop_manager.ui.dialogs.sheet import Sheet
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.widgets.switch import Switch


class PreferencesDialog(Sheet):
    """Takes effect at once; there is nothing to save.

    Signals:
        theme_chosen: "light", "dark" or "system".
        follow_chosen: whether switching also switches the web Manager.
        rename_requested, replace_token_requested, sign_out_requested: for the login of that key.
        add_login_requested: another login is wanted.
    """

    theme_chosen = Signal(str)
    follow_chosen = Signal(bool)
    rename_requested = Signal(str)
    replace_token_requested = Signal(str)
    sign_out_requested = Signal(str)
    add_login_requested = Signal()

    def __init__(
        self, theme: str, follow: bool, folder: str, logins: Sequence[LoginFacts], parent: QWidget | None = None
    ) -> None:
        """Show the choices as they are; `folder` is the data folder; there are no `logins` before signing in."""
        super().__init__(self.tr("Preferences"), parent)
        self.resize(640, 560)
        self.body.addWidget(self._look(theme))
        self._logins: LoginsCard | None = None
        if logins:
            self.body.addWidget(self._make_logins(logins))
            self.body.addWidget(self._switching(follow))
        self.body.addWidget(self._kept(folder, logins))
        self.body.addStretch(1)

    def add_card(self, card: Card) -> None:
        """Put a card of the open login before the last one."""
        self.body.insertWidget(self.body.count() - 2, card)

    def add_last_card(self, card: Card) -> None:
        """Put a card behind all others; `add_card` is not called after it."""
        self.body.insertWidget(self.body.count() - 1, card)

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

    def _make_logins(self, logins: Sequence[LoginFacts]) -> LoginsCard:
        card = self._logins = LoginsCard(logins)
        card.rename_requested.connect(self.rename_requested)
        card.replace_token_requested.connect(self.replace_token_requested)
        card.sign_out_requested.connect(self.sign_out_requested)
        card.add_requested.connect(self.add_login_requested)
        return card

    def show_logins(self, logins: Sequence[LoginFacts]) -> None:
        """Show the logins as they are now."""
        if self._logins is not None:
            self._logins.show_logins(logins)

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

    def _kept(self, folder: str, logins: Sequence[LoginFacts]) -> Card:
        card = Card(self.tr("What is kept on this computer"))
        card.add_row(Row(self.tr("Data folder"), folder))
        if all(login.persistent for login in logins):
            text = self.tr("Encrypted. Its key is in your keyring, and signing out removes both.")
        elif any(login.persistent for login in logins):
            text = self.tr("Encrypted, with its key in your keyring; of a login without a keyring, in memory only.")
        else:
            text = self.tr("In memory only, until you close this window.")
        card.add_row(Row(self.tr("What was fetched"), text))
        return card
