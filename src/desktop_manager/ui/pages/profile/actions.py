"""What Ctrl+K finds of the Profile page, also before it was visited."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.shell.page_registry import PageAction

MEMBERS = "members"
LEAVE = "leave-organization"
EDIT = "edit-profile"
PICTURE = "change-picture"
NEWS = "choose-news"
PASSWORD = "create-application-password"


def profile_actions() -> tuple[PageAction, ...]:
    """The page's own actions; what is about an organization is about the current one."""
    translate = QCoreApplication.translate
    return (
        PageAction(
            MEMBERS,
            translate("ProfileActions", "Members of the current organization…"),
            also=translate("ProfileActions", "users teams people two-step verification"),
        ),
        PageAction(
            LEAVE,
            translate("ProfileActions", "Leave the current organization…"),
            also=translate("ProfileActions", "membership quit"),
        ),
        PageAction(
            EDIT,
            translate("ProfileActions", "Edit your profile…"),
            also=translate("ProfileActions", "first name last name language country time zone"),
        ),
        PageAction(
            PICTURE,
            translate("ProfileActions", "Change your picture…"),
            also=translate("ProfileActions", "avatar photo"),
        ),
        PageAction(
            NEWS,
            translate("ProfileActions", "Choose the topics of Infomaniak News"),
            also=translate("ProfileActions", "newsletter mail subscribe unsubscribe offers ecology"),
        ),
        PageAction(
            PASSWORD,
            translate("ProfileActions", "Create an application password…"),
            also=translate("ProfileActions", "mail program device"),
        ),
    )
