"""The movements of the prepaid account as a table, the newest first; Enter or a double click shows the invoice."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from desktop_manager.ui.models.cell_look import Look
from desktop_manager.ui.models.prepared import Column, prepare
from desktop_manager.ui.models.record_table import ROW_HEIGHT, RecordTable
from desktop_manager.ui.words import prepaid as words
from desktop_manager.ui.words.dates import day_of
from desktop_manager.ui.words.money import amount_text

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import PrepaidMovement

DATE, KIND, INVOICE, AMOUNT, BALANCE = "date", "kind", "invoice", "amount", "balance"

_identity = attrgetter("id")


class MovementsTable(RecordTable):
    """As tall as its rows: the tab around it scrolls.

    Signals:
        invoice_wanted: id of the invoice of a movement, to be shown.
        row_reached: place of the row that the keyboard has reached (QRect within the table).
    """

    invoice_wanted = Signal(int)
    row_reached = Signal(object)

    def __init__(self) -> None:
        """Empty before `show_movements`."""
        looks: dict[str, Look[PrepaidMovement]] = {
            DATE: Look(128),
            KIND: Look(200, stretch=True),
            INVOICE: Look(128, "muted"),
            AMOUNT: Look(130),
            BALANCE: Look(140),
        }
        name = QCoreApplication.translate("MovementsTable", "Movements of the prepaid account")
        super().__init__(name, _columns(), looks, _identity, checkable=False, menus=False)
        self.movements: tuple[PrepaidMovement, ...] = ()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.opened.connect(self._open)
        self.current_changed.connect(self._tell_place)

    def show_movements(self, movements: Sequence[PrepaidMovement]) -> None:
        """Show these."""
        if tuple(movements) != self.movements:
            self.movements = tuple(movements)
            self.records.set_records(prepare(self.movements, self.columns, _identity))
        self.setFixedHeight(self.horizontalHeader().height() + len(movements) * ROW_HEIGHT + 2)

    def _tell_place(self, _identity: object) -> None:
        place = self.visualRect(self.currentIndex())
        self.row_reached.emit(place.translated(0, self.horizontalHeader().height()))

    def _open(self, identity: int) -> None:
        movement = self.records.find(identity)
        if movement is not None and movement.invoice_id is not None:
            self.invoice_wanted.emit(movement.invoice_id)


def _columns() -> tuple[Column[PrepaidMovement], ...]:
    translate = QCoreApplication.translate
    return (
        Column(DATE, translate("MovementsTable", "Date"), lambda one: day_of(one.at), lambda one: one.at),
        Column(KIND, translate("MovementsTable", "Movement"), _kind, _kind),
        Column(INVOICE, translate("MovementsTable", "Invoice"), _invoice, lambda one: _invoice(one) or None),
        Column(AMOUNT, translate("MovementsTable", "Amount"), words.signed, _amount, right=True),
        Column(BALANCE, translate("MovementsTable", "Balance after it"), _balance, _balance_key, right=True),
    )


def _kind(movement: PrepaidMovement) -> str:
    return words.kind_word(movement.kind)


def _invoice(movement: PrepaidMovement) -> str:
    return movement.detail if movement.invoice_id is not None else ""


def _amount(movement: PrepaidMovement) -> tuple[str, object]:
    return movement.money.currency, movement.money.amount


def _balance(movement: PrepaidMovement) -> str:
    return amount_text(movement.balance, movement.money.currency)


def _balance_key(movement: PrepaidMovement) -> tuple[str, object]:
    return movement.money.currency, movement.balance
