"""What Ctrl+K finds of Home, and what lines of Needs attention do there."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.shell.page_registry import PageAction

SHOW_SNOOZED = "show-snoozed"
REPLACE_TOKEN = "attention-replace-token"
REFRESH_ALL = "attention-refresh"
OPEN_MANAGER = "attention-open-manager"


def home_actions() -> tuple[PageAction, ...]:
    """The page's own actions; the window has commands of its own for what the other lines do."""
    translate = QCoreApplication.translate
    return (
        PageAction(
            SHOW_SNOOZED,
            translate("HomeActions", "Show what is snoozed"),
            also=translate("HomeActions", "hidden attention later"),
        ),
    )
