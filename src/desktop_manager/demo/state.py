"""What the demo server remembers: fresh at each start, deterministic for a demo date, nothing on disk."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Callable, Sequence
from datetime import date
from threading import RLock

from desktop_manager import demo
from desktop_manager.demo import two_step_state
from desktop_manager.demo.billing_state import BillingDesk
from desktop_manager.demo.hosting_state import HostingDesk
from desktop_manager.demo.ksuite_state import KSuiteDesk, renamed
from desktop_manager.demo.password_check import PasswordTries
from desktop_manager.demo.rate_limit import RateLimit
from desktop_manager.demo.records import Membership, Organization, Product, Token
from desktop_manager.demo.renewal_state import RenewalDesk
from desktop_manager.demo.seed import agency, atelier, cooperative, foret, maison
from desktop_manager.demo.seed.ksuite import Plan
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import AGENCY_ID, Profile, agency_user
from desktop_manager.demo.seed.profile import claire as claire_profile
from desktop_manager.demo.support_state import SupportDesk
from desktop_manager.demo.timeline import Timeline

REQUESTS_A_MINUTE = 60
SCOPES = frozenset(("accounts", "user_info"))


class Login:
    """One user: profile, organizations with the role in each, and the products seen."""

    def __init__(
        self, profile: Profile, memberships: dict[int, Membership], products: Sequence[Product], has_my_ksuite: bool
    ) -> None:
        self.profile = profile
        self.memberships = memberships
        self.products = products
        self.has_my_ksuite = has_my_ksuite
        self.password_tries = PasswordTries()
        self.two_step = two_step_state.of_profile(profile)
        self._by_account: dict[int, Sequence[Product]] = {}

    def leave(self, account_id: int) -> None:
        """Be no longer in an organization: its products are no longer seen. Its people are the state's to change."""
        del self.memberships[account_id]
        self.products = tuple(one for one in self.products if one.account_id != account_id)
        self._by_account.clear()
        if self.profile.current_account_id == account_id:
            others = sorted(self.memberships)
            self.profile = self.profile._replace(current_account_id=others[0] if others else 0)

    def products_of(self, account_id: int) -> Sequence[Product]:
        """The products this user sees in one organization, in order of id."""
        if isinstance(self.products, agency.GeneratedProducts):
            return self.products.of_account(account_id)
        if account_id not in self._by_account:
            self._by_account[account_id] = tuple(one for one in self.products if one.account_id == account_id)
        return self._by_account[account_id]

    def product(self, product_id: int) -> Product | None:
        """A product this user sees."""
        place = bisect_left(self.products, product_id, key=lambda one: one.id)
        found = self.products[place] if place < len(self.products) else None
        return found if found is not None and found.id == product_id else None

    def put(self, product: Product) -> None:
        """See a product as it is now. Generated ones are told by the state that moved them."""
        if not isinstance(self.products, agency.GeneratedProducts):
            self.products = tuple(product if one.id == product.id else one for one in self.products)
            self._by_account.clear()


class DemoState:
    """Everything behind the demo API.

    `today` is the date all others are relative to. `scale` > 0 adds the agency login (DEMO_AGENCY_TOKEN) with that
    many products. `rate_limit` is in requests a minute, None for none; `clock` (seconds) drives it, `wall` (Unix
    seconds) only tells clients when the minute ends.
    """

    def __init__(
        self,
        today: date,
        scale: int = 0,
        *,
        rate_limit: int | None = REQUESTS_A_MINUTE,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        self.timeline = Timeline(today)
        self.rate_limit = RateLimit(rate_limit, clock)
        self.wall = wall
        self.support = SupportDesk(self.timeline, wall)
        self.billing = BillingDesk(self.timeline, wall, scale)
        self.renewals = RenewalDesk(self.billing, self.products_of)
        self.ksuite = KSuiteDesk(self.renewals, self.products_of, today)
        self.hostings = HostingDesk()
        # Held by a call that changes something.
        self.lock = RLock()
        self.organizations: dict[int, Organization] = {}
        self.products: dict[int, tuple[Product, ...]] = {}
        self.logins = {CLAIRE_ID: self._claire()}
        self.tokens = {
            demo.DEMO_TOKEN: Token(CLAIRE_ID, SCOPES),
            demo.DEMO_TOKEN_WITHOUT_PROFILE: Token(CLAIRE_ID, SCOPES - {"user_info"}),
            demo.DEMO_TOKEN_WITHOUT_ACCOUNTS: Token(CLAIRE_ID, SCOPES - {"accounts"}),
        }
        if scale > 0:
            self.logins[AGENCY_ID] = self._agency(scale)
            self.tokens[demo.DEMO_AGENCY_TOKEN] = Token(AGENCY_ID, SCOPES)

    def products_of(self, account_id: int) -> Sequence[Product]:
        """Every product of an organization, whoever sees it."""
        if account_id >= agency.FIRST_ACCOUNT_ID:
            return self.logins[AGENCY_ID].products_of(account_id)
        return self.products[account_id]

    def renew(self, product: Product, months: int) -> Product:
        """Move the due date of a product, for everybody who sees it; the product as it is then."""
        renewed = self.renewals.extended(product, months)
        self._put(renewed)
        return renewed

    def raise_ksuite(self, product: Product, plan: Plan) -> Product:
        """Give a kSuite another plan; it and what is tied to it say so, for everybody who sees them."""
        before = self.ksuite.plan(product)
        parts = self.ksuite.parts(product)
        self.ksuite.put(product, plan)
        raised = renamed(product, before, plan)
        self._put(raised)
        for part in parts:
            self._put(renamed(part, before, plan)._replace(parent=raised))
        return raised

    def _put(self, product: Product) -> None:
        """Have a product as it is now, for everybody who sees it."""
        if product.account_id < agency.FIRST_ACCOUNT_ID:
            listed = self.products[product.account_id]
            self.products[product.account_id] = tuple(product if one.id == product.id else one for one in listed)
        for login in self.logins.values():
            login.put(product)

    def _claire(self) -> Login:
        memberships: dict[int, Membership] = {}
        seen: list[Product] = []
        for area in (atelier, maison, cooperative, foret):
            products = area.products(self.timeline)
            granted = area.MEMBERSHIP.granted
            self.organizations[area.ID] = area.organization(self.timeline)
            self.products[area.ID] = products
            memberships[area.ID] = area.MEMBERSHIP
            seen.extend(product for product in products if granted is None or product.id in granted)
        seen.sort(key=lambda product: product.id)
        return Login(claire_profile(self.timeline, atelier.ID), memberships, tuple(seen), has_my_ksuite=True)

    def _agency(self, scale: int) -> Login:
        memberships: dict[int, Membership] = {}
        for number in range(agency.organization_count(scale)):
            organization = agency.organization(self.timeline, number)
            self.organizations[organization.id] = organization
            memberships[organization.id] = agency.MEMBERSHIP
        products = agency.GeneratedProducts(self.timeline, scale, expiries=self.renewals.expiries)
        return Login(agency_user(self.timeline, agency.FIRST_ACCOUNT_ID), memberships, products, has_my_ksuite=False)
