"""Notices on a real session bus, with a service that takes them as a desktop does: strictly by its signature."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from jeepney import (  # type: ignore[import-untyped]
    DBusAddress,
    HeaderFields,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
from jeepney.io.blocking import open_dbus_connection  # type: ignore[import-untyped]
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop_manager.bootstrap.notice_bus import NAME, PATH, NoticeBus
from support.keyring_daemon import PATIENCE_S, missing_programs, private_bus

pytestmark = pytest.mark.skipif("dbus-daemon" in missing_programs, reason="dbus-daemon is not installed")

SIGNATURE = "susssasa{sv}i"


class Service:
    """A small notification service: numbers what it takes, and refuses what has another signature."""

    def __init__(self, address: str) -> None:
        self.taken: list[tuple[Any, ...]] = []
        self.refuses = False
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(NAME))
        self._ends = False
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while not self._ends:
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Any) -> None:
        fields = message.header.fields
        wrong = (fields.get(HeaderFields.member), fields.get(HeaderFields.signature)) != ("Notify", SIGNATURE)
        if wrong or self.refuses:
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.InvalidArgs"))
            return
        self.taken.append(message.body)
        self._connection.send(new_method_return(message, "u", (len(self.taken),)))

    def click(self, number: int, action: str = "default") -> None:
        place = DBusAddress(PATH, interface=NAME)
        self._connection.send(new_signal(place, "ActionInvoked", "us", (number, action)))

    def end(self) -> None:
        self._ends = True
        self._thread.join(PATIENCE_S)
        self._connection.close()


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with private_bus() as bus:
        address = bus.environment["DBUS_SESSION_BUS_ADDRESS"]
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
def service(address: str) -> Iterator[Service]:
    service = Service(address)
    yield service
    service.end()


@pytest.fixture
def bus(qapp: QApplication, address: str) -> Iterator[NoticeBus]:
    bus = NoticeBus()
    yield bus
    bus.end()


def test_a_notice_is_taken_and_a_click_on_it_is_heard(service: Service, bus: NoticeBus, qtbot: QtBot) -> None:
    assert bus.reach()
    bus.say("2 things need attention", "Backup codes", "Open")
    qtbot.waitUntil(lambda: bool(service.taken))
    name, replaces, icon, title, body, actions, hints, expires = service.taken[0]
    assert (name, replaces, icon, expires) == ("Desktop Manager", 0, "desktop-manager", -1)
    assert (title, body) == ("2 things need attention", "Backup codes")
    assert actions == ["default", "Open"]
    assert hints["desktop-entry"] == ("s", "desktop-manager")
    qtbot.waitUntil(lambda: bool(bus._shown))
    with qtbot.assertNotEmitted(bus.clicked, wait=50):
        service.click(99)
        service.click(1, "settings")
    with qtbot.waitSignal(bus.clicked):
        service.click(1)


def test_a_service_that_refuses_is_heard(service: Service, bus: NoticeBus, qtbot: QtBot) -> None:
    service.refuses = True
    assert bus.reach()
    with qtbot.waitSignal(bus.refused):
        bus.say("One thing needs attention", "Backup codes", "Open")


def test_a_bus_without_the_service_is_not_reached(bus: NoticeBus) -> None:
    assert not bus.reach()
    assert not bus.reached


@pytest.mark.parametrize("where", ["unix:path=/nowhere/bus", "nonsense", None])
def test_without_a_bus_nothing_is_reached_and_nothing_breaks(
    bus: NoticeBus, monkeypatch: pytest.MonkeyPatch, where: str | None
) -> None:
    if where is None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    else:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", where)
    assert not bus.reach()


def test_a_bus_that_went_away_refuses_the_next_notice(service: Service, bus: NoticeBus, qtbot: QtBot) -> None:
    assert bus.reach()
    bus.say("One thing needs attention", "Backup codes", "Open")
    qtbot.waitUntil(lambda: bool(bus._shown))
    assert bus._connection is not None
    bus._connection.sock.shutdown(2)
    qtbot.waitUntil(lambda: not bus.reached)
    with qtbot.waitSignal(bus.refused):
        bus.say("One thing needs attention", "Backup codes", "Open")
