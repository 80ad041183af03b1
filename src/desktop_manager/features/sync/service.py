"""The synchronization: fetches by plan, writes the store, keeps what it has when a part fails."""

import threading
from collections.abc import Callable, Iterable
from typing import NamedTuple, Protocol

import msgspec

from desktop_manager.api.client import Client
from desktop_manager.api.errors import ApiError, Cancelled, NetworkError, NotAuthorized, OperationNotOffered
from desktop_manager.api.models.account import Account
from desktop_manager.api.resources import accounts, capabilities, products, profile, reference
from desktop_manager.features.sync.failures import UNREADABLE, failure_code
from desktop_manager.features.sync.plan import (
    PRODUCTS_PER_PAGE,
    REFERENCE_AREAS,
    Step,
    plan_everything,
    plan_organization,
)
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

_AREA_OF = {
    Step.PROFILE: Area.PROFILE,
    Step.ACCOUNTS: Area.ACCOUNTS,
    Step.ACCOUNT: Area.ACCOUNTS,
    Step.PRODUCTS: Area.PRODUCTS,
    Step.COUNTRIES: Area.COUNTRIES,
    Step.LANGUAGES: Area.LANGUAGES,
    Step.TIMEZONES: Area.TIMEZONES,
}


class Watcher(Protocol):
    """Who is told about the progress, and who may cancel."""

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop at the next step."""

    def progress(self, done: int, total: int, code: str) -> None:
        """Say that `done` of `total` requests were answered; `code` is the step's value."""

    def changed(self, areas: frozenset[Area]) -> None:
        """Say at once which local data changed, so that the window shows it while the rest is fetched."""


class StepFailure(NamedTuple):
    """A step that failed while the rest went on; what was stored before stays, with its age."""

    step: Step
    organization: int | None
    code: str
    error: ApiError


class SyncReport(NamedTuple):
    """What a refresh did. `requests` counts requests, without those repeated by the retry policy."""

    changed: frozenset[Area]
    failures: tuple[StepFailure, ...]
    requests: int

    @property
    def offline(self) -> bool:
        """Whether the server could not be reached."""
        return any(isinstance(failure.error, NetworkError) for failure in self.failures)


