"""Where a PDO data source name or a database address names the database and the user.

Sources: PHP manual, "PDO_MYSQL DSN"; RFC 3986; Doctrine DBAL and Laravel, "Connecting using a URL".
"""

from __future__ import annotations

import re

from desktop_manager.features.mysql_prefix.drafts import Answer, Draft, Spelled
from desktop_manager.features.mysql_prefix.joined import Joined
from desktop_manager.features.mysql_prefix.marked_text import unescaped_percent

_DSN = re.compile(rb"\s*(?:mysql|\x00):", re.IGNORECASE)
_DSN_PART = re.compile(rb"(?:\A[^:]*+:|;)\s*+(?P<key>dbname|user|password|host)=(?P<value>[^;]*+)")
_ADDRESS = re.compile(
    rb"""\s*+(?:pdo[-_+])?(?:mysqli?|mysql2|mariadb)(?:\+[a-z]++)?://
    (?:(?P<user>[^:@/?\#]*+)(?::(?P<password>[^@/?\#]*+))?@)?
    (?P<host>[^/?\#]*+)
    (?:/(?P<name>[^?\#]*+))?""",
    re.VERBOSE | re.IGNORECASE,
)


def is_address(text: bytes) -> bool:
    """Whether a text begins as the address of a MySQL database with a user or a name in it."""
    found = _ADDRESS.match(text)
    return found is not None and bool(found["user"] or found["name"])


def read_dsn(joined: Joined) -> Draft | None:
    """A connection from "mysql:host=…;dbname=…"; None for one to another kind of database."""
    if not _DSN.match(joined.data):
        return None
    parts = {found["key"]: found.span("value") for found in _DSN_PART.finditer(joined.data)}
    return _draft(joined, parts, escaped=False)


def read_address(joined: Joined) -> Draft | None:
    """A connection from "mysql://user:password@host/name"; None for any other text."""
    found = _ADDRESS.match(joined.data)
    if found is None:
        return None
    parts = {key.encode(): found.span(key) for key in ("user", "password", "host") if found[key] is not None}
    if found["name"] is not None:
        parts[b"dbname"] = found.span("name")
    return _draft(joined, parts, escaped=True)


def _draft(joined: Joined, parts: dict[bytes, tuple[int, int]], *, escaped: bool) -> Draft:
    answers = {key: joined.answer(*span) for key, span in parts.items()}
    password = answers.get(b"password")
    secrets = ((password.text.start, password.text.end),) if isinstance(password, Spelled) else ()
    host = answers.get(b"host")
    return Draft(
        names=_read(answers.get(b"dbname"), escaped),
        users=_read(answers.get(b"user"), escaped),
        host=host.text.shown if isinstance(host, Spelled) else "",
        secrets=secrets,
    )


def _read(answer: Answer | None, escaped: bool) -> tuple[Answer, ...]:
    if isinstance(answer, Spelled) and escaped:
        # What comes from a variable is escaped too: it is put into the address as it is.
        answer = answer._replace(text=unescaped_percent(answer.text))
    return () if answer is None else (answer,)
