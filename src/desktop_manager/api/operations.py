"""One declaration per call of the Manager API: method, path, tier, scope, and the Manager page that does the same."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from desktop_manager.api import manager_links
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


PROFILE_READ = Operation("profile.read", "GET", "/2/profile", Tier.DOCUMENTED, "user_info", manager_links.PROFILE)
# The scope that lets a token change the profile is not public; the 403 names it.
PROFILE_UPDATE = Operation("profile.update", "PATCH", "/2/profile", Tier.DOCUMENTED, None, manager_links.PROFILE_EDIT)
ACCOUNTS_LIST = Operation(
    "accounts.list", "GET", "/1/accounts", Tier.DOCUMENTED, "accounts", manager_links.ORGANIZATIONS
)
ACCOUNT_READ = Operation(
    "accounts.read", "GET", "/1/accounts/{account_id}", Tier.DOCUMENTED, "accounts", manager_links.ORGANIZATION
)
PRODUCTS_LIST = Operation("products.list", "GET", "/1/products", Tier.DOCUMENTED, None, manager_links.PRODUCTS)
COUNTRIES_LIST = Operation("countries.list", "GET", "/1/countries", Tier.DOCUMENTED, None, manager_links.PROFILE)
LANGUAGES_LIST = Operation("languages.list", "GET", "/1/languages", Tier.DOCUMENTED, None, manager_links.PROFILE)
TIMEZONES_LIST = Operation("timezones.list", "GET", "/1/timezones", Tier.DOCUMENTED, None, manager_links.PROFILE)
TASK_READ = Operation("tasks.read", "GET", "/1/async/tasks/{task_uuid}", Tier.DOCUMENTED, None, manager_links.HOME)
# The one extension that is asked unannounced, since it is the announcement; never of Infomaniak's own server.
CAPABILITIES = Operation(
    "capabilities.read", "GET", "/desktop/1/capabilities", Tier.EXTENSION, None, manager_links.HOME
)
SUPPORT_CODE = Operation(
    "support.code", "GET", "/desktop/1/support/code", Tier.EXTENSION, None, manager_links.SUPPORT_CODE
)

ALL_OPERATIONS = (
    PROFILE_READ,
    PROFILE_UPDATE,
    ACCOUNTS_LIST,
    ACCOUNT_READ,
    PRODUCTS_LIST,
    COUNTRIES_LIST,
    LANGUAGES_LIST,
    TIMEZONES_LIST,
    TASK_READ,
    CAPABILITIES,
    SUPPORT_CODE,
)
