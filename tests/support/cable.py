"""The way to the network, to be pulled in the middle of a run."""

from __future__ import annotations

import errno
import socket
from typing import Any

import pytest
import requests


class Cable:
    """The way to the network. Connections that stand when it is pulled are cut, as by the kernel in time."""

    def __init__(self) -> None:
        self.pulled = False


def lay_cable(monkeypatch: pytest.MonkeyPatch) -> Cable:
    """Put a cable between this process and the network, to be pulled."""
    cable = Cable()
    send, connect = requests.Session.send, socket.socket.connect

    def connect_over(this: socket.socket, address: Any) -> None:
        if cable.pulled and this.family != socket.AF_UNIX:
            raise OSError(errno.ENETUNREACH, "Network is unreachable")
        connect(this, address)

    def send_over(this: requests.Session, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        if cable.pulled:
            for adapter in this.adapters.values():
                adapter.close()
        return send(this, request, **options)

    monkeypatch.setattr(socket.socket, "connect", connect_over)
    monkeypatch.setattr(requests.Session, "send", send_over)
    return cable
