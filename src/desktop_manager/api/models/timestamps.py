"""Moments on the wire: Unix seconds nearly everywhere, a date text in a few places (manager-api.md §1.2)."""

from __future__ import annotations

from datetime import UTC, datetime


def epoch_seconds(value: int | str | None) -> int | None:
    """Unix seconds of a wire moment; a date text without a zone is read as UTC, one that cannot be read gives None."""
    if value is None or isinstance(value, int):
        return value
    text = value.strip()
    if text.isascii() and text.isdigit():
        return int(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())
