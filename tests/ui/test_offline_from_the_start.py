"""A window that is offline from its start, with a store of yesterday: all of it reads, no write is begun in vain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_manager.credentials.keys import LoginKey
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.seed import atelier
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import DEMO_PASSWORD
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from desktop_manager.features.renewals.rules import Change
from desktop_manager.ui.pages.activity.page import ActivityPage
from desktop_manager.ui.pages.billing.address_dialog import AddressDialog
from desktop_manager.ui.pages.billing.addresses_tab import AddressesTab
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.pay_dialog import PayFlow
from desktop_manager.ui.pages.billing.prepaid_tab import PrepaidTab
from desktop_manager.ui.pages.billing.settings_tab import SettingsTab
from desktop_manager.ui.pages.data_page import DataPage
from desktop_manager.ui.pages.profile.page import ProfilePage
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.shell.page_registry import PAGES
from desktop_manager.ui.widgets.dialog import Dialog
from support.application import KeptVault, Program, running, sign_in
from support.billing_page import billing_at
from support.cable import Cable, lay_cable
from support.offline import age, fetch_what_pages_fetch, open_offline
from support.security_page import click
from support.syncing import DAY
from support.window import OpenDemo

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

HOME = atelier.ID
TABS = ("invoices", "reminders", "prepaid", "addresses", "settings")
REFUSED = (
    "The server could not be reached",
    "The change was not made: the connection was lost",
)
"""How every refusal begins: one sentence that says what did not happen."""


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_offline(tmp_path) as demo:
        yield demo


# Every page reads


@pytest.mark.parametrize("page_id", [entry.id for entry in PAGES])
def test_every_page_shows_what_was_known_yesterday(demo: OpenDemo, page_id: str) -> None:
    entry = next(one for one in PAGES if one.id == page_id)
    page = demo.show(entry.make)
    assert isinstance(page, DataPage)
    assert page.states.state == "content"
    assert "manager.infomaniak.com" not in str(demo.opener.opened)


@pytest.mark.parametrize("tab", TABS)
def test_every_part_of_billing_reads_too(demo: OpenDemo, tab: str) -> None:
    page = demo.show(billing_at(tab))
    shown: Any = page.tab
    assert shown.states.state == "content"


# Every write is refused


# Each gives what was said, what stands in the form afterwards, and what was typed into it.


def _of(dialog: Dialog | None) -> Dialog:
    assert dialog is not None, "the dialog was not opened"
    return dialog


def _confirm(demo: OpenDemo, dialog: Dialog) -> str:
    assert dialog.confirm_button.isEnabled(), dialog.confirm_button.accessibleDescription()
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    assert dialog.isVisible(), "what was typed is gone with the dialog"
    return dialog.error


def _said(page: DataPage) -> str:
    return page.message.text if page.message is not None else ""


def edit_profile(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(ProfilePage)
    click(page.you.edit_button)
    dialog: Any = _of(page.edit_flow.dialog)
    dialog.first_name.setText("Clara")
    return _confirm(demo, dialog), dialog.first_name.text(), "Clara"


def delete_contact(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(ProfilePage, height=1600)
    click(next(one for one in page.phones.delete_buttons if one.isEnabled()))
    return _confirm(demo, _of(page.phones.flow.dialog)), "", ""


def change_news(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(ProfilePage, height=1600)
    switch = next(iter(page.news.switches.values()))
    wanted = not switch.isChecked()
    switch.setChecked(wanted)
    save = page.news.save_button
    assert save is not None
    click(save)
    demo.wait_until_quiet()
    return _said(page), str(switch.isChecked()), str(wanted)


def create_password(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(ProfilePage, height=1600)
    click(page.passwords.create_button)
    dialog: Any = _of(page.passwords.flow.dialog)
    dialog.name.setText("Mutt")
    return _confirm(demo, dialog), dialog.name.text(), "Mutt"


def leave(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(ProfilePage)
    row = next(one for one in page.organizations.rows if one.leave_button.isVisible())
    click(row.leave_button)
    demo.wait_until_quiet()
    dialog: Any = page.leave_flow.dialog
    if dialog is None:
        return _said(page), "", ""
    name = row.organization.name
    dialog.entry.setText(name)
    return _confirm(demo, dialog), dialog.entry.text(), name


def change_alerts(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(SecurityPage, height=1600)
    page.alerts.rate_limit.setText("5")
    click(page.alerts.save_button)
    demo.wait_until_quiet()
    return _said(page), page.alerts.rate_limit.text(), "5"


def change_recovery(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(SecurityPage, height=1600)
    click(page.recovery.edit_button)
    dialog: Any = _of(page.flow.dialog)
    dialog.address.setText("claire@else.example")
    return _confirm(demo, dialog), dialog.address.text(), "claire@else.example"


def end_session(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(SecurityPage, height=1600)
    click(page.sessions.end_buttons[1])
    return _confirm(demo, _of(page.flow.dialog)), "", ""


def end_others(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(SecurityPage, height=1600)
    button = page.sessions.end_others_button
    assert button is not None
    click(button)
    return _confirm(demo, _of(page.flow.dialog)), "", ""


def new_codes(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(SecurityPage, height=1600)
    click(page.backup_codes.new_button)
    demo.wait_until_quiet()
    dialog: Any = _of(page.backup_codes.flow.dialog)
    dialog.password.setText(DEMO_PASSWORD)
    return _confirm(demo, dialog), dialog.password.text(), DEMO_PASSWORD


def remove_sms(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(SecurityPage, height=1600)
    click(page.two_step.buttons["sms"])
    demo.wait_until_quiet()
    dialog: Any = _of(page.two_step.flow.dialog)
    dialog.password.setText(DEMO_PASSWORD)
    return _confirm(demo, dialog), dialog.password.text(), DEMO_PASSWORD


def grant_access(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(SupportPage)
    click(page.access.grant)
    demo.wait_until_quiet()
    dialog: Any = _of(page.access_flow.dialog)
    view = dialog.products
    view.show_row(1)
    QTest.keyClick(view, Qt.Key.Key_Space)
    chosen = [one.id for one in dialog.products.chosen]
    assert chosen
    return _confirm(demo, dialog), str([one.id for one in dialog.products.chosen]), str(chosen)


def revoke_access(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(SupportPage)
    click(page.access.rows[0].revoke)
    return _confirm(demo, _of(page.access_flow.dialog)), "", ""


def add_address(demo: OpenDemo) -> tuple[str, str, str]:
    tab = demo.show(billing_at("addresses")).tab
    assert isinstance(tab, AddressesTab)
    click(tab.add)
    dialog = tab.flow.dialog
    assert isinstance(dialog, AddressDialog)
    typed = {"company": "Verein Seeblick", "street": "Seestrasse 1", "zip": "8002", "city": "Zürich", "email": "k@s.ch"}
    for name, text in typed.items():
        dialog.entries[name].setText(text)
    dialog.country.setCurrentIndex(dialog.country.findData("CH"))
    said = _confirm(demo, dialog)
    return said, str({name: dialog.entries[name].text() for name in typed}), str(typed)


def change_settings(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(billing_at("settings"))
    tab = page.tab
    assert isinstance(tab, SettingsTab)
    tab.reminders.notices.setText("90, 7")
    click(tab.save_button)
    demo.wait_until_quiet()
    return _said(page), tab.reminders.notices.text(), "90, 7"


def _prepaid(demo: OpenDemo) -> PrepaidTab:
    tab = demo.show(billing_at("prepaid")).tab
    assert isinstance(tab, PrepaidTab)
    return tab


def top_up(demo: OpenDemo) -> tuple[str, str, str]:
    tab = _prepaid(demo)
    click(tab.top_up)
    dialog: Any = _of(tab.flow.dialog)
    dialog.amount.setText("50")
    return _confirm(demo, dialog), dialog.amount.text(), "50"


def set_threshold(demo: OpenDemo) -> tuple[str, str, str]:
    tab = _prepaid(demo)
    click(tab.rows[0].alert)
    dialog: Any = _of(tab.flow.dialog)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText("20")
    return _confirm(demo, dialog), field.text(), "20"


def pay_invoice(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(BillingPage)
    flow = PayFlow(page)
    invoice = next(one for one in demo.workspace.invoices.of_account(HOME) if one.status == "overdue")
    flow.open(invoice)
    demo.wait_until_quiet()
    assert flow.dialog is None, "the state of an invoice of yesterday is no ground to pay it again"
    return _said(page), "", ""


def change_renewals(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(RenewalsPage)
    wanted = [one for one in demo.workspace.renewals.read(HOME).entries if one.warranty is False][:2]
    page.deeds.manage.open(wanted, Change(warranty=True))
    demo.wait_until_quiet()
    dialog: Any = _of(page.deeds.manage.dialog)
    return _confirm(demo, dialog), str(dialog.retry.isVisible()), "True"


def renew(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(RenewalsPage)
    wanted = [one for one in demo.workspace.renewals.read(HOME).entries if not one.refused][:1]
    page.deeds.renewing.open(wanted)
    demo.wait_until_quiet()
    dialog: Any = page.deeds.renewing.dialog
    said = dialog.error if dialog is not None else _said(page)
    return said, "", ""


def undo_entry(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(ActivityPage)
    page.show_entry(1)
    demo.wait_until_quiet()
    assert page.sheet is not None
    click(page.sheet.undo)
    demo.wait_until_quiet()
    return _said(page), "", ""


def change_picture(demo: OpenDemo) -> tuple[str, str, str]:
    page = demo.show(ProfilePage)
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("#b3261e"))
    path = demo.folder / "me.png"
    assert image.save(str(path))
    click(page.you.picture_button)
    dialog: Any = _of(page.avatar_flow.dialog)
    click(dialog.choose_button)
    dialog.chooser.fileSelected.emit(str(path))
    dialog.chooser.reject()
    demo.wait_until_quiet()
    return _confirm(demo, dialog), "", ""


WRITES = (
    edit_profile,
    delete_contact,
    change_news,
    create_password,
    leave,
    change_picture,
    change_alerts,
    change_recovery,
    end_session,
    end_others,
    new_codes,
    remove_sms,
    grant_access,
    revoke_access,
    add_address,
    change_settings,
    top_up,
    set_threshold,
    pay_invoice,
    change_renewals,
    renew,
    undo_entry,
)


@pytest.mark.parametrize("write", WRITES, ids=lambda write: write.__name__)
def test_every_write_is_refused_in_a_sentence_and_nothing_typed_is_lost(
    demo: OpenDemo, write: Callable[[OpenDemo], tuple[str, str, str]]
) -> None:
    entered = len(demo.workspace.journal.entries())
    said, kept, typed = write(demo)
    assert said.startswith(REFUSED), said
    assert kept == typed
    assert len(demo.workspace.journal.entries()) == entered, "nothing was done"


# The whole program, and the way back


@pytest.fixture
def cable(monkeypatch: pytest.MonkeyPatch) -> Cable:
    return lay_cable(monkeypatch)


@pytest.fixture
def vault() -> KeptVault:
    return KeptVault()


@pytest.fixture
def used_yesterday(qapp: QApplication, qtbot: QtBot, tmp_path: Path, vault: KeptVault) -> Iterator[LoginKey]:
    """A login whose pages were visited by an earlier start, a day ago; its server runs on."""
    with ServedDemo(DemoState(DAY, rate_limit=None)) as server:
        with running(tmp_path / "data", qtbot, vault) as program:
            sign_in(program, server.address, DEMO_TOKEN)
            session = program.until_settled()
            fetch_what_pages_fetch(session.workspace, HOME)
            session.workspace.news.save({session.workspace.news.read()[0].code: False})
            age(session.workspace.store)
            assert program.end()
        yield LoginKey(server.address, CLAIRE_ID)


def age_shown(program: Program) -> str:
    return program.window.side_bar.foot.age.text()


def test_the_whole_window_reads_offline_with_its_age_and_recovers_by_itself(
    used_yesterday: LoginKey,
    qtbot: QtBot,
    tmp_path: Path,
    vault: KeptVault,
    cable: Cable,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop_manager.ui.reconnecting.FIRST_MS", 20)
    monkeypatch.setattr("desktop_manager.ui.reconnecting.LONGEST_MS", 50)
    cable.pulled = True
    with running(tmp_path / "data", qtbot, vault) as program:
        program.until(lambda: program.chip == "Offline" and program.application.menu is not None)
        # The chip is changed first, and the age when the store was read once more.
        program.until(lambda: age_shown(program) == "Updated 1 day(s) ago")
        for entry in PAGES:
            program.window.show_page(entry.id)
            page = program.window.frame
            assert isinstance(page, DataPage)
            program.until(lambda page=page: page.states.state == "content")  # type: ignore[misc]
            assert age_shown(program) == "Updated 1 day(s) ago"
            assert program.chip == "Offline"
            assert page.message is None, "nobody has asked for anything"

        cable.pulled = False

        program.until(lambda: program.chip == "Live")
        program.until(lambda: age_shown(program) == "Updated just now")
        program.until_settled()
        session = program.application.session
        assert session is not None
        assert not session.reconnecting.waits


def test_a_form_that_was_open_when_the_network_came_back_is_still_open_and_can_be_sent(
    used_yesterday: LoginKey,
    qtbot: QtBot,
    tmp_path: Path,
    vault: KeptVault,
    cable: Cable,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("desktop_manager.ui.reconnecting.FIRST_MS", 20)
    cable.pulled = True
    with running(tmp_path / "data", qtbot, vault) as program:
        program.until(lambda: program.chip == "Offline" and program.application.menu is not None)
        program.window.show_page("profile")
        page = program.window.frame
        assert isinstance(page, ProfilePage)
        program.until(lambda: page.states.state == "content")
        click(page.you.edit_button)
        dialog: Any = page.edit_flow.dialog
        dialog.first_name.setText("Clara")
        click(dialog.confirm_button)
        program.until(lambda: dialog.error.startswith(REFUSED))

        cable.pulled = False
        program.until(lambda: program.chip == "Live")
        program.until_settled()
        assert dialog.first_name.text() == "Clara"
        click(dialog.confirm_button)
        program.until(lambda: page.edit_flow.dialog is None)
        program.until_settled()

        profile = program.application.session
        assert profile is not None
        assert profile.user_name == "Clara Moret"
