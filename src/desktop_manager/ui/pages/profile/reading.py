"""What the Profile page reads from the store, in one go and off the UI thread."""

from typing import NamedTuple

from desktop_manager.features.organizations.service import Organization, ServiceCount
from desktop_manager.features.profile.service import Choices
from desktop_manager.features.profile.view import ProfileView
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.profile.own_reading import OwnData, read_own

NAMED_UP_TO = 20
"""Organizations whose services are counted; a longer list shows one line each, without them."""


class ProfileData(NamedTuple):
    """Everything the page shows.

    Attributes:
        view: None if the profile was never fetched.
        services: of the products in each organization; empty where there are more than `NAMED_UP_TO` of them.
        failure: code why the profile could not be refreshed the last time, None if it could.
    """

    view: ProfileView | None
    failure: str | None
    choices: Choices
    organizations: tuple[Organization, ...]
    services: dict[int, tuple[ServiceCount, ...]]
    own: OwnData


def read_profile(workspace: Workspace) -> ProfileData:
    """Read the store. Raises StoreClosed at the end of the login."""
    failed = next((failure.code for failure in workspace.store.failures() if failure.area == Area.PROFILE), None)
    organizations = tuple(workspace.organizations.all())
    named = organizations if len(organizations) <= NAMED_UP_TO else ()
    return ProfileData(
        workspace.profile.read(),
        failed,
        workspace.profile.choices(),
        organizations,
        {one.id: workspace.organizations.services(one.id) for one in named},
        read_own(workspace),
    )
