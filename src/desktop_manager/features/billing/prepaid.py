"""The prepaid account of an organization: balance, movements, top up, recover, alert threshold (product.md)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.billing_operations import (
    PREPAID_READ,
    PREPAID_RECOVER,
    PREPAID_THRESHOLD,
    PREPAID_TOP_UP,
)
from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import OutcomeUnknown
from desktop_manager.api.models.billing import PrepaidAccount, PrepaidMovement, Recover, Threshold, TopUp
from desktop_manager.api.models.money import Money
from desktop_manager.features.billing import prepaid_rules
from desktop_manager.features.billing.settling import fetch_unless_fresh, noted_failure, read_again
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import NotApplied, UndoRefused
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.way_back import after_of, way_of
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.journal_entry import JournalRow
    from desktop_manager.store.store import Store

TOP_UP = "billing.prepaid.top_up"
RECOVER = "billing.prepaid.recover"
THRESHOLD = "billing.prepaid.threshold"
UNDO_THRESHOLD = "billing.prepaid.threshold.undo"
_CHANGED = frozenset({Area.PREPAID})


class _Way(msgspec.Struct, frozen=True):
    """A threshold as it stands in the journal."""

    threshold: Decimal | None


class PrepaidOffers(NamedTuple):
    """What the server offers."""

    read: bool = False
    top_up: bool = False
    recover: bool = False
    threshold: bool = False


class PrepaidView(NamedTuple):
    """The prepaid account of one organization; `account` None where it was never fetched.

    `failure`: code of why the last fetch failed, "" if it did not.
    """

    account: PrepaidAccount | None
    offers: PrepaidOffers
    fetched_at: int | None
    failure: str = ""


class PrepaidService:
    """What asks the server blocks, so it belongs on a worker."""

    def __init__(
        self, store: Store, recorder: Recorder, client: Callable[[], Client], *, now: Callable[[], int]
    ) -> None:
        """Work on `store`, and enter writes with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._now = now

    def offers(self) -> PrepaidOffers:
        """What the server offers."""
        client = self._client()
        return PrepaidOffers(
            client.offers(PREPAID_READ),
            client.offers(PREPAID_TOP_UP),
            client.offers(PREPAID_RECOVER),
            client.offers(PREPAID_THRESHOLD),
        )

    def read(self, account_id: int) -> PrepaidView:
        """The account as last fetched."""
        failure = noted_failure(self._store, Area.PREPAID, account_id)
        return PrepaidView(self.known(account_id), self.offers(), self._store.age(Area.PREPAID, account_id), failure)

    def known(self, account_id: int) -> PrepaidAccount | None:
        """The account as last fetched, None if it never was."""
        payload = self._store.read_one(Area.PREPAID, account_id, account_id)
        return decode(payload, PrepaidAccount) if payload is not None else None

    def fetch(self, account_id: int, force: bool) -> frozenset[Area]:
        """Fetch the account where the server tells it; the areas that changed. Raises ApiError, StoreError."""
        if not self._client().offers(PREPAID_READ):
            return frozenset()
        fetch = partial(self.refetch, account_id)
        return fetch_unless_fresh(self._store, Area.PREPAID, account_id, fetch, now=self._now(), force=force)

    def refetch(self, account_id: int) -> PrepaidAccount:
        """Fetch the account into the store. Raises ApiError."""
        from desktop_manager.api.resources import billing

        found = billing.get_prepaid(self._client(), account_id).data
        self._keep(found)
        return found

    def top_up(self, account_id: int, method_id: int, method_label: str, money: Money) -> WriteResult:
        """Charge a means of payment and credit the account. There is no Undo: the way back is Recover.

        Raises:
            InvalidEdit: the amount breaks a rule known here; nothing was sent.
            PaymentDeclined, ValidationFailed, AccessDenied: the server refuses; nothing was charged.
            NotApplied: the answer was lost and the server had not taken it.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was charged.
        """
        from desktop_manager.api.resources import billing

        prepaid_rules.check_top_up(money.amount)
        before = self._before(account_id)
        try:
            made = billing.top_up(self._client(), account_id, TopUp(method_id, money)).data
        except OutcomeUnknown as unknown:
            made = self._settle(account_id, before, "top_up", money, unknown)
        else:
            self._keep(made)
        return self._moved(TOP_UP, account_id, before, made, money, {"from": method_label})

    def recover(self, account_id: int, money: Money, iban: str, holder: str) -> WriteResult:
        """Have money paid back to a bank account. There is no Undo.

        Raises:
            InvalidEdit: IBAN, holder or amount break a rule known here; nothing was sent.
            ValidationFailed, AccessDenied, NotApplied, OutcomeUnknown, ApiError: as `top_up`.
        """
        from desktop_manager.api.resources import billing

        before = self._before(account_id)
        prepaid_rules.check_recovery(money, iban, holder, balance(before, money.currency))
        body = Recover(money, "".join(iban.split()).upper(), holder.strip())
        try:
            made = billing.recover(self._client(), account_id, body).data
        except OutcomeUnknown as unknown:
            made = self._settle(account_id, before, "recovered", -money, unknown)
        else:
            self._keep(made)
        # The journal can be exported: it names the account by its last signs only.
        return self._moved(RECOVER, account_id, before, made, money, {"to": f"··{body.iban[-4:]}"})

    def set_threshold(self, account_id: int, currency: str, amount: Decimal | None) -> WriteResult:
        """Set or clear the threshold under which the server mails an alert; Undo brings back the former.

        Raises:
            InvalidEdit: "amount" breaks a rule known here; nothing was sent.
            ValidationFailed, AccessDenied, NotApplied, OutcomeUnknown, ApiError: as `top_up`.
        """
        return self._set_threshold(account_id, currency, amount, THRESHOLD, None)

    def take_back_threshold(self, row: JournalRow) -> WriteResult:
        """Take an entry of an earlier threshold back, where it is still as that left it.

        Raises:
            UndoRefused: it is not.
            ValidationFailed, AccessDenied, NotApplied, OutcomeUnknown, ApiError: as `top_up`.
        """
        former, made = way_of(row, _Way).threshold, after_of(row, _Way).threshold
        account_id, currency = row.entry.organization, row.entry.target
        if threshold(self.refetch(account_id), currency) != made:
            raise UndoRefused("changed_since")
        return self._set_threshold(account_id, currency, former, UNDO_THRESHOLD, row.seq)

    def _set_threshold(
        self, account_id: int, currency: str, amount: Decimal | None, action: str, undoes: int | None
    ) -> WriteResult:
        from desktop_manager.api.resources import billing

        if amount is not None:
            prepaid_rules.check_amount(amount)
        former = threshold(self.known(account_id) or self.refetch(account_id), currency)
        try:
            made = billing.set_threshold(self._client(), account_id, Threshold(currency, amount)).data
        except OutcomeUnknown as unknown:
            found = threshold(read_again(lambda: self.refetch(account_id), unknown), currency)
            if found != amount:
                raise (NotApplied() if found == former else unknown) from unknown.__cause__
        else:
            self._keep(made)
        seq = self._recorder.enter(
            action,
            Area.PREPAID,
            currency,
            before={"threshold": _text(former)},
            after={"threshold": _text(amount)},
            organization=account_id,
            undo={"threshold": _text(former)} if action == THRESHOLD else None,
            undoes=undoes,
        )
        undo = None
        if action == THRESHOLD:
            undo = Undo(THRESHOLD, lambda: self._set_threshold(account_id, currency, former, UNDO_THRESHOLD, seq))
        return WriteResult(_CHANGED, seq, undo)

    def _before(self, account_id: int) -> PrepaidAccount:
        """What is true now: against an older copy, a lost answer could be taken for a movement from elsewhere."""
        return self.refetch(account_id)

    def _settle(
        self, account_id: int, before: PrepaidAccount, kind: str, money: Money, unknown: OutcomeUnknown
    ) -> PrepaidAccount:
        found = read_again(lambda: self.refetch(account_id), unknown)
        if not any(_is(one, kind, money) for one in new_movements(before.movements, found.movements)):
            raise NotApplied from unknown
        return found

    def _moved(
        self,
        action: str,
        account_id: int,
        before: PrepaidAccount,
        made: PrepaidAccount,
        money: Money,
        more: dict[str, str],
    ) -> WriteResult:
        seq = self._recorder.enter(
            action,
            Area.PREPAID,
            money.currency,
            before={"balance": _text(balance(before, money.currency))},
            after={"balance": _text(balance(made, money.currency)), "amount": _text(money.amount), **more},
            organization=account_id,
        )
        return WriteResult(_CHANGED, seq)

    def _keep(self, account: PrepaidAccount) -> None:
        record = Record(account.account_id, account.account_id, msgspec.json.encode(account))
        with full_disk_forgiven("the prepaid account"):
            self._store.put(Area.PREPAID, record, self._now())


def balance(account: PrepaidAccount | None, currency: str) -> Decimal:
    """The balance in one currency; 0 where there is none."""
    held = account.balances if account is not None else ()
    return next((one.amount for one in held if one.currency == currency), Decimal(0))


def threshold(account: PrepaidAccount, currency: str) -> Decimal | None:
    """The alert threshold of a currency, None for none."""
    return next((one.amount for one in account.thresholds if one.currency == currency), None)


def new_movements(before: Sequence[PrepaidMovement], after: Sequence[PrepaidMovement]) -> list[PrepaidMovement]:
    """The movements that came since."""
    known = {one.id for one in before}
    return [one for one in after if one.id not in known]


def _is(movement: PrepaidMovement, kind: str, money: Money) -> bool:
    return movement.kind == kind and movement.money == money


def _text(amount: Decimal | None) -> str | None:
    """Amounts stand in the journal as they do on the wire."""
    return None if amount is None else str(amount)
