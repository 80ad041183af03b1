"""What the server has confirmed must not look as if it had failed because the disk is full."""

import contextlib
import logging
from collections.abc import Iterator

from desktop_manager.store.errors import StoreFull

_log = logging.getLogger(__name__)


@contextlib.contextmanager
def full_disk_forgiven(what: str) -> Iterator[None]:
    """Keep `what` ("the sessions") in the store if there is room; else it is fetched again another time.

    Nothing secret belongs into `what`: it stands in the log.
    """
    try:
        yield
    except StoreFull as full:
        _log.warning("not in the store, %s: %s", what, full)
