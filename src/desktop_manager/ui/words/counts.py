"""What the counts beside the pages stand for."""

from PySide6.QtCore import QCoreApplication

from desktop_manager.ui.theme.tone import Tone


def counts_words(page: str, count: int) -> tuple[Tone, str]:
    """The tone of a page's count, and what it counts in a sentence."""
    translate = QCoreApplication.translate
    if page == "billing":
        return "bad", translate("Counts", "%n reminder(s) of open invoices", "", count)
    return "warning", translate("Counts", "%n product(s) may stop within 90 days", "", count)
