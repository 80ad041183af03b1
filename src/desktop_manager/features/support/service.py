"""Support for one login: its codes, temporary access, and what is going on with the services."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.errors import ApiError, Cancelled, NotAuthorized
from desktop_manager.api.operations import (
    AUTHORIZATION_CODES,
    SUPPORT_ACCESS_GRANT,
    SUPPORT_ACCESS_LIST,
    SUPPORT_CODE,
    SUPPORT_PREMIUM,
    VIP_CODES,
)
from desktop_manager.api.redaction import Redactor
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import FeatureError, NothingKnown
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.products.service import ProductsService
from desktop_manager.features.recording import Recorder
from desktop_manager.features.support.codes import SHORTEST, CodeKind, KnownCode, Match, folded_code, identify
from desktop_manager.features.support.granting import Granting
from desktop_manager.features.support.own_codes import OwnCodes
from desktop_manager.features.support.reading import AREAS, SupportReader
from desktop_manager.features.support.view import Offers
from desktop_manager.features.sync.failures import failure_code
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client


class Comparison(NamedTuple):
    """What a pasted code was compared with, and what it is.

    Attributes:
        compared: how many codes of each kind there were; a kind that could not be compared is missing.
        own: how many of them the user has saved here.
        failed: why a kind that the server tells could not be fetched; for None, what the keyring holds.
    """

    matches: tuple[Match, ...]
    compared: dict[CodeKind, int]
    own: int
    failed: dict[CodeKind | None, Exception]


class SupportService:
    """What asks the server or the keyring blocks, so it belongs on a worker. No code is ever stored or logged."""

    def __init__(
        self,
        store: Store,
        recorder: Recorder,
        client: "Callable[[], Client]",
        products: ProductsService,
        own: OwnCodes,
        redactor: Redactor,
        *,
        now: Callable[[], int],
    ) -> None:
        """Work on `store`; `redactor` learns each code that passes; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._client = client
        self._redactor = redactor
        self._now = now
        self.own = own
        self.reader = SupportReader(store, products, now=now)
        self.granting = Granting(store, recorder, client, self.reader, now=now)

    def offers(self) -> Offers:
        """What the server offers."""
        client = self._client()
        return Offers(
            client.offers(SUPPORT_CODE),
            client.offers(VIP_CODES),
            client.offers(AUTHORIZATION_CODES),
            client.offers(SUPPORT_ACCESS_LIST),
            client.offers(SUPPORT_ACCESS_GRANT),
        )

    def fetch(self, older_than_s: int, *, only: frozenset[Area] = AREAS) -> WriteResult:
        """Fetch what is older than so many seconds; nothing is sent that the server does not offer.

        `only`: the areas that are wanted.

        A part that fails is remembered as a failure of its area, and the others go on.

        Raises:
            NotAuthorized, Cancelled: at once.
            ApiError: nothing could be fetched.
        """
        client = self._client()
        parts: list[tuple[Area, Callable[[], object]]] = [(Area.EVENTS, self._fetch_events)]
        if client.offers(SUPPORT_ACCESS_LIST):
            parts.append((Area.SUPPORT_ACCESS, self.granting.fetch))
        if client.offers(SUPPORT_PREMIUM):
            parts.append((Area.SUPPORT_PREMIUM, self._fetch_premium))
        changed: set[Area] = set()
        errors: list[ApiError] = []
        for area, fetch in parts:
            if area not in only or is_fresh(self._store, area, self._now(), within_s=older_than_s):
                continue
            try:
                fetch()
            except (NotAuthorized, Cancelled):
                raise
            except ApiError as error:
                errors.append(error)
                self._store.note_failure(area, None, failure_code(error))
            changed.add(area)
        if errors and len(errors) == len(changed):
            raise errors[0]
        return WriteResult(frozenset(changed))

    def support_code(self) -> str:
        """The support code. Raises OperationNotOffered, ApiError."""
        from desktop_manager.api.resources import support

        return self._seen(support.get_support_code(self._client()).data.code)

    def vip_code(self, organization: int) -> str:
        """The VIP code of an organization. Raises NothingKnown where it has none, OperationNotOffered, ApiError."""
        from desktop_manager.api.resources import support

        found = support.list_vip_codes(self._client(), organization).data
        if not found:
            raise NothingKnown("VIP code")
        return self._seen(found[0].vip_code)

    def authorization_code(self, product: int) -> str:
        """The authorization code of a domain. Raises NothingKnown, OperationNotOffered, ApiError."""
        from desktop_manager.api.resources import support

        found = support.list_authorization_codes(self._client(), product).data
        if not found:
            raise NothingKnown("authorization code")
        return self._seen(found[0].authorization_code)

    def compare(self, pasted: str) -> Comparison:
        """Say which of the known codes `pasted` is. It is compared here and goes nowhere: not to the server, no log."""
        if len(folded_code(pasted)) >= SHORTEST:
            # A sign or two would hide half of every log.
            self._redactor.add(pasted)
        known: list[KnownCode] = []
        compared: dict[CodeKind, int] = {}
        failed: dict[CodeKind | None, Exception] = {}
        for kind, ask in self._sources():
            try:
                codes = list(ask())
            except ApiError as error:
                failed[kind] = error
                continue
            compared[kind] = len(codes)
            known += codes
        own: list[KnownCode] = []
        try:
            own = self.own.known()
        except FeatureError as error:
            failed[None] = error
        return Comparison(identify(pasted, [*known, *own]), compared, len(own), failed)

    def _sources(self) -> Iterator[tuple[CodeKind, Callable[[], Iterator[KnownCode]]]]:
        offers = self.offers()
        if offers.support_code:
            yield CodeKind.SUPPORT, self._support_codes
        if offers.vip_codes:
            yield CodeKind.VIP, self._vip_codes
        if offers.authorization_codes:
            yield CodeKind.AUTHORIZATION, self._authorization_codes

    def _support_codes(self) -> Iterator[KnownCode]:
        yield KnownCode(CodeKind.SUPPORT, self.support_code())

    def _vip_codes(self) -> Iterator[KnownCode]:
        from desktop_manager.api.resources import support

        names = self.reader.organization_names()
        for one in support.list_vip_codes(self._client()).data:
            yield KnownCode(CodeKind.VIP, self._seen(one.vip_code), names.get(one.account_id, str(one.account_id)))

    def _authorization_codes(self) -> Iterator[KnownCode]:
        from desktop_manager.api.resources import support

        names = self.reader.organization_names()
        for one in support.list_authorization_codes(self._client()).data:
            owner = names.get(one.account_id, str(one.account_id))
            yield KnownCode(CodeKind.AUTHORIZATION, self._seen(one.authorization_code), one.domain, owner)

    def _seen(self, code: str) -> str:
        self._redactor.add(code)
        return code

    def _fetch_events(self) -> None:
        from desktop_manager.api.resources import events

        client = self._client()
        found = [*events.list_events(client, "inprogress").data, *events.list_events(client, "planned").data]
        records = {one.id: Record(0, one.id, msgspec.json.encode(one)) for one in found}
        self._store.replace_listing(Area.EVENTS, None, list(records.values()), self._now())

    def _fetch_premium(self) -> None:
        from desktop_manager.api.resources import support

        premium = support.get_premium(self._client()).data
        record = Record(0, 0, msgspec.json.encode(premium))
        self._store.replace_listing(Area.SUPPORT_PREMIUM, None, [record], self._now())
