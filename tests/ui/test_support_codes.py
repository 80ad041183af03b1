"""Support: the three kinds of codes side by side, and which code is this."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.faults import Fault
from desktop_manager.demo.support_state import authorization_code
from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.widgets.code_field import MASK
from desktop_manager.ui.widgets.secret_clipboard import secret_clipboard
from support.window import OpenDemo, noon, open_demo

ATELIER, MAISON, FORET = 41000, 41009, 41026
HELVETIQUE_SHOP = 98308
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.state.support.clock = noon
        demo.tell_organizations(ATELIER)
        yield demo


def code_of(demo: OpenDemo, product: int) -> str:
    return next(authorization_code(one) for one in demo.state.products[ATELIER] if one.id == product)


def ask(demo: OpenDemo, page: SupportPage, pasted: str) -> list[tuple[str, str]]:
    """Paste a code and press Enter; title and second line of each answer."""
    page.which.field.setFocus()
    page.which.field.setText(pasted)
    QTest.keyClick(page.which.field, Qt.Key.Key_Return)
    demo.wait_until_quiet()
    return [(row.title, row.accessibleDescription()) for row in page.which.answers]


def test_nothing_is_shown_or_fetched_before_it_is_wanted(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    assert (page.support_code.code.text, page.vip_code.code.text) == (MASK, MASK)
    assert not any(word in sent for sent in demo.line.sent for word in ("support/code", "_codes"))


def test_both_codes_show_by_mouse_and_hide_again(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    for card, code in ((page.support_code, "4821 9037"), (page.vip_code, "7350 6184")):
        QTest.mouseClick(card.code.show_button, LEFT)
        demo.wait_until_quiet()
        assert card.code.text == code
        QTest.mouseClick(card.code.show_button, LEFT)
        assert card.code.text == MASK


def test_the_vip_code_is_copied_by_keyboard_without_being_shown(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    page.vip_code.code.copy_button.setFocus()
    QTest.keyClick(page.vip_code.code.copy_button, Qt.Key.Key_Space)
    demo.wait_until_quiet()
    assert QApplication.clipboard().text() == "73506184"
    assert secret_clipboard().waiting
    assert page.vip_code.code.text == MASK


def test_the_vip_card_says_with_what_it_comes(demo: OpenDemo) -> None:
    assert "Premium Support Pro of Atelier Helvétique Sàrl" in demo.show(SupportPage).vip_code.use


def test_without_premium_support_the_card_says_so_with_what_each_level_gives(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    QTest.mouseClick(page.vip_code.code.show_button, LEFT)
    demo.wait_until_quiet()
    demo.tell_organizations(MAISON)
    demo.wait_until_quiet()
    card = page.vip_code
    assert (card.code.isVisible(), card.elsewhere) == (False, "Needs Premium Support.")
    assert not card.code.show_button.isVisible()
    for said in ("Premium Support Starter: a VIP code", "technical reference", "Atelier Helvétique Sàrl has it"):
        assert said in card.use
    demo.tell_organizations(ATELIER)
    demo.wait_until_quiet()
    assert (card.code.text, card.code.isVisible()) == (MASK, True)


def test_a_code_that_comes_after_the_organization_changed_is_not_shown(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    demo.line.hold()
    QTest.mouseClick(page.vip_code.code.show_button, LEFT)
    demo.tell_organizations(MAISON)
    demo.line.release()
    demo.wait_until_quiet()
    assert (page.vip_code.code.text, page.vip_code.code.shown) == (MASK, False)


def test_a_role_that_may_not_read_the_vip_code_is_told_who_can(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    demo.tell_organizations(FORET)
    demo.wait_until_quiet()
    assert "administrator can" in page.vip_code.elsewhere
    assert not page.vip_code.code.isVisible()


def test_a_domains_code_is_chosen_and_shown_in_a_dialog(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    assert page.authorization.text.startswith("3 ")
    QTest.mouseClick(page.authorization.choose, LEFT)
    dialog = page.authorization.dialog
    assert dialog is not None
    dialog.domain.setCurrentIndex(dialog.domain.findText("helvetique.shop"))
    assert dialog.code.text == MASK
    QTest.mouseClick(dialog.code.show_button, LEFT)
    demo.wait_until_quiet()
    assert dialog.code.text == code_of(demo, HELVETIQUE_SHOP)
    dialog.domain.setCurrentIndex(0)
    assert dialog.code.text == MASK
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.authorization.dialog is None


def test_the_dialog_says_what_failed_and_the_next_try_works(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    page.authorization.choose.setFocus()
    QTest.keyClick(page.authorization.choose, Qt.Key.Key_Space)
    dialog = page.authorization.dialog
    assert dialog is not None
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/domains/authorization_codes", times=1)
    QTest.mouseClick(dialog.code.show_button, LEFT)
    demo.wait_until_quiet()
    assert dialog.error.startswith("The server is not available")
    QTest.mouseClick(dialog.code.show_button, LEFT)
    demo.wait_until_quiet()
    assert (dialog.error, dialog.code.shown) == ("", True)
    dialog.reject()


@pytest.mark.parametrize("written", ["48219037", "4821 9037", " 4821-9037 "])
def test_the_support_code_is_recognised(demo: OpenDemo, written: str) -> None:
    ((what, use),) = ask(demo, demo.show(SupportPage), written)
    assert what == "This is your support code."
    assert "Give it to Support" in use


def test_the_vip_code_is_recognised_in_every_organization(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    demo.tell_organizations(MAISON)
    ((what, _),) = ask(demo, page, "73506184")
    assert what == "This is the VIP code of Atelier Helvétique Sàrl."


def test_an_authorization_code_is_recognised_and_the_answer_warns(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    ((what, use),) = ask(demo, page, code_of(demo, HELVETIQUE_SHOP))
    assert what == "This is the authorization code of helvetique.shop."
    assert "Support never asks for it" in use
    assert "another way" not in use
    ((_, use),) = ask(demo, page, code_of(demo, HELVETIQUE_SHOP).replace("-", "").upper())
    assert "written another way" in use


def test_an_unknown_code_is_not_known_here_and_says_with_what_it_was_compared(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    ((what, more),) = ask(demo, page, "11112222")
    assert what == "Not known here."
    assert "your support code" in more
    assert "on this computer" in more
    page.which.field.setText("1111222")
    assert page.which.answers == []


def test_nothing_pasted_is_said_and_nothing_is_asked(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    sent = len(demo.line.sent)
    QTest.mouseClick(page.which.tell, LEFT)
    assert [row.title for row in page.which.answers] == ["Paste a code first."]
    assert len(demo.line.sent) == sent


def test_what_cannot_be_compared_is_said_beside_the_answer(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/support/vip_codes", times=1)
    answers = ask(demo, page, "73506184")
    assert [what for what, _ in answers] == ["Not known here.", "The VIP codes could not be compared."]


def test_the_pasted_code_is_masked_and_goes_nowhere(
    demo: OpenDemo, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    caplog.set_level(logging.DEBUG)
    page = demo.show(SupportPage)
    ask(demo, page, "hunter2hunter2")
    assert page.which.field.displayText() == "\u2022" * 14
    assert not any("hunter2" in sent for sent in demo.line.sent)
    assert "hunter2" not in caplog.text
    assert demo.workspace.redactor.redact("it was hunter2hunter2") == "it was ***"
    payloads = demo.workspace.store.rows("SELECT payload FROM record")
    assert not any(b"hunter2" in bytes(payload) for (payload,) in payloads)


def test_no_code_is_ever_stored(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    QTest.mouseClick(page.vip_code.code.show_button, LEFT)
    ask(demo, page, "1")
    payloads = [bytes(payload) for (payload,) in demo.workspace.store.rows("SELECT payload FROM record")]
    assert payloads
    for secret in ("48219037", "73506184", code_of(demo, HELVETIQUE_SHOP)):
        assert not any(secret.encode() in payload for payload in payloads)
