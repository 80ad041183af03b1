"""What was read: each file with what it is, what is in it, and what was not seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_manager.ui.errors import explain
from desktop_manager.ui.theme.tone import Tone
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.card import Card
from desktop_manager.ui.widgets.chip import Chip
from desktop_manager.ui.widgets.icon_button import IconButton
from desktop_manager.ui.widgets.row import Row
from desktop_manager.ui.words import evidence as words

if TYPE_CHECKING:
    from desktop_manager.features.evidence.shelf import Shelved
    from desktop_manager.ui.pages.billing.evidence_flow import Outcome

_ICONS = {"mail": "mail", "invoice": "receipt-text", "statement": "list", "columns": "list"}


class EvidenceList(Card):
    """The evidence of an organization, and the files of the last drop that could not be read.

    Signals:
        remove_requested, columns_requested: id of the piece on the shelf.
        bill_requested: an invoice (PdfInvoice) whose QR-bill is to be shown.
        dismissed: place of the refused file in the list.
        explain_requested: the reminders are to be explained with what is here.
        clear_requested: all of it is to go.
    """

    remove_requested = Signal(int)
    columns_requested = Signal(int)
    bill_requested = Signal(object)
    dismissed = Signal(int)
    explain_requested = Signal()
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Shows nothing yet."""
        super().__init__("", parent=parent)
        self.set_title(self.tr("Read on this computer"))
        self.explain_button = Button(self.tr("Explain reminders"), kind="primary")
        self.explain_button.clicked.connect(self.explain_requested)
        self.clear_button = Button(self.tr("Remove all"), kind="quiet")
        self.clear_button.clicked.connect(self.clear_requested)
        self.add_action(self.clear_button)
        self.add_action(self.explain_button)

    def show_evidence(self, items: tuple[Shelved, ...], refused: tuple[Outcome, ...]) -> None:
        """Show what is on the shelf, and what could not be read."""
        self.clear_rows()
        self.set_note(self.tr("forgotten when the program ends"))
        for place, outcome in enumerate(refused):
            self.add_row(self._refused_row(place, outcome))
        for item in items:
            self.add_row(self._row(item))
        self.explain_button.set_disabled_reason("" if items else self.tr("Nothing was read yet."))

    def _row(self, item: Shelved) -> Row:
        name = words.name(item.evidence)
        remarks = " ".join(words.remarks(item.evidence))
        tone: Tone = "warning" if item.evidence.kind == "columns" else "accent"
        row = Row(name, f"{words.facts(item.evidence)}\n{remarks}".strip(), icon=_ICONS[item.evidence.kind], tone=tone)
        if item.evidence.look is not None:
            choose = Button(self.tr("Columns…"))
            choose.setAccessibleName(self.tr("Columns of %1").replace("%1", name))
            choose.setProperty("shelved", item.id)
            choose.clicked.connect(self._columns)
            row.add_action(choose)
        for invoice in item.evidence.invoices:
            # A bill that leaves the amount open is none that could be checked against the invoice.
            if invoice.code and invoice.money is not None:
                bill = Button(self.tr("Show QR-bill"))
                bill.setAccessibleName(self.tr("Show QR-bill of %1").replace("%1", invoice.number or name))
                bill.clicked.connect(partial(self.bill_requested.emit, invoice))
                row.add_action(bill)
        remove = IconButton("x", self.tr("Remove %1").replace("%1", name))
        remove.setProperty("shelved", item.id)
        remove.clicked.connect(self._remove)
        row.add_action(remove)
        return row

    def _refused_row(self, place: int, outcome: Outcome) -> Row:
        assert outcome.error is not None, "only what was refused"
        why = explain(outcome.error)
        said = f"{why.sentence} {why.hint}"
        row = Row(outcome.name, said, icon="circle-alert", tone="bad")
        row.add_action(Chip(self.tr("Not read"), "bad"))
        dismiss = IconButton("x", self.tr("Dismiss %1").replace("%1", outcome.name))
        dismiss.setProperty("place", place)
        dismiss.clicked.connect(self._dismiss)
        row.add_action(dismiss)
        return row

    def _columns(self) -> None:
        self.columns_requested.emit(self.sender().property("shelved"))

    def _remove(self) -> None:
        self.remove_requested.emit(self.sender().property("shelved"))

    def _dismiss(self) -> None:
        self.dismissed.emit(self.sender().property("place"))
