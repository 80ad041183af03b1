"""The kSuites come in the background, so that they can be read without a network before a card was ever seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.api.errors import Cancelled
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.store.areas import Area
from support.syncing import Watching
from support.window import OpenDemo, open_demo

ATELIER, MAISON = 41000, 41009
BUSINESS, STANDARD = 98302, 98402
LIST = "GET /desktop/1/ksuite"
LONG = ("GET /desktop/1/renewals", "GET /desktop/1/invoices")


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as opened:
        opened.line.sent.clear()
        yield opened


def fill(demo: OpenDemo) -> Watching:
    watching = Watching()
    demo.workspace.fill(watching, lambda: ATELIER)
    return watching


def told(watching: Watching) -> frozenset[Area]:
    return frozenset().union(*watching.told)


def lists(demo: OpenDemo) -> list[int]:
    return [place for place, asked in enumerate(demo.line.sent) if asked.startswith(LIST)]


def test_those_of_all_organizations_come_in_one_request_behind_what_is_on_screen(demo: OpenDemo) -> None:
    fill(demo)

    (place,) = lists(demo)
    assert demo.line.sent[place] == LIST
    long_listings = [number for number, one in enumerate(demo.line.sent) if one.startswith(LONG)]
    assert f"account_id={ATELIER}" in demo.line.sent[0]
    assert max(long_listings) < place

    demo.line.down = ""
    for account, product, offer in ((ATELIER, BUSINESS, "business"), (MAISON, STANDARD, "standard")):
        view = demo.workspace.ksuite.read(account, product)
        assert view.suite is not None
        assert (view.suite.offer, view.fetched_at, view.failure) == (offer, demo.workspace.now(), "")


def test_who_shows_one_hears_of_it_once(demo: OpenDemo) -> None:
    assert Area.KSUITE_OFFERS in told(fill(demo))
    demo.workspace.store.note_listed(Area.KSUITE_OFFERS, 0)
    assert Area.KSUITE_OFFERS not in told(fill(demo))
    assert len(lists(demo)) == 2


def test_what_is_fresh_is_left_alone(demo: OpenDemo) -> None:
    fill(demo)
    fill(demo)
    assert len(lists(demo)) == 1


def test_one_that_is_gone_goes(demo: OpenDemo) -> None:
    fill(demo)
    del demo.state.logins[CLAIRE_ID].memberships[MAISON]
    demo.workspace.store.note_listed(Area.KSUITE_OFFERS, 0)

    fill(demo)

    assert demo.workspace.ksuite.read(MAISON, STANDARD).suite is None
    assert demo.workspace.ksuite.read(ATELIER, BUSINESS).suite is not None


def test_a_server_that_fails_leaves_what_was_known_and_the_rest_goes_on(demo: OpenDemo) -> None:
    fill(demo)
    demo.workspace.store.note_listed(Area.KSUITE_OFFERS, 0)
    demo.line.sent.clear()
    demo.faults.inject(Fault.UNAVAILABLE, "/desktop/1/ksuite", 9)

    fill(demo)

    assert len(lists(demo)) == 1
    assert demo.workspace.ksuite.read(ATELIER, BUSINESS).suite is not None


def test_nothing_is_asked_once_it_is_cancelled_nor_where_it_is_not_offered(demo: OpenDemo) -> None:
    cancelled = Watching()
    cancelled.cancelled = True
    with pytest.raises(Cancelled):
        demo.workspace.ksuite.fill(cancelled)
    demo.workspace.client().offer(())
    demo.workspace.ksuite.fill(Watching())
    assert lists(demo) == []
