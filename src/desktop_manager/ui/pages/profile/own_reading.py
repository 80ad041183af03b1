"""What the Profile page reads from the store about the user alone: News, application passwords, the picture."""

from typing import NamedTuple

from PySide6.QtGui import QImage

from desktop_manager.features.profile.application_passwords import PasswordEntry
from desktop_manager.features.profile.avatar import AvatarView
from desktop_manager.features.profile.news import Topic
from desktop_manager.features.workspace import Workspace
from desktop_manager.store.areas import Area
from desktop_manager.ui.pages.profile.picture_file import thumbnail


class OwnData(NamedTuple):
    """What is stored; `passwords_known`: whether they were ever fetched; `picture`: small, None for initials."""

    topics: tuple[Topic, ...]
    passwords: tuple[PasswordEntry, ...]
    passwords_known: bool
    avatar: AvatarView
    picture: QImage | None


class Offers(NamedTuple):
    """What the server offers beyond the documented API; None while it is not known."""

    news: bool | None = None
    delete_password: bool | None = None


def read_own(workspace: Workspace) -> OwnData:
    """Read the store. Raises StoreClosed at the end of the login."""
    avatar = workspace.avatar.read()
    return OwnData(
        workspace.news.read(),
        workspace.application_passwords.read(),
        workspace.store.age(Area.APPLICATION_PASSWORDS) is not None,
        avatar,
        thumbnail(avatar.picture),
    )


def ask_offers(workspace: Workspace) -> Offers:
    """Ask the client, which is made at the first question: for a worker."""
    return Offers(workspace.news.offered(), workspace.application_passwords.can_delete())
