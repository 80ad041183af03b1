"""What the shell shows, as plain values: it knows neither store nor server."""

from enum import Enum
from typing import NamedTuple


class OrganizationEntry(NamedTuple):
    """One organization in the dropdown. `attention` says why it needs attention, None if all is well."""

    id: int
    name: str
    role: str
    attention: str | None = None
    login: str = ""


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
