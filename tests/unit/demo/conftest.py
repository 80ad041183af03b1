"""The demo API as the tests of its room ask it: in process, without a rate limit unless a test wants one."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from werkzeug.test import Client, TestResponse

from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Faults
from desktop_manager.demo.state import DemoState
from support.contract_judge import contract_judge

TODAY = date(2026, 11, 23)


class DemoApi:
    """A demo server and a way to ask it. Every call of this project's own contract is judged by it on the way."""

    def __init__(self, state: DemoState) -> None:
        self.state = state
        self.faults = Faults()
        self._client = Client(make_app(state, self.faults))

    def ask(self, path: str, token: str | None = DEMO_TOKEN, method: str = "GET", **more: Any) -> TestResponse:
        """The answer to one request; `token` None sends none."""
        headers = {} if token is None else {"Authorization": f"Bearer {token}"}
        answer = self._client.open(path, method=method, headers=headers, **more)
        if path.startswith("/desktop/"):
            assert complaints(method, path, answer, more.get("json")) == []
        return answer

    def ask_unjudged(self, path: str) -> TestResponse:
        """The answer to a GET, whatever the contract says of it."""
        return self._client.open(path, headers={"Authorization": f"Bearer {DEMO_TOKEN}"})

    def data(self, path: str, token: str | None = DEMO_TOKEN) -> Any:
        """`data` of an answer that must be a success."""
        answer = self.ask(path, token)
        body: Any = answer.json
        assert answer.status_code == 200, answer.text
        return body["data"]

    def error(self, path: str, token: str | None = DEMO_TOKEN) -> tuple[int, dict[str, Any]]:
        """Status and `error` of an answer that must be an error."""
        answer = self.ask(path, token)
        body: Any = answer.json
        assert body["result"] == "error", answer.text
        return answer.status_code, body["error"]

    def patch_profile(self, body: Any, query: str = "") -> TestResponse:
        """The answer to PATCH /2/profile."""
        return self.ask(f"/2/profile{query}", method="PATCH", json=body)


def complaints(method: str, path: str, answer: TestResponse, question: Any = None) -> list[str]:
    """What the contract says against an answer, and against a question that was accepted."""
    plain = path.partition("?")[0]
    body = json.loads(answer.text) if answer.mimetype == "application/json" else answer.text
    found = contract_judge().complaints(method, plain, answer.status_code, answer.mimetype or "", body)
    if answer.status_code == 200:
        found += contract_judge().question_complaints(method, plain, question)
    return found


@pytest.fixture
def api() -> DemoApi:
    """The demo on 23 November 2026."""
    return DemoApi(DemoState(TODAY, rate_limit=None))


@pytest.fixture(scope="session")
def make_api() -> Callable[..., DemoApi]:
    """Makes a demo of another date, scale or rate limit."""

    def make(today: date = TODAY, scale: int = 0, **more: Any) -> DemoApi:
        return DemoApi(DemoState(today, scale, **{"rate_limit": None, **more}))

    return make
