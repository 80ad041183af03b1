"""What the demo remembers of hostings: their sites, databases and the users of these."""

from __future__ import annotations

from typing import NamedTuple


class Site(NamedTuple):
    """A site of a hosting.

    `php_version` None: it runs no PHP, and so has no MySQL prefix. `application`: code and name of what is installed.
    """

    id: int
    fqdn: str
    directory: str
    php_version: str | None
    mysql_prefix: bool = False
    application: tuple[str, str] | None = None


class Grant(NamedTuple):
    """What a user of the server may do in a database; `user` is the whole name, with its prefix."""

    user: str
    read: bool = True
    write: bool = True
    admin: bool = True


class Database(NamedTuple):
    """A database; `name` is the whole one, with its prefix; `disk_used` in bytes."""

    name: str
    description: str
    disk_used: int
    grants: tuple[Grant, ...]
    in_operation: bool = False


class Hosting(NamedTuple):
    """What stands on one hosting. `prefix`: what its databases and their users begin with ("wxyz_"), "" without any."""

    prefix: str
    sites: tuple[Site, ...]
    databases: tuple[Database, ...] = ()

    @property
    def users(self) -> tuple[str, ...]:
        """The users of its databases, by name."""
        return tuple(sorted({grant.user for database in self.databases for grant in database.grants}))
