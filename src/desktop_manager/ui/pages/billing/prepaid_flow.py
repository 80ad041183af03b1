"""Top up, recover and alert of the prepaid account: from the button to the message."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_manager.api.models.money import Money
from desktop_manager.features.errors import InvalidEdit
from desktop_manager.ui.pages.billing.prepaid_dialogs import RecoverDialog, ThresholdDialog, TopUpDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.words.money import amount_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_manager.features.billing.settings_rules import Method
    from desktop_manager.features.changes import WriteResult
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.widgets.dialog import Dialog
    from desktop_manager.ui.widgets.page_frame import PageFrame


class PrepaidFlow(QObject):
    """One write at a time."""

    def __init__(self, page: PageFrame, context: PageContext) -> None:
        """Messages go to `page`, writes through `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._organization = 0
        self._method_id = 0
        self._method_label = ""
        self._money = Money(Decimal(0), "")
        self._threshold: Decimal | None = None
        self._iban = self._holder = ""
        self.flow = WriteFlow(page, context)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        return self.flow.dialog

    @property
    def _free(self) -> bool:
        return not self.flow.busy and self.flow.dialog is None

    def begin_top_up(self, organization: int, methods: Sequence[Method], currencies: Sequence[str]) -> None:
        """Ask how much, and from what."""
        if not self._free:
            return
        self._organization = organization
        dialog = TopUpDialog(methods, currencies, self._page)
        dialog.confirmed.connect(self._send_top_up)
        self.flow.open(dialog)

    def begin_recovery(self, organization: int, balance: Money) -> None:
        """Ask how much, and to which account."""
        if not self._free:
            return
        self._organization = organization
        dialog = RecoverDialog(balance, self._page)
        dialog.confirmed.connect(self._send_recovery)
        self.flow.open(dialog)

    def begin_threshold(self, organization: int, currency: str, held: Decimal | None) -> None:
        """Ask below which balance an alert is mailed."""
        if not self._free:
            return
        self._organization = organization
        self._money = Money(Decimal(0), currency)
        dialog = ThresholdDialog(currency, held, self._page)
        dialog.confirmed.connect(self._send_threshold)
        self.flow.open(dialog)

    def _send_top_up(self) -> None:
        dialog = self.flow.dialog
        if not isinstance(dialog, TopUpDialog):
            return
        try:
            self._money = dialog.money()
        except InvalidEdit as wrong:
            dialog.show_failure(wrong)
            return
        method = dialog.chosen_method()
        self._method_id, self._method_label = method.id, method.label
        done = self.tr("The prepaid account was topped up with %1.")
        amount = amount_text(self._money.amount, self._money.currency)
        self.flow.run(self._do_top_up, Said(done.replace("%1", amount)))

    def _send_recovery(self) -> None:
        dialog = self.flow.dialog
        if not isinstance(dialog, RecoverDialog):
            return
        problems = dialog.problems()
        if problems is not None:
            dialog.show_failure(problems)
            return
        self._money, self._iban, self._holder = dialog.money(), dialog.iban.text(), dialog.holder.text()
        done = self.tr("%1 is on its way to the account of %2.").replace("%2", self._holder.strip())
        amount = amount_text(self._money.amount, self._money.currency)
        self.flow.run(self._do_recover, Said(done.replace("%1", amount)))

    def _send_threshold(self) -> None:
        dialog = self.flow.dialog
        if not isinstance(dialog, ThresholdDialog):
            return
        try:
            self._threshold = dialog.threshold()
        except InvalidEdit as wrong:
            dialog.show_failure(wrong)
            return
        currency = self._money.currency
        if self._threshold is None:
            done = self.tr("No alert is mailed for the balance in %1 any more.").replace("%1", currency)
        else:
            done = self.tr("An alert is mailed when the balance falls below %1.")
            done = done.replace("%1", amount_text(self._threshold, currency))
        self.flow.run(self._do_threshold, Said(done, taken_back=self.tr("Taken back. The alert is as it was.")))

    def _do_top_up(self) -> WriteResult:
        service = self._context.workspace.prepaid
        return service.top_up(self._organization, self._method_id, self._method_label, self._money)

    def _do_recover(self) -> WriteResult:
        service = self._context.workspace.prepaid
        return service.recover(self._organization, self._money, self._iban, self._holder)

    def _do_threshold(self) -> WriteResult:
        service = self._context.workspace.prepaid
        return service.set_threshold(self._organization, self._money.currency, self._threshold)
