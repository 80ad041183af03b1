"""People of an organization, joined and invited; owners and administrators read them.

The export documents `data` of the listing as one record with paging keys, and was not mended there. So one record is
answered: the first, or with `page` the one of that page; `items_per_page` is always 1, whatever `per_page` says.
Relations are documented as text: they are JSON in a text.
"""

from __future__ import annotations

import json
from collections.abc import Callable

from desktop_manager.demo import capacities, errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.capacities import Capacity, Listing
from desktop_manager.demo.query import Query
from desktop_manager.demo.records import Json, Organization, Person
from desktop_manager.demo.routes import invitations, teams

INCLUDES = (
    "app_access",
    "drive_infos",
    "invitation_details",
    "kchat_infos",
    "pending_invitations",
    "permissions",
    "preferences",
    "security",
    "service_permissions",
    "teams",
)
"""What `with` loads for a person."""

_SORT = Listing(
    Capacity.SORT, ("display_name", "email", "first_name", "last_login_at", "last_name", "role_type", "user_id")
)
_ROLES = ("admin", "client", "external", "normal", "owner")

_Test = Callable[[Person], bool]


def render(organization: Organization, person: Person, includes: frozenset[str]) -> Json:
    """A member, or someone who was invited and has not answered yet."""
    joined = person.id is not None
    record: Json = {
        "user_id": person.id,
        "invitation_id": person.invitation_id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "display_name": person.display_name,
        "email": person.email,
        "avatar": None,
        "role_type": person.role,
        "state_in_account": "valid" if joined else "pending",
        "is_correspondent": person.role == "owner",
        "is_correspondent_billing": person.role == "owner" and person.billing,
        "is_workspace_only": False,
        "has_no_manager_access": False,
        "has_billing_access": person.billing,
        "is_sso": False,
        "language_id": person.language_id,
        "unique_key": f"user-{person.id}" if joined else f"invitation-{person.invitation_id}",
        "last_login_at": person.last_login_at,
        "partnership_id": None,
    }
    loaded = _relations(organization, person) if includes else {}
    record.update({key: json.dumps(loaded[key], ensure_ascii=False) for key in includes})
    return record


def _relations(organization: Organization, person: Person) -> Json:
    invited = [one for one in organization.invitations if one.id == person.invitation_id]
    return {
        "app_access": app_accesses(person),
        "drive_infos": [{"drive_id": drive_id, "role": "user"} for drive_id in person.drive_ids],
        "invitation_details": [invitations.render(organization, one, frozenset()) for one in invited],
        "kchat_infos": {"has_access": person.kchat},
        "pending_invitations": [],
        "permissions": [],
        "preferences": {"language_id": person.language_id},
        "security": {"otp": person.otp, "double_auth": person.otp} if person.id is not None else {},
        "service_permissions": [],
        "teams": [teams.render_light(organization, one) for one in organization.teams if one.id in person.team_ids],
    }


def app_accesses(person: Person) -> Json:
    """The applications someone can use in the organization."""
    return {
        "drive": [{"drive_id": drive_id, "role": "user"} for drive_id in person.drive_ids],
        "kchat": person.kchat,
        "ksuite": person.ksuite,
        "mail": list(person.mail_ids),
    }


def _list(call: Call, account: int) -> Answer:
    query = call.query
    organization = call.administered(account)
    includes = query.includes(INCLUDES)
    tests = _tests(query)
    found = [person for person in organization.people if all(test(person) for test in tests)]
    if query.text("return", ("total",)):
        return Answer(len(found))
    ordered = capacities.answer(query, _SORT, found, lambda person: person, _sort_value).data
    page = capacities.page_of(query, len(ordered), per_page=1)
    if page.page > len(ordered):
        # No record is left that could be answered as one.
        raise errors.object_not_found()
    return Answer(render(organization, ordered[page.page - 1], includes), page if query.has("page") else None)


def _sort_value(person: Person, field: str) -> object:
    return getattr(person, {"user_id": "id", "role_type": "role"}.get(field, field))


def _tests(query: Query) -> list[_Test]:
    yes_or_no: dict[str, Callable[[Person], bool]] = {
        "has_billing_access": lambda person: person.billing,
        "has_empty_access": lambda person: not _uses_an_app(person) and not person.team_ids,
        "has_kchat": lambda person: person.kchat,
        "has_ksuite": lambda person: person.ksuite,
        "has_no_app_access": lambda person: not _uses_an_app(person),
    }
    tests = [
        _is(found, wanted)
        for name, found in yes_or_no.items()
        if (wanted := query.boolean(f"filter[{name}]")) is not None
    ]
    otp = query.boolean("filter[has_otp]")
    if otp is not None:
        # Of someone who has not joined yet, nothing is known.
        tests.append(lambda person: person.id is not None and person.otp is otp)
    return tests + _choice_tests(query) + _search_tests(query)


def _is(found: _Test, wanted: bool) -> _Test:
    return lambda person: found(person) is wanted


def _uses_an_app(person: Person) -> bool:
    return bool(person.ksuite or person.kchat or person.drive_ids or person.mail_ids)


def _choice_tests(query: Query) -> list[_Test]:
    tests: list[_Test] = []
    role = query.text("filter[role_type]", _ROLES)
    state = query.text("filter[state_in_account]", ("pending", "valid"))
    invitation = query.text("filter[invitation_status]", invitations.STATUSES)
    if role is not None:
        tests.append(lambda person: person.role == role)
    if state is not None:
        tests.append(lambda person: (person.id is not None) is (state == "valid"))
    if invitation is not None:
        tests.append(lambda person: person.invitation_id is not None and invitation == "pending")
    return tests


def _search_tests(query: Query) -> list[_Test]:
    tests: list[_Test] = []
    search = (query.text("search") or "").casefold()
    drive_id = query.integer("filter[drive_id]")
    mail_ids = query.integers("filter[mail_ids]")
    team_ids = query.integers("filter[team_ids]")
    user_ids = query.integers("filter[user_ids]")
    if search:
        tests.append(lambda person: search in f"{person.display_name} {person.email}".casefold())
    if drive_id is not None:
        tests.append(lambda person: drive_id in person.drive_ids)
    if mail_ids:
        tests.append(lambda person: any(one in mail_ids for one in person.mail_ids))
    if team_ids:
        tests.append(lambda person: any(one in team_ids for one in person.team_ids))
    if user_ids:
        tests.append(lambda person: person.id in user_ids)
    return tests


def _app_accesses(call: Call, account: int, user: int) -> Answer:
    for person in call.administered(account).members:
        if person.id == user:
            return Answer(app_accesses(person))
    raise errors.object_not_found()


ROUTES = (
    Route("GET", "/2/accounts/<int:account>/users", _list, "accounts"),
    Route("GET", "/2/accounts/<int:account>/users/<int:user>/app_accesses", _app_accesses, "accounts"),
)
