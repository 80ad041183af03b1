"""Work that the server does later."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.models.task import AsyncTask
from desktop_manager.api.operations import TASK_READ
from desktop_manager.api.reply import Reply


def get_task(client: Client, uuid: str) -> Reply[AsyncTask]:
    """The state of a task."""
    return client.call(TASK_READ, AsyncTask, path={"task_uuid": uuid})
