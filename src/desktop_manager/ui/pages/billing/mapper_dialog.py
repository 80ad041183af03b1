"""Which column of a CSV statement is what: the guess, for the user to correct, with the first bookings as proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QGridLayout, QTableWidget, QTableWidgetItem, QWidget

from desktop_manager.features.evidence.csv_guess import CURRENCIES
from desktop_manager.features.evidence.records import ColumnMap, CsvLook
from desktop_manager.features.evidence.statement_csv import entry_of
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.billing.evidence_flow import EvidenceFlow, Outcome
from desktop_manager.ui.widgets.check_box import CheckBox
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.plain_tooltip import plain_tooltip
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words import dates
from desktop_manager.ui.words.money import money_text

if TYPE_CHECKING:
    from desktop_manager.features.evidence.records import StatementEntry
    from desktop_manager.features.evidence.shelf import Shelved
    from desktop_manager.ui.page_context import PageContext

_SHOWN_ROWS = 6
_SCROLL_BAR = 18
_COLUMN_WIDTH = 120


class MapperDialog(Dialog):
    """Reads the file again with the chosen columns, and closes when that went well.

    Signals:
        read: the statement on the shelf is another.
    """

    read = Signal()

    def __init__(self, context: PageContext, shelved: Shelved, parent: QWidget | None = None) -> None:
        """`shelved` is a CSV: its evidence has a `look`."""
        super().__init__(
            self.tr("Columns of the statement"),
            confirm=self.tr("Read statement"),
            body=self.tr("Every bank writes another table. Say which column of %1 is what.").replace(
                "%1", shelved.evidence.name
            ),
            stays=True,
            parent=parent,
        )
        assert shelved.evidence.look is not None, "a table"
        self._shelved = shelved
        self._look: CsvLook = shelved.evidence.look
        self._flow = EvidenceFlow(context, self)
        self._flow.ended.connect(self._ended)
        self._flow.failed.connect(self._failed)
        self._flow.busy_changed.connect(self.set_busy)
        self.rejected.connect(self._flow.cancel)
        self.fields: dict[str, ComboBox] = {}
        self.negated = CheckBox(self.tr("Amounts without a minus were paid by me (a card's statement)"))
        form = self._make_form()
        self.add_widget(form)
        self.add_widget(self.negated)
        self.add_widget(self._make_table())
        self.proof = WrapLabel("", "secondary")
        self.add_widget(self.proof)
        self.negated.setChecked(self._look.guess.negated)
        self.negated.toggled.connect(self._changed)
        self.confirmed.connect(self._read)
        self._changed()

    @property
    def columns(self) -> ColumnMap:
        """As chosen now."""
        chosen = {name: box.currentData() for name, box in self.fields.items()}
        currency = chosen.pop("currency")
        code = currency if isinstance(currency, str) else self._look.guess.currency_code
        return ColumnMap(
            **chosen,
            currency=currency if isinstance(currency, int) else None,
            currency_code=code,
            negated=self.negated.isChecked(),
        )

    def choose(self, name: str, value: object) -> None:
        """Choose a column (a number, None for none), a currency code, an order or a sign in one of the fields."""
        self.fields[name].setCurrentIndex(self.fields[name].findData(value))

    def _make_form(self) -> QWidget:
        guess = self._look.guess
        form = QWidget()
        grid = QGridLayout(form)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        named = (
            ("date", self.tr("Date"), guess.date),
            ("amount", self.tr("Amount with its sign"), guess.amount),
            ("currency", self.tr("Currency"), guess.currency if guess.currency is not None else guess.currency_code),
            ("debit", self.tr("Money out"), guess.debit),
            ("credit", self.tr("Money in"), guess.credit),
            ("reference", self.tr("Reference"), guess.reference),
            ("counterparty", self.tr("Who was paid"), guess.counterparty),
            ("text", self.tr("Text"), guess.text),
        )
        for place, (name, label, chosen) in enumerate(named):
            box = ComboBox()
            box.addItem(self.tr("None"), None)
            for at in range(len(self._look.headers)):
                box.addItem(self._column_name(at), at)
            if name == "currency":
                for code in CURRENCIES:
                    box.addItem(self.tr("%1 for all").replace("%1", code), code)
            self._add(grid, place, name, label, box, chosen)
        order = ComboBox()
        for text, value in (
            (self.tr("Day, month, year"), "dmy"),
            (self.tr("Month, day, year"), "mdy"),
            (self.tr("Year, month, day"), "ymd"),
        ):
            order.addItem(text, value)
        self._add(grid, len(named), "date_order", self.tr("Order in dates"), order, guess.date_order)
        decimal = ComboBox()
        decimal.addItem("1’234.50", ".")
        decimal.addItem("1.234,50", ",")
        self._add(grid, len(named) + 1, "decimal", self.tr("Amounts look like"), decimal, guess.decimal)
        return form

    def _add(self, grid: QGridLayout, place: int, name: str, label: str, box: ComboBox, chosen: object) -> None:
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(self._changed)
        self.fields[name] = box
        grid.addWidget(FormField(label, box), place // 3, place % 3)

    def _column_name(self, at: int) -> str:
        header = self._look.headers[at]
        if header:
            return header
        sample = next((row[at] for row in self._look.rows if row[at]), "")
        name = self.tr("Column %1").replace("%1", str(at + 1))
        return f"{name}: {sample[:24]}" if sample else name

    def _make_table(self) -> QWidget:
        rows = self._look.rows[:_SHOWN_ROWS]
        self.table = QTableWidget(len(rows), len(self._look.headers))
        self.table.setAccessibleName(self.tr("First rows of the file"))
        self.table.horizontalHeader().setAccessibleName(self.tr("Columns"))
        numbered = self.tr("Column %1")
        names = [name or numbered.replace("%1", str(at)) for at, name in enumerate(self._look.headers, 1)]
        self.table.setHorizontalHeaderLabels(names)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setDefaultSectionSize(_COLUMN_WIDTH)
        self.table.setTabKeyNavigation(False)
        for line, row in enumerate(rows):
            for at, cell in enumerate(row[: len(self._look.headers)]):
                item = QTableWidgetItem(cell)
                item.setToolTip(plain_tooltip(cell))
                self.table.setItem(line, at, item)
        self.table.horizontalHeader().setMaximumSectionSize(2 * _COLUMN_WIDTH)
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setStretchLastSection(True)
        height = self.table.horizontalHeader().sizeHint().height() + len(rows) * self.table.rowHeight(0)
        self.table.setFixedHeight(height + _SCROLL_BAR)
        return self.table

    def _changed(self) -> None:
        columns = self.columns
        read = [entry for row in self._look.rows if (entry := entry_of(row, columns)) is not None]
        self.proof.setText(self._proof(read, len(self._look.rows)))
        missing = "" if columns.complete else self.tr("Choose the columns of date, amount and currency first.")
        self.confirm_button.set_disabled_reason(missing)

    def _proof(self, read: list[StatementEntry], rows: int) -> str:
        if not read:
            return self.tr("With these columns none of the rows above can be read.")
        first = read[0]
        paid = self.tr("%1 of %2 rows can be read. The first one: %3 paid on %4.")
        received = self.tr("%1 of %2 rows can be read. The first one: %3 received on %4.")
        # Amount and date hold no signs of a placeholder; what the file says is put behind them.
        said = (paid if first.outgoing else received).replace("%1", str(len(read))).replace("%2", str(rows))
        said = said.replace("%3", money_text(first.money)).replace("%4", dates.day(first.booked_on))
        who = first.counterparty or first.text[:60]
        return f"{said} {who}".strip()

    def _read(self) -> None:
        self.set_error("")
        self._flow.read_again(self._shelved, self.columns)

    def _ended(self, outcomes: tuple[Outcome, ...]) -> None:
        (outcome,) = outcomes
        if outcome.error is not None:
            self._failed(outcome.error)
            return
        self.accept()
        self.read.emit()

    def _failed(self, error: Exception) -> None:
        why = explain(error)
        self.set_error(f"{why.sentence} {why.hint}")

    def set_busy(self, busy: bool) -> None:
        if busy:
            self.confirm_button.set_disabled_reason(self.tr("The file is being read."))
        else:
            self._changed()
