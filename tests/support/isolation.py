"""Keeps the tests off this computer: their own home folder, no session bus, no proxy, no network but the loopback."""

import os
import shutil
import signal
import socket
import tempfile
from collections.abc import Mapping
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest

# Settings of the person at this computer that would change what a test sees.
_FOREIGN = (
    *("DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND", "LANG", "LANGUAGE"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "all_proxy", "no_proxy"),
    *("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"),
    *("QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME"),
    *("DESKTOP_MANAGER_TOKEN", "DESKTOP_MANAGER_API_TOKEN"),
)

# RFC 6761: these names exist nowhere. Answered here, so that it holds behind any provider's helpful name server.
_NEVER_FOUND = (".invalid", ".test", ".example")


class NetworkBlocked(RuntimeError):
    """A test tried to reach another computer."""


def isolated_environment(home: Path, environment: Mapping[str, str]) -> dict[str, str]:
    """The environment of the tests, made from that of the person who runs them."""
    kept = {name: value for name, value in environment.items() if name not in _FOREIGN}
    kept.setdefault("QT_QPA_PLATFORM", "offscreen")
    if kept["QT_QPA_PLATFORM"] == "offscreen":
        kept.pop("DISPLAY", None)
        kept.pop("WAYLAND_DISPLAY", None)
    folders = {
        "HOME": home,
        "XDG_CONFIG_HOME": home / "config",
        "XDG_DATA_HOME": home / "data",
        "XDG_CACHE_HOME": home / "cache",
        "XDG_STATE_HOME": home / "state",
        "XDG_RUNTIME_DIR": home / "run",
    }
    return kept | {name: str(folder) for name, folder in folders.items()} | {"LC_ALL": "C.UTF-8"}


class Isolation:
    """Moves this process into a home folder of its own and shuts the network, until `end()`.

    Attributes:
        refused: what was refused since the list was last emptied, as "host:port" or a host name.
    """

    def __init__(self) -> None:
        self.refused: list[str] = []
        self._patch = pytest.MonkeyPatch()
        # Short, because the path of a Unix socket (session bus, keyring) has to fit into 108 bytes.
        self._home = Path(tempfile.mkdtemp(prefix="dm-"))
        (self._home / "run").mkdir(mode=0o700)
        environment = isolated_environment(self._home, os.environ)
        for name in set(os.environ) - set(environment):
            self._patch.delenv(name)
        for name, value in environment.items():
            self._patch.setenv(name, value)
        _hear_signals()
        self._shut_network()

    def end(self) -> None:
        """Gives environment and network back and removes the home folder."""
        self._patch.undo()
        shutil.rmtree(self._home, ignore_errors=True)

    def _shut_network(self) -> None:
        connect, connect_ex, getaddrinfo = socket.socket.connect, socket.socket.connect_ex, socket.getaddrinfo

        def guarded_connect(this: socket.socket, address: Any) -> None:
            self._check(this.family, address)
            connect(this, address)

        def guarded_connect_ex(this: socket.socket, address: Any) -> int:
            self._check(this.family, address)
            return connect_ex(this, address)

        def guarded_getaddrinfo(host: Any, *arguments: Any, **options: Any) -> Any:
            name = host.decode() if isinstance(host, bytes) else host
            if name and not is_loopback(name):
                if name.lower().rstrip(".").endswith(_NEVER_FOUND):
                    raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
                self._refuse(name)
            return getaddrinfo(host, *arguments, **options)

        self._patch.setattr(socket.socket, "connect", guarded_connect)
        self._patch.setattr(socket.socket, "connect_ex", guarded_connect_ex)
        self._patch.setattr(socket, "getaddrinfo", guarded_getaddrinfo)

    def _check(self, family: int, address: Any) -> None:
        if family in (socket.AF_INET, socket.AF_INET6) and not is_loopback(address[0]):
            self._refuse(f"{address[0]}:{address[1]}")

    def _refuse(self, what: str) -> None:
        self.refused.append(what)
        raise NetworkBlocked(f"a test reached for {what}; only the loopback is open to tests")


def is_loopback(host: str) -> bool:
    """Whether the host name or address is this computer itself."""
    if host in {"", "localhost"}:
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _hear_signals() -> None:
    """Ends what nohup, or a shell's `&`, has its children inherit: programs under test would ignore Ctrl+C."""
    for number, handler in ((signal.SIGINT, signal.default_int_handler), (signal.SIGHUP, signal.SIG_DFL)):
        if signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, handler)
