"""Setting an app up and keeping backup codes with a real keyring, also one that dies in the middle."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pyotp
import pytest

from desktop_manager.api.client import Client
from desktop_manager.api.errors import ValidationFailed
from desktop_manager.api.models.two_step import OtpSetUp
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.demo import DEMO_SERVER, DEMO_TOKEN
from desktop_manager.demo.app import make_app
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.seed.profile import DEMO_PASSWORD
from desktop_manager.demo.state import DemoState
from desktop_manager.features.errors import KeyringProblem
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.opening import open_store
from support.keyring_daemon import KeyringDaemon, missing_programs, private_bus
from support.store_samples import KEY
from support.syncing import DAY, NOON, ONCE, Watching, Wire

pytestmark = pytest.mark.skipif(
    bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
)


@pytest.fixture
def daemon(monkeypatch: pytest.MonkeyPatch) -> Generator[KeyringDaemon]:
    with private_bus() as private:
        for name, value in private.environment.items():
            monkeypatch.setenv(name, value)
        yield private.start_keyring()


class Desk:
    """A login on the demo whose secrets are in the keyring of this computer."""

    def __init__(self, folder: Path) -> None:
        self.state = DemoState(DAY, rate_limit=None)
        self.wire = Wire(make_app(self.state))
        opened = open_store(folder, KEY, clock=lambda: NOON)
        self.workspace = Workspace(
            LoginKey(DEMO_SERVER, CLAIRE_ID),
            opened.store,
            self.connect,
            now=lambda: NOON,
            demo=False,
            vault=self.vault(),
        )
        self.workspace.sync.refresh_everything(Watching())

    def connect(self) -> Client:
        return Client(DEMO_SERVER, DEMO_TOKEN, adapter=self.wire, policy=ONCE)

    def vault(self) -> KeyringVault:
        """A vault that has not asked the keyring yet, as after a start."""
        return KeyringVault(timeout_s=4)

    def begin(self) -> OtpSetUp:
        """Remove the app that is there and begin another one."""
        self.workspace.two_step.remove("otp", DEMO_PASSWORD)
        return self.workspace.two_step.begin_otp()

    @property
    def otp_on(self) -> bool:
        return self.state.logins[CLAIRE_ID].profile.security.otp

    def kept(self, kind: SecretKind) -> str | None:
        """What another program start finds."""
        return self.vault().get(self.workspace.login, kind)


@pytest.fixture
def desk(daemon: KeyringDaemon, tmp_path: Path) -> Generator[Desk]:
    found = Desk(tmp_path)
    yield found
    found.workspace.close()


def code_of(set_up: OtpSetUp) -> str:
    return pyotp.TOTP(set_up.secret).now()


def test_the_key_of_an_app_outlives_the_program(desk: Desk) -> None:
    set_up = desk.begin()
    desk.workspace.two_step.confirm_otp(set_up, code_of(set_up), keeps=True)
    assert desk.otp_on
    assert set_up.secret in (desk.kept(SecretKind.AUTHENTICATOR) or "")


def test_a_keyring_that_dies_in_the_middle_leaves_the_app_off_and_the_set_up_good(
    desk: Desk, daemon: KeyringDaemon
) -> None:
    desk.workspace.vault.probe()
    set_up = desk.begin()
    daemon.kill()
    with pytest.raises(KeyringProblem):
        desk.workspace.two_step.confirm_otp(set_up, code_of(set_up), keeps=True)
    assert not desk.otp_on
    assert not any("/confirm" in asked for asked in desk.wire.asked)
    # What the user is told to do works: without the keyring, the phone has the key.
    desk.workspace.two_step.confirm_otp(set_up, code_of(set_up))
    assert desk.otp_on


def test_a_frozen_keyring_is_given_up_and_the_app_stays_off(desk: Desk, daemon: KeyringDaemon) -> None:
    desk.workspace.vault.probe()
    set_up = desk.begin()
    daemon.freeze()
    with pytest.raises(KeyringProblem) as problem:
        desk.workspace.two_step.confirm_otp(set_up, code_of(set_up), keeps=True)
    assert problem.value.code == "timeout"
    assert not desk.otp_on


def test_a_refused_code_takes_the_key_out_of_the_keyring_again(desk: Desk) -> None:
    set_up = desk.begin()
    with pytest.raises(ValidationFailed):
        desk.workspace.two_step.confirm_otp(set_up, "000", keeps=True)
    assert desk.kept(SecretKind.AUTHENTICATOR) is None


def test_backup_codes_are_kept_for_good_and_only_as_long_as_they_are_wanted(desk: Desk) -> None:
    service = desk.workspace.backup_codes
    made = service.generate(DEMO_PASSWORD)
    service.keep(made)
    assert service.keeps_for_good
    assert (desk.kept(SecretKind.BACKUP_CODES) or "").split("\n") == list(made.codes)
    service.prove(made.codes[0])
    assert service.kept_codes() == made.codes[1:]
    service.forget_kept()
    assert desk.kept(SecretKind.BACKUP_CODES) is None


def test_a_dead_keyring_keeps_nothing_and_says_so(desk: Desk, daemon: KeyringDaemon) -> None:
    service = desk.workspace.backup_codes
    desk.workspace.vault.probe()
    made = service.generate(DEMO_PASSWORD)
    daemon.kill()
    with pytest.raises(KeyringProblem):
        service.keep(made)
    view = service.read()
    assert view is not None
    assert not view.kept
