"""Support on a server with the documented API alone: links that work, what is known locally, codes of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.credentials.errors import KeyringLocked
from desktop_manager.credentials.keys import SecretKind
from desktop_manager.features.support.codes import CodeKind
from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.pages.support.save_code_dialog import SaveCodeDialog
from desktop_manager.ui.widgets.code_field import MASK
from support.window import OpenDemo, open_demo

ATELIER, MAISON = 41000, 41009
MANAGER = "https://manager.infomaniak.com"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def live(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path, offered=False) as live:
        live.tell_organizations(ATELIER)
        live.line.sent.clear()
        yield live


def save(live: OpenDemo, page: SupportPage, label: str, code: str, kind: CodeKind = CodeKind.SUPPORT) -> SaveCodeDialog:
    """Fill the dialog that is open and confirm it."""
    dialog = page.own_flow.dialog
    assert isinstance(dialog, SaveCodeDialog)
    dialog.label.setText(label)
    dialog.kind.setCurrentIndex(list(CodeKind).index(kind))
    dialog.code.setText(code)
    QTest.mouseClick(dialog.confirm_button, LEFT)
    live.wait_until_quiet()
    return dialog


def begin(live: OpenDemo, page: SupportPage) -> None:
    QTest.mouseClick(page.own.save, LEFT)
    live.wait_until_quiet()


def ask(live: OpenDemo, page: SupportPage, pasted: str) -> list[str]:
    page.which.field.setText(pasted)
    QTest.mouseClick(page.which.tell, LEFT)
    live.wait_until_quiet()
    return [row.title for row in page.which.answers]


def test_nothing_of_the_extension_is_sent(live: OpenDemo) -> None:
    page = live.show(SupportPage)
    ask(live, page, "48219037")
    assert [sent for sent in live.line.sent if "/desktop/" in sent] == []
    assert sorted(sent.partition("?")[0] for sent in live.line.sent) == ["GET /2/events", "GET /2/events"]


def test_each_missing_thing_is_a_link_that_works(live: OpenDemo) -> None:
    page = live.show(SupportPage)
    for link in (page.support_code.link, page.vip_code.link, page.authorization.link, page.access.link):
        assert link.isVisible()
        QTest.mouseClick(link, LEFT)
    assert live.opener.opened == [
        f"{MANAGER}/v3/ng/profile/user/dashboard",
        f"{MANAGER}/v3/{ATELIER}/ng/home",
        f"{MANAGER}/v3/ng/products/web/domains",
        f"{MANAGER}/v3/ng/profile/user/helpdesk-access",
    ]
    assert not page.access.grant.isVisible()
    assert not page.support_code.code.isVisible()


def test_contact_status_and_abuse_are_links(live: OpenDemo) -> None:
    page = live.show(SupportPage)
    page.add_top(page.contact)
    for link in (page.contact, *page.status.links, page.status.details[0]):
        link.show()
        QTest.mouseClick(link, LEFT)
    assert live.opener.opened == [
        "https://support.infomaniak.com",
        "https://infomaniakstatus.com",
        "https://support.infomaniak.com",
        "https://infomaniakstatus.com",
    ]


def test_without_a_browser_the_address_can_be_copied(live: OpenDemo) -> None:
    live.opener.works = False
    page = live.show(SupportPage)
    QTest.mouseClick(page.access.link, LEFT)
    assert page.message is not None
    assert page.message.text.startswith("No browser could be started")


def test_what_is_known_locally_is_still_shown(live: OpenDemo) -> None:
    page = live.show(SupportPage)
    assert "Premium Support Pro" in page.vip_code.elsewhere
    assert "Products › Premium Support" in page.vip_code.elsewhere
    assert page.authorization.text.startswith("3 ")
    assert page.status.rows[0].title == "Slow webmail for some users"
    live.tell_organizations(MAISON)
    live.wait_until_quiet()
    assert page.vip_code.elsewhere == "Needs Premium Support, which Maison du Canal does not have."


def test_with_nothing_to_compare_with_the_answer_leads_on(live: OpenDemo) -> None:
    page = live.show(SupportPage)
    assert ask(live, page, "48219037") == ["Not known here."]
    assert "this server tells no codes" in page.which.answers[0].accessibleDescription()


def test_a_saved_code_counts_and_is_shown_and_removed(live: OpenDemo) -> None:
    page = live.show(SupportPage)
    begin(live, page)
    save(live, page, "Mine", "4821 9037")
    (row,) = page.own.rows
    assert (row.title, row.code.text) == ("Mine", MASK)
    assert ask(live, page, "48219037") == ["This is your support code. You saved it here as “Mine”."]
    QTest.mouseClick(row.code.show_button, LEFT)
    live.wait_until_quiet()
    assert row.code.text.replace(" ", "") == "48219037"
    QTest.mouseClick(row.remove, LEFT)
    dialog = page.own_flow.dialog
    assert dialog is not None
    QTest.mouseClick(dialog.confirm_button, LEFT)
    live.wait_until_quiet()
    assert page.own.rows == []
    assert live.workspace.vault.get(live.workspace.login, SecretKind.OWN_CODES) is None


def test_an_unknown_code_can_be_saved_from_the_answer_by_keyboard(live: OpenDemo) -> None:
    page = live.show(SupportPage)
    ask(live, page, "Kq7x-D3fp")
    (row,) = page.which.answers
    save_here = next(button for button in row.findChildren(type(page.which.tell)) if button.text() == "Save it here…")
    save_here.setFocus()
    QTest.keyClick(save_here, Qt.Key.Key_Space)
    dialog = page.own_flow.dialog
    assert isinstance(dialog, SaveCodeDialog)
    assert dialog.code.text() == "Kq7x-D3fp"
    QTest.keyClicks(dialog.label, "helvetique.shop")
    dialog.kind.setFocus()
    QTest.keyClick(dialog.kind, Qt.Key.Key_End)
    dialog.code.setFocus()
    QTest.keyClick(dialog.code, Qt.Key.Key_Return)
    live.wait_until_quiet()
    assert ask(live, page, "kq7xd3fp") == ["This is an authorization code. You saved it here as “helvetique.shop”."]


@pytest.mark.parametrize(
    ("label", "code", "field", "said"),
    [
        ("", "1", "label", "Give it a name."),
        ("x" * 81, "1", "label", "At most 80 characters are allowed."),
        ("mine", "1", "label", "You have saved a code under this name already."),
        ("Other", "", "code", "Paste the code."),
        ("Other", "9" * 201, "code", "At most 200 characters are allowed."),
    ],
)
def test_what_cannot_be_saved_is_said_at_its_field(
    live: OpenDemo, label: str, code: str, field: str, said: str
) -> None:
    page = live.show(SupportPage)
    begin(live, page)
    save(live, page, "Mine", "4821 9037")
    begin(live, page)
    dialog = save(live, page, label, code)
    assert dialog.wrong(field) == said
    assert len(page.own.rows) == 1
    dialog.reject()


def test_a_saved_code_is_nowhere_but_in_the_vault(live: OpenDemo) -> None:
    page = live.show(SupportPage)
    begin(live, page)
    save(live, page, "Mine", "hunter2hunter2")
    assert "hunter2" in (live.workspace.vault.get(live.workspace.login, SecretKind.OWN_CODES) or "")
    assert live.workspace.redactor.redact("hunter2hunter2") == "***"
    rows = live.workspace.store.rows("SELECT payload FROM record")
    assert not any(b"hunter2" in bytes(payload) for (payload,) in rows)
    assert live.workspace.journal.entries() == []


def test_a_keyring_that_fails_is_said_and_asked_again_at_the_next_visit(
    live: OpenDemo, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object) -> None:
        raise KeyringLocked("locked")

    page = live.show(SupportPage)
    with monkeypatch.context() as patch:
        patch.setattr(live.workspace.vault, "get", locked)
        page.hide()
        page.show()
        live.wait_until_quiet()
        assert page.own.error.startswith("Your keyring is locked.")
        answers = ask(live, page, "48219037")
        assert answers == ["Not known here.", "The codes that you saved here could not be compared."]
        begin(live, page)
        dialog = save(live, page, "Mine", "4821 9037")
        assert dialog.error.startswith("Your keyring is locked.")
        assert dialog.code.text() == "4821 9037"
        dialog.reject()
    page.hide()
    page.show()
    live.wait_until_quiet()
    assert page.own.error == ""


def test_saved_codes_are_not_offered_where_the_server_tells_all(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path) as demo:
        assert not demo.show(SupportPage).own.isVisible()
