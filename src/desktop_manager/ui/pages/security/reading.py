"""What the Security page reads from the store, in one go and off the UI thread."""

from typing import NamedTuple

from desktop_manager.features.errors import KeyringProblem
from desktop_manager.features.products.entry import ProductEntry
from desktop_manager.features.profile.view import ProfileView
from desktop_manager.features.security.alerts import AlertSettings
from desktop_manager.features.security.readiness import Readiness, ReadinessFacts, judge
from desktop_manager.features.security.recovery import (
    DOMAIN_SERVICES,
    MAIL_SERVICES,
    Doubt,
    RecoveryState,
    doubts,
    is_loop,
    recovery_of,
)
from desktop_manager.features.security.sessions import SessionEntry
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area


class RecoveryData(NamedTuple):
    """The recovery email with what speaks against it.

    Attributes:
        hosted: domains and Mail Services of this login, which can make an address a loop.
        own: confirmed addresses of the user; one of them takes over at once.
        confirmable: whether this program may confirm in the user's stead (the demo).
    """

    state: RecoveryState
    doubts: tuple[Doubt, ...]
    hosted: tuple[ProductEntry, ...]
    own: frozenset[str]
    confirmable: bool


class SessionsData(NamedTuple):
    """The sessions; `ending`: whether they can be ended here."""

    entries: tuple[SessionEntry, ...]
    ending: bool
    now: int


class SecurityData(NamedTuple):
    """Everything the page's own cards show; `view` None where the profile was never fetched."""

    view: ProfileView | None
    failure: str | None
    recovery: RecoveryData | None
    sessions: SessionsData
    alerts: AlertSettings | None
    readiness: Readiness


def read_security(workspace: Workspace) -> SecurityData:
    """Read the store. Raises StoreClosed at the end of the login."""
    failed = next((failure.code for failure in workspace.store.failures() if failure.area == Area.PROFILE), None)
    view = workspace.profile.read()
    recovery = _recovery(workspace, view) if view is not None else None
    sessions = SessionsData(tuple(workspace.sessions.read()), workspace.sessions.offers_ending(), workspace.now())
    alerts = workspace.alerts.read() if view is not None else None
    return SecurityData(view, failed, recovery, sessions, alerts, judge(_facts(workspace, recovery)))


def _recovery(workspace: Workspace, view: ProfileView) -> RecoveryData:
    state = recovery_of(view.emails, view.email)
    services = DOMAIN_SERVICES | MAIL_SERVICES
    hosted = tuple(product for product in workspace.products.all(None) if product.service in services)
    found = doubts(state.address, state.login, hosted, confirmed=state.confirmed)
    own = frozenset(contact.text.casefold() for contact in view.emails if contact.confirmed and not contact.pending)
    return RecoveryData(state, tuple(found), hosted, own, workspace.recovery.offers_confirmation())


def _facts(workspace: Workspace, recovery: RecoveryData | None) -> ReadinessFacts:
    two_step = workspace.two_step.read()
    if two_step is None:
        return ReadinessFacts(None, recovery=_recovery_word(recovery))
    codes = workspace.backup_codes.read()
    return ReadinessFacts(
        two_step.on,
        otp=two_step.method("otp").on,
        sms=two_step.method("sms").on,
        app=two_step.method("kauth").on,
        key=two_step.method("security_key").on,
        otp_here=_shows_code(workspace),
        codes_left=codes.left if codes is not None else two_step.codes_left,
        codes_proven=codes.proven_at is not None if codes is not None and codes.offered else None,
        codes_here=codes.kept if codes is not None else None,
        recovery=_recovery_word(recovery),
    )


def _shows_code(workspace: Workspace) -> bool | None:
    """Whether this computer shows the OTP code of the login, also after this run; None where the keyring fails."""
    try:
        return workspace.authenticator.login_entry() is not None and workspace.authenticator.survives()
    except KeyringProblem:
        return None


def _recovery_word(recovery: RecoveryData | None) -> str | None:
    if recovery is None:
        return None
    if is_loop(recovery.doubts):
        return "loop"
    if recovery.state.address:
        return "set"
    return "pending" if recovery.state.pending else "none"
