"""What the token is known to lack, learnt from the server's 403 `all_scopes`."""

from __future__ import annotations

import threading

from desktop_manager.api.errors import MissingScope
from desktop_manager.api.operation import Operation


class KnownScopes:
    """Remembers missing scopes, and for each refused operation which ones it was."""

    def __init__(self) -> None:
        self._missing: frozenset[str] = frozenset()
        self._refused: dict[str, tuple[str, ...]] = {}
        self._lock = threading.Lock()

    @property
    def missing(self) -> frozenset[str]:
        """Every scope known to be missing."""
        return self._missing

    def learn(self, operation: Operation, error: MissingScope) -> None:
        """Remember a refusal; where the server names no scope, the one that the operation is known to need."""
        named = error.scopes or ((operation.scope,) if operation.scope else ())
        with self._lock:
            self._refused[operation.name] = named
            self._missing |= frozenset(named)

    def check(self, operation: Operation) -> None:
        """Raise MissingScope, without asking, for an operation that was refused or whose scope is missing."""
        with self._lock:
            scopes = self._refused.get(operation.name)
            if scopes is None and operation.scope in self._missing:
                scopes = (operation.scope,) if operation.scope else ()
        if scopes is not None:
            raise MissingScope("the token is known to lack a scope", scopes=scopes, sent=False)

    def forget(self) -> None:
        """Know nothing again."""
        with self._lock:
            self._missing = frozenset()
            self._refused.clear()
