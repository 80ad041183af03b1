"""Billing addresses of an organization (product.md, job 4): read, add, edit, make default, delete."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.billing_operations import BILLING_ADDRESS_ADD, BILLING_ADDRESSES_LIST
from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import ApiError, Conflict, NotFound, OutcomeUnknown
from desktop_manager.api.models.account import Account
from desktop_manager.api.models.billing import BillingAddress, NewBillingAddress
from desktop_manager.api.models.reference import Country
from desktop_manager.features.billing.address_rules import AddressEdit, check
from desktop_manager.features.billing.settling import fetch_unless_fresh, noted_failure, read_again
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import AddressInUse, NotApplied, UndoRefused
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.way_back import way_of
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.journal_entry import JournalRow
    from desktop_manager.store.store import Store

_log = logging.getLogger(__name__)

ADD = "billing.address.add"
UNDO_ADD = "billing.address.add.undo"
EDIT = "billing.address.edit"
UNDO_EDIT = "billing.address.edit.undo"
DEFAULT = "billing.address.default"
UNDO_DEFAULT = "billing.address.default.undo"
DELETE = "billing.address.delete"
UNDO_DELETE = "billing.address.delete.undo"

_CHANGED = frozenset({Area.BILLING_ADDRESSES})


class AddressesView(NamedTuple):
    """The billing addresses of one organization, the default one first.

    Attributes:
        offered: whether the server tells and changes them. Where it does not, the organization's own addresses that
            are for invoices stand here, to be read only.
        fetched_at: seconds since 1970 UTC, None if never.
        failure: code of why the last fetch failed, "" if it did not.
    """

    addresses: tuple[BillingAddress, ...]
    offered: bool
    fetched_at: int | None
    failure: str = ""


def edit_of(address: BillingAddress) -> AddressEdit:
    """What a form starts with to change `address`."""
    return AddressEdit(**{name: getattr(address, name) for name in AddressEdit._fields})


def uses(address: BillingAddress) -> tuple[tuple[str, str], ...]:
    """What forbids deleting it, as (kind, name); the default is in use as such, also where the server is silent."""
    found = tuple((use.kind, use.name) for use in address.used_by)
    if address.is_default and not any(kind == "default" for kind, _name in found):
        return (*found, ("default", ""))
    return found


class _Way(msgspec.Struct, frozen=True):
    """What takes a write back.

    Attributes:
        id: of the address. before, made: what it was and what it became; None where there was none.
        former: id of the one that was the default before, None where that stayed.
    """

    id: int
    before: AddressEdit | None
    made: AddressEdit | None
    former: int | None


class AddressesService:
    """What asks the server blocks, so it belongs on a worker."""

    def __init__(
        self, store: Store, recorder: Recorder, client: Callable[[], Client], *, now: Callable[[], int]
    ) -> None:
        """Work on `store`, and enter writes with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._now = now

    def offered(self) -> bool:
        """Whether the server takes changes of billing addresses."""
        return self._client().offers(BILLING_ADDRESS_ADD)

    def read(self, account_id: int) -> AddressesView:
        """The addresses as last fetched."""
        offered = self.offered()
        failure = noted_failure(self._store, Area.BILLING_ADDRESSES, account_id)
        area = Area.BILLING_ADDRESSES if offered else Area.ACCOUNTS
        found = self._stored(account_id) if offered else self._of_account(account_id)
        return AddressesView(tuple(found), offered, self._store.age(area, account_id), failure)

    def countries(self) -> list[Country]:
        """The countries that the server offers to choose from, as last fetched."""
        found = decode(self._store.read_json_array(Area.COUNTRIES), list[Country])
        return [one for one in found if one.is_enabled and one.short_name]

    def fetch(self, account_id: int, force: bool) -> frozenset[Area]:
        """Fetch the addresses where the server tells them; the areas that changed. Raises ApiError, StoreError."""
        if not self._client().offers(BILLING_ADDRESSES_LIST):
            return frozenset()
        fetch = partial(self._refetch, account_id)
        return fetch_unless_fresh(self._store, Area.BILLING_ADDRESSES, account_id, fetch, now=self._now(), force=force)

    def add(self, account_id: int, edit: AddressEdit) -> WriteResult:
        """Add an address; Undo deletes it.

        Raises:
            InvalidEdit: it breaks a rule known here; nothing was sent.
            ValidationFailed, AccessDenied: the server refuses; nothing was added.
            NotApplied: the answer was lost and the server had not taken it.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was added.
        """
        self._check(edit)
        former = self._default_of(account_id)
        made = self._add(account_id, edit)
        way = _Way(made.id, None, edit_of(made), _id(former))
        seq = self._enter(ADD, account_id, None, made, undo=way)
        undo = Undo(ADD, lambda: self._take_back_added(made, former, seq))
        return WriteResult(_CHANGED, seq, undo)

    def change(self, address: BillingAddress, edit: AddressEdit) -> WriteResult:
        """Change an address; Undo brings back what it was. Raises as `add`, and NotFound."""
        self._check(edit)
        return self._change(address, edit, EDIT, None)

    def make_default(self, address: BillingAddress) -> WriteResult:
        """Make an address the default one; Undo gives that back to the former. Raises as `add`, and NotFound."""
        return self._make_default(address, DEFAULT, None)

    def delete(self, address: BillingAddress) -> WriteResult:
        """Delete an address that nothing uses; Undo adds it again, as a new one.

        Raises:
            AddressInUse: something uses it, as is known here or as the server says.
            NotFound, AccessDenied, NotApplied, OutcomeUnknown, ApiError: as `add`.
        """
        used_by = uses(address)
        if used_by:
            raise AddressInUse(used_by)
        seq = self._delete(address, DELETE, None)
        edit = edit_of(address)
        undo = Undo(DELETE, lambda: self._put_back_deleted(address.account_id, edit, seq))
        return WriteResult(_CHANGED, seq, undo)

    def take_back(self, row: JournalRow) -> WriteResult:
        """Take an entry of an earlier write back, where the address is still as it left it.

        Raises:
            UndoRefused: it is not, or the address that would be the default again is gone.
            AddressInUse: an added one is used by now.
            ValidationFailed, AccessDenied, NotApplied, OutcomeUnknown, ApiError: as `add`.
        """
        way, account_id, seq = way_of(row, _Way), row.entry.organization, row.seq
        now = {one.id: one for one in self._refetch(account_id)}
        if row.entry.action == DELETE:
            assert way.before is not None, "entered with it"
            if any(_same(edit_of(one), way.before) for one in now.values()):
                raise UndoRefused("already")
            return self._put_back_deleted(account_id, way.before, seq)
        address, former = now.get(way.id), now.get(way.former) if way.former is not None else None
        if address is None or (way.former is not None and former is None):
            raise UndoRefused("gone")
        if row.entry.action == DEFAULT:
            if not address.is_default or former is None:
                raise UndoRefused("changed_since")
            return self._make_default(former, UNDO_DEFAULT, seq)
        if way.made is None or edit_of(address) != way.made:
            raise UndoRefused("changed_since")
        if way.before is None:
            return self._take_back_added(address, former, seq)
        return self._take_back_changed(_with(address, way.before), address, former, seq)

    def _check(self, edit: AddressEdit) -> None:
        check(edit, {one.short_name for one in self.countries()})

    def _add(self, account_id: int, edit: AddressEdit) -> BillingAddress:
        from desktop_manager.api.resources import billing

        known = {one.id for one in self._stored(account_id)}
        try:
            made = billing.add_address(self._client(), account_id, _body(edit)).data
        except OutcomeUnknown as unknown:
            found = read_again(lambda: self._refetch(account_id), unknown)
            # The server makes the first one the default by itself.
            same = [one for one in found if one.id not in known and _same(edit_of(one), edit)]
            if not same:
                raise NotApplied from unknown
            return same[-1]
        self._read_back(account_id, made)
        return made

    def _change(self, address: BillingAddress, edit: AddressEdit, action: str, undoes: int | None) -> WriteResult:
        takes_default = edit.is_default and not address.is_default
        former = self._default_of(address.account_id) if takes_default else None
        made = self._replace(address, edit)
        way = _Way(address.id, edit_of(address), edit_of(made), _id(former)) if action == EDIT else None
        seq = self._enter(action, address.account_id, address, made, undo=way, undoes=undoes)
        undo = None
        if action == EDIT:
            undo = Undo(EDIT, lambda: self._take_back_changed(address, made, former, seq))
        return WriteResult(_CHANGED, seq, undo)

    def _make_default(self, address: BillingAddress, action: str, undoes: int | None) -> WriteResult:
        former = self._default_of(address.account_id)
        made = self._replace(address, edit_of(address)._replace(is_default=True))
        way = None
        if former is not None and action == DEFAULT:
            way = _Way(address.id, None, None, former.id)
        seq = self._enter(action, address.account_id, address, made, undo=way, undoes=undoes)
        undo = None
        if action == DEFAULT and former is not None:
            undo = Undo(DEFAULT, lambda: self._make_default(former, UNDO_DEFAULT, seq))
        return WriteResult(_CHANGED, seq, undo)

    def _replace(self, address: BillingAddress, edit: AddressEdit) -> BillingAddress:
        from desktop_manager.api.resources import billing

        try:
            made = billing.replace_address(self._client(), address.account_id, address.id, _body(edit)).data
        except OutcomeUnknown as unknown:
            found = read_again(lambda: self._refetch(address.account_id), unknown)
            now = next((one for one in found if one.id == address.id), None)
            if now is not None and edit_of(now) == edit.stripped():
                return now
            if now is not None and edit_of(now) == edit_of(address):
                raise NotApplied from unknown
            raise unknown from unknown.__cause__
        except NotFound:
            # It is gone: what is shown is old.
            self._look_again(address.account_id)
            raise
        self._read_back(address.account_id, made)
        return made

    def _delete(self, address: BillingAddress, action: str, undoes: int | None) -> int | None:
        from desktop_manager.api.resources import billing

        account_id = address.account_id
        try:
            billing.delete_address(self._client(), account_id, address.id)
        except OutcomeUnknown as unknown:
            if any(one.id == address.id for one in read_again(lambda: self._refetch(account_id), unknown)):
                raise NotApplied from unknown
        except Conflict as conflict:
            self._look_again(account_id)
            now = next((one for one in self._stored(account_id) if one.id == address.id), address)
            raise AddressInUse(uses(now)) from conflict
        except NotFound:
            self._look_again(account_id)
            raise
        else:
            self._keep(account_id, [one for one in self._stored(account_id) if one.id != address.id])
        way = _Way(address.id, edit_of(address), None, None) if action == DELETE else None
        return self._enter(action, account_id, address, None, undo=way, undoes=undoes)

    def _take_back_added(self, made: BillingAddress, former: BillingAddress | None, seq: int | None) -> WriteResult:
        """The default cannot be deleted: the former one becomes it again first."""
        if made.is_default and former is not None:
            self._replace(former, edit_of(former)._replace(is_default=True))
        return WriteResult(_CHANGED, self._delete(made, UNDO_ADD, seq))

    def _take_back_changed(
        self, address: BillingAddress, made: BillingAddress, former: BillingAddress | None, seq: int | None
    ) -> WriteResult:
        """The default is given back to the former one first: an organization always has one."""
        if former is not None:
            self._replace(former, edit_of(former)._replace(is_default=True))
        return self._change(made, edit_of(address), UNDO_EDIT, seq)

    def _put_back_deleted(self, account_id: int, edit: AddressEdit, seq: int | None) -> WriteResult:
        made = self._add(account_id, edit)
        return WriteResult(_CHANGED, self._enter(UNDO_DELETE, account_id, None, made, undoes=seq))

    def _read_back(self, account_id: int, made: BillingAddress) -> None:
        """The server moves the default, and says what uses an address: read them all again, or store what it said."""
        try:
            self._refetch(account_id)
        except ApiError as error:
            _log.info("the addresses were changed but not read again: %s", type(error).__name__)
            others = [one for one in self._stored(account_id) if one.id != made.id]
            if made.is_default:
                others = [msgspec.structs.replace(one, is_default=False) for one in others]
            self._keep(account_id, [*others, made])

    def _look_again(self, account_id: int) -> None:
        try:
            self._refetch(account_id)
        except ApiError as error:
            _log.info("the addresses could not be read again: %s", type(error).__name__)

    def _refetch(self, account_id: int) -> list[BillingAddress]:
        from desktop_manager.api.resources import billing

        found = billing.list_addresses(self._client(), account_id).data
        self._keep(account_id, found)
        return found

    def _keep(self, account_id: int, addresses: list[BillingAddress]) -> None:
        records = [Record(account_id, one.id, msgspec.json.encode(one)) for one in addresses]
        with full_disk_forgiven("the billing addresses"):
            self._store.replace_listing(Area.BILLING_ADDRESSES, account_id, records, self._now())

    def _stored(self, account_id: int) -> list[BillingAddress]:
        payload = self._store.read_json_array(Area.BILLING_ADDRESSES, account_id)
        found = decode(payload, list[BillingAddress])
        return sorted(found, key=lambda one: (not one.is_default, one.id))

    def _default_of(self, account_id: int) -> BillingAddress | None:
        return next((one for one in self._stored(account_id) if one.is_default), None)

    def _of_account(self, account_id: int) -> list[BillingAddress]:
        """The addresses for invoices that the documented API tells: `addresses[].for_invoice` of the organization."""
        payload = self._store.read_one(Area.ACCOUNTS, account_id, account_id)
        if payload is None:
            return []
        account = decode(payload, Account)
        return [
            BillingAddress(
                id=one.id,
                account_id=account_id,
                street=one.street or "",
                street2=one.street2 or "",
                zip=one.zip or "",
                city=one.city or "",
                country=one.country.short_name if one.country is not None else "",
                company=account.name,
                vat_number=account.vat_number or "",
            )
            for one in account.addresses or ()
            if one.for_invoice
        ]

    def _enter(
        self,
        action: str,
        account_id: int,
        before: BillingAddress | None,
        after: BillingAddress | None,
        *,
        undo: object = None,
        undoes: int | None = None,
    ) -> int | None:
        named = after or before
        assert named is not None, "one of them is there"
        return self._recorder.enter(
            action,
            Area.BILLING_ADDRESSES,
            title(named),
            before=_facts(before),
            after=_facts(after),
            organization=account_id,
            undo=undo,
            undoes=undoes,
        )


def title(address: BillingAddress) -> str:
    """The name that an invoice is made out to: the company, else the person."""
    return address.company or f"{address.first_name} {address.last_name}".strip()


def _id(address: BillingAddress | None) -> int | None:
    return address.id if address is not None else None


def _with(address: BillingAddress, edit: AddressEdit) -> BillingAddress:
    return msgspec.structs.replace(address, **edit._asdict())


def _facts(address: BillingAddress | None) -> dict[str, str | bool]:
    return dict(edit_of(address)._asdict()) if address is not None else {}


def _body(edit: AddressEdit) -> NewBillingAddress:
    return NewBillingAddress(**edit.stripped()._asdict())


def _same(held: AddressEdit, wanted: AddressEdit) -> bool:
    return held._replace(is_default=False) == wanted.stripped()._replace(is_default=False)
