"""Support as the store knows it."""

from collections.abc import Callable, Iterator

from desktop_manager.api.decoding import decode
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.event import Event
from desktop_manager.api.models.profile import Profile
from desktop_manager.api.models.support import PremiumSupport, SupportAccess
from desktop_manager.features.organizations.roles import role_of
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.support.access import Access, Grantable, may_grant
from desktop_manager.features.support.service_events import events_for
from desktop_manager.features.support.view import Domain, Premium, PremiumLevel, SupportData
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

AREAS = frozenset((Area.SUPPORT_ACCESS, Area.SUPPORT_PREMIUM, Area.EVENTS))
"""What is fetched for the Support page alone."""

_DOMAINS = frozenset(("domain", "domain_name"))


class SupportReader:
    """Reads one login's store; belongs on a worker."""

    def __init__(self, store: Store, products: ProductsService, *, now: Callable[[], int]) -> None:
        """Work on `store`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._products = products
        self._now = now

    def read(self, organization: int | None) -> SupportData:
        """What is known; products and domains of one organization, or of all with None."""
        accounts = self._accounts()
        products = self._products.all(organization)
        premium = self._premium()
        events = decode(self._store.read_json_array(Area.EVENTS), list[Event])
        failures = {Area(one.area): one.code for one in self._store.failures() if one.area in AREAS}
        return SupportData(
            tuple(_premium_of(accounts, premium)),
            tuple(PremiumLevel(one.name, one.gives) for one in premium.levels) if premium else (),
            tuple(Domain(one.id, one.name, one.organization_name) for one in products if one.service in _DOMAINS),
            self.accesses(),
            self._store.age(Area.SUPPORT_ACCESS),
            any(may_grant(role_of(one.type), technical=True) for one in accounts),
            events_for(events, ((one.service, one.name) for one in products), self._now()),
            self._store.age(Area.EVENTS),
            failures,
        )

    def accesses(self) -> tuple[Access, ...]:
        """What was granted, as last fetched."""
        names = {account.id: account.name for account in self._accounts()}
        payloads = self._store.read(Area.PROFILE)
        me = decode(payloads[0], Profile).id if payloads else None
        found = decode(self._store.read_json_array(Area.SUPPORT_ACCESS), list[SupportAccess])
        shown = [access_of(one, names.get(one.account_id, str(one.account_id)), me) for one in found]
        return tuple(sorted(shown, key=lambda one: (-one.granted_at, -one.id)))

    def premium(self) -> tuple[Premium, ...]:
        """The organizations with Premium Support, by name."""
        return tuple(_premium_of(self._accounts(), self._premium()))

    def grantable(self) -> list[Grantable]:
        """Every product of the login, with whether access to it could be granted now."""
        roles = {account.id: role_of(account.type) for account in self._accounts()}
        now = self._now()
        running = {one.product_id: one.ends_at for one in self.accesses() if one.runs(now)}

        def grantable(product: ProductEntry) -> Grantable:
            role = roles.get(product.organization_id, role_of(None))
            return Grantable(
                product.id,
                product.name,
                product.service,
                product.organization_id,
                product.organization_name,
                may_grant(role, "technical" in product.rights),
                running.get(product.id),
            )

        return [grantable(product) for product in self._products.all(None)]

    def organization_names(self) -> dict[int, str]:
        """The names of the organizations, by id."""
        return {account.id: account.name for account in self._accounts()}

    def _accounts(self) -> list[Account]:
        return decode(self._store.read_json_array(Area.ACCOUNTS), list[Account])

    def _premium(self) -> PremiumSupport | None:
        payloads = self._store.read(Area.SUPPORT_PREMIUM)
        return decode(payloads[0], PremiumSupport) if payloads else None


def access_of(one: SupportAccess, organization: str, me: int | None) -> Access:
    """An access as the page shows it; `me` is the id of this login's user."""
    return Access(
        one.id,
        one.product_id,
        one.product_name,
        one.account_id,
        organization,
        one.granted_by.display_name,
        one.granted_by.id == me,
        one.granted_at,
        one.ends_at,
        one.revoked_at,
    )


def _premium_of(accounts: list[Account], told: PremiumSupport | None) -> Iterator[Premium]:
    """What the extension says of each organization; where it says nothing, what the documented account says."""
    by_account = {one.account_id: one for one in told.accounts} if told else {}
    for account in sorted(accounts, key=lambda one: one.name.casefold()):
        if account.id in by_account:
            one = by_account[account.id]
            yield Premium(account.id, account.name, one.name, one.readable)
        elif told is None and (account.support_level or account.support_premium):
            # The shape of `support_premium` is not documented.
            facts = account.support_premium if isinstance(account.support_premium, dict) else {}
            name = facts.get("name")
            yield Premium(account.id, account.name, name if isinstance(name, str) else "", None)
