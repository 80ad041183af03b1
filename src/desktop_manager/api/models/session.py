"""Where the user is signed in, as this project's extension tells it. Moments are Unix seconds, UTC."""

from __future__ import annotations

import msgspec


class OpenSession(msgspec.Struct, gc=False):
    """A signed-in browser or app with the id by which it can be ended; `current` is the one that asks."""

    id: str
    browser: str = ""
    device: str = ""
    location: str = ""
    last_accessed_at: int | None = None
    current: bool = False
    new_place: bool = False
