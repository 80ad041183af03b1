"""The sites of a hosting, each with a way to its settings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.api.manager_links import site_settings_link, url
from desktop_manager.features.hosting.listing import entry_id
from desktop_manager.features.hosting.view import HostingView
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import hosting as words
from desktop_manager.ui.words.billing_access import failed_words
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext


class SitesCard(Card):
    """Made anew when something changed.

    Signals:
        site_chosen: id of the line of a site that the user goes to.
        link_failed: an address for which no browser could be started.
    """

    site_chosen = Signal(int)
    link_failed = Signal(str)

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Empty until `show_hosting`."""
        super().__init__(self.tr("Sites"), parent=parent)
        self._context = context
        self._shown: object = None
        self.buttons: list[Button] = []
        self.link: LinkButton | None = None

    def show_hosting(self, view: HostingView, *, pending: bool) -> None:
        """Show the sites of a hosting; `pending`: what the server offers may still come."""
        known = view.sites_at is not None
        elsewhere = not known and not view.offered and not pending
        shown = view.id, view.sites, known, elsewhere, view.failure
        if shown == self._shown:
            return
        self._shown = shown
        self.clear_rows()
        self.buttons = []
        self.link = None
        self.set_note(self.tr("· %1").replace("%1", str(len(view.sites))) if known else "")
        for site in view.sites:
            button = Button(self.tr("Settings"))
            button.setAccessibleName(self.tr("Settings of %1").replace("%1", site.name))
            button.setProperty("site", site.id)
            button.clicked.connect(self._choose)
            self.buttons.append(button)
            row = Row(site.name, words.site_words(site))
            row.add_action(button)
            self.add_row(row)
        if elsewhere:
            self._show_elsewhere(view)
        elif not known:
            self.add_footer(failed_words(view.failure) if view.failure else self.tr("They are being fetched."), [])
        elif not view.sites:
            self.add_footer(self.tr("No site stands on this hosting."), [])

    def _show_elsewhere(self, view: HostingView) -> None:
        link = site_settings_link(view.id)
        organization = next((one.name for one in self._context.organizations if one.id == view.organization_id), "")
        said = self.tr("The sites, and the MySQL prefix of each, are in the Manager.")
        self.link = LinkButton(self.tr("In the Manager"), url(link, view.organization_id), self._context.opener)
        self.link.setAccessibleName(self.tr("Sites and MySQL prefix in the Manager"))
        self.link.failed.connect(self.link_failed)
        self.add_footer(f"{said} {clicks_words(link.clicks, organization)}", [self.link])

    def _choose(self) -> None:
        button = self.sender()
        assert isinstance(button, Button)
        self.site_chosen.emit(entry_id(button.property("site")))
