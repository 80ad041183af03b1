"""What an operation of the Manager API is: method, path, tier, scope, and the Manager page that does the same."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from desktop_manager.api.manager_links import ManagerLink


class Tier(Enum):
    """How sure it is that a server offers an operation."""

    DOCUMENTED = "documented"
    """In Infomaniak's own export."""
    OBSERVED = "observed"
    """Seen to exist by others; off until the user opts in."""
    EXTENSION = "extension"
    """This project's own contract under /desktop/1/; sent only to a server that announced it."""


class Operation(NamedTuple):
    """A call. `scope` is the token scope it is known to need, None where none is known (manager-api.md §2.2)."""

    name: str
    method: str
    path: str
    tier: Tier
    scope: str | None
    manager_link: ManagerLink

    @property
    def changes(self) -> bool:
        """Whether it is a write, which is never sent a second time."""
        return self.method != "GET"
