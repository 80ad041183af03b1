"""Reads the connections of a .env file: DB_* and addresses such as DATABASE_URL."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import PurePath

from desktop_manager.features.mysql_prefix.addresses import read_address
from desktop_manager.features.mysql_prefix.drafts import Answer, Draft, Spelled, Unknown, config_file, spelled
from desktop_manager.features.mysql_prefix.env_lines import EnvLine, Hole, env_lines
from desktop_manager.features.mysql_prefix.joined import Joined
from desktop_manager.features.mysql_prefix.records import ConfigFile
from desktop_manager.features.mysql_prefix.setting_names import is_other_database, setting_of

_WORDPRESS = frozenset({"WP_HOME", "WP_ENV", "WP_SITEURL"})
_SYMFONY = frozenset({"APP_SECRET", "MAILER_DSN", "DEFAULT_URI"})


def read_env(path: PurePath, content: bytes) -> ConfigFile:
    """The connections of a .env file. Its framework is told by the names it sets: Laravel's where nothing tells."""
    file = _EnvFile(content)
    return config_file(path, file.framework(), content, [*file.settings(), *file.addresses()])


class _EnvFile:
    def __init__(self, content: bytes) -> None:
        self._lines = list(env_lines(content))
        self._set = defaultdict[str, list[EnvLine]](list)
        for line in self._lines:
            self._set[line.key].append(line)

    def framework(self) -> str:
        if self._set.keys() & _WORDPRESS:
            return "wordpress"
        is_laravel = "APP_KEY" in self._set or "DB_DATABASE" in self._set
        is_symfony = self._set.keys() & _SYMFONY or any(key.endswith("DATABASE_URL") for key in self._set)
        return "symfony" if is_symfony and not is_laravel else "laravel"

    def settings(self) -> Iterator[Draft]:
        bags: defaultdict[str, dict[str, list[EnvLine]]] = defaultdict(dict)
        for line in self._lines:
            setting = setting_of(line.key)
            if setting is not None:
                bags[setting.label].setdefault(setting.role, []).append(line)
        drivers = bags[""].get("driver", [])
        for label, bag in bags.items():
            if any(is_other_database(spelled(self._answers([line]))) for line in bag.get("driver", drivers)):
                continue
            names, users = self._answers(bag.get("name", [])), self._answers(bag.get("user", []))
            secrets = [
                (part.text.start, part.text.end)
                for line in bag.get("password", [])
                for part in line.parts
                if isinstance(part, Spelled)
            ]
            if names or users:
                yield Draft(label, names, users, spelled(self._answers(bag.get("host", []))), tuple(secrets))

    def addresses(self) -> Iterator[Draft]:
        for line in self._lines:
            draft = read_address(self._joined(line, frozenset()))
            if draft is not None and (draft.names or draft.users):
                yield draft._replace(label=line.key)

    def _answers(self, lines: list[EnvLine]) -> tuple[Answer, ...]:
        answers = (self._answer(line, frozenset()) for line in lines)
        return tuple(answer for answer in answers if answer is not None)

    def _answer(self, line: EnvLine, seen: frozenset[str]) -> Answer | None:
        if not line.parts:
            return None
        joined = self._joined(line, seen)
        return joined.answer(0, len(joined.data))

    def _joined(self, line: EnvLine, seen: frozenset[str]) -> Joined:
        joined = Joined("interpolated")
        for part in line.parts:
            if isinstance(part, Spelled):
                joined.add_text(part)
            else:
                joined.add_value(self._inserted(part, seen | {line.key}), part.offset)
        return joined

    def _inserted(self, hole: Hole, seen: frozenset[str]) -> Answer | None:
        lines = self._set.get(hole.name, [])
        if len(lines) != 1 or hole.name in seen:
            reason = "call" if not hole.name else "several" if lines else "environment"
            return Unknown(reason, hole.offset, hole.name)
        answer = self._answer(lines[0], seen)
        return answer._replace(via="variable", via_name=hole.name) if isinstance(answer, Spelled) else answer
