"""What the page does with products: manage and renew them, show them, open them in the Manager."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal

from desktop_manager.api.manager_links import RENEWALS, ManagerLink, product_link, url
from desktop_manager.features.renewals.rules import Change
from desktop_manager.ui.pages.products.actions import MODIFY_OFFER
from desktop_manager.ui.pages.renewals import actions
from desktop_manager.ui.pages.renewals.reading import Offers
from desktop_manager.ui.pages.renewals.row_menu import RowMenu
from desktop_manager.ui.target import Target
from desktop_manager.ui.words.renewals import capital, refusal_words

if TYPE_CHECKING:
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.pages.renewals.manage_flow import ManageFlow
    from desktop_manager.ui.pages.renewals.renew_dialog import RenewFlow

CHANGES = {
    actions.AUTO_ON: Change(auto_renew=True),
    actions.AUTO_OFF: Change(auto_renew=False),
    actions.WARRANTY_ON: Change(warranty=True),
    actions.WARRANTY_OFF: Change(warranty=False),
    actions.ADDRESS: Change(),
}
"""What each action of the menus asks for; which address, the dialog asks."""


class Deeds(QObject):
    """Acts on the entries that it is given, of one organization or of several.

    Signals:
        renewed: an order went through.
    """

    renewed = Signal()

    def __init__(self, page: DataPage) -> None:
        """Work for `page`."""
        super().__init__(page)
        self._page = page
        self._context = page.context
        self.offers = Offers()
        self.menu: RowMenu | None = None
        self._entry: RenewalEntry | None = None

    @cached_property
    def manage(self) -> ManageFlow:
        """Changes many at once; made when it is first wanted."""
        from desktop_manager.ui.pages.renewals.manage_flow import ManageFlow

        return ManageFlow(self._page)

    @cached_property
    def renewing(self) -> RenewFlow:
        """Renews now; made when it is first wanted."""
        from desktop_manager.ui.pages.renewals.renew_dialog import RenewFlow

        flow = RenewFlow(self._page)
        flow.flow.done.connect(self.renewed)
        return flow

    def act(self, action: str, entries: Sequence[RenewalEntry]) -> None:
        """Begin what `action` (of `actions`) stands for; where the server does not take it, open the Manager."""
        if not entries:
            self._page.show_message("info", self.tr("Tick the boxes of the products first."))
        elif action == actions.RENEW:
            if self.offers.renewing:
                self.renewing.open(entries)
            else:
                self.open_renewals(entries[0].account_id)
        elif self.offers.changes:
            self.manage.open(entries, CHANGES[action])
        else:
            self.open_renewals(entries[0].account_id)

    def open_menu(self, entry: RenewalEntry, place: QPoint) -> None:
        """Open the ⋮ menu of a product at a place on the screen."""
        self._entry = entry
        refusal = capital(refusal_words(entry.refused)) if entry.refused and self.offers.changes else ""
        menu = RowMenu(entry, self.offers, refusal, self._page)
        menu.wanted.connect(self._act_on_entry)
        menu.product_wanted.connect(self._show_entry)
        menu.offer_wanted.connect(self._modify_offer)
        menu.manager_wanted.connect(self._open_entry)
        menu.renewals_wanted.connect(self._open_entry_renewals)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(place)

    def show_product(self, entry: RenewalEntry) -> None:
        """Show a product on its page, in its own organization."""
        context = self._context
        if not context.show_all:
            context.switch_requested.emit(entry.account_id)
        context.page_requested.emit("products")
        context.product_requested.emit(entry.id)

    def open_renewals(self, account_id: int) -> None:
        """Open the renewals of an organization in the Manager."""
        self._open(RENEWALS, account_id)

    def _open(self, link: ManagerLink, account_id: int) -> None:
        address = url(link, account_id)
        if not self._context.opener.open(address):
            self._page.say_link(address)

    def _act_on_entry(self, action: str) -> None:
        if self._entry is not None:
            self.act(action, [self._entry])

    def _show_entry(self) -> None:
        if self._entry is not None:
            self.show_product(self._entry)

    def _modify_offer(self) -> None:
        if self._entry is not None:
            target = Target("products", self._entry.account_id, MODIFY_OFFER, self._entry.id)
            self._context.target_requested.emit(target)

    def _open_entry(self) -> None:
        if self._entry is not None:
            self._open(product_link(self._entry.service_name, self._entry.id), self._entry.account_id)

    def _open_entry_renewals(self) -> None:
        if self._entry is not None:
            self.open_renewals(self._entry.account_id)
