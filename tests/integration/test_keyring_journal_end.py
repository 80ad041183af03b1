"""The end of the journal in a real GNOME Keyring: kept over a restart, and not lost where the keyring goes away."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_manager.credentials.keys import LoginKey
from desktop_manager.credentials.vault import KeyringVault
from desktop_manager.features.activity.kept_end import EndKeeper
from desktop_manager.features.activity.verifying import Damage, examine
from desktop_manager.store.journal import Journal
from desktop_manager.store.opening import open_store
from desktop_manager.store.store import Store
from support.keyring_daemon import PrivateBus, missing_programs, private_bus
from support.store_samples import KEY, entry

pytestmark = pytest.mark.skipif(bool(missing_programs), reason=f"not installed: {', '.join(missing_programs)}")

LOGIN = LoginKey("https://api.test", 7)


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
    store = open_store(tmp_path, KEY).store
    yield store
    store.close()


def yes() -> bool:
    return True


def started(store: Store) -> tuple[Journal, EndKeeper]:
    """The journal and its keeper as a new start of the program makes them."""
    keeper = EndKeeper(KeyringVault(), LOGIN, yes)
    return Journal(store, keeper.appended), keeper


def test_a_tail_that_is_cut_off_between_two_starts_is_found(bus: PrivateBus, store: Store) -> None:
    bus.start_keyring()
    journal, keeper = started(store)
    for number in range(5):
        journal.append(entry(number))
    keeper.settle(30)
    journal, keeper = started(store)
    assert examine(journal.entries(), keeper.read()).damage is None
    store.writing(lambda connection: connection.execute("DROP TRIGGER journal_stays"))
    store.writing(lambda connection: connection.execute("DELETE FROM journal WHERE seq > 3"))
    assert examine(journal.entries(), keeper.read()).damage == Damage("cut", 4, 5)
