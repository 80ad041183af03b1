"""Security: whether you would get back in, how you prove who you are, and where you are signed in."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_manager.api.errors import NetworkError
from desktop_manager.features.changes import WriteResult
from desktop_manager.store.areas import Area
from desktop_manager.ui.errors import explain
from desktop_manager.ui.pages.data_page import DataPage, Unfetched
from desktop_manager.ui.pages.security import actions
from desktop_manager.ui.pages.security.alerts_card import AlertsCard
from desktop_manager.ui.pages.security.authenticator_card import AuthenticatorCard
from desktop_manager.ui.pages.security.backup_codes_card import BackupCodesCard
from desktop_manager.ui.pages.security.flow import SecurityFlow
from desktop_manager.ui.pages.security.readiness_card import ReadinessCard
from desktop_manager.ui.pages.security.reading import SecurityData, read_security
from desktop_manager.ui.pages.security.recovery_card import RecoveryCard
from desktop_manager.ui.pages.security.sessions_card import SessionsCard
from desktop_manager.ui.pages.security.two_step_card import TwoStepCard
from desktop_manager.ui.widgets.button import Button
from desktop_manager.ui.widgets.columns import Columns
from desktop_manager.ui.words import profile as profile_words

if TYPE_CHECKING:
    from desktop_manager.ui.page_context import PageContext
    from desktop_manager.ui.tasks import TaskHandle

COLUMN = 360
"""Narrowest column: below some 740 px of content the cards stand one under the other."""


class SecurityPage(DataPage):
    """The page's own cards are filled by one read; those of two-step verification read for themselves."""

    areas = (
        frozenset((Area.PROFILE, Area.PRODUCTS, Area.SESSIONS))
        | TwoStepCard.areas
        | BackupCodesCard.areas
        | AuthenticatorCard.areas
    )
    fetches = True

    def __init__(self, context: "PageContext", parent: QWidget | None = None) -> None:
        """Reads nothing before it is shown."""
        super().__init__(context, self.tr("Security"), parent=parent)
        self._data: SecurityData | None = None
        self.readiness = ReadinessCard()
        self.two_step = TwoStepCard(self, context)
        self.backup_codes = BackupCodesCard(self, context)
        self.recovery = RecoveryCard()
        self.sessions = SessionsCard(context)
        self.authenticator = AuthenticatorCard(self, context)
        self.alerts = AlertsCard()
        self.flow = SecurityFlow(self, context)
        content = QWidget()
        self.place(content, skeleton_rows=8)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        for card in (
            self.readiness,
            self.two_step,
            Columns([self.backup_codes, self.recovery], narrowest=COLUMN),
            self.sessions,
            self.authenticator,
            self.alerts,
        ):
            layout.addWidget(card)
        layout.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.states.triggered.connect(self.context.sign_in_again_requested)
        self.readiness.guide_button.clicked.connect(self.open_lost_device)
        self.recovery.edit.connect(self.edit_recovery)
        self.recovery.withdraw.connect(self._withdraw)
        self.recovery.confirm.connect(self.flow.confirm_recovery)
        self.sessions.end.connect(self.flow.end_session)
        self.sessions.end_others.connect(self.end_others)
        self.sessions.not_me.connect(self.open_incident)
        self.alerts.save.connect(self._save_alerts)
        self.flow.stale.connect(self.read)
        self.flow.end_others_wanted.connect(self.end_others)
        self.two_step.code_wanted.connect(self.authenticator.show_login_code)
        self.authenticator.entries_shown.connect(self._entries_shown)
        for card in (self.two_step, self.backup_codes, self.authenticator, self.sessions, self.flow):
            card.link_failed.connect(self.say_link)
        self.offer_action(actions.LOST_DEVICE, self.open_lost_device)
        self.offer_action(actions.EDIT_RECOVERY, self.edit_recovery)
        self.offer_action(actions.NEW_CODES, self._new_codes)
        self.offer_action(actions.PROVE_CODES, self._prove_codes)
        self.offer_action(actions.ADD_OTP, self.authenticator.add)
        self.offer_action(actions.END_OTHERS, self.end_others)
        self.offer_action(actions.NOT_ME, self.open_incident)
        self.offer_action(actions.SESSIONS, self._show_sessions)

    @property
    def state(self) -> str:
        """What is seen: "loading", "error" or "content"."""
        return self.states.state

    def unsaved(self) -> str:
        """Alerts that were chosen and not saved."""
        return self.tr("Your choice of sign-in alerts is not saved.") if self.alerts.changed else ""

    def discard_unsaved(self) -> None:
        """Choose again what the server says."""
        self.alerts.discard()

    # Reading

    def read(self) -> None:
        """Read what the page's own cards show; the others read for themselves."""
        if self._data is None:
            self.states.show_loading()
        key = ("security", None, self.next_generation())
        self.context.tasks.read(self, key, self._work, self._show, self._show_failure)
        self.two_step.read()
        self.backup_codes.read()
        self.authenticator.read()

    def fetch(self, force: bool) -> WriteResult:
        """Fetch what the refresh of the window does not bring; nothing is asked that the server does not offer."""
        workspace = self.context.workspace
        changed = workspace.two_step.fetch(force) | workspace.backup_codes.fetch(force)
        return WriteResult(changed | workspace.sessions.fetch(force))

    def fetched(self) -> None:
        """Show what is known now, also where the server offers something that was not known to be offered."""
        self.read_if_seen()
        if self.fetch_error is not None and not isinstance(self.fetch_error, NetworkError):
            explanation = explain(self.fetch_error)
            self.show_message("warning", self.tr("Not everything here is fresh."), explanation.sentence)

    def _work(self, _handle: "TaskHandle") -> SecurityData:
        return read_security(self.context.workspace)

    def _show(self, data: SecurityData) -> None:
        if data.view is None or data.recovery is None:
            self._data = None
            self._show_nothing(data.failure)
            return
        self._data = data
        self.set_subtitle(data.view.email)
        self.readiness.show_readiness(data.readiness)
        self.recovery.show_recovery(data.recovery)
        self.sessions.show_sessions(data.sessions)
        self.alerts.show_alerts(data.alerts)
        self.states.show_content()

    def _show_nothing(self, failure: str | None) -> None:
        said = Unfetched(
            self.tr("Your security settings have not been fetched yet, and the server cannot be reached."),
            self.tr("Check the connection, then retry. Once fetched, they can be read offline."),
            self.tr("Your security settings could not be fetched."),
            self.tr("Your security settings have not been fetched yet."),
            self.tr("Retry to fetch them from the server."),
        )
        self.show_unfetched(said, profile_words.stale_words(failure) if failure else "")

    def _show_failure(self, error: Exception) -> None:
        self.show_failure(error, has_content=self._data is not None)

    # What the buttons do

    def edit_recovery(self) -> None:
        """Open the edit of the recovery email."""
        if self._data is not None and self._data.recovery is not None:
            self.flow.edit_recovery(self._data.recovery)

    def end_others(self) -> None:
        """Ask, then end every session but this one; say where it is done when it cannot be done here."""
        data = self._data.sessions if self._data is not None else None
        if data is None:
            return
        if not data.ending:
            self.show_message("info", self.tr("Sessions are ended in the Manager: the button is in their card."))
            self.sessions.link.setFocus()
        elif all(session.current for session in data.entries):
            self.show_message("info", self.tr("You are signed in nowhere else."))
        else:
            self.flow.end_others(data.entries)

    def open_incident(self) -> None:
        """Open the steps after a suspect session."""
        self.flow.open_incident(ending=self._data is not None and self._data.sessions.ending)

    def open_lost_device(self) -> None:
        """Open the guide for a lost phone."""
        if self._data is not None:
            self.flow.open_lost_device(self._data)

    def _show_sessions(self) -> None:
        self.scroll_area.ensureWidgetVisible(self.sessions)
        self.sessions.not_me_button.setFocus()

    def _new_codes(self) -> None:
        self._with_codes(self.backup_codes.new_button)

    def _prove_codes(self) -> None:
        self._with_codes(self.backup_codes.prove_button)

    def _with_codes(self, button: Button) -> None:
        """Press a button of the backup codes; where it cannot be pressed, say why."""
        if button.isHidden():
            self.show_message("info", self.tr("Backup codes are made in the Manager: the button is in their card."))
            self.backup_codes.link.setFocus()
        elif button.isEnabled():
            button.click()
        else:
            self.show_message("info", button.accessibleDescription())

    def _withdraw(self) -> None:
        if self._data is not None and self._data.recovery is not None:
            self.flow.withdraw_recovery(self._data.recovery.state)

    def _entries_shown(self) -> None:
        self.two_step.set_has_code(any(entry.login for entry in self.authenticator.entries))

    def _save_alerts(self) -> None:
        if self.alerts.held is not None:
            self.flow.save_alerts(self.alerts.held, self.alerts.chosen, self.alerts.changed)
