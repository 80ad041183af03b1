"""The right side of the page where a site is selected: its settings, the assistant, the databases it may use."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop_manager.features.hosting.view import HostingView, Site
from desktop_manager.ui.pages.products.databases_card import DatabasesCard
from desktop_manager.ui.pages.products.prefix_place import PrefixPlace
from desktop_manager.ui.pages.products.site_card import SiteCard
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext


class SitePane(QScrollArea):
    """One site.

    Signals:
        back: to the list, where only one of the two fits.
        link_failed: an address for which no browser could be started.
    """

    back = Signal()
    link_failed = Signal(str)

    def __init__(self, page: PageFrame, context: "PageContext", edge: int) -> None:
        """Messages go to `page`; `edge` is the room at the right in logical pixels, in which the scroll bar stands."""
        super().__init__()
        self._edge = edge
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.back_button = Button(self.tr("Back to the list"), icon="list")
        self.back_button.clicked.connect(self.back)
        self.settings = SiteCard(page, context)
        self.files = PrefixPlace(context)
        self.files.moved.connect(self._files_moved)
        self.databases = DatabasesCard(context)
        for card in (self.settings, self.databases):
            card.link_failed.connect(self.link_failed)
        self.content = QWidget()
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, edge, 0)
        self.column.setSpacing(14)
        self.column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.settings)
        self.column.addWidget(self.files)
        self.column.addWidget(self.databases)
        self.column.addStretch(1)
        self.setWidget(self.content)
        self.verticalScrollBar().rangeChanged.connect(self._keep_right_edge)

    def show_site(self, site: Site) -> None:
        """Show a site; its databases follow in `show_hosting`."""
        shown = self.settings.site
        if shown is None or shown.id != site.id:
            self.verticalScrollBar().setValue(0)
            if shown is None or shown.hosting_id != site.hosting_id:
                self.settings.show_databases(None, offered=True)
                self.databases.hide()
        self.settings.show_site(site)
        self.files.show_site(site)

    def show_hosting(self, view: HostingView, *, pending: bool) -> None:
        """Take what is known of its hosting; `pending`: what the server offers may still come."""
        shown = self.settings.site
        site = view.site(shown.id) if shown is not None else None
        if site is None:
            return
        self.settings.show_databases(view.databases, offered=view.offered is True or pending)
        self.settings.show_site(site)
        self.files.show_site(site, view.databases.prefix if view.databases is not None else "")
        self.databases.show_hosting(view, pending=pending)
        self.databases.show()

    def set_alone(self, alone: bool) -> None:
        """Stand in place of the list, with a way back, or beside it."""
        self.back_button.setVisible(alone)

    def _files_moved(self) -> None:
        # Its new height is known a turn of the event loop later.
        QTimer.singleShot(0, self, self._show_files)

    def _show_files(self) -> None:
        """Bring the top of a step into sight where it is not: a step may be far shorter than the one before."""
        top, bar = self.files.y(), self.verticalScrollBar()
        bottom, seen_to = top + self.files.height(), bar.value() + self.viewport().height()
        if self.isVisible() and (top < bar.value() or bottom > seen_to):
            bar.setValue(top)

    def _keep_right_edge(self, _minimum: int, maximum: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if maximum > 0 else 0
        self.column.setContentsMargins(0, 0, self._edge - bar, 0)
