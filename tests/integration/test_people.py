"""Members and teams: both shapes of the listing, what is kept, and what a role may not read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_manager.api.errors import AccessDenied, BadReply, NetworkError
from desktop_manager.demo.seed import atelier, cooperative, foret
from desktop_manager.features.organizations.people_service import PeopleService
from desktop_manager.features.organizations.roles import Role
from desktop_manager.features.organizations.service import OrganizationsService
from desktop_manager.store.areas import Area
from support.syncing import NOON, SyncedLogin, synced_login

USERS = f"GET /2/accounts/{cooperative.ID}/users"


class Told:
    """Hears how many people were read."""

    def __init__(self) -> None:
        self.heard: list[tuple[int, int]] = []

    def __call__(self, done: int, total: int) -> None:
        self.heard.append((done, total))


class PeopleLogin:
    """A synchronized login and its `PeopleService`."""

    def __init__(self, login: SyncedLogin) -> None:
        self.login = login
        self.organizations = OrganizationsService(login.store)
        self.service = PeopleService(login.store, self.organizations, lambda: login.client, now=lambda: login.now)
        login.everything()
        login.wire.asked.clear()

    def asked(self, start: str) -> int:
        return sum(asked.startswith(start) for asked in self.login.wire.asked)


@pytest.fixture
def people(tmp_path: Path) -> Iterator[PeopleLogin]:
    with synced_login(tmp_path / "login") as login:
        yield PeopleLogin(login)


def as_a_list(everybody: list[Any]) -> Any:
    """What a server answers whose listing is a list, as the manager-api.md reads the export."""

    def rewrite(answer: Any) -> Any:
        return {"result": "success", "data": everybody, "total": len(everybody), "page": 1, "pages": 1}

    return rewrite


def test_one_record_a_page_is_read_to_the_end(people: PeopleLogin) -> None:
    told = Told()

    people.service.fetch(cooperative.ID, told)

    found = people.service.read(cooperative.ID)
    assert len(found.members) == 14
    assert people.asked(USERS) == 14
    assert told.heard[-1] == (14, 14)
    assert (found.fetched_at, found.demands_two_step, found.trouble) == (NOON, True, None)


def test_a_list_is_read_as_well_and_in_one_question(people: PeopleLogin) -> None:
    records = [
        {"user_id": 1, "display_name": "Anna Keller", "role_type": "owner", "security": {"double_auth": True}},
        {"user_id": 2, "display_name": "Bo Frei", "role_type": "brand_new", "security": '{"otp": false}'},
        {"user_id": None, "invitation_id": 5, "email": "new@example.org", "role_type": "normal"},
    ]
    people.login.wire.rewrite[USERS] = as_a_list(records)

    people.service.fetch(cooperative.ID, Told())

    anna, bo, invited = people.service.read(cooperative.ID).members
    assert (anna.role, anna.two_step, anna.invited) == (Role.OWNER, True, False)
    assert (bo.role, bo.role_text, bo.two_step) == (Role.OTHER, "brand_new", False)
    assert (invited.name, invited.invited, invited.two_step) == ("new@example.org", True, None)
    assert people.asked(USERS) == 1


def test_a_record_that_cannot_be_read_loses_nobody_else_and_is_said(people: PeopleLogin) -> None:
    people.login.wire.rewrite[USERS] = as_a_list([{"user_id": 1, "display_name": "Anna"}, {"user_id": "x"}])

    people.service.fetch(cooperative.ID, Told())

    found = people.service.read(cooperative.ID)
    assert [member.name for member in found.members] == ["Anna"]
    assert found.trouble == "unreadable"
    attention = {one.id: one.attention for one in people.organizations.all()}
    assert attention[cooperative.ID] is None


def test_what_is_neither_record_nor_list_is_refused_and_what_was_known_stays(people: PeopleLogin) -> None:
    people.service.fetch(cooperative.ID, Told())
    people.login.wire.rewrite[USERS] = lambda answer: {"result": "success", "data": "nobody"}

    with pytest.raises(BadReply):
        people.service.fetch(cooperative.ID, Told())

    assert len(people.service.read(cooperative.ID).members) == 14


def test_who_demands_two_step_verification_and_who_has_none(people: PeopleLogin) -> None:
    people.service.fetch(cooperative.ID, Told())

    found = people.service.read(cooperative.ID)

    without = {member.name for member in found.members if member.two_step is False}
    assert without == {"David Schmid", "Jeanne Chappuis", "Miguel da Silva"}
    assert found.without_two_step == 3


def test_teams_come_with_their_members_and_rights(people: PeopleLogin) -> None:
    people.service.fetch(cooperative.ID, Told())

    [team] = people.service.read(cooperative.ID).teams

    assert team.name == "Épicerie"
    assert team.members == ("Claire Moret", "Chloé Meyer", "Emma Wyss")
    assert [(one.service, one.rights) for one in team.rights] == [
        ("public_cloud", "technical"),
        ("domain", "technical"),
    ]
    claire = next(one for one in people.service.read(cooperative.ID).members if one.name == "Claire Moret")
    assert claire.teams == ("Épicerie",)


def test_invited_people_come_last(people: PeopleLogin) -> None:
    people.service.fetch(atelier.ID, Told())

    members = people.service.read(atelier.ID).members

    invited = [member.invited for member in members]
    assert any(invited)
    assert invited == sorted(invited)


def test_a_plain_user_may_not_read_them_and_works_on_well(people: PeopleLogin) -> None:
    with pytest.raises(AccessDenied):
        people.service.fetch(foret.ID, Told())

    assert people.service.read(foret.ID).fetched_at is None
    assert {one.attention for one in people.organizations.all()} == {None}


def test_a_right_taken_away_leaves_what_was_fetched(people: PeopleLogin) -> None:
    people.service.fetch(cooperative.ID, Told())
    memberships = people.login.login.memberships
    memberships[cooperative.ID] = memberships[cooperative.ID]._replace(role="normal")

    with pytest.raises(AccessDenied):
        people.service.fetch(cooperative.ID, Told())

    assert len(people.service.read(cooperative.ID).members) == 14


def test_offline_what_was_fetched_is_read_with_its_age(people: PeopleLogin) -> None:
    people.service.fetch(cooperative.ID, Told())
    people.login.now += 3600
    people.login.wire.down = ""

    with pytest.raises(NetworkError):
        people.service.fetch(cooperative.ID, Told())

    found = people.service.read(cooperative.ID)
    assert (len(found.members), found.fetched_at) == (14, NOON)


def test_they_go_with_an_organization_that_is_gone(people: PeopleLogin) -> None:
    people.service.fetch(cooperative.ID, Told())
    people.login.lose_organization(cooperative.ID)

    people.login.everything()

    assert people.login.ids(Area.MEMBERS) == set()
    assert people.login.ids(Area.TEAMS) == set()
