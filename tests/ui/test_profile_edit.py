"""Editing the profile on the demo: by mouse, by keyboard alone, refused, cut off, and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.api.resources.profile import get_profile
from desktop_manager.demo.faults import Fault
from desktop_manager.ui.pages.profile.edit_dialog import EditDialog
from desktop_manager.ui.pages.profile.page import ProfilePage
from support.window import OpenDemo, open_demo

# What Qt's offscreen platform says about any list that drops down.
LISTS_OPEN = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)
LEFT = Qt.MouseButton.LeftButton
Key = Qt.Key
Facts = tuple[str, str, str | None, str | None]


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def page(demo: OpenDemo) -> ProfilePage:
    return demo.show(ProfilePage)


@pytest.fixture
def dialog(page: ProfilePage) -> EditDialog:
    return open_dialog(page)


def open_dialog(page: ProfilePage) -> EditDialog:
    QTest.mouseClick(page.you.edit_button, LEFT)
    dialog = page.edit_flow.dialog
    assert dialog is not None
    return dialog


def on_server(demo: OpenDemo) -> Facts:
    """First name, last name, language and time zone as the API tells them now."""
    profile = get_profile(demo.client).data
    preferences = profile.preferences
    assert preferences is not None
    assert preferences.language is not None
    assert preferences.timezone is not None
    return profile.first_name, profile.last_name, preferences.language.name, preferences.timezone.name


def choose_french(dialog: EditDialog) -> None:
    dialog.language.setCurrentIndex(dialog.language.findText("French"))


def save(demo: OpenDemo, dialog: EditDialog) -> None:
    QTest.mouseClick(dialog.confirm_button, LEFT)
    demo.wait_until_quiet()


def type_keys(*keys: str | Qt.Key) -> None:
    """Type as a person does: into the list that is open, else where the keyboard is."""
    for key in keys:
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def press(page: ProfilePage, text: str) -> None:
    """Press the button of the message bar that says `text`."""
    assert page.message is not None
    button = next(one for one in page.message.findChildren(QAbstractButton) if one.text() == text)
    QTest.mouseClick(button, LEFT)


def message(page: ProfilePage) -> tuple[str, str]:
    assert page.message is not None
    return page.message.tone, page.message.text


CLAIRE: Facts = ("Claire", "Moret", "English", "Europe/Madrid")


def test_save_waits_for_a_change_and_says_what_it_will_do(dialog: EditDialog) -> None:
    assert not dialog.confirm_button.isEnabled()
    assert dialog.confirm_button.accessibleDescription() == "Change something first."
    choose_french(dialog)
    dialog.first_name.setText("Clara")
    assert dialog.preview == "First name: Claire → Clara\nLanguage: English → French"
    assert dialog.confirm_button.isEnabled()


def test_a_saved_change_is_on_the_server_on_the_page_and_in_words(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    choose_french(dialog)
    save(demo, dialog)
    assert on_server(demo) == ("Claire", "Moret", "French", "Europe/Madrid")
    assert message(page) == ("good", "Profile saved: Language: French.")
    assert page.edit_flow.dialog is None
    view = demo.workspace.profile.read()
    assert view is not None
    assert view.language is not None
    assert view.language.name == "French"


def test_undo_brings_the_server_back_and_says_what_holds_again(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    choose_french(dialog)
    dialog.last_name.setText("Morel")
    save(demo, dialog)
    assert on_server(demo) != CLAIRE
    press(page, "Undo")
    demo.wait_until_quiet()
    assert on_server(demo) == CLAIRE
    assert message(page) == ("good", "Taken back. Your profile says again: Last name: Moret, Language: English.")
    assert [row.entry.action for row in demo.workspace.journal.entries()] == ["profile.update", "profile.update.undo"]
    assert demo.workspace.journal.undone() == {1}


def test_undo_leaves_alone_what_was_changed_elsewhere_meanwhile(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    choose_french(dialog)
    save(demo, dialog)
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(first_name="Clara")
    demo.sync()
    press(page, "Undo")
    demo.wait_until_quiet()
    assert on_server(demo) == ("Clara", "Moret", "English", "Europe/Madrid")


def test_an_undo_that_does_not_reach_the_server_can_be_tried_again(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    choose_french(dialog)
    save(demo, dialog)
    demo.line.down = ""
    press(page, "Undo")
    demo.wait_until_quiet()
    assert message(page) == ("bad", "The server could not be reached.")
    demo.line.down = None
    press(page, "Undo")
    demo.wait_until_quiet()
    assert on_server(demo) == CLAIRE


@LISTS_OPEN
def test_everything_can_be_done_by_keyboard_alone(demo: OpenDemo, page: ProfilePage, qtbot: QtBot) -> None:
    page.you.edit_button.setFocus()
    type_keys(Key.Key_Space)
    dialog = page.edit_flow.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.first_name)
    type_keys("Clara", Key.Key_Tab, Key.Key_Tab, "Ger", Key.Key_Tab)
    # What is typed over the country or time zone opens a list; Enter takes from it, and saves nothing yet.
    dialog.country.lineEdit().selectAll()  # type: ignore[union-attr]
    type_keys("switz", Key.Key_Return, Key.Key_Tab)
    dialog.timezone.lineEdit().selectAll()  # type: ignore[union-attr]
    type_keys("zurich", Key.Key_Return)
    assert dialog.confirm_button.text() == "Save"
    assert dialog.preview == (
        "First name: Claire → Clara\nLanguage: English → German\n"
        "Country: Spain → Switzerland\nTime zone: Europe/Madrid → Europe/Zurich"
    )
    type_keys(Key.Key_Tab, Key.Key_Tab, Key.Key_Space)
    demo.wait_until_quiet()
    assert on_server(demo) == ("Clara", "Moret", "German", "Europe/Zurich")


def choose_country(dialog: EditDialog, name: str) -> None:
    dialog.country.setCurrentIndex(dialog.country.findText(name))


def country_on_server(demo: OpenDemo) -> str | None:
    preferences = get_profile(demo.client).data.preferences
    assert preferences is not None
    assert preferences.country is not None
    return preferences.country.short_name


def test_the_country_is_saved_and_taken_back(demo: OpenDemo, page: ProfilePage, dialog: EditDialog) -> None:
    choose_country(dialog, "Switzerland")
    save(demo, dialog)
    assert country_on_server(demo) == "CH"
    assert message(page) == ("good", "Profile saved: Country: Switzerland.")
    press(page, "Undo")
    demo.wait_until_quiet()
    assert country_on_server(demo) == "ES"
    assert message(page) == ("good", "Taken back. Your profile says again: Country: Spain.")


@pytest.mark.parametrize(
    ("country", "words"),
    [("Switzerland", "it can be set up again after"), ("Portugal", "only by someone who lives in")],
)
def test_another_country_says_what_it_means_for_sms(dialog: EditDialog, country: str, words: str) -> None:
    assert dialog.consequence == ""
    choose_country(dialog, country)
    assert words in dialog.consequence


def test_without_sms_another_country_has_no_such_consequence(demo: OpenDemo, page: ProfilePage) -> None:
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(security=login.profile.security._replace(sms=False))
    demo.sync()
    demo.wait_until_quiet()
    dialog = open_dialog(page)
    choose_country(dialog, "Portugal")
    assert dialog.consequence == ""


def test_a_country_that_the_server_refuses_is_said_at_its_field(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    dialog.country.addItem("Atlantis", 9999)
    choose_country(dialog, "Atlantis")
    save(demo, dialog)
    assert "The server refuses it" in dialog.fields["country"].error
    assert country_on_server(demo) == "ES"
    assert all("dry_run" in sent for sent in demo.line.sent if sent.startswith("PATCH"))


def test_escape_closes_without_changing_anything(demo: OpenDemo, page: ProfilePage, dialog: EditDialog) -> None:
    choose_french(dialog)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert page.edit_flow.dialog is None
    demo.wait_until_quiet()
    assert on_server(demo) == CLAIRE
    assert not any(sent.startswith("PATCH") for sent in demo.line.sent)


@pytest.mark.parametrize(
    ("typed", "said"),
    [("  ", "A first name is needed."), ("x" * 129, "At most 128 characters are allowed.")],
)
def test_a_wrong_name_is_said_at_its_field_and_cannot_be_saved(dialog: EditDialog, typed: str, said: str) -> None:
    dialog.first_name.setText(typed)
    assert (dialog.fields["first_name"].error, dialog.fields["last_name"].error) == (said, "")
    assert not dialog.confirm_button.isEnabled()
    assert dialog.confirm_button.accessibleDescription() == said
    dialog.first_name.setText("Clara")
    assert dialog.fields["first_name"].error == ""
    assert dialog.confirm_button.isEnabled()


def test_what_the_server_refuses_is_said_at_the_field_and_what_was_typed_stays(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    # A time zone that the server took off its list since it was fetched.
    dialog.timezone.addItem("Mars/Olympus", 99999)
    dialog.timezone.setCurrentIndex(dialog.timezone.count() - 1)
    dialog.first_name.setText("Clara")
    save(demo, dialog)
    assert dialog.isVisible()
    assert dialog.fields["timezone"].error.startswith("The server refuses it: ")
    assert dialog.fields["first_name"].error == ""
    assert dialog.first_name.text() == "Clara"
    assert on_server(demo) == CLAIRE
    dialog.timezone.setCurrentIndex(dialog.timezone.findText("Europe/Zurich (UTC+01:00)"))
    assert dialog.fields["timezone"].error == ""
    save(demo, dialog)
    assert on_server(demo) == ("Clara", "Moret", "English", "Europe/Zurich")


def test_without_network_nothing_is_lost_from_the_form(demo: OpenDemo, page: ProfilePage, dialog: EditDialog) -> None:
    choose_french(dialog)
    demo.line.down = ""
    save(demo, dialog)
    assert dialog.isVisible()
    assert dialog.error == (
        "The server could not be reached. Nothing was changed, and what you typed is still here. "
        "Check the connection, then save again."
    )
    demo.line.down = None
    save(demo, dialog)
    assert on_server(demo) == ("Claire", "Moret", "French", "Europe/Madrid")


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault.UNAVAILABLE, "The server is not available at the moment."),
        (Fault.RATE_LIMITED, "The server asks to wait: too many requests in a minute."),
        (Fault.REVOKED, "The server no longer accepts your token."),
    ],
)
def test_a_fault_of_the_server_is_said_in_the_dialog(
    demo: OpenDemo, dialog: EditDialog, fault: Fault, said: str
) -> None:
    choose_french(dialog)
    demo.faults.inject(fault, "/2/profile", times=1)
    save(demo, dialog)
    assert dialog.error.startswith(said)
    assert dialog.language.currentText() == "French"
    assert dialog.confirm_button.isEnabled()
    assert on_server(demo) == CLAIRE


def test_a_lost_answer_is_settled_by_reading_again(demo: OpenDemo, page: ProfilePage, dialog: EditDialog) -> None:
    choose_french(dialog)
    demo.line.lost = "PATCH"
    save(demo, dialog)
    assert message(page) == ("good", "Profile saved: Language: French.")
    assert on_server(demo) == ("Claire", "Moret", "French", "Europe/Madrid")
    assert len([sent for sent in demo.line.sent if sent == "PATCH /2/profile"]) == 1


def test_a_lost_answer_that_reading_does_not_settle_is_said_and_never_sent_again(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    choose_french(dialog)
    demo.line.lost = "PATCH"
    demo.line.down = "GET"
    save(demo, dialog)
    assert dialog.error == (
        "The server's answer was lost, so it is not known whether the change was made. "
        "Refresh and look before you do it again."
    )
    assert len([sent for sent in demo.line.sent if sent == "PATCH /2/profile"]) == 1
    assert demo.workspace.journal.entries() == []


def test_a_confirmed_change_counts_although_the_profile_cannot_be_read_again(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    choose_french(dialog)
    dialog.first_name.setText("Clara")
    demo.line.down = "GET"
    save(demo, dialog)
    assert message(page) == ("good", "Profile saved: First name: Clara, Language: French.")
    view = demo.workspace.profile.read()
    assert view is not None
    assert (view.display_name, view.language.name if view.language else "") == ("Clara Moret", "French")
    demo.line.down = None
    press(page, "Undo")
    demo.wait_until_quiet()
    assert on_server(demo) == CLAIRE


def test_a_dialog_closed_while_it_saves_tells_the_result_on_the_page(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    choose_french(dialog)
    demo.line.hold()
    QTest.mouseClick(dialog.confirm_button, LEFT)
    assert (dialog.confirm_button.text(), dialog.confirm_button.isEnabled()) == ("Saving…", False)
    assert (dialog.first_name.isReadOnly(), dialog.language.isEnabled()) == (True, False)
    QTest.keyClick(dialog, Key.Key_Escape)
    assert page.edit_flow.dialog is None
    demo.line.release()
    demo.wait_until_quiet()
    assert message(page) == ("good", "Profile saved: Language: French.")


def test_a_dialog_closed_while_saving_fails_keeps_what_was_typed(
    demo: OpenDemo, page: ProfilePage, dialog: EditDialog
) -> None:
    choose_french(dialog)
    dialog.first_name.setText("Clara")
    demo.line.hold()
    demo.line.down = ""
    QTest.mouseClick(dialog.confirm_button, LEFT)
    QTest.keyClick(dialog, Key.Key_Escape)
    demo.line.release()
    demo.wait_until_quiet()
    assert message(page) == ("bad", "The server could not be reached.")
    demo.line.down = None
    press(page, "Edit again…")
    again = page.edit_flow.dialog
    assert again is not None
    assert again.preview == "First name: Claire → Clara\nLanguage: English → French"
    save(demo, again)
    assert on_server(demo) == ("Clara", "Moret", "French", "Europe/Madrid")


def test_what_the_profile_already_says_is_not_sent(demo: OpenDemo, page: ProfilePage, dialog: EditDialog) -> None:
    choose_french(dialog)
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(language_id=1)
    demo.sync()
    save(demo, dialog)
    assert message(page) == ("info", "Your profile already said so. Nothing was changed.")
    assert not any(sent.startswith("PATCH") for sent in demo.line.sent)


def test_names_held_by_an_identity_provider_cannot_be_edited_and_the_dialog_says_why(
    demo: OpenDemo, page: ProfilePage
) -> None:
    view = demo.workspace.profile.read()
    assert view is not None
    dialog = EditDialog(view._replace(is_sso=True, last_name=""), demo.workspace.profile.choices())
    assert not dialog.first_name.isEnabled()
    assert dialog.first_name.accessibleDescription() == "Your identity provider holds it."
    choose_french(dialog)
    assert dialog.confirm_button.isEnabled()
    dialog.deleteLater()


def test_choices_that_were_never_fetched_are_said(demo: OpenDemo) -> None:
    view = demo.workspace.profile.read()
    assert view is not None
    dialog = EditDialog(view, type(demo.workspace.profile.choices())((), ()))
    assert not dialog.language.isEnabled()
    assert dialog.language.currentText() == "English"
    assert dialog.language.accessibleDescription() == "The choices are not loaded yet. Refresh to fetch them."
    dialog.deleteLater()


@LISTS_OPEN
def test_the_time_zone_is_found_by_any_part_of_its_name_and_shows_its_offset(dialog: EditDialog) -> None:
    line = dialog.timezone.lineEdit()
    assert line is not None
    assert line.text() == "Europe/Madrid (UTC+01:00)"
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "new_york")
    QTest.keyClick(line, Key.Key_Return)
    assert dialog.timezone.currentText() == "America/New_York (UTC-05:00)"
    assert dialog.isVisible()
