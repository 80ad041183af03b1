"""Support."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.models.capability import SupportCode
from desktop_manager.api.operations import SUPPORT_CODE
from desktop_manager.api.reply import Reply


def get_support_code(client: Client) -> Reply[SupportCode]:
    """The support code; OperationNotOffered where only the Manager shows it."""
    return client.call(SUPPORT_CODE, SupportCode)
