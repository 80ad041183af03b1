"""The dialogs of the window: what they say, what they ask for, and that a failure keeps what was typed."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager import __version__
from desktop_manager.features.logins.keyring import KeyringState, KeyringStatus
from desktop_manager.ui.dialogs.about import AboutDialog
from desktop_manager.ui.dialogs.preferences import PreferencesDialog
from desktop_manager.ui.dialogs.preferences_logins import LoginFacts
from desktop_manager.ui.dialogs.rename_login import RenameLoginDialog
from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
from desktop_manager.ui.dialogs.sign_out import SignOutDialog
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.segmented_button import SegmentedButton
from desktop_manager.ui.widgets.switch import Switch
from support.looks import dress
from support.window import RecordingOpener

KEYRING = KeyringStatus(KeyringState.KEYRING, "ok", "GNOME Keyring")
LIVE = LoginFacts(
    "claire", "Claire Moret", "claire@atelier.example", "https://api.infomaniak.com", False, 4, (), KEYRING, True
)


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    dress(qapp)


def said(place: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in place.findChildren(QLabel) if label.isVisible())


def button(place: QWidget, text: str) -> Button:
    return next(item for item in place.findChildren(Button) if item.text() == text)


def preferences(qtbot: QtBot, *logins: LoginFacts, follow: bool = False) -> PreferencesDialog:
    dialog = PreferencesDialog("system", follow, "/home/claire/data", logins or (LIVE,))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_theme_is_chosen_at_once(qtbot: QtBot) -> None:
    dialog = preferences(qtbot)
    chosen: list[str] = []
    dialog.theme_chosen.connect(chosen.append)
    choice = dialog.findChild(SegmentedButton)
    assert choice is not None
    assert choice.value == "system"
    button(dialog, "Dark").click()
    assert chosen == ["dark"]


@pytest.mark.parametrize("follow", [False, True])
def test_following_in_the_web_manager_is_a_choice_that_starts_as_it_was(qtbot: QtBot, follow: bool) -> None:
    dialog = preferences(qtbot, follow=follow)
    chosen: list[bool] = []
    dialog.follow_chosen.connect(chosen.append)
    switch = dialog.findChild(Switch)
    assert switch is not None
    assert switch.isChecked() is follow
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert chosen == [not follow]


def test_the_login_says_where_its_token_is_and_what_it_lacks(qtbot: QtBot) -> None:
    words = said(preferences(qtbot, LIVE._replace(missing_scopes=("domain", "web"))))
    assert "Kept in your system keyring (GNOME Keyring)." in words
    assert "it lacks: domain, web" in words
    assert "https://api.infomaniak.com" in words


def test_without_a_keyring_the_login_says_that_nothing_outlives_the_window(qtbot: QtBot) -> None:
    status = KeyringStatus(KeyringState.THIS_RUN_ONLY, "no_service")
    words = said(preferences(qtbot, LIVE._replace(keyring=status, persistent=False)))
    assert "No keyring was found on this computer." in words
    assert "In memory only, until you close this window." in words


AGENCY = LIVE._replace(
    key="agency", name="Agency", email="paul@agency.example", organizations=None, keyring=None, current=False
)
REFUSED = "The server no longer accepts its token."


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize(
    ("text", "signal"),
    [
        ("Rename…", "rename_requested"),
        ("Replace token…", "replace_token_requested"),
        ("Sign out…", "sign_out_requested"),
    ],
)
def test_each_login_has_its_own_buttons_which_say_whose_they_are(
    qtbot: QtBot, text: str, signal: str, number: int
) -> None:
    login = (LIVE, AGENCY)[number]
    dialog = preferences(qtbot, LIVE, AGENCY)
    pressed = [item for item in dialog.findChildren(Button) if item.text() == text][number]
    assert pressed.accessibleName() == f"{login.name}: {text}"
    with qtbot.waitSignal(getattr(dialog, signal)) as asked:
        QTest.keyClick(pressed, Qt.Key.Key_Space)
    assert asked.args == [login.key]


def test_a_login_that_needs_attention_says_why_and_which_one_is_in_the_window(qtbot: QtBot) -> None:
    words = said(preferences(qtbot, LIVE, AGENCY._replace(attention=REFUSED)))
    assert "In this window" in words
    assert "Needs attention" in words
    assert REFUSED in words
    assert "Agency" in words


def test_what_preferences_show_follows_a_new_name(qtbot: QtBot) -> None:
    dialog = preferences(qtbot, LIVE, AGENCY)
    dialog.show_logins((LIVE, AGENCY._replace(name="Paul")))
    words = said(dialog)
    assert "Paul" in words
    assert "Agency" not in words


def test_another_login_is_asked_for(qtbot: QtBot) -> None:
    dialog = preferences(qtbot)
    with qtbot.waitSignal(dialog.add_login_requested):
        button(dialog, "Add another login…").click()


def renaming(qtbot: QtBot, name: str = "") -> tuple[RenameLoginDialog, list[str]]:
    dialog = RenameLoginDialog(name, "Claire Moret")
    qtbot.addWidget(dialog)
    dialog.show()
    given: list[str] = []
    dialog.name_given.connect(given.append)
    return dialog, given


def test_a_name_is_typed_over_the_old_one_and_given_by_enter(qtbot: QtBot) -> None:
    dialog, given = renaming(qtbot, "Agency")
    assert dialog.name.selectedText() == "Agency"
    QTest.keyClicks(dialog.name, "Studio")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    assert given == ["Studio"]
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("code", "words"), [("taken", "Another login has this name."), ("too_long", "A name has 40 signs at most.")]
)
def test_a_refused_name_stays_with_the_reason_at_its_field(qtbot: QtBot, code: str, words: str) -> None:
    dialog, _given = renaming(qtbot, "Agency")
    dialog.refuse(code)
    assert words.split(" sign")[0] in said(dialog)
    assert dialog.name.text() == "Agency"


def test_the_demo_can_be_left_but_has_no_token_to_replace(qtbot: QtBot) -> None:
    dialog = preferences(qtbot, LIVE._replace(demo=True))
    assert [item.text() for item in dialog.findChildren(Button) if "oken" in item.text()] == []
    with qtbot.waitSignal(dialog.sign_out_requested):
        button(dialog, "Leave the demo").click()


def test_before_signing_in_preferences_speak_of_no_login(qtbot: QtBot) -> None:
    dialog = PreferencesDialog("system", False, "/home/claire/data", ())
    qtbot.addWidget(dialog)
    dialog.show()
    assert "This login" not in said(dialog)
    assert [item for item in dialog.findChildren(Button) if "ign out" in item.text()] == []


def test_escape_closes_preferences(qtbot: QtBot) -> None:
    dialog = preferences(qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_about_tells_the_version_and_copies_what_a_report_needs(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    words = said(dialog)
    assert __version__ in words
    assert "not an Infomaniak product" in words
    assert f"Desktop Manager {__version__}" in dialog.details()
    assert "Python" in dialog.details()


def test_about_of_a_packaged_program_shows_the_licences_of_all_that_is_inside(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = tmp_path / "licences" / "THIRD-PARTY.txt"
    listed.parent.mkdir()
    (tmp_path / "_internal").mkdir()
    listed.write_text("everything", "utf-8")
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path / "_internal"), raising=False)
    # What a desktop would do with the file.
    taken = _Taken()
    QDesktopServices.setUrlHandler("file", taken, "take")  # type: ignore[arg-type] # the stub asks for bytes
    dialog = AboutDialog()
    monkeypatch.undo()
    qtbot.addWidget(dialog)
    dialog.show()
    assert str(listed) in said(dialog)
    button(dialog, "Show").click()
    QDesktopServices.unsetUrlHandler("file")
    assert taken.urls == [QUrl.fromLocalFile(str(listed))]


class _Taken(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.urls: list[QUrl] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url)


def replacing(qtbot: QtBot) -> tuple[ReplaceTokenDialog, list[str]]:
    dialog = ReplaceTokenDialog("Claire Moret", RecordingOpener())
    qtbot.addWidget(dialog)
    dialog.show()
    given: list[str] = []
    dialog.token_given.connect(given.append)
    return dialog, given


def test_an_empty_token_is_refused_at_its_field(qtbot: QtBot) -> None:
    dialog, given = replacing(qtbot)
    button(dialog, "Replace").click()
    assert given == []
    assert "Paste the token here." in said(dialog)


def test_a_refused_token_stays_to_be_corrected(qtbot: QtBot) -> None:
    dialog, given = replacing(qtbot)
    dialog.token.setText(" another-token ")
    button(dialog, "Replace").click()
    assert given == ["another-token"]
    assert not dialog.confirm_button.isEnabled()
    dialog.set_error("This token belongs to another user.")
    assert "This token belongs to another user." in said(dialog)
    assert dialog.confirm_button.isEnabled()
    assert dialog.token.text() == " another-token "
    assert dialog.isVisible()


def test_signing_out_says_what_is_removed_and_what_stays_valid(qtbot: QtBot) -> None:
    dialog = SignOutDialog("Claire Moret")
    qtbot.addWidget(dialog)
    dialog.show()
    words = said(dialog)
    assert "leave your keyring" in words
    assert "deleted from this computer" in words
    assert "The token itself stays valid." in words


def test_signing_out_of_one_login_says_that_the_others_stay(qtbot: QtBot) -> None:
    dialog = SignOutDialog("Claire Moret", others=2)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "2 other login" in said(dialog)


def test_signing_out_is_not_what_enter_does(qtbot: QtBot) -> None:
    dialog = SignOutDialog("Claire Moret")
    qtbot.addWidget(dialog)
    dialog.show()
    confirmed: list[bool] = []
    dialog.confirmed.connect(lambda: confirmed.append(True))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert confirmed == []
    assert not dialog.isVisible()
