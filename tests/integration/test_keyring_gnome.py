"""The vault against a real gnome-keyring-daemon: there, locked, frozen, killed in the middle, absent."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator

import pytest
import secretstorage

from desktop_manager.credentials.errors import KeyringLocked, KeyringTimeout, KeyringUnavailable
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.state import KeyringState, KeyringStatus
from desktop_manager.credentials.vault import KeyringVault
from support.keyring_daemon import PrivateBus, missing_programs, private_bus, until

pytestmark = pytest.mark.skipif(
    bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
)

CLAIRE = LoginKey("https://api.infomaniak.com", 26502)
PAUL = LoginKey("https://api.infomaniak.com", 26503)
WORKING = KeyringStatus(KeyringState.KEYRING, "ok", "GNOME Keyring")
SHORT_S = 0.3


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Generator[PrivateBus]:
    for name in ("PYTHON_KEYRING_BACKEND", "KEYRING_PROPERTY_SCHEME", "KEYRING_PROPERTY_PREFERRED_COLLECTION"):
        monkeypatch.delenv(name, raising=False)
    with private_bus() as private:
        for name, value in private.environment.items():
            monkeypatch.setenv(name, value)
        yield private


def test_a_secret_is_kept_for_the_next_start_of_the_program(bus: PrivateBus) -> None:
    bus.start_keyring()
    KeyringVault().set(CLAIRE, SecretKind.TOKEN, "gränsch-token")

    later = KeyringVault()

    assert later.get(CLAIRE, SecretKind.TOKEN) == "gränsch-token"
    assert later.status() == WORKING


def test_a_secret_that_was_never_kept_is_none(bus: PrivateBus) -> None:
    bus.start_keyring()
    vault = KeyringVault()

    assert vault.get(CLAIRE, SecretKind.TOKEN) is None
    assert vault.status() == WORKING


def test_what_a_start_needs_is_read_together(bus: PrivateBus) -> None:
    bus.start_keyring()
    first = KeyringVault()
    first.set(CLAIRE, SecretKind.TOKEN, "token")
    first.set(CLAIRE, SecretKind.DATABASE_KEY, "key")
    first.set(PAUL, SecretKind.TOKEN, "of another login")

    assert KeyringVault().get_many(CLAIRE, SecretKind) == {SecretKind.TOKEN: "token", SecretKind.DATABASE_KEY: "key"}


def test_a_token_is_replaced_and_no_rehearsal_is_left(bus: PrivateBus) -> None:
    bus.start_keyring()
    vault = KeyringVault()
    vault.set(CLAIRE, SecretKind.TOKEN, "old")

    vault.set(CLAIRE, SecretKind.TOKEN, "new")

    assert vault.get(CLAIRE, SecretKind.TOKEN) == "new"
    assert _number_of_items() == 1


def test_signing_out_removes_every_secret_of_that_login_only(bus: PrivateBus) -> None:
    bus.start_keyring()
    vault = KeyringVault()
    for login in (CLAIRE, PAUL):
        vault.set(login, SecretKind.TOKEN, f"token of {login.profile_id}")
        vault.set(login, SecretKind.DATABASE_KEY, f"key of {login.profile_id}")

    vault.delete_all(CLAIRE)

    assert KeyringVault().get_many(CLAIRE, SecretKind) == {}
    assert len(KeyringVault().get_many(PAUL, SecretKind)) == 2


def test_deleting_what_is_not_there_is_fine(bus: PrivateBus) -> None:
    bus.start_keyring()
    vault = KeyringVault()

    vault.delete(CLAIRE, SecretKind.TOKEN)

    assert vault.status() == WORKING


def test_a_locked_keyring_is_said_and_never_taken_for_an_empty_one(bus: PrivateBus) -> None:
    daemon = bus.start_keyring()
    KeyringVault().set(CLAIRE, SecretKind.TOKEN, "still there")
    daemon.kill()
    locked = bus.start_keyring(password=None)
    vault = KeyringVault()

    assert vault.probe() == KeyringStatus(KeyringState.LOCKED, "locked", "GNOME Keyring")
    with pytest.raises(KeyringLocked):
        vault.get(CLAIRE, SecretKind.TOKEN)
    with pytest.raises(KeyringLocked):
        vault.set(CLAIRE, SecretKind.TOKEN, "new")
    with pytest.raises(KeyringLocked):
        vault.delete_all(CLAIRE)

    locked.kill()
    bus.start_keyring()
    assert vault.get(CLAIRE, SecretKind.TOKEN) == "still there"
    assert vault.status() == WORKING


def test_a_keyring_that_is_locked_while_the_program_runs_is_said(bus: PrivateBus) -> None:
    bus.start_keyring()
    vault = KeyringVault()
    vault.set(CLAIRE, SecretKind.TOKEN, "token")
    with secretstorage.dbus_init() as connection:
        secretstorage.get_default_collection(connection).lock()

    with pytest.raises(KeyringLocked):
        vault.get(CLAIRE, SecretKind.TOKEN)
    assert vault.status() == KeyringStatus(KeyringState.LOCKED, "locked", "GNOME Keyring")


def test_unlocking_an_open_keyring_asks_nobody(bus: PrivateBus) -> None:
    bus.start_keyring()
    vault = KeyringVault()
    vault.set(CLAIRE, SecretKind.TOKEN, "token")

    assert vault.unlock(CLAIRE) == WORKING


def test_unlocking_with_nobody_to_ask_leaves_it_locked(bus: PrivateBus) -> None:
    bus.start_keyring().kill()
    bus.start_keyring(password=None)
    vault = KeyringVault(timeout_s=5, prompt_timeout_s=SHORT_S)

    assert vault.unlock(CLAIRE).state is KeyringState.LOCKED


def test_a_person_without_any_keyring_yet_is_told_so(bus: PrivateBus) -> None:
    bus.start_keyring(password=None)

    assert KeyringVault().probe() == KeyringStatus(KeyringState.LOCKED, "not_created", "GNOME Keyring")


def test_a_frozen_keyring_costs_one_time_out_and_works_again_once_it_answers(bus: PrivateBus) -> None:
    daemon = bus.start_keyring()
    KeyringVault().set(CLAIRE, SecretKind.TOKEN, "token")
    vault = KeyringVault(timeout_s=SHORT_S)
    daemon.freeze()

    started = time.monotonic()
    with pytest.raises(KeyringTimeout):
        vault.get(CLAIRE, SecretKind.TOKEN)
    waited = time.monotonic() - started
    with pytest.raises(KeyringTimeout, match="earlier call"):
        vault.get(CLAIRE, SecretKind.TOKEN)

    assert SHORT_S <= waited < SHORT_S + 5
    assert vault.status() == KeyringStatus(KeyringState.LOCKED, "timeout")

    daemon.thaw()
    until(lambda: not _keyring_threads(), "the hung call has come back")
    assert KeyringVault().get(CLAIRE, SecretKind.TOKEN) == "token"
    until(lambda: vault.probe() == WORKING, "the vault works again")
    assert vault.get(CLAIRE, SecretKind.TOKEN) == "token"


def test_a_token_is_not_replaced_or_removed_late_by_a_call_that_was_given_up(bus: PrivateBus) -> None:
    daemon = bus.start_keyring()
    KeyringVault().set(CLAIRE, SecretKind.TOKEN, "old")
    replacing, removing = KeyringVault(timeout_s=SHORT_S), KeyringVault(timeout_s=SHORT_S)
    daemon.freeze()
    with pytest.raises(KeyringTimeout):
        replacing.set(CLAIRE, SecretKind.TOKEN, "new")
    with pytest.raises(KeyringTimeout):
        removing.delete_all(CLAIRE)

    daemon.thaw()
    until(lambda: not _keyring_threads(), "the hung calls have come back")

    assert KeyringVault().get(CLAIRE, SecretKind.TOKEN) == "old"


def test_a_keyring_that_is_frozen_at_the_start_delays_nobody_but_its_own_caller(bus: PrivateBus) -> None:
    daemon = bus.start_keyring()
    daemon.freeze()
    vault = KeyringVault(timeout_s=SHORT_S)

    assert vault.status() == KeyringStatus(KeyringState.LOCKED, "not_asked")
    assert vault.probe() == KeyringStatus(KeyringState.LOCKED, "timeout")
    assert all(thread.daemon for thread in _keyring_threads())

    daemon.kill()  # the bus answers in its place
    until(lambda: not _keyring_threads(), "the hung call has come back")
    assert vault.probe().reason == "no_service"


def test_a_keyring_that_is_killed_in_the_middle_is_an_error_and_not_an_empty_one(bus: PrivateBus) -> None:
    daemon = bus.start_keyring()
    vault = KeyringVault()
    vault.set(CLAIRE, SecretKind.TOKEN, "token")
    daemon.kill()

    with pytest.raises(KeyringUnavailable):
        vault.get(CLAIRE, SecretKind.TOKEN)
    assert vault.status() == KeyringStatus(KeyringState.LOCKED, "no_service", "GNOME Keyring")
    with pytest.raises(KeyringUnavailable):
        vault.set(CLAIRE, SecretKind.TOKEN, "new")

    bus.start_keyring()
    assert vault.get(CLAIRE, SecretKind.TOKEN) == "token"


def test_a_keyring_killed_while_it_is_asked_is_an_error_too(bus: PrivateBus) -> None:
    daemon = bus.start_keyring()
    vault = KeyringVault()
    vault.probe()
    daemon.freeze()
    errors: list[KeyringUnavailable] = []

    def ask() -> None:
        with pytest.raises(KeyringUnavailable) as caught:
            vault.get(CLAIRE, SecretKind.TOKEN)
        errors.append(caught.value)

    asking = threading.Thread(target=ask)
    asking.start()
    until(lambda: bool(_keyring_threads()), "the question is under way")
    daemon.kill()
    asking.join()

    assert [error.reason for error in errors] == ["no_service"]


def test_without_a_service_secrets_live_for_this_run_and_it_is_said(bus: PrivateBus) -> None:
    vault = KeyringVault()

    vault.set(CLAIRE, SecretKind.TOKEN, "token")

    assert vault.status() == KeyringStatus(KeyringState.THIS_RUN_ONLY, "no_service")
    assert vault.get(CLAIRE, SecretKind.TOKEN) == "token"
    assert KeyringVault().get(CLAIRE, SecretKind.TOKEN) is None


@pytest.mark.parametrize("address", [None, "unix:path=/nonexistent/bus", "tcp:host=localhost,port=1", "nonsense"])
def test_without_a_bus_secrets_live_for_this_run(
    monkeypatch: pytest.MonkeyPatch, bus: PrivateBus, address: str | None
) -> None:
    if address is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    vault = KeyringVault()

    assert vault.get_many(CLAIRE, SecretKind) == {}
    assert vault.status() == KeyringStatus(KeyringState.THIS_RUN_ONLY, "no_service")


def test_a_keyring_that_comes_up_later_is_used_after_asking_again(bus: PrivateBus) -> None:
    vault = KeyringVault()
    vault.set(CLAIRE, SecretKind.TOKEN, "token")
    bus.start_keyring()

    assert vault.probe() == WORKING
    assert vault.get(CLAIRE, SecretKind.TOKEN) == "token"

    vault.set(CLAIRE, SecretKind.TOKEN, "token")
    assert KeyringVault().get(CLAIRE, SecretKind.TOKEN) == "token"


def _keyring_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "keyring"]


def _number_of_items() -> int:
    with secretstorage.dbus_init() as connection:
        return len(list(secretstorage.get_default_collection(connection).get_all_items()))
