"""Sites and databases of hostings, in this project's own contract; field names as others saw (manager-api.md §8)."""

from __future__ import annotations

import msgspec


class Application(msgspec.Struct, frozen=True, gc=False):
    """What is installed on a site: a code ("wordpress") and a name."""

    type: str = ""
    name: str = ""


class Php(msgspec.Struct, frozen=True, gc=False):
    """The PHP settings of a site.

    Attributes:
        mysql_prefix: whether the server puts the prefix before the names that scripts say (product.md, job 3).
    """

    version: str
    mysql_prefix: bool


class Site(msgspec.Struct, frozen=True, omit_defaults=True):
    """A site of a hosting; `parent_id` is the id of the hosting's product.

    Attributes:
        php: None for a site that runs no PHP, such as one of Node.js.
        operation_in_progress: whether something runs on its hosting, so that the server refuses a change.
    """

    id: int
    account_id: int
    parent_id: int
    main_fqdn: str
    parent_hosting_name: str = ""
    directory: str = ""
    applications: tuple[Application, ...] = ()
    php: Php | None = None
    operation_in_progress: bool = False


class DatabaseRights(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """What a user may do in a database."""

    read: bool = False
    write: bool = False
    admin: bool = False


class Permission(msgspec.Struct, frozen=True, gc=False):
    """A user of a database, by its whole name."""

    user: str
    rights: DatabaseRights = DatabaseRights()


class Database(msgspec.Struct, frozen=True, omit_defaults=True):
    """A database, by its whole name; `disk_used` in bytes, None where it is not told."""

    name: str
    description: str = ""
    disk_used: int | None = None
    permissions: tuple[Permission, ...] = ()
    operation_in_progress: bool = False


class DatabaseUser(msgspec.Struct, frozen=True, gc=False):
    """A user of the databases, by its whole name."""

    name: str


class HostingDatabases(msgspec.Struct, frozen=True, omit_defaults=True):
    """The databases of one hosting; `prefix` is what their names and those of their users begin with, "" without."""

    hosting_id: int
    account_id: int
    prefix: str = ""
    databases: tuple[Database, ...] = ()
    users: tuple[DatabaseUser, ...] = ()


class ChangePhp(msgspec.Struct, frozen=True):
    """Body of a change of the PHP settings."""

    mysql_prefix: bool
