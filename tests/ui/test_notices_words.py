"""What a notice says may stand on a locked screen: nothing of the data is in it, whatever the data is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, timedelta

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.state import DemoState
from desktop_manager.features.attention.line import Kind
from desktop_manager.features.notifying.choices import NoticeChoices
from desktop_manager.features.notifying.deciding import ANNOUNCED, Notice, decide, is_serious
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.ui.words import attention, notices
from support.attention import login_on

LEAST = 4
"""Signs of the shortest text that is looked for: a shorter one, such as a number of days, is in any text."""
GENERAL = {
    "token",
    "backup",
    "products",
    "sessions",
    "access",
    "payment",
    "recovery",
    "email",
    "open",
    "demo",
    "manager",
}
"""Words that this program says anyway, and that stand in the data too, such as in the text of an invoice."""


def said(notice: Notice, *, plain: bool = False, demo: bool = True) -> str:
    return f"{notices.title(notice, plain=plain)}\n{notices.body(notice, plain=plain, demo=demo)}"


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one)
    elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
        yield str(value)


def data_of(workspace: Workspace) -> set[str]:
    """Every text and number that the store holds of a server, and every word of the names among them."""
    found: set[str] = set()
    for area in Area:
        if area in (Area.COUNTRIES, Area.LANGUAGES, Area.TIMEZONES, Area.NOTICED, Area.CAPABILITIES):
            continue
        for payload in workspace.store.read(area):
            try:
                content = msgspec.json.decode(payload)
            except msgspec.DecodeError:
                continue  # the user's picture
            for text in texts_in(content):
                found.add(text)
                found |= set(re.findall(r"[^\s,;:/]+", text))
    return {one.casefold() for one in found if len(one) >= LEAST} - GENERAL


@pytest.fixture(params=[0, 120], ids=["today", "later"])
def login(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[tuple[Workspace, DemoState]]:
    with login_on(date(2026, 11, 23) + timedelta(days=request.param)) as opened:
        yield opened


def test_nothing_of_the_demo_is_in_any_notice(login: tuple[Workspace, DemoState]) -> None:
    workspace, _state = login
    view, data = workspace.attention.read(), data_of(workspace)
    assert {"helvétique", "moret", "claire"} <= data
    serious = [one for one in view.lines if is_serious(one)]
    told = [
        decide(lines, [], {}, NoticeChoices(), at=workspace.now(), zone=UTC, looking=False).notice
        for lines in (serious, *([one] for one in serious))
    ]
    assert len(told) == len(serious) + 1
    names = {one.name.casefold() for one in workspace.organizations.all()}
    for notice in told:
        assert notice is not None
        for plain in (False, True):
            words = said(notice, plain=plain).casefold()
            assert [one for one in data if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", words)] == []
            assert not re.search(r"@|CHF|EUR|USD|\d[\d' ]*[.,]\d\d", words, re.IGNORECASE)
            assert not any(name in words for name in names)


def test_the_line_itself_would_not_pass(login: tuple[Workspace, DemoState]) -> None:
    workspace, _state = login
    data = data_of(workspace)
    lines = [one for one in workspace.attention.read().lines if one.organization_name]
    words = [f"{attention.title(one)} {attention.secondary(one)}".casefold() for one in lines]
    assert words
    assert all(any(one in text for one in data) for text in words)


@pytest.mark.parametrize("kind", list(ANNOUNCED))
def test_a_kind_is_named_in_general_words(kind: Kind) -> None:
    title, body = said(Notice(2, (kind,), frozenset()), demo=False).split("\n")
    assert (title, body) == (notices.count_words(2), notices.kind_words()[kind])
    assert re.findall(r"\d+", title + body) == ["2"]


def test_one_thing_and_several_kinds() -> None:
    assert notices.title(Notice(1, (Kind.CODES,), frozenset()), plain=False) == notices.count_words(1)
    several = Notice(3, (Kind.REMINDER, Kind.EXPIRY), frozenset())
    assert notices.body(several, plain=False, demo=False) == "Payment reminders, Products that expire"
    assert notices.body(several, plain=False, demo=True) == "Demo: Payment reminders, Products that expire"


def test_behind_a_lock_it_says_neither_how_many_nor_what() -> None:
    words = {said(Notice(number, (kind,), frozenset()), plain=True) for number in (1, 7) for kind in ANNOUNCED}
    assert len(words) == 1
    assert not re.search(r"\d", words.pop())


def test_the_menu_in_the_tray_says_how_many() -> None:
    assert notices.count_words(0) == "Nothing needs attention"
    assert notices.count_words(1) == "One thing needs attention"
    assert notices.count_words(5).startswith("5 thing")
