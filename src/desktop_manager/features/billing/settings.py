"""Payment settings of an organization: read, and changed together (product.md, job 2 "Payment settings")."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from desktop_manager.api.billing_operations import PAYMENT_SETTINGS_CHANGE, PAYMENT_SETTINGS_READ
from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import OutcomeUnknown
from desktop_manager.api.models.billing import PaymentMethod, PaymentSettings, PaymentSettingsChange
from desktop_manager.features.billing.settings_rules import Change, Method, Settings, changes, check
from desktop_manager.features.billing.settling import fetch_unless_fresh, noted_failure, read_again
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import NotApplied, NothingKnown, UndoRefused
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.way_back import refuse_if_changed, way_of
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.features.recording import Recorder
    from desktop_manager.store.journal_entry import JournalRow
    from desktop_manager.store.store import Store

SAVE = "billing.settings.save"
UNDO_SAVE = "billing.settings.save.undo"
_CHANGED = frozenset({Area.PAYMENT_SETTINGS})


class SettingsView(NamedTuple):
    """The payment settings of one organization; `settings` None where they were never fetched.

    `failure`: code of why the last fetch failed, "" if it did not.
    """

    settings: Settings | None
    offered: bool
    fetched_at: int | None
    failure: str = ""


class _Way(msgspec.Struct, frozen=True):
    """The fields that a write has touched, before and after; means of payment by their ids, in their order."""

    before: dict[str, Any]
    made: dict[str, Any]


class PaymentSettingsService:
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
        """Whether the server tells and changes payment settings."""
        client = self._client()
        return client.offers(PAYMENT_SETTINGS_READ) and client.offers(PAYMENT_SETTINGS_CHANGE)

    def read(self, account_id: int) -> SettingsView:
        """The settings as last fetched."""
        payload = self._store.read_one(Area.PAYMENT_SETTINGS, account_id, account_id)
        found = decode(payload, PaymentSettings) if payload is not None else None
        failure = noted_failure(self._store, Area.PAYMENT_SETTINGS, account_id)
        return SettingsView(
            _settings(found) if found is not None else None,
            self.offered(),
            self._store.age(Area.PAYMENT_SETTINGS, account_id),
            failure,
        )

    def methods(self, account_id: int) -> tuple[Method, ...]:
        """The means of payment of an organization, the one that is charged first in front; () if none are known."""
        found = self.read(account_id).settings
        return found.methods if found is not None else ()

    def fetch(self, account_id: int, force: bool) -> frozenset[Area]:
        """Fetch the settings where the server tells them; the areas that changed. Raises ApiError, StoreError."""
        if not self._client().offers(PAYMENT_SETTINGS_READ):
            return frozenset()
        fetch = partial(self._refetch, account_id)
        return fetch_unless_fresh(self._store, Area.PAYMENT_SETTINGS, account_id, fetch, now=self._now(), force=force)

    def save(self, account_id: int, wanted: Settings) -> WriteResult:
        """Send what differs from what is known; Undo brings back what it was.

        Raises:
            InvalidEdit: it breaks a rule known here; nothing was sent.
            NothingKnown: the settings were never fetched.
            ValidationFailed, AccessDenied: the server refuses; nothing was changed.
            NotApplied: the answer was lost and the server had not taken the change.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was changed.
        """
        return self._save(account_id, wanted, SAVE, None)

    def take_back(self, row: JournalRow) -> WriteResult:
        """Take an entry of earlier settings back, where they are still as it left them.

        Raises:
            UndoRefused: they are not, or a means of payment that would come back is gone.
            ValidationFailed, AccessDenied, NotApplied, OutcomeUnknown, ApiError: as `save`.
        """
        way, account_id = way_of(row, _Way), row.entry.organization
        now = _settings(self._refetch(account_id))
        held = msgspec.json.decode(msgspec.json.encode(_ids(now, list(way.made))))
        refuse_if_changed(field for field, made in way.made.items() if held[field] != made)
        return self._save(account_id, _put_back(now, way.before), UNDO_SAVE, row.seq)

    def _save(self, account_id: int, wanted: Settings, action: str, undoes: int | None) -> WriteResult:
        from desktop_manager.api.resources import billing

        check(wanted)
        before = self.read(account_id).settings
        if before is None:
            raise NothingKnown("payment settings")
        changed = changes(before, wanted)
        if not changed:
            return WriteResult(frozenset())
        try:
            made = billing.change_settings(self._client(), account_id, _body(changed, wanted)).data
        except OutcomeUnknown as unknown:
            found = _settings(read_again(lambda: self._refetch(account_id), unknown))
            if changes(found, wanted):
                raise (NotApplied() if not changes(found, before) else unknown) from unknown.__cause__
        else:
            self._keep(made)
        fields = [change.field for change in changed]
        seq = self._recorder.enter(
            action,
            Area.PAYMENT_SETTINGS,
            "",
            before=_facts(before, fields),
            after=_facts(wanted, fields),
            organization=account_id,
            undo={"before": _ids(before, fields), "made": _ids(wanted, fields)} if action == SAVE else None,
            undoes=undoes,
        )
        undo = Undo(SAVE, lambda: self._put_back(account_id, before, fields, seq)) if action == SAVE else None
        return WriteResult(_CHANGED, seq, undo)

    def _put_back(self, account_id: int, before: Settings, fields: list[str], seq: int | None) -> WriteResult:
        """Bring back what was changed, and leave what changed since as it is."""
        now = self.read(account_id).settings or before
        held = now._replace(**{field: getattr(before, field) for field in fields})
        return self._save(account_id, held, UNDO_SAVE, seq)

    def _refetch(self, account_id: int) -> PaymentSettings:
        from desktop_manager.api.resources import billing

        found = billing.get_settings(self._client(), account_id).data
        self._keep(found)
        return found

    def _keep(self, settings: PaymentSettings) -> None:
        record = Record(settings.account_id, settings.account_id, msgspec.json.encode(settings))
        with full_disk_forgiven("the payment settings"):
            self._store.put(Area.PAYMENT_SETTINGS, record, self._now())


def _settings(found: PaymentSettings) -> Settings:
    # What the server says counts: a number of reminders that differs from their days cannot be shown.
    return Settings(
        found.reminder_days[: found.reminders],
        found.renewal_notice_days,
        found.grouping,
        found.mailed,
        tuple(_method(one) for one in found.methods),
    )


def _method(one: PaymentMethod) -> Method:
    return Method(one.id, one.kind, one.label, one.valid_until)


def _body(changed: list[Change], wanted: Settings) -> PaymentSettingsChange:
    fields: dict[str, Any] = {}
    for change in changed:
        if change.field == "methods":
            fields["method_ids"] = tuple(one.id for one in wanted.methods)
        else:
            fields[change.field] = getattr(wanted, change.field)
    if "reminder_days" in fields:
        fields["reminders"] = len(wanted.reminder_days)
    return PaymentSettingsChange(**fields)


def _ids(settings: Settings, fields: list[str]) -> dict[str, Any]:
    return {
        field: [one.id for one in settings.methods] if field == "methods" else getattr(settings, field)
        for field in fields
    }


def _put_back(now: Settings, fields: dict[str, Any]) -> Settings:
    methods = {one.id: one for one in now.methods}
    if not methods.keys() >= set(fields.get("methods", ())):
        raise UndoRefused("gone")
    values: dict[str, Any] = {}
    for field, value in fields.items():
        if field == "methods":
            values[field] = tuple(methods[number] for number in value)
        else:
            values[field] = tuple(value) if isinstance(value, list) else value
    return now._replace(**values)


def _facts(settings: Settings, fields: list[str]) -> dict[str, object]:
    facts: dict[str, object] = {field: getattr(settings, field) for field in fields if field != "methods"}
    if "methods" in fields:
        facts["methods"] = [one.label for one in settings.methods]
    return facts
