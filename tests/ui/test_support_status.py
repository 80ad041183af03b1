"""Support: incidents and maintenance, the scope of the page, and what is read while the server is away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_manager.demo.faults import Fault
from desktop_manager.demo.routes import events as routes
from desktop_manager.ui.pages.support.page import SupportPage
from desktop_manager.ui.shell.page_registry import PAGES
from desktop_manager.ui.widgets.label import Label
from support.window import OpenDemo, noon, open_demo

ATELIER, MAISON = 41000, 41009


@pytest.fixture
def demo(qapp: QApplication, tmp_path: Path) -> Iterator[OpenDemo]:
    with open_demo(tmp_path) as demo:
        demo.state.support.clock = noon
        demo.tell_organizations(ATELIER)
        yield demo


def lines(page: SupportPage) -> list[tuple[str, str]]:
    return [(row.title, row.accessibleDescription().partition("\n")[0]) for row in page.status.rows]


def subtitle(page: SupportPage) -> str:
    return [label.text() for label in page.findChildren(Label)][1]


def test_support_stands_before_activity_in_the_navigation() -> None:
    assert (PAGES[-2].id, PAGES[-2].icon, PAGES[-2].title()) == ("support", "life-buoy", "Support")


def test_what_runs_says_since_when_and_whom_it_concerns(demo: OpenDemo) -> None:
    (webmail, network) = lines(demo.show(SupportPage))
    assert webmail[0] == "Slow webmail for some users"
    assert webmail[1].startswith("In progress since ")
    assert webmail[1].endswith("concerns 2 of your products")
    assert network[1].startswith("Planned from 28 Nov 2026")


def test_another_organization_has_other_products_and_another_subtitle(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    assert subtitle(page) == "Atelier Helvétique Sàrl"
    demo.tell_organizations(MAISON)
    demo.wait_until_quiet()
    assert subtitle(page) == "Maison du Canal"
    assert lines(page)[0][1].endswith("concerns 1 of your products")
    assert lines(page)[1][1].endswith("concerns none of your products")


def test_all_organizations_count_together(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    demo.context.set_show_all(True)
    demo.wait_until_quiet()
    assert subtitle(page) == "All organizations"
    assert lines(page)[0][1].endswith("concerns 5 of your products")


def test_nothing_going_on_is_a_calm_sentence(demo: OpenDemo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "events", lambda _timeline: ())
    assert lines(demo.show(SupportPage)) == [("All is calm: no incident runs and no maintenance is announced.", "")]


def test_a_second_visit_within_two_minutes_fetches_nothing(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    demo.line.sent.clear()
    page.hide()
    page.show()
    demo.wait_until_quiet()
    assert demo.line.sent == []


def test_a_refresh_fetches_again(demo: OpenDemo) -> None:
    demo.show(SupportPage)
    demo.line.sent.clear()
    demo.context.refresh_ended.emit(None)
    demo.wait_until_quiet()
    assert any(sent.startswith("GET /desktop/1/support/accesses") for sent in demo.line.sent)


def test_offline_everything_is_read_with_its_age(demo: OpenDemo) -> None:
    page = demo.show(SupportPage)
    demo.line.down = ""
    demo.context.refresh_ended.emit(None)
    demo.wait_until_quiet()
    assert lines(page)[0][0] == "Slow webmail for some users"
    assert lines(page)[-1][1] == "The server could not be reached. Updated just now."
    assert page.access.rows[0].title == "Web Hosting · canal"
    assert page.access.notes[-1].accessibleDescription() == "The server could not be reached. Updated just now."


def test_one_part_that_fails_leaves_the_others(demo: OpenDemo) -> None:
    demo.faults.inject(Fault.UNAVAILABLE, "/2/events", times=1)
    page = demo.show(SupportPage)
    assert lines(page) == [("", "The last refresh of it failed.")]
    assert page.access.rows
    assert page.fetch_error is None


def test_before_the_first_refresh_nothing_is_called_missing(qapp: QApplication, tmp_path: Path) -> None:
    with open_demo(tmp_path, synced=False) as demo:
        demo.context.refreshing = True
        page = demo.show(SupportPage)
        assert not page.access.link.isVisible()
        assert not page.authorization.link.isVisible()
        demo.context.refreshing = False
        demo.sync()
        demo.wait_until_quiet()
        assert page.access.rows
        assert page.access.grant.isEnabled()
        assert page.authorization.choose.isEnabled()


def test_without_scrolling_sideways_at_the_smallest_window(demo: OpenDemo) -> None:
    page = demo.show(SupportPage, 816, 600)
    assert page.scroll_area.horizontalScrollBar().maximum() == 0
