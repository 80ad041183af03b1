"""The listening side of single_instance.py; loads QtNetwork, so it is imported on the listening thread only."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

RAISE = b"raise\n"
RAISED = b"raised\n"
_LONGEST_LINE = 64


class InstanceListener(QObject):
    """Takes the wish of a later start, and answers it once the window's thread has shown the window."""

    asked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._accept)
        self._waiting: list[QLocalSocket] = []

    def start(self) -> None:
        """Open the socket. A failure leaves the window without being raised, and is logged."""
        # What a killed process left behind; nobody else can be there, the caller has the lock.
        QLocalServer.removeServer(self._name)
        if not self._server.listen(self._name):
            reason = self._server.errorString()
            logging.getLogger(__name__).warning("A second start will not raise this window: %s", reason)

    def stop(self) -> None:
        """Close the socket and every connection. An answer that is due already still goes out."""
        QCoreApplication.sendPostedEvents(self)
        self._server.close()
        for socket in self._server.findChildren(QLocalSocket):
            socket.abort()
        self._waiting.clear()

    @Slot()
    def answer(self) -> None:
        """Tell everyone who asked that the window is up."""
        for socket in self._waiting:
            socket.write(RAISED)
            socket.flush()
            socket.disconnectFromServer()
        self._waiting.clear()

    @Slot()
    def _accept(self) -> None:
        while self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.readyRead.connect(self._read)
            socket.disconnected.connect(self._forget)

    @Slot()
    def _read(self) -> None:
        for socket in self._server.findChildren(QLocalSocket):
            if socket.canReadLine() and bytes(socket.readLine().data()) == RAISE:
                self._waiting.append(socket)
                self.asked.emit()
            elif socket.bytesAvailable() >= _LONGEST_LINE:
                socket.abort()

    @Slot()
    def _forget(self) -> None:
        for socket in self._server.findChildren(QLocalSocket):
            if socket.state() is QLocalSocket.LocalSocketState.UnconnectedState:
                if socket in self._waiting:
                    self._waiting.remove(socket)
                socket.deleteLater()
