"""Which pictures there are: first the pages as they are found, then what their buttons open."""

from functools import partial

from desktop_manager.bootstrap.picture_activity import ActivityPictures
from desktop_manager.bootstrap.picture_billing import BillingPictures
from desktop_manager.bootstrap.picture_first_sign_in import FirstSignInPictures
from desktop_manager.bootstrap.picture_home import HomePictures
from desktop_manager.bootstrap.picture_hostings import HostingPictures
from desktop_manager.bootstrap.picture_ksuite import KSuitePictures
from desktop_manager.bootstrap.picture_notices import NoticesPictures
from desktop_manager.bootstrap.picture_payments import PaymentsPictures
from desktop_manager.bootstrap.picture_prefix import PrefixPictures
from desktop_manager.bootstrap.picture_profile import ProfilePictures
from desktop_manager.bootstrap.picture_reminders import RemindersPictures
from desktop_manager.bootstrap.picture_renewals import RenewalsPictures
from desktop_manager.bootstrap.picture_security import SecurityPictures
from desktop_manager.bootstrap.picture_snapshot import SnapshotPictures
from desktop_manager.bootstrap.picture_stage import Picture, Stage, picture
from desktop_manager.bootstrap.picture_support import SupportPictures
from desktop_manager.features.errors import KeyringProblem
from desktop_manager.ui.dialogs.pin import PinDialog, SetPinDialog
from desktop_manager.ui.dialogs.rename_login import RenameLoginDialog
from desktop_manager.ui.dialogs.replace_token import ReplaceTokenDialog
from desktop_manager.ui.dialogs.sign_out import SignOutDialog
from desktop_manager.ui.errors import explain
from desktop_manager.ui.models.line_view import LineView
from desktop_manager.ui.pages.problem import ProblemPage
from desktop_manager.ui.pages.signin.page import SignInPage
from desktop_manager.ui.widgets.dialog import Dialog

OTHER_LOGIN = "Agency"


PARTS = ("window", "account", "billing", "renewals")
"""What can be pictured by itself."""


def plan(stage: Stage) -> tuple[Picture, ...]:
    """Every picture, in an order in which none changes what a later one is to show."""
    window, billing, renewals = WindowPictures(stage), BillingPictures(stage), RenewalsPictures(stage)
    return (
        *HomePictures(stage).pictures(),
        *window.pages(),
        *window.dialogs(),
        *NoticesPictures(stage).pictures(),
        *HostingPictures(stage).pictures(),
        *PrefixPictures(stage).pictures(),
        *KSuitePictures(stage).pictures(),
        *_account(stage),
        *_billing(stage),
        *renewals.pictures(),
        *renewals.changes(),
        *ActivityPictures(stage).pictures(),
        *SnapshotPictures(stage).pictures(),
        *billing.live(),
        *FirstSignInPictures(stage).pictures(),
        *window.instead(),
    )


def part(stage: Stage, name: str) -> tuple[Picture, ...]:
    """The pictures of one of the `PARTS`."""
    if name == "window":
        window = WindowPictures(stage)
        return (
            *HomePictures(stage).pictures(),
            *window.pages(),
            *window.dialogs(),
            *NoticesPictures(stage).pictures(),
            *HostingPictures(stage).pictures(),
            *PrefixPictures(stage).pictures(),
            *KSuitePictures(stage).pictures(),
            *FirstSignInPictures(stage).pictures(),
            *window.instead(),
        )
    if name == "account":
        return _account(stage)
    if name == "billing":
        return (*_billing(stage), *BillingPictures(stage).live())
    renewals = RenewalsPictures(stage)
    return (
        *renewals.pictures(),
        *renewals.changes(),
        *ActivityPictures(stage).pictures(),
        *SnapshotPictures(stage).pictures(),
    )


def _account(stage: Stage) -> tuple[Picture, ...]:
    return (
        *ProfilePictures(stage).pictures(),
        *SupportPictures(stage).pictures(),
        *SecurityPictures(stage).pictures(),
    )


def _billing(stage: Stage) -> tuple[Picture, ...]:
    billing, payments = BillingPictures(stage), PaymentsPictures(stage)
    return (
        *billing.pictures(),
        *RemindersPictures(stage).pictures(),
        *payments.pictures(),
        *payments.paying(),
        *billing.elsewhere(),
    )


class WindowPictures:
    """Products, the dialogs of the window, and what fills it without a login."""

    def __init__(self, stage: Stage) -> None:
        """In the window of `stage`."""
        self._stage = stage

    def pages(self) -> tuple[Picture, ...]:
        """The pages as they are found."""
        show = self._stage.show
        return (
            picture("products", partial(show, "products")),
            picture("products-detail", self._choose_product),
            picture("products-all", partial(self._show_all, True), after=partial(self._show_all, False)),
            picture("profile", partial(show, "profile")),
            picture("security", partial(show, "security")),
            picture("support", partial(show, "support")),
        )

    def dialogs(self) -> tuple[Picture, ...]:
        """What the menu and Ctrl+K open, over Products."""
        menu = self._stage.application.menu
        assert menu is not None, "pictures begin when the menu is there"
        return (
            picture("organizations", partial(self._stage.show, "products"), self._stage.window.open_organizations),
            picture("search", menu.open_palette),
            picture("preferences", menu.open_preferences),
            picture("pin-set", self._set_pin),
            picture("pin", self._ask_pin),
            picture("about", menu.open_about),
            picture("replace-token", self._replace_token),
            picture("rename-login", self._rename_login),
            picture("sign-out", self._sign_out),
        )

    def instead(self) -> tuple[Picture, ...]:
        """What stands in place of the pages; nothing comes back after it."""
        return (
            picture("sign-in", self._sign_in),
            picture("sign-in-server", self._show_server),
            picture("problem", self._show_problem),
        )

    def _choose_product(self) -> None:
        view = self._stage.window.findChild(LineView)
        assert isinstance(view, LineView)
        view.setFocus()
        view.setCurrentIndex(view.model().index(4, 0))

    def _show_all(self, every: bool) -> None:
        self._stage.context.set_show_all(every)

    def _set_pin(self) -> None:
        lock = self._stage.context.lock
        self._open(SetPinDialog(lock.workspace, lock.tasks, self._stage.window, change=False))

    def _ask_pin(self) -> None:
        lock = self._stage.context.lock
        self._open(PinDialog(lock.workspace, lock.tasks, self._stage.window))

    def _replace_token(self) -> None:
        logins = self._stage.application.logins
        assert logins is not None
        self._open(ReplaceTokenDialog(self._stage.session.user_name, logins.web, self._stage.window))

    def _rename_login(self) -> None:
        self._open(RenameLoginDialog(OTHER_LOGIN, self._stage.session.user_name, self._stage.window))

    def _sign_out(self) -> None:
        self._open(SignOutDialog(self._stage.session.user_name, self._stage.window))

    @staticmethod
    def _open(dialog: Dialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _sign_in(self) -> None:
        logins = self._stage.application.logins
        assert logins is not None
        logins.show_sign_in()

    def _show_server(self) -> None:
        page = self._stage.window.filled_by
        assert isinstance(page, SignInPage)
        page.card.open_advanced()

    def _show_problem(self) -> None:
        unlock = self._stage.application.tr("Unlock…")
        self._stage.window.fill_with(ProblemPage(explain(KeyringProblem("locked")), unlock))
