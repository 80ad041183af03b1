"""Reads Matomo's config.ini.php.

Source: Matomo, "Configuration"; its reader takes values as they stand in the file, without quotes and escapes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from desktop_manager.features.mysql_prefix.drafts import Draft, Spelled, config_file, spelled
from desktop_manager.features.mysql_prefix.marked_text import as_written
from desktop_manager.features.mysql_prefix.records import ConfigFile
from desktop_manager.features.mysql_prefix.setting_names import is_other_database

_LINE = re.compile(
    rb"""(?:\A\xef\xbb\xbf)?[ \t]*+
    (?: \[(?P<section>[^\]\r\n]*+)\][^\r\n]*+
      | (?P<key>[A-Za-z_][\w.-]*+)[ \t]*+=[ \t]*+
        (?: "(?P<double>[^"\r\n]*+)" | '(?P<single>[^'\r\n]*+)' | (?P<plain>[^;\r\n]*+) )[^\r\n]*+
      | [^\r\n]*+)
    (?:\r\n|\n|\r|\Z)""",
    re.VERBOSE,
)
_ROLES = {b"dbname": "name", b"username": "user", b"password": "password", b"host": "host", b"adapter": "driver"}


def read_matomo(path: PurePath, content: bytes) -> ConfigFile:
    """The connections of the sections [database] and [database_reader]; other sections name none."""
    return config_file(path, "matomo", content, _drafts(content))


def _drafts(content: bytes) -> Iterator[Draft]:
    sections: dict[str, dict[str, list[Spelled]]] = {}
    section, at = "", 0
    while at < len(content):
        found = _LINE.match(content, at)
        assert found is not None  # a line of anything matches
        at = found.end()
        if found["section"] is not None:
            section = found["section"].strip().decode("latin-1")
        elif found["key"] in _ROLES and section.startswith("database"):
            value = _value(content, found)
            if value.text.data:
                sections.setdefault(section, {}).setdefault(_ROLES[found["key"]], []).append(value)
    for name, values in sections.items():
        if is_other_database(spelled(values.get("driver", []))):
            continue
        secrets = tuple((value.text.start, value.text.end) for value in values.get("password", []))
        host = spelled(values.get("host", []))
        yield Draft(name, tuple(values.get("name", [])), tuple(values.get("user", [])), host, secrets)


def _value(content: bytes, found: re.Match[bytes]) -> Spelled:
    form = next(form for form in ("double", "single", "plain") if found[form] is not None)
    start, end = found.span(form)
    if form == "plain":
        end = start + len(content[start:end].rstrip(b" \t"))
    return Spelled(as_written(content, start, end), form)
