"""List and detail side by side, or one at a time where there is no room for both."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.ui.pages.products.detail_pane import EDGE, DetailPane
from desktop_manager.ui.pages.products.list_card import ListCard

GAP = 14
SIDE_BY_SIDE_FROM = 720
"""Width in logical pixels from which both fit: 300 for the list and some 400 for the detail."""


class Panes(QWidget):
    """Both keep their state when the room changes. Where one is shown, it is the list until the detail is opened."""

    def __init__(self, products: ListCard, detail: DetailPane, parent: QWidget | None = None) -> None:
        """Take both; the page's right margin is part of this widget, so that the detail can scroll in it."""
        super().__init__(parent)
        self._list = products
        self._detail = detail
        self._alone = False
        self._detail_open = False
        self._list_only = False
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP)
        self._layout.addWidget(products)
        self._layout.addWidget(detail, 1)

    @property
    def alone(self) -> bool:
        """Whether only one of the two is shown."""
        return self._alone

    def open_detail(self, opened: bool) -> None:
        """Show the detail, or the list again, where there is room for one of them only."""
        self._detail_open = opened
        self._arrange()

    def show_list_only(self, list_only: bool) -> None:
        """Leave the detail away while there is nothing to select."""
        if list_only != self._list_only:
            self._list_only = list_only
            self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See what fits."""
        super().resizeEvent(event)
        alone = self.width() - EDGE < SIDE_BY_SIDE_FROM
        if alone != self._alone:
            self._alone = alone
            self._arrange()

    def _arrange(self) -> None:
        shows_detail = not self._list_only and (self._detail_open or not self._alone)
        shows_list = not (self._alone and shows_detail)
        self._detail.set_alone(self._alone)
        self._list.setVisible(shows_list)
        self._detail.setVisible(shows_detail)
        # The list takes all where it stands alone, else what it asks for.
        self._layout.setStretchFactor(self._list, 0 if shows_detail else 1)
        self._layout.setContentsMargins(0, 0, 0 if shows_detail else EDGE, 0)
