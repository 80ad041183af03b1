"""What several tests across real edges start from."""

from collections.abc import Generator

import pytest

from support.keyring_daemon import KeyringDaemon, PrivateBus, private_bus


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Generator[PrivateBus]:
    """A session bus of the test's own, which the program under test takes for the person's."""
    with private_bus() as private:
        for name, value in private.environment.items():
            monkeypatch.setenv(name, value)
        yield private


@pytest.fixture
def daemon(bus: PrivateBus) -> KeyringDaemon:
    """A real keyring on that bus."""
    return bus.start_keyring()
