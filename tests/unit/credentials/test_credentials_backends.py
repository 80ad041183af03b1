from __future__ import annotations

import sys
from pathlib import Path

import keyring.errors
import pytest

from desktop_manager.credentials.backends import KWALLET, MACOS, SECRET_SERVICE, WINDOWS, allowed_backends
from desktop_manager.credentials.configuration import named_backend
from desktop_manager.credentials.errors import (
    KeyringDenied,
    KeyringError,
    KeyringLocked,
    KeyringTimeout,
    KeyringUnavailable,
)
from desktop_manager.credentials.library import LibraryBackend, translated


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path)}


def write_settings(home: dict[str, str], text: str, folder: str = ".config/python_keyring") -> Path:
    path = Path(home["HOME"], folder, "keyringrc.cfg")
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("platform", "labels"),
    [
        ("linux", ["Secret Service"]),
        ("darwin", ["macOS Keychain"]),
        ("win32", ["Windows Credential Manager"]),
        ("aix", []),
    ],
)
def test_each_system_has_its_own_keyrings(
    home: dict[str, str], platform: str, labels: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "dbus", None)
    monkeypatch.setattr("desktop_manager.credentials.backends.find_spec", lambda _name: None)

    assert [backend.label for backend in allowed_backends(home, platform)] == labels


def test_kwallets_own_interface_comes_second_where_it_can_be_spoken(
    home: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_manager.credentials.backends.find_spec", lambda name: name)

    assert [backend.label for backend in allowed_backends(home, "linux")] == ["Secret Service", "KWallet"]


@pytest.mark.parametrize(
    ("named", "platform", "label"),
    [
        (SECRET_SERVICE, "linux", "Secret Service"),
        (KWALLET, "linux", "KWallet"),
        (MACOS, "darwin", "macOS Keychain"),
        (WINDOWS, "win32", "Windows Credential Manager"),
    ],
)
def test_a_trusted_backend_that_is_asked_for_is_the_only_one(
    home: dict[str, str], named: str, platform: str, label: str
) -> None:
    (backend,) = allowed_backends(home | {"PYTHON_KEYRING_BACKEND": named}, platform)

    assert backend.label == label


@pytest.mark.parametrize(
    ("named", "reason"),
    [
        ("keyring.backends.null.Keyring", "disabled"),
        ("keyring.backends.fail.Keyring", "disabled"),
        ("keyrings.alt.file.PlaintextKeyring", "backend_not_allowed"),
        ("keyrings.alt.file.EncryptedKeyring", "backend_not_allowed"),
        ("keyring.backends.libsecret.Keyring", "backend_not_allowed"),
        (WINDOWS, "backend_not_allowed"),
    ],
)
def test_any_other_that_is_asked_for_means_none(home: dict[str, str], named: str, reason: str) -> None:
    with pytest.raises(KeyringUnavailable) as caught:
        allowed_backends(home | {"PYTHON_KEYRING_BACKEND": named}, "linux")

    assert caught.value.reason == reason


def test_nobody_says_anything(home: dict[str, str]) -> None:
    assert named_backend(home, "linux") is None
    assert named_backend(home | {"PYTHON_KEYRING_BACKEND": ""}, "linux") is None


def test_the_environment_goes_before_the_file(home: dict[str, str]) -> None:
    write_settings(home, "[backend]\ndefault-keyring=from.the.file\n")

    assert named_backend(home, "linux") == "from.the.file"
    assert named_backend(home | {"PYTHON_KEYRING_BACKEND": "from.outside"}, "linux") == "from.outside"


def test_the_file_is_looked_for_where_the_library_does(home: dict[str, str]) -> None:
    write_settings(home, "[backend]\ndefault-keyring = a.b\n", "elsewhere/python_keyring")
    write_settings(home, "[backend]\ndefault-keyring = c.d\n", "local/Python Keyring")

    assert named_backend(home | {"XDG_CONFIG_HOME": f"{home['HOME']}/elsewhere"}, "linux") == "a.b"
    assert named_backend(home | {"LOCALAPPDATA": f"{home['HOME']}/local"}, "win32") == "c.d"


def test_a_file_about_something_else_says_nothing(home: dict[str, str]) -> None:
    write_settings(home, "[other]\nx=1\n")

    assert named_backend(home, "linux") is None


def test_a_file_that_cannot_be_understood_is_not_taken_for_silence(home: dict[str, str]) -> None:
    path = write_settings(home, "default-keyring without a section")

    assert named_backend(home, "linux") == str(path)
    with pytest.raises(KeyringUnavailable) as caught:
        allowed_backends(home, "linux")
    assert caught.value.reason == "backend_not_allowed"


def test_a_folder_of_foreign_code_in_the_file_is_not_followed(home: dict[str, str]) -> None:
    write_settings(home, f"[backend]\ndefault-keyring=a.b\nkeyring-path={home['HOME']}/evil\n")
    before = list(sys.path)

    named_backend(home, "linux")

    assert sys.path == before


class DBusException(Exception):
    """What KWallet raises: of no family that the keyring library knows."""


@pytest.mark.parametrize(
    ("raised", "expected", "reason"),
    [
        (keyring.errors.KeyringLocked("x"), KeyringLocked, "locked"),
        (keyring.errors.PasswordSetError("x"), KeyringDenied, "denied"),
        (keyring.errors.PasswordDeleteError("x"), KeyringDenied, "denied"),
        (keyring.errors.InitError("x"), KeyringUnavailable, "no_service"),
        (keyring.errors.NoKeyringError("x"), KeyringUnavailable, "no_service"),
        (RuntimeError("not viable"), KeyringUnavailable, "no_service"),
        (ModuleNotFoundError("dbus"), KeyringUnavailable, "no_service"),
        (DBusException("NoReply"), KeyringUnavailable, "error"),
        (OSError(5, "CredWrite"), KeyringUnavailable, "error"),
        (KeyringTimeout("ours already"), KeyringTimeout, "timeout"),
    ],
)
def test_whatever_a_backend_raises_becomes_one_of_our_errors(
    raised: Exception, expected: type[KeyringError], reason: str
) -> None:
    with pytest.raises(expected) as caught, translated():
        raise raised

    assert caught.value.reason == reason


def test_a_class_that_does_not_work_on_this_system_is_unavailable() -> None:
    with pytest.raises(KeyringUnavailable):
        LibraryBackend(WINDOWS, "Windows Credential Manager").check()


def test_bytes_that_are_no_text_leave_no_trace_in_the_error() -> None:
    with pytest.raises(KeyringUnavailable) as caught, translated():
        b"\xffsecret".decode()

    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
