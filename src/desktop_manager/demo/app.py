"""The demo Manager API as a WSGI application."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cache
from itertools import count
from threading import Event
from typing import TYPE_CHECKING

from werkzeug.exceptions import HTTPException
from werkzeug.routing import Map, Rule
from werkzeug.wrappers import Request, Response

from desktop_manager.demo import PAUSE_KEY, errors, fault_control
from desktop_manager.demo.call import Answer, Call, FileAnswer, Route
from desktop_manager.demo.faults import Fault, Faults, wrong_types
from desktop_manager.demo.records import Json
from desktop_manager.demo.routes import ROUTES
from desktop_manager.demo.state import DemoState, Login

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_HTML = (
    "<!DOCTYPE html><html><head><title>503 Service Unavailable</title></head>"
    "<body><h1>Service Unavailable</h1><p>No server is available to handle this request.</p></body></html>"
)


class DemoApp:
    """Answers requests from a state, with the faults that are switched on.

    The header and the path of `fault_control` are obeyed only with `remote_faults`, which the loopback server sets.
    """

    def __init__(self, state: DemoState, faults: Faults, *, remote_faults: bool) -> None:
        self._state = state
        self._faults = faults
        self._remote_faults = remote_faults
        self._request_numbers = count(1)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        response = self._respond(request)
        response.headers["X-Request-Id"] = request.headers.get("X-Request-Id") or f"demo-{next(self._request_numbers)}"
        return response(environ, start_response)

    def _respond(self, request: Request) -> Response:
        try:
            if self._remote_faults and request.path == fault_control.PATH:
                return _success(Answer(fault_control.handle(request, self._faults)))
            asked = fault_control.from_header(request) if self._remote_faults else fault_control.NOTHING
            fault = asked.fault or self._faults.take(request.path)
            latency = asked.latency or self._faults.latency
            if latency:
                pause: Callable[[float], object] = request.environ.get(PAUSE_KEY, Event().wait)
                pause(latency)
            return self._answer(request, fault)
        except errors.DemoError as error:
            return _json(error.status, {"result": "error", "error": error.error}, error.headers)

    def _answer(self, request: Request, fault: Fault | None) -> Response:
        if fault is Fault.UNAVAILABLE:
            return Response(_HTML, 503, mimetype="text/html")
        if fault is Fault.RATE_LIMITED:
            raise self._too_many(self._faults.retry_after)
        response = _success(self._handle(request, revoked=fault is Fault.REVOKED))
        if fault is Fault.CUT_JSON:
            response.data = response.data[: len(response.data) // 2]
        elif fault is Fault.WRONG_TYPES and response.is_json:
            response.data = wrong_types(response.data)
        return response

    def _handle(self, request: Request, *, revoked: bool) -> Answer | FileAnswer:
        route, arguments = self._find(request)
        token = "" if revoked else _bearer(request)
        seconds = self._state.rate_limit.refuse_for(token)
        if seconds is not None:
            raise self._too_many(seconds)
        login = None if route.public else self._login(token, route)
        return route.handler(Call(request, self._state, login), **arguments)

    def _find(self, request: Request) -> tuple[Route, Json]:
        adapter = _map().bind_to_environ(request.environ)
        try:
            route, arguments = adapter.match()
        except HTTPException as missing:
            # Another method of a known path is an unknown call too: nothing is built in advance of its issue.
            raise errors.method_not_found() from missing
        return route, dict(arguments)

    def _login(self, value: str, route: Route) -> Login:
        token = None if self._faults.is_revoked(value) else self._state.tokens.get(value)
        if token is None:
            raise errors.not_authorized()
        if route.scope is not None and route.scope not in token.scopes:
            raise errors.missing_scope(route.scope, route.scope_code)
        return self._state.logins[token.user_id]

    def _too_many(self, seconds: int) -> errors.DemoError:
        return errors.too_many_requests(seconds, int(self._state.wall()) + seconds)


def make_app(state: DemoState, faults: Faults | None = None, *, remote_faults: bool = False) -> DemoApp:
    """The WSGI application over `state`. `remote_faults`: whether a request may switch faults on."""
    return DemoApp(state, faults or Faults(), remote_faults=remote_faults)


@cache
def _map() -> Map:
    rules = [Rule(route.path, methods=[route.method], endpoint=route) for route in ROUTES]
    return Map(rules, strict_slashes=False, merge_slashes=False)


def _bearer(request: Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


def _success(answer: Answer | FileAnswer) -> Response:
    if isinstance(answer, FileAnswer):
        headers = {"Content-Disposition": f'inline; filename="{answer.name}"'}
        return Response(answer.content, 200, headers, mimetype=answer.mimetype)
    envelope: Json = {"result": "success", "data": answer.data}
    if answer.page is not None:
        envelope.update(answer.page._asdict())
    return _json(answer.status, envelope)


def _json(status: int, body: Json, headers: dict[str, str] | None = None) -> Response:
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return Response(text, status, headers, mimetype="application/json")
