"""The settings file: choices of the user on this computer, with nothing secret and no record of a customer in it."""

import contextlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from desktop_manager.features.notifying.choices import NoticeChoices, choices_of

THEMES = ("system", "light", "dark")

LOCK_MINUTES = (1, 5, 15, 30)
"""Minutes without a key or the mouse after which the app lock closes."""


class KnownLogin(NamedTuple):
    """A login this computer knows: where it signs in and as whom. Its name and e-mail stay in the encrypted store."""

    server: str
    profile_id: int


class WindowPlace(NamedTuple):
    """Size of the window in logical pixels, and whether it was maximized."""

    width: int = 1280
    height: int = 820
    maximized: bool = False


class TableChoice(NamedTuple):
    """What the user chose for a table: codes only, nothing that was typed and nothing of a customer.

    Attributes:
        columns: keys of the columns shown, in their order; none for those of the first visit.
        widths: logical pixels of the columns whose width was changed.
        sort: key of the column it is sorted by, "" for that of the first visit.
        filters: codes of filters, as the page of the table understands them.
    """

    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = {}
    sort: str = ""
    descending: bool = False
    filters: Mapping[str, str] = {}


class Settings:
    """Settings as read from `file`; a missing or unreadable file means the defaults.

    Every change is made in memory at once; `save` writes the whole file (atomically) and belongs on a worker.
    """

    def __init__(self, file: Path) -> None:
        """Name the file; nothing is read before `load`."""
        self._file = file
        self.theme = "system"
        self.logins: list[KnownLogin] = []
        self.current: KnownLogin | None = None
        self.login_names: dict[str, str] = {}
        self.last_organization: dict[str, int] = {}
        self.all_organizations = False
        self.follow_in_manager = False
        self.lock_after = 5
        self.notices = NoticeChoices()
        self.window = WindowPlace()
        self.tables: dict[str, TableChoice] = {}
        self.unreadable = False

    def load(self) -> "Settings":
        """Read the file. A damaged one is remembered as `unreadable` and kept beside the new one when saving."""
        try:
            raw = json.loads(self._file.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return self
        except (OSError, ValueError):
            self.unreadable = True
            return self
        if not isinstance(raw, dict):
            self.unreadable = True
            return self
        self._take(raw)
        return self

    def _take(self, raw: Mapping[str, object]) -> None:
        theme = raw.get("theme")
        if theme in THEMES:
            self.theme = str(theme)
        logins = raw.get("logins")
        if isinstance(logins, list):
            self.logins = [login for item in logins if (login := _login(item)) is not None]
        current = _login(raw.get("current"))
        self.current = current if current in self.logins else None
        names = raw.get("login_names")
        if isinstance(names, dict):
            self.login_names = {str(key): value for key, value in names.items() if isinstance(value, str) and value}
        last = raw.get("last_organization")
        if isinstance(last, dict):
            self.last_organization = {str(key): value for key, value in last.items() if type(value) is int}
        self.all_organizations = raw.get("all_organizations") is True
        self.follow_in_manager = raw.get("follow_in_manager") is True
        minutes = raw.get("lock_after")
        if type(minutes) is int and minutes in LOCK_MINUTES:
            self.lock_after = minutes
        self.notices = choices_of(raw.get("notices"))
        window = raw.get("window")
        if isinstance(window, list) and len(window) == 3 and type(window[0]) is int and type(window[1]) is int:
            self.window = WindowPlace(max(880, window[0]), max(600, window[1]), window[2] is True)

        tables = raw.get("tables")
        if isinstance(tables, dict):
            self.tables = {str(key): _table(value) for key, value in tables.items() if isinstance(value, dict)}

    def add_login(self, login: KnownLogin) -> None:
        """Remember a login and make it the current one."""
        if login not in self.logins:
            self.logins.append(login)
        self.current = login

    def forget_login(self, login: KnownLogin, folder: str) -> None:
        """Forget a login and what was remembered under its folder's name; another known one becomes current."""
        self.logins = [known for known in self.logins if known != login]
        self.last_organization.pop(folder, None)
        self.login_names.pop(folder, None)
        if self.current == login:
            self.current = self.logins[0] if self.logins else None

    def name_login(self, folder: str, name: str) -> None:
        """Give the login of that folder a name of the user's own; "" takes it away.

        It stands here and not in the login's store, because a login whose store cannot be read needs it most.
        """
        self.login_names.pop(folder, None)
        if name:
            self.login_names[folder] = name

    def as_json(self) -> str:
        """The text of the file as it stands now; taken on the UI thread, written by `write` on a worker."""
        return json.dumps(
            {
                "version": 1,
                "theme": self.theme,
                "logins": [list(login) for login in self.logins],
                "current": list(self.current) if self.current else None,
                "login_names": self.login_names,
                "last_organization": self.last_organization,
                "all_organizations": self.all_organizations,
                "follow_in_manager": self.follow_in_manager,
                "lock_after": self.lock_after,
                "notices": self.notices.as_json(),
                "window": list(self.window),
                "tables": {key: table._asdict() for key, table in self.tables.items()},
            },
            indent=2,
        )

    def write(self, text: str) -> None:
        """Write `text` in place of the file, for this user only.

        Raises:
            OSError: the disk is full or read-only; the old file is untouched.
        """
        self._file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self.unreadable:
            # What a person may have edited by hand is not thrown away.
            with contextlib.suppress(FileNotFoundError):
                os.replace(self._file, self._file.with_suffix(".unreadable.json"))
            self.unreadable = False
        fresh = self._file.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as handle:
            handle.write(text)
            handle.flush()
            os.fsync(handle.fileno())
        os.replace(fresh, self._file)


def _login(item: object) -> KnownLogin | None:
    if isinstance(item, list) and len(item) == 2 and isinstance(item[0], str) and type(item[1]) is int:
        return KnownLogin(item[0], item[1])
    return None


def _table(raw: Mapping[str, object]) -> TableChoice:
    columns, widths, filters, sort = raw.get("columns"), raw.get("widths"), raw.get("filters"), raw.get("sort")
    return TableChoice(
        tuple(key for key in columns if isinstance(key, str)) if isinstance(columns, list) else (),
        {str(key): width for key, width in widths.items() if type(width) is int} if isinstance(widths, dict) else {},
        sort if isinstance(sort, str) else "",
        raw.get("descending") is True,
        {str(key): code for key, code in filters.items() if isinstance(code, str)} if isinstance(filters, dict) else {},
    )
