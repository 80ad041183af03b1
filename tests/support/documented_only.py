"""A server that offers what Infomaniak documents and nothing else, and remembers every question."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_UNKNOWN = json.dumps({"result": "error", "error": {"code": "method_not_found", "description": "Method not found"}})


class DocumentedOnly:
    """Stands in front of the demo: a call of this project's own contract is unknown to it.

    Attributes:
        asked: method and path, without its query, of every question.
    """

    def __init__(self, app: WSGIApplication) -> None:
        self._app = app
        self.asked: list[tuple[str, str]] = []

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        self.asked.append((environ["REQUEST_METHOD"], path))
        if path.startswith("/desktop/"):
            return self._refuse(start_response)
        return self._app(environ, start_response)

    @staticmethod
    def _refuse(start_response: Callable[[str, list[tuple[str, str]]], object]) -> Iterable[bytes]:
        start_response("404 Not Found", [("Content-Type", "application/json")])
        return [_UNKNOWN.encode()]
