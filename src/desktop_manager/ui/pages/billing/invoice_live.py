"""Where the server tells no invoices: what to do instead, and what its API does tell (design/billing-live.png)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.manager_links import BILLS
from desktop_manager.ui.pages.billing.drop_zone import DropZone
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.link_button import LinkButton
from desktop_manager.ui.widgets.row import Row

if TYPE_CHECKING:
    from desktop_manager.api.models.account import Account, Address
    from desktop_manager.ui.pages.billing.page import BillingPage


class LiveInvoices(QWidget):
    """The way into the Manager, a place to drop invoices, and the few facts that are documented."""

    def __init__(self, page: BillingPage) -> None:
        """Empty until `show_account`."""
        super().__init__()
        self._page = page
        self.information = Row(
            self.tr("The Manager’s API does not offer invoices to other programs"), icon="info", tone="accent"
        )
        self.link = LinkButton(self.tr("Open in Manager"), "", page.context.opener)
        self.link.failed.connect(page.say_link)
        self.information.add_action(self.link)
        self._card = Card()
        self._card.add_row(self.information)
        self.drop = DropZone(page.context)
        self.drop.explain_requested.connect(self._explain)
        self.facts = Card()
        self.waiting = self._fact(self.tr("Orders waiting for payment"))
        self.method = self._fact(self.tr("Payment method on file"))
        self.address = self._fact(self.tr("Billing address"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 24)
        layout.setSpacing(14)
        layout.addWidget(self._card)
        layout.addWidget(self.drop, 1)
        layout.addWidget(self.facts)

    def _fact(self, name: str) -> Label:
        value = Label("", "strong")
        row = Row(name)
        row.add_action(value)
        self.facts.add_row(row)
        return value

    def show_account(self, name: str, account: Account | None) -> None:
        """Show what the API tells of an organization."""
        steps = self.tr(
            "Open them in the Manager: choose %1 at the top left, then Accounting. "
            "Or drop the PDFs here: everything below works from them, on this computer only."
        )
        self.information.set_secondary(steps.replace("%1", name))
        self.link.set_url(self._page.context.manager_url(BILLS))
        self.facts.set_title(self.tr("What the API tells about %1").replace("%1", name))
        waiting = account.order.waiting_payment if account is not None and account.order is not None else None
        self.waiting.setText("–" if waiting is None else str(int(waiting)))
        method = account.has_customer_paiement_method if account is not None else None
        self.method.setText("–" if method is None else self.tr("Yes") if method else self.tr("No"))
        addresses = (account.addresses or []) if account is not None else []
        billing = next((one for one in addresses if one.for_invoice), None)
        self.address.setText("–" if billing is None else _line(billing))

    def _explain(self) -> None:
        self._page.open_tab("reminders")


def _line(address: Address) -> str:
    place = " ".join(part for part in (address.zip, address.city) if part)
    country = address.country.short_name if address.country is not None else ""
    return ", ".join(part for part in (address.street or "", place, country or "") if part)
