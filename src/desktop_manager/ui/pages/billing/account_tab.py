"""What the tabs of Billing that show one organization do alike: rights, states, and reading through the tasks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_manager.features.billing.accounting import accountants, has_accounting
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.billing.tab import BillingTab
from desktop_manager.ui.widgets.page_states import PageStates
from desktop_manager.ui.words import billing_access as words
from desktop_manager.ui.words.dates import age

if TYPE_CHECKING:
    from desktop_manager.features.organizations.service import Organization
    from desktop_manager.ui.pages.billing.page import BillingPage
    from desktop_manager.ui.tasks import TaskHandle

_SIDE = 24


class Loaded(NamedTuple):
    """What was read from the store.

    Attributes:
        names: who has accounting rights, where the user has none.
        content: what the tab shows, None where the user has no rights.
        fetched_at: when it was fetched (seconds since 1970 UTC), None if never.
        failure: code of why the last fetch failed, "" if it did not.
        ready: whether there is something to show, though nothing was fetched (the server does not offer it).
    """

    names: tuple[str, ...] = ()
    content: Any = None
    fetched_at: int | None = None
    failure: str = ""
    ready: bool = False


class AccountTab(BillingTab):
    """A subclass names itself, gives `load` (on a worker) and `show_loaded`, and puts its cards into `cards`."""

    name: ClassVar[str] = ""

    def __init__(self, page: BillingPage) -> None:
        """Reads nothing yet."""
        super().__init__(page)
        self.organization: Organization | None = None
        self.stale_words = ""
        """Why what is shown is older than it should be, and how old; "" if it is not."""
        self._generation = 0
        self._shown_of = 0
        content = QWidget()
        self.cards = QVBoxLayout(content)
        self.cards.setContentsMargins(0, 0, 0, _SIDE)
        self.cards.setSpacing(16)
        self.scroll_area = QScrollArea()
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setWidget(content)
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._keep_room)
        self.states = PageStates(self.scroll_area)
        self.states.retry.connect(self.context.refresh_requested)
        self.states.content_shown.connect(self._run_wanted)
        self._wanted: Callable[[], object] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.states)

    @property
    def state(self) -> str:
        """What is seen: "loading", "empty", "error" or "content"."""
        return self.states.state

    def load(self, account_id: int) -> Loaded:
        """On a worker: read what the tab shows of an organization."""
        raise NotImplementedError

    def show_loaded(self, loaded: Loaded) -> None:
        """Show what was read; `organization` is the one it is of."""
        raise NotImplementedError

    def fetch_account(self, account_id: int, force: bool) -> frozenset[Area]:
        """On a worker: fetch what the tab shows of an organization."""
        raise NotImplementedError

    def when_shown(self, slot: Callable[[], object]) -> None:
        """Run `slot` once the content is there: at once, or when it has come.

        Nothing is run where the user is still asked whether to leave another tab.
        """
        if self.page.tab is not self:
            return
        self._wanted = slot
        if self.state == "content":
            self._run_wanted()

    def read(self) -> None:
        """Read what is known of the current organization."""
        self.organization = self.context.organization
        if self.organization is None:
            self.states.show_loading()
            return
        if self._shown_of != self.organization.id:
            self.states.show_loading()
        self._generation += 1
        key = (f"billing.{self.name}", self.organization.id, self._generation)
        self.context.tasks.read(self, key, self._work, self._show, self._failed)

    def fetch(self, force: bool) -> frozenset[Area]:
        """Fetch it; nothing where the user has no rights."""
        organization = self.context.organization
        if organization is None or not has_accounting(organization):
            return frozenset()
        return self.fetch_account(organization.id, force)

    def fetched(self, error: Exception | None) -> None:
        """Read again: the reason of a failure, and the age."""
        self.read()

    def _work(self, _handle: TaskHandle) -> Loaded:
        organization = self.organization
        assert organization is not None, "set by read"
        if has_accounting(organization):
            return self.load(organization.id)
        return Loaded(accountants(self.context.workspace.people.read(organization.id)))

    def _show(self, loaded: Loaded) -> None:
        organization = self.organization
        if organization is None:
            return
        if not has_accounting(organization) or loaded.failure == "access":
            self._shown_of = organization.id
            self.states.show_empty(
                "lock", words.no_rights(organization.name), hint=words.who_has_them(organization.name, loaded.names)
            )
            return
        if loaded.fetched_at is None and not loaded.ready:
            if loaded.failure:
                self.states.show_error(self.tr("This was never fetched."), words.failed_words(loaded.failure))
            else:
                self.states.show_loading()
            return
        self.stale_words = ""
        if loaded.failure:
            since = age(loaded.fetched_at, self.context.workspace.now())
            self.stale_words = f"{words.failed_words(loaded.failure)} {since}."
        self._shown_of = organization.id
        self.show_loaded(loaded)
        self.states.show_content()

    def _failed(self, error: Exception) -> None:
        said = explain(error)
        self.states.show_error(said.sentence, said.hint, details=said.details)

    def _run_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _keep_room(self, _minimum: int, maximum: int) -> None:
        # The scroll bar stands beside the cards, not over them.
        taken = 8 if maximum > 0 else 0
        self.cards.setContentsMargins(0, 0, taken, _SIDE)
