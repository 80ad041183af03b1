"""Products and renewals as the store knows them, joined."""

from collections.abc import Callable
from datetime import date, tzinfo
from typing import NamedTuple

import msgspec

from desktop_manager.api.models.account import Account
from desktop_manager.api.models.money import Money
from desktop_manager.features.organizations.roles import Role, role_of
from desktop_manager.features.products.expiry import SOON_DAYS, local_date
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.risk import risk_of
from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

NO_RIGHTS = "no_rights"
"""Code of a product in an organization whose accounting the user may not do."""

PART_OF_KSUITE = "part_of_ksuite"
"""Code of a product that is renewed with the kSuite it belongs to (product.md, job 9)."""

_MANAGERS = frozenset((Role.OWNER, Role.ADMIN))
_KSUITE = "ksuite"
_DECLINED = "declined"
_NOTHING = msgspec.Raw(b"null")


class RenewalsView(NamedTuple):
    """What is known of the renewals of one organization, or of all.

    Attributes:
        entries: every product, by organization and id.
        today: the date in the user's time zone, from which `days` are counted.
        products_at, renewals_at: when they were fetched last (seconds since 1970 UTC), None if never.
        failure: code why the last refresh of the renewals failed, None if it did not.
        without_rights: ids of the organizations in which the user may not do the accounting.
    """

    entries: list[RenewalEntry]
    today: date
    products_at: int | None
    renewals_at: int | None
    failure: str | None
    without_rights: frozenset[int]


class _Product(msgspec.Struct, gc=False):
    """What is read of a product here. A hundred thousand of them are: what is not named is not decoded."""

    id: int
    account_id: int
    service_name: str
    customer_name: str
    internal_name: str | None = None
    fqdn: str | None = None
    expired_at: int | None = None
    parent_id: int | None = None
    parent_service_name: str | None = None
    is_free: bool = False
    is_trial: bool = False
    is_locked: bool = False


class _Attempt(msgspec.Struct, gc=False):
    on: date
    outcome: str
    reason: str = ""


class _Renewal(msgspec.Struct, gc=False):
    """What is read of a renewal here; amounts and dates stay texts until it is known that they are new."""

    id: int
    expires_at: int
    months: int
    price: msgspec.Raw
    auto_renew: bool
    warranty: bool
    method_id: int | None = None
    method_kind: str = ""
    method_label: str = ""
    method_valid_until: str | None = None
    next_charge_on: str | None = None
    billing_address_id: int | None = None
    warranty_price: msgspec.Raw = _NOTHING
    last_attempt: _Attempt | None = None
    refused: str = ""


class RenewalsReader:
    """Reads one login's store; belongs on a worker."""

    def __init__(self, store: Store, products: ProductsService, *, now: Callable[[], int]) -> None:
        """Work on `store`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._products = products
        self._now = now
        self._product = msgspec.json.Decoder(_Product).decode
        self._renewal = msgspec.json.Decoder(_Renewal).decode

    def read(self, organization: int | None) -> RenewalsView:
        """What is known of one organization, or of all with None."""
        with self._products.turn:
            return self._read(organization)

    def today(self) -> date:
        """The date in the user's time zone."""
        return local_date(self._now(), self._products.zone())

    def _read(self, organization: int | None) -> RenewalsView:
        # One by one: a single call for all of them would hold Python, and with it the window, for its whole length.
        renewals = {one.id: one for one in map(self._renewal, self._store.read(Area.RENEWALS, organization))}
        accounts = msgspec.json.decode(self._store.read_json_array(Area.ACCOUNTS), type=list[Account])
        maker = _Maker(accounts, renewals, self._products.zone(), self._now())
        payloads = self._store.read(Area.PRODUCTS, organization)
        shown = {account.id for account in accounts} if organization is None else {organization}
        return RenewalsView(
            [maker.entry(self._product(payload)) for payload in payloads],
            maker.today,
            self._store.age(Area.PRODUCTS, organization),
            self.fetched_at(organization),
            self._failure(organization),
            maker.without_rights & shown,
        )

    def fetched_at(self, organization: int | None) -> int | None:
        """When the renewals were fetched last; for all organizations the oldest of them."""
        if organization is not None:
            return self._store.age(Area.RENEWALS, organization)
        ages = [age.fetched_at for age in self._store.ages() if age.area == Area.RENEWALS]
        return min(ages, default=None)

    def _failure(self, organization: int | None) -> str | None:
        found = (one for one in self._store.failures() if one.area == Area.RENEWALS)
        return next(
            (one.code for one in found if organization is None or one.organization in (None, organization)), None
        )


