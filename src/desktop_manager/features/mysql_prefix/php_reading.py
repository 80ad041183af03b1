"""Reads the connections of a PHP file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from desktop_manager.features.mysql_prefix.drafts import Draft, Spelled, config_file
from desktop_manager.features.mysql_prefix.php_calls import connections_called
from desktop_manager.features.mysql_prefix.php_places import Places
from desktop_manager.features.mysql_prefix.php_scopes import Scopes
from desktop_manager.features.mysql_prefix.php_settings import PhpSettings
from desktop_manager.features.mysql_prefix.php_source import php_source
from desktop_manager.features.mysql_prefix.php_values import PhpValues
from desktop_manager.features.mysql_prefix.records import ConfigFile

_WORTH_READING = re.compile(
    rb"mysqli?_p?(?:real_)?(?:connect|select_db|change_user)|new\s+\\?(?:mysqli|pdo|wpdb)\b|real_connect|select_db"
    rb"|extends\s+\\?(?:mysqli|pdo)\b|pdo(?:\\mysql)?::connect|mysql:|(?:mysqli?|mysql2|mariadb)://"
    rb"|(?:db|database|mysql|sql)_?(?:user|login)|['\"](?:user(?:name)?|login)['\"]|->(?:user|username)\b"
)
"""For text in small letters: without regard to case, a megabyte would keep the window waiting for half a second."""
_PLACES = {
    "wordpress": {"DB_NAME": "name", "DB_USER": "user", "DB_PASSWORD": "password", "DB_HOST": "host"},
    "prestashop": {"_DB_NAME_": "name", "_DB_USER_": "user", "_DB_PASSWD_": "password", "_DB_SERVER_": "host"},
    "joomla": {
        "$this->db": "name",
        "$this->user": "user",
        "$this->password": "password",
        "$this->host": "host",
        "$this->dbtype": "driver",
        "$mosConfig_db": "name",
        "$mosConfig_user": "user",
        "$mosConfig_password": "password",
        "$mosConfig_host": "host",
    },
}
"""Where a framework keeps its connection: wp-config.php, settings.inc.php (up to 1.6), configuration.php (also 1.0)."""


def read_php(path: PurePath, framework: str, content: bytes) -> ConfigFile | None:
    """The connections of a PHP file; None where none of a file of no known framework is for this file to change.

    Raises:
        Unreadable: "syntax", "too_deep".
    """
    if framework == "php" and not _WORTH_READING.search(content.lower()):
        return None
    drafts = list(_drafts(framework, content))
    if framework == "php":
        drafts = [draft for draft in drafts if _is_told_here(draft)]
        if not drafts:
            return None
    return config_file(path, framework, content, drafts)


def _drafts(framework: str, content: bytes) -> Iterator[Draft]:
    source = php_source(content)
    scopes = Scopes(source)
    places = Places(source, scopes)
    values = PhpValues(source, places)
    settings = PhpSettings(source, places, values)
    if framework in _PLACES:
        yield from settings.written(_PLACES[framework])
    else:
        yield from settings.named()
    if framework == "joomla":
        return  # its other properties name mail servers and the like
    yield from settings.lists()
    yield from settings.addresses()
    yield from connections_called(source, scopes, values)


def _is_told_here(draft: Draft) -> bool:
    # Whether something of it is this file's own: not all handed in by whoever calls it.
    return any(isinstance(answer, Spelled) or not answer.outside for answer in (*draft.names, *draft.users))
