"""A whole run of the real program through Support, Security and Profile: nothing it wrote tells a secret.

The program runs in a process of its own, with a real keyring, on a served demo; its widgets are pressed and typed into
by name. Afterwards everything it left behind is searched, the encrypted store and the journal in clear.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from desktop_manager.bootstrap.folders import Folders
from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from support.account_run import NEW_EMAIL, PIN, TOKEN, Account, LateFaults
from support.driven import Driven
from support.keyring_daemon import PrivateBus, missing_programs, private_bus
from support.secret_search import files_in, found, in_clear
from support.syncing import DAY

pytestmark = pytest.mark.skipif(
    bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
)

MET = {
    "token",
    "database key",
    "password",
    "wrong password",
    "support code",
    "VIP code",
    "authorization code",
    "own code",
    "OTP key",
    "first OTP code",
    "OTP code",
    "backup code",
    "PIN",
    "wrong PIN",
    "application password",
}


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Generator[PrivateBus]:
    with private_bus() as private:
        for name, value in private.environment.items():
            monkeypatch.setenv(name, value)
        private.start_keyring()
        yield private


@pytest.fixture
def server() -> Iterator[ServedDemo]:
    state = DemoState(DAY, rate_limit=None)
    state.tokens[TOKEN] = state.tokens[DEMO_TOKEN]
    with ServedDemo(state, LateFaults()) as served:
        yield served


def test_nothing_the_program_wrote_tells_a_secret(bus: PrivateBus, server: ServedDemo, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with Driven("--data-folder", str(data), driver="support.account_driver") as program:
        account = Account(program, server)
        account.sign_in()
        account.see_codes()
        key = account.renew_app()
        account.press("Show the code of *")
        account.see_otp_code(key)
        account.renew_backup_codes()
        account.lock(key)
        account.change_recovery()
        account.make_application_password()
        told = account.break_down()
        process = Path(f"/proc/{program.process.pid}")
        places = {f"/proc: {name}": (process / name).read_bytes() for name in ("cmdline", "environ", "comm")}
        _, code, errors = program.close()

    assert code == 0
    login = LoginKey(server.address, CLAIRE_ID)
    kept = KeyringVault().get_many(login, SecretKind)
    # What was to be kept is in the keyring, and there only; of the PIN not even there.
    for kind, name in ((SecretKind.TOKEN, "token"), (SecretKind.OWN_CODES, "own code")):
        assert account.secrets[name] in kept[kind]
    assert key in kept[SecretKind.AUTHENTICATOR]
    left = {one for name, one in account.secrets.items() if name.startswith("backup code") and name != "backup code 0"}
    assert set(kept[SecretKind.BACKUP_CODES].splitlines()) == left
    assert PIN not in kept[SecretKind.APP_LOCK]
    account.secrets["database key"] = kept[SecretKind.DATABASE_KEY]

    # The crashes did tell the secrets, and each was hidden.
    hidden = " and ".join(["***"] * (told + 2))
    assert errors.count(f"RuntimeError: it broke with {hidden}") == 3
    assert errors.count(f"answered with {hidden}") == 2

    clear, actions = in_clear(Folders(data).login(login), kept[SecretKind.DATABASE_KEY])
    assert clear["the database"].startswith(b"SQLite format 3\0")
    assert NEW_EMAIL.encode() in clear["table record"]
    assert {
        "two_step.remove",
        "two_step.add",
        "security.authenticator.add",
        "backup_codes.generate",
        "backup_codes.keep",
        "backup_codes.prove",
        "security.recovery_email.update",
        "profile.application_password.create",
    } <= set(actions)
    written = files_in(data)
    assert {"settings.json", "store.db"} <= {Path(name).name for name in written}
    asked = ("texts", "clipboard")
    lines = [{name: what for name, what in line.items() if name not in asked} for line in program.seen]
    places |= clear | written | {f"keyring: {name}": text for name, text in files_in(bus.folder).items()}
    places |= {
        "standard error": errors.encode(),
        "the window": json.dumps(lines).encode(),
        "what was said of failures": "\n".join(account.sight).encode(),
    }
    assert {name.rstrip(" 0123456789") for name in account.secrets} == MET
    assert len(account.broken) == 11
    assert found(places, account.secrets | account.broken) == []
