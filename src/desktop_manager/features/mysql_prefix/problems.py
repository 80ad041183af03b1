"""Why a file cannot be read."""

from __future__ import annotations


class Unreadable(Exception):
    """The file cannot be read; `code` is a problem of `records.ConfigFile`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code
