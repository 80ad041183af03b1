"""Billing › Payment settings: chosen first, said in words, then saved together; Discard, guard and Undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.billing_records import Settings
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.settings_tab import SettingsTab
from support.billing_page import billing_at
from support.by_keyboard import in_message, message_of, type_over
from support.security_page import be_active, click, press_key, tab_to
from support.window import OpenDemo, open_demo

ATELIER, MAISON, FORET = 41000, 41009, 41026
CARD, DECLINED, PREPAID, TRANSFER = 8101, 8102, 8103, 8104
PATH = f"PATCH /desktop/1/accounts/{ATELIER}/payment_settings"


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.tell_organizations(ATELIER)
        yield demo


def settings(demo: OpenDemo) -> tuple[BillingPage, SettingsTab]:
    page = demo.show(billing_at("settings"))
    tab = page.tab
    assert isinstance(tab, SettingsTab)
    return page, tab


def held(demo: OpenDemo) -> Settings:
    return demo.state.billing.settings[ATELIER]


def order(demo: OpenDemo) -> list[int]:
    return [one.id for one in demo.state.billing.methods[ATELIER]]


def save(demo: OpenDemo, tab: SettingsTab) -> None:
    click(tab.save_button)
    demo.wait_until_quiet()


def choose_reminders(tab: SettingsTab, count: int) -> None:
    button = next(one for one in tab.reminders.count.findChildren(type(tab.save_button)) if one.text() == str(count))
    click(button)


def test_what_is_saved_is_shown(demo: OpenDemo) -> None:
    _page, tab = settings(demo)
    assert tab.reminders.reminder_days() == (5, 10, 20)
    assert tab.reminders.notices.text() == "60, 30, 10"
    assert tab.invoices.chosen_grouping() == "each"
    assert [row.method.id for row in tab.methods.rows] == [CARD, DECLINED, PREPAID, TRANSFER]
    assert "used first · ends 31 Dec 2026" in tab.methods.rows[0].accessibleDescription()
    assert tab.note == "No unsaved changes"
    assert not tab.save_button.isEnabled()


def test_everything_is_said_in_words_before_it_is_saved_at_once_and_taken_back(demo: OpenDemo) -> None:
    page, tab = settings(demo)
    choose_reminders(tab, 2)
    tab.reminders.notices.setText("90, 7")
    tab.invoices.grouping.setCurrentIndex(2)
    tab.invoices.switches["renewal_notice"].setChecked(False)
    click(tab.methods.rows[2].up)
    assert tab.note.startswith("5 unsaved change")
    assert "Product about to expire no longer mailed" in tab.note
    assert "One a month for all products instead of One for each product" in tab.note
    save(demo, tab)
    now = held(demo)
    assert (now.reminders, now.reminder_days, now.renewal_notice_days, now.grouping) == (2, (5, 10), (90, 7), "monthly")
    assert "renewal_notice" not in now.mailed
    assert order(demo) == [CARD, PREPAID, DECLINED, TRANSFER]
    assert sum(one.startswith(PATH) for one in demo.line.sent) == 1
    assert message_of(page)[1].startswith("Payment settings saved. ")
    assert tab.note == "No unsaved changes"
    click(in_message(page, "Undo"))
    demo.wait_until_quiet()
    assert (held(demo).reminder_days, held(demo).grouping, order(demo)[1]) == ((5, 10, 20), "each", DECLINED)
    assert [one.entry.action for one in demo.workspace.journal.entries()] == [
        "billing.settings.save",
        "billing.settings.save.undo",
    ]


def test_discard_puts_back_what_is_saved(demo: OpenDemo) -> None:
    _page, tab = settings(demo)
    tab.reminders.days[0].setText("7")
    click(tab.methods.rows[0].down)
    assert tab.unsaved().startswith("Payment settings have 2 unsaved change")
    click(tab.discard_button)
    assert (tab.reminders.days[0].text(), tab.unsaved()) == ("5", "")
    assert tab.methods.rows[0].method.id == CARD


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (("5", "5", "20"), "Each reminder must come later than the one before."),
        (("5", "10", "91"), "Each must be 1 to 90 days."),
        (("5", "10", ""), "Each must be 1 to 90 days."),
    ],
)
def test_reminders_that_break_a_rule_are_said_and_cannot_be_saved(
    demo: OpenDemo, days: tuple[str, ...], said: str
) -> None:
    _page, tab = settings(demo)
    for entry, text in zip(tab.reminders.days, days, strict=True):
        entry.setText(text)
    assert tab.note == said
    assert tab.save_button.accessibleDescription() == said
    assert not tab.save_button.isEnabled()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a month", "Type numbers of days, such as 60, 30, 10."),
        ("30, 30", "The same number stands there twice."),
        ("200", "Each must be 1 to 180 days."),
        ("6 5 4 3 2 1", "At most 5 notices can be sent."),
    ],
)
def test_notices_that_break_a_rule_are_said_and_kept_and_count_as_unsaved(demo: OpenDemo, text: str, said: str) -> None:
    _page, tab = settings(demo)
    tab.reminders.notices.setText(text)
    assert tab.note == said
    assert tab.unsaved()
    tab.read()
    demo.wait_until_quiet()
    assert tab.reminders.notices.text() == text


def test_more_reminders_begin_with_days_that_fit(demo: OpenDemo) -> None:
    demo.state.billing.settings[ATELIER] = held(demo)._replace(reminders=1, reminder_days=(25,))
    _page, tab = settings(demo)
    choose_reminders(tab, 3)
    assert tab.problems() is None
    save(demo, tab)
    assert held(demo).reminder_days == (25, 26, 30)


def test_none_at_all_can_be_chosen(demo: OpenDemo) -> None:
    _page, tab = settings(demo)
    click(next(one for one in tab.reminders.count.findChildren(type(tab.save_button)) if one.text() == "None"))
    assert "none instead of 5" in tab.note
    save(demo, tab)
    assert (held(demo).reminders, held(demo).reminder_days) == (0, ())


def test_a_means_of_payment_moves_by_keyboard_and_keeps_it(demo: OpenDemo) -> None:
    page, tab = settings(demo)
    be_active(page)
    tab.methods.rows[2].up.setFocus()
    QTest.keyClick(tab.methods.rows[2].up, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    demo.wait_until_quiet()
    QTest.keyClick(tab.methods.rows[1].up, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    demo.wait_until_quiet()
    assert [row.method.id for row in tab.methods.rows] == [PREPAID, CARD, DECLINED, TRANSFER]
    assert tab.methods.rows[0].down.hasFocus()
    assert not tab.methods.rows[0].up.isEnabled()
    assert "Used first: Prepaid account instead of Card ·· 4421" in tab.note


def test_by_keyboard_alone_settings_are_changed_saved_and_taken_back(demo: OpenDemo) -> None:
    page, tab = settings(demo)
    tab_to(page, tab.reminders.days[1])
    type_over("12", Qt.Key.Key_Tab)
    press_key(page, tab.invoices.switches["reminder"])
    press_key(page, tab.save_button)
    demo.wait_until_quiet()
    assert held(demo).reminder_days == (5, 12, 20)
    assert "reminder" not in held(demo).mailed
    # A disabled button cannot keep the keyboard.
    assert tab.reminders.notices.hasFocus()
    press_key(page, in_message(page, "Undo"))
    demo.wait_until_quiet()
    assert held(demo).reminder_days == (5, 10, 20)


def test_a_first_card_that_ends_before_the_next_charge_is_warned_of(demo: OpenDemo) -> None:
    methods = demo.state.billing.methods[ATELIER]
    methods[0] = methods[0]._replace(valid_until=demo.state.billing.day(1))
    _page, tab = settings(demo)
    warning = tab.methods.warning
    assert warning is not None
    assert warning.text.startswith("Card ·· 4421 ends on 24 Nov 2026, before the next charge on ")
    click(tab.methods.rows[2].up)
    click(tab.methods.rows[1].up)
    assert tab.methods.warning is None


def test_an_ended_card_says_so(demo: OpenDemo) -> None:
    demo.tell_organizations(MAISON)
    _page, tab = settings(demo)
    row = next(row for row in tab.methods.rows if row.method.id == 8202)
    assert "ended 31 Oct 2026" in row.accessibleDescription()


def test_what_the_server_changed_meanwhile_is_shown_under_what_was_chosen(demo: OpenDemo) -> None:
    _page, tab = settings(demo)
    tab.invoices.grouping.setCurrentIndex(1)
    demo.state.billing.settings[ATELIER] = held(demo)._replace(renewal_notice_days=(45,))
    demo.workspace.payment_settings.fetch(ATELIER, True)
    tab.read()
    demo.wait_until_quiet()
    assert (tab.reminders.notices.text(), tab.invoices.chosen_grouping()) == ("45", "daily")
    assert tab.note.startswith("1 unsaved change")


def test_offline_what_was_chosen_is_kept(demo: OpenDemo) -> None:
    page, tab = settings(demo)
    tab.invoices.grouping.setCurrentIndex(1)
    demo.line.down = "PATCH"
    save(demo, tab)
    assert message_of(page) == ("bad", "The change was not made: the connection was lost on the way.")
    assert tab.invoices.chosen_grouping() == "daily"
    demo.line.down = None
    save(demo, tab)
    assert held(demo).grouping == "daily"


def test_a_lost_answer_is_settled_by_reading_again(demo: OpenDemo) -> None:
    page, tab = settings(demo)
    tab.invoices.grouping.setCurrentIndex(1)
    demo.line.lost = "PATCH"
    save(demo, tab)
    assert message_of(page)[0] == "good"
    assert sum(one.startswith(PATH) for one in demo.line.sent) == 1


def test_a_refusal_of_the_server_is_said_and_nothing_is_lost(demo: OpenDemo) -> None:
    page, tab = settings(demo)
    click(tab.methods.rows[1].up)
    # Another user has removed a card meanwhile.
    del demo.state.billing.methods[ATELIER][3]
    save(demo, tab)
    assert message_of(page)[0] == "bad"
    assert tab.unsaved()


def test_another_tab_is_not_opened_over_unsaved_changes(demo: OpenDemo) -> None:
    asked: list[object] = []
    page, tab = settings(demo)
    demo.context.guard_requested.connect(asked.append)
    tab.invoices.grouping.setCurrentIndex(1)
    page.open_tab("addresses")
    assert page.tab is tab
    assert len(asked) == 1
    tab.discard_unsaved()


def test_without_accounting_rights_it_says_who_has_them(demo: OpenDemo) -> None:
    demo.tell_organizations(FORET)
    _page, tab = settings(demo)
    assert tab.state == "empty"


def test_live_it_leads_into_the_manager(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, offered=False) as demo:
        demo.tell_organizations(ATELIER)
        _page, tab = settings(demo)
        assert tab.elsewhere.isVisible()
        assert not tab.bar.isVisible()
        click(tab.link)
        assert demo.opener.opened == [f"https://manager.infomaniak.com/v3/invoicing/{ATELIER}/bills"]
