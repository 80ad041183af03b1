"""Jobs 4 and 5 in the real window: an address for many renewals, and Renewal Warranty over 200 products."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop_manager.api.models.money import Money
from desktop_manager.api.models.renewal import RENEWALS_AT_ONCE
from desktop_manager.demo.records import Membership
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import AGENCY_ID
from desktop_manager.features.billing.diagnosis_result import Label, StepKind
from desktop_manager.features.renewals.filters import Period
from desktop_manager.ui.pages.billing import reminder_card as reminder_actions
from desktop_manager.ui.pages.billing.address_dialog import AddressDialog
from desktop_manager.ui.pages.billing.addresses_tab import AddressesTab
from desktop_manager.ui.pages.billing.prepaid_dialogs import TopUpDialog
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.manage_dialog import ManageDialog, Stage
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.pages.renewals.renew_form import RenewForm
from desktop_manager.ui.widgets.filter_bar import EVERY
from support.by_keyboard import message_of
from support.money_window import Key, MoneyWindow, held, money_window
from support.renewals_page import ATELIER, click, click_header, go_to, plain, view
from support.security_page import tab_to

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing|propagateSizeHints)", extend=True)

PRODUCTS = 250
CHANGES = "/desktop/1/renewals/changes"
CTRL = Qt.KeyboardModifier.ControlModifier
DOMAIN, BACKUP = 98303, 98305


@pytest.fixture(params=[False, True], ids=["mouse", "keyboard"])
def money(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MoneyWindow]:
    with money_window(tmp_path / "data", qtbot, keys=request.param) as money:
        yield money


@pytest.fixture(params=[False, True], ids=["mouse", "keyboard"])
def agency(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MoneyWindow]:
    with money_window(tmp_path / "data", qtbot, keys=request.param, scale=PRODUCTS) as money:
        yield money


@pytest.fixture
def by_mouse(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[MoneyWindow]:
    with money_window(tmp_path / "data", qtbot) as money:
        yield money


def terms(money: MoneyWindow, user_id: int = CLAIRE_ID) -> dict[int, Any]:
    """How the server renews every product."""
    state = money.server.state
    return {one.id: state.renewals.terms(one) for one in state.logins[user_id].products}


def select(money: MoneyWindow, page: RenewalsPage, *names: str) -> None:
    for name in names:
        if money.keys:
            go_to(page, name)
            QTest.keyClick(view(page), Key.Key_Space)
        else:
            click(page, name, "check")


def select_all(money: MoneyWindow, page: RenewalsPage) -> None:
    if money.keys:
        tab_to(page.window(), view(page))
        QTest.keyClick(view(page), Key.Key_A, CTRL)
    else:
        click_header(page, "check")


def manage(money: MoneyWindow, page: RenewalsPage, action: str) -> ManageDialog:
    bar = page.board.selection
    money.choose(bar.manage, bar.menu.by_id[action])
    return money.dialog(ManageDialog)


def test_an_address_with_errors_is_put_right_added_and_used_by_many_renewals(money: MoneyWindow) -> None:
    state = money.server.state
    tab = money.billing("addresses").tab
    assert isinstance(tab, AddressesTab)
    money.press(tab.add)
    form = money.dialog(AddressDialog)
    for name, text in {
        "company": "Verein Seeblick",
        "email": "kasse@seeblick.ch",
        "street": "Seestrasse 1",
        "zip": "80021",
        "city": "Zurich",
        "vat_number": "CHE-107.787.570 MWST",
    }.items():
        money.fill(form.entries[name], text)
    money.pick(form.country, form.country.findData("CH"))
    money.press(form.confirm_button)

    assert form.isVisible()
    assert form.wrong("zip").startswith("This is no zip code of Switzerland.")
    assert form.wrong("vat_number").startswith("This is no VAT number of Switzerland")
    assert form.entries["zip"].text() == "80021"
    assert [one.company for one in state.billing.addresses[ATELIER]].count("Verein Seeblick") == 0

    money.fill(form.entries["zip"], "8002")
    money.fill(form.entries["vat_number"], "CHE-107.787.577 MWST")
    money.press(form.confirm_button)

    made = next(one for one in state.billing.addresses[ATELIER] if one.company == "Verein Seeblick")
    page = money.renewals()
    before = terms(money)
    select(money, page, "Web Hosting · atelier", "studio-archive")
    dialog = manage(money, page, actions.ADDRESS)
    row = dialog.address.findData(made.id)
    assert row >= 0, "the new address is offered at once"
    money.pick(dialog.address, row)
    money.press(dialog.confirm_button)
    assert dialog.stage is Stage.ENDED
    changed = {number for number, one in terms(money).items() if one != before[number]}
    assert changed == {98301, BACKUP}
    assert {terms(money)[number].billing_address_id for number in changed} == {made.id}
    money.press(dialog.confirm_button)

    # What uses it says so at its delete button.
    shown = money.billing("addresses").tab
    assert isinstance(shown, AddressesTab)
    used = next(one for one in shown.rows if one.address.id == made.id)
    assert not used.delete.isEnabled()
    assert used.delete.accessibleDescription().startswith("Used by ")


def test_warranty_for_200_products_cancelled_taken_up_again_and_put_back(agency: MoneyWindow) -> None:
    money = agency
    page = money.renewals()
    bar = page.board.toolbar
    money.choose(bar.scope, bar.scope.choices[EVERY])
    money.choose(bar.period, bar.period.choices[Period.ALL.value])
    money.fill(bar.field, "a")
    money.settle(page)
    shown = page.board.table.entries()
    assert len(shown) >= 200
    before = terms(money, AGENCY_ID)
    select_all(money, page)
    assert len(page.board.selected()) == len(shown)

    dialog = manage(money, page, actions.WARRANTY_ON)
    assert dialog.plan is not None
    wanted = {one.entry.id for one in dialog.plan.will_change}
    skipped = {entry.id for group in dialog.plan.skipped for entry in group.entries}
    assert wanted | skipped == {one.id for one in shown}
    assert {number for number in wanted if before[number].warranty} == set()
    assert terms(money, AGENCY_ID) == before, "a dry run sends nothing"
    with held(money.server.faults, CHANGES, 2) as second:
        money.start(dialog.confirm_button)
        money.program.until(lambda: second.arrived)
        money.start(dialog.cancel_button)
        money.program.until(lambda: dialog.stage is Stage.ENDED)
        money.rest()

        now = terms(money, AGENCY_ID)
        done = {number for number in wanted if now[number].warranty}
        assert len(done) == RENEWALS_AT_ONCE
        assert dialog.ended_words.text().startswith("Cancelled.")
        assert f"for {len(done)} product" in dialog.ended_words.text()
        assert f"Not changed: {RENEWALS_AT_ONCE}." in dialog.ended_words.text()
        assert dialog.check.isVisible(), "the server may still be at work on what was cancelled"
        # Which it was: it does it after the connection was closed, and after it was read.
        second.let_go()
        money.program.until(
            lambda: (
                sum(one.warranty for one in terms(money, AGENCY_ID).values())
                == sum(one.warranty for one in now.values()) + RENEWALS_AT_ONCE
            )
        )

    money.press(dialog.retry)
    now = terms(money, AGENCY_ID)
    assert {number for number in now if now[number] != before[number]} == wanted
    assert all(now[number].warranty for number in wanted)

    money.press(dialog.undo)
    assert terms(money, AGENCY_ID) == before
    assert plain(dialog.ended_words.text()) == f"{len(wanted)} products put back as before."
    money.press(dialog.confirm_button)
    assert message_of(page)[0] == "good"
    assert {one.id: one.warranty for one in page.board.table.entries()} == {
        one.id: before[one.id].warranty for one in shown
    }


def test_a_declined_card_then_another_one_renews_a_product_and_the_figures_follow(money: MoneyWindow) -> None:
    state = money.server.state
    page = money.renewals()
    risk = money.count("renewals")
    assert risk == 6
    due = state.logins[CLAIRE_ID].product(DOMAIN)
    assert due is not None
    select(money, page, "atelier-helvetique.ch")
    bar = page.board.selection
    money.choose(bar.manage, bar.menu.by_id[actions.RENEW])
    form = money.dialog(RenewForm)
    labels = [form.method.itemText(row) for row in range(form.method.count())]
    money.pick(form.method, next(row for row, one in enumerate(labels) if "0017" in one))
    money.press(form.confirm_button)

    assert form.isVisible()
    assert form.error.startswith("The card was declined by its bank.")
    again = state.logins[CLAIRE_ID].product(DOMAIN)
    assert again == due

    money.pick(form.method, next(row for row, one in enumerate(labels) if "4421" in one))
    money.press(form.confirm_button)
    money.settle(page)

    renewed = state.logins[CLAIRE_ID].product(DOMAIN)
    assert renewed is not None
    assert renewed.expired_at is not None
    assert due.expired_at is not None
    assert renewed.expired_at > due.expired_at
    assert plain(message_of(page)[1]) == "1 product renewed."
    assert money.count("renewals") == risk - 1
    invoice = max(
        state.billing.invoices_of(ATELIER), key=lambda one: one.id if one.issued_on == state.billing.today else 0
    )
    assert (invoice.status, str(invoice.open_amount)) == ("paid", "0.00")
    money.press_in_message(f"Show invoice {invoice.number}")
    assert type(money.window.frame).__name__ == "BillingPage"


def test_a_renewal_from_prepaid_is_seen_at_once_where_a_reminder_counts_on_that_money(by_mouse: MoneyWindow) -> None:
    money = by_mouse
    state = money.server.state
    reminders = money.billing("reminders").tab
    assert isinstance(reminders, RemindersTab)
    assert reminders.choose("2026-104512")
    assert prepaid_in(reminders) == Decimal("71.50")
    page = money.renewals()
    select(money, page, "atelier-helvetique.ch")
    bar = page.board.selection
    money.choose(bar.manage, bar.menu.by_id[actions.RENEW])
    form = money.dialog(RenewForm)
    row = next(row for row in range(form.method.count()) if form.method.itemText(row).startswith("Prepaid"))
    money.pick(form.method, row)
    money.press(form.confirm_button)
    left = state.billing.balance(ATELIER, "CHF")
    assert left == Decimal("57.56")
    assert page.message is not None
    said = [one.text() for one in page.message.findChildren(QLabel)]
    assert "CHF 13.94 with VAT was charged to Prepaid account." in said

    again = money.billing("reminders").tab
    assert isinstance(again, RemindersTab)
    assert again.choose("2026-104512")
    assert prepaid_in(again) == left
    # It is short of 0.64 now. So little cannot be topped up: the step names the least that can be.
    assert reminder_actions.TOP_UP in again.card.actions_shown
    assert again.chosen is not None
    step = again.chosen.diagnosis.step
    assert (step.kind, step.money) == (StepKind.TOP_UP, Money(Decimal("1.00"), "CHF"))
    money.press(again.card.actions_shown[reminder_actions.TOP_UP])
    top_up = money.dialog(TopUpDialog)
    assert top_up.amount.text() == "1.00"
    money.press(top_up.confirm_button)
    assert state.billing.balance(ATELIER, "CHF") == Decimal("58.56")
    assert reminder_actions.PAY in again.card.actions_shown


def prepaid_in(tab: RemindersTab) -> Decimal:
    """The balance in the evidence."""
    (found,) = [row.found.money for row in tab.card.evidence.rows if row.label is Label.PREPAID]
    assert found is not None
    return found.amount


@pytest.mark.parametrize("how", ["no rights", "too late", "gone meanwhile"])
def test_a_change_that_is_refused_is_told_for_its_product(by_mouse: MoneyWindow, how: str) -> None:
    money = by_mouse
    state = money.server.state
    page = money.renewals()
    select(money, page, "studio-archive")
    dialog = manage(money, page, actions.AUTO_ON)
    before = terms(money)
    if how == "no rights":
        state.logins[CLAIRE_ID].memberships[ATELIER] = Membership("normal", billing=False)
    elif how == "too late":
        product = state.logins[CLAIRE_ID].product(BACKUP)
        assert product is not None
        state.logins[CLAIRE_ID].put(product._replace(expired_at=state.timeline.at(5)))
    else:
        state.logins[CLAIRE_ID].products = tuple(one for one in state.logins[CLAIRE_ID].products if one.id != BACKUP)
        state.logins[CLAIRE_ID]._by_account.clear()
        before.pop(BACKUP)

    money.start(dialog.confirm_button)
    money.program.until(lambda: dialog.stage is Stage.ENDED)
    money.rest()

    assert terms(money) == before
    texts = [dialog.lines.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in range(dialog.lines.rowCount())]
    assert any("studio-archive" in str(one) for one in texts)
    assert "Nothing was changed." in dialog.ended_words.text()
    dialog.accept()
    money.rest()
    assert message_of(page)[0] == "warning"
