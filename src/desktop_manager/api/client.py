"""The one way to call the Manager API: tiers, scopes, rate limit, retry and errors around a transport."""

from __future__ import annotations

import logging
import random
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import msgspec

from desktop_manager.api import manager_links, servers
from desktop_manager.api.billing_operations import INVOICE_PDF
from desktop_manager.api.envelope import decode
from desktop_manager.api.errors import (
    ApiError,
    BadReply,
    DeadlineExceeded,
    MissingScope,
    NetworkError,
    OperationNotOffered,
    OutcomeUnknown,
    RateLimited,
    TaskFailed,
)
from desktop_manager.api.failures import failure_of
from desktop_manager.api.in_flight import InFlight
from desktop_manager.api.listing import iterate_pages
from desktop_manager.api.models.task import AsyncTask
from desktop_manager.api.operation import Operation, Tier
from desktop_manager.api.operations import CAPABILITIES, TASK_READ
from desktop_manager.api.policy import DEFAULT, Limits, Policy, wait_named_by
from desktop_manager.api.rate_limiter import OnWait, RateLimiter
from desktop_manager.api.redaction import MASK, Redactor
from desktop_manager.api.reply import Reply
from desktop_manager.api.scopes import KnownScopes
from desktop_manager.api.wire_request import QueryValue, Request, build

if TYPE_CHECKING:
    import requests.adapters

    from desktop_manager.api.download import LinkServers
    from desktop_manager.api.transport import RawReply, Transport

T = TypeVar("T")

_log = logging.getLogger(__name__)

LEFT_TO_OTHERS = 10
"""Requests in each minute that work in the background leave to what somebody waits for."""

_NO_BODY_NEEDED = frozenset((429, 502, 503, 504))
_ANSWERED_BY_A_GATEWAY = frozenset((502, 504))


