"""Billing › Billing addresses (product.md, job 4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_manager.api.manager_links import BILLING_ADDRESSES
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.billing.account_tab import AccountTab, Loaded
from desktop_manager.ui.pages.billing.address_flow import AddressFlow
from desktop_manager.ui.pages.billing.address_row import AddressRow
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words.clicks import clicks_words

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import BillingAddress
    from desktop_manager.api.models.reference import Country
    from desktop_manager.features.billing.addresses import AddressesView
    from desktop_manager.ui.pages.billing.page import BillingPage


class AddressesTab(AccountTab):
    """The addresses of the current organization, with what uses each."""

    name = "addresses"
    areas = frozenset({Area.BILLING_ADDRESSES, Area.ACCOUNTS, Area.COUNTRIES})

    def __init__(self, page: BillingPage) -> None:
        """Reads nothing yet."""
        super().__init__(page)
        self.rows: list[AddressRow] = []
        self.notes: list[Row] = []
        self._countries: list[Country] = []
        self.flow = AddressFlow(page, self.context)
        self.flow.flow.stale.connect(self.read)
        self.card = Card(self.tr("Billing addresses"))
        self.card.set_note(self.tr("· who invoices are made out to"))
        self.add = Button(self.tr("Add address…"), kind="primary")
        self.add.clicked.connect(self._begin_add)
        self.link = LinkButton(self.tr("In the Manager"), "", self.context.opener)
        self.link.setAccessibleName(self.tr("Billing addresses in the Manager"))
        self.link.failed.connect(page.say_link)
        self.card.add_action(self.link)
        self.card.add_action(self.add)
        self.cards.addWidget(self.card)
        self.cards.addStretch(1)

    def add_address(self) -> None:
        """Open the form of a new address, or lead the keyboard to the way into the Manager."""
        (self.link.setFocus if self.add.isHidden() else self.add.click)()

    def load(self, account_id: int) -> Loaded:
        """The addresses, and the countries of the form."""
        service = self.context.workspace.billing_addresses
        view = service.read(account_id)
        return Loaded((), (view, service.countries()), view.fetched_at, view.failure, ready=not view.offered)

    def fetch_account(self, account_id: int, force: bool) -> frozenset[Area]:
        """The addresses, at each visit: with them comes what uses each, and that changes on other pages too."""
        return self.context.workspace.billing_addresses.fetch(account_id, True)

    def show_loaded(self, loaded: Loaded) -> None:
        """Show them; where the server takes no changes, with the way into the Manager."""
        view: AddressesView
        view, self._countries = loaded.content
        self.add.setVisible(view.offered)
        self.link.setVisible(not view.offered)
        self.link.set_url(self.context.manager_url(BILLING_ADDRESSES))
        focused = next((row.address.id for row in self.rows if row.isAncestorOf(row.window().focusWidget() or row)), 0)
        self.card.clear_rows()
        self.rows, self.notes = [], []
        for address in view.addresses:
            row = AddressRow(address, editable=view.offered)
            row.edit_wanted.connect(self._begin_edit)
            row.default_wanted.connect(self.flow.make_default)
            row.delete_wanted.connect(self.flow.begin_delete)
            self.rows.append(row)
            self.card.add_row(row)
        for note in self._notes(view):
            self.notes.append(Row("", note))
            self.card.add_row(self.notes[-1])
        again = next((row for row in self.rows if row.address.id == focused), None)
        if again is not None and view.offered:
            again.edit.setFocus()

    def _notes(self, view: AddressesView) -> list[str]:
        organization = self.organization.name if self.organization is not None else ""
        found = []
        if not view.addresses and view.offered:
            found.append(self.tr("There is no billing address yet. Add one: every invoice needs it."))
        if not view.offered:
            said = self.tr("The API tells billing addresses but takes no changes: they are edited in the Manager.")
            if not view.addresses:
                said = self.tr("The API tells no billing address of this organization. It is edited in the Manager.")
            found.append(f"{said} {clicks_words(BILLING_ADDRESSES.clicks, organization)}".strip())
        if self.stale_words:
            found.append(self.stale_words)
        return found

    def _begin_add(self) -> None:
        if self.organization is not None:
            company = self.rows[0].address.company if self.rows else self.organization.name
            self.flow.begin_add(self.organization.id, company, self._countries)

    def _begin_edit(self, address: BillingAddress) -> None:
        self.flow.begin_edit(address, self._countries)