class _Maker:
    """Makes entries; dates, amounts and words that are the same are made and kept once."""

    def __init__(self, accounts: list[Account], renewals: dict[int, _Renewal], zone: tzinfo | None, now: int) -> None:
        self._names = {account.id: account.name for account in accounts}
        self.without_rights = frozenset(one.id for one in accounts if not may_do_accounting(one))
        self._renewals = renewals
        self._zone = zone
        self.today = local_date(now, zone)
        self._dues: dict[int, tuple[date, int]] = {}
        self._dates: dict[str | None, date | None] = {None: None}
        self._monies: dict[bytes, Money | None] = {}
        self._texts: dict[str, str] = {}

    def entry(self, product: _Product) -> RenewalEntry:
        """A product with its renewal. Arguments go by position: by name they take half as long again."""
        renewal = self._renewals.get(product.id)
        expires_at = renewal.expires_at if renewal is not None else product.expired_at
        expires_on, days = self._due(expires_at) if expires_at else (None, None)
        owner = product.account_id
        refused = _refused(product, renewal)
        out_of_reach = product.is_free or product.is_trial or refused == PART_OF_KSUITE
        if not refused and owner in self.without_rights:
            refused = NO_RIGHTS
        texts = self._texts
        service = texts.setdefault(product.service_name, product.service_name)
        named = product.customer_name or product.internal_name or product.fqdn or str(product.id)
        part = product.parent_id if product.parent_id != product.id else None
        organization = self._names.get(owner) or str(owner)
        if renewal is None:
            risk = risk_of(days, None, None, out_of_reach=out_of_reach)
            return RenewalEntry(
                product.id, owner, organization, named, service, part, expires_on, days, refused=refused, risk=risk
            )
        declined = _declined(renewal.last_attempt, expires_on)
        card_ends = self._date(renewal.method_valid_until)
        next_charge_on = self._date(renewal.next_charge_on)
        return RenewalEntry(
            product.id,
            owner,
            organization,
            named,
            service,
            part,
            expires_on,
            days,
            renewal.auto_renew,
            renewal.method_id,
            texts.setdefault(renewal.method_kind, renewal.method_kind),
            texts.setdefault(renewal.method_label, renewal.method_label),
            card_ends,
            next_charge_on,
            declined,
            renewal.warranty,
            self._money(renewal.price),
            renewal.months,
            self._money(renewal.warranty_price),
            renewal.billing_address_id,
            refused,
            risk_of(
                days,
                renewal.auto_renew,
                renewal.warranty,
                bool(declined),
                card_ends,
                next_charge_on,
                out_of_reach=out_of_reach,
            ),
        )

    def _due(self, expires_at: int) -> tuple[date, int]:
        found = self._dues.get(expires_at)
        if found is None:
            expires_on = local_date(expires_at, self._zone)
            found = self._dues[expires_at] = (expires_on, (expires_on - self.today).days)
        return found

    def _date(self, text: str | None) -> date | None:
        if text not in self._dates:
            self._dates[text] = date.fromisoformat(text) if text is not None else None
        return self._dates[text]

    def _money(self, raw: msgspec.Raw) -> Money | None:
        text = bytes(raw)
        if text not in self._monies:
            self._monies[text] = msgspec.json.decode(text, type=Money | None)
        return self._monies[text]


def _declined(attempt: _Attempt | None, expires_on: date | None) -> str:
    """Why the last charge was declined; what was declined before an earlier due date is past."""
    if attempt is None or attempt.outcome != _DECLINED or expires_on is None:
        return ""
    return (attempt.reason or _DECLINED) if (expires_on - attempt.on).days <= SOON_DAYS else ""


def may_do_accounting(account: Account) -> bool:
    """Whether the user may change renewals there: owners, administrators, and who has accounting rights."""
    return role_of(account.type) in _MANAGERS or account.billing is True


def _refused(product: _Product, renewal: _Renewal | None) -> str:
    """Why the product cannot be changed: the server's word, else what the product itself tells."""
    if renewal is not None and renewal.refused:
        return renewal.refused
    if product.parent_id is not None and product.parent_service_name == _KSUITE:
        return PART_OF_KSUITE
    if product.is_locked:
        return "locked"
    if product.is_trial:
        return "trial"
    if product.is_free:
        return "free"
    return "never_expires" if renewal is None and not product.expired_at else ""
