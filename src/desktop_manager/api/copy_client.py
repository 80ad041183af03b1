"""What stands in the place of a client where a copy is read: it sends nothing to nobody."""

from __future__ import annotations

import secrets

from desktop_manager.api.client import Client
from desktop_manager.api.errors import ApiError, NetworkError
from desktop_manager.api.in_flight import InFlight
from desktop_manager.api.operation import Operation
from desktop_manager.api.transport import RawReply, Transport
from desktop_manager.api.wire_request import Request

COPY = "copy"
"""Reason of the NetworkError that each call raises."""


class CopyClient(Client):
    """Offers what the server offered when the copy was made, so that all of it reads; each call raises NetworkError."""

    def __init__(self, server: str) -> None:
        """`server`: an address as `LoginKey` has it; a token that opens nothing is made up."""
        super().__init__(server, secrets.token_hex(16))

    def _send_once(
        self, operation: Operation, request: Request, call: InFlight, carrier: Transport
    ) -> RawReply | ApiError:
        return NetworkError("a copy asks no server", reason=COPY)
