"""What the demo remembers: organizations, people, products, teams, invitations. Rendered to JSON by the routes."""

from __future__ import annotations

from typing import Any, NamedTuple

Json = dict[str, Any]


class Service(NamedTuple):
    """A kind of product. The two product listings know it by different names (manager-api.md §6)."""

    id: int
    name: str
    """As in every answer and as `service_name` of /1/products."""
    account_name: str | None
    """As `filter[service_names]` of /1/accounts/{id}/products; None where that list has no word for it."""


class Tag(NamedTuple):
    """A label of an organization; `color` is a number in the Manager's palette."""

    id: int
    name: str
    color: int


class Address(NamedTuple):
    """A postal address; `country` is the short name ("CH")."""

    id: int
    street: str
    street2: str
    zip: str
    city: str
    country: str
    for_invoice: bool


class Product(NamedTuple):
    """A product of an organization. `created_at`, `expired_at`: Unix seconds; None: does not expire."""

    id: int
    account_id: int
    service: Service
    customer_name: str
    created_at: int
    expired_at: int | None
    internal_name: str | None = None
    description: str = ""
    fqdn: str | None = None
    tags: tuple[Tag, ...] = ()
    parent: Product | None = None
    admin_id: int | None = None
    is_free: bool = False
    is_zero_price: bool = False
    is_trial: bool = False
    in_maintenance: bool = False
    is_locked: bool = False
    in_operation: bool = False
    is_transferable: bool = True
    bill_reference: str = ""


class Person(NamedTuple):
    """Someone in an organization, or invited (then `invitation_id` is set and `id` is None)."""

    id: int | None
    first_name: str
    last_name: str
    email: str
    role: str
    last_login_at: int
    billing: bool = False
    otp: bool = True
    ksuite: bool = False
    kchat: bool = False
    drive_ids: tuple[int, ...] = ()
    mail_ids: tuple[int, ...] = ()
    team_ids: tuple[int, ...] = ()
    invitation_id: int | None = None
    language_id: int = 1

    @property
    def display_name(self) -> str:
        """First and last name."""
        return f"{self.first_name} {self.last_name}"


class Team(NamedTuple):
    """A team of an organization; `services` are those its members get rights on."""

    id: int
    name: str
    color_id: int
    owned_by_id: int | None
    created_by_id: int | None
    created_at: int
    updated_at: int
    services: tuple[Service, ...] = ()


class Invitation(NamedTuple):
    """An invitation to an organization; `user_id` once it was accepted."""

    id: int
    first_name: str
    last_name: str
    email: str
    status: str
    role: str
    created_at: int
    sent_at: int | None
    expired_at: int | None
    user_id: int | None = None
    language_id: int = 1
    billing: bool = False
    ksuite: bool = False
    team_ids: tuple[int, ...] = ()


class Organization(NamedTuple):
    """An organization, called account by the API."""

    id: int
    name: str
    legal_entity_type: str
    created_at: int
    language_id: int
    locale: str
    timezone: str
    website: str
    phone: str
    addresses: tuple[Address, ...]
    members: tuple[Person, ...]
    tags: tuple[Tag, ...] = ()
    teams: tuple[Team, ...] = ()
    invitations: tuple[Invitation, ...] = ()
    vat_number: str = ""
    field1: str = ""
    support_level: int = 0
    support_premium: str | None = None
    has_2fa_required: bool = False
    has_payment_method: bool = True
    waiting_payment: int = 0
    ksuite_id: int | None = None

    @property
    def people(self) -> tuple[Person, ...]:
        """The members, and after them those who were invited and have not answered."""
        pending = (one for one in self.invitations if one.status == "pending")
        return self.members + tuple(
            Person(
                None,
                one.first_name,
                one.last_name,
                one.email,
                one.role,
                0,
                billing=one.billing,
                otp=False,
                ksuite=one.ksuite,
                team_ids=one.team_ids,
                invitation_id=one.id,
                language_id=one.language_id,
            )
            for one in pending
        )


class Membership(NamedTuple):
    """What a login may in an organization. `granted`: the products seen; None for all of them."""

    role: str
    billing: bool
    granted: frozenset[int] | None = None
    has_ksuite_access: bool = False
    login_address_is_hosted: bool = False


class Token(NamedTuple):
    """An API token: whose it is and which scopes it has."""

    user_id: int
    scopes: frozenset[str]
