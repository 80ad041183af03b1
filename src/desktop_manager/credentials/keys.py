"""Names of secrets: whose (a login) and which (a kind). Imports nothing heavy."""

from __future__ import annotations

import re
from enum import Enum
from typing import NamedTuple

_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789.-")
_FOLDER = re.compile(r"([a-z0-9._~-]+)-(0|-?[1-9][0-9]*)")


class SecretKind(Enum):
    """What a secret is for; the value is part of its name in the keyring and never changes."""

    TOKEN = "token"
    DATABASE_KEY = "database-key"
    BACKUP_CODES = "backup-codes"
    OWN_CODES = "own-codes"
    AUTHENTICATOR = "authenticator"
    APP_LOCK = "app-lock"
    JOURNAL_END = "journal-end"


OPENING_SECRETS = (SecretKind.TOKEN, SecretKind.DATABASE_KEY)
"""What opening a login takes."""


class LoginKey(NamedTuple):
    """One login: a server address such as ``https://api.infomaniak.com`` and the profile's id there."""

    server: str
    profile_id: int

    @property
    def folder(self) -> str:
        """A file name that no other login has: ``api.infomaniak.com-26502``, with a port ``127.0.0.1_5000-1``.

        Upper and lower case, a final slash and the port 443 make no difference. Raises ValueError where the server
        has no host, or carries a name or a password.
        """
        return f"{_place(self.server)}-{self.profile_id:d}"


def login_of(folder: str) -> LoginKey | None:
    """A login whose `folder` has this name, None where no login has.

    Its server reads as the one that was signed in to, as far as a folder tells that: not the scheme, nor upper case.
    """
    found = _FOLDER.fullmatch(folder)
    if found is None:
        return None
    place, profile = found[1].replace("_", ":"), int(found[2])
    # How many digits a sign has does not stand there: "~2fapi" is "/api", "~4e2d" one Chinese sign.
    for digits in range(2, 6):
        server = re.sub(f"~([0-9a-f]{{2,{digits}}})", _sign, place)
        for scheme in ("https", "http"):
            login = LoginKey(f"{scheme}://{server}", profile)
            if _has_folder(login, folder):
                return login
    return None


def _sign(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _has_folder(login: LoginKey, folder: str) -> bool:
    try:
        return login.folder == folder
    except ValueError:
        return False


def _place(server: str) -> str:
    _scheme, found, rest = server.partition("://")
    host, _slash, path = (rest if found else server).partition("/")
    host = host.lower()
    if not host or "@" in host:
        raise ValueError("A server address is https:// and a host, without a name or password in it")
    if not server.lower().startswith("http://"):
        host = host.removesuffix(":443")
    path = path.rstrip("/")
    return "".join(_safe(sign) for sign in host.replace("[", "").replace("]", "") + (f"/{path}" if path else ""))


def _safe(sign: str) -> str:
    if sign in _PLAIN:
        return sign
    return "_" if sign == ":" else f"~{ord(sign):x}"
