"""Faults on request: what can go wrong between the window and the Manager, at a place and a number of times."""

from __future__ import annotations

import json
from enum import Enum
from threading import Lock
from typing import Any, NamedTuple

from desktop_manager.demo.records import Json


class Fault(Enum):
    """A way to fail. The value is its name in `X-Demo-Fault` and in `/demo/faults`."""

    RATE_LIMITED = "429"
    """429 with Retry-After."""
    UNAVAILABLE = "503"
    """503 with an HTML body."""
    CUT_JSON = "cut-json"
    """200 with the first half of the JSON."""
    WRONG_TYPES = "wrong-types"
    """200 with text where numbers are, and numbers where text is."""
    REVOKED = "revoked"
    """The token is no longer accepted."""


class _Rule(NamedTuple):
    fault: Fault
    path: str
    times: int | None


class Faults:
    """The faults that are switched on; safe to use from several threads.

    `latency` seconds are waited before each answer. `retry_after` seconds are told by the fault 429.
    """

    def __init__(self) -> None:
        self.latency = 0.0
        self.retry_after = 1
        self._rules: list[_Rule] = []
        self._revoked: set[str] = set()
        self._lock = Lock()

    def inject(self, fault: Fault, path: str = "/", times: int | None = None) -> None:
        """From now on calls whose path starts with `path` fail so, `times` times (None: until cleared)."""
        with self._lock:
            self._rules.append(_Rule(fault, path, times))

    def revoke(self, token: str) -> None:
        """That token is answered 401 from now on."""
        with self._lock:
            self._revoked.add(token)

    def is_revoked(self, token: str) -> bool:
        """Whether the token was revoked."""
        return token in self._revoked

    def clear(self) -> None:
        """Everything works again, revoked tokens too."""
        with self._lock:
            self.latency = 0.0
            self._rules.clear()
            self._revoked.clear()

    def take(self, path: str) -> Fault | None:
        """The fault for a call of that path, the first switched on first; it is used up by one."""
        with self._lock:
            for position, rule in enumerate(self._rules):
                if not path.startswith(rule.path):
                    continue
                if rule.times is not None:
                    if rule.times <= 1:
                        del self._rules[position]
                    else:
                        self._rules[position] = rule._replace(times=rule.times - 1)
                return rule.fault
        return None

    def describe(self) -> Json:
        """What is switched on, for `GET /demo/faults`. Revoked tokens are counted, not named."""
        with self._lock:
            rules = [{"fault": rule.fault.value, "path": rule.path, "times": rule.times} for rule in self._rules]
            return {"latency": self.latency, "faults": rules, "revoked_tokens": len(self._revoked)}


def wrong_types(body: bytes) -> bytes:
    """The same envelope with every value of `data` of another type."""
    envelope = json.loads(body)
    envelope["data"] = _twist(envelope.get("data"))
    return json.dumps(envelope, ensure_ascii=False).encode()


def _twist(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _twist(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_twist(one) for one in value]
    return 7 if isinstance(value, str) else f"not {json.dumps(value)}"
