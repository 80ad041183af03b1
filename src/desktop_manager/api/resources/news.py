"""Infomaniak News."""

from __future__ import annotations

from desktop_manager.api.client import Client
from desktop_manager.api.models.news import NewsChoice, NewsPatch, NewsTopic
from desktop_manager.api.operations import NEWS_LIST, NEWS_UPDATE
from desktop_manager.api.reply import Reply


def list_topics(client: Client) -> Reply[list[NewsTopic]]:
    """Every topic; OperationNotOffered where only the Manager shows them."""
    return client.call(NEWS_LIST, list[NewsTopic])


def update_topics(client: Client, choices: list[NewsChoice]) -> Reply[list[NewsTopic]]:
    """Turn topics on or off; all or nothing. Answers every topic as it is then."""
    return client.call(NEWS_UPDATE, list[NewsTopic], body=NewsPatch(choices))
