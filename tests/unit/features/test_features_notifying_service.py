"""What was noticed lasts in the store of its login: nothing is announced twice, also not after a restart."""

from __future__ import annotations

from datetime import UTC, date
from pathlib import Path

from desktop_manager.features.attention.line import Severity, Snoozed
from desktop_manager.features.attention.upcoming import upcoming
from desktop_manager.features.attention.view import AttentionView
from desktop_manager.features.notifying.choices import NoticeChoices
from desktop_manager.features.notifying.deciding import DAY_S, Notice
from desktop_manager.features.notifying.service import NoticeService
from desktop_manager.store.areas import Area
from desktop_manager.store.opening import open_store
from desktop_manager.store.store import Store
from support.attention import line

NOON = 1_795_435_200
KEY = b"k" * 32
TODAY = date(2026, 11, 23)


def store_in(folder: Path) -> Store:
    return open_store(folder, KEY, clock=lambda: NOON).store


def view(*identities: str, snoozed: tuple[str, ...] = ()) -> AttentionView:
    lines = tuple(line(one, severity=Severity.BAD) for one in identities)
    hidden = tuple(Snoozed(line(one, severity=Severity.BAD), TODAY) for one in snoozed)
    return AttentionView(lines, hidden, upcoming([], TODAY), TODAY, NOON, NOON)


def notice(service: NoticeService, seen: AttentionView, at: int = NOON) -> Notice | None:
    return service.decide(seen, NoticeChoices(), at=at, zone=UTC, looking=False).notice


def test_nothing_is_announced_again_after_a_restart(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    assert notice(NoticeService(store), view("a", "b")) is not None
    store.close()
    store = store_in(tmp_path)
    again = NoticeService(store)
    assert notice(again, view("a", "b")) is None
    fresh = notice(again, view("a", "b", "c"))
    assert fresh is not None
    assert fresh.lines == {"c"}
    store.close()


def test_another_login_has_a_memory_of_its_own(tmp_path: Path) -> None:
    one, other = store_in(tmp_path / "one"), store_in(tmp_path / "other")
    assert notice(NoticeService(one), view("a")) is not None
    assert notice(NoticeService(other), view("a")) is not None
    one.close()
    other.close()


def test_what_the_desktop_did_not_take_is_still_to_be_announced(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    service = NoticeService(store)
    notice(service, view("a"))
    service.take_back(frozenset({"a"}), NOON)
    assert notice(service, view("a")) is not None
    store.close()


def test_it_is_written_where_something_is_new_or_a_day_has_passed_only(tmp_path: Path) -> None:
    store = store_in(tmp_path)
    service = NoticeService(store)
    notice(service, view("a"))
    written = store.read(Area.NOTICED)
    notice(service, view("a"), NOON + 60)
    assert store.read(Area.NOTICED) == written
    notice(service, view(snoozed=("a",)), NOON + DAY_S)
    assert store.read(Area.NOTICED) != written
    store.close()
