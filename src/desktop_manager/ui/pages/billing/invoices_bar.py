"""What stands above the invoices: filter, status, period, organizations, and the pack for the accountant."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.features.billing.invoice_filters import Filters, Period, Status
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.choice_button import ChoiceButton
from desktop_manager.ui.widgets.filter_bar import FilterBar
from desktop_manager.ui.words.invoices import period_word, status_word


class InvoicesBar(FilterBar):
    """Says what is chosen; the tab shows it. `pack_wanted` as its button says."""

    pack_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Every status, any time."""
        super().__init__(self.tr("Filter invoices"), parent)
        self.status = ChoiceButton(self.tr("Status"), [(one.value, status_word(one)) for one in Status])
        self.period = ChoiceButton(self.tr("Period"), [(one.value, period_word(one)) for one in Period])
        self.pack = Button(self.tr("For the accountant…"))
        self.arrange((self.status, self.period, self.scope), (self.columns, self.pack))
        self.status.chosen.connect(self.tell)
        self.period.chosen.connect(self.tell)
        self.pack.clicked.connect(self.pack_wanted)

    @property
    def filters(self) -> Filters:
        """What is chosen, without the text."""
        return Filters(Status(self.status.value), Period(self.period.value))

    def set_filters(self, filters: Filters) -> None:
        """Choose without telling."""
        self.status.set_value(filters.status.value)
        self.period.set_value(filters.period.value)
        self.flow.rearrange()
