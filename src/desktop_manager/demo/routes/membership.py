"""Leaving an organization, of this project's own extension; the rules are those of product.md, job 6."""

from __future__ import annotations

from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.errors import DemoError
from desktop_manager.demo.records import Json, Membership, Organization


def _reasons(organization: Organization, membership: Membership) -> list[Json]:
    """Every reason that forbids leaving, not only the first."""
    owners = sum(person.role == "owner" for person in organization.members)
    rules = (
        (len(organization.members) == 1, "last_user", "You are the last user of the organization"),
        (
            membership.role == "owner" and owners == 1,
            "last_owner",
            "You are the only legal representative of the organization",
        ),
        (membership.has_ksuite_access, "in_ksuite", "You are in the kSuite of the organization"),
        (
            membership.login_address_is_hosted,
            "login_in_mail_service",
            "Your login address is in the Mail Service of the organization",
        ),
    )
    return [
        {"code": code, "description": sentence, "context": {"attribute": "membership"}}
        for holds, code, sentence in rules
        if holds
    ]


def _leave(call: Call, account_id: int) -> Answer:
    with call.state.lock:
        organization, membership = call.membership(account_id)
        reasons = _reasons(organization, membership)
        if reasons:
            raise DemoError(422, "leave_refused", "You cannot leave this organization", errors=reasons)
        user = call.login.profile.id
        left = tuple(person for person in organization.members if person.id != user)
        call.state.organizations[account_id] = organization._replace(members=left)
        call.login.leave(account_id)
    return Answer({"account_id": account_id})


ROUTES = (
    Route(
        "DELETE",
        "/desktop/1/organizations/<int:account_id>/membership",
        _leave,
        "accounts",
        operation="organizations.leave",
    ),
)
