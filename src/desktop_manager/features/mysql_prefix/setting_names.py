"""What a setting is for, by its name: which names the frameworks give to database, user, password and host."""

from __future__ import annotations

import re
from typing import NamedTuple

_ROLES = {
    "name": "name|dbname|database|database_name|db|base|schema",
    "user": "user|username|user_name|login|usr",
    "password": "password|passwd|pass|pwd|pw",
    "host": "host|hostname|server|servername",
    "driver": "driver|connection|type|adapter|engine",
}
_ROLE_OF = {word: role for role, words in _ROLES.items() for word in words.split("|")}
_WORDS = "|".join(sorted(_ROLE_OF, key=len, reverse=True))
_SETTING = re.compile(
    rf"""_*+(?P<before>(?:[a-z0-9]+_)*?)(?:wg)?(?:db|database|mysql|mariadb|sql)(?P<number>[0-9]*)_?(?P<word>{_WORDS})
    (?P<after>_?[0-9]+|_(?:read|write|replica|slave|master|primary|secondary|second|old|new|live|prod|production|dev|
    local|test|staging|[a-z]))?_*""",
    re.VERBOSE | re.IGNORECASE,
)
_KEYS = {
    # "name" is also that of a person or a shop: see `is_about_databases`.
    "name": {"database", "dbname", "db_name", "database_name", "databasename", "db", "dbase"},
    "weak_name": {"name"},
    "user": {"username", "user", "dbuser", "db_user", "database_user", "login", "dbusername", "db_username", "uid"},
    "password": {
        "password",
        "pass",
        "passwd",
        "dbpass",
        "dbpassword",
        "db_pass",
        "db_password",
        "database_password",
        "pwd",
    },
    "host": {"host", "hostname", "server", "servername", "dbhost", "db_host", "database_host", "unix_socket"},
    "driver": {
        "driver",
        "dbdriver",
        "adapter",
        "dbtype",
        "db_type",
        "phptype",
        "model",
        "type",
        "classname",
        "datasource",
    },
    "address": {"url", "dsn", "connectionstring"},
}
_KEY_OF = {key: role for role, keys in _KEYS.items() for key in keys}
_MYSQL = re.compile(r"mysql|maria|\A\s*\Z", re.IGNORECASE)
_ABOUT = re.compile(r"(?:^|[^a-z])db|database|sql|maria", re.IGNORECASE)
_OTHERS = re.compile(
    r"pgsql|postgre|sqlite|sqlsrv|mssql|oci8?\b|oracle|mongo|redis|dblib|odbc|ldap|smtp|ftp|imap", re.IGNORECASE
)


class Setting(NamedTuple):
    """`role`: "name", "user", "password", "host" or "driver"; `label`: tells several connections apart."""

    role: str
    label: str


def setting_of(name: str) -> Setting | None:
    """What a constant, a variable or an environment variable is for; None for something else."""
    found = _SETTING.fullmatch(name)
    if found is None:
        return None
    label = "_".join(part.strip("_") for part in (found["before"], found["number"], found["after"]) if part)
    return Setting(_ROLE_OF[found["word"].lower()], label)


def key_role(key: str) -> str:
    """What an element of a list is for, by its key; "" for something else.

    The roles of `Setting`, "address", and "weak_name" for a name that may be that of anything.
    """
    return _KEY_OF.get(key.lower(), "")


def is_about_databases(words: str) -> bool:
    """Whether words that stand around a setting speak of MySQL: "name" alone may be that of anything."""
    return bool(_ABOUT.search(words))


def is_other_database(driver: str) -> bool:
    """Whether a driver's name is that of another kind of database, or of no database at all."""
    return bool(_OTHERS.search(driver)) and not _MYSQL.search(driver)
