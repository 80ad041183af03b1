"""Teams of an organization; owners and administrators read them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from desktop_manager.demo import capacities, errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.capacities import PAGED, Listing
from desktop_manager.demo.query import Query
from desktop_manager.demo.records import Json, Organization, Person, Team

INCLUDES = ("created_by", "owned_by", "product_by_service_count", "product_count", "user_count")
"""What `with` loads for a team."""

_TEAMS = Listing(PAGED, ("id", "name", "color_id", "created_at", "updated_at"))
_USERS = Listing(PAGED, ("id", "first_name", "last_name", "email", "last_login_at"))


def _members(organization: Organization, team: Team) -> list[Person]:
    return [person for person in organization.members if team.id in person.team_ids]


def render_light(organization: Organization, team: Team) -> Json:
    """A team as it stands within other records."""
    return {
        "id": team.id,
        "name": team.name,
        "color_id": team.color_id,
        "created_at": team.created_at,
        "updated_at": team.updated_at,
        "user_count": len(_members(organization, team)),
    }


def render(call: Call, organization: Organization, team: Team, includes: frozenset[str]) -> Json:
    """A team with the services its members get rights on."""
    record: Json = {
        "id": team.id,
        "name": team.name,
        "color_id": team.color_id,
        "owned_by_id": team.owned_by_id,
        "created_by_id": team.created_by_id,
        "created_at": team.created_at,
        "updated_at": team.updated_at,
        "is_sso": False,
        "permissions": [
            {"service_id": service.id, "service_name": service.name, "rights": "technical"} for service in team.services
        ],
    }
    products = [one for one in call.login.products_of(organization.id) if one.service in team.services]
    loaded: dict[str, Any] = {
        "user_count": len(_members(organization, team)),
        "product_count": len(products),
        "product_by_service_count": len({product.service.id for product in products}),
    }
    for person in organization.members:
        if person.id == team.owned_by_id:
            loaded["owned_by"] = _user(person)
        if person.id == team.created_by_id:
            loaded["created_by"] = _user(person)
    record.update({key: value for key, value in loaded.items() if key in includes})
    return record


def _user(person: Person) -> Json:
    return {
        "id": person.id,
        "display_name": person.display_name,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "email": person.email,
        "is_sso": False,
        "avatar": None,
    }


def _list(call: Call, account: int) -> Answer:
    organization = call.administered(account)
    includes = call.query.includes(INCLUDES)
    tests = _tests(call.query, organization)
    found = [team for team in organization.teams if all(test(team) for test in tests)]
    return capacities.answer(call.query, _TEAMS, found, lambda team: render(call, organization, team, includes))


def _tests(query: Query, organization: Organization) -> list[Callable[[Team], bool]]:
    tests: list[Callable[[Team], bool]] = []
    search = (query.text("search") or "").casefold()
    created_by = query.integers("filter[created_by_ids]")
    owned_by = query.integers("filter[owned_by_ids]")
    team_ids = query.integers("filter[team_ids]")
    user_ids = query.integers("filter[user_ids]")
    if search:
        tests.append(lambda team: search in team.name.casefold())
    if created_by:
        tests.append(lambda team: team.created_by_id in created_by)
    if owned_by:
        tests.append(lambda team: team.owned_by_id in owned_by)
    if team_ids:
        tests.append(lambda team: team.id in team_ids)
    if user_ids:
        tests.append(lambda team: any(person.id in user_ids for person in _members(organization, team)))
    return tests


def _find(organization: Organization, team_id: int) -> Team:
    for team in organization.teams:
        if team.id == team_id:
            return team
    raise errors.object_not_found()


def _show(call: Call, account: int, team: int) -> Answer:
    organization = call.administered(account)
    includes = call.query.includes(INCLUDES)
    return Answer(render(call, organization, _find(organization, team), includes))


def _users(call: Call, account: int, team: int) -> Answer:
    organization = call.administered(account)
    search = (call.query.text("search") or "").casefold()
    found = [
        person
        for person in _members(organization, _find(organization, team))
        if search in f"{person.display_name} {person.email}".casefold()
    ]

    def render_member(person: Person) -> Json:
        teams = [render_light(organization, one) for one in organization.teams if one.id in person.team_ids]
        member = _user(person) | {"last_login_at": person.last_login_at, "teams": teams}
        del member["avatar"]
        return member

    return capacities.answer(call.query, _USERS, found, render_member)


def _basic(call: Call, account_id: int) -> Answer:
    organization = call.administered(account_id)
    call.query.includes(("user_count",))
    teams = [render_light(organization, team) for team in organization.teams]
    # The export says that this listing is a text, and was not mended there: so it is the JSON of the list.
    return Answer(json.dumps(teams, ensure_ascii=False))


ROUTES = (
    Route("GET", "/1/accounts/<int:account_id>/basic/teams", _basic, "accounts"),
    Route("GET", "/1/accounts/<int:account>/teams", _list, "accounts", scope_code="access_denied"),
    Route("GET", "/1/accounts/<int:account>/teams/<int:team>", _show, "accounts", scope_code="access_denied"),
    Route("GET", "/1/accounts/<int:account>/teams/<int:team>/users", _users, "accounts", scope_code="access_denied"),
)
