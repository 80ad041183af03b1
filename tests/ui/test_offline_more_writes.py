"""Writes of Products, of codes and of money that goes back, where the window is offline from its start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop_manager.features.hosting.listing import entry_id
from desktop_manager.ui.pages.billing.prepaid_tab import PrepaidTab
from desktop_manager.ui.pages.security.page import SecurityPage
from support.billing_page import billing_at
from support.ksuite_card import card_of, dialog_of, open_ksuite
from support.offline import open_offline
from support.products_page import open_products
from support.security_page import click
from support.window import OpenDemo

SITE = 5301
REFUSED = ("The server could not be reached", "The change was not made: the connection was lost")


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_offline(tmp_path) as demo:
        yield demo


# Each gives what was said, what stands there afterwards, and what was typed or switched.


def switch_mysql_prefix(demo: OpenDemo) -> tuple[str, object, object]:
    page = open_products(demo)
    page.show_product(entry_id(SITE))
    demo.wait_until_quiet()
    assert page.hostings.pane is not None
    card = page.hostings.pane.settings
    wanted = not card.switch.isChecked()
    QTest.mouseClick(card.switch, Qt.MouseButton.LeftButton, pos=card.switch.rect().center())
    click(card.save_button)
    demo.wait_until_quiet()
    assert page.message is not None
    return page.message.text, card.switch.isChecked(), wanted


def raise_ksuite(demo: OpenDemo) -> tuple[str, object, object]:
    page = open_ksuite(demo)
    click(card_of(page).modify)
    dialog = dialog_of(page)
    dialog.form.users.setText("14")
    demo.wait_until_quiet()
    assert dialog.order is None, "no price, nothing to confirm"
    return dialog.error, dialog.form.users.text(), "14"


def prove_a_code(demo: OpenDemo) -> tuple[str, object, object]:
    page = demo.show(SecurityPage, height=1600)
    click(page.backup_codes.prove_button)
    demo.wait_until_quiet()
    dialog: Any = page.backup_codes.flow.dialog
    field = dialog.findChild(QLineEdit)
    field.setText("12345678")
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    return dialog.error, field.text(), "12345678"


def recover_prepaid(demo: OpenDemo) -> tuple[str, object, object]:
    tab = demo.show(billing_at("prepaid")).tab
    assert isinstance(tab, PrepaidTab)
    click(next(row.recover for row in tab.rows if row.recover.isEnabled()))
    demo.wait_until_quiet()
    dialog: Any = tab.flow.dialog
    dialog.iban.setText("CH93 0076 2011 6238 5295 7")
    dialog.holder.setText("Claire Moret")
    typed = [one.text() for one in dialog.findChildren(QLineEdit)]
    click(dialog.confirm_button)
    demo.wait_until_quiet()
    return dialog.error, [one.text() for one in dialog.findChildren(QLineEdit)], typed


@pytest.mark.parametrize(
    "write", [switch_mysql_prefix, raise_ksuite, prove_a_code, recover_prepaid], ids=lambda write: write.__name__
)
def test_it_is_refused_in_a_sentence_and_nothing_is_lost(
    demo: OpenDemo, write: Callable[[OpenDemo], tuple[str, object, object]]
) -> None:
    entered = len(demo.workspace.journal.entries())
    said, kept, typed = write(demo)
    assert said.startswith(REFUSED), said
    assert kept == typed
    assert len(demo.workspace.journal.entries()) == entered, "nothing was done"
