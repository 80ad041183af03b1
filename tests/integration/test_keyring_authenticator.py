"""The authenticator and the app lock in a real GNOME Keyring: kept over a restart, whole when it goes away."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.features.errors import KeyringProblem, OtpRefused, PinRefused
from desktop_manager.features.recording import Recorder
from desktop_manager.features.security.app_lock import AppLockService
from desktop_manager.features.security.authenticator import AuthenticatorService
from desktop_manager.features.security.otp import make_key
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store
from desktop_manager.store.store import Store
from support.keyring_daemon import PrivateBus, missing_programs, private_bus

pytestmark = pytest.mark.skipif(bool(missing_programs), reason=f"not installed: {', '.join(missing_programs)}")

LOGIN = LoginKey("https://api.test", 7)
SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
PIN = "24681357"


def clock() -> int:
    return 1_700_000_000


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    with private_bus() as bus:
        for name, value in bus.environment.items():
            monkeypatch.setenv(name, value)
        for name in [name for name in os.environ if name.startswith(("KEYRING_PROPERTY", "PYTHON_KEYRING"))]:
            monkeypatch.delenv(name)
        yield bus


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(tmp_path, b"k" * 32, clock=lambda: 1_700_000_000.0).store
    yield store
    store.close()


def authenticator(store: Store, vault: KeyringVault) -> AuthenticatorService:
    recorder = Recorder(Journal(store), now=clock, login=LOGIN.folder)
    return AuthenticatorService(vault, LOGIN, recorder, lambda _secret: None, now=clock)


def test_entries_and_pin_outlive_the_program_and_are_gone_when_removed(bus: PrivateBus, store: Store) -> None:
    bus.start_keyring()
    service = authenticator(store, KeyringVault())
    service.add(make_key("Élan", SECRET, 8))
    service.keep_login(make_key("Infomaniak", SECRET, 8, 60, "SHA512"))
    assert service.survives()
    AppLockService(KeyringVault(), LOGIN, now=clock, demo=False).set_pin(PIN)
    vault = KeyringVault()
    again, lock = authenticator(store, vault), AppLockService(vault, LOGIN, now=clock, demo=False)
    assert [entry.name for entry in again.entries()] == ["Élan", "Infomaniak"]
    assert again.codes("Élan", 59).current == "94287082"
    with pytest.raises(PinRefused):
        lock.check("00000000")
    lock.check(PIN)
    # What signing out does.
    vault.delete_all(LOGIN)
    assert again.entries() == ()
    assert not lock.is_set()


def test_a_keyring_that_goes_away_in_the_middle_leaves_the_entries_whole(bus: PrivateBus, store: Store) -> None:
    daemon = bus.start_keyring()
    vault = KeyringVault()
    service = authenticator(store, vault)
    service.add(make_key("Mail", SECRET))
    daemon.kill()
    with pytest.raises(KeyringProblem):
        service.add(make_key("Other", SECRET))
    bus.start_keyring()
    assert [entry.name for entry in service.entries()] == ["Mail"]
    assert len(Journal(store).entries()) == 1


def test_more_than_the_keyring_keeps_is_refused_before_anything_is_written(bus: PrivateBus, store: Store) -> None:
    bus.start_keyring()
    vault = KeyringVault()
    service = authenticator(store, vault)
    number = 0
    while len(vault.get(LOGIN, SecretKind.AUTHENTICATOR) or "") < 2_350:
        service.add(make_key(f"{'x' * 70} {number}", SECRET))
        number += 1
    before = vault.get(LOGIN, SecretKind.AUTHENTICATOR)
    with pytest.raises(OtpRefused, match="full"):
        service.add(make_key("y" * 80, SECRET, 8, 60, "SHA512"))
    assert vault.get(LOGIN, SecretKind.AUTHENTICATOR) == before
