"""What every tab of Billing is: it reads, fetches, counts, and may hold something unsaved."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.store.areas import Area

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.pages.billing.page import BillingPage


class BillingTab(QWidget):
    """A tab of Billing. It is made at its first visit, and asked to read and to fetch only while it is seen.

    A tab puts its content behind `PageStates` of its own, and says results by `page.show_message`.
    `count_changed` carries how many things in it need a look.
    """

    count_changed = Signal(int)

    areas: ClassVar[frozenset[Area]] = frozenset()
    """What the tab shows."""

    def __init__(self, page: "BillingPage") -> None:
        """Reads nothing yet."""
        super().__init__()
        self.page = page
        self.context: PageContext = page.context

    def scope_words(self) -> str:
        """Whose data is shown, for the line under the page's title."""
        organization = self.context.organization
        return organization.name if organization is not None else ""

    def read(self) -> None:
        """Read the local data through the tasks and show it."""
        raise NotImplementedError

    def fetch(self, force: bool) -> frozenset[Area]:
        """On a worker: fetch into the store what the tab shows; the areas that changed.

        What is fresh is left alone unless `force`. Raises ApiError, StoreError.
        """
        raise NotImplementedError

    def fetched(self, error: Exception | None) -> None:
        """A fetch has ended, with `error` or well. What it changed was broadcast before."""

    def unsaved(self) -> str:
        """What would be lost if the tab were left now, as a sentence; "" if nothing is."""
        return ""

    def discard_unsaved(self) -> None:
        """Give up what `unsaved` speaks of: the user chose so."""
