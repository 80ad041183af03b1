"""Organizations, their tags and the services they use."""

from __future__ import annotations

import json
from collections import Counter

from desktop_manager.demo import capacities, errors
from desktop_manager.demo.call import Answer, Call, Route
from desktop_manager.demo.capacities import Capacity, Listing
from desktop_manager.demo.records import Address, Json, Membership, Organization, Tag
from desktop_manager.demo.routes.reference import render as render_reference
from desktop_manager.demo.seed.countries import BY_SHORT_NAME
from desktop_manager.demo.seed.languages import BY_ID as LANGUAGE_BY_ID
from desktop_manager.demo.seed.services import SERVICES

_SORTED = Capacity.SORT
_ACCOUNTS = Listing(_SORTED, ("id", "name", "created_at", "legal_entity_type"))
_TAGS = Listing(_SORTED, ("id", "name", "color"))

INCLUDES = (
    "addresses",
    "customization_url",
    "language",
    "logo",
    "my_ksuite",
    "order",
    "services_already_demo",
    "support_premium",
    "tags",
)
"""What `with` loads for an organization; everything else is always there."""


def render(organization: Organization, membership: Membership, includes: frozenset[str]) -> Json:
    """The organization as this user sees it: billing facts only with accounting rights."""
    account = _always(organization, membership)
    if membership.billing:
        account["vat_number"] = organization.vat_number
        account["has_customer_paiement_method"] = organization.has_payment_method
    loaded: Json = {
        "customization_url": {},
        "language": LANGUAGE_BY_ID[organization.language_id].name,
        "logo": f"{organization.website}/logo.svg",
        "my_ksuite": None,
        "services_already_demo": [],
        "support_premium": {"name": organization.support_premium} if organization.support_premium else {},
        "tags": [render_tag(tag) for tag in organization.tags],
    }
    if membership.billing:
        loaded["addresses"] = [_address(address, organization.created_at) for address in organization.addresses]
        loaded["order"] = {"waiting_payment": organization.waiting_payment, "in_process": 0, "blocked_order_id": []}
    account.update({key: value for key, value in loaded.items() if key in includes})
    return account


def _always(organization: Organization, membership: Membership) -> Json:
    pending = sum(invitation.status == "pending" for invitation in organization.invitations)
    return {
        "id": organization.id,
        "name": organization.name,
        "legal_entity_type": organization.legal_entity_type,
        "created_at": organization.created_at,
        "timezone": organization.timezone,
        "website": organization.website,
        "phone": organization.phone,
        "fax": "",
        "locale": organization.locale,
        "language_id": organization.language_id,
        "beta": False,
        "support_level": organization.support_level,
        "has_2fa_required": organization.has_2fa_required,
        "type": membership.role,
        "billing": membership.billing,
        "mailing": True,
        "billing_mailing": membership.billing,
        "workspace_only": False,
        "no_access": False,
        "is_blocked": False,
        "blocked_at": 0,
        "field1": organization.field1,
        "field2": "",
        "nb_invitations": pending,
        "nb_users": len(organization.members),
        "count_owners": sum(person.role == "owner" for person in organization.members),
        "is_customer": True,
        "is_sso": False,
        "has_full_access": membership.role != "normal",
        "in_partnership_full_access": False,
        "in_partnership_limited": False,
        "is_user_has_ksuite_access": membership.has_ksuite_access,
        "is_user_email_account_mailbox_exist": membership.login_address_is_hosted,
        "ksuite_id": organization.ksuite_id,
    }


def _address(address: Address, created_at: int) -> Json:
    return {
        "id": address.id,
        "street": address.street,
        "street2": address.street2,
        "zip": address.zip,
        "city": address.city,
        "type": "professional",
        "created_at": created_at,
        "country": render_reference(BY_SHORT_NAME[address.country]),
        "for_invoice": address.for_invoice,
    }


def render_tag(tag: Tag) -> Json:
    """A tag without the number of its products."""
    return tag._asdict()


def _list(call: Call) -> Answer:
    includes = call.query.includes(INCLUDES)
    memberships = call.login.memberships
    organizations = [call.state.organizations[account_id] for account_id in memberships]
    return capacities.answer(
        call.query, _ACCOUNTS, organizations, lambda one: render(one, memberships[one.id], includes)
    )


def _show(call: Call, account_id: int) -> Answer:
    organization, membership = call.membership(account_id)
    return Answer(render(organization, membership, call.query.includes(INCLUDES)))


def _tags(call: Call, account_id: str) -> Answer:
    if not account_id.isdecimal():
        raise errors.object_not_found()
    organization, _ = call.membership(int(account_id))
    counting = "product_count" in call.query.includes(("product_count",))
    counts = Counter(tag.id for product in call.login.products_of(organization.id) for tag in product.tags)

    def render_counted(tag: Tag) -> Json:
        return render_tag(tag) | ({"product_count": counts[tag.id]} if counting else {})

    listing = capacities.answer(call.query, _TAGS, organization.tags, render_counted)
    # The export says that this listing is a text, and was not mended there: so it is the JSON of the list.
    return Answer(json.dumps(listing.data, ensure_ascii=False))


def _services(call: Call, account_id: int) -> Answer:
    organization, _ = call.membership(account_id)
    counts = Counter(product.service.id for product in call.login.products_of(organization.id))
    return Answer(
        [
            {"id": service.id, "name": service.name, "count": counts[service.id]}
            for service in sorted(SERVICES)
            if service.id in counts
        ]
    )


ROUTES = (
    Route("GET", "/1/accounts", _list, "accounts"),
    Route("GET", "/1/accounts/<int:account_id>", _show, "accounts"),
    Route("GET", "/1/accounts/<account_id>/tags", _tags, "accounts"),
    Route("GET", "/1/accounts/<int:account_id>/services", _services, "accounts"),
)
