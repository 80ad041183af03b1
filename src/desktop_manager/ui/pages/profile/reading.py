"""What the Profile page reads from the store, in one go and off the UI thread."""

from typing import NamedTuple

from desktop_manager.features.organizations.service import Organization
from desktop_manager.features.profile.service import Choices
from desktop_manager.features.profile.view import ProfileView
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area


class ProfileData(NamedTuple):
    """Everything the page shows.

    Attributes:
        view: None if the profile was never fetched.
        failure: code why the profile could not be refreshed the last time, None if it could.
    """

    view: ProfileView | None
    failure: str | None
    choices: Choices
    organizations: tuple[Organization, ...]


def read_profile(workspace: Workspace) -> ProfileData:
    """Read the store. Raises StoreClosed at the end of the login."""
    failed = next((failure.code for failure in workspace.store.failures() if failure.area == Area.PROFILE), None)
    return ProfileData(
        workspace.profile.read(), failed, workspace.profile.choices(), tuple(workspace.organizations.all())
    )
