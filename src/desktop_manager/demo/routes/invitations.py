"""Invitations to an organization; owners and administrators read them."""

from __future__ import annotations

import json

from desktop_manager.demo import errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.records import Invitation, Json, Organization
from desktop_manager.demo.routes import teams
from desktop_manager.demo.seed.languages import BY_ID as LANGUAGE_BY_ID

STATUSES = ("accepted", "cancelled", "pending", "rejected")
INCLUDES = ("app_accesses", "ksuite", "permissions", "qr_code", "service_permissions", "teams")
"""What `with` loads for an invitation."""


def render(organization: Organization, invitation: Invitation, includes: frozenset[str]) -> Json:
    """The invitation. Its `url_accept` leads nowhere."""
    link = f"https://welcome.infomaniak.com/invitation/account/demo-{invitation.id}"
    record: Json = {
        "id": invitation.id,
        "first_name": invitation.first_name,
        "last_name": invitation.last_name,
        "email": invitation.email,
        "strict": True,
        "status": invitation.status,
        "role_type": invitation.role,
        "language_id": invitation.language_id,
        "locale": LANGUAGE_BY_ID[invitation.language_id].locale,
        "account_id": organization.id,
        "has_ksuite": invitation.ksuite,
        "has_billing": invitation.billing,
        "has_billing_mailing": invitation.billing,
        "has_mailing": True,
        "sent_at": invitation.sent_at,
        "created_at": invitation.created_at,
        "updated_at": invitation.created_at,
        "expired_at": invitation.expired_at,
        "url_accept": link,
    }
    loaded: Json = {
        "app_accesses": json.dumps({"ksuite": invitation.ksuite}),
        "ksuite": [{"ksuite_id": organization.ksuite_id}] if invitation.ksuite else None,
        "permissions": [],
        "qr_code": link,
        "service_permissions": [],
        "teams": [teams.render_light(organization, one) for one in organization.teams if one.id in invitation.team_ids],
    }
    record.update({key: loaded[key] for key in includes})
    return record


def _show(call: Call, account: int, invitation: int) -> Answer:
    organization = call.administered(account)
    includes = call.query.includes(INCLUDES)
    for one in organization.invitations:
        if one.id == invitation:
            return Answer(render(organization, one, includes))
    raise errors.object_not_found()


def _of_user(call: Call, account: int, user: int) -> Answer:
    organization = call.administered(account)
    role = call.query.text("type", ("admin", "normal", "owner"))
    if all(person.id != user for person in organization.members):
        raise errors.object_not_found()
    found = [one for one in organization.invitations if one.user_id == user and role in (None, one.role)]
    return Answer([render(organization, one, frozenset()) for one in found])


ROUTES = (
    Route("GET", "/1/accounts/<int:account>/invitations/<int:invitation>", _show, "accounts"),
    Route("GET", "/1/accounts/<int:account>/invitations/users/<int:user>", _of_user, "accounts"),
)
