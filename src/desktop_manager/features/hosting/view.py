"""Hostings as the pages show them."""

from typing import NamedTuple

from desktop_manager.features.products.entry import ProductEntry


class Site(NamedTuple):
    """A site of a hosting.

    Attributes:
        hosting_id: id of the hosting's product.
        name: its main domain.
        applications: names of what is installed ("WordPress").
        php_version: such as "8.4"; "" where it runs no PHP, and so has no MySQL prefix.
        mysql_prefix: whether the server puts the prefix before the names that scripts say.
        busy: whether something runs on its hosting, so that the server refuses a change.
        allowed: whether the user may change its settings.
    """

    id: int
    hosting_id: int
    hosting_name: str
    organization_id: int
    name: str
    directory: str
    applications: tuple[str, ...]
    php_version: str
    mysql_prefix: bool
    busy: bool
    allowed: bool


class SiteEntry(ProductEntry, frozen=True, kw_only=True, gc=False):
    """A site as a line among the products, under its hosting. It is no product: its id is below 0.

    What it is ordered by beside its name (due date, creation, type) is its hosting's, so that it stays there.
    """

    site: Site
    hosting_service: str


class Name(NamedTuple):
    """A name on the server, whole, and as a script may say it while the option is on; the same without a prefix."""

    full: str
    short: str


class Grant(NamedTuple):
    """A user of a database; `right` is the most they may do, as a code: "admin", "write", "read" or "none"."""

    user: Name
    right: str


class Database(NamedTuple):
    """A database of a hosting.

    Attributes:
        disk_used: in bytes; None where it is not told.
        busy: whether something runs on it, such as the restoring of a backup.
    """

    name: Name
    description: str
    disk_used: int | None
    grants: tuple[Grant, ...]
    busy: bool


class Databases(NamedTuple):
    """The databases of one hosting, in the server's order; `prefix` "" where it has none.

    `fetched_at` is in seconds since 1970 UTC.
    """

    prefix: str
    databases: tuple[Database, ...]
    users: tuple[Name, ...]
    fetched_at: int


class HostingView(NamedTuple):
    """One hosting, from the store.

    Attributes:
        databases: None where they were never fetched.
        sites_at: when the sites were fetched (seconds since 1970 UTC), None if never.
        offered: whether the server tells sites and databases; None where it has not said so, and may yet.
        failure: code of why the last fetch of sites or databases failed, "" if it did not.
    """

    id: int
    organization_id: int
    sites: tuple[Site, ...]
    databases: Databases | None
    sites_at: int | None
    offered: bool | None
    failure: str = ""

    def site(self, site_id: int) -> Site | None:
        """One of its sites."""
        return next((one for one in self.sites if one.id == site_id), None)
