"""Signing in for the first time, step by step as README.md tells it: on a computer with a keyring and no login."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.features.errors import UnusableToken
from desktop_manager.features.logins.keyring import KeyringState, KeyringStatus
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.signin.page import SignInPage

NO_TOKEN = "pasted-for-a-picture-and-opens-nothing"
"""Masked on the page as any token is."""

KEYRING = KeyringStatus(KeyringState.KEYRING, "ok", "GNOME Keyring")
"""Told to the page, so that the pictures are the same on a computer without one."""


class FirstSignInPictures:
    """The real page, which asks neither the keyring nor a server here."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They stand in place of the pages; nothing comes back after them."""
        return (
            picture("first-sign-in", self._show),
            picture("first-sign-in-token", self._paste),
            picture("first-sign-in-scope", partial(self._refuse, UnusableToken(("accounts",)))),
        )

    def _show(self) -> None:
        logins = self._stage.application.logins
        assert logins is not None, "the demo is one of them"
        page = SignInPage(logins.web)
        page.card.show_keyring(KEYRING)
        self._stage.window.fill_with(page)

    @property
    def _page(self) -> SignInPage:
        page = self._stage.window.filled_by
        assert isinstance(page, SignInPage), "it was shown before"
        return page

    def _paste(self) -> None:
        self._page.card.token.setText(NO_TOKEN)

    def _refuse(self, error: UnusableToken) -> None:
        words = explain(error)
        self._page.card.show_error(words.sentence, words.hint)
