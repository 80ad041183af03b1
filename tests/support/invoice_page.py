"""A page without content, on which what belongs to single invoices is tried: PDFs, QR-bills, the accountant's pack."""

from __future__ import annotations

from typing import ClassVar

import msgspec
from PySide6.QtWidgets import QWidget

from desktop_manager.api.models.billing import Invoice
from desktop_manager.api.resources.billing import iter_invoices
from desktop_manager.features.billing.invoice_row import row_records
from desktop_manager.store.areas import Area
from desktop_manager.store.records import Record
from desktop_manager.ui.page_context import PageContext
from desktop_manager.ui.pages.data_page import DataPage
from support.window import OpenDemo, noon

ATELIER, MAISON = 41000, 41009


class InvoicePage(DataPage):
    """Shows messages and owns dialogs, and nothing more."""

    areas: ClassVar[frozenset[Area]] = frozenset()

    def __init__(self, context: PageContext) -> None:
        super().__init__(context, "Billing")
        self.place(QWidget(), skeleton_rows=1)

    def read(self) -> None:
        """There is nothing to read."""
        self.states.show_content()


def fetch_invoices(demo: OpenDemo) -> list[Invoice]:
    """Put all invoices of the demo into the store, as its sync does, and return them."""
    found = [invoice for part in iter_invoices(demo.workspace.client(), None) for invoice in part]
    records = [Record(one.account_id, one.id, msgspec.json.encode(one)) for one in found]
    demo.workspace.store.replace_listing(Area.INVOICES, None, records, noon())
    demo.workspace.store.replace_listing(Area.INVOICE_ROWS, None, row_records(found), noon())
    return found
