"""Whether a login can still speak with its server, as its store remembers it."""

from desktop_manager.store.areas import Area
from desktop_manager.store.store import Store

_REFUSED = "token"
"""The code of `NotAuthorized` (features/sync/failures.py)."""


def token_refused(store: Store) -> bool:
    """Whether the server refused the login's token at the last refresh; the next profile that is fetched clears it."""
    return any(failure.area == Area.PROFILE and failure.code == _REFUSED for failure in store.failures())
