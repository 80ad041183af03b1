"""Infomaniak News, of this project's own extension."""

from __future__ import annotations

import msgspec


class NewsTopic(msgspec.Struct, gc=False):
    """A topic; `code` is stable, `name` is for people, `subscribed` whether the user gets mail about it."""

    id: int
    code: str
    name: str
    subscribed: bool


class NewsChoice(msgspec.Struct, frozen=True):
    """What a topic is to be."""

    code: str
    subscribed: bool


class NewsPatch(msgspec.Struct, frozen=True):
    """Body of the change; topics that are not named stay as they are."""

    topics: list[NewsChoice]
