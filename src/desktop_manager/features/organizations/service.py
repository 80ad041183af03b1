"""The organizations of a login, read from the store."""

from collections import Counter
from typing import NamedTuple

import msgspec

from desktop_manager.api.decoding import decoder
from desktop_manager.api.models.account import Account
from desktop_manager.features.organizations.leaving import LeaveBlock, leave_blocks
from desktop_manager.features.organizations.roles import NO_MANAGER_ACCESS, Role, role_of
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

BLOCKED = "blocked"
NO_ACCESS = "no_access"
_NEEDED = frozenset((Area.ACCOUNTS, Area.PRODUCTS))


class Organization(NamedTuple):
    """One organization as the window shows it.

    Attributes:
        role_text: the API's own word, for a role this program does not know.
        members: number of users, None where the API does not say.
        attention: code why it needs attention: "blocked", "no_access", or the code of the failure of its last
            refresh ("network", "unreadable"…); None if all is well.
        accounting: whether the user has the accounting rights there; None where the API does not say.
        demands_two_step: whether it wants two-step verification of every member.
        products_at: when its products were fetched last (seconds since 1970 UTC), None if never.
    """

    id: int
    name: str
    role: Role
    role_text: str
    legal_form: str
    members: int | None
    products: int
    leave_blocks: tuple[LeaveBlock, ...]
    attention: str | None
    products_at: int | None
    demands_two_step: bool = False
    accounting: bool | None = None


class ServiceCount(NamedTuple):
    """A service by the API's name ("email_hosting") and how many products of it there are."""

    name: str
    products: int


class _Service(msgspec.Struct, gc=False):
    """What is read of a product here."""

    service_name: str = ""


_SERVICES = decoder(list[_Service])


class OrganizationsService:
    """Reads organizations from one login's store."""

    def __init__(self, store: Store) -> None:
        """Work on `store`."""
        self._store = store
        self._decode = decoder(list[Account]).decode

    def all(self) -> list[Organization]:
        """Every organization of the login, by name; one whose last refresh failed is among them."""
        accounts = self._decode(self._store.read_json_array(Area.ACCOUNTS))
        # Who may not read the members, say, works on well: only these two areas make an organization need attention.
        failures = {one.organization: one.code for one in self._store.failures() if one.area in _NEEDED}
        counts = self._store.counts(Area.PRODUCTS)
        # One question for all of them: an agency has hundreds, and each question costs the window a turn.
        ages = {age.organization: age.fetched_at for age in self._store.ages() if age.area == Area.PRODUCTS}
        of_all = ages.get(None)
        found = [
            Organization(
                id=account.id,
                name=account.name,
                role=role_of(account.type),
                role_text=account.type or "",
                legal_form=account.legal_entity_type,
                members=account.nb_users,
                products=counts.get(account.id, 0),
                leave_blocks=leave_blocks(account),
                attention=_attention(account) or failures.get(account.id),
                products_at=max((at for at in (of_all, ages.get(account.id)) if at is not None), default=None),
                demands_two_step=account.has_2fa_required,
                accounting=account.billing,
            )
            for account in accounts
        ]
        return sorted(found, key=lambda organization: (organization.name.casefold(), organization.id))

    def find(self, organization: int) -> Organization | None:
        """One organization of the login, None if it is not known."""
        return next((one for one in self.all() if one.id == organization), None)

    def services(self, organization: int) -> tuple[ServiceCount, ...]:
        """The services of an organization's products that the user sees, the most frequent first."""
        names = Counter(
            one.service_name for one in _SERVICES.decode(self._store.read_json_array(Area.PRODUCTS, organization))
        )
        return tuple(
            ServiceCount(name, count) for name, count in sorted(names.items(), key=lambda item: (-item[1], item[0]))
        )


def _attention(account: Account) -> str | None:
    if account.is_blocked:
        return BLOCKED
    if account.no_access or role_of(account.type) in NO_MANAGER_ACCESS:
        return NO_ACCESS
    return None
