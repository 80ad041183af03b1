"""What Ctrl+K finds of the Renewals page, also before it was visited."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.shell.page_registry import PageAction

AT_RISK = "renewals-at-risk"
SHOW_CALENDAR = "renewals-calendar"
EXPORT_ICS = "renewals-export-ics"
EXPORT_CSV = "renewals-export-csv"
RENEW = "renewals-renew"
AUTO_ON = "renewals-auto-on"
AUTO_OFF = "renewals-auto-off"
WARRANTY_ON = "renewals-warranty-on"
WARRANTY_OFF = "renewals-warranty-off"
ADDRESS = "renewals-address"
COLUMNS = "renewals-columns"
DUE_ON = "renewals-due-on"
"""For a `Target` alone, whose record is the number of a day."""


def renewals_actions() -> tuple[PageAction, ...]:
    """The page's own actions; what changes something works on the selection, or on the row that is current."""
    translate = QCoreApplication.translate
    return (
        PageAction(
            AT_RISK,
            translate("RenewalsActions", "Show products at risk"),
            also=translate("RenewalsActions", "expires no auto-renew no warranty"),
        ),
        PageAction(SHOW_CALENDAR, translate("RenewalsActions", "Show renewals in a calendar")),
        PageAction(
            EXPORT_ICS,
            translate("RenewalsActions", "Export renewals as a calendar (.ics)…"),
            also=translate("RenewalsActions", "iCalendar Thunderbird Outlook"),
        ),
        PageAction(
            EXPORT_CSV,
            translate("RenewalsActions", "Export renewals as a table (CSV)…"),
            also=translate("RenewalsActions", "spreadsheet Excel LibreOffice"),
        ),
        PageAction(RENEW, translate("RenewalsActions", "Renew selected products now…")),
        PageAction(AUTO_ON, translate("RenewalsActions", "Turn auto-renew on for selected products…")),
        PageAction(AUTO_OFF, translate("RenewalsActions", "Turn auto-renew off for selected products…")),
        PageAction(WARRANTY_ON, translate("RenewalsActions", "Turn Renewal Warranty on for selected products…")),
        PageAction(WARRANTY_OFF, translate("RenewalsActions", "Turn Renewal Warranty off for selected products…")),
        PageAction(ADDRESS, translate("RenewalsActions", "Billing address of selected products…")),
        PageAction(COLUMNS, translate("RenewalsActions", "Choose the columns of renewals…")),
    )
