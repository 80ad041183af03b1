"""From Leave… to the message that says it is done: reasons that forbid it, typed confirmation, refusals."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from desktop_manager.api.errors import OutcomeUnknown
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.errors import NothingKnown
from desktop_manager.features.organizations.departure import LeaveOutcome, LeavePlan
from desktop_manager.features.organizations.leaving import LeaveRefusal
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.profile.ways_sheet import WaysSheet
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.widgets.typed_dialog import TypedDialog
from desktop_manager.ui.words import leaving as words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle


class _Prepared(NamedTuple):
    """What is read before anything is asked. `email`: the login address, "" if it is not known."""

    plan: LeavePlan
    email: str


class LeaveFlow(QObject):
    """One organization at a time.

    Signals:
        stale: the local data may have changed without a result that says so.
        link_failed: address for which no browser could be started.
    """

    stale = Signal()
    link_failed = Signal(str)

    def __init__(self, page: PageFrame, context: "PageContext") -> None:
        """Messages go to `page`, questions and writes through `context`."""
        super().__init__(page)
        self._page = page
        self._context = context
        self._plan: LeavePlan | None = None
        self._email = ""
        self._organization = 0
        self._was_current = False
        self._generation = 0
        self.busy = False
        self.dialog: TypedDialog | None = None
        self.sheet: WaysSheet | None = None

    def begin(self, organization: int) -> None:
        """Ask to leave: what forbids it is shown with the ways out; else the name is asked for."""
        if self.busy or self.dialog is not None or self.sheet is not None:
            return
        self._organization = organization
        self._generation += 1
        key = ("leave", organization, self._generation)
        self._context.tasks.read(self, key, self._prepare, self._prepared, self._not_prepared)

    # Before

    def _prepare(self, _handle: "TaskHandle") -> _Prepared:
        workspace = self._context.workspace
        profile = workspace.profile.read()
        return _Prepared(workspace.leaving.prepare(self._organization), profile.email if profile is not None else "")

    def _prepared(self, prepared: _Prepared) -> None:
        if self.dialog is not None or self.sheet is not None:
            return
        self._plan = plan = prepared.plan
        self._email = prepared.email
        if plan.organization.leave_blocks:
            self._show_reasons(LeaveRefusal(plan.organization.leave_blocks))
        elif plan.offered:
            self._ask(plan)
        elif self._context.refreshing:
            # Before the first refresh has asked what the server offers, No means "not known yet".
            text = self.tr("The server has not said yet whether it lets you leave from here.")
            self._page.show_message("info", text, self.tr("Try again when the refresh has ended."))
        else:
            self._show_manager(plan)

    def _not_prepared(self, error: Exception) -> None:
        if isinstance(error, NothingKnown):
            self._page.show_message("info", self.tr("You are no longer in this organization."))
            self.stale.emit()
            return
        explanation = explain(error)
        self._page.show_message("bad", explanation.sentence, explanation.hint)

    def _ask(self, plan: LeavePlan) -> None:
        organization = plan.organization
        self._was_current = self._is_current(organization.id)
        self.dialog = TypedDialog(
            self.tr("Leave %1").replace("%1", organization.name),
            wanted=organization.name,
            confirm=self.tr("Leave"),
            body=words.role_sentence(organization),
            consequences=words.loss_words(plan, self._was_current),
            parent=self._page,
        )
        self.dialog.confirmed.connect(self._send)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _is_current(self, organization: int) -> bool:
        current = self._context.organization
        return current is not None and current.id == organization

    # The sheets

    def _show_reasons(self, refusal: LeaveRefusal) -> None:
        assert self._plan is not None, "prepared before"
        organization = self._plan.organization
        intro = "" if refusal.denied else self.tr("What forbids it now, and the way out of each reason:")
        self._open_sheet(
            WaysSheet(
                self.tr("Why you cannot leave %1").replace("%1", organization.name),
                words.ways_out(refusal, organization, self._email),
                self._context.opener,
                intro=intro,
                news=words.refusal_words(refusal, organization.name),
                can_check=True,
                parent=self._page,
            )
        )

    def _show_manager(self, plan: LeavePlan) -> None:
        current = self._is_current(plan.organization.id)
        facts = "\n".join(words.loss_words(plan, current))
        before = words.Way(words.role_sentence(plan.organization), facts)
        self._open_sheet(
            WaysSheet(
                self.tr("Leave %1 in the Manager").replace("%1", plan.organization.name),
                [*words.manager_ways(), before],
                self._context.opener,
                intro=self.tr("This server does not let programs do this. Leave in your browser, then refresh here."),
                parent=self._page,
            )
        )

    def _open_sheet(self, sheet: WaysSheet) -> None:
        self.sheet = sheet
        sheet.check_wanted.connect(self._look_again)
        sheet.link_failed.connect(self.link_failed)
        sheet.finished.connect(self._sheet_closed)
        sheet.open()

    def _look_again(self) -> None:
        if self.busy or self.sheet is None:
            return
        self.busy = True
        self.sheet.set_error("")
        self.sheet.set_checking(True)
        self._context.tasks.write(self, self._look, self._looked, self._not_looked)

    def _look(self, _handle: "TaskHandle") -> WriteResult:
        return self._context.workspace.leaving.look(self._organization)

    def _looked(self, _result: WriteResult) -> None:
        self.busy = False
        if self.sheet is not None:
            self.sheet.accept()
            self.begin(self._organization)

    def _not_looked(self, error: Exception) -> None:
        self.busy = False
        if self.sheet is not None:
            explanation = explain(error)
            self.sheet.set_checking(False)
            self.sheet.set_error(f"{explanation.sentence} {explanation.hint}")

    # Leaving

    def _send(self) -> None:
        if self.dialog is None or self.busy or not self.dialog.matches:
            return
        self.busy = True
        self._page.clear_message()
        self.dialog.set_error("")
        self.dialog.set_busy(True)
        self._context.tasks.write(self, self._leave, self._ended, self._failed)

    def _leave(self, _handle: "TaskHandle") -> LeaveOutcome:
        return self._context.workspace.leaving.leave(self._organization)

    def _ended(self, outcome: LeaveOutcome) -> None:
        self.busy = False
        if self.dialog is not None:
            self.dialog.accept()
        if outcome.refusal is not None:
            self._show_reasons(outcome.refusal)
            return
        assert self._plan is not None, "prepared before"
        name = self._plan.organization.name
        more = []
        if outcome.already_gone:
            text = self.tr("You were no longer in %1 when the server was asked.")
            more.append(self.tr("Somebody had removed you. What was fetched of it is deleted here."))
        else:
            text = self.tr("You left %1.")
        if self._was_current and self._plan.follower is not None:
            more.append(self.tr("%1 is the current organization now.").replace("%1", self._plan.follower.name))
        more.append(self.tr("Only an invitation brings you back."))
        self._page.show_message("good", text.replace("%1", name), " ".join(more))

    def _failed(self, error: Exception) -> None:
        self.busy = False
        self.stale.emit()
        if self.dialog is not None:
            self.dialog.show_failure(error)
            return
        # The dialog was closed while it waited.
        explanation = explain(error)
        bar = self._page.show_message("bad", explanation.sentence, explanation.hint)
        if isinstance(error, OutcomeUnknown):
            bar.add_action(self.tr("Refresh")).clicked.connect(self._context.refresh_requested)

    def _closed(self) -> None:
        dialog, self.dialog = self.dialog, None
        self._let_go(dialog)

    def _sheet_closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        self._let_go(sheet)

    @staticmethod
    def _let_go(dialog: QDialog | None) -> None:
        if dialog is not None:
            dialog.deleteLater()
