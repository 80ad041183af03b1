"""The keyring library and our direct reading see the same items."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Generator

import pytest
import secretstorage
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from keyring.backend import KeyringBackend
from keyring.backends import SecretService

from desktop_manager.credentials.backends import SECRET_SERVICE
from desktop_manager.credentials.errors import KeyringUnavailable
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.names import item_name
from desktop_manager.credentials.vault import KeyringVault
from support.keyring_daemon import PrivateBus, missing_programs, private_bus

pytestmark = pytest.mark.skipif(
    bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
)

LIBRARY_CLASS: type[KeyringBackend] = SecretService.Keyring
LOGIN = LoginKey("http://127.0.0.1:5000", 1)
NAME = item_name(LOGIN, SecretKind.TOKEN)


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Generator[PrivateBus]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", SECRET_SERVICE)
    with private_bus() as private:
        for name, value in private.environment.items():
            monkeypatch.setenv(name, value)
        private.start_keyring()
        yield private


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_what_the_library_writes_we_read(bus: PrivateBus, value: str) -> None:
    LIBRARY_CLASS().set_password(*NAME, value)

    assert KeyringVault().get(LOGIN, SecretKind.TOKEN) == value


def test_what_we_write_the_library_reads(bus: PrivateBus) -> None:
    KeyringVault().set(LOGIN, SecretKind.TOKEN, "token")

    assert LIBRARY_CLASS().get_password(*NAME) == "token"


def test_what_we_replace_the_library_reads_replaced(bus: PrivateBus) -> None:
    LIBRARY_CLASS().set_password(*NAME, "old")
    KeyringVault().set(LOGIN, SecretKind.TOKEN, "new")

    assert LIBRARY_CLASS().get_password(*NAME) == "new"


def test_what_we_delete_the_library_no_longer_finds(bus: PrivateBus) -> None:
    LIBRARY_CLASS().set_password(*NAME, "token")
    KeyringVault().delete(LOGIN, SecretKind.TOKEN)

    assert LIBRARY_CLASS().get_password(*NAME) is None


def test_the_librarys_own_scheme_setting_is_followed_in_both(bus: PrivateBus, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KEYRING_PROPERTY_SCHEME", "KeePassXC")
    KeyringVault().set(LOGIN, SecretKind.TOKEN, "token")

    assert KeyringVault().get(LOGIN, SecretKind.TOKEN) == "token"
    assert LIBRARY_CLASS().get_password(*NAME) == "token"


def test_bytes_that_are_no_text_are_an_error_that_does_not_show_them(bus: PrivateBus) -> None:
    with secretstorage.dbus_init() as connection:
        collection = secretstorage.get_default_collection(connection)
        collection.create_item("odd", {"service": NAME.service, "username": NAME.username}, b"\xff\xfesecret")

    with pytest.raises(KeyringUnavailable) as caught:
        KeyringVault().get(LOGIN, SecretKind.TOKEN)
    assert caught.value.reason == "error"
    assert caught.value.__cause__ is None
    assert "secret" not in repr(caught.value)


def test_reading_loads_neither_the_library_nor_what_hangs_on_it(bus: PrivateBus) -> None:
    program = (
        "import sys\n"
        "from desktop_manager.credentials.keys import LoginKey, SecretKind\n"
        "from desktop_manager.credentials.vault import KeyringVault\n"
        "print(KeyringVault().get(LoginKey('http://127.0.0.1:5000', 1), SecretKind.TOKEN))\n"
        "print(sorted(sys.modules.keys() & {'keyring', 'jaraco.context', 'importlib_metadata', 'requests', 'PySide6',"
        " 'cryptography.hazmat.backends.openssl.backend'}))\n"
    )
    KeyringVault().set(LOGIN, SecretKind.TOKEN, "token")

    reply = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)

    assert reply.stdout.splitlines() == ["token", "[]"]
