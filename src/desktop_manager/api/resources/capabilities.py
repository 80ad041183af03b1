"""What the server offers beyond the documented API."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.errors import NotFound
from desktop_manager.api.models.capability import Capabilities
from desktop_manager.api.operations import CAPABILITIES
from desktop_manager.api.reply import Reply


def get_capabilities(client: Client) -> Reply[Capabilities]:
    """Ask a compatible server what it offers; hand the operations to `Client.offer`.

    A server that does not know the question offers nothing: version 0, no operations. Raises OperationNotOffered,
    unsent, for Infomaniak's own server, which is never asked.
    """
    try:
        return client.call(CAPABILITIES, Capabilities)
    except NotFound as absent:
        return Reply(Capabilities(version=0, operations=[]), request_id=absent.request_id)
