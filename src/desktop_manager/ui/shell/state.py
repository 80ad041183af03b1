"""What the shell shows, as plain values: it knows neither store nor server."""

from enum import Enum
from typing import NamedTuple


class OrganizationEntry(NamedTuple):
    """One organization in the dropdown. `attention` says why it needs attention, None if all is well."""

    id: int
    name: str
    role: str
    attention: str | None = None


class LoginGroup(NamedTuple):
    """A login in the dropdown with its organizations; its name is a heading when there is more than one.

    Attributes:
        key: names the login, for the program; not shown.
        detail: what tells it from others of the same name, such as its e-mail.
        attention: why the login itself needs attention, None if all is well.
        remedy: what the line under the heading offers then: "replace_token", "open" to try once more, or "" for none.
    """

    key: str
    name: str
    detail: str = ""
    attention: str | None = None
    remedy: str = ""
    entries: tuple[OrganizationEntry, ...] = ()


class Choice(NamedTuple):
    """What a line of the dropdown stands for: an organization of a login, or (None) what its login needs."""

    login: str
    organization: int | None
    remedy: str = ""


class UserEntry(NamedTuple):
    """The signed-in user at the foot of the side bar."""

    id: int
    name: str
    email: str


class Connection(Enum):
    """Where the data comes from."""

    DEMO = "demo"
    LIVE = "live"
    OFFLINE = "offline"
    COPY = "copy"
