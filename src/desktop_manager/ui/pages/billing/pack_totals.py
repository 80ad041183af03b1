"""What a pack will hold: how many invoices, and their totals for each currency and VAT rate."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from desktop_manager.ui.theme import fonts
from desktop_manager.ui.widgets.label import Label
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.pack import total_lines

if TYPE_CHECKING:
    from desktop_manager.features.billing.pack_plan import PackPlan

HEIGHT = 168
_RIGHT = Qt.AlignmentFlag.AlignRight


class PackTotals(QWidget):
    """A line for each currency and rate; credit notes count negative, two currencies are never added."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = Label("", "strong")
        self.note = WrapLabel("", "secondary")
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFixedHeight(HEIGHT)
        self._area.viewport().setAutoFillBackground(False)
        self.lines: list[tuple[str, str, str, str, str]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.count, self._area, self.note):
            layout.addWidget(widget)
        self.note.hide()

    def show_reading(self) -> None:
        """It is being counted."""
        self.count.setText(self.tr("Counting…"))

    def show_plan(self, plan: "PackPlan") -> None:
        """Show another plan."""
        found = len(plan.invoices)
        self.count.setText(self.tr("%n invoice(s)", "", found) if found else self.tr("No invoices in this period"))
        self.lines = total_lines(plan.totals)
        grid = QWidget()
        table = QGridLayout(grid)
        table.setContentsMargins(0, 0, 8, 0)
        table.setHorizontalSpacing(12)
        table.setVerticalSpacing(4)
        if self.lines:
            headers = (self.tr("Currency"), self.tr("VAT rate"), self.tr("Without VAT"), self.tr("VAT"))
            for column, text in enumerate((*headers, self.tr("With VAT"))):
                table.addWidget(
                    Label(text, "secondary"), 0, column, _RIGHT if column > 1 else Qt.AlignmentFlag.AlignLeft
                )
        rates = {line[1] for line in self.lines}
        for row, line in enumerate(self.lines, 1):
            is_sum = row == len(self.lines) or self.lines[row][0] != line[0]
            for column, text in enumerate(line):
                label = Label(text, "strong" if is_sum and len(rates) > 1 else "body")
                label.setFont(fonts.tabular(label.font()))
                table.addWidget(label, row, column, _RIGHT if column > 1 else Qt.AlignmentFlag.AlignLeft)
        table.setRowStretch(len(self.lines) + 1, 1)
        table.setColumnStretch(1, 1)
        self._area.setWidget(grid)
        # The area fills what it is given.
        grid.setAutoFillBackground(False)
        grid.setAccessibleName(self.tr("Totals"))
        void = plan.void
        self.note.setText(self.tr("%n cancelled invoice(s) are in the pack, but in no total.", "", void))
        self.note.setVisible(bool(void))
