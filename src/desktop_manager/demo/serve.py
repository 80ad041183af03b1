"""The demo Manager API on a port of this computer, for other clients: `desktop-manager --serve-demo`."""

from __future__ import annotations

import sys
from datetime import date
from threading import Thread
from typing import Self

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from desktop_manager.demo import DEMO_AGENCY_TOKEN, DEMO_TOKEN
from desktop_manager.demo.app import make_app
from desktop_manager.demo.faults import Faults
from desktop_manager.demo.state import DemoState

_LOOPBACK = "127.0.0.1"


class _QuietHandler(WSGIRequestHandler):
    """Writes no line per request."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Says nothing."""


def _listen(port: int, state: DemoState, faults: Faults) -> BaseWSGIServer:
    app = make_app(state, faults, remote_faults=True)
    return make_server(_LOOPBACK, port, app, threaded=True, request_handler=_QuietHandler)


def _address(server: BaseWSGIServer) -> str:
    return f"http://{_LOOPBACK}:{server.server_port}"


def serve(port: int = 0, demo_date: date | None = None, scale: int = 0) -> None:
    """Serves the demo on 127.0.0.1 until Ctrl+C, and prints address and token first.

    `port` 0 takes any free one. `demo_date` None is today. Raises OSError when the port is taken.
    """
    server = _listen(port, DemoState(demo_date or date.today(), scale), Faults())
    lines = [f"Address: {_address(server)}", f"Token:   {DEMO_TOKEN}"]
    if scale:
        lines.append(f"Token of the agency login with {scale} products: {DEMO_AGENCY_TOKEN}")
    sys.stdout.write("\n".join([*lines, "Stop with Ctrl+C.", ""]))
    sys.stdout.flush()
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        sys.stdout.write("\n")
    finally:
        server.server_close()


class ServedDemo:
    """The demo on a free port, served by a thread of its own until the `with` block ends.

    `address` is "http://127.0.0.1:PORT"; `state` and `faults` can be reached into while it runs.
    """

    def __init__(self, state: DemoState, faults: Faults | None = None) -> None:
        self.state = state
        self.faults = faults or Faults()
        self._server = _listen(0, state, self.faults)
        self.address = _address(self._server)
        self._thread = Thread(target=self._server.serve_forever, args=(0.02,), name="demo server", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
