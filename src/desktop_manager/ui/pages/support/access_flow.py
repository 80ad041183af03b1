"""Granting and revoking access for Support: from the button to the message."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_manager.features.changes import WriteResult
from desktop_manager.features.support.access import Access, Grant, Grantable
from desktop_manager.ui.pages.support.grant_dialog import GrantDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.words import support as words
from desktop_manager.ui.words.dates import moment

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class AccessFlow(QObject):
    """One write at a time. `stale` when what is shown may not be what the server holds."""

    stale = Signal()

    def __init__(self, page: PageFrame, context: "PageContext") -> None:
        """Messages go to `page`, writes through `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._access: Access | None = None
        self._grant: Grant | None = None
        self._opening = 0
        self.flow = WriteFlow(page, context)
        self.flow.stale.connect(self.stale)

    @property
    def dialog(self) -> Dialog | None:
        """The dialog that is open."""
        return self.flow.dialog

    def begin_grant(self) -> None:
        """Read which products there are, then open the dialog."""
        if self.flow.busy or self.flow.dialog is not None:
            return
        self._opening += 1
        key = ("support.grantable", None, self._opening)
        self._context.tasks.read(self, key, self._read_products, self._open_grant, self._say)

    def begin_revoke(self, access: Access) -> None:
        """Ask before `access` is revoked."""
        if self.flow.busy or self.flow.dialog is not None:
            return
        self._access = access
        left = words.ends_in(access.ends_at, self._context.workspace.now())
        dialog = Dialog(
            self.tr("Revoke access"),
            confirm=self.tr("Revoke access"),
            body=self.tr("Support can enter %1 of %2 now; the access %3.")
            .replace("%1", access.product_name)
            .replace("%2", access.organization_name)
            .replace("%3", left),
            consequences=[
                self.tr("Support can no longer enter it, also if they are still working on your request."),
                self.tr("There is no Undo: to let them in again, grant access anew."),
            ],
            danger=True,
            stays=True,
            parent=self._page,
        )
        dialog.confirmed.connect(self._revoke)
        self.flow.open(dialog)

    def _read_products(self, _handle: "TaskHandle") -> list[Grantable]:
        return self._context.workspace.support.reader.grantable()

    def _open_grant(self, products: list[Grantable]) -> None:
        current = self._context.organization
        here = current.id if current is not None else 0
        # The organization in sight first; sorting keeps the order within each.
        ordered = sorted(products, key=lambda one: (one.organization_id != here, one.organization_name.casefold()))
        dialog = GrantDialog(ordered, self._context.workspace.now, self._page)
        dialog.confirmed.connect(self._send_grant)
        self.flow.open(dialog)

    def _send_grant(self) -> None:
        dialog = self.flow.dialog
        if not isinstance(dialog, GrantDialog):
            return
        problems = dialog.problems()
        if problems is not None:
            dialog.show_failure(problems)
            return
        self._grant = dialog.grant()
        chosen = dialog.products.chosen
        end = moment(self._grant.ends_at)
        if len(chosen) == 1:
            done = self.tr("Support has access to %1 until %2.").replace("%1", chosen[0].name)
        else:
            number = len(chosen)
            done = self.tr("Support has access to %n products until %2.", "", number)
        self.flow.run(
            self._do_grant, Said(done.replace("%2", end), taken_back=self.tr("Taken back. Support has no access."))
        )

    def _do_grant(self) -> WriteResult:
        assert self._grant is not None, "set before"
        return self._context.workspace.support.granting.grant(self._grant)

    def _revoke(self) -> None:
        assert self._access is not None, "set when the dialog was opened"
        done = self.tr("Access to %1 revoked.").replace("%1", self._access.product_name)
        self.flow.run(self._do_revoke, Said(done, self.tr("To let Support in again, grant access anew.")))

    def _do_revoke(self) -> WriteResult:
        assert self._access is not None, "set when the dialog was opened"
        return self._context.workspace.support.granting.revoke(self._access)

    def _say(self, error: Exception) -> None:
        self.flow.say_failure(error)
