"""The writes and guides of the Security page's own cards: what is asked first, done, and said afterwards."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_manager.api.manager_links import SECURITY
from desktop_manager.features.changes import WriteResult
from desktop_manager.features.security.alerts import AlertSettings
from desktop_manager.features.security.lost_device import StillHas
from desktop_manager.features.security.recovery import RecoveryState
from desktop_manager.features.security.sessions import SessionEntry
from desktop_manager.ui.pages.security.incident_sheet import IncidentSheet
from desktop_manager.ui.pages.security.lost_device_sheet import LostDeviceSheet
from desktop_manager.ui.pages.security.reading import RecoveryData, SecurityData
from desktop_manager.ui.pages.security.recovery_dialog import RecoveryDialog
from desktop_manager.ui.pages.write_flow import Said, WriteFlow
from desktop_manager.ui.widgets.dialog import Dialog
from desktop_manager.ui.widgets.page_frame import PageFrame
from desktop_manager.ui.words import signing_in as words

if TYPE_CHECKING:
    from desktop_manager.ui.dialogs.sheet import Sheet
    from desktop_manager.ui.page_context import PageContext


class SecurityFlow(WriteFlow):
    """Signals: end_others_wanted from the steps after a suspect session; `link_failed(url)` without a browser."""

    end_others_wanted = Signal()
    link_failed = Signal(str)

    def __init__(self, page: PageFrame, context: "PageContext") -> None:
        """Messages go to `page`, writes through the tasks of `context`."""
        super().__init__(page, context)
        self._frame = page
        self._where = context
        self._entry: SessionEntry | None = None
        self._address = ""
        self._settings: AlertSettings | None = None
        self._state = RecoveryState("", False, "", None, "")
        self._count = 0
        self.sheet: Sheet | None = None

    # Recovery email

    def edit_recovery(self, data: RecoveryData) -> None:
        """Open the edit of the recovery email."""
        manager = self._where.manager_url(SECURITY)
        dialog = RecoveryDialog(data, manager, self._where.opener, self._frame)
        dialog.manager.failed.connect(self.link_failed)
        dialog.confirmed.connect(self._save_recovery)
        self._state = data.state
        self.open(dialog)

    def withdraw_recovery(self, state: RecoveryState) -> None:
        """Ask, then withdraw the address that waits for its confirmation."""
        stays = state.address or self.tr("none")
        dialog = Dialog(
            self.tr("Withdraw %1").replace("%1", state.pending),
            confirm=self.tr("Withdraw"),
            consequences=[
                self.tr("The link sent to it no longer works."),
                self.tr("Your recovery email stays: %1.").replace("%1", stays),
            ],
            stays=True,
            parent=self._frame,
        )
        self._state = state
        dialog.confirmed.connect(self._withdraw)
        self.open(dialog)

    def confirm_recovery(self) -> None:
        """Follow the link in the demo's stead of a message."""
        done = self.tr("The link was followed: the address is your recovery email now.")
        self.run(self._where.workspace.recovery.confirm, Said(done))

    def _save_recovery(self) -> None:
        dialog = self.dialog
        assert isinstance(dialog, RecoveryDialog)
        self._address = dialog.typed
        if dialog.at_once:
            done = self.tr("Recovery email: %1.")
            more = ""
        else:
            done = self.tr("%1 was asked for as your recovery email.")
            more = self.tr("It takes effect once the link sent to it was followed.")
        before = self._state.pending or self._state.address or self.tr("none")
        taken_back = self.tr("Taken back. Recovery email: %1.").replace("%1", before)
        self.run(self._save_address, Said(done.replace("%1", self._address), more, taken_back))

    def _save_address(self) -> WriteResult:
        return self._where.workspace.recovery.save(self._address)

    def _withdraw(self) -> None:
        pending = self._state.pending
        done = self.tr("Withdrawn: %1.").replace("%1", pending)
        again = self.tr("%1 was asked for again; a new link was sent to it.").replace("%1", pending)
        self.run(self._where.workspace.recovery.withdraw, Said(done, taken_back=again))

    # Sessions

    def end_session(self, entry: SessionEntry) -> None:
        """Ask, then end one session."""
        name = words.session_name(entry)
        dialog = Dialog(
            self.tr("End %1").replace("%1", name),
            confirm=self.tr("End session"),
            consequences=[
                self.tr("It is signed out at once: %1.").replace(
                    "%1", words.session_line(entry, self._where.workspace.now())
                ),
                self.tr("Whoever knows the password can sign in again. If it was not you, change the password too."),
                self.tr("This cannot be taken back."),
            ],
            danger=True,
            stays=True,
            parent=self._frame,
        )
        self._entry = entry
        dialog.confirmed.connect(self._end_session)
        self.open(dialog)

    def end_others(self, entries: Sequence[SessionEntry]) -> None:
        """Ask, then end every session but this one."""
        others = [words.session_name(entry) for entry in entries if not entry.current]
        count = len(others)
        dialog = Dialog(
            self.tr("End all other sessions"),
            confirm=self.tr("End %n session(s)", "", count),
            consequences=[
                self.tr("These are signed out at once: %1.").replace("%1", ", ".join(others)),
                self.tr("This session stays, and application passwords and API tokens go on working."),
                self.tr("This cannot be taken back."),
            ],
            danger=True,
            stays=True,
            parent=self._frame,
        )
        self._count = count
        dialog.confirmed.connect(self._end_others)
        self.open(dialog)

    def _end_session(self) -> None:
        assert self._entry is not None, "set by end_session"
        name = words.session_name(self._entry)
        self.run(self._end_entry, Said(self.tr("Ended: %1.").replace("%1", name)))

    def _end_entry(self) -> WriteResult:
        assert self._entry is not None, "set by end_session"
        return self._where.workspace.sessions.end(self._entry)

    def _end_others(self) -> None:
        count = self._count
        self.run(self._end_all_others, Said(self.tr("%n other session(s) ended.", "", count)))

    def _end_all_others(self) -> WriteResult:
        result = self._where.workspace.sessions.end_others()
        self._where.workspace.incident.mark("sessions", done=True)
        return result

    # Alerts

    def save_alerts(self, held: AlertSettings, chosen: AlertSettings, fields: tuple[str, ...]) -> None:
        """Save what was chosen; what it changes stood beside the button."""
        self._settings = chosen
        done = self.tr("Saved: %1.").replace("%1", words.alert_values(chosen, fields))
        back = self.tr("Taken back: %1.").replace("%1", words.alert_values(held, fields))
        self.run(self._save_settings, Said(done, taken_back=back))

    def _save_settings(self) -> WriteResult:
        assert self._settings is not None, "set by save_alerts"
        return self._where.workspace.alerts.save(self._settings)

    # Guides

    def open_incident(self, *, ending: bool) -> None:
        """Open the steps after a suspect session."""
        sheet = IncidentSheet(self._where, ending=ending, parent=self._frame)
        sheet.end_others.connect(self.end_others_wanted)
        sheet.link_failed.connect(self.link_failed)
        self._open_sheet(sheet)

    def open_lost_device(self, data: SecurityData) -> None:
        """Open the guide, with what is known to be there ticked."""
        codes = {reason.code for reason in data.readiness.reasons}
        has = StillHas(
            code=bool(codes & {"codes_here", "codes_proven"}),
            here="otp_here" in codes,
            method="key" in codes,
            recovery="recovery_set" in codes,
        )
        sheet = LostDeviceSheet(has, self._where.opener, self._frame)
        sheet.link_failed.connect(self.link_failed)
        self._open_sheet(sheet)

    def _open_sheet(self, sheet: "Sheet") -> None:
        self.sheet = sheet
        sheet.finished.connect(self._sheet_closed)
        sheet.open()

    def _sheet_closed(self) -> None:
        sheet, self.sheet = self.sheet, None
        if sheet is not None:
            sheet.deleteLater()
