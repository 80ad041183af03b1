"""What Ctrl+K finds of the Support page, also before it was visited."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.shell.page_registry import PageAction

GRANT = "grant-support-access"
WHICH_CODE = "which-code"
CONTACT = "contact-support"
ACCESSES = "show-support-access"


def support_actions() -> tuple[PageAction, ...]:
    """The page's own actions, in the order of the page."""
    translate = QCoreApplication.translate
    return (
        PageAction(CONTACT, translate("SupportActions", "Contact Support"), also=translate("SupportActions", "help")),
        PageAction(
            WHICH_CODE,
            translate("SupportActions", "Which code is this?"),
            also=translate("SupportActions", "support code VIP authorization transfer paste"),
        ),
        PageAction(
            GRANT,
            translate("SupportActions", "Grant access to Support…"),
            also=translate("SupportActions", "temporary access"),
        ),
        PageAction(ACCESSES, translate("SupportActions", "Show what Support has access to")),
    )
