"""A raw socket server on 127.0.0.1 that answers as badly as asked: each behaviour writes the bytes itself.

A behaviour is a function that gets a Conversation for each request that came in. It never sleeps for long: what
hangs or drips waits on the server's own stop event, so that closing the server ends every thread.
"""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

Behaviour = Callable[["Conversation"], None]


class Conversation:
    """One request that came in, and the connection to answer it on."""

    def __init__(self, sock: socket.socket, head: str, body: bytes, number: int, stopped: threading.Event) -> None:
        self.sock = sock
        self.head = head
        self.body = body
        self.number = number
        self.stopped = stopped
        self.closing = False

    @property
    def request_line(self) -> str:
        return self.head.split("\r\n", 1)[0]

    def header(self, name: str) -> str | None:
        for line in self.head.split("\r\n")[1:]:
            key, _, value = line.partition(":")
            if key.strip().lower() == name.lower():
                return value.strip()
        return None

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

    def drip(self, data: bytes, pause_s: float) -> None:
        """One byte after the other, until the client or the server gives up."""
        for byte in data:
            if self.stopped.wait(pause_s):
                return
            self.send(bytes([byte]))

    def hang(self) -> None:
        """Keep the connection open and say nothing more."""
        self.stopped.wait()

    def end(self) -> None:
        """Close in the orderly way once the behaviour returns."""
        self.closing = True

    def reset(self) -> None:
        """Break the connection off: the client gets a reset, not an end."""
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.closing = True


class FaultServer:
    """Serves one behaviour; `with FaultServer(hang) as server:` then `server.address`."""

    def __init__(self, behaviour: Behaviour, *, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self.behaviour = behaviour
        self.requests: list[Conversation] = []
        self.request_came = threading.Event()
        self.connections = 0
        self._tls = tls
        self._stopped = threading.Event()
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server((host, 0))
        self.port: int = self._listener.getsockname()[1]
        self._acceptor = threading.Thread(target=self._accept, name="fault-server", daemon=True)

    @property
    def address(self) -> str:
        return f"{'https' if self._tls else 'http'}://{'localhost' if self._tls else '127.0.0.1'}:{self.port}"

    def __enter__(self) -> FaultServer:
        self._acceptor.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stopped.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._acceptor.join(5)
        with self._lock:
            sockets, threads = list(self._sockets), list(self._threads)
        for sock in sockets:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join(5)

    def _accept(self) -> None:
        while not self._stopped.is_set():
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(sock,), name="fault-connection", daemon=True)
            with self._lock:
                self.connections += 1
                self._sockets.append(sock)
                self._threads.append(thread)
            thread.start()

    def _serve(self, sock: socket.socket) -> None:
        # The client hanging up, refusing the certificate or being reset is what these tests are about.
        with contextlib.suppress(OSError), contextlib.closing(sock):
            if self._tls is not None:
                # The wrapped socket takes the connection over; the plain one is empty from here on.
                sock = self._tls.wrap_socket(sock, server_side=True)
            with contextlib.closing(sock):
                self._talk(sock)

    def _talk(self, sock: socket.socket) -> None:
        buffered = b""
        while not self._stopped.is_set():
            while b"\r\n\r\n" not in buffered:
                received = sock.recv(65536)
                if not received:
                    return
                buffered += received
            head, _, buffered = buffered.partition(b"\r\n\r\n")
            length = next(
                (int(line[15:]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")), 0
            )
            while len(buffered) < length:
                received = sock.recv(65536)
                if not received:
                    return
                buffered += received
            with self._lock:
                conversation = Conversation(
                    sock, head.decode("latin-1"), buffered[:length], len(self.requests) + 1, self._stopped
                )
                self.requests.append(conversation)
            buffered = buffered[length:]
            self.request_came.set()
            self.behaviour(conversation)
            if conversation.closing:
                return


def message(status: int, body: bytes, headers: Mapping[str, str] | None = None, *, length: int | None = None) -> bytes:
    """A whole HTTP/1.1 answer; `length` to lie about it."""
    lines = [f"HTTP/1.1 {status} Some", f"Content-Length: {len(body) if length is None else length}"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1") + body


def envelope(data: Any, **more: Any) -> bytes:
    """A success envelope."""
    return json.dumps({"result": "success", "data": data, **more}).encode()


def failure(code: str, **more: Any) -> bytes:
    """An error envelope."""
    return json.dumps({"result": "error", "error": {"code": code, "description": f"about {code}", **more}}).encode()


def answer(body: bytes, status: int = 200, headers: Mapping[str, str] | None = None) -> Behaviour:
    """A well-formed answer."""
    return lambda conversation: conversation.send(message(status, body, headers))


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """The first behaviour for the first request, and so on; the last one for all that follow."""
    return lambda conversation: behaviours[min(conversation.number, len(behaviours)) - 1](conversation)


def hang(conversation: Conversation) -> None:
    """Take the request and never answer."""
    conversation.hang()


def drip_headers(conversation: Conversation) -> None:
    """Status line and headers, a byte at a time, without an end."""
    conversation.drip(b"HTTP/1.1 200 OK\r\n" + b"X-Filler: yes\r\n" * 1000, 0.01)


def drip_body(conversation: Conversation) -> None:
    """Proper headers, then a body that arrives a byte at a time."""
    conversation.send(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
    conversation.drip(b'{"result":' + b" " * 9990, 0.01)


def drip_body_until_close(conversation: Conversation) -> None:
    """A dripping body without a length: a connection that ends looks like the end of the body."""
    conversation.send(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + envelope({"id": 1}))
    conversation.drip(b" " * 10000, 0.01)


def reset(conversation: Conversation) -> None:
    """Break off instead of answering."""
    conversation.reset()


def end_at_once(conversation: Conversation) -> None:
    """Close in good order, without a word."""
    conversation.end()


def wrong_length(conversation: Conversation) -> None:
    """Promise more than is sent."""
    conversation.send(message(200, envelope({"id": 1}), length=4000))
    conversation.end()


def cut_chunk(conversation: Conversation) -> None:
    """A chunked body that ends inside a chunk."""
    conversation.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n" + b'{"result":"succ')
    conversation.end()


def broken_gzip(conversation: Conversation) -> None:
    """Says gzip, sends something else."""
    conversation.send(message(200, b"\x1f\x8b\x08\x00nothing of the kind", {"Content-Encoding": "gzip"}))


def gzipped(body: bytes) -> Behaviour:
    """A properly packed answer."""
    return answer(gzip.compress(body), headers={"Content-Encoding": "gzip"})


def redirect(location: str, status: int = 302) -> Behaviour:
    """Send the client elsewhere."""
    return answer(b"", status, {"Location": location})
