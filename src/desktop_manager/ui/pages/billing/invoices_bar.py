"""What stands above the invoices: filter, status, period, organizations, and the pack for the accountant."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_manager.features.billing.invoice_filters import Filters, Period, Status
from desktop_manager.ui.pages.products.filter_field import FilterField
from desktop_manager.ui.pages.products.flow import Flow
from desktop_manager.ui.pages.renewals.menus import ChoiceButton
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.words.invoices import period_word, status_word

CURRENT, EVERY = "current", "all"
FIELD_WIDTH = 220


class _Field(FilterField):
    """Wide enough for a few words."""

    def sizeHint(self) -> QSize:
        """Wider than Qt's own."""
        return QSize(FIELD_WIDTH, super().sizeHint().height())


class InvoicesBar(QWidget):
    """Says what is chosen; the tab shows it.

    Signals:
        typed: another text to find (str).
        filtered: other filters; `filters` has them.
        scope_chosen: whether to show all organizations.
        columns_wanted, pack_wanted: as their buttons say.
    """

    typed = Signal(str)
    filtered = Signal()
    scope_chosen = Signal(bool)
    columns_wanted = Signal()
    pack_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Every status, any time."""
        super().__init__(parent)
        self.field = _Field(self.tr("Filter invoices"))
        self.status = ChoiceButton(self.tr("Status"), [(one.value, status_word(one)) for one in Status])
        self.period = ChoiceButton(self.tr("Period"), [(one.value, period_word(one)) for one in Period])
        self.scope = ChoiceButton(
            self.tr("Organizations"), [(CURRENT, self.tr("This organization")), (EVERY, self.tr("All organizations"))]
        )
        self.columns = IconButton("settings", self.tr("Choose columns"))
        self.pack = Button(self.tr("For the accountant…"))
        self.flow = Flow((self.field, self.status, self.period, self.scope))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.flow, 1)
        right = QVBoxLayout()
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.columns)
        line.addWidget(self.pack)
        right.addLayout(line)
        right.addStretch(1)
        layout.addLayout(right)
        self.field.textChanged.connect(self.typed)
        self.status.chosen.connect(self._tell)
        self.period.chosen.connect(self._tell)
        self.scope.chosen.connect(self._tell_scope)
        self.columns.clicked.connect(self.columns_wanted)
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

    def show_scope(self, *, of_all: bool, several: bool) -> None:
        """Show which organizations are shown; the choice is there only where there are several."""
        self.scope.set_value(EVERY if of_all else CURRENT)
        self.scope.setVisible(several or of_all)
        self.flow.rearrange()

    def _tell(self) -> None:
        self.flow.rearrange()
        self.filtered.emit()

    def _tell_scope(self, value: str) -> None:
        self.flow.rearrange()
        self.scope_chosen.emit(value == EVERY)
