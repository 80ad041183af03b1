"""Reads a configuration file by its syntax (product.md, job 3): no disk, no PHP, nothing is run."""

from __future__ import annotations

import codecs
import re
from pathlib import PurePath

from desktop_manager.features.mysql_prefix.env_reading import read_env
from desktop_manager.features.mysql_prefix.matomo_reading import read_matomo
from desktop_manager.features.mysql_prefix.php_reading import read_php
from desktop_manager.features.mysql_prefix.problems import Unreadable
from desktop_manager.features.mysql_prefix.records import ConfigFile

_ENV = re.compile(r"[\w-]*\.env(?:\.[\w-]+)*")
_MATOMO = re.compile(r"(?:[\w.-]+\.)?config\.ini\.php")
_PHP = re.compile(r".+\.(?:php[3-8]?|inc|phtml)", re.IGNORECASE)
_KEPT_ASIDE = re.compile(r"\.env.*(?:[._-](?:bak|backup|old|orig|save|copy)|~)", re.IGNORECASE)
"""Copies that nobody reads; a copy of a PHP file has another ending."""
_BY_NAME = {
    "wp-config.php": ("wordpress", b""),
    "configuration.php": ("joomla", b"JConfig|mosConfig_db"),
    "settings.php": ("drupal", rb"\$databases|\$db_url|\$database\b"),
    "parameters.php": ("prestashop", b"database_name"),
    "settings.inc.php": ("prestashop", b"_DB_NAME_"),
    "database.php": ("laravel", b"connections"),
    ".env.local.php": ("symfony", b""),
}
_BY_BEGINNING = {
    "wp-config-": "wp-config.php",
    "settings.": "settings.php",
    "configuration.": "configuration.php",
}


def may_be_config(path: PurePath) -> bool:
    """Whether the file is worth opening, by its name alone."""
    name = path.name
    return bool(_PHP.fullmatch(name) or (_ENV.fullmatch(name) and not _KEPT_ASIDE.search(name)))


def read_config(path: PurePath, content: bytes) -> ConfigFile | None:
    """What a file says about its connections to MySQL; None for no configuration file that is known.

    A file of a framework that cannot be read is told with its `problem`; any other such file is None.
    """
    if not may_be_config(path):
        return None
    framework = _framework(path.name, content)
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\x00" in content:
        return None if framework == "php" else ConfigFile(path, framework, content, problem="unreadable_encoding")
    if framework == "matomo":
        return read_matomo(path, content)
    if _is_env(path.name):
        return read_env(path, content)
    try:
        return read_php(path, framework, content)
    except Unreadable as problem:
        return None if framework == "php" else ConfigFile(path, framework, content, problem=problem.code)


def _framework(name: str, content: bytes) -> str:
    if _is_env(name):
        return "laravel"
    if _MATOMO.fullmatch(name):
        return "matomo"
    known = next((of for start, of in _BY_BEGINNING.items() if name.startswith(start)), "")
    framework, needed = _BY_NAME.get(name, _BY_NAME.get(known, ("php", b"")))
    return framework if re.search(needed, content) else "php"


def _is_env(name: str) -> bool:
    return name not in _BY_NAME and bool(_ENV.fullmatch(name))
