"""What the server of a login offers, also where nobody could ask it yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_manager.api import servers

if TYPE_CHECKING:
    from desktop_manager.api.client import Client
    from desktop_manager.api.operation import Operation


def offered(client: Client, operation: Operation) -> bool | None:
    """Whether the server offers an extension operation; None where it has not said so, and may yet."""
    if client.offers(operation):
        return True
    return False if servers.is_infomaniak(client.server) else None


def sure_client(client: Client, operation: Operation) -> Client:
    """`client`, having asked what the server offers if nobody has: a start without a network cannot know it.

    Raises ApiError.
    """
    from desktop_manager.api.resources import capabilities

    if offered(client, operation) is None:
        client.offer(capabilities.get_capabilities(client).data.operations)
    return client
