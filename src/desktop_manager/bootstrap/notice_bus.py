"""Notices through the desktop's own service, org.freedesktop.Notifications, over D-Bus.

It is spoken with by jeepney, which comes with the keyring, and not by QtDBus: from Python, QtDBus sends every number as
a signed one, and services refuse a `Notify` whose second argument is not an unsigned one.
Source: https://specifications.freedesktop.org/notification-spec/latest/ (Notify, ActionInvoked).
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection  # type: ignore[import-untyped]

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
PATIENCE_S = 5.0
"""Seconds for which the bus may keep us waiting."""
OPEN = "default"
"""The action of a click on the notice itself."""


class NoticeBus(QObject):
    """One connection to the session bus, held as long as notices may be clicked.

    Signals:
        clicked: the user clicked on a notice of ours.
        refused: the service did not take the latest one.
    """

    clicked = Signal()
    refused = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is asked yet."""
        super().__init__(parent)
        self._connection: DBusConnection | None = None
        self._heard: QSocketNotifier | None = None
        self._sent: set[int] = set()
        self._shown: set[int] = set()

    def reach(self) -> bool:
        """Whether this desktop shows notices; connects to it. Blocks, so it belongs on a worker."""
        if sys.platform != "linux":
            return False
        from jeepney import DBusErrorResponse, MatchRule  # type: ignore[import-untyped]
        from jeepney.auth import AuthenticationError  # type: ignore[import-untyped]
        from jeepney.bus_messages import message_bus  # type: ignore[import-untyped]
        from jeepney.io.blocking import Proxy, open_dbus_connection

        try:
            connection = open_dbus_connection("SESSION", auth_timeout=PATIENCE_S)
        except (KeyError, OSError, ValueError, RuntimeError, AuthenticationError):
            # No session bus, or one that is reached in a way that jeepney does not know.
            return False
        bus = Proxy(message_bus, connection, timeout=PATIENCE_S)
        try:
            (there,) = bus.NameHasOwner(NAME)
            if not there and NAME not in bus.ListActivatableNames()[0]:
                connection.close()
                return False
            bus.AddMatch(MatchRule(type="signal", interface=NAME, path=PATH))
        except (OSError, DBusErrorResponse):
            connection.close()
            return False
        self._connection = connection
        return True

    def say(self, title: str, body: str, open_words: str) -> None:
        """Show a notice; `open_words` name what a click does. Only after `reach` has said yes."""
        from jeepney import DBusAddress, new_method_call

        connection = self._connection
        if connection is None:
            self.refused.emit()
            return
        if self._heard is None:
            self._heard = QSocketNotifier(connection.sock.fileno(), QSocketNotifier.Type.Read, self)
            self._heard.activated.connect(self._hear)
        hints = {"desktop-entry": ("s", "desktop-manager"), "urgency": ("y", 1)}
        told = ("Desktop Manager", 0, "desktop-manager", title, body, [OPEN, open_words], hints, -1)
        message = new_method_call(DBusAddress(PATH, NAME, NAME), "Notify", "susssasa{sv}i", told)
        serial = next(connection.outgoing_serial)
        try:
            connection.send(message, serial=serial)
        except OSError:
            self.end()
            self.refused.emit()
        else:
            self._sent.add(serial)

    @property
    def reached(self) -> bool:
        """Whether the connection stands."""
        return self._connection is not None

    def end(self) -> None:
        """Close the connection."""
        heard, self._heard = self._heard, None
        if heard is not None:
            heard.setEnabled(False)
            heard.deleteLater()
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _hear(self) -> None:
        while self._connection is not None:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except OSError:
                # The bus has gone, as at the end of the desktop session.
                self.end()
                return
            self._take(message)

    def _take(self, message: Any) -> None:
        from jeepney import HeaderFields, MessageType

        fields, kind = message.header.fields, message.header.message_type
        serial = fields.get(HeaderFields.reply_serial)
        if serial in self._sent:
            self._sent.discard(serial)
            if kind is MessageType.method_return:
                self._shown.add(message.body[0])
            else:
                self.refused.emit()
        elif kind is MessageType.signal and fields.get(HeaderFields.member) == "ActionInvoked":
            number, action = message.body
            # Every program hears of every notice.
            if number in self._shown and action == OPEN:
                self.clicked.emit()
