"""Rules of temporary access: who, until when, and what is left; and whom an event concerns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_manager.api.models.event import Event, EventComment, EventService, EventText
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.features.organizations.roles import Role
from desktop_manager.features.support.access import (
    DAY_S,
    LONGEST_S,
    Access,
    Grant,
    Grantable,
    check,
    may_grant,
    time_left,
)
from desktop_manager.features.support.service_events import events_for

NOW = 1_795_428_000


def product(number: int, *, allowed: bool = True, granted_until: int | None = None) -> Grantable:
    return Grantable(number, f"Product {number}", "hosting", 1, "Atelier", allowed, granted_until)


PRODUCTS = [product(1), product(2, allowed=False), product(3, granted_until=NOW + 60)]


def wrong(products: tuple[int, ...], ends_at: int) -> dict[str, str]:
    try:
        check(Grant(products, ends_at), PRODUCTS, NOW)
    except InvalidEdit as error:
        return error.fields
    return {}


@pytest.mark.parametrize(
    ("products", "code"),
    [((), "empty"), ((9,), "unknown"), ((1, 2), "not_allowed"), ((1, 3), "granted")],
)
def test_products_that_cannot_be_granted_are_named_by_their_reason(products: tuple[int, ...], code: str) -> None:
    assert wrong(products, NOW + DAY_S) == {"products": code}


@pytest.mark.parametrize(
    ("ends_at", "found"),
    [
        (NOW - 1, {"end": "past"}),
        (NOW, {"end": "past"}),
        (NOW + 1, {}),
        (NOW + LONGEST_S, {}),
        (NOW + LONGEST_S + 1, {"end": "too_far"}),
    ],
)
def test_the_end_lies_ahead_and_at_most_seven_days(ends_at: int, found: dict[str, str]) -> None:
    assert wrong((1,), ends_at) == found


def test_every_rule_that_is_broken_is_said() -> None:
    assert wrong((), NOW) == {"products": "empty", "end": "past"}


@pytest.mark.parametrize(
    ("role", "technical", "may"),
    [
        (Role.OWNER, False, True),
        (Role.ADMIN, False, True),
        (Role.NORMAL, True, True),
        (Role.NORMAL, False, False),
        (Role.CLIENT, True, False),
        (Role.EXTERNAL, True, False),
        (Role.OTHER, True, True),
    ],
)
def test_the_role_says_who_may_grant(role: Role, technical: bool, may: bool) -> None:
    assert may_grant(role, technical) is may


@given(st.integers(0, 10 * DAY_S))
def test_what_is_left_adds_up_to_whole_minutes(seconds: int) -> None:
    left = time_left(NOW + seconds, NOW)
    assert left.days * DAY_S + left.hours * 3600 + left.minutes * 60 == seconds // 60 * 60
    assert left.hours < 24
    assert left.minutes < 60


def test_nothing_is_left_of_what_is_over() -> None:
    assert time_left(NOW - 5, NOW) == (0, 0, 0)


def test_an_access_runs_until_its_end_and_not_beyond_its_revocation() -> None:
    access = Access(1, 1, "Web", 1, "Atelier", "Claire", True, NOW - 60, NOW + 60, None)
    assert access.runs(NOW)
    assert access.runs(NOW + 59)
    assert not access.runs(NOW + 60)
    assert not access._replace(revoked_at=NOW).runs(NOW)


def event(number: int, status: str, *services: str, ended_at: int | None = None, url: str = "abc") -> Event:
    return Event(
        number,
        status,
        "incident",
        url,
        EventText("Title"),
        services=[EventService(name) for name in services],
        started_at=NOW - number,
        ended_at=ended_at,
    )


def test_an_event_concerns_the_products_of_its_services() -> None:
    products = [("email_hosting", "Mail A"), ("email_hosting", "Mail B"), ("hosting", "Web")]
    (found,) = events_for([event(1, "inprogress", "webmail", "email_hosting")], products, NOW)
    assert found.concerned == ("Mail A", "Mail B")


def test_what_runs_stands_first_and_what_is_over_is_gone() -> None:
    events = [
        event(1, "planned", ended_at=NOW + 60),
        event(2, "inprogress"),
        event(3, "inprogress", ended_at=NOW),
        event(4, "inprogress", ended_at=NOW + 60),
    ]
    assert [one.id for one in events_for(events, [], NOW)] == [2, 4, 1]


def test_only_an_address_is_followed_and_the_newest_comment_is_the_news() -> None:
    one = Event(
        1,
        "inprogress",
        url="https://infomaniakstatus.com/1",
        started_at=NOW,
        comments=[EventComment("", "new", 20), EventComment("", "old", 10)],
    )
    with_address, without = events_for([one, event(2, "inprogress", url="javascript:alert(1)")], [], NOW)
    assert (with_address.address, with_address.news) == ("https://infomaniakstatus.com/1", "new")
    assert without.address == ""
