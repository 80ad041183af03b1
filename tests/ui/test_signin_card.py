"""The sign-in card refuses what cannot be a token or a server before anything is sent, and loses nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_manager.features.logins.keyring import KeyringState, KeyringStatus
from desktop_manager.ui.pages.signin.card import SignInCard
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.widgets.button import Button
from support.looks import dress
from support.window import RecordingOpener

KEYRING = KeyringStatus(KeyringState.KEYRING, "ok", "GNOME Keyring")
TOKEN = "t0ken-from-the-Manager"


class Asked:
    """What the card asked for."""

    def __init__(self, card: SignInCard) -> None:
        self.sign_ins: list[tuple[str, str]] = []
        self.others: list[str] = []
        card.sign_in_requested.connect(self.sign_in)
        card.demo_requested.connect(self.demo)
        card.unlock_requested.connect(self.unlock)
        card.cancel_requested.connect(self.cancel)

    def sign_in(self, server: str, token: str) -> None:
        self.sign_ins.append((server, token))

    def demo(self) -> None:
        self.others.append("demo")

    def unlock(self) -> None:
        self.others.append("unlock")

    def cancel(self) -> None:
        self.others.append("cancel")


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> SignInPage:
    dress(qapp)
    page = SignInPage(RecordingOpener())
    qtbot.addWidget(page)
    page.resize(880, 600)
    with qtbot.waitExposed(page):
        page.show()
    return page


def said(page: SignInPage) -> str:
    # What a layout was given is shown by the next turn of the event loop.
    QApplication.processEvents()
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_a_token_is_handed_over_without_the_blanks_around_it(page: SignInPage) -> None:
    asked = Asked(page.card)
    page.card.token.setText(f"  {TOKEN} \n")
    page.card.sign_in.click()
    assert asked.sign_ins == [("https://api.infomaniak.com", TOKEN)]


def test_enter_in_the_token_field_signs_in(page: SignInPage) -> None:
    asked = Asked(page.card)
    QTest.keyClicks(page.card.token, TOKEN)
    QTest.keyClick(page.card.token, Qt.Key.Key_Return)
    assert asked.sign_ins == [("https://api.infomaniak.com", TOKEN)]


@pytest.mark.parametrize("typed", ["", "   "])
def test_without_a_token_nothing_is_asked_and_the_field_says_so(page: SignInPage, typed: str) -> None:
    asked = Asked(page.card)
    page.card.token.setText(typed)
    page.card.sign_in.click()
    assert asked.sign_ins == []
    assert "Paste the token here." in said(page)


@pytest.mark.parametrize("typed", ["two words", "tokén", "a\tb"])
def test_what_cannot_be_a_token_is_refused_and_stays(page: SignInPage, typed: str) -> None:
    asked = Asked(page.card)
    page.card.token.setText(typed)
    page.card.sign_in.click()
    assert asked.sign_ins == []
    assert "This is not a token" in said(page)
    assert page.card.token.text() == typed


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("", "Type the address of the server"),
        ("http://example.ch", "Use https."),
        ("https://example.ch/api", "Only the host belongs here"),
        ("https://a b", "This is not an address."),
    ],
)
def test_a_server_that_cannot_be_used_is_refused_at_its_field(page: SignInPage, address: str, words: str) -> None:
    asked = Asked(page.card)
    page.card.token.setText(TOKEN)
    page.card.server.setText(address)
    page.card.sign_in.click()
    assert asked.sign_ins == []
    assert page.card.server.isVisible()
    assert words in said(page)
    assert page.card.token.text() == TOKEN


def test_plain_http_is_accepted_for_this_computer(page: SignInPage) -> None:
    asked = Asked(page.card)
    page.card.open_advanced()
    page.card.server.setText("http://127.0.0.1:5000/")
    page.card.token.setText(TOKEN)
    page.card.sign_in.click()
    assert asked.sign_ins == [("http://127.0.0.1:5000", TOKEN)]


def test_the_token_is_masked_and_gone_once_it_is_taken(page: SignInPage) -> None:
    page.card.token.setText(TOKEN)
    assert page.card.token.echoMode() == QLineEdit.EchoMode.Password
    page.card.forget_token()
    assert page.card.token.text() == ""
    assert not page.card.token.isUndoAvailable()


def test_while_the_server_is_asked_the_button_cancels_and_the_token_stays(page: SignInPage) -> None:
    asked = Asked(page.card)
    page.card.token.setText(TOKEN)
    page.card.set_busy(True)
    page.card.sign_in.click()
    assert asked.others == ["cancel"]
    assert asked.sign_ins == []
    assert not page.card.demo.isEnabled()
    page.card.set_busy(False)
    assert page.card.token.text() == TOKEN
    assert page.card.demo.isEnabled()


def test_the_page_says_where_the_token_is_kept(page: SignInPage) -> None:
    page.card.show_keyring(KEYRING)
    assert "kept in your system keyring (GNOME Keyring)" in said(page)
    page.card.show_keyring(KeyringStatus(KeyringState.THIS_RUN_ONLY, "no_service"))
    assert "kept in memory until you close this window" in said(page)
    assert "No keyring was found on this computer." in said(page)


def test_a_locked_keyring_can_be_unlocked_from_the_page(page: SignInPage) -> None:
    asked = Asked(page.card)
    page.card.show_keyring(KeyringStatus(KeyringState.LOCKED, "locked", "GNOME Keyring"))
    assert "Your keyring is locked." in said(page)
    unlock = next(button for button in page.findChildren(Button) if button.text() == "Unlock…")
    unlock.click()
    assert asked.others == ["unlock"]


def test_an_error_of_signing_in_outlives_the_word_about_the_keyring(page: SignInPage) -> None:
    page.card.show_error("The server no longer accepts your token.", "Replace it.")
    page.card.show_keyring(KEYRING)
    assert "The server no longer accepts your token." in said(page)


def test_the_keyboard_alone_reaches_the_demo(page: SignInPage) -> None:
    asked = Asked(page.card)
    page.card.token.setFocus()
    for _ in range(12):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus is page.card.demo:
            QTest.keyClick(focus, Qt.Key.Key_Space)
            break
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert asked.others == ["demo"]


def test_the_page_says_what_is_live_and_whose_product_it_is(page: SignInPage) -> None:
    assert "Renewal Warranty and kSuite offers are never live" in said(page)
    assert "It is not an Infomaniak product." in said(page)


def test_the_link_leads_to_the_managers_token_page(page: SignInPage) -> None:
    opener = RecordingOpener()
    fresh = SignInPage(opener)
    link = next(button for button in fresh.findChildren(Button) if button.text() == "Create a token in the Manager")
    link.click()
    assert opener.opened == ["https://manager.infomaniak.com/v3/ng/profile/user/token/list"]
    fresh.deleteLater()
