"""A live login on a server with the documented tier alone: every page is useful, and nothing else is ever sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.api.manager_links import PAYMENT_METHODS, url
from desktop_manager.api.operation import Tier
from desktop_manager.api.operations import ALL_OPERATIONS, CAPABILITIES
from desktop_manager.features.renewals.filters import Filters, Period
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.billing.invoices_tab import InvoicesTab
from desktop_manager.ui.pages.billing.page import BillingPage
from desktop_manager.ui.pages.billing.reminders_tab import RemindersTab
from desktop_manager.ui.pages.billing.tab import BillingTab
from desktop_manager.ui.pages.data_page import DataPage
from desktop_manager.ui.pages.renewals.page import RenewalsPage
from desktop_manager.ui.shell.page_registry import PAGES, PageEntry
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.link_button import LinkButton
from support.documented_only import DocumentedOnly
from support.evidence_samples import UBS
from support.renewals_page import rest
from support.window import OpenDemo, open_demo

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)", extend=True)

INFOMANIAK = "https://api.infomaniak.com"
OTHER = "https://manager.example.org"
MONEY = ("billing", "renewals")
BILLING_TABS = ("invoices", "reminders", "prepaid", "addresses", "settings")
LINKLESS = ("products", "activity")
"""The first has its links beside a product, the other needs no server."""
USEFUL = 8
"""Least number of texts by which a page is more than a sign that leads elsewhere."""

DOCUMENTED = [
    (one.method, re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(one.path))))
    for one in ALL_OPERATIONS
    if one.tier is Tier.DOCUMENTED
]


class Live:
    """A live login, and what stands in front of its server."""

    def __init__(self, server: str) -> None:
        self.server = server
        self.front: DocumentedOnly
        self.demo: OpenDemo

    def before(self, app: object) -> DocumentedOnly:
        """Put the front before the demo."""
        self.front = DocumentedOnly(app)  # type: ignore[arg-type]
        return self.front

    def undocumented(self) -> list[tuple[str, str]]:
        """What was asked beside the documented calls."""
        return [
            (method, path)
            for method, path in self.front.asked
            if not any(method == known and pattern.fullmatch(path) for known, pattern in DOCUMENTED)
        ]


@pytest.fixture(params=[INFOMANIAK, OTHER])
def live(request: pytest.FixtureRequest, qapp: QApplication, tmp_path: Path) -> Iterator[Live]:
    live = Live(request.param)
    with open_demo(tmp_path, server=live.server, before=live.before) as live.demo:
        yield live


def show(live: Live, entry: PageEntry) -> QWidget:
    page: QWidget = live.demo.show(entry.make, 1024, 2400)
    live.demo.wait_until_quiet()
    return page


def in_sight(page: QWidget, kind: type[QPushButton]) -> list[QPushButton]:
    return [one for one in page.findChildren(kind) if one.isVisible()]


def texts(page: QWidget) -> set[str]:
    said = {label.text() for label in page.findChildren(Label) if label.isVisible() and label.text().strip()}
    for table in page.findChildren(QTableView):
        records = table.model()
        rows, columns = range(records.rowCount()), range(records.columnCount())
        cells = [records.index(row, column).data() for row in rows for column in columns]
        said |= {text for text in cells if table.isVisible() and text}
    return said


def press_everything(live: Live, page: QWidget) -> None:
    for button in in_sight(page, QPushButton):
        if not button.isVisible() or not button.isEnabled():
            continue
        button.click()
        live.demo.wait_until_quiet()
        close_what_opened(page)
        live.demo.wait_until_quiet()


def close_what_opened(page: QWidget) -> None:
    for dialog in (*page.findChildren(QDialog), *QApplication.topLevelWidgets()):
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.id)
def test_every_page_is_useful(qtbot: QtBot, live: Live, entry: PageEntry) -> None:
    if entry.id == "activity":
        # What it shows is made here, not there: at the first visit there is nothing yet.
        for number in range(USEFUL):
            target = f"Moret {number}"
            live.demo.workspace.recorder.enter("profile.update", Area.PROFILE, target, before={}, after={"a": 1})
    page = show(live, entry)

    qtbot.waitUntil(lambda: len(texts(page)) >= USEFUL)


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.id)
def test_every_link_opens_a_page_of_infomaniak(live: Live, entry: PageEntry) -> None:
    page = show(live, entry)
    links = in_sight(page, LinkButton)

    for link in links:
        before = len(live.demo.opener.opened)
        link.click()
        assert len(live.demo.opener.opened) == before + 1, link.text()
        address = urlsplit(live.demo.opener.opened[-1])
        assert address.scheme == "https", link.text()
        assert f".{address.hostname}".endswith((".infomaniak.com", ".infomaniakstatus.com")), address
        assert link.accessibleName() or link.text(), address
    assert links or entry.id in LINKLESS, "what a server does not offer is a link"


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.id)
def test_whatever_is_pressed_nothing_undocumented_is_sent(
    live: Live, entry: PageEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_no_file_dialog(monkeypatch)
    page = show(live, entry)

    press_everything(live, page)
    live.demo.sync()
    live.demo.wait_until_quiet()

    nothing_undocumented(live)


def open_no_file_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "open", lambda *arguments: None)
    monkeypatch.setattr(QFileDialog, "exec", lambda *arguments: 0)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments, **options: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *arguments, **options: ([], ""))


def nothing_undocumented(live: Live) -> None:
    assert live.front.asked, "something was read"
    allowed = set() if live.server == INFOMANIAK else {(CAPABILITIES.method, CAPABILITIES.path)}
    assert set(live.undocumented()) == allowed


# What a page has behind its first sight


def billing(live: Live, tab: str) -> tuple[BillingPage, BillingTab]:
    page = live.demo.show(BillingPage, 1024, 2400)
    shown = page.open_tab(tab)
    live.demo.wait_until_quiet()
    return page, shown


@pytest.mark.parametrize("tab", BILLING_TABS)
def test_each_tab_of_billing_says_what_to_do_and_sends_nothing(
    live: Live, tab: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_no_file_dialog(monkeypatch)
    page, shown = billing(live, tab)
    assert [one for one in shown.findChildren(QWidget) if one.isVisible() and isinstance(one, Label) and one.text()]
    links = in_sight(shown, LinkButton)
    assert links, "what a server does not offer is a link"
    press_everything(live, shown)
    assert len(live.demo.opener.opened) >= len(links)
    for opened in live.demo.opener.opened:
        assert urlsplit(opened).hostname == "manager.infomaniak.com"
        assert "/41000/" in opened or opened == url(PAYMENT_METHODS, 41000), (
            "the link leads to the organization in sight"
        )
    close_what_opened(page)
    nothing_undocumented(live)


@pytest.mark.parametrize("entry", [one for one in PAGES if one.id in MONEY], ids=lambda entry: entry.id)
def test_no_command_about_money_sends_what_is_not_documented(
    live: Live, entry: PageEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_no_file_dialog(monkeypatch)
    page = live.demo.show(entry.make, 1024, 2400)
    assert isinstance(page, DataPage)
    for action in entry.actions():
        live.demo.wait_until_quiet()
        page.run_action(action.id)
        live.demo.wait_until_quiet()
        close_what_opened(page)
    nothing_undocumented(live)


def test_what_the_user_brings_is_explained_and_leaves_the_computer_nowhere(live: Live, tmp_path: Path) -> None:
    _page, shown = billing(live, "reminders")
    assert isinstance(shown, RemindersTab)
    asked = list(live.front.asked)
    mail, statement = tmp_path / "reminder.eml", tmp_path / "statement.csv"
    mail.write_bytes(
        b"From: Infomaniak <billing@infomanlak.com>\r\nSubject: Reminder 2026-104512\r\n\r\n"
        b"Invoice 2026-104512, total CHF 58.20. Pay to LT12 1000 0111 0100 1000.\r\n"
    )
    statement.write_text(UBS, encoding="utf-8")
    shown.zone.flow.read_files([mail, statement])
    live.demo.wait_until_quiet()

    assert shown.chosen is not None
    assert shown.chosen.brought
    assert shown.card.isVisible()
    assert shown.card.verdict.tone != "good"
    assert live.front.asked == asked
    assert live.demo.line.sent[-1].partition("?")[0].removeprefix("GET ") == asked[-1][1]


def test_billing_tells_the_facts_that_are_documented(live: Live) -> None:
    _page, shown = billing(live, "invoices")
    assert isinstance(shown, InvoicesTab)
    assert shown.live is not None
    facts = [one.text() for one in (shown.live.waiting, shown.live.method, shown.live.address)]
    account = live.demo.state.organizations[41000]
    assert facts[0].isdecimal()
    assert facts[1] in ("Yes", "No")
    assert facts[2].endswith(", CH")
    assert account.name in shown.live.information.accessibleDescription()
    assert shown.live.drop.isVisible()


def test_renewals_are_told_from_products_alone_and_every_row_leads_on(live: Live) -> None:
    page = live.demo.show(RenewalsPage, 1024, 2400)
    rest(live.demo)
    entries = page.board.table.entries()
    assert len(entries) == 10
    assert all(one.expires_on is not None and one.price is None and one.auto_renew is None for one in entries)
    page.board.choose(Filters(Period.ALL))
    rest(live.demo)
    for entry in page.board.table.entries():
        page.deeds.open_menu(entry, QPoint(0, 0))
        menu = page.deeds.menu
        assert menu is not None
        for action in menu.actions():
            if action.isEnabled() and not action.isSeparator():
                action.trigger()
                live.demo.wait_until_quiet()
        menu.close()
    assert len(live.demo.opener.opened) >= 2 * len(page.board.table.entries())
    assert {urlsplit(one).hostname for one in live.demo.opener.opened} == {"manager.infomaniak.com"}
    nothing_undocumented(live)
