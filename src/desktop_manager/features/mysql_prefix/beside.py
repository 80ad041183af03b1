"""How a file is called while its new content is being written beside it."""

from __future__ import annotations

import os
import re
import secrets

_LONGEST = 200
"""Bytes of a name that are kept: a file system takes 255."""
_DRAFT = re.compile(r"\.[0-9a-f]{16}\.draft\..+", re.DOTALL)


def new_token() -> str:
    """16 hexadecimal digits that no other write has."""
    return secrets.token_hex(8)


def draft_name(name: str, token: str) -> str:
    """The name of the draft of a file.

    It ends as the file's own name does: a web server that would run `wp-config.php` runs a draft that a kill left
    behind too, and does not hand out its text with the password of the database in it.
    """
    end = os.fsdecode(os.fsencode(name)[-_LONGEST:])
    return f".{token}.draft.{end}"


def is_draft(name: str) -> bool:
    """Whether a file of this name is a draft."""
    return _DRAFT.fullmatch(name) is not None
