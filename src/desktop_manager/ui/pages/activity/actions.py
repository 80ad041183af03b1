"""What Ctrl+K finds of the Activity page, also before it was visited."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.shell.page_registry import PageAction

VERIFY = "activity-verify"
EXPORT_CSV = "activity-export-csv"
EXPORT_JSON = "activity-export-json"
CHANGES = "what-changed"


def activity_actions() -> tuple[PageAction, ...]:
    """The page's own actions, in the order of the page."""
    translate = QCoreApplication.translate
    return (
        PageAction(
            VERIFY,
            translate("ActivityActions", "Verify the journal"),
            also=translate("ActivityActions", "tampered hash chain check"),
        ),
        PageAction(EXPORT_CSV, translate("ActivityActions", "Export the journal as a table (CSV)…")),
        PageAction(EXPORT_JSON, translate("ActivityActions", "Export the journal as JSON…")),
        PageAction(
            CHANGES,
            translate("ActivityActions", "What changed at Infomaniak"),
            also=translate("ActivityActions", "since yesterday news snapshot new invoices"),
        ),
    )
