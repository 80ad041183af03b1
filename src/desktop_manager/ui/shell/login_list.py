"""The list of the dropdown: every known login with its organizations, in an order that a switch does not change."""

from collections.abc import Sequence
from typing import NamedTuple

from desktop_manager.ui.shell.state import Choice, LoginGroup, OrganizationEntry


class LoginList(NamedTuple):
    """What the dropdown lists, and what is open of it: `login` is the key of the open login, "" while there is none."""

    groups: tuple[LoginGroup, ...] = ()
    login: str = ""
    organization: int | None = None

    @property
    def several(self) -> bool:
        """Whether headings are needed."""
        return len(self.groups) > 1

    @property
    def current(self) -> Choice:
        """What is open."""
        return Choice(self.login, self.organization)

    @property
    def choices(self) -> list[Choice]:
        """Every organization, in the order of the list: the first nine have a key."""
        return [Choice(group.key, entry.id) for group in self.groups for entry in group.entries]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose."""
        return not any(group.entries or group.remedy for group in self.groups)

    def face(self) -> OrganizationEntry | None:
        """What the closed dropdown shows: the current organization, or the login that could not be opened."""
        group = next((group for group in self.groups if group.key == self.login), None)
        if group is None:
            return None
        entry = next((entry for entry in group.entries if entry.id == self.organization), None)
        if entry is not None:
            return entry if entry.attention or not group.attention else entry._replace(attention=group.attention)
        return OrganizationEntry(0, group.name, group.detail, group.attention) if group.attention else None


def compose(
    logins: Sequence[LoginGroup], login: str, entries: Sequence[OrganizationEntry], organization: int | None
) -> LoginList:
    """The list of all `logins`, with `entries` as the organizations of the open one, which are the freshest."""
    fresh = tuple(entries)
    if not any(group.key == login for group in logins):
        # Nobody has told of the logins: a window with the organizations of one.
        groups = (*logins, LoginGroup(login, "", entries=fresh)) if fresh else tuple(logins)
        return LoginList(groups, login, organization)
    groups = tuple(group._replace(entries=fresh) if group.key == login and fresh else group for group in logins)
    return LoginList(groups, login, organization)
