"""Which line of a file a byte stands in."""

from __future__ import annotations

import re
from bisect import bisect_right

_END_OF_LINE = re.compile(rb"\r\n|\n|\r")


class Lines:
    """The lines of a file, which end at "\\n", "\\r\\n" or "\\r"."""

    def __init__(self, content: bytes) -> None:
        self._ends = [found.end() for found in _END_OF_LINE.finditer(content)]

    def at(self, offset: int) -> int:
        """The line in which the byte stands, from 1."""
        return bisect_right(self._ends, offset) + 1
