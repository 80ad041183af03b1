"""A real gnome-keyring-daemon on a private D-Bus, for tests that ask a keyring for real.

Nothing of the person's own session is touched: home, run-time folder and bus are temporary. The bus starts no service
by itself, so that a daemon that was ended stays ended. Debian packages: ``dbus-daemon`` and ``gnome-keyring``.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

import secretstorage
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import Proxy, open_dbus_connection  # type: ignore[import-untyped]

PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
missing_programs = [name for name in PROGRAMS if shutil.which(name) is None]
"""What has to be installed first; a test that is left out for it names it."""

# Without a screen a locked keyring has nobody to ask, and no window pops up where the tests run.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")

PATIENCE_S = 20.0
"""Seconds for a daemon to come up on a machine that is busy with the rest of the suite."""

_BUS_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class PrivateBus:
    """A session bus of its own, with no service on it until one is started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_DATA_HOME": str(folder / "data"),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/bus",
        }
        """What a program needs in its environment to live on this bus."""
        self._processes: list[subprocess.Popen[bytes]] = []

    def start(self) -> None:
        """Start the bus itself."""
        configuration = self.folder / "bus.conf"
        configuration.write_text(_BUS_CONFIGURATION.format(folder=self.folder), encoding="utf-8")
        bus = self._start(
            ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--nopidfile", "--print-address=1"],
            stdout=subprocess.PIPE,
        )
        assert bus.stdout is not None
        with bus.stdout as told:
            assert told.readline(), "the bus ended before it could be reached"

    def start_keyring(self, password: str | None = "correct horse") -> KeyringDaemon:
        """Start GNOME Keyring: unlocked with a password (made at the first time), or locked with None."""
        command = ["gnome-keyring-daemon", "--foreground", "--components=secrets"]
        process = self._start(command if password is None else [*command, "--unlock"], password)
        until(lambda: self._is_ready(unlocked=password is not None), "the keyring is on the bus")
        return KeyringDaemon(process)

    def _is_ready(self, *, unlocked: bool) -> bool:
        address = self.environment["DBUS_SESSION_BUS_ADDRESS"]
        with open_dbus_connection(address, auth_timeout=PATIENCE_S) as connection:
            (owned,) = Proxy(message_bus, connection).NameHasOwner("org.freedesktop.secrets")
            if not owned or not unlocked:
                return bool(owned)
            try:
                return not secretstorage.Collection(connection).is_locked()
            except secretstorage.ItemNotFoundException:  # the name is taken before the keyring is there
                return False

    def close(self) -> None:
        """End everything that was started here, frozen daemons too."""
        for process in reversed(self._processes):
            process.kill()
            process.wait()

    def _start(
        self, command: list[str], input_text: str | None = None, stdout: int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env={name: value for name, value in os.environ.items() if name not in _SCREENS} | self.environment,
            stdin=subprocess.PIPE,
            stdout=stdout,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)
        assert process.stdin is not None
        with process.stdin as standard_input:
            if input_text is not None:
                standard_input.write(input_text.encode())
        return process


class KeyringDaemon:
    """The daemon that holds the secrets."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def freeze(self) -> None:
        """Stop it: it holds its place on the bus and answers nothing."""
        self._process.send_signal(signal.SIGSTOP)
        until(lambda: self._state() == "T", "the daemon is stopped")

    def thaw(self) -> None:
        """Let it go on, and answer what was asked meanwhile."""
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it at once, and wait until it has gone."""
        self._process.kill()
        self._process.wait()

    def _state(self) -> str:
        return Path(f"/proc/{self._process.pid}/stat").read_text(encoding="utf-8").rpartition(") ")[2][0]


@contextmanager
def private_bus() -> Generator[PrivateBus]:
    """A bus for the time of a test. Its folder has a short name: a socket's path may have 107 signs."""
    with tempfile.TemporaryDirectory(prefix="dm-bus-") as folder:
        bus = PrivateBus(Path(folder))
        try:
            bus.start()
            yield bus
        finally:
            bus.close()


def until(condition: Callable[[], bool], what: str) -> None:
    """Wait for a condition; AssertionError names the one that did not come."""
    deadline = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < deadline, f"waited {PATIENCE_S:.0f} s in vain until {what}"
        time.sleep(0.01)
