"""What the Security page opens: first what changes nothing, then two-step verification from one end to the other."""

from functools import partial

from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.features.security.two_step_view import OTP, SMS
from desktop_manager.ui.pages.security import actions
from desktop_manager.ui.pages.security.codes_dialog import CodesDialog
from desktop_manager.ui.pages.security.generate_dialog import GenerateDialog
from desktop_manager.ui.pages.security.lost_device_sheet import LostDeviceSheet
from desktop_manager.ui.pages.security.otp_dialog import OtpDialog
from desktop_manager.ui.pages.security.otp_dialogs import AddOtpDialog
from desktop_manager.ui.pages.security.page import SecurityPage
from desktop_manager.ui.pages.security.password_dialog import PasswordDialog
from desktop_manager.ui.pages.security.recovery_dialog import RecoveryDialog
from desktop_manager.ui.words.passwords import DEMO_PASSWORD

SET_UP = "otpauth://totp/Infomaniak:claire@atelier.example?secret=JBSWY3DPEHPK3PXP&issuer=Infomaniak"


class SecurityPictures:
    """The demo's recovery email, backup codes and app are changed on the way, so they come last."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pictures(self) -> tuple[Picture, ...]:
        """They begin on the page itself."""
        show = partial(self._stage.show, "security")
        return (
            picture("security-lost-phone", show, partial(self._run, actions.LOST_DEVICE)),
            picture("security-lost-phone-code", partial(self._run, actions.LOST_DEVICE), self._tick_code),
            picture("security-not-me", partial(self._run, actions.NOT_ME)),
            picture("security-end-session", self._end_session),
            picture("security-end-others", partial(self._run, actions.END_OTHERS)),
            picture("security-alerts", self._change_alert, self._bring_alerts, after=self._discard_alerts),
            *self._recovery(),
            *self._backup_codes(),
            *self._app(),
        )

    def _recovery(self) -> tuple[Picture, ...]:
        edit = partial(self._run, actions.EDIT_RECOVERY)
        return (
            picture("security-recovery", edit),
            picture("security-recovery-doubt", edit, partial(self._type_address, "claire@atelier-helvetique.ch")),
            picture(
                "security-recovery-pending",
                edit,
                partial(self._type_address, "claire.moret@posteo.example"),
                partial(self._confirm, RecoveryDialog),
            ),
            picture("security-recovery-withdraw", self._withdraw),
        )

    def _backup_codes(self) -> tuple[Picture, ...]:
        ask = partial(self._run, actions.NEW_CODES)
        make = (ask, partial(self._type_password, DEMO_PASSWORD), partial(self._confirm, GenerateDialog))
        return (
            picture("security-codes-prove", partial(self._run, actions.PROVE_CODES)),
            picture("security-codes-ask", ask),
            picture("security-codes", *make),
            picture("security-codes-lost", *make, self._leave_codes),
            picture("security-codes-kept", *make, self._keep_codes),
            picture("security-codes-remove", self._forget_codes),
        )

    def _app(self) -> tuple[Picture, ...]:
        remove = partial(self._change_method, OTP)
        confirm = partial(self._confirm, PasswordDialog)
        begin = partial(self._change_method, OTP)
        return (
            picture("security-app-remove", remove),
            picture("security-app-wrong-password", remove, partial(self._type_password, "Demo-Password-2"), confirm),
            picture("security-app-removed", remove, partial(self._type_password, DEMO_PASSWORD), confirm),
            picture("security-last-remove", partial(self._change_method, SMS)),
            picture("security-app-add", begin),
            picture("security-app-wrong-code", begin, self._type_wrong_code, partial(self._confirm, OtpDialog)),
            picture("security-app-added", begin, self._keep_here, partial(self._confirm, OtpDialog)),
            picture("security-authenticator-code", self._show_code),
            picture("security-authenticator-rename", self._rename_entry),
            picture("security-authenticator-remove", self._remove_entry),
            picture("security-authenticator-add", partial(self._run, actions.ADD_OTP)),
            picture("security-authenticator-read", partial(self._run, actions.ADD_OTP), self._type_set_up),
            picture("security-sms", self._add_sms),
        )

    @property
    def _page(self) -> SecurityPage:
        return self._stage.page(SecurityPage)

    def _run(self, action: str) -> None:
        self._page.run_action(action)

    def _confirm(self, kind: type[PasswordDialog | RecoveryDialog | OtpDialog]) -> None:
        self._stage.dialog(kind).confirm_button.click()

    def _tick_code(self) -> None:
        self._stage.dialog(LostDeviceSheet).boxes["code"].click()

    def _end_session(self) -> None:
        self._page.sessions.end_buttons[0].click()

    def _bring_alerts(self) -> None:
        self._stage.bring(self._page.alerts)

    def _change_alert(self) -> None:
        self._page.alerts.unsuccessful.click()

    def _discard_alerts(self) -> None:
        self._page.discard_unsaved()
        self._stage.show("security")

    def _type_address(self, address: str) -> None:
        self._stage.dialog(RecoveryDialog).address.setText(address)

    def _withdraw(self) -> None:
        self._page.recovery.withdraw_button.click()

    def _type_password(self, password: str) -> None:
        self._stage.dialog(PasswordDialog).password.setText(password)

    def _leave_codes(self) -> None:
        self._stage.dialog(CodesDialog).reject()

    def _keep_codes(self) -> None:
        self._stage.dialog(CodesDialog).keep_button.click()

    def _forget_codes(self) -> None:
        button = self._page.backup_codes.forget_button
        assert button is not None, "the codes were kept before"
        button.click()

    def _change_method(self, kind: str) -> None:
        self._page.two_step.buttons[kind].click()

    def _type_wrong_code(self) -> None:
        self._stage.dialog(OtpDialog).code.setText("000 000")

    def _keep_here(self) -> None:
        dialog = self._stage.dialog(OtpDialog)
        dialog.keep.setChecked(True)
        dialog.fill_button.click()

    def _show_code(self) -> None:
        self._page.authenticator.show_login_code()

    def _rename_entry(self) -> None:
        self._page.authenticator.rows[0].rename.trigger()

    def _remove_entry(self) -> None:
        self._page.authenticator.rows[0].remove.trigger()

    def _type_set_up(self) -> None:
        editor = self._stage.dialog(AddOtpDialog).text
        editor.setText(SET_UP)
        # As if typed.
        editor.textEdited.emit(SET_UP)

    def _add_sms(self) -> None:
        # As from a Swiss address: the demo lives in Spain, where SMS cannot be set up again.
        view = self._stage.session.workspace.two_step.read()
        assert view is not None, "the page shows it"
        self._page.two_step.flow.add_sms(view)
