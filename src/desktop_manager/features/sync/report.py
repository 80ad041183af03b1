"""Who is told about a refresh while it runs, and what is said of it at the end."""

from typing import NamedTuple, Protocol

from desktop_manager.api.errors import ApiError, NetworkError
from desktop_manager.features.sync.plan import Step
from desktop_manager.store.areas import Area


class Watcher(Protocol):
    """Who is told about the progress, and who may cancel."""

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop at the next step."""

    def progress(self, done: int, total: int, code: str) -> None:
        """Say that `done` of `total` requests were answered; `code` is the step's value."""

    def changed(self, areas: frozenset[Area]) -> None:
        """Say at once which local data changed, so that the window shows it while the rest is fetched."""

    def waiting(self, seconds: float) -> None:
        """Say that nothing is sent for so many seconds: the rate limit is used up, or a fault is given time."""


class StepFailure(NamedTuple):
    """A step that failed while the rest went on; what was stored before stays, with its age."""

    step: Step
    organization: int | None
    code: str
    error: ApiError


class SyncReport(NamedTuple):
    """What a refresh did. `requests` counts requests, without those repeated by the retry policy."""

    changed: frozenset[Area]
    failures: tuple[StepFailure, ...]
    requests: int

    @property
    def offline(self) -> bool:
        """Whether the server could not be reached."""
        return any(isinstance(failure.error, NetworkError) for failure in self.failures)


class FillReport(NamedTuple):
    """What a run over the long listings did; a listing that failed goes on where it stood at the next run."""

    changed: frozenset[Area]
    failures: tuple[ApiError, ...]