class Client:
    """A token's access to one server. Safe to use from several threads, which share its rate limit."""

    def __init__(
        self,
        server: str,
        token: str,
        *,
        language: str = "en",
        adapter: requests.adapters.BaseAdapter | None = None,
        policy: Policy = DEFAULT,
        limits: Limits | None = None,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        sleep: Callable[[float], None] | None = None,
        chance: Callable[[float, float], float] = random.uniform,
        offered: frozenset[str] = frozenset(),
        allow_observed: bool = False,
        redactor: Redactor | None = None,
        on_wait: OnWait | None = None,
    ) -> None:
        """Set up; nothing is sent.

        `language` goes into Accept-Language. `clock` (seconds, monotonic) and `wall` (epoch seconds) measure waits;
        `sleep` makes them, by default one that `cancel_all` ends. `on_wait` is told the seconds of each wait, on the
        calling thread. `allow_observed` is the user's opt-in to undocumented operations.
        Raises BadServerAddress or InsecureServer.
        """
        # Loading requests takes some 70 ms: whoever shows what the store knows does not wait for it.
        from desktop_manager.api.transport import Transport

        self.redactor = redactor or Redactor()
        self.redactor.add(token)
        self.language = language
        self.allow_observed = allow_observed
        self.on_wait = on_wait
        self._transport = Transport(server, token, limits=limits or Limits(), redactor=self.redactor, adapter=adapter)
        self._policy = policy
        self._clock = clock
        self._wall = wall
        self._sleep = sleep
        self._chance = chance
        self._limiter = RateLimiter(policy.rate, clock)
        self._offered = offered
        self._scopes = KnownScopes()
        self._lock = threading.Lock()
        self._thread = threading.local()
        self._links: LinkServers | None = None

    def __repr__(self) -> str:
        return f"<Client of {self.server}, token {MASK}>"

    @property
    def server(self) -> str:
        """The server's address: scheme, host and perhaps a port."""
        return self._transport.server

    @property
    def missing_scopes(self) -> frozenset[str]:
        """Scopes that the token lacks, as the server said so far."""
        return self._scopes.missing

    def forget_missing_scopes(self) -> None:
        """Ask the server again next time: the token was replaced, or the user wants to try."""
        self._scopes.forget()

    def offer(self, names: Iterable[str]) -> None:
        """Note which extension operations the server announced; replaces what was noted before."""
        with self._lock:
            self._offered = frozenset(names)

    def offers(self, operation: Operation) -> bool:
        """Whether the operation would be sent to this server."""
        if operation.tier is Tier.DOCUMENTED:
            return True
        if operation.tier is Tier.OBSERVED:
            return self.allow_observed
        if servers.is_infomaniak(self.server):
            return False
        return operation == CAPABILITIES or operation.name in self._offered

    def call(
        self,
        operation: Operation,
        data_type: type[T],
        *,
        path: Mapping[str, int | str] | None = None,
        query: Mapping[str, QueryValue] | None = None,
        body: msgspec.Struct | None = None,
    ) -> Reply[T]:
        """Call an operation and read its data as `data_type`; blocks, so it belongs on a worker.

        Raises OperationNotOffered and a known MissingScope before anything is sent; else any ApiError. A write whose
        answer was lost or cannot be read raises OutcomeUnknown and is never sent again.
        """
        if not self.offers(operation):
            link = manager_links.url(operation.manager_link)
            raise OperationNotOffered("this server does not offer it", operation=operation.name, link=link)
        request = build(operation, path or {}, query or {}, body, self.language)
        try:
            self._scopes.check(operation)
            with self._transport.call() as call:
                raw = self._send(operation, request, call)
                return self._decode(operation, raw, data_type)._replace(request_id=request.request_id)
        except ApiError as error:
            _annotate(error, operation, request.request_id)
            if isinstance(error.__cause__, ApiError):
                _annotate(error.__cause__, operation, request.request_id)
            if isinstance(error, MissingScope):
                self._scopes.learn(operation, error)
            _log.info("%s failed: %s (request %s)", operation.name, type(error).__name__, error.request_id)
            raise

    def pages(
        self,
        operation: Operation,
        item_type: type[T],
        *,
        path: Mapping[str, int | str] | None = None,
        query: Mapping[str, QueryValue] | None = None,
        per_page: int = 100,
    ) -> Iterator[Reply[list[T]]]:
        """A whole listing page by page, each record once (by its `id`); rules of manager-api.md §1.5."""
        known = dict(query or {})

        def fetch(page: int) -> Reply[list[T]]:
            return self.call(operation, list[item_type], path=path, query=known | {"page": page, "per_page": per_page})  # type: ignore[valid-type]

        return iterate_pages(fetch)

    def wait_task(self, uuid: str, *, poll_s: float = 2.0, timeout_s: float = 120.0) -> AsyncTask:
        """Poll a server task until it is executed.

        Raises TaskFailed with the server's code, or OutcomeUnknown when it is not done after `timeout_s` seconds.
        """
        give_up_at = self._clock() + timeout_s
        while True:
            task = self.call(TASK_READ, AsyncTask, path={"task_uuid": uuid}).data
            if task.status == "executed":
                return task
            if task.status == "failed":
                failure = failure_of(200, task.error, self.redactor)
                raise TaskFailed("the task failed", uuid=uuid, code=failure.code, description=failure.description)
            if self._clock() + poll_s > give_up_at:
                raise OutcomeUnknown(f"the task is still not done after {timeout_s:g} s", operation=TASK_READ.name)
            with self._transport.call() as call:
                self._pause(call, poll_s)

    @contextmanager
    def behind(self) -> Iterator[None]:
        """What this thread asks inside lets others go first: it leaves `LEFT_TO_OTHERS` requests a minute to them.

        For long work in the background: who opens a page meanwhile is answered at once.
        """
        self._thread.leave = LEFT_TO_OTHERS
        try:
            yield
        finally:
            self._thread.leave = 0

    def fetch_link(self, url: str, limits: Limits) -> RawReply:
        """What a pre-signed link points to, asked without the token; see download.py, which says what it means.

        A read like others: rate limit, retry and cancel are the same. Returns the last reply, whatever its status.
        """
        from desktop_manager.api.download import LinkServers, link_request

        with self._lock:
            if self._links is None:
                self._links = LinkServers(self.server, self._transport.own_adapter, self.redactor)
            links = self._links
        try:
            server, target = links.parts(url)
            carrier = links.of(server, limits)
            with self._transport.call() as call:
                return self._send(INVOICE_PDF, link_request(target, self.language), call, carrier)
        except ApiError as error:
            _annotate(error, INVOICE_PDF, "")
            raise

    def cancel_all(self) -> None:
        """End every call at once, from any thread; each raises Cancelled where it waits. Later calls work again."""
        self._transport.cancel_all()

    def close(self) -> None:
        """End every call; later ones raise Cancelled."""
        self._transport.close()
        with self._lock:
            links, self._links = self._links, None
        if links is not None:
            links.close()

    def _send(
        self, operation: Operation, request: Request, call: InFlight, carrier: Transport | None = None
    ) -> RawReply:
        """Send, and send a read again as the policy says; returns the last reply, whatever its status."""
        attempt = 1
        while True:
            leave = getattr(self._thread, "leave", 0)
            on_wait = None if leave else self.on_wait
            self._limiter.acquire(lambda seconds: self._pause(call, seconds), on_wait, leave=leave)
            outcome = self._send_once(operation, request, call, carrier or self._transport)
            wait = None if operation.changes else self._wait_before_again(outcome, attempt)
            if wait is None:
                if isinstance(outcome, ApiError):
                    raise outcome
                return outcome
            _log.info("%s: again in %.1f s (try %d)", operation.name, wait, attempt + 1)
            if on_wait is not None:
                on_wait(wait)
            self._pause(call, wait)
            attempt += 1

    def _send_once(
        self, operation: Operation, request: Request, call: InFlight, carrier: Transport
    ) -> RawReply | ApiError:
        call.sent = False
        try:
            raw = carrier.send(request, call)
        except ApiError as error:
            if operation.changes and call.sent:
                raise OutcomeUnknown("the answer to a write was lost") from error
            return error
        named = wait_named_by(raw.headers, self._wall()) if raw.status == 429 else None
        if named is not None and named <= self._policy.retry.longest_wait_s:
            self._limiter.pause(named)
        return raw

    def _wait_before_again(self, outcome: RawReply | ApiError, attempt: int) -> float | None:
        """Seconds to wait before a read is sent again, None if it is not."""
        retry = self._policy.retry
        if attempt >= retry.attempts:
            return None
        if isinstance(outcome, ApiError):
            again = isinstance(outcome, NetworkError) and outcome.reason in retry.reasons
            # A whole deadline was spent already: once more would only double it.
            again = again and not isinstance(outcome, DeadlineExceeded)
            return retry.backoff(attempt, self._chance) if again else None
        if outcome.status not in retry.statuses:
            return None
        named = wait_named_by(outcome.headers, self._wall())
        if named is None and outcome.status == 429:
            named = retry.unnamed_wait_s
        wait = retry.backoff(attempt, self._chance) if named is None else retry.named_wait(named, self._chance)
        return wait if wait <= retry.longest_wait_s else None

    def _pause(self, call: InFlight, seconds: float) -> None:
        if self._sleep is None:
            call.sleep(seconds)
        else:
            call.check()
            self._sleep(seconds)
            call.check()

    def _decode(self, operation: Operation, raw: RawReply, data_type: type[T]) -> Reply[T]:
        try:
            return decode(raw.body, data_type, status=raw.status, write=operation.changes, redactor=self.redactor)
        except BadReply as bad:
            failure: ApiError = bad
            if raw.status in _NO_BODY_NEEDED:
                failure = failure_of(raw.status, None, self.redactor)
                failure.details = bad.details
        except ApiError as error:
            failure = error
        failure.server_request_id = raw.server_request_id
        if isinstance(failure, RateLimited):
            failure.retry_after = wait_named_by(raw.headers, self._wall())
        lost = raw.status in _ANSWERED_BY_A_GATEWAY or (isinstance(failure, BadReply) and raw.status < 400)
        if operation.changes and lost:
            raise OutcomeUnknown("the answer to a write cannot be read", details=failure.details) from failure
        raise failure


def _annotate(error: ApiError, operation: Operation, request_id: str) -> None:
    error.operation = operation.name
    error.request_id = request_id
