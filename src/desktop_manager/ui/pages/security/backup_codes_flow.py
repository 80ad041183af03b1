"""From the buttons of the backup codes to the sheet on screen and the message that says what was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.features.changes import WriteResult
from desktop_manager.features.security.backup_codes import BackupCodesView, NewCodes
from desktop_manager.ui.pages.security.codes_dialog import CodesDialog
from desktop_manager.ui.pages.security.generate_dialog import GenerateDialog
from desktop_manager.ui.pages.security.prove_dialog import ProveDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.page_frame import PageFrame

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class BackupCodesFlow(QObject):
    """One dialog at a time. `stale` when what is shown may not be what the server holds."""

    stale = Signal()

    def __init__(self, page: PageFrame, context: PageContext) -> None:
        """Messages go to `page`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._new: NewCodes | None = None
        self._owner = ""
        self.sheet: CodesDialog | None = None
        """The codes on screen."""
        self.writes = WriteFlow(page, context)
        self.writes.done.connect(self._written)
        self.writes.stale.connect(self.stale)
        context.lock.locked.connect(self._hide_kept)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        return self.sheet or self.writes.dialog

    @property
    def _occupied(self) -> bool:
        return self.writes.busy or self.dialog is not None

    def generate(self, view: BackupCodesView) -> None:
        """Ask for the password, make a new sheet and show it once."""
        if not self._occupied:
            dialog = GenerateDialog(view, demo=self._context.workspace.demo, parent=self._page)
            dialog.confirmed.connect(self._send_generate)
            self.writes.open(dialog)

    def prove(self, view: BackupCodesView) -> None:
        """Ask for one code and use it up."""
        if not self._occupied:
            dialog = ProveDialog(view, self._page)
            dialog.confirmed.connect(self._send_proof)
            self.writes.open(dialog)

    def show_kept(self) -> None:
        """Show the codes that are in the keyring, after the app lock's PIN where one is set."""
        if not self._occupied:
            self._context.lock.require(self._read_kept)

    def forget_kept(self) -> None:
        """Ask, then take the codes out of the keyring."""
        if self._occupied:
            return
        dialog = Dialog(
            self.tr("Remove the kept codes"),
            confirm=self.tr("Remove"),
            body=self.tr("They stay valid on your account. What you printed or saved elsewhere is left alone."),
            danger=True,
            stays=True,
            parent=self._page,
        )
        dialog.confirmed.connect(self._send_forget)
        self.writes.open(dialog)

    def _send_generate(self) -> None:
        dialog = self.writes.dialog
        if isinstance(dialog, GenerateDialog):
            service, password = self._context.workspace.backup_codes, dialog.take_password()
            # Nothing is said on the page: the codes themselves are shown.
            self.writes.run(lambda: service.generate(password), Said(""))

    def _send_proof(self) -> None:
        dialog = self.writes.dialog
        if isinstance(dialog, ProveDialog):
            service, code = self._context.workspace.backup_codes, dialog.code.text()
            said = Said(self.tr("Proven: you have your backup codes."), self.tr("Strike the code out: it is used up."))
            self.writes.run(lambda: service.prove(code), said)

    def _send_forget(self) -> None:
        service = self._context.workspace.backup_codes
        self.writes.run(service.forget_kept, Said(self.tr("The codes are no longer kept on this computer.")))

    def _written(self, result: object) -> None:
        if isinstance(result, NewCodes):
            self._new = result
            self._open_sheet(result.codes, new=True)

    def _open_sheet(self, codes: tuple[str, ...], *, new: bool) -> None:
        self.sheet = CodesDialog(codes, self._owner, self._context, new=new, parent=self._page)
        self.sheet.keep_wanted.connect(self._keep)
        self.sheet.finished.connect(self._sheet_closed)
        self.sheet.open()

    def set_owner(self, owner: str) -> None:
        """Whose codes they are, for the paper."""
        self._owner = owner

    def _sheet_closed(self) -> None:
        sheet, self.sheet, self._new = self.sheet, None, None
        if sheet is not None:
            sheet.deleteLater()

    def _keep(self) -> None:
        if self._new is not None:
            self._context.tasks.write(self, self._work_on_keep, self._kept, self._not_kept)

    def _work_on_keep(self, _handle: TaskHandle) -> WriteResult:
        assert self._new is not None, "asked for by the sheet that shows them"
        return self._context.workspace.backup_codes.keep(self._new)

    def _kept(self, _result: WriteResult) -> None:
        if self.sheet is not None:
            self.sheet.kept(self._context.workspace.backup_codes.keeps_for_good)

    def _not_kept(self, error: Exception) -> None:
        if self.sheet is not None:
            self.sheet.show_failure(error)
        else:
            self.writes.say_failure(error)

    def _read_kept(self) -> None:
        self._context.tasks.read(
            self, ("kept-codes", None, 0), self._work_on_kept, self._show_kept, self._kept_not_shown
        )

    def _work_on_kept(self, _handle: TaskHandle) -> tuple[str, ...]:
        return self._context.workspace.backup_codes.kept_codes()

    def _show_kept(self, codes: tuple[str, ...]) -> None:
        # It may have been locked again while the keyring was asked.
        if not self._occupied and self._context.lock.is_open:
            self._open_sheet(codes, new=False)

    def _hide_kept(self) -> None:
        """It was locked. A new sheet stays: it is not shown again, and closing it would lose it."""
        if self.sheet is not None and self._new is None:
            self.sheet.accept()

    def _kept_not_shown(self, error: Exception) -> None:
        self.writes.say_failure(error)
        self.stale.emit()
