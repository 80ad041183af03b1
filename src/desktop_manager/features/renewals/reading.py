"""Products and renewals as the store knows them, joined."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

import msgspec

from desktop_manager.api.models.account import Account
from desktop_manager.api.models.money import Money
from desktop_manager.features.organizations.roles import Role, role_of
from desktop_manager.features.products.expiry import SOON_DAYS, local_date
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.local_dates import LocalDates
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
A_PIECE = 1_000_000
"""Bytes of records that are decoded in one go: some 3,000 of them, 5 ms."""

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
    account_id: int
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
        self._decode_products = msgspec.json.Decoder(list[_Product]).decode

    def read(self, organization: int | None) -> RenewalsView:
        """What is known of one organization, or of all with None."""
        with self._products.turn:
            return self._read(organization)

    def today(self) -> date:
        """The date in the user's time zone."""
        return local_date(self._now(), self._products.zone())

    def _read(self, organization: int | None) -> RenewalsView:
        accounts = msgspec.json.decode(self._store.read_json_array(Area.ACCOUNTS), type=list[Account])
        maker = _Maker(accounts, LocalDates(self._now(), self._products.zone()))
        # Piece by piece: a single call for all of them would hold Python, and with it the window, for its whole length,
        # and what is needed only while one piece is read serves the next one.
        renewals = _Renewals(self._store.read_json_arrays(Area.RENEWALS, organization, size=A_PIECE))
        entries: list[RenewalEntry] = []
        for piece in self._store.read_json_arrays(Area.PRODUCTS, organization, size=A_PIECE):
            products = self._decode_products(piece)
            entries += maker.entries(products, renewals.beside(products))
        shown = {account.id for account in accounts} if organization is None else {organization}
        return RenewalsView(
            entries,
            maker.dates.today,
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


class _Renewals:
    """The renewals beside products that are read in the same order: by organization and id."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces[::-1]
        self._decode = msgspec.json.Decoder(list[_Renewal]).decode
        self._known: dict[int, _Renewal] = {}
        self._reached = (-1, -1)

    def beside(self, products: list[_Product]) -> dict[int, _Renewal]:
        """The renewals of the next products by id, with some of later ones; what is taken out is not given again."""
        last = products[-1].account_id, products[-1].id
        while self._pieces and self._reached < last:
            found = self._decode(self._pieces.pop())
            self._known.update((one.id, one) for one in found)
            self._reached = found[-1].account_id, found[-1].id
        return self._known


class _Dates(dict[str | None, date | None]):
    """Dates by their ISO 8601 texts."""

    def __missing__(self, text: str | None) -> date | None:
        made = self[text] = None if text is None else date.fromisoformat(text)
        return made


class _Monies(dict[bytes, Money | None]):
    """Amounts by their JSON."""

    _decode = msgspec.json.Decoder(Money | None).decode

    def __missing__(self, text: bytes) -> Money | None:
        made: Money | None = self._decode(text)
        self[text] = made
        return made


class _Maker:
    """Makes entries; dates, amounts and words that are the same are made and kept once."""

    def __init__(self, accounts: list[Account], dates: LocalDates) -> None:
        self._names = {account.id: account.name for account in accounts}
        self.without_rights = frozenset(one.id for one in accounts if not may_do_accounting(one))
        self.dates = dates
        self._dates = _Dates()
        self._monies = _Monies()
        self._texts: dict[str, str] = {}

    def entries(self, products: list[_Product], renewals: dict[int, _Renewal]) -> Iterator[RenewalEntry]:
        """Products with their renewals, which are taken out. By position: by name it takes half as long again."""
        take, text, due = renewals.pop, self._texts.setdefault, self.dates.due
        dates, monies, names, without_rights = self._dates, self._monies, self._names, self.without_rights
        for product in products:
            number, owner = product.id, product.account_id
            renewal = take(number, None)
            expires_at = product.expired_at if renewal is None else renewal.expires_at
            expires_on, days = due(expires_at) if expires_at else (None, None)
            refused = _refused(product, renewal)
            out_of_reach = product.is_free or product.is_trial or refused == PART_OF_KSUITE
            if not refused and owner in without_rights:
                refused = NO_RIGHTS
            service = product.service_name
            part = product.parent_id
            beginning = (
                number,
                owner,
                names.get(owner) or str(owner),
                product.customer_name or product.internal_name or product.fqdn or str(number),
                text(service, service),
                None if part == number else part,
                expires_on,
                days,
            )
            if renewal is None:
                risk = risk_of(days, None, None, out_of_reach=out_of_reach)
                yield RenewalEntry(*beginning, refused=refused, risk=risk)
                continue
            charged, warranty = renewal.auto_renew, renewal.warranty
            kind, label, attempt = renewal.method_kind, renewal.method_label, renewal.last_attempt
            declined = "" if attempt is None else _declined(attempt, expires_on)
            card_ends, charge = dates[renewal.method_valid_until], dates[renewal.next_charge_on]
            yield RenewalEntry(
                *beginning,
                charged,
                renewal.method_id,
                text(kind, kind),
                text(label, label),
                card_ends,
                charge,
                declined,
                warranty,
                monies[bytes(renewal.price)],
                renewal.months,
                monies[bytes(renewal.warranty_price)],
                renewal.billing_address_id,
                refused,
                risk_of(days, charged, warranty, bool(declined), card_ends, charge, out_of_reach=out_of_reach),
            )


def _declined(attempt: _Attempt, expires_on: date | None) -> str:
    """Why the last charge was declined; what was declined before an earlier due date is past."""
    if attempt.outcome != _DECLINED or expires_on is None:
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
