"""Back ends that lose or expose secrets are never used, though they are installed or asked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# As keyrings.alt ships it: registered for the library's own search, viable everywhere, and keeping plain text.
_PLAINTEXT = """
import os
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 5

    def get_password(self, service, username):
        return "read from plain text"

    def set_password(self, service, username, password):
        with open(os.environ["PLAINTEXT_FILE"], "a") as file:
            file.write(password)
"""
_PROGRAM = """
import json, sys
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault
login, vault = LoginKey("https://api.infomaniak.com", 1), KeyringVault()
before = vault.get(login, SecretKind.TOKEN)
vault.set(login, SecretKind.TOKEN, "very-secret")
status = vault.status()
json.dump({
    "before": before,
    "after": vault.get(login, SecretKind.TOKEN),
    "status": [status.state.name, status.reason],
    "loaded": "keyrings.alt.file" in sys.modules,
}, sys.stdout)
"""
_CONTROL = "import keyring; keyring.set_password('a', 'b', 'very-secret')"


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """A home without any keyring service, where the plaintext back end is installed."""
    site = tmp_path / "site"
    package = site / "keyrings" / "alt"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "file.py").write_text(_PLAINTEXT, encoding="utf-8")
    info = site / "keyrings.alt-5.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: keyrings.alt\nVersion: 5.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[keyring.backends]\nfile = keyrings.alt.file\n", encoding="utf-8")
    inherited = {name: value for name, value in os.environ.items() if name != "DBUS_SESSION_BUS_ADDRESS"}
    return inherited | {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PLAINTEXT_FILE": str(tmp_path / "plaintext"),
        "PYTHONPATH": os.pathsep.join([str(site), *filter(None, sys.path)]),
    }


def run(program: str, environment: dict[str, str]) -> str:
    command = [sys.executable, "-c", program]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=60).stdout


def test_the_library_itself_would_write_plain_text_here(environment: dict[str, str], tmp_path: Path) -> None:
    run(_CONTROL, environment)

    assert (tmp_path / "plaintext").read_text(encoding="utf-8") == "very-secret"


def test_an_installed_plaintext_keyring_is_not_used(environment: dict[str, str], tmp_path: Path) -> None:
    seen = json.loads(run(_PROGRAM, environment))

    assert seen == {"before": None, "after": "very-secret", "status": ["THIS_RUN_ONLY", "no_service"], "loaded": False}
    assert not (tmp_path / "plaintext").exists()


@pytest.mark.parametrize(
    ("named", "reason"),
    [
        ("keyring.backends.null.Keyring", "disabled"),
        ("keyring.backends.fail.Keyring", "disabled"),
        ("keyrings.alt.file.PlaintextKeyring", "backend_not_allowed"),
        ("keyring.backends.chainer.ChainerBackend", "backend_not_allowed"),
        ("no.such.Module", "backend_not_allowed"),
    ],
)
@pytest.mark.parametrize("by", ["environment", "file"])
def test_a_backend_that_is_asked_for_is_not_used_unless_it_is_trusted(
    environment: dict[str, str], tmp_path: Path, by: str, named: str, reason: str
) -> None:
    if by == "environment":
        environment["PYTHON_KEYRING_BACKEND"] = named
    else:
        folder = tmp_path / "config" / "python_keyring"
        folder.mkdir(parents=True)
        (folder / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={named}\n", encoding="utf-8")

    seen = json.loads(run(_PROGRAM, environment))

    assert seen == {"before": None, "after": "very-secret", "status": ["THIS_RUN_ONLY", reason], "loaded": False}
    assert not (tmp_path / "plaintext").exists()
