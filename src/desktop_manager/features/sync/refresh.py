"""One refresh under way: takes the steps of a plan, writes the store, and goes on where a part fails."""

import contextlib
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

import msgspec

from desktop_manager.api.client import Client
from desktop_manager.api.errors import (
    ApiError,
    Cancelled,
    MissingScope,
    NetworkError,
    NotAuthorized,
    OperationNotOffered,
)
from desktop_manager.api.reply import SkippedRecord
from desktop_manager.api.resources import accounts, capabilities, products, profile, reference
from desktop_manager.features.sync.failures import failure_code
from desktop_manager.features.sync.listing import Identified, record_of, replace_accounts, replace_keeping
from desktop_manager.features.sync.plan import ORGANIZATION_BUDGET, PAGES_AT_ONCE, PRODUCTS_PER_PAGE, Step
from desktop_manager.features.sync.report import StepFailure, SyncReport, Watcher
from desktop_manager.store.areas import Area
from desktop_manager.store.errors import StoreError
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

T = TypeVar("T")

_AREA_OF = {
    Step.PROFILE: Area.PROFILE,
    Step.ACCOUNTS: Area.ACCOUNTS,
    Step.ACCOUNT: Area.ACCOUNTS,
    Step.PRODUCTS: Area.PRODUCTS,
    Step.COUNTRIES: Area.COUNTRIES,
    Step.LANGUAGES: Area.LANGUAGES,
    Step.TIMEZONES: Area.TIMEZONES,
}


