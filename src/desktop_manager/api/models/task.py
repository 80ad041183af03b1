"""Work the server does later (manager-api.md §1.8)."""

from __future__ import annotations

from typing import Any

import msgspec


class AsyncTask(msgspec.Struct, omit_defaults=True):
    """A task; `status` is spooled, running, executed or failed, or something newer. Moments are Unix seconds, UTC."""

    uuid: str
    status: str
    created_at: int | None = None
    updated_at: int | None = None
    executed_at: int | None = None
    finished_at: int | None = None
    response: Any = None
    error: Any = None
