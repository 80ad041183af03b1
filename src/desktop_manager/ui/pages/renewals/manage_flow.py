"""From a selection to what became of each product, and back by Undo: one run at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.api.cancel_scope import CancelScope
from desktop_manager.features.renewals.bulk_report import BulkReport, Outcome
from desktop_manager.features.renewals.rules import Change, Plan, plan
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.renewals.manage_choice import done_words, what_of
from desktop_manager.ui.pages.renewals.manage_dialog import ManageDialog, Stage
from desktop_manager.ui.tasks import WAITING
from desktop_manager.ui.words.renewals import outcome_words

if TYPE_CHECKING:
    from desktop_manager.api.models.billing import BillingAddress, PaymentMethod
    from desktop_manager.features.renewals.entry import RenewalEntry
    from desktop_manager.ui.pages.data_page import DataPage
    from desktop_manager.ui.tasks import TaskHandle

    Payment = tuple[tuple[PaymentMethod, ...], tuple[BillingAddress, ...]]


class ManageFlow(QObject):
    """Works for a page: `open` shows the dialog, which stays until it is closed."""

    def __init__(self, page: DataPage) -> None:
        """Messages go to `page`, what blocks through the tasks of its context."""
        super().__init__(page)
        self._page = page
        self._context = page.context
        self._entries: tuple[RenewalEntry, ...] = ()
        self._generation = 0
        self._work: Callable[[TaskHandle], BulkReport] | None = None
        self._cancel = CancelScope()
        self._report: BulkReport | None = None
        self._taking_back = False
        self.dialog: ManageDialog | None = None

    def open(self, entries: Sequence[RenewalEntry], change: Change) -> None:
        """Ask what to change of `entries`, beginning with what `change` changes; an empty one is a billing address."""
        if self.dialog is not None or not entries:
            return
        self._entries = tuple(entries)
        self._report = None
        self._taking_back = False
        dialog = ManageDialog(entries, what_of(change), self._page)
        dialog.changed.connect(self._plan)
        dialog.payment_wanted.connect(self._ask_payment)
        dialog.confirmed.connect(self._begin)
        self._show(dialog)
        dialog.begin()

    def _show(self, dialog: ManageDialog) -> None:
        self.dialog = dialog
        dialog.stop_wanted.connect(self._stop)
        dialog.retry_wanted.connect(self._retry)
        dialog.undo_wanted.connect(self._undo)
        dialog.check_wanted.connect(self._check)
        dialog.finished.connect(self._closed)
        dialog.open()

    # The dry run

    def _plan(self) -> None:
        if self.dialog is None or self.dialog.stage is not Stage.CHOOSING:
            return
        self._generation += 1
        change, entries = self.dialog.change(), self._entries
        today = self._context.workspace.renewals.reader.today
        self.dialog.confirm_button.setEnabled(False)
        key = ("renewals.plan", None, self._generation)
        self._context.tasks.read(self, key, lambda _: plan(entries, change, today()), self._planned, self._plan_failed)

    def _planned(self, found: Plan) -> None:
        if self.dialog is not None and self.dialog.stage is Stage.CHOOSING:
            self.dialog.show_plan(found)

    def _plan_failed(self, error: Exception) -> None:
        if self.dialog is not None:
            self.dialog.show_failure(error)

    def _ask_payment(self) -> None:
        assert self.dialog is not None, "only an open dialog asks"
        account_id = self.dialog.account_id
        assert account_id is not None, "asked of one organization only"
        renewing = self._context.workspace.renewals.renewing
        key = ("renewals.payment", account_id, self._generation)
        self._context.tasks.read(
            self, key, lambda _: renewing.payment(account_id), self._payment_came, self._payment_failed
        )

    def _payment_came(self, payment: Payment) -> None:
        if self.dialog is not None:
            self.dialog.set_payment(*payment)

    def _payment_failed(self, error: Exception) -> None:
        if self.dialog is not None:
            words = explain(error)
            self.dialog.payment_failed(f"{words.sentence} {words.hint}".strip())

    # The run

    def _begin(self) -> None:
        assert self.dialog is not None, "only an open dialog confirms"
        found = self.dialog.plan
        if found is None or not found.will_change or found.change != self.dialog.change():
            return
        bulk = self._context.workspace.renewals.bulk
        cancel = self._cancel = CancelScope()
        self._run(lambda handle: bulk.run(found, cancel, handle))

    def _retry(self) -> None:
        report = self._report
        if report is None:
            return
        renewals = self._context.workspace.renewals
        cancel = self._cancel = CancelScope()

        def again(handle: TaskHandle) -> BulkReport:
            known = renewals.read(None).entries
            return renewals.bulk.retry(report, known, renewals.reader.today(), cancel, handle)

        self._run(again)

    def _undo(self) -> None:
        report = self._report
        if report is None:
            return
        if self.dialog is None:
            self._show(ManageDialog(self._entries, what_of(next(iter(report.asked.values()))), self._page))
        self._page.clear_message()
        self._taking_back = True
        bulk = self._context.workspace.renewals.bulk
        cancel = self._cancel = CancelScope()
        self._run(lambda handle: bulk.undo(report, cancel, handle))

    def _check(self) -> None:
        report = self._report
        if report is None:
            return
        bulk = self._context.workspace.renewals.bulk
        self._show_ended(checking=True)
        self._context.tasks.write(self, lambda _: bulk.check(report), self._checked, self._failed)

    def _run(self, work: Callable[[TaskHandle], BulkReport]) -> None:
        assert self.dialog is not None, "a run is watched in the dialog"
        self.dialog.show_running()
        self._context.tasks.write(self, work, self._ended, self._failed, self._progressed)

    def _stop(self) -> None:
        self._cancel.cancel()

    def _progressed(self, done: int, total: int, code: str) -> None:
        if self.dialog is None or self._cancel.cancelled:
            return
        if code == WAITING:
            self.dialog.progress.show_waiting(done)
        else:
            self.dialog.progress.show_done(done, total)

    def _ended(self, report: BulkReport) -> None:
        self._report = report
        if report.unknown() and report.cancelled:
            # What the cancelled request has done is asked at once: nobody should be left without an answer.
            self._check()
        else:
            self._show_ended()

    def _checked(self, report: BulkReport) -> None:
        self._report = report
        self._show_ended()

    def _failed(self, error: Exception) -> None:
        if self.dialog is None:
            return
        if self._report is not None:
            self._show_ended()
        else:
            self.dialog.stage = Stage.CHOOSING
            self.dialog.accept()
            words = explain(error)
            self._page.show_message("bad", words.sentence, words.hint)
            return
        self.dialog.show_failure(error)

    def _show_ended(self, *, checking: bool = False) -> None:
        if self.dialog is None or self._report is None:
            return
        report = self._report
        self.dialog.show_ended(report, words=self._summary(report), checking=checking)
        if self._taking_back:
            self.dialog.undo.hide()
            self.dialog.retry.hide()
        if report.error is not None:
            self.dialog.show_failure(report.error)

    def _summary(self, report: BulkReport) -> str:
        counts = report.counts()
        parts = []
        if report.cancelled:
            parts.append(self.tr("Cancelled."))
        first = next(iter(report.asked.values()), None)
        changed = counts[Outcome.CHANGED]
        if self._taking_back:
            count = changed
            parts.append(self.tr("%n product(s) put back as before.", "", count))
        elif first is not None and changed:
            parts.append(done_words(what_of(first), changed))
        elif not report.cancelled:
            parts.append(self.tr("Nothing was changed."))
        named = {one.outcome: outcome_words(one)[0] for one in report.results}
        parts += [f"{word}: {counts[one]}." for one, word in named.items() if one is not Outcome.CHANGED]
        return " ".join(parts)

    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is None:
            return
        dialog.deleteLater()
        report = self._report
        if report is None or not report.results:
            return
        good = not report.again() and not report.unknown()
        bar = self._page.show_message("good" if good else "warning", self._summary(report))
        if report.undoable() and not self._taking_back:
            bar.add_undo().clicked.connect(self._undo)
