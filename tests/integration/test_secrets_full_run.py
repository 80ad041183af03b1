"""A whole run of the real program, with everything failing that can: no secret is readable anywhere afterwards."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from desktop_manager.credentials.keys import LoginKey, SecretKind
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.demo import DEMO_TOKEN
from desktop_manager.demo.faults import Fault
from desktop_manager.demo.seed.people import CLAIRE_ID
from desktop_manager.demo.serve import ServedDemo
from desktop_manager.demo.state import DemoState
from support.driven import Driven
from support.keyring_daemon import PrivateBus, missing_programs, private_bus
from support.store_samples import readable_in
from support.syncing import DAY

pytestmark = pytest.mark.skipif(
    bool(missing_programs), reason=f"a real keyring needs {' and '.join(missing_programs)}, not installed here"
)

TOKEN = "Zq8-recognisable-token_0f4b7c21d9"
BROKE = "RuntimeError: it broke with *** and ***"


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
    with ServedDemo(state) as served:
        yield served


def test_no_secret_is_readable_anywhere(bus: PrivateBus, server: ServedDemo, tmp_path: Path) -> None:
    with Driven("--data-folder", str(tmp_path / "data")) as program:
        program.until(lambda shown: shown["place"] == "SignInPage")
        program.tell("sign_in", server.address, TOKEN)
        program.until(lambda shown: shown["settled"])
        for fault in (Fault.CUT_JSON, Fault.WRONG_TYPES, Fault.UNAVAILABLE):
            server.faults.inject(fault, "/2/profile", times=1)
            program.tell("refresh")
            program.until(lambda shown: shown["message"] != "" and shown["settled"])
        server.faults.revoke(TOKEN)
        program.tell("refresh")
        program.until(lambda shown: "no longer accepts" in shown["message"])
        for command in ("crash", "crash_on_thread", "crash_at_the_end_of_an_object", "warn"):
            program.tell(command)
        program.until(lambda shown: "warned" in shown["notes"])
        process = Path(f"/proc/{program.process.pid}")
        told = {
            name: (process / name).read_text("utf-8", "replace") for name in ("cmdline", "environ", "comm", "limits")
        }
        _, code, errors = program.close()

    kept = KeyringVault().get_many(LoginKey(server.address, CLAIRE_ID), SecretKind)
    assert kept[SecretKind.TOKEN] == TOKEN
    key = kept[SecretKind.DATABASE_KEY]
    assert code == 0

    # What went wrong is told in full, but for the secrets.
    assert errors.count(BROKE) == 3
    assert "Traceback" in errors
    assert "WARNING desktop_manager.api: answered with *** and ***" in errors
    assert "WARNING some.library: answered with *** and ***" in errors

    told |= {"standard error": errors, "the window": json.dumps(program.seen)}
    for secret in (TOKEN, key, key.upper()):
        assert [name for name, text in told.items() if secret in text] == []
        assert readable_in(tmp_path, [secret]) == []
        assert readable_in(bus.folder, [secret]) == []
    raw = bytes.fromhex(key)
    assert [path for path in tmp_path.rglob("*") if path.is_file() and raw in path.read_bytes()] == []

    # A core dump would hold them.
    limit = next(line for line in told["limits"].splitlines() if line.startswith("Max core file size"))
    assert limit.split()[4] == "0"


def test_the_search_does_find_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text(f"my token is {TOKEN}", "utf-8")

    assert readable_in(tmp_path, [TOKEN]) == [(TOKEN, "notes.txt")]
