"""The databases of a hosting: the names that scripts may say, with the prefix and without it, and who uses them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.manager_links import databases_link, url
from desktop_manager.features.hosting.view import Databases, HostingView, Name
from desktop_manager.ui.pages.products.name_cell import NameCell
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.columns import Columns
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.words import hosting as words
from desktop_manager.ui.words.billing_access import failed_words
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext

CELL = 150
"""Least width of a name with its Copy, in logical pixels; two stand side by side where both fit."""


class DatabasesCard(Card):
    """Made anew when something changed. `link_failed(url)` when no browser could be started."""

    link_failed = Signal(str)

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Empty until `show_hosting`."""
        super().__init__(self.tr("Databases"), parent=parent)
        self._context = context
        self._shown: object = None
        self.cells: list[NameCell] = []
        self.link: LinkButton | None = None

    def show_hosting(self, view: HostingView, *, pending: bool) -> None:
        """Show the databases of a hosting; `pending`: what the server offers may still come."""
        elsewhere = view.databases is None and not view.offered and not pending
        shown = view.id, view.databases, elsewhere, view.failure
        if shown == self._shown:
            return
        self._shown = shown
        self.clear_rows()
        self.cells = []
        self.link = None
        self.set_note(words.databases_note(view.databases) if view.databases is not None else "")
        if view.databases is not None:
            self._show_databases(view.databases)
        elif elsewhere:
            self._show_elsewhere(view)
        else:
            self.add_footer(failed_words(view.failure) if view.failure else self.tr("They are being fetched."), [])

    def _show_databases(self, found: Databases) -> None:
        if not found.databases:
            self.add_footer(self.tr("This hosting has no databases."), [])
            return
        if found.prefix:
            self.add_footer(
                self.tr("At the left the whole name; at the right what scripts may say while the MySQL prefix is on."),
                [],
            )
        used: set[Name] = set()
        for database in found.databases:
            block = self._block()
            self._add(block, words.database_caption(database), database.name)
            for grant in database.grants:
                self._add(block, words.grant_caption(grant), grant.user)
                used.add(grant.user)
        for user in found.users:
            if user not in used:
                self._add(self._block(), self.tr("User without a database"), user)

    def _show_elsewhere(self, view: HostingView) -> None:
        link = databases_link(view.id)
        organization = next((one.name for one in self._context.organizations if one.id == view.organization_id), "")
        said = self.tr("Infomaniak's API does not tell databases. Their list in the Manager shows the real prefix.")
        self.link = LinkButton(self.tr("In the Manager"), url(link, view.organization_id), self._context.opener)
        self.link.setAccessibleName(self.tr("Databases in the Manager"))
        self.link.failed.connect(self.link_failed)
        self.add_footer(f"{said} {clicks_words(link.clicks, organization)}", [self.link])

    def _block(self) -> QVBoxLayout:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 8, 8, 8)
        column.setSpacing(0)
        self.add_row(holder)
        return column

    def _add(self, block: QVBoxLayout, caption: str, name: Name) -> None:
        block.addWidget(Label(caption, "secondary"))
        cells: list[QWidget] = [NameCell(text) for text in dict.fromkeys((name.full, name.short))]
        self.cells += [cell for cell in cells if isinstance(cell, NameCell)]
        block.addWidget(Columns(cells, narrowest=CELL) if len(cells) > 1 else cells[0])
