"""A live login on a server with the documented tier alone: every page is useful, and nothing else is ever sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_manager.api.operation import Tier
from desktop_manager.api.operations import ALL_OPERATIONS, CAPABILITIES
from desktop_manager.ui.models.record_table import RecordTable
from desktop_manager.ui.shell.page_registry import PAGES, PageEntry
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.link_button import LinkButton
from support.documented_only import DocumentedOnly
from support.window import OpenDemo, open_demo

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise|grabbing)", extend=True)

INFOMANIAK = "https://api.infomaniak.com"
OTHER = "https://manager.example.org"
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
    for table in page.findChildren(RecordTable):
        rows, columns = range(table.records.rowCount()), range(table.records.columnCount())
        cells = [table.records.index(row, column).data() for row in rows for column in columns]
        said |= {text for text in cells if table.isVisible() and text}
    return said


def close_what_opened(page: QWidget) -> None:
    for dialog in (*page.findChildren(QDialog), *QApplication.topLevelWidgets()):
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.id)
def test_every_page_is_useful(qtbot: QtBot, live: Live, entry: PageEntry) -> None:
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
    assert links or entry.id == "products", "what a server does not offer is a link"


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.id)
def test_whatever_is_pressed_nothing_undocumented_is_sent(
    live: Live, entry: PageEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "open", lambda *arguments: None)
    monkeypatch.setattr(QFileDialog, "exec", lambda *arguments: 0)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *arguments, **options: ("", ""))
    page = show(live, entry)

    for button in in_sight(page, QPushButton):
        if not button.isVisible() or not button.isEnabled():
            continue
        button.click()
        live.demo.wait_until_quiet()
        close_what_opened(page)
        live.demo.wait_until_quiet()
    live.demo.sync()
    live.demo.wait_until_quiet()

    assert live.front.asked, "something was read"
    allowed = set() if live.server == INFOMANIAK else {(CAPABILITIES.method, CAPABILITIES.path)}
    assert set(live.undocumented()) == allowed