class Refresh:
    """Refreshes all organizations, or with `organization` that one."""

    def __init__(
        self,
        store: Store,
        client: Client,
        organization: int | None,
        watcher: Watcher,
        now: Callable[[], int],
        turn: AbstractContextManager[object],
    ) -> None:
        """Nothing is asked before `run`; `now` gives seconds since 1970 UTC; `turn` is as `SyncService` has it."""
        self._turn = turn
        self._store = store
        self._client = client
        self._organization = organization
        self._watcher = watcher
        self._now = now
        self._requests = 0
        self._changed: set[Area] = set()
        self._failures: list[StepFailure] = []
        self._left: set[int] = set()
        self.asked_capabilities = False
        self.deferred_products = False
        """Whether there are so many products that they are left to the listings in the background (`Fill`)."""

    def run(self, steps: tuple[Step, ...]) -> SyncReport:
        """Take the steps in order; raises NotAuthorized, Cancelled, and StoreError when the store cannot be written."""
        self._client.on_wait = self._watcher.waiting
        try:
            return self._take_all(steps)
        except NotAuthorized as error:
            # Remembered until the profile is fetched again, so that the login is known to need attention next time too.
            # What cannot be written down is still raised, and said.
            with contextlib.suppress(StoreError):
                self._store.note_failure(Area.PROFILE, None, failure_code(error))
            raise
        finally:
            self._client.on_wait = None

    def leave(self, organization: int) -> None:
        """The user has just left it; what this refresh had asked for before must not bring it back."""
        self._left.add(organization)

    def _take_all(self, steps: tuple[Step, ...]) -> SyncReport:
        for number, step in enumerate(steps):
            self._carry_on()
            if self._beyond_budget(step):
                continue
            self._watcher.progress(number, len(steps), step.value)
            before = frozenset(self._changed)
            try:
                self._take(step)
                for left in tuple(self._left):
                    self._changed.update(self._store.forget_organization(left))
            except (Cancelled, NotAuthorized):
                raise
            except ApiError as error:
                if isinstance(error, MissingScope) and not error.sent:
                    self._requests -= 1
                self._remember(step, error)
                if isinstance(error, NetworkError):
                    break
            if self._changed > before:
                self._watcher.changed(frozenset(self._changed - before))
        self._watcher.progress(len(steps), len(steps), "")
        return SyncReport(frozenset(self._changed), tuple(self._failures), self._requests)

    def _carry_on(self) -> None:
        """Raise Cancelled where that is wished, and let what somebody waits for go first."""
        with self._turn:
            pass
        if self._watcher.cancelled:
            raise Cancelled

    def _beyond_budget(self, step: Step) -> bool:
        """The profile comes last in the refresh of one organization, and only if the product pages left room for it."""
        return self._organization is not None and step is Step.PROFILE and self._requests >= ORGANIZATION_BUDGET

    def _remember(self, step: Step, error: ApiError) -> None:
        code = failure_code(error)
        area = _AREA_OF.get(step)
        # The profile belongs to no organization, so its failure must not mark one.
        organization = None if area is Area.PROFILE else self._organization
        if area is not None and not isinstance(error, NetworkError):
            self._store.note_failure(area, organization, code)
        self._failures.append(StepFailure(step, organization, code, error))

    def _take(self, step: Step) -> None:
        if step is Step.CAPABILITIES:
            self._take_capabilities()
        elif step is Step.PRODUCTS:
            self._take_products()
        elif step is Step.PROFILE:
            self._put(Area.PROFILE, self._count(profile.get_profile).data)
        elif step is Step.ACCOUNTS:
            self._take_accounts()
        elif step is Step.ACCOUNT and self._organization is not None:
            self._requests += 1
            self._put(Area.ACCOUNTS, accounts.get_account(self._client, self._organization).data)
        elif step is Step.COUNTRIES:
            countries = self._count(reference.list_countries)
            self._replace(Area.COUNTRIES, countries.data, countries.skipped)
        elif step is Step.LANGUAGES:
            languages = self._count(reference.list_languages)
            self._replace(Area.LANGUAGES, languages.data, languages.skipped)
        elif step is Step.TIMEZONES:
            timezones = self._count(reference.list_timezones)
            self._replace(Area.TIMEZONES, timezones.data, timezones.skipped)

    def _count(self, ask: Callable[[Client], T]) -> T:
        self._requests += 1
        return ask(self._client)

    def _take_capabilities(self) -> None:
        try:
            offered = self._count(capabilities.get_capabilities).data
            self._client.offer(offered.operations)
            # For a start without a network: what was fetched from this server can be read all the same.
            self._store.put(Area.CAPABILITIES, Record(0, 0, msgspec.json.encode(offered)), self._now())
        except OperationNotOffered:
            # api.infomaniak.com is never asked; there the documented operations are all there is.
            self._requests -= 1
        self.asked_capabilities = True

    def _take_accounts(self) -> None:
        reply = self._count(accounts.list_accounts)
        fetched_at = self._now()
        before = self._known_accounts()
        if replace_accounts(self._store, reply.data, reply.skipped, fetched_at):
            self._changed.add(Area.ACCOUNTS)
        # What was known of an organization that is gone goes with it, also when fetching products fails.
        for gone in before - self._known_accounts():
            self._changed.add(Area.PRODUCTS)
            self._changed.update(self._store.forget_organization(gone))

    def _known_accounts(self) -> frozenset[int]:
        return frozenset(self._store.counts(Area.ACCOUNTS))

    def _take_products(self) -> None:
        organization = self._organization
        records: list[Record] = []
        skipped: list[SkippedRecord] = []
        encode = msgspec.json.Encoder().encode
        missing = 0
        # Counted when it is asked: a page that fails was asked for, too.
        self._requests += 1
        pages = products.iter_products(self._client, organization, per_page=PRODUCTS_PER_PAGE)
        for number, reply in enumerate(pages, 1):
            self._carry_on()
            if organization is None and reply.page is not None and (reply.page.pages or 0) > PAGES_AT_ONCE:
                self.deferred_products = True
                return
            self._requests += 1
            # A server that answers with another organization's product must not file it under this one.
            own = (item for item in reply.data if organization in (None, item.account_id))
            records.extend(Record(product.account_id, product.id, encode(product)) for product in own)
            skipped.extend(reply.skipped)
            missing = reply.missing
            if reply.page is not None:
                self._watcher.progress(number, reply.page.pages or number, Step.PRODUCTS.value)
        # Each answer counted the next question already; after the last one there was none.
        self._requests -= 1
        if replace_keeping(self._store, Area.PRODUCTS, organization, records, skipped, missing, self._now()):
            self._changed.add(Area.PRODUCTS)

    def _put(self, area: Area, item: Identified) -> None:
        if self._store.put(area, record_of(item), self._now()):
            self._changed.add(area)

    def _replace(self, area: Area, items: Iterable[Identified], skipped: Sequence[SkippedRecord]) -> None:
        records = [record_of(item) for item in items]
        if replace_keeping(self._store, area, None, records, skipped, 0, self._now()):
            self._changed.add(area)
