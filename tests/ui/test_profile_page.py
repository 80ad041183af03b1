"""The Profile page on the demo: what it shows, its states, and what it does when data changes or it is gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.api.errors import NetworkError
from desktop_manager.demo.faults import Fault
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.profile import actions
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.error_state import ErrorState
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.widgets.skeleton import Skeleton
from support.window import OpenDemo, Watcher, open_demo


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        yield demo


@pytest.fixture
def fresh(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    """A login whose data was never fetched."""
    with open_demo(tmp_path, synced=False) as demo:
        yield demo


def seen(widget: QWidget) -> list[str]:
    """The words of every label in sight."""
    return [label.text() for label in widget.findChildren(Label) if label.isVisible() and label.text()]


def rows(widget: QWidget) -> dict[str, list[str]]:
    """The chips of each row by its title."""
    return {
        row.title: [chip.text() for chip in row.findChildren(Chip)] for row in widget.findChildren(Row) if row.title
    }


def test_it_shows_who_is_signed_in_with_the_country_in_ordinary_letters(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    assert page.state == "content"
    assert (page.title, seen(page.you)) == (
        "Profile",
        ["You", "Claire Moret", "claire@atelier.example · English · Spain · Europe/Madrid"],
    )


def test_addresses_and_numbers_carry_what_they_serve_for(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    assert rows(page.emails) == {
        "claire@atelier.example": ["Login"],
        "c.moret@atelier-helvetique.ch": ["Recovery"],
        "claire.moret@correo.example": ["Waiting for confirmation"],
    }
    assert rows(page.phones) == {"+41790000012": ["Recovery"], "+34600000034": []}


def test_what_cannot_be_changed_here_leads_to_the_manager(demo: OpenDemo, qtbot: QtBot) -> None:
    page = demo.show(ProfilePage)
    assert page.emails.link is not None
    page.emails.link.click()
    assert demo.opener.opened == ["https://manager.infomaniak.com/v3/ng/profile/user/dashboard"]


def test_without_a_browser_the_address_can_be_copied(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    demo.opener.works = False
    assert page.phones.link is not None
    page.phones.link.click()
    assert page.message is not None
    assert "https://manager.infomaniak.com/v3/ng/profile/user/dashboard" in seen(page.message)
    buttons = {button.text(): button for button in page.message.findChildren(QAbstractButton)}
    buttons["Copy"].click()
    assert QApplication.clipboard().text() == "https://manager.infomaniak.com/v3/ng/profile/user/dashboard"


def test_a_change_of_its_areas_is_read_again_and_another_one_is_not(demo: OpenDemo, qtbot: QtBot) -> None:
    page = demo.show(ProfilePage)
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(first_name="Clara")
    demo.workspace.sync.refresh_everything(Watcher())
    demo.context.areas_changed.emit(frozenset({Area.COUNTRIES}))
    assert demo.tasks.idle
    demo.context.areas_changed.emit(frozenset({Area.PROFILE}))
    demo.wait_until_quiet()
    assert "Clara Moret" in seen(page.you)


def test_a_page_behind_another_one_reads_when_it_is_shown_again(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    page.hide()
    login = demo.state.logins[demo.workspace.login.profile_id]
    login.profile = login.profile._replace(first_name="Clara")
    demo.sync()
    assert demo.tasks.idle
    page.show()
    demo.wait_until_quiet()
    assert "Clara Moret" in seen(page.you)


def test_a_first_start_waits_with_a_skeleton_and_then_shows_the_data(fresh: OpenDemo, qtbot: QtBot) -> None:
    fresh.context.refreshing = True
    page = fresh.show(ProfilePage)
    assert page.state == "loading"
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(Skeleton)))
    fresh.context.refreshing = False
    fresh.sync()
    fresh.wait_until_quiet()
    assert page.state == "content"
    assert "Claire Moret" in seen(page.you)


def test_a_first_start_without_network_says_so_and_retries(fresh: OpenDemo, qtbot: QtBot) -> None:
    page = fresh.show(ProfilePage)
    fresh.line.down = ""
    fresh.sync()
    fresh.wait_until_quiet()
    assert page.state == "error"
    error = page.findChild(ErrorState)
    assert isinstance(error, ErrorState)
    assert "Your profile has not been fetched yet, and the server cannot be reached." in seen(error)
    fresh.line.down = None
    with qtbot.waitSignal(fresh.context.refresh_requested):
        error.retry_button.click()
    assert page.state == "loading"
    fresh.sync()
    fresh.wait_until_quiet()
    assert page.state == "content"


def test_a_page_opened_offline_after_a_failed_first_refresh_says_so_too(fresh: OpenDemo) -> None:
    fresh.context.offline = True
    page = fresh.show(ProfilePage)
    assert page.state == "error"
    assert "Your profile has not been fetched yet, and the server cannot be reached." in seen(page)


def test_a_profile_that_cannot_be_refreshed_stays_with_its_reason_beside_the_organizations(demo: OpenDemo) -> None:
    demo.workspace.store.note_failure(Area.PROFILE, None, "scope")
    page = demo.show(ProfilePage)
    words = seen(page.you)
    assert "Needs attention" in words
    assert "The token lacks the scope user_info, which reads your profile." in words
    assert "Claire Moret" in words
    assert len(page.organizations.rows) == 4


def test_without_any_profile_the_organizations_are_shown_and_it_can_be_asked_for_again(
    fresh: OpenDemo, qtbot: QtBot
) -> None:
    fresh.faults.inject(Fault.CUT_JSON, "/2/profile", times=1)
    assert [failure.code for failure in fresh.sync().failures] == ["unreadable"]
    page = fresh.show(ProfilePage)
    assert page.state == "content"
    assert "Your profile could not be fetched" in seen(page.you)
    assert len(page.organizations.rows) == 4
    assert not page.emails.isVisible()
    with qtbot.waitSignal(fresh.context.refresh_requested):
        page.you.retry_button.click()
    fresh.sync()
    fresh.wait_until_quiet()
    assert seen(page.you)[1] == "Claire Moret"
    assert page.emails.isVisible()


def test_reading_that_fails_is_said(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    demo.workspace.store.interrupt()
    demo.context.areas_changed.emit(frozenset({Area.PROFILE}))
    demo.wait_until_quiet()
    assert page.message is not None
    assert page.message.tone == "bad"
    assert "Claire Moret" in seen(page.you)


def test_a_page_that_is_gone_while_it_reads_hears_nothing(demo: OpenDemo) -> None:
    page = ProfilePage(demo.context)
    page.show()
    assert not demo.tasks.idle
    page.close()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    del page
    demo.context.areas_changed.emit(frozenset({Area.PROFILE}))
    demo.context.refresh_ended.emit(NetworkError("gone", reason="offline"))
    demo.wait_until_quiet()
    assert demo.tasks.idle


@pytest.mark.parametrize(("width", "stacked"), [(1024, False), (824, True)])
def test_two_columns_become_one_in_a_narrow_window(demo: OpenDemo, width: int, stacked: bool) -> None:
    page = demo.show(ProfilePage, width)
    assert (page.you.x() == page.support_code.x()) is stacked
    assert (page.emails.x() == page.phones.x()) is stacked


def test_every_control_has_an_accessible_name_and_none_twice(demo: OpenDemo) -> None:
    page = demo.show(ProfilePage)
    controls = [
        control
        for kind in (QAbstractButton, QLineEdit, QComboBox, QTableView)
        for control in page.findChildren(kind)
        if control.isVisible()
    ]
    names = [control.accessibleName() or getattr(control, "text", str)() for control in controls]
    assert all(names)
    assert sorted(set(names)) == sorted(names)


def test_its_own_actions_can_be_run_from_ctrl_k(demo: OpenDemo, qtbot: QtBot) -> None:
    page = demo.show(ProfilePage)
    demo.wait_until_quiet()
    page.run_action(actions.EDIT)
    assert page.edit_flow.dialog is not None
    page.edit_flow.dialog.reject()
    page.run_action(actions.PICTURE)
    assert page.avatar_flow.dialog is not None
    page.avatar_flow.dialog.reject()
    page.run_action(actions.PASSWORD)
    assert page.passwords.flow.dialog is not None
    page.passwords.flow.dialog.reject()
    page.run_action(actions.NEWS)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.news.switches["products"])
    assert {action.id for action in actions.profile_actions()} >= {actions.EDIT, actions.NEWS, actions.PASSWORD}
