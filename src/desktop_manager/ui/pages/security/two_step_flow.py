"""From the button of a method to the message that says what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.api.models.two_step import OtpSetUp, SmsSetUp
from desktop_manager.features.security.two_step_view import OTP, SMS, Method, TwoStepView
from desktop_manager.ui.pages.security.otp_dialog import OtpDialog
from desktop_manager.ui.pages.security.remove_method_dialog import RemoveMethodDialog
from desktop_manager.ui.pages.security.sms_dialog import SmsDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.words import two_step as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class TwoStepFlow(QObject):
    """One dialog at a time. `stale` when what is shown may not be what the server holds."""

    stale = Signal()

    def __init__(self, page: PageFrame, context: PageContext) -> None:
        """Messages go to `page`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._asking = 0
        self._method: Method | None = None
        self._phone = ""
        self.writes = WriteFlow(page, context)
        self.writes.stale.connect(self.stale)

    @property
    def dialog(self) -> OtpDialog | SmsDialog | RemoveMethodDialog | None:
        """The dialog that is open."""
        dialog = self.writes.dialog
        return dialog if isinstance(dialog, OtpDialog | SmsDialog | RemoveMethodDialog) else None

    def remove(self, method: Method, view: TwoStepView) -> None:
        """Ask for the password and turn a method off."""
        if self.writes.busy or self.dialog is not None:
            return
        self._method = method
        dialog = RemoveMethodDialog(method, view, demo=self._context.workspace.demo, parent=self._page)
        dialog.confirmed.connect(self._send_removal)
        self.writes.open(dialog)

    def add_otp(self) -> None:
        """Ask the server for a key, then for its first code."""
        if not self.writes.busy and self.dialog is None:
            self._asking += 1
            key = ("otp", None, self._asking)
            self._context.tasks.read(self, key, self._begin_otp, self._show_otp, self._not_begun)

    def add_sms(self, view: TwoStepView) -> None:
        """Ask for a number, then for the code that was sent to it."""
        if self.writes.busy or self.dialog is not None:
            return
        dialog = SmsDialog(view, self._page)
        dialog.confirmed.connect(self._send_sms)
        dialog.again_wanted.connect(self._send_again)
        self.writes.open(dialog)

    def _send_removal(self) -> None:
        dialog, method = self.dialog, self._method
        if not isinstance(dialog, RemoveMethodDialog) or method is None:
            return
        service, password, code = self._context.workspace.two_step, dialog.take_password(), dialog.take_code()
        said = Said(words.removed_words(method.kind))
        self.writes.run(lambda: service.remove(method.kind, password, code), said)

    def _begin_otp(self, _handle: TaskHandle) -> OtpSetUp:
        return self._context.workspace.two_step.begin_otp()

    def _show_otp(self, set_up: OtpSetUp) -> None:
        dialog = OtpDialog(set_up, can_keep=self._context.workspace.two_step.can_keep, parent=self._page)
        dialog.confirmed.connect(self._confirm_otp)
        self.writes.open(dialog)

    def _confirm_otp(self) -> None:
        dialog = self.dialog
        if not isinstance(dialog, OtpDialog):
            return
        service, set_up, code = self._context.workspace.two_step, dialog.set_up, dialog.typed()
        keeps = dialog.keep.isChecked()
        more = self.tr("Its codes are shown on this computer too.") if keeps else ""
        self.writes.run(lambda: service.confirm_otp(set_up, code, keeps=keeps), Said(words.added_words(OTP), more))

    def _not_begun(self, error: Exception) -> None:
        self.writes.say_failure(error)
        self.stale.emit()

    def _send_sms(self) -> None:
        dialog = self.dialog
        if not isinstance(dialog, SmsDialog) or self.writes.busy:
            return
        if dialog.set_up is None:
            self._phone = dialog.phone.text()
            self._ask_for_sms(dialog)
            return
        service, set_up, code = self._context.workspace.two_step, dialog.set_up, dialog.code.text()
        more = self.tr("It sends codes to %1.").replace("%1", set_up.sms_phone)
        self.writes.run(lambda: service.confirm_sms(set_up, code), Said(words.added_words(SMS), more))

    def _send_again(self) -> None:
        dialog = self.dialog
        if isinstance(dialog, SmsDialog) and not self.writes.busy:
            self._ask_for_sms(dialog)

    def _ask_for_sms(self, dialog: SmsDialog) -> None:
        dialog.set_error("")
        dialog.set_busy(True)
        self._asking += 1
        key = ("sms", None, self._asking)
        self._context.tasks.read(self, key, self._begin_sms, self._sms_sent, self._sms_failed)

    def _begin_sms(self, _handle: TaskHandle) -> SmsSetUp:
        return self._context.workspace.two_step.begin_sms(self._phone)

    def _sms_sent(self, set_up: SmsSetUp) -> None:
        if isinstance(self.dialog, SmsDialog):
            demo = self.tr("In the demo it is 246 810.") if self._context.workspace.demo else ""
            self.dialog.sent(set_up, demo)

    def _sms_failed(self, error: Exception) -> None:
        if isinstance(self.dialog, SmsDialog):
            self.dialog.show_failure(error)
