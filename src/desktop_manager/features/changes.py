"""What a write or a synchronization gives back: which areas changed, and how to undo it."""

from collections.abc import Callable
from typing import NamedTuple

from desktop_manager.store.areas import Area


class Undo(NamedTuple):
    """The way back of a reversible write.

    Attributes:
        action: code of what will be undone, for the words ("profile.update").
        run: does it; belongs on a worker; gives a result of its own, without a further undo.
    """

    action: str
    run: "Callable[[], WriteResult]"


class WriteResult(NamedTuple):
    """Result of a write that the server confirmed.

    Attributes:
        changed: areas whose local data changed; broadcast once so that each page decides whether to read again.
        journal_seq: number of the entry in the journal; None where the journal could not be written.
        undo: the way back, None if there is none.
    """

    changed: frozenset[Area]
    journal_seq: int | None = None
    undo: Undo | None = None
