"""Infomaniak News: which topics the user gets mail about, and changing that (product.md, job 8)."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from desktop_manager.api.decoding import decode
from desktop_manager.api.errors import ApiError, OutcomeUnknown
from desktop_manager.api.models.news import NewsChoice, NewsTopic
from desktop_manager.api.operations import NEWS_LIST, NEWS_UPDATE
from desktop_manager.features.changes import Undo, WriteResult
from desktop_manager.features.errors import NotApplied
from desktop_manager.features.freshness import is_fresh
from desktop_manager.features.full_disk import full_disk_forgiven
from desktop_manager.features.recording import Recorder
from desktop_manager.features.way_back import after_of, refuse_if_changed, way_of
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.store.store import Store

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.store.journal_entry import JournalRow

_log = logging.getLogger(__name__)

UPDATE = "news.update"
UNDO_UPDATE = "news.update.undo"
_CHANGED = frozenset({Area.NEWS})


class Topic(NamedTuple):
    """A topic as last fetched. `code` is for the words ("events"), `name` the server's own word for it."""

    code: str
    name: str
    subscribed: bool


def changed_topics(topics: tuple[Topic, ...], wanted: Mapping[str, bool]) -> list[Topic]:
    """The topics that `wanted` (by code) changes, as they would be, in their order; unknown codes are left out."""
    return [
        topic._replace(subscribed=wanted[topic.code])
        for topic in topics
        if wanted.get(topic.code, topic.subscribed) is not topic.subscribed
    ]


class NewsService:
    """The News choices of one login. What asks the server blocks, so it belongs on a worker."""

    def __init__(
        self, store: Store, recorder: Recorder, client: Callable[[], Client], *, now: Callable[[], int]
    ) -> None:
        """Work on `store`, and enter writes with `recorder`; `now` gives seconds since 1970 UTC."""
        self._store = store
        self._recorder = recorder
        self._client = client
        self._now = now

    def read(self) -> tuple[Topic, ...]:
        """The topics as last fetched; empty if they never were."""
        found = decode(self._store.read_json_array(Area.NEWS), list[NewsTopic])
        return tuple(Topic(one.code, one.name, one.subscribed) for one in found)

    def offered(self) -> bool:
        """Whether the server tells and changes the topics; elsewhere the Manager does."""
        client = self._client()
        return client.offers(NEWS_LIST) and client.offers(NEWS_UPDATE)

    def fetch(self, force: bool) -> frozenset[Area]:
        """Fetch the topics into the store; the areas that changed. Nothing is sent that the server does not offer.

        Raises:
            ApiError: the server or the network failed.
        """
        if not self.offered() or (not force and is_fresh(self._store, Area.NEWS, self._now())):
            return frozenset()
        from desktop_manager.api.resources import news as resource

        self._keep(resource.list_topics(self._client()).data)
        return _CHANGED

    def save(self, wanted: Mapping[str, bool]) -> WriteResult:
        """Turn topics on or off, by code; sends only what differs, and enters it in the journal.

        Raises:
            OperationNotOffered: the server has no such operation.
            NotApplied: the answer was lost and the server had not taken the change.
            OutcomeUnknown: the answer was lost, and reading again did not settle it.
            ApiError: the server or the network failed; nothing was changed.
        """
        return self._apply(wanted, UPDATE, None)

    def take_back(self, row: JournalRow) -> WriteResult:
        """Take an entry of an earlier choice back, where its topics are still as it left them.

        Raises:
            UndoRefused: they are not.
            OperationNotOffered, NotApplied, OutcomeUnknown, ApiError: as `save`.
        """
        before, made = way_of(row, dict[str, bool]), after_of(row, dict[str, bool])
        self.fetch(True)
        now = {topic.code: topic.subscribed for topic in self.read()}
        refuse_if_changed(code for code, chosen in made.items() if now.get(code) is not chosen)
        return self._apply(before, UNDO_UPDATE, row.seq)

    def _apply(self, wanted: Mapping[str, bool], action: str, undoes: int | None) -> WriteResult:
        from desktop_manager.api.resources import news as resource

        topics = self.read()
        changing = changed_topics(topics, wanted)
        if not changing:
            return WriteResult(frozenset())
        client = self._client()
        after = {topic.code: topic.subscribed for topic in changing}
        before = {topic.code: topic.subscribed for topic in topics if topic.code in after}
        try:
            self._keep(resource.update_topics(client, [NewsChoice(*one) for one in after.items()]).data)
        except OutcomeUnknown as unknown:
            self._settle(client, after, unknown)
        seq = self._recorder.enter(
            action,
            Area.NEWS,
            "Infomaniak News",
            before=before,
            after=after,
            undo=before if action == UPDATE else None,
            undoes=undoes,
        )
        undo = Undo(UPDATE, lambda: self._apply(before, UNDO_UPDATE, seq)) if action == UPDATE else None
        return WriteResult(_CHANGED, seq, undo)

    def _settle(self, client: Client, after: Mapping[str, bool], unknown: OutcomeUnknown) -> None:
        """A write whose answer was lost is never sent again: read, then say."""
        from desktop_manager.api.resources import news as resource

        try:
            topics = resource.list_topics(client).data
        except ApiError as error:
            _log.info("reading again did not settle it either: %s", type(error).__name__)
            raise unknown from unknown.__cause__
        self._keep(topics)
        if any(after.get(topic.code, topic.subscribed) is not topic.subscribed for topic in topics):
            raise NotApplied from unknown

    def _keep(self, topics: list[NewsTopic]) -> None:
        records = [Record(0, topic.id, msgspec.json.encode(topic)) for topic in topics]
        with full_disk_forgiven("the News topics"):
            self._store.replace_listing(Area.NEWS, None, records, self._now())
