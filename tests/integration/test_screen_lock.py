"""The lock of the screen is heard on a real session bus, from the desktops that say it."""

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, new_signal  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]

from support.keyring_daemon import PATIENCE_S, PrivateBus, missing_programs, private_bus

pytestmark = pytest.mark.skipif("dbus-daemon" in missing_programs, reason="dbus-daemon is not installed")

# Qt keeps one session bus for a process, so the listener is a process of its own.
LISTENER = """
import sys
from PySide6.QtCore import QCoreApplication
from desktop_manager.bootstrap.screen_lock import ScreenLock
app = QCoreApplication(sys.argv)
screen = ScreenLock()
screen.locked.connect(app.quit)
print("heard" if screen.heard else "deaf", flush=True)
sys.exit(app.exec() if screen.heard else 3)
"""


@pytest.fixture
def bus() -> Iterator[PrivateBus]:
    with private_bus() as bus:
        yield bus


def listener(environment: dict[str, str]) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", LISTENER], env=os.environ | environment, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("desktop", ["org.freedesktop", "org.gnome"])
def test_a_locked_screen_is_heard_and_an_unlocked_one_is_not(bus: PrivateBus, desktop: str) -> None:
    with (
        listener(bus.environment) as program,
        open_dbus_connection(bus.environment["DBUS_SESSION_BUS_ADDRESS"]) as said,
    ):
        assert program.stdout is not None
        try:
            assert program.stdout.readline() == "heard\n"
            place = DBusAddress("/org/test/ScreenSaver", interface=f"{desktop}.ScreenSaver")
            said.send(new_signal(place, "ActiveChanged", "b", (False,)))
            with pytest.raises(subprocess.TimeoutExpired):
                program.wait(0.5)
            said.send(new_signal(place, "ActiveChanged", "b", (True,)))
            assert program.wait(PATIENCE_S) == 0
        finally:
            program.kill()


def test_without_a_session_bus_nothing_is_heard_and_nothing_breaks() -> None:
    with listener({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere/bus"}) as program:
        assert program.stdout is not None
        try:
            assert program.stdout.readline() == "deaf\n"
            assert program.wait(PATIENCE_S) == 3
        finally:
            program.kill()
