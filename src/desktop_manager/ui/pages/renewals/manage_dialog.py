"""Manage renewals: choose what to change, see what it does and does not do, watch it, and read what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_manager.features.renewals.bulk_report import Outcome
from desktop_manager.features.renewals.rules import AUTOMATIC, Change
from desktop_manager.ui.models.line_model import LineModel
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.pages.renewals import manage_choice as choice
from desktop_manager.ui.pages.renewals.manage_choice import What
from desktop_manager.ui.pages.renewals.manage_lines import plan_lines, result_lines
from desktop_manager.ui.pages.renewals.manage_progress import ManageProgress
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.combo_box import ComboBox
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.form_field import FormField
from desktop_manager.ui.widgets.wrap_label import WrapLabel
from desktop_manager.ui.words.address_lines import place_words, title_words
from desktop_manager.ui.words.renewals import effect_words, outcome_words

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import BillingAddress, PaymentMethod
    from desktop_manager.features.renewals.bulk_report import BulkReport
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.features.renewals.rules import Plan

LIST_HEIGHT = 236
ROW_HEIGHT = 44
DIALOG_WIDTH = 620


class Stage(Enum):
    """What the dialog shows."""

    CHOOSING = "choosing"
    RUNNING = "running"
    ENDED = "ended"


class ManageDialog(Dialog):
    """Emits what the person wants; the flow does it and tells the dialog.

    Signals:
        changed: another change is chosen; its dry run is wanted (`show_plan`).
        payment_wanted: means of payment and billing addresses are wanted (`set_payment`).
        stop_wanted, retry_wanted, undo_wanted, check_wanted: the buttons while it runs and after.
    """

    changed = Signal()
    payment_wanted = Signal()
    stop_wanted = Signal()
    retry_wanted = Signal()
    undo_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, entries: Sequence[RenewalEntry], what: What, parent: QWidget | None = None) -> None:
        """For `entries`, beginning with `what`."""
        super().__init__(self.tr("Manage renewals"), confirm=self.tr("Confirm"), stays=True, parent=parent)
        owners = {entry.account_id for entry in entries}
        self.account_id = owners.pop() if len(owners) == 1 else None
        self.stage = Stage.CHOOSING
        self.plan: Plan | None = None
        self._loaded = False
        self.what = ComboBox()
        for one in What:
            self.what.addItem(choice.what_words(one), one)
        self.what.setCurrentIndex(list(What).index(what))
        self.method, self.address = ComboBox(), ComboBox()
        self._methods: tuple[PaymentMethod, ...] = ()
        self._addresses: tuple[BillingAddress, ...] = ()
        self.what_field = FormField(self.tr("What to change"), self.what)
        self.method_field = FormField(self.tr("Means of payment"), self.method)
        self.address_field = FormField(self.tr("Billing address"), self.address)
        self.explained = WrapLabel("", "secondary")
        self.summary = WrapLabel("", "strong")
        self.effects = WrapLabel()
        self.progress = ManageProgress()
        self.lines: LineModel[RenewalEntry] = LineModel()
        self.list = LineView(self.tr("What will change"), ROW_HEIGHT, parent=self)
        self.list.setModel(self.lines)
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.setMinimumWidth(DIALOG_WIDTH)
        fields = (self.what_field, self.method_field, self.address_field)
        self._choosing = (*fields, self.explained, self.summary, self.effects)
        self.ended = self._make_ended()
        # What became of it is read before the list, where the summary of the dry run stood.
        for widget in (*self._choosing, self.progress, self.ended, self.list):
            self.add_widget(widget)
        self.progress.hide()
        self.ended.hide()
        self.what.currentIndexChanged.connect(self._chose)
        self.method.currentIndexChanged.connect(self._tell_change)
        self.address.currentIndexChanged.connect(self._tell_change)
        self._fit_fields()

    def begin(self) -> None:
        """Ask for what the first choice needs."""
        self._chose()

    @property
    def chosen(self) -> What:
        """What is to be changed."""
        return What(self.what.currentData())

    def change(self) -> Change:
        """The change as it is chosen."""
        method = next((one for one in self._methods if one.id == self.method.currentData()), None)
        return choice.change_of(self.chosen, method, self.address.currentData(), self.account_id)

    def set_payment(self, methods: Sequence[PaymentMethod], addresses: Sequence[BillingAddress]) -> None:
        """Offer these means of payment and addresses; what cannot be charged by itself is left out."""
        self._loaded = True
        self._methods = tuple(one for one in methods if one.kind in AUTOMATIC)
        self._addresses = tuple(addresses)
        for box, items in (
            (self.method, [(one.label, one.id) for one in self._methods]),
            (self.address, [(f"{title_words(one)}, {place_words(one)}", one.id) for one in self._addresses]),
        ):
            box.blockSignals(True)
            box.clear()
            for text, number in items:
                box.addItem(text, number)
            box.setEnabled(bool(items))
            box.blockSignals(False)
        self.method_field.set_error("" if self._methods else self.tr("None that can be charged by itself: add a card."))
        self._fit_fields()
        self.changed.emit()

    def payment_failed(self, sentence: str) -> None:
        """Means of payment and addresses cannot be had; choosing again asks again."""
        self._loaded = False
        for field in (self.method_field, self.address_field):
            field.set_error(sentence)
        self._fit()

    def show_plan(self, plan: Plan) -> None:
        """Show a dry run."""
        self.plan = plan
        texts = [effect_words(effect) for effect in plan.effects]
        self.effects.setText("\n".join(texts))
        self.effects.setVisible(bool(texts) and self.stage is Stage.CHOOSING)
        self.lines.set_lines(plan_lines(plan, self.tr("Will change"), self.tr("Skipped, because %1")))
        count = len(plan.will_change)
        skipped = sum(len(group.entries) for group in plan.skipped)
        will = self.tr("%n product(s) will change.", "", count)
        others = self.tr("%n product(s) will be skipped; the list says why.", "", skipped) if skipped else ""
        self.summary.setText(f"{will} {others}".strip())
        self.confirm_button.setText(
            choice.confirm_words(self.chosen, count) if count else choice.what_words(self.chosen)
        )
        self.confirm_button.set_disabled_reason("" if count else self._nothing())
        self._fit()

    def show_running(self) -> None:
        """The run has begun: Cancel stops it."""
        self.stage = Stage.RUNNING
        self.set_error("")
        for widget in (*self._choosing, self.ended):
            widget.hide()
        self.confirm_button.hide()
        self.cancel_button.show()
        self.cancel_button.setFocus()
        self.progress.show()
        self._fit()

    def show_ended(self, report: BulkReport, *, words: str, checking: bool = False) -> None:
        """What became of each product; `words` says it for all."""
        self.stage = Stage.ENDED
        self.progress.hide()
        for widget in self._choosing:
            widget.hide()
        self.ended_words.setText(words)
        self.lines.set_lines(result_lines(report))
        self.list.setAccessibleName(self.tr("What became of each product"))
        self.retry.setVisible(bool(report.again()) and not checking)
        self.undo.setVisible(bool(report.undoable()) and not checking)
        self.check.setVisible(bool(report.in_doubt()) and not checking)
        self.cancel_button.hide()
        self.confirm_button.show()
        self.confirm_button.setText(self.tr("Close"))
        self.confirm_button.set_disabled_reason("")
        self.confirm_button.setEnabled(True)
        self.ended.show()
        self._fit()
        (self.retry if report.again() and not checking else self.confirm_button).setFocus()

    def reject(self) -> None:
        """Esc and Cancel: stop the run; else close."""
        if self.stage is Stage.RUNNING:
            self.progress.show_stopping()
            self.stop_wanted.emit()
        else:
            super().reject()

    def outcome_of(self, report: BulkReport, outcome: Outcome) -> str:
        """How many products have an outcome, as "Refused: 3"; "" for none."""
        found = [one for one in report.results if one.outcome is outcome]
        return f"{outcome_words(found[0])[0]}: {len(found)}" if found else ""

    def _confirm(self) -> None:
        if self.stage is Stage.ENDED:
            self.accept()
        else:
            super()._confirm()

    def _make_ended(self) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self.ended_words = WrapLabel("", "strong")
        line.addWidget(self.ended_words, 1)
        self.check, self.retry, self.undo = (
            Button(self.tr("Check again")),
            Button(self.tr("Retry")),
            Button(self.tr("Undo")),
        )
        for button, wanted in (
            (self.check, self.check_wanted),
            (self.retry, self.retry_wanted),
            (self.undo, self.undo_wanted),
        ):
            button.clicked.connect(wanted)
            line.addWidget(button)
        return holder

    def _chose(self) -> None:
        self._fit_fields()
        if self.chosen in choice.NEEDS_PAYMENT and self.account_id is not None and not self._loaded:
            self.payment_wanted.emit()
        self.changed.emit()

    def _tell_change(self) -> None:
        self.changed.emit()

    def _fit_fields(self) -> None:
        what = self.chosen
        one = self.account_id is not None
        self.method_field.setVisible(what in choice.NEEDS_METHOD and one)
        self.address_field.setVisible(what is What.ADDRESS and one)
        several = what in choice.NEEDS_PAYMENT and not one
        self.what_field.set_error(self._one_only() if several else "")
        self.explained.setText(choice.explanation(what))
        self._fit()

    def _one_only(self) -> str:
        return self.tr(
            "Means of payment and billing addresses belong to one organization: choose products of one only."
        )

    def _nothing(self) -> str:
        if self.chosen in choice.NEEDS_PAYMENT and self.account_id is None:
            return self._one_only()
        return self.tr("None of the chosen products will change; the list says why.")
