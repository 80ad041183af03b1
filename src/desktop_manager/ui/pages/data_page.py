"""What every page that shows local data does alike: when it reads, and what it says when nothing can be opened."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from desktop_manager.api.errors import NetworkError
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import Action, explain
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.page_states import PageStates

if TYPE_CHECKING:
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class Unfetched(NamedTuple):
    """What a page says where nothing was ever fetched: why, and what to do.

    Attributes:
        unreachable, check: the server cannot be reached.
        failed: it could not be fetched; the reason follows.
        never, retry: nobody has asked yet.
    """

    unreachable: str
    check: str
    failed: str
    never: str
    retry: str


class DataPage(PageFrame):
    """Reads when it is seen, and while it is seen when its areas, the organization or a refresh give reason to.

    A subclass names its `areas`, puts its content in by `place`, and reads in `read`. What the refresh of the window
    does not bring, a page with `fetches` fetches itself in `fetch`: when it is seen, and after each refresh.
    """

    areas: ClassVar[frozenset[Area]]
    """What the page shows."""
    fetches: ClassVar[bool] = False
    """Whether `fetch` is to be called."""

    def __init__(
        self,
        context: "PageContext",
        title: str,
        subtitle: str = "",
        *,
        scroll: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Reads nothing before it is shown."""
        super().__init__(title, subtitle, scroll=scroll, parent=parent)
        self.context = context
        self.refresh_error: Exception | None = None
        self.fetch_error: Exception | None = None
        self._fetching = False
        self._fetch_after = False
        self._generation = 0
        self._unreachable = ""
        self._page_actions: dict[str, Callable[[], object]] = {}
        self._page_records: dict[str, Callable[[int], object]] = {}
        self._once_shown: Callable[[], object] | None = None
        context.areas_changed.connect(self._areas_changed)
        context.organization_changed.connect(self.organizations_changed)
        context.refresh_ended.connect(self._refresh_ended)

    def place(self, content: QWidget, *, skeleton_rows: int) -> PageStates:
        """Put the content in, behind its loading, empty and error states; Retry asks for a refresh.

        Best while the content is empty: with a style sheet Qt styles a widget and all in it anew for each new parent.
        """
        self.states = PageStates(content, skeleton_rows=skeleton_rows, parent=self.body.parentWidget())
        self.states.retry.connect(self.retry)
        self.states.content_shown.connect(self._run_what_waits)
        self.body.addWidget(self.states)
        return self.states

    def read(self) -> None:
        """Read the local data through the tasks and show it."""
        raise NotImplementedError

    def fetch(self, force: bool) -> "WriteResult":
        """On a worker: fetch into the store what the page needs beyond the refresh of the window.

        What is fresh (features/freshness.py) is left alone unless `force`. Raises ApiError, StoreError.
        """
        raise NotImplementedError

    def fetched(self) -> None:
        """Called at the end of each fetch; `fetch_error` says how it ended. What it changed was broadcast before."""

    def offer_action(self, action: str, slot: Callable[[], object]) -> None:
        """Let Ctrl+K run `slot` as the action that the page's entry in the registry names."""
        self._page_actions[action] = slot

    def run_action(self, action: str) -> None:
        """Run an offered action, once the content is there. Raises KeyError for one that was not offered."""
        if action not in self._page_actions:
            raise KeyError(action)
        self._run_once_shown(self._page_actions[action])

    def offer_record(self, action: str, slot: Callable[[int], object]) -> None:
        """Let what leads to the page (`Target`) run `slot` with the id of a record: to do `action` with it, to show it
        with ""."""
        self._page_records[action] = slot

    def go_to(self, action: str, record: int | None) -> None:
        """Do what a `Target` asks for, once the content is there.

        Raises KeyError for an action that was not offered, without a record or with one.
        """
        if record is not None:
            self._run_once_shown(partial(self._page_records[action], record))
        elif action:
            self.run_action(action)

    def show_unfetched(self, said: Unfetched, reason: str) -> None:
        """Nothing was ever fetched: it is on its way, or it failed, for `reason` where the store remembers one."""
        if self.context.refreshing:
            self.states.show_loading()
        elif self.context.offline or isinstance(self.refresh_error, NetworkError):
            details = explain(self.refresh_error).details if self.refresh_error else ""
            self.states.show_error(said.unreachable, said.check, details=details)
        elif self.refresh_error is not None:
            self.show_failure(self.refresh_error, has_content=False)
        elif reason:
            self.states.show_error(said.failed, reason)
        else:
            self.states.show_error(said.never, said.retry)

    def show_failure(self, error: Exception, *, has_content: bool) -> None:
        """Say what went wrong: in the message bar above what is shown, or in its place."""
        words = explain(error)
        if has_content:
            self.show_message("bad", words.sentence, words.hint)
            return
        action = self.tr("Replace token…") if words.action is Action.REPLACE_TOKEN else ""
        self.states.show_error(words.sentence, words.hint, details=words.details, action=action)

    def next_generation(self) -> int:
        """The number of the read that starts now; it makes the ones before stale."""
        self._generation += 1
        return self._generation

    def read_if_seen(self) -> None:
        """Read now; a page behind another one reads when it is shown."""
        if self.isVisible():
            self.read()

    def organizations_changed(self) -> None:
        """Another organization is the current one, or something about the organizations is new: read."""
        self.read_if_seen()

    def read_freshness(self) -> None:
        """A refresh has ended while the page is seen. What it changed was broadcast before; its age is always new."""
        self.read()

    def retry(self) -> None:
        """Ask for a refresh; what it brings is read at its end."""
        self.states.show_loading()
        self.context.refresh_requested.emit()

    def say_link(self, url: str) -> None:
        """Say that no browser could be started, with the address to copy."""
        from desktop_manager.ui.widgets.copy_button import CopyButton

        self._unreachable = url
        bar = self.show_message(
            "warning", self.tr("No browser could be started. Copy the address and open it yourself."), url
        )
        bar.add_widget(CopyButton(self._link, what=self.tr("address")))

    def showEvent(self, event: QShowEvent) -> None:
        """What changed meanwhile is read when the page is seen."""
        super().showEvent(event)
        self.read()
        if not self.context.refreshing:
            self._start_fetch(force=False)

    def _start_fetch(self, *, force: bool) -> None:
        if self._fetching:
            # What is under way began before the refresh that asks for this, and may not know what the server offers.
            self._fetch_after |= force
        elif self.fetches:
            self._fetching = True
            work = self._fetch_again if force else self._fetch_if_old
            self.context.tasks.write(self, work, self._fetch_done, self._fetch_failed)

    def _fetch_if_old(self, _handle: "TaskHandle") -> "WriteResult":
        return self.fetch(False)

    def _fetch_again(self, _handle: "TaskHandle") -> "WriteResult":
        return self.fetch(True)

    def _fetch_done(self, _result: "WriteResult") -> None:
        self.fetch_error = None
        self._fetch_ended()

    def _fetch_failed(self, error: Exception) -> None:
        self.fetch_error = error
        self._fetch_ended()

    def _fetch_ended(self) -> None:
        self._fetching = False
        again, self._fetch_after = self._fetch_after, False
        self.fetched()
        if again and self.isVisible():
            self._start_fetch(force=True)

    def _areas_changed(self, areas: frozenset[Area]) -> None:
        if areas & self.areas:
            self.read_if_seen()

    def _refresh_ended(self, error: Exception | None) -> None:
        self.refresh_error = error
        if not self.isVisible():
            return
        self.read_freshness()
        if error is None:
            self._start_fetch(force=True)

    def _link(self) -> str:
        return self._unreachable

    def _run_once_shown(self, slot: Callable[[], object]) -> None:
        self._once_shown = slot
        if self.states.state == "content":
            self._run_what_waits()

    def _run_what_waits(self) -> None:
        wanted, self._once_shown = self._once_shown, None
        if wanted is not None:
            wanted()
