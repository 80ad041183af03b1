"""Where the assistants of the sites stand: each site keeps its own, so that nothing is lost by looking at another."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.ui.pages.products.prefix_assistant import PrefixAssistant

if TYPE_CHECKING:
    from desktop_manager.features.hosting.view import Site
    from desktop_manager.ui.page_context import PageContext


class PrefixPlace(QWidget):
    """Shows the assistant of one site; a site without PHP has none.

    `moved` when it goes to another step.
    """

    moved = Signal()

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Empty until `show_site`."""
        super().__init__(parent)
        self._context = context
        self._assistants: dict[int, PrefixAssistant] = {}
        self._prefixes: dict[int, str] = {}
        self.assistant: PrefixAssistant | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_site(self, site: "Site", prefix: str = "") -> None:
        """Show the assistant of a site; `prefix` of its hosting, "" where it is not known (any more)."""
        self.setVisible(bool(site.php_version))
        if not site.php_version:
            self._put(None)
            return
        known = prefix or self._prefixes.get(site.hosting_id, "")
        self._prefixes[site.hosting_id] = known
        found = self._assistants.get(site.id)
        if found is None:
            found = PrefixAssistant(self._context, site, known)
            found.moved.connect(self._moved)
            self._assistants[site.id] = found
            self._column.addWidget(found)
        else:
            found.show_site(site, known)
        self._put(found)

    def _put(self, wanted: PrefixAssistant | None) -> None:
        # The one in sight stays untouched: hidden for a moment, it would lose the keyboard.
        if wanted is not self.assistant:
            if self.assistant is not None:
                self.assistant.hide()
            self.assistant = wanted
        if wanted is not None:
            wanted.show()

    def _moved(self) -> None:
        if self.sender() is self.assistant:
            self.moved.emit()

    def unsaved(self) -> str:
        """What leaving the page would leave half done, as a sentence; "" if nothing."""
        return next((said for one in self._assistants.values() if (said := one.unsaved())), "")
