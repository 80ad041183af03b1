"""Makes the entries of the Renewals page from products and renewals that were read."""

from datetime import date

import msgspec

from desktop_manager.api.models.account import Account
from desktop_manager.features.organizations.roles import Role, role_of
from desktop_manager.features.products.expiry import SOON_DAYS
from desktop_manager.features.renewals.entry import RenewalEntry
from desktop_manager.features.renewals.local_dates import LocalDates
from desktop_manager.features.renewals.renewal_row import Dates, Declined, Methods, Monies, Refusals, RenewalRow
from desktop_manager.features.renewals.risk import Risk, risk_of

NO_RIGHTS = "no_rights"
"""Code of a product in an organization whose accounting the user may not do."""

PART_OF_KSUITE = "part_of_ksuite"
"""Code of a product that is renewed with the kSuite it belongs to (product.md, job 9)."""

_MANAGERS = frozenset((Role.OWNER, Role.ADMIN))
_KSUITE = "ksuite"


class RenewedProduct(msgspec.Struct, gc=False):
    """What is read of a product for its renewal. A hundred thousand of them are: what is not named is not decoded."""

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


class _Risks(dict[tuple[bool, bool, bool, bool], Risk]):
    """The risk of a product that expires, by: expired, auto-renew, warranty, the card ends before the next charge."""

    def __missing__(self, facts: tuple[bool, bool, bool, bool]) -> Risk:
        expired, charged, warranty, too_late = facts
        card_ends, charge = (date.min, date.max) if too_late else (None, None)
        made = self[facts] = risk_of(-1 if expired else 0, charged, warranty, False, card_ends, charge)
        return made


class EntryMaker:
    """Makes entries; dates, amounts and words that are the same are made and kept once.

    A third of the time to open the page is spent here: of the many ordinary products nothing is asked that only special
    ones need, and the entry is made by position.
    """

    def __init__(self, accounts: list[Account], dates: LocalDates) -> None:
        """Know the organizations; `dates` gives dates in the user's time zone."""
        self._names = {account.id: account.name for account in accounts}
        self.without_rights = frozenset(one.id for one in accounts if not may_do_accounting(one))
        self.dates = dates
        self._dates = Dates()
        self._monies = Monies()
        self._methods = Methods()
        self._refusals = Refusals()
        self._risks = _Risks()
        self._texts: dict[str, str] = {}

    def entries(self, products: list[RenewedProduct], renewals: dict[int, RenewalRow]) -> list[RenewalEntry]:
        """Products with their renewals, which are taken out."""
        made: list[RenewalEntry] = []
        add, take, text, due = made.append, renewals.pop, self._texts.setdefault, self.dates.due
        dates, monies, methods, risks = self._dates, self._monies, self._methods, self._risks
        names, without_rights = self._names, self.without_rights
        for product in products:
            number, owner = product.id, product.account_id
            renewal = take(number, None)
            if (
                renewal is None
                or product.parent_id is not None
                or product.is_free
                or product.is_trial
                or product.is_locked
                or renewal.refused
                or renewal.declined
                or not renewal.expires_at
                or owner in without_rights
            ):
                add(self._special(product, renewal))
                continue
            expires_on, days = due(renewal.expires_at)
            charged, warranty, service = renewal.auto_renew, renewal.warranty, product.service_name
            method_id, kind, label, card_ends = methods[renewal.method]
            charge = dates[renewal.next_charge_on]
            too_late = card_ends is not None and charge is not None and card_ends < charge
            add(
                RenewalEntry(
                    number,
                    owner,
                    names.get(owner) or str(owner),
                    product.customer_name or _name(product),
                    text(service, service),
                    None,
                    expires_on,
                    days,
                    charged,
                    method_id,
                    kind,
                    label,
                    card_ends,
                    charge,
                    "",
                    warranty,
                    monies[renewal.price],
                    renewal.months,
                    monies[renewal.warranty_price],
                    renewal.billing_address_id,
                    "",
                    risks[days < 0, charged, warranty, too_late],
                )
            )
        return made

    def _special(self, product: RenewedProduct, renewal: RenewalRow | None) -> RenewalEntry:
        """The entry of a product that something is to be said about."""
        owner, part, service = product.account_id, product.parent_id, product.service_name
        expires_at = product.expired_at if renewal is None else renewal.expires_at
        expires_on, days = self.dates.due(expires_at) if expires_at else (None, None)
        refused = _refused(product, renewal)
        out_of_reach = product.is_free or product.is_trial or refused == PART_OF_KSUITE
        if not refused and owner in self.without_rights:
            refused = NO_RIGHTS
        beginning = (
            product.id,
            owner,
            self._names.get(owner) or str(owner),
            product.customer_name or _name(product),
            self._texts.setdefault(service, service),
            None if part == product.id else part,
            expires_on,
            days,
        )
        if renewal is None:
            risk = risk_of(days, None, None, out_of_reach=out_of_reach)
            return RenewalEntry(*beginning, refused=refused, risk=risk)
        charged, warranty = renewal.auto_renew, renewal.warranty
        method, charge = self._methods[renewal.method], self._dates[renewal.next_charge_on]
        refusal = self._refusals[renewal.declined]
        declined = "" if refusal is None else _declined(refusal, expires_on)
        return RenewalEntry(
            *beginning,
            charged,
            method.id,
            method.kind,
            method.label,
            method.card_ends,
            charge,
            declined,
            warranty,
            self._monies[renewal.price],
            renewal.months,
            self._monies[renewal.warranty_price],
            renewal.billing_address_id,
            refused,
            risk_of(days, charged, warranty, bool(declined), method.card_ends, charge, out_of_reach=out_of_reach),
        )


def _name(product: RenewedProduct) -> str:
    return product.internal_name or product.fqdn or str(product.id)


def _declined(refusal: Declined, expires_on: date | None) -> str:
    """Why the last charge was declined; what was declined before an earlier due date is past."""
    if expires_on is None or (expires_on - refusal.on).days > SOON_DAYS:
        return ""
    return refusal.reason


def may_do_accounting(account: Account) -> bool:
    """Whether the user may change renewals there: owners, administrators, and who has accounting rights."""
    return role_of(account.type) in _MANAGERS or account.billing is True


def _refused(product: RenewedProduct, renewal: RenewalRow | None) -> str:
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
