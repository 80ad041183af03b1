"""Codes of one's own in a real keyring: they outlive the run, and a keyring that fails leaves nothing half done."""

from __future__ import annotations

from collections.abc import Generator

import pytest

from desktop_manager.api.redaction import Redactor
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault, MemoryVault
from desktop_manager.features.errors import InvalidEdit, KeyringProblem
from desktop_manager.features.support.codes import CodeKind
from desktop_manager.features.support.own_codes import MOST, OwnCode, OwnCodes
from support.keyring_daemon import PrivateBus, missing_programs, private_bus

needs_keyring = pytest.mark.skipif(
    bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
)

LOGIN = LoginKey("https://api.infomaniak.com", 26502)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Generator[PrivateBus]:
    for name in ("PYTHON_KEYRING_BACKEND", "KEYRING_PROPERTY_SCHEME", "KEYRING_PROPERTY_PREFERRED_COLLECTION"):
        monkeypatch.delenv(name, raising=False)
    with private_bus() as private:
        for name, value in private.environment.items():
            monkeypatch.setenv(name, value)
        yield private


@needs_keyring
def test_a_saved_code_is_there_at_the_next_start(bus: PrivateBus) -> None:
    bus.start_keyring()
    first = OwnCodes(LOGIN, KeyringVault(), Redactor())
    first.save("Mine", CodeKind.SUPPORT, "4821 9037")
    first.save("helvetique.shop", CodeKind.AUTHORIZATION, "Kq7x-D3fp")

    later = OwnCodes(LOGIN, KeyringVault(), Redactor())

    assert later.all() == (
        OwnCode("Mine", CodeKind.SUPPORT),
        OwnCode("helvetique.shop", CodeKind.AUTHORIZATION),
    )
    assert later.code("helvetique.shop") == "Kq7x-D3fp"
    assert later.survives()


@needs_keyring
def test_the_last_code_that_is_removed_takes_the_entry_with_it(bus: PrivateBus) -> None:
    bus.start_keyring()
    vault = KeyringVault()
    own = OwnCodes(LOGIN, vault, Redactor())
    own.save("Mine", CodeKind.SUPPORT, "4821 9037")
    own.remove("Mine")
    assert vault.get(LOGIN, SecretKind.OWN_CODES) is None


@needs_keyring
def test_a_keyring_that_hangs_is_said_and_what_it_holds_stays(bus: PrivateBus) -> None:
    daemon = bus.start_keyring()
    own = OwnCodes(LOGIN, KeyringVault(timeout_s=0.5), Redactor())
    OwnCodes(LOGIN, KeyringVault(), Redactor()).save("Mine", CodeKind.SUPPORT, "4821 9037")
    daemon.freeze()
    try:
        with pytest.raises(KeyringProblem) as problem:
            own.save("Other", CodeKind.VIP, "7350 6184")
        assert problem.value.code == "timeout"
    finally:
        daemon.thaw()
    assert [one.label for one in OwnCodes(LOGIN, KeyringVault(), Redactor()).all()] == ["Mine"]


def test_an_entry_that_another_program_wrote_is_no_code() -> None:
    vault = MemoryVault()
    own = OwnCodes(LOGIN, vault, Redactor())
    for text in ("nonsense", '{"a": 1}', '[{"label": "x"}]', '[{"label": "x", "kind": "new", "code": "1"}]'):
        vault.set(LOGIN, SecretKind.OWN_CODES, text)
        assert own.all() == ()


def test_there_is_an_end_to_how_many_are_kept() -> None:
    own = OwnCodes(LOGIN, MemoryVault(), Redactor())
    for number in range(MOST):
        own.save(f"Code {number}", CodeKind.VIP, str(number))
    with pytest.raises(InvalidEdit) as wrong:
        own.save("One more", CodeKind.VIP, "1")
    assert wrong.value.fields == {"code": "too_many"}
