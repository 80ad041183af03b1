"""What the buttons of an explanation do: pay, show the bill, mark as phishing, copy, ask, check another mail."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_manager.api.manager_links import CONTACT_SUPPORT
from desktop_manager.ui.pages.billing import reminder_card as actions
from desktop_manager.ui.pages.billing.check_dialog import CheckDialog
from desktop_manager.ui.pages.billing.pay_dialog import PayFlow
from desktop_manager.ui.pages.billing.prepaid_dialogs import RecoverDialog, TopUpDialog
from desktop_manager.ui.pages.billing.prepaid_flow import PrepaidFlow
from desktop_manager.ui.pages.billing.qr_bill_dialog import QrBillFlow, show_qr_bill
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.tasks import Key
from desktop_manager.ui.words import reminder_texts as texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from desktop_manager.api.models.money import Money
    from desktop_manager.features.billing.reminder_view import ReminderView
    from desktop_manager.features.billing.settings_rules import Method
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.features.evidence.shelf import Shelved
    from desktop_manager.ui.pages.billing.page import BillingPage
    from desktop_manager.ui.tasks import TaskHandle


class ReminderFlow(QObject):
    """Acts on one reminder at a time.

    Signals:
        stale: what is shown may not be what is true any more.
        checked: a mail that the user brought is on the shelf (`Shelved`).
    """

    stale = Signal()
    checked = Signal(object)

    def __init__(self, page: BillingPage) -> None:
        """Messages go to `page`."""
        super().__init__(page)
        self._page = page
        self._view: ReminderView | None = None
        self._phishing = False
        self.methods: Sequence[Method] = ()
        self.balances: Sequence[Money] = ()
        self.marking = WriteFlow(page, page.context)
        self.marking.stale.connect(self.stale)
        self.paying = PayFlow(page)
        self.paying.stale.connect(self.stale)
        self.prepaid = PrepaidFlow(page, page.context)
        self.prepaid.flow.stale.connect(self.stale)
        self.bill: QrBillFlow | None = None
        self.dialog: CheckDialog | None = None
        self._does: dict[str, Callable[[ReminderView], None]] = {
            actions.PAY: self._pay,
            actions.TOP_UP: self._top_up,
            actions.ASK_BACK: self._ask_back,
            actions.BILL: self._show_bill,
            actions.MARK: self._mark,
            actions.UNMARK: self._unmark,
            actions.REPORT: self._copy_report,
            actions.CONTACT: self._contact,
            actions.CHECK: self._check,
            actions.COPY: self._copy,
            actions.COMPARE: self._compare,
        }

    def act(self, action: str, view: ReminderView) -> None:
        """Do what a button of the explanation of `view` says."""
        self._does[action](view)

    def check(self) -> None:
        """Ask for a reminder e-mail to be checked."""
        self.dialog = CheckDialog(self._page.context, self._page)
        self.dialog.checked.connect(self._checked)
        self.dialog.finished.connect(self.dialog.deleteLater)
        self.dialog.open()

    def _checked(self, shelved: Shelved) -> None:
        self.checked.emit(shelved)

    def _check(self, _view: ReminderView) -> None:
        self.check()

    def _compare(self, view: ReminderView) -> None:
        if view.invoice is None:
            return
        self._view = view
        text = self.tr("Reading in the PDF of invoice %1 to which account it is paid…")
        self._page.show_message("info", text.replace("%1", view.invoice.number), dismissible=False)
        key = Key("billing.reminder.compare", view.account_id, view.invoice.id)
        self._page.context.tasks.read(self, key, self._learn, self._learnt, self._say_failure)

    def _learn(self, handle: TaskHandle) -> bool:
        assert self._view is not None, "set before"
        assert self._view.invoice is not None, "asked before"
        return self._page.context.workspace.reminders.learn_account(self._view.invoice.id, handle)

    def _say_failure(self, error: Exception) -> None:
        self.marking.say_failure(error)

    def _learnt(self, named: bool) -> None:
        if named:
            self._page.show_message("good", self.tr("The account was compared with the one in the invoice PDF."))
        else:
            self._page.show_message("warning", self.tr("The invoice PDF names no account to compare with."))
        self.stale.emit()

    def _pay(self, view: ReminderView) -> None:
        if view.invoice is not None:
            self.paying.open(view.invoice, prefer="prepaid")

    def _top_up(self, view: ReminderView) -> None:
        money = view.diagnosis.step.money
        if money is None or view.account_id is None:
            return
        if not self.methods:
            self._page.open_tab("prepaid")
            return
        self.prepaid.begin_top_up(view.account_id, self.methods, [money.currency])
        if isinstance(self.prepaid.dialog, TopUpDialog):
            self.prepaid.dialog.amount.setText(f"{money.amount:f}")

    def _ask_back(self, view: ReminderView) -> None:
        money = view.diagnosis.step.money
        if money is None or view.account_id is None:
            return
        held = next((one for one in self.balances if one.currency == money.currency), None)
        if held is None:
            self._page.open_tab("prepaid")
            return
        self.prepaid.begin_recovery(view.account_id, held)
        if isinstance(self.prepaid.dialog, RecoverDialog):
            self.prepaid.dialog.amount.setText(f"{money.amount:f}")

    def _show_bill(self, view: ReminderView) -> None:
        if view.invoice is not None:
            self.bill = show_qr_bill(self._page, view.invoice)

    def _mark(self, view: ReminderView) -> None:
        self._set_mark(view, phishing=True)

    def _unmark(self, view: ReminderView) -> None:
        self._set_mark(view, phishing=False)

    def _set_mark(self, view: ReminderView, *, phishing: bool) -> None:
        if self.marking.busy:
            return
        self._view, self._phishing = view, phishing
        number = view.diagnosis.number or "–"
        marked = self.tr("The reminder for %1 is marked as phishing.").replace("%1", number)
        unmarked = self.tr("The reminder for %1 is no longer marked as phishing.").replace("%1", number)
        more = self.tr("Do not pay it. Copy the report and send it to Support.") if phishing else ""
        said = Said(marked, more, unmarked) if phishing else Said(unmarked, more, marked)
        self.marking.run(self._do_mark, said)

    def _do_mark(self) -> WriteResult:
        assert self._view is not None, "set before"
        return self._page.context.workspace.reminders.mark(self._view, phishing=self._phishing)

    def _copy(self, view: ReminderView) -> None:
        QGuiApplication.clipboard().setText(texts.explanation(view))
        self._page.show_message("good", self.tr("The explanation was copied."))

    def _copy_report(self, view: ReminderView) -> None:
        QGuiApplication.clipboard().setText(texts.report(view))
        self._page.show_message(
            "good", self.tr("The report was copied."), self.tr("Send it to Support, with the email as an attachment.")
        )

    def _contact(self, view: ReminderView) -> None:
        self._copy(view)
        if not self._page.context.opener.open(CONTACT_SUPPORT):
            self._page.say_link(CONTACT_SUPPORT)