class SyncService:
    """Refreshes one login's store from its server. Its methods block, so they belong on a worker."""

    def __init__(self, store: Store, client: Callable[[], Client], *, now: Callable[[], int]) -> None:
        """Work on `store` with the client that `client` makes on first use; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._client = client
        self._now = now
        self._asked_capabilities = False
        self._one_at_a_time = threading.Lock()

    def refresh_everything(self, watcher: Watcher) -> SyncReport:
        """Refresh profile, organizations, products and what is old of the reference data.

        Raises:
            NotAuthorized: the token is no longer valid; what was fetched before stays.
            Cancelled: `watcher` asked for it; what is written stays whole.
        """
        ages = {area: self._store.age(area) for area in REFERENCE_AREAS}
        steps = plan_everything(ages, self._now(), ask_capabilities=not self._asked_capabilities)
        return self._run(steps, None, watcher)

    def refresh_organization(self, organization: int, watcher: Watcher) -> SyncReport:
        """Refresh one organization and its products; raises as `refresh_everything`."""
        known = self._store.counts(Area.PRODUCTS).get(organization, 0)
        return self._run(plan_organization(known), organization, watcher)

    def ask_capabilities_again(self) -> None:
        """Ask the server anew what it offers: the client is another one."""
        self._asked_capabilities = False

    def _run(self, steps: tuple[Step, ...], organization: int | None, watcher: Watcher) -> SyncReport:
        with self._one_at_a_time:
            client = self._client()
            changed: set[Area] = set()
            failures: list[StepFailure] = []
            requests = 0
            for number, step in enumerate(steps):
                if watcher.cancelled:
                    raise Cancelled
                watcher.progress(number, len(steps), step.value)
                before = frozenset(changed)
                try:
                    requests += self._take(step, client, organization, watcher, changed)
                except (Cancelled, NotAuthorized):
                    raise
                except ApiError as error:
                    requests += 1
                    failures.append(self._remember(step, organization, error))
                    if isinstance(error, NetworkError):
                        break
                else:
                    if changed > before:
                        watcher.changed(frozenset(changed - before))
            watcher.progress(len(steps), len(steps), "")
            return SyncReport(frozenset(changed), tuple(failures), requests)

    def _remember(self, step: Step, organization: int | None, error: ApiError) -> StepFailure:
        code = failure_code(error)
        area = _AREA_OF.get(step)
        if area is not None and not isinstance(error, NetworkError):
            self._store.note_failure(area, organization, code)
        return StepFailure(step, organization, code, error)

    def _take(self, step: Step, client: Client, organization: int | None, watcher: Watcher, changed: set[Area]) -> int:
        """Take one step; returns how many requests it took."""
        if step is Step.CAPABILITIES:
            return self._ask_capabilities(client)
        if step is Step.PRODUCTS:
            return self._take_products(client, organization, watcher, changed)
        if step is Step.PROFILE:
            self._put(Area.PROFILE, profile.get_profile(client))
            changed.add(Area.PROFILE)
        elif step is Step.ACCOUNTS:
            self._take_accounts(client)
            changed.add(Area.ACCOUNTS)
        elif step is Step.ACCOUNT and organization is not None:
            self._put(Area.ACCOUNTS, accounts.get_account(client, organization))
            changed.add(Area.ACCOUNTS)
        elif step is Step.COUNTRIES:
            self._replace(Area.COUNTRIES, reference.list_countries(client).data)
        elif step is Step.LANGUAGES:
            self._replace(Area.LANGUAGES, reference.list_languages(client).data)
        elif step is Step.TIMEZONES:
            self._replace(Area.TIMEZONES, reference.list_timezones(client).data)
        return 1

    def _ask_capabilities(self, client: Client) -> int:
        try:
            client.offer(capabilities.get_capabilities(client).data.operations)
        except OperationNotOffered:
            # api.infomaniak.com is never asked; there the documented operations are all there is.
            self._asked_capabilities = True
            return 0
        self._asked_capabilities = True
        return 1

    def _take_accounts(self, client: Client) -> None:
        reply = accounts.list_accounts(client)
        fetched_at = self._now()
        records = [_record(account) for account in reply.data]
        unreadable = [record.id for record in reply.skipped if record.id is not None]
        # An organization that cannot be read stays with what was known of it; it never vanishes.
        for organization in unreadable:
            known = self._store.read_one(Area.ACCOUNTS, organization, organization)
            if known is not None:
                records.append(Record(organization, organization, known))
        self._store.replace_listing(Area.ACCOUNTS, None, records, fetched_at)
        for organization in unreadable:
            self._store.note_failure(Area.ACCOUNTS, organization, UNREADABLE)

    def _take_products(self, client: Client, organization: int | None, watcher: Watcher, changed: set[Area]) -> int:
        records: list[Record] = []
        encode = msgspec.json.Encoder().encode
        pages = 0
        unreadable: set[int] = set()
        for reply in products.iter_products(client, organization, per_page=PRODUCTS_PER_PAGE):
            if watcher.cancelled:
                raise Cancelled
            pages += 1
            # A server that answers with another organization's product must not file it under this one.
            own = (item for item in reply.data if organization in (None, item.account_id))
            records.extend(Record(product.account_id, product.id, encode(product)) for product in own)
            unreadable.update(record.id for record in reply.skipped if record.id is not None)
            if reply.page is not None:
                watcher.progress(pages, reply.page.pages or pages, Step.PRODUCTS.value)
        if unreadable:
            records.extend(self._known_products(organization, unreadable))
        self._store.replace_listing(Area.PRODUCTS, organization, records, self._now())
        changed.add(Area.PRODUCTS)
        return pages

    def _known_products(self, organization: int | None, ids: set[int]) -> Iterable[Record]:
        """The records known before for products that can no longer be read: they stay rather than vanish."""
        return [record for record in self._store.records(Area.PRODUCTS, organization) if record.id in ids]

    def _put(self, area: Area, reply: "object") -> None:
        data = reply.data  # type: ignore[attr-defined]
        self._store.put(area, _record(data), self._now())

    def _replace(self, area: Area, items: Iterable["Identified"]) -> None:
        self._store.replace_listing(area, None, [_record(item) for item in items], self._now())


class Identified(Protocol):
    """A record of the API that has an id."""

    @property
    def id(self) -> int:
        """Its id."""


def _record(item: Identified) -> Record:
    organization = item.id if isinstance(item, Account) else 0
    return Record(organization, item.id, msgspec.json.encode(item))
